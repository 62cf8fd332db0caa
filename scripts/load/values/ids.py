"""How an id is written: it is a part of an address, and never changes."""

ID_FORM = "[a-z0-9]+(-[a-z0-9]+)*"
