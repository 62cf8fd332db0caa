"""The languages that the site is in besides English, and what is translated into each."""
