"""The tests' catalogue of people: Mira Vale with all that hangs on her, and people who are odd in one way each.

They are invented, as is Night Shift, the little series that they work for.
"""

from cinedex.catalog.refs import Episode, Movie, Network, Person, Ref, Season, Series
from cinedex.catalog.statements import Members, Statement, Value, Values
from cinedex.db.engine import Database
from cinedex.db.tables import media, people, titles
from cinedex.documents.edit import edit
from cinedex.documents.queue import drain
from cinedex.kit.clock import Clock
from tests.support.world import (
    SOURCE,
    episode,
    network,
    of,
    person,
    picture,
    season,
    show,
    translations,
)

MIRA = Person(7000)
NIL = Person(7001)
"""A source says what Nil is known for."""
ODA = Person(7002)
NAMELESS = Person(7003)
"""Known by a list of credits alone: no page of their own."""
BARE = Person(7004)
"""Known by a name alone, in a film's credits."""
ADULT = Person(7005)
ELSEWHERE = Person(7006)
"""Named in Japanese alone."""
EXTRAS = range(7101, 7121)
"""Twenty people alike: with the others more than a page."""

SERIES = Series(1900)
FIRST = Season(1901)
SECOND = Season(1902)
LIGHTS_OUT = Episode(1911)
UNTOLD = Episode(1912)
"""No language names it."""
RETURN = Episode(1913)
STATION = Network(1950)

_SPIRITED_AWAY, _SEQUEL, _UNDATED, _ADULTS_ONLY = Movie(129), Movie(335984), Movie(900), Movie(666)
_WITHOUT_PAGE = Movie(500)


def credit_id(short: str) -> str:
    """Return the id of the credit that tests call `short`."""
    return f"77c0000000000000000000{short}"


def credit(kind: str, short: str, bearer: Person, **columns: Value) -> Values:
    """Return the row of a credit; without a `position` of None it stands in the title's own list."""
    return {"credit_type": kind, "credit_id": credit_id(short), "person_id": bearer.id, **columns}


def _in_series(kind: str, short: str, bearer: Person, **columns: Value) -> Values:
    return credit(kind, short, bearer, series_id=SERIES.id, **columns)


def known_for(bearer: Person, *known: Ref) -> Statement:
    """Return the statement of what a source says a person is known for."""
    rows: list[Values] = [
        {"position": place, "other_kind": int(title.kind), "other_id": title.id} for place, title in enumerate(known)
    ]
    scope: Values = {"kind": int(bearer.kind), "thing_id": bearer.id, "relation": "known_for"}
    return Statement(bearer, "known_for", (Members(media.related, scope, rows),))


def _ids(**values: str) -> list[Values]:
    return [{"source": source, "value": value} for source, value in values.items()]


def _review(review_id: str, language: str, author: str, rating: float | None) -> Values:
    return {
        "review_id": review_id, "iso_639_1": language, "author": author, "username": author.lower(),
        "rating": rating, "content": f'{author} said: "Awake."', "created_at": "2024-01-02T03:04:05.678Z",
        "updated_at": "2024-01-03T03:04:05.678Z", "url": f"https://www.themoviedb.org/review/{review_id}",
    }  # fmt: skip


def tagged(image_id: str, title: Ref, kind: str, path: str, language: str | None = None) -> Values:
    """Return the row of a picture that a person is tagged in."""
    shown = picture(kind, path, language, 5.5, 1920, 1080)
    return {**shown, "image_id": image_id, "kind": int(title.kind), "thing_id": title.id}


PEOPLE: tuple[Statement, ...] = (
    person(
        MIRA.id,
        "Mira Vale",
        gender=1,
        known_for_department="Acting",
        popularity=20.0,
        profile_path="/mira.jpg",
        birthday="1980-02-29",
        deathday="2024-05-06",
        place_of_birth="Port Vale, Isle of Man",
        homepage="https://vale.example",
    ),
    translations(
        MIRA,
        en_US={"overview": "Mira Vale plays people who do not sleep."},
        fr_FR={"overview": "Mira Vale joue ceux qui ne dorment pas."},
        ko_KR={"title": "미라 베일"},
        pt_BR={"overview": "Mira Vale vive quem não dorme."},
    ),
    of(MIRA, people.also_known_as, {"name": "M. Vale"}, {"name": "미라 베일"}),
    of(
        MIRA,
        media.image,
        picture("profile", "/mira-old.jpg", None, 4.5),
        picture("profile", "/mira.jpg", None, 5.25, 2000, 3000),
    ),
    of(
        MIRA,
        media.external_id,
        *_ids(
            freebase_mid="/m/0gc9t5", imdb_id="nm7000000", tvrage_id="7000", wikidata_id="Q7000000",
            facebook_id="nightshift", instagram_id="mira.vale", youtube_id="UC-mira_vale",
        ),
    ),
    person(NIL.id, "Nil Aster", original_name="Níl Åster", gender=3, popularity=15.0),
    person(ODA.id, "Oda Penn", known_for_department="Directing", popularity=12.5),
    person(NAMELESS.id, ""),
    person(BARE.id, "Tam Reed"),
    person(ADULT.id, "Red Lantern", adult=True, popularity=99.0),
    person(ELSEWHERE.id, ""),
    translations(ELSEWHERE, ja_JP={"title": "月子"}),
    *(person(number, f"Extra {number}", popularity=float(7201 - number) / 32) for number in EXTRAS),
)  # fmt: skip

