"""Records and the words of `words.yml` in, the sentences that a reader sees out."""
