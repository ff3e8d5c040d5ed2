"""The tests' catalogue of series: Breaking Point with all that hangs on it, and series that are odd in one way each.

It is invented. On the first of March 2026, where the tests' clock stands, its second season is half told.
"""

from cinedex.catalog.refs import Episode, Season, Series
from cinedex.catalog.statements import Statement, Value, Values
from cinedex.db.engine import Database
from cinedex.db.tables import people, titles
from cinedex.db.tables import series as tables
from cinedex.documents.edit import edit
from cinedex.documents.queue import drain
from cinedex.kit.clock import Clock
from tests.support.breaking_point_media import EXTRAS, MEDIA
from tests.support.world import (
    SOURCE,
    company,
    episode,
    keyword,
    network,
    of,
    person,
    related,
    season,
    show,
    translations,
)

SERIES = Series(2000)
ENDED = Series(2001)
"""Its counts are given; no day of an episode is known."""
BARE = Series(2002)
"""Known by its name alone."""
PARTS_ONLY = Series(2003)
"""Known by a keyword alone: it has no page of its own."""
EPISODE_ONLY = Series(2004)
"""Known by an episode alone."""
ALIKE = range(2301, 2326)
"""Twenty-five series alike: two pages."""

SPECIALS = Season(2100)
FIRST = Season(2101)
SECOND = Season(2102)

SPECIAL = Episode(2200)
LOW_WATER = Episode(2201)
QUOTED = Episode(2202)
"""Its texts hold quotes, line breaks, and what looks like JSON."""
UNTOLD = Episode(2203)
"""No language names it."""
SHIFT = Episode(2204)
LAST = Episode(2205)
NEXT = Episode(2206)
AFTER_NEXT = Episode(2207)
ORPHAN = Episode(2208)

TRAP = 'He said: "name":1,{"name":2,"overview":""}\n\r\u2028\t\\"name":3,'
"""What a search for the name among bytes might trip over."""


def credit(kind: str, credit_id: str, person_id: int, show: int | None = SERIES.id, **columns: Value) -> Values:
    """Return the row of a credit; `show` is the series of a season or an episode."""
    return {"credit_type": kind, "credit_id": credit_id, "person_id": person_id, "series_id": show, **columns}


def cast(credit_id: str, person_id: int, character: str, order: int) -> Values:
    """Return the row of a regular part."""
    return credit("cast", credit_id, person_id, character=character, order=order)


def crew(credit_id: str, person_id: int, department: str, job: str) -> Values:
    """Return the row of a job."""
    return credit("crew", credit_id, person_id, department=department, job=job)


def guest(credit_id: str, person_id: int, character: str, order: int) -> Values:
    """Return the row of a guest's part."""
    return credit("guest_stars", credit_id, person_id, character=character, order=order)


ADA, BEN, CY, DEE, EVE, FINN = range(2501, 2507)

THINGS: tuple[Statement, ...] = (
    person(ADA, "Ada Quay", gender=1, known_for_department="Acting", popularity=1.5, profile_path="/ada.jpg"),
    person(BEN, "Ben Moor", gender=2),
    person(CY, "Cy Dune"),
    person(DEE, "Dee Strand", original_name="Désirée Strand"),
    person(EVE, "Eve Shore", known_for_department="Directing"),
    person(FINN, "Finn Bay", gender=3, profile_path="/finn.jpg"),
    network(2401, "Channel Nought", logo_path="/nought.png", origin_country="GB"),
    network(2402, "Stream Two"),
    company(2410, "Quay Pictures", logo_path="/quay.png", origin_country="GB"),
    keyword(2420, "harbour"),
    keyword(2421, "shipyard"),
)

OWN: tuple[Statement, ...] = (
    show(
        SERIES.id,
        "Breaking Point",
        original_language="en",
        first_air_date="2023-01-06",
        status="Returning Series",
        type="Scripted",
        popularity=12.0,
        base_vote_average=8.25,
        base_vote_count=321,
    ),
    translations(
        SERIES,
        en_US={"overview": "A shipyard falls apart.", "tagline": "Hold.", "homepage": "https://nought.example/bp"},
        de_DE={"title": "Bruchstelle", "overview": "Eine Werft zerbricht."},
        fr_FR={"title": "Point de rupture", "overview": "Un chantier naval s'effondre."},
        pt_BR={"title": "Ponto de Ruptura", "overview": "Um estaleiro desmorona."},
        pt_PT={"title": "Ponto de Quebra"},
    ),
    of(SERIES, tables.episode_run_time, {"runtime": 50}, {"runtime": 65}),
    of(SERIES, titles.title_genre, {"genre_id": 18}, {"genre_id": 10765}),
    of(SERIES, titles.title_company, {"company_id": 2410}),
    of(SERIES, titles.title_network, {"network_id": 2401}, {"network_id": 2402}),
    of(SERIES, titles.title_keyword, {"keyword_id": 2421}, {"keyword_id": 2420}),
    of(
        SERIES,
        titles.title_country,
        {"role": "origin", "iso_3166_1": "GB"},
        {"role": "origin", "iso_3166_1": "US"},
        {"role": "production", "iso_3166_1": "GB"},
    ),
    of(
        SERIES,
        titles.title_language,
        {"role": "made", "iso_639_1": "en"},
        {"role": "made", "iso_639_1": "de"},
        {"role": "spoken", "iso_639_1": "en"},
    ),
    of(SERIES, people.credit, credit("creator", "66c0000000000000000000f1", FINN, None)),
)

