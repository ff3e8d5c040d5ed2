"""The series of the small catalogue: one with everything, one known by its name alone; its people, and its network.

It has one episode that was aired and one that is far off, so that what airs next does not depend on the day.
"""

from cinedex.catalog.refs import Episode, Network, Person, Series
from cinedex.catalog.refs import Season as SeasonRef
from cinedex.catalog.statements import Statement, Value, Values
from cinedex.db.tables import media, people, titles, watch
from cinedex.db.tables import series as tables
from tests.support.world import (
    episode,
    network,
    of,
    person,
    picture,
    related,
    season,
    show,
    translations,
)

WATCH = Series(4000)
BARE = Series(4001)
SPECIALS, FIRST = SeasonRef(4010), SeasonRef(4011)
MAKING, PILOT, FAR_OFF = Episode(4020), Episode(4021), Episode(4022)
INES = Person(4100)
HARBOUR = Network(49)
GROUP, DISC = "5e1000000000000000004000", "5e2000000000000000004000"
REVIEW = "5e3000000000000000004000"


def credit_id(short: str) -> str:
    """Return the id of the credit that tests call `short`."""
    return f"5c00000000000000000040{short}"


def _credit(kind: str, short: str, bearer: int, series: int | None = WATCH.id, **columns: Value) -> Values:
    return {"credit_type": kind, "credit_id": credit_id(short), "person_id": bearer, "series_id": series, **columns}


def _shown(kind: str, path: str, language: str | None, *size: int, **columns: Value) -> Values:
    return picture(kind, path, language, 5.0, *size, **columns)


def _video(number: str, kind: str, name: str) -> Values:
    return {
        "video_id": number * 24, "iso_639_1": "en", "iso_3166_1": "US", "name": name, "key": f"key{number}",
        "site": "YouTube", "size": 1080, "type": kind, "official": True, "published_at": "2015-01-01T00:00:00.000Z",
    }  # fmt: skip


def _ids(**values: str) -> list[Values]:
    return [{"source": source, "value": value} for source, value in values.items()]


OWN: tuple[Statement, ...] = (
    person(
        INES.id, "Ines Park", gender=1, known_for_department="Creator", popularity=9.0, profile_path="/ines.jpg",
        birthday="1970-04-05", place_of_birth="Port Said, Egypt", homepage="https://ines.example",
    ),
    network(
        HARBOUR.id, "Harbour", headquarters="Hull", homepage="https://harbour.example", logo_path="/harbour.png",
        origin_country="GB",
    ),
    show(
        WATCH.id, "The Long Watch", original_language="en", first_air_date="2015-01-05", status="Returning Series",
        type="Scripted", popularity=33.5, base_vote_average=8.5, base_vote_count=900,
    ),
    translations(
        WATCH,
        en_US={
            "overview": "A lighthouse is kept.",
            "tagline": "Nobody sleeps.",
            "homepage": "https://harbour.example/watch",
        },
        fr_FR={"title": "La Longue Veille", "overview": "On garde un phare."},
    ),
    of(WATCH, tables.episode_run_time, {"runtime": 45}),
    of(WATCH, titles.title_genre, {"genre_id": 16}),
    of(WATCH, titles.title_company, {"company_id": 7965}),
    of(WATCH, titles.title_network, {"network_id": HARBOUR.id}),
    of(WATCH, titles.title_keyword, {"keyword_id": 4565}),
    of(WATCH, titles.title_country, *({"role": role, "iso_3166_1": "US"} for role in ("origin", "production"))),
    of(WATCH, titles.title_language, *({"role": role, "iso_639_1": "en"} for role in ("made", "spoken"))),
    of(WATCH, people.credit, _credit("creator", "c1", INES.id, None)),
    show(BARE.id, "Bare Watch"),
    related(WATCH.id, "similar", [BARE.id], Series),
    related(WATCH.id, "recommendations", [BARE.id], Series),
)  # fmt: skip

PARTS: tuple[Statement, ...] = (
    season(SPECIALS.id, WATCH.id, 0, air_date="2015-12-24", object_id="5b0000000000000000004010"),
    season(FIRST.id, WATCH.id, 1, air_date="2015-01-05", object_id="5b0000000000000000004011", vote_average=7.5),
    translations(FIRST, en_US={"title": "First Light", "overview": "The lamp is lit."}, fr_FR={"title": "L’Aube"}),
    of(
        FIRST,
        people.credit,
        _credit("cast", "a1", 586, character="Keeper", order=0),
        _credit("crew", "b1", INES.id, department="Production", job="Producer"),
    ),
    episode(MAKING.id, WATCH.id, 0, 1, air_date="2015-12-24"),
    episode(
        PILOT.id, WATCH.id, 1, 1, air_date="2015-01-05", production_code="W101", runtime=47, base_vote_average=8.0,
        base_vote_count=40,
    ),
    episode(FAR_OFF.id, WATCH.id, 1, 2, air_date="2999-01-01", episode_type="finale"),
    translations(MAKING, en_US={"title": "Making a Lamp"}),
    translations(
        PILOT, en_US={"title": "The Lamp", "overview": "It is dark."}, fr_FR={"title": "La Lampe", "overview": "Nuit."}
    ),
    of(
        PILOT,
        people.credit,
        _credit("guest_stars", "d1", 3, character="Pilot", order=500),
        _credit("crew", "e1", 578, department="Directing", job="Director"),
    ),
)  # fmt: skip

