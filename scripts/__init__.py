"""The site's own Python: a folder for each stage of the work (load, generate, macros, finish) and the commands."""
