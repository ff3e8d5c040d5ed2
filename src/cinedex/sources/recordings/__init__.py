"""Recorded exchanges: one JSON object a line, each a request and its answer."""
