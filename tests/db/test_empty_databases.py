from cinedex.db.engine import Database, newest_revision, revision


def test_a_fresh_database_has_the_newest_schema(database: Database) -> None:
    assert revision(database) == newest_revision()
