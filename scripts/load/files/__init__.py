"""Files as text or as a YAML tree, with the line of everything, and the faults in them."""
