"""What people leave: accounts, sessions, applications' keys, ratings, favourites, watchlists and lists.

Secrets are kept only as what cannot be turned back: passwords by argon2, everything else by SHA-256. Moments are
milliseconds since 1970, which both engines' drivers give back as they are.
"""

from typing import Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    DateTime,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    SmallInteger,
    String,
    Table,
    Text,
)

from cinedex.db.tables.base import metadata

_Number = BigInteger().with_variant(Integer, "sqlite")


def _account(**options: Any) -> Column[int]:  # noqa: ANN401 - what a column may be
    return Column("account_id", Integer, ForeignKey("account.id", ondelete="CASCADE"), **options)


def _digest(**options: Any) -> Column[bytes]:  # noqa: ANN401 - the same
    return Column("digest", LargeBinary(32), **options)


account = Table(
    "account",
    metadata,
    Column("id", Integer, primary_key=True),
    # A guest has no name, no password, and nobody signs in as one.
    Column("username", String(64)),
    # The name as it is compared: whatever the case and the form of its letters.
    Column("username_key", String(256), unique=True),
    Column("password_hash", String(256)),
    Column("name", String(256), nullable=False, default=""),
    Column("is_admin", Boolean, nullable=False, default=False),
    Column("include_adult", Boolean, nullable=False, default=False),
    Column("iso_639_1", String(2), nullable=False, default="en"),
    Column("iso_3166_1", String(2), nullable=False, default="US"),
    Column("created_at", BigInteger, nullable=False),
    Column("disabled_at", BigInteger),
    sqlite_autoincrement=True,
)

api_key = Table(
    "api_key",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("name", String, nullable=False),
    # Only what cannot be turned back is kept: SHA-256 of the key and of the token.
    Column("key_hash", LargeBinary(32), nullable=False, unique=True),
    Column("token_hash", LargeBinary(32), nullable=False, unique=True),
    Column("key_hint", String(4), nullable=False),
    Column("created_at", DateTime(timezone=True), nullable=False),
    Column("revoked_at", DateTime(timezone=True)),
    # Whose application it is; nobody's where it was made on the command line.
    _account(nullable=True, index=True),
    # Where the approval page may lead back to without a warning: addresses, one a line.
    Column("redirects", Text),
)

request_token = Table(
    "request_token",
    metadata,
    _digest(primary_key=True),
    Column("api_key_id", Integer, ForeignKey("api_key.id", ondelete="CASCADE")),
    # Who approved it; nobody yet.
    _account(nullable=True),
    # Version 4's tokens name where to lead back to when they are asked for.
    Column("redirect_to", Text, nullable=False, default=""),
    Column("expires_at", BigInteger, nullable=False, index=True),
    sqlite_with_rowid=False,
)

session = Table(
    "session",
    metadata,
    Column("id", Integer, primary_key=True),
    _digest(nullable=False, unique=True),
    # `Sort` in members/sessions.py.
    Column("sort", SmallInteger, nullable=False),
    _account(nullable=False, index=True),
    Column("api_key_id", Integer, ForeignKey("api_key.id", ondelete="CASCADE")),
    Column("created_at", BigInteger, nullable=False),
    # Milliseconds since 1970; null lasts until it is revoked.
    Column("expires_at", BigInteger, index=True),
    sqlite_autoincrement=True,
)

invite = Table(
    "invite",
    metadata,
    Column("id", Integer, primary_key=True),
    _digest(nullable=False, unique=True),
    Column("created_at", BigInteger, nullable=False),
    Column("expires_at", BigInteger, nullable=False),
    # Who came by it; nobody yet.
    _account(nullable=True),
)

rating = Table(
    "rating",
    metadata,
    _account(primary_key=True, autoincrement=False),
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    # Half points, 1 to 20: what adds up without error.
    Column("halves", SmallInteger, nullable=False),
    Column("created_at", BigInteger, nullable=False),
    Index("ix_rating_kind_thing_id", "kind", "thing_id"),
    sqlite_with_rowid=False,
)

vote_tally = Table(
    "vote_tally",
    metadata,
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    Column("votes", Integer, nullable=False),
    Column("halves", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

mark = Table(
    "mark",
    metadata,
    _account(primary_key=True, autoincrement=False),
    # `Sort` in members/marks.py: favourites or the watchlist.
    Column("sort", SmallInteger, primary_key=True, autoincrement=False),
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    Column("created_at", BigInteger, nullable=False),
    sqlite_with_rowid=False,
)

member_list = Table(
    "member_list",
    metadata,
    Column("id", Integer, primary_key=True),
    _account(nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("description", Text, nullable=False, default=""),
    Column("iso_639_1", String(2), nullable=False, default="en"),
    Column("iso_3166_1", String(2), nullable=False, default="US"),
    Column("is_public", Boolean, nullable=False, default=True),
    # Version 4's lists may be kept in another order than that in which things were added.
    Column("sort_by", String(32), nullable=False, default="original_order.asc"),
    Column("created_at", BigInteger, nullable=False),
    Column("updated_at", BigInteger, nullable=False),
    sqlite_autoincrement=True,
)

list_item = Table(
    "list_item",
    metadata,
    Column("list_id", Integer, ForeignKey("member_list.id", ondelete="CASCADE"), primary_key=True, autoincrement=False),
    Column("kind", SmallInteger, primary_key=True, autoincrement=False),
    Column("thing_id", Integer, primary_key=True, autoincrement=False),
    # Grows with each thing added: the order of the list.
    Column("place", _Number, nullable=False),
    Column("comment", Text),
    Index("ix_list_item_list_id_place", "list_id", "place"),
    Index("ix_list_item_kind_thing_id", "kind", "thing_id"),
    sqlite_with_rowid=False,
)
