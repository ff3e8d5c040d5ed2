"""Ready-to-send JSON: one row per thing and part, made from facts, thrown away and rebuilt at will."""