SEASONS: tuple[Statement, ...] = (
    season(SPECIALS.id, SERIES.id, 0, air_date="2023-12-24", object_id="63b000000000000000000000"),
    season(FIRST.id, SERIES.id, 1, air_date="2023-01-06", object_id="63b000000000000000000001", vote_average=7.5),
    season(SECOND.id, SERIES.id, 2, air_date="2026-02-20", object_id="63b000000000000000000002"),
    translations(
        FIRST,
        en_US={"title": "First Tide", "overview": "The water comes."},
        fr_FR={"title": "Première marée"},
        pt_BR={"title": "Primeira Maré", "overview": "A água vem."},
    ),
    of(
        FIRST,
        people.credit,
        cast("66c0000000000000000000a1", ADA, "Captain Vane", 0),
        cast("66c0000000000000000000b1", BEN, "Mate Pryor", 1),
        crew("66c0000000000000000000e3", EVE, "Production", "Producer"),
    ),
    of(
        SECOND,
        people.credit,
        cast("66c0000000000000000000a1", ADA, "Captain Vane", 0),
        cast("66c0000000000000000000c1", CY, "", 2),
    ),
)

EPISODES: tuple[Statement, ...] = (
    episode(SPECIAL.id, SERIES.id, 0, 1, air_date="2023-12-24"),
    episode(
        LOW_WATER.id,
        SERIES.id,
        1,
        1,
        air_date="2023-01-06",
        production_code="BP,101",
        runtime=65,
        base_vote_average=8.0,
        base_vote_count=40,
    ),
    episode(QUOTED.id, SERIES.id, 1, 2, air_date="2023-01-13", runtime=50),
    episode(UNTOLD.id, SERIES.id, 1, 3, air_date="2023-01-20", episode_type="finale"),
    episode(SHIFT.id, SERIES.id, 2, 1, air_date="2026-02-20"),
    episode(LAST.id, SERIES.id, 2, 2, air_date="2026-02-27", runtime=51),
    episode(NEXT.id, SERIES.id, 2, 3, air_date="2026-03-06"),
    episode(AFTER_NEXT.id, SERIES.id, 2, 4, air_date="2026-03-13", episode_type="finale"),
    translations(SPECIAL, en_US={"title": "How It Was Made"}),
    translations(
        LOW_WATER,
        en_US={"title": "Low Water", "overview": "The dock lies dry."},
        de_DE={"title": "Niedrigwasser", "overview": "Das Dock liegt trocken."},
        fr_FR={"title": "Basse mer"},
        pt_BR={"title": "Maré Baixa", "overview": "A doca está seca."},
        pt_PT={"title": "Água Baixa"},
    ),
    translations(QUOTED, en_US={"title": 'Say "When", Twice', "overview": TRAP}, fr_FR={"overview": "Deux fois."}),
    translations(SHIFT, en_US={"title": "千と一\nnuits"}, de_DE={"title": "Schicht"}),
    translations(LAST, en_US={"title": "The Last Crane", "overview": "It turns."}, de_DE={"title": "Der letzte Kran"}),
    of(
        LOW_WATER,
        people.credit,
        guest("66c0000000000000000000d1", DEE, "Diver", 500),
        crew("66c0000000000000000000e1", EVE, "Directing", "Director"),
        crew("66c0000000000000000000e2", EVE, "Writing", "Writer"),
    ),
    of(
        QUOTED,
        people.credit,
        guest("66c0000000000000000000d1", DEE, "Diver", 500),
        crew("66c0000000000000000000e1", EVE, "Directing", "Director"),
    ),
    of(SHIFT, people.credit, guest("66c0000000000000000000d2", DEE, "Diver's Ghost", 501)),
)

OTHERS: tuple[Statement, ...] = (
    show(
        ENDED.id,
        "Der lange Abfluss",
        original_language="de",
        status="Ended",
        type="Miniseries",
        in_production=False,
        last_air_date="2010-05-05",
        number_of_episodes=12,
        number_of_seasons=2,
    ),
    translations(ENDED, en_US={"title": "The Long Drain"}),
    season(2111, ENDED.id, 1, episode_count=12),
    show(BARE.id, "Bare Series"),
    of(PARTS_ONLY, titles.title_keyword, {"keyword_id": 2420}),
    episode(ORPHAN.id, EPISODE_ONLY.id, 1, 1, air_date="2020-02-02"),
    translations(ORPHAN, en_US={"title": "Alone"}),
    *(show(number, f"Alike {number}", original_language="en", popularity=float(3000 - number)) for number in ALIKE),
    related(SERIES.id, "similar", ALIKE, Series),
    related(SERIES.id, "recommendations", [ENDED.id, BARE.id], Series),
)


def build(database: Database, clock: Clock) -> None:
    """Write the series into the catalogue, by the road that every fact takes."""
    for statements in (THINGS, OWN, SEASONS, EPISODES, MEDIA, EXTRAS, OTHERS):
        edit(database, statements, SOURCE, clock)
    drain(database)
