"""How Alembic reaches the database: through the connection that `db.engine.upgrade` hands over."""

from alembic import context

from cinedex.db.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
