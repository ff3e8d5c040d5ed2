"""Filters, sorts and exact totals over films and over series: NumPy columns and roaring bitmaps, memory-mapped."""
