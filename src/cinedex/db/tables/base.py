"""What every table shares: the metadata, naming of constraints, and where a row came from."""

from sqlalchemy import Column, ForeignKey, MetaData, SmallInteger

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def source_column() -> Column[int]:
    """Return the column that says which source, under which licence, stated a row (`provenance`)."""
    return Column("source_id", SmallInteger, ForeignKey("provenance.id"), nullable=False)
