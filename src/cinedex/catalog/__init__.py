"""Facts: the normalised truth about every thing, and the log of what changed."""
