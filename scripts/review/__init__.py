"""Who approved which words: passages, states, the voice that is held, the sheet, the gate."""
