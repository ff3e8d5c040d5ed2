"""Benchmarks: ratios to nginx sending the same bytes, in the same run. They report; nothing asserts a time."""
