"""The places where patients have tests: their records in facilities.yml."""
