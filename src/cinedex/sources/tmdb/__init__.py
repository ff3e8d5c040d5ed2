"""TMDB's answers as statements: one file per noun, pure functions."""
