"""Who approved which words: digests, state, the sheet, the gate."""
