"""Cross-origin headers: any page may read the API (protocol notes §1.5)."""

HEADERS = (
    ("access-control-allow-origin", "*"),
    ("access-control-allow-methods", "GET, HEAD, POST, PUT, DELETE, OPTIONS"),
    (
        "access-control-expose-headers",
        "ETag, X-RateLimit-Limit, X-RateLimit-Remaining, X-RateLimit-Reset, Retry-After, Content-Length, Content-Range",
    ),
)
"""What every answer carries."""

PREFLIGHT = (
    ("allow", "GET, HEAD, POST, PUT, DELETE, OPTIONS"),
    ("access-control-allow-headers", "authorization, content-type, accept"),
    ("access-control-max-age", "86400"),
)
"""What an answer to OPTIONS carries besides: browser apps send `Authorization`."""
