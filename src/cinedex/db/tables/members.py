"""What people leave: applications' keys."""

from sqlalchemy import Column, DateTime, Integer, LargeBinary, String, Table

from cinedex.db.tables.base import metadata

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
)
