"""The parts of `run.py bench`: the pages, the host, the browser, the table."""
