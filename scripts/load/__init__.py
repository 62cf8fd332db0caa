"""Load: reads a file that a person typed, checks it, and returns frozen objects and its faults."""
