"""The site's own Python: a folder for each stage of the work, and the commands."""
