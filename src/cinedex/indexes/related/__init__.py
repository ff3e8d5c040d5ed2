"""Which titles are like a title: by what they share, and by who likes both; computed ahead, never when asked."""