NETWORKS: tuple[Statement, ...] = (
    network(
        STATION.id,
        "Station 1950",
        headquarters="Port Vale",
        homepage="https://station.example",
        logo_path="/station.png",
        origin_country="GB",
    ),
    of(
        STATION,
        titles.network_alternative_name,
        {"name": "The Station", "type": ""},
        {"name": "駅", "type": "Japanese"},
    ),
    of(
        STATION,
        media.image,
        picture("logo", "/station-old.png", None, 0.0, 500, 499, image_id="7a00000000000000000000f1", file_type=".png"),
        picture("logo", "/station.png", None, 5.5, 295, 99, image_id="7a00000000000000000000f2", file_type=".svg"),
    ),
    network(1951, "Station 1951"),
)

NIGHT_SHIFT: tuple[Statement, ...] = (
    show(
        SERIES.id,
        "Night Shift",
        original_language="en",
        first_air_date="2021-01-01",
        popularity=4.0,
        base_vote_average=7.5,
        base_vote_count=20,
    ),
    translations(SERIES, en_US={"overview": "A hospital at night."}, fr_FR={"title": "Garde de nuit"}),
    of(SERIES, titles.title_network, {"network_id": STATION.id}),
    season(FIRST.id, SERIES.id, 1, air_date="2021-01-01"),
    season(SECOND.id, SERIES.id, 2, air_date="2022-01-01"),
    translations(SECOND, en_US={"title": "Second Night"}),
    episode(LIGHTS_OUT.id, SERIES.id, 1, 1, air_date="2021-01-01"),
    episode(UNTOLD.id, SERIES.id, 1, 2, air_date="2021-01-08"),
    episode(RETURN.id, SERIES.id, 2, 1, air_date="2022-01-01"),
    translations(LIGHTS_OUT, en_US={"title": "Lights Out", "overview": "Nobody sleeps."}),
    translations(RETURN, en_US={"title": "The Return"}),
    of(SERIES, media.external_id, *_ids(imdb_id="tt7001900", tvdb_id="71900", facebook_id="nightshift")),
    of(FIRST, media.external_id, *_ids(tvdb_id="71911", freebase_id="/en/night/1")),
    of(LIGHTS_OUT, media.external_id, *_ids(tvdb_id="71911", tvrage_id="0071911")),
    of(_UNDATED, media.external_id, *_ids(facebook_id="nightshift", twitter_id="2099")),
    of(SERIES, media.review, _review("5e7000000000000000001900", "de", "Hugo", 8.0)),
    of(_SPIRITED_AWAY, media.review, _review("5e7000000000000000000129", "en", "Ines", None)),
)

CREDITS: tuple[Statement, ...] = (
    of(
        _SPIRITED_AWAY,
        people.credit,
        credit("cast", "a1", MIRA, cast_id=4, character="Lin", order=2),
        # Named by her own list alone.
        credit("cast", "a0", NAMELESS, position=None, character="A Shadow"),
        credit("crew", "a2", MIRA, department="Writing", job="Screenplay"),
        credit("crew", "a3", ODA, department="Directing", job="Director"),
    ),
    of(
        _SEQUEL,
        people.credit,
        credit("cast", "b1", BARE, cast_id=1, character="Guard", order=0),
        credit("cast", "b2", MIRA, position=None, character="Doctor"),
        credit("crew", "b3", ODA, position=None, department="Directing", job="Director"),
    ),
    of(_WITHOUT_PAGE, people.credit, credit("cast", "b4", MIRA, position=None, character="Nobody")),
    of(_ADULTS_ONLY, people.credit, credit("cast", "b5", ADULT, character="Herself", order=0)),
    of(SERIES, people.credit, credit("creator", "c1", ODA)),
    of(FIRST, people.credit, _in_series("cast", "d1", NIL, character="Porter", order=0)),
    of(SECOND, people.credit, _in_series("cast", "d1", NIL, character="Porter", order=0)),
    of(LIGHTS_OUT, people.credit, _in_series("guest_stars", "e1", MIRA, character="Night Nurse", order=500)),
    of(
        UNTOLD,
        people.credit,
        _in_series("guest_stars", "e1", MIRA, character="Night Nurse", order=500),
        _in_series("crew", "e2", ODA, department="Directing", job="Director"),
    ),
    known_for(NIL, _SEQUEL, SERIES, _SPIRITED_AWAY, _UNDATED),
    of(
        MIRA,
        people.tagged_image,
        tagged("7b0000000000000000000001", _SPIRITED_AWAY, "backdrop", "/chihiro-wide.jpg", "ja"),
        tagged("7b0000000000000000000002", _WITHOUT_PAGE, "backdrop", "/nothing.jpg"),
        tagged("7b0000000000000000000003", SERIES, "backdrop", "/ward.jpg"),
        tagged("7b0000000000000000000004", FIRST, "poster", "/ward-1.jpg"),
        tagged("7b0000000000000000000005", LIGHTS_OUT, "still", "/dark.jpg"),
        tagged("7b0000000000000000000006", UNTOLD, "still", "/darker.jpg"),
    ),
)


def build(database: Database, clock: Clock) -> None:
    """Write the people into the catalogue, by the road that every fact takes."""
    for statements in (PEOPLE, NETWORKS, NIGHT_SHIFT, CREDITS):
        edit(database, statements, SOURCE, clock)
    drain(database)
