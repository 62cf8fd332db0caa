"""How long the title of a page may be."""

LONGEST_TITLE = 65  # characters: more is cut off in a list of results
