"""All that differs between the two engines."""
