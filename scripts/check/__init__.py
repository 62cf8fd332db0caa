"""Compare what was loaded: references, provenance, what staff send."""
