"""One value that a person types: a phone number, a postal code, a web address, a day."""
