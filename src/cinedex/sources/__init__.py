"""Where facts come from: each source is read, mapped to statements, and loaded on the same road."""
