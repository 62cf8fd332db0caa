"""The site in other languages: what is translated, what may be shown, and the site made from it."""
