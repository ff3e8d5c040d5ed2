"""Facts to documents: one file per kind of thing."""
