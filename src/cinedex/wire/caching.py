"""Weak tags, conditional requests and ages (protocol notes §1.5)."""

from hashlib import blake2b

CATALOGUE_AGE = 28_800
"""Seconds for which clients may keep most answers."""

# These do not change the answer: they say who asks, and how it is wrapped.
_ASIDE = (b"api_key=", b"callback=")


def etag(state: bytes, path: str, query_string: bytes) -> str:
    """Return the weak tag of an answer made of `state` and of what the request asked."""
    asked = b"%b?%b" % (path.encode(), _asked(query_string))
    return f'W/"{blake2b(state + asked, digest_size=16).hexdigest()}"'


def is_fresh(if_none_match: str, tag: str) -> bool:
    """Return whether the client has the answer already: a list of tags or `*`, compared weakly."""
    if if_none_match.strip() == "*":
        return True
    opaque = tag.removeprefix("W/")
    return any(kept.strip().removeprefix("W/") == opaque for kept in if_none_match.split(","))


def _asked(query_string: bytes) -> bytes:
    if b"api_key=" not in query_string and b"callback=" not in query_string:
        return query_string
    return b"&".join(pair for pair in query_string.split(b"&") if not pair.startswith(_ASIDE))