MEDIA: tuple[Statement, ...] = (
    of(
        WATCH,
        media.image,
        _shown("backdrop", "/sea.jpg", None, 1920, 1080),
        _shown("logo", "/watch.png", "en", 500, 200),
        _shown("poster", "/watch-en.jpg", "en"),
        _shown("poster", "/watch-fr.jpg", "fr"),
    ),
    of(FIRST, media.image, _shown("poster", "/first.jpg", "en")),
    of(PILOT, media.image, _shown("still", "/lamp.jpg", None, 1920, 1080)),
    of(INES, media.image, _shown("profile", "/ines.jpg", None)),
    of(HARBOUR, media.image, _shown("logo", "/harbour.png", None, 500, 250, image_id="5d" * 12, file_type=".svg")),
    of(
        INES,
        people.tagged_image,
        {
            **_shown("backdrop", "/sea.jpg", None, 1920, 1080), "image_id": "5f" * 12, "kind": int(WATCH.kind),
            "thing_id": WATCH.id,
        },
    ),
    of(WATCH, media.video, _video("4", "Trailer", "The Watch")),
    of(FIRST, media.video, _video("5", "Teaser", "First Light")),
    of(PILOT, media.video, _video("6", "Clip", "The Lamp")),
    of(
        WATCH,
        media.external_id,
        *_ids(
            imdb_id="tt4000001", tvdb_id="400001", tvrage_id="4001", wikidata_id="Q4000", facebook_id="watch",
            freebase_mid="/m/0watch", freebase_id="/en/watch", instagram_id="watch", twitter_id="watch",
        ),
    ),
    of(FIRST, media.external_id, *_ids(tvdb_id="400011", wikidata_id="Q4011")),
    of(PILOT, media.external_id, *_ids(imdb_id="tt4000021", tvdb_id="400021")),
    of(INES, media.external_id, *_ids(imdb_id="nm4000100", instagram_id="ines")),
)  # fmt: skip

EXTRAS: tuple[Statement, ...] = (
    translations(
        INES, en_US={"overview": "Ines Park wrote of lamps."}, fr_FR={"overview": "Ines Park a écrit sur des lampes."}
    ),
    of(INES, people.also_known_as, {"name": "I. Park"}),
    of(HARBOUR, titles.network_alternative_name, {"name": "Harbour One", "type": ""}),
    of(
        WATCH,
        media.alternative_title,
        {"iso_3166_1": "DE", "title": "Die lange Wacht", "type": ""},
        {"iso_3166_1": "US", "title": "Lamp", "type": "working title"},
    ),
    of(
        WATCH,
        media.review,
        {
            "review_id": REVIEW, "iso_639_1": "en", "author": "Gil", "username": "gil", "content": "Bright.",
            "created_at": "2016-01-02T03:04:05.678Z", "updated_at": "2016-01-02T03:04:05.678Z",
            "url": f"https://www.themoviedb.org/review/{REVIEW}",
        },
    ),
    of(WATCH, tables.content_rating, {"iso_3166_1": "US", "rating": "TV-14"}),
    of(WATCH, tables.screening, {"episode_id": PILOT.id}),
    of(WATCH, tables.episode_group, {"group_id": GROUP, "name": "Discs", "type": 3, "network_id": HARBOUR.id}),
    of(WATCH, tables.episode_group_part, {"group_id": GROUP, "part_id": DISC, "order": 1, "name": "One"}),
    of(
        WATCH,
        tables.episode_group_entry,
        {"group_id": GROUP, "part_id": DISC, "episode_id": MAKING.id, "order": 0},
        {"group_id": GROUP, "part_id": DISC, "episode_id": PILOT.id, "order": 1},
    ),
    *(
        statement
        for thing in (WATCH, FIRST)
        for statement in (
            of(
                thing,
                watch.availability,
                {"iso_3166_1": "US", "monetization": "flatrate", "provider_id": 8, "display_priority": 1},
            ),
            of(thing, watch.availability_link, {"iso_3166_1": "US", "link": f"https://harbour.example/{thing.id}"}),
        )
    ),
)  # fmt: skip

ALL: tuple[Statement, ...] = (*OWN, *PARTS, *MEDIA, *EXTRAS)
