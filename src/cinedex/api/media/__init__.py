"""What namespaces share, a file per sub-request."""
