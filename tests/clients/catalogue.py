"""A catalogue small enough to be written out whole in `expected/`, and full enough for every route to have something.

One film has everything, one has nothing but a title, and a company has more films than fit on a page; the series and
its people are in `series`.
"""

from cinedex.catalog.refs import Collection, Company, Movie
from cinedex.catalog.statements import Statement, Values
from cinedex.db.engine import Database
from cinedex.db.tables import media, movies, people, titles, watch
from cinedex.documents.edit import edit
from cinedex.documents.queue import drain
from cinedex.kit.clock import Clock
from tests.clients import series
from tests.clients.vocabularies import PROVIDERS, WORDS
from tests.support.world import collection, company, film, keyword, of, person, picture, related, translations

BLADE_RUNNER = Movie(78)
SEQUEL = Movie(335984)
SPIRITED_AWAY = Movie(129)
SAGA = Collection(422837)
LADD = Company(7965)
REELS = range(1001, 1026)


def fill(database: Database, clock: Clock) -> None:
    """Put the catalogue into an empty database, documents included."""
    for statements in (WORDS, PROVIDERS, THINGS, (*THE_FILM, *ITS_PARTS), OTHER_FILMS, series.ALL):
        edit(database, statements, "tests", clock)
    drain(database)


def _picture(kind: str, path: str, language: str | None, size: tuple[int, int], votes: float = 0.0) -> Values:
    country = {"en": "US", "fr": "FR", None: None}[language]
    return picture(kind, path, language, votes, *size, iso_3166_1=country, vote_count=int(votes), position=0)


def _video(number: str, tag: str, name: str, size: int, published: str) -> Values:
    return {
        "video_id": number * 24, "iso_639_1": tag[:2], "iso_3166_1": tag[3:], "name": name, "key": f"key{number}",
        "site": "YouTube", "size": size, "type": name if tag == "en-US" else "Trailer", "official": True,
        "published_at": f"{published}T00:00:00.000Z",
    }  # fmt: skip


def _review(number: str, rating: float | None) -> Values:
    return {
        "review_id": number, "iso_639_1": "en", "author": "Voight", "name": "Kampff", "username": "voight",
        "avatar_path": None, "rating": rating, "content": "Time to see it again.", "position": 0,
        "created_at": "2017-02-13T22:23:01.268Z", "updated_at": "2021-06-23T15:57:57.100Z",
        "url": f"https://www.themoviedb.org/review/{number}",
    }  # fmt: skip


def _release(country: str, day: str, kind: int, certification: str, note: str = "", *, primary: bool = False) -> Values:
    return {
        "iso_3166_1": country, "release_date": f"{day}T00:00:00.000Z", "type": kind, "certification": certification,
        "note": note, "is_primary": primary, "descriptors": '["Violence"]' if primary else "[]",
    }  # fmt: skip


def _offer(country: str, monetization: str, number: int, priority: int) -> Values:
    return {
        "iso_3166_1": country, "monetization": monetization, "provider_id": number, "display_priority": priority,
    }  # fmt: skip


def _watch_page(country: str) -> Values:
    return {"iso_3166_1": country, "link": f"https://www.themoviedb.org/movie/78/watch?locale={country}"}


THINGS: tuple[Statement, ...] = (
    person(3, "Harrison Ford", gender=2, known_for_department="Acting", popularity=7.8, profile_path="/ford.jpg"),
    person(586, "Sean Young", gender=1, known_for_department="Acting", popularity=2.25),
    person(578, "Ridley Scott", gender=2, known_for_department="Directing", popularity=3.0, profile_path="/scott.jpg"),
    company(174, "Warner Bros. Pictures", logo_path="/warner.png", origin_country="US"),
    company(
        LADD.id, "The Ladd Company", origin_country="US", headquarters="Los Angeles", homepage="https://ladd.example",
        parent_company_id=174,
    ),
    of(
        LADD,
        titles.company_alternative_name,
        {"name": "Ladd Co.", "type": ""},
        {"name": "Compagnie Ladd", "type": "translation"},
    ),
    of(
        LADD,
        media.image,
        picture(
            "logo", "/ladd.png", None, 0.0, 610, 205, vote_count=0, image_id="5a7bba01c3a3680bda000a3f",
            file_type=".svg",
        ),
    ),
    company(5000, "Reel House"),
    keyword(310, "artificial intelligence"),
    keyword(4565, "dystopia"),
    collection(SAGA.id, "Blade Runner Collection", original_language="en"),
    translations(
        SAGA,
        en_US={"overview": "Two hunts, thirty years apart."},
        fr_FR={"title": "Blade Runner - Saga", "overview": "Deux traques."},
    ),
    of(
        SAGA,
        media.image,
        _picture("backdrop", "/saga.jpg", None, (1920, 1080)),
        _picture("poster", "/saga-en.jpg", "en", (1000, 1500)),
    ),
)  # fmt: skip

