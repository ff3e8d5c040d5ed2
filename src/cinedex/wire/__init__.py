"""The v3 protocol, knowing no film: namespaces, queries, statuses, errors, keys, paging, appends, caching, OpenAPI."""
