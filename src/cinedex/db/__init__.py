"""The database: engine, tables by subject, migrations, and all that differs between SQLite and PostgreSQL."""