THE_FILM: tuple[Statement, ...] = (
    film(
        BLADE_RUNNER.id, "Blade Runner", original_language="en", release_date="1982-06-25", status="Released",
        runtime=117, budget=28000000, revenue=41722424, popularity=52.0, base_vote_average=7.9, base_vote_count=14000,
        collection_id=SAGA.id,
    ),
    translations(
        BLADE_RUNNER,
        en_US={
            "overview": "A hunter of androids doubts.",
            "tagline": "Man has made his match.",
            "homepage": "https://blade.example",
        },
        fr_FR={"title": "Blade Runner : le film", "overview": "Un chasseur d’androïdes doute.", "runtime": 116},
        fr_CA={"title": "Le coureur"},
    ),
    of(BLADE_RUNNER, titles.title_genre, {"genre_id": 878}, {"genre_id": 53}),
    of(BLADE_RUNNER, titles.title_company, {"company_id": LADD.id}, {"company_id": 174}),
    of(BLADE_RUNNER, titles.title_keyword, {"keyword_id": 310}, {"keyword_id": 4565}),
    of(
        BLADE_RUNNER,
        titles.title_country,
        {"role": "production", "iso_3166_1": "US", "position": 0},
        {"role": "production", "iso_3166_1": "FR", "position": 1},
        {"role": "origin", "iso_3166_1": "US", "position": 0},
    ),
    of(BLADE_RUNNER, titles.title_language, *({"role": "spoken", "iso_639_1": code} for code in ("en", "ja"))),
    of(
        BLADE_RUNNER,
        people.credit,
        {
            "credit_type": "cast", "credit_id": "52fe4214c3a36847f80024db", "person_id": 3, "cast_id": 6,
            "character": "Deckard", "order": 0, "position": 0,
        },
        {
            "credit_type": "cast", "credit_id": "52fe4214c3a36847f80024e3", "person_id": 586, "cast_id": 8,
            "character": "Rachael", "order": 1, "position": 1,
        },
        {
            "credit_type": "crew", "credit_id": "52fe4214c3a36847f80024f9", "person_id": 578,
            "department": "Directing", "job": "Director", "position": 0,
        },
    ),
)  # fmt: skip

ITS_PARTS: tuple[Statement, ...] = (
    of(
        BLADE_RUNNER,
        media.image,
        _picture("backdrop", "/city.jpg", None, (3840, 2160), 5.5),
        _picture("backdrop", "/city-en.jpg", "en", (1920, 1080)),
        _picture("logo", "/logo-fr.png", "fr", (500, 200)),
        _picture("poster", "/poster-en.jpg", "en", (1000, 1500), 6.0),
        _picture("poster", "/poster-fr.jpg", "fr", (2000, 3000), 5.25),
    ),
    of(
        BLADE_RUNNER,
        media.video,
        _video("1", "en-US", "Trailer", 1080, "2019-08-01"),
        _video("2", "en-US", "Teaser", 360, "2012-01-01"),
        _video("3", "fr-FR", "Bande-annonce", 720, "2015-05-05"),
    ),
    of(
        BLADE_RUNNER,
        media.external_id,
        {"source": "imdb_id", "value": "tt0083658"},
        {"source": "wikidata_id", "value": "Q184843"},
        {"source": "facebook_id", "value": "BladeRunner"},
        {"source": "instagram_id", "value": "bladerunner"},
        {"source": "twitter_id", "value": "bladerunner"},
        {"source": "freebase_mid", "value": "/m/017jd9"},
        {"source": "freebase_id", "value": "/en/blade_runner"},
    ),
    of(
        BLADE_RUNNER,
        media.alternative_title,
        {"iso_3166_1": "DE", "title": "Der Blade Runner", "type": ""},
        {"iso_3166_1": "US", "title": "Dangerous Days", "type": "working title"},
    ),
    of(BLADE_RUNNER, media.review, _review("58a231c5925141179e000674", 9.0)),
    related(BLADE_RUNNER.id, "similar", REELS),
    related(BLADE_RUNNER.id, "recommendations", [SEQUEL.id]),
    of(
        BLADE_RUNNER,
        movies.release_date,
        _release("US", "1982-06-25", 3, "R", primary=True),
        _release("US", "1997-03-26", 5, "R", "DVD"),
        _release("FR", "1982-09-15", 3, "TP"),
    ),
    of(
        BLADE_RUNNER,
        watch.availability,
        _offer("US", "flatrate", 8, 1),
        _offer("US", "buy", 2, 4),
        _offer("DE", "rent", 2, 3),
    ),
    of(BLADE_RUNNER, watch.availability_link, _watch_page("DE"), _watch_page("US")),
)

OTHER_FILMS: tuple[Statement, ...] = (
    film(
        SEQUEL.id, "Blade Runner 2049", original_language="en", release_date="2017-10-04", status="Released",
        runtime=164, popularity=41.5, base_vote_average=7.5, base_vote_count=13000, collection_id=SAGA.id,
    ),
    of(SEQUEL, titles.title_genre, {"genre_id": 878}),
    of(SEQUEL, media.review, _review("5a7bba01c3a3680bda000001", None)),
    film(SPIRITED_AWAY.id, "千と千尋の神隠し", original_language="ja", release_date="2001-07-20"),
    translations(SPIRITED_AWAY, en_US={"title": "Spirited Away"}),
    film(900, "Nothing Known"),
    *(
        film(
            number, f"Reel {place}", original_language="en", release_date="1920-01-01", popularity=25.0 - place,
        )
        for place, number in enumerate(REELS)
    ),
    *(of(Movie(number), titles.title_company, {"company_id": 5000}) for number in REELS),
)  # fmt: skip
