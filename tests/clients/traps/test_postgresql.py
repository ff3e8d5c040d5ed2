"""The same answers from the other engine."""

from typing import Any

from tests.clients.expected import films, found, people, refusals, series, things
from tests.clients.running import Address
from tests.clients.wire import Answer, ask


def test_the_same_on_postgresql(postgres_server: Address) -> None:
    answers: list[tuple[Answer, Any]] = [
        (ask(postgres_server, "/3/movie/78"), films.DETAILS),
        (ask(postgres_server, "/3/movie/tt0083658?language=fr-FR"), films.IN_FRENCH),
        (ask(postgres_server, "/3/movie/78/similar?page=2"), films.reels(2)),
        (ask(postgres_server, "/3/collection/422837"), things.COLLECTION),
        (ask(postgres_server, "/3/find/%2Fm%2F017jd9?external_source=freebase_mid"), films.FOUND),
        (ask(postgres_server, "/3/tv/4000?language=fr-FR"), series.IN_FRENCH),
        (ask(postgres_server, "/3/tv/4000/season/1"), series.SEASON),
        (ask(postgres_server, "/3/tv/4000/season/1/episode/1"), series.EPISODE),
        (ask(postgres_server, "/3/person/3/combined_credits"), people.COMBINED_CREDITS),
        (ask(postgres_server, "/3/find/400011?external_source=tvdb_id"), found.SEASON),
        (ask(postgres_server, "/3/credit/5c00000000000000000040d1"), found.CREDIT_OF_A_GUEST),
        (ask(postgres_server, "/3/movie/999999999"), refusals.NOT_FOUND),
        (ask(postgres_server, "/3/movie/78", token=False), refusals.INVALID_KEY),
    ]
    for answer, wanted in answers:
        assert answer.json == wanted
