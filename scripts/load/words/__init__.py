"""The words of the site: the clinic's statements, words.yml, and what staff send."""
