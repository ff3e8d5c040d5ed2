"""The tests' catalogue: Blade Runner with all that hangs on it, and films that are odd in one way each."""

from typing import Any

from cinedex.catalog.refs import Collection, Company, Movie
from cinedex.catalog.statements import Statement, Values
from cinedex.db.engine import Database
from cinedex.db.tables import media, movies, people, titles, watch
from cinedex.documents.edit import edit
from cinedex.documents.queue import drain
from cinedex.kit.clock import Clock
from tests.support import breaking_point, night_shift
from tests.support.vocabularies import VOCABULARIES
from tests.support.world import SOURCE, collection, company, film, keyword, of, person, picture, related, translations

MOVIE = Movie(78)
SEQUEL = Movie(335984)
UNDATED = Movie(900)
SAGA = Collection(422837)
STUDIO = Company(174)
SPIRITED_AWAY = Movie(129)
PARTS_ONLY = Movie(500)
"""Known by a keyword alone: it has no page of its own."""
BARE = Movie(501)
"""Known by its title alone."""
ALIKE = range(1001, 1026)
"""Twenty-five films alike: two pages."""


def _video(tag: str | None, video_id: str, name: str, day: str, **columns: Any) -> Values:
    language, _, region = (tag or "").partition("-")
    return {
        "video_id": video_id, "iso_639_1": language or None, "iso_3166_1": region or None, "name": name,
        "key": f"key-{video_id}", "site": "YouTube", "size": 1080, "type": "Trailer", "official": True,
        "published_at": f"{day}T16:00:00.000Z", **columns,
    }  # fmt: skip


def _release(country: str, day: str, kind: int, **columns: Any) -> Values:
    return {"iso_3166_1": country, "release_date": f"{day}T00:00:00.000Z", "type": kind, **columns}


def _credit(kind: str, credit_id: str, person_id: int, **columns: Any) -> Values:
    return {"credit_type": kind, "credit_id": credit_id, "person_id": person_id, **columns}


def _review(review_id: str, language: str, author: str, rating: float | None, **columns: Any) -> Values:
    return {
        "review_id": review_id, "iso_639_1": language, "author": author, "username": author.lower(),
        "rating": rating, "content": f"What {author} thought.", "created_at": "2020-01-02T03:04:05.678Z",
        "updated_at": "2021-06-23T15:58:09.000Z", "url": f"https://www.themoviedb.org/review/{review_id}", **columns,
    }  # fmt: skip


THINGS: tuple[Statement, ...] = (
    company(17, "Warner Bros. Entertainment"),
    person(3, "Harrison Ford", gender=2, known_for_department="Acting", popularity=11.0, profile_path="/ford.jpg"),
    person(578, "Ridley Scott", gender=2, known_for_department="Directing", popularity=2.5),
    person(585, "Rutger Hauer", original_name="Rutger Oelsen Hauer"),
    keyword(310, "artificial intelligence"),
    keyword(4565, "dystopia"),
    collection(SAGA.id, "Blade Runner Collection", original_language="en"),
    translations(
        SAGA,
        en_US={"overview": "Two hunts for replicants."},
        fr_FR={"title": "Blade Runner - Saga", "overview": "Deux chasses aux réplicants."},
    ),
    of(
        SAGA,
        media.image,
        picture("poster", "/saga-fr.jpg", "fr", 5.0, iso_3166_1="FR"),
        picture("poster", "/saga-en.jpg", "en", 5.5),
        picture("backdrop", "/saga-wide.jpg", None, 5.25, 1920, 1080),
        picture("backdrop", "/saga-wide-en.jpg", "en", 6.0, 1280, 720),
    ),
)

STUDIO_FACTS: tuple[Statement, ...] = (
    company(
        STUDIO.id,
        "Warner Bros. Pictures",
        logo_path="/wb.png",
        origin_country="US",
        headquarters="Burbank, California",
        homepage="https://www.warnerbros.com",
        parent_company_id=17,
    ),
    of(
        STUDIO,
        titles.company_alternative_name,
        {"name": "Warner Bros.", "type": ""},
        {"name": "ワーナー", "type": "Japanese"},
    ),
    of(
        STUDIO,
        media.image,
        picture("logo", "/wb-old.png", None, 0.0, 500, 499, image_id="5aa080d6c3a3683fea00011e", file_type=".png"),
        picture("logo", "/wb.png", None, 5.384, 295, 99, image_id="5aa080d6c3a3683fea00011f", file_type=".svg"),
    ),
)

FILM: tuple[Statement, ...] = (
    film(
        MOVIE.id,
        "Blade Runner",
        original_language="en",
        release_date="1982-06-25",
        status="Released",
        runtime=118,
        budget=28000000,
        revenue=41722424,
        popularity=30.0,
        base_vote_average=7.935,
        base_vote_count=14432,
        collection_id=SAGA.id,
    ),
    translations(
        MOVIE,
        en_US={
            "overview": "A policeman hunts four replicants through Los Angeles.",
            "tagline": "Who hunts whom?",
            "homepage": "https://www.warnerbros.com/blade-runner",
        },
        fr_FR={
            "title": "Blade Runner : Le Coureur",
            "overview": "Un policier traque quatre réplicants.",
            "runtime": 117,
        },
        pt_BR={"title": "O Caçador de Androides", "overview": "Um policial caça quatro replicantes."},
        pt_PT={"title": "Perigo Iminente"},
        es_MX={"title": "Blade Runner: Cazador", "overview": "Un policía persigue a cuatro replicantes."},
    ),
    of(MOVIE, titles.title_genre, {"genre_id": 878}, {"genre_id": 18}, {"genre_id": 53}),
    of(MOVIE, titles.title_company, {"company_id": STUDIO.id}, {"company_id": 17}),
    of(MOVIE, titles.title_country, {"role": "production", "iso_3166_1": "US"}, {"role": "origin", "iso_3166_1": "US"}),
    of(MOVIE, titles.title_language, *({"role": "spoken", "iso_639_1": code} for code in ("en", "de", "ii"))),
    of(MOVIE, titles.title_keyword, {"keyword_id": 4565}, {"keyword_id": 310}),
    of(
        MOVIE,
        media.external_id,
        {"source": "imdb_id", "value": "tt0083658"},
        {"source": "wikidata_id", "value": "Q184843"},
        {"source": "facebook_id", "value": "pages/BladeRunner"},
    ),
    of(
        MOVIE,
        people.credit,
        _credit("cast", "52fe4214c3a36847f8002595", 3, cast_id=6, character="Rick Deckard", order=0),
        _credit("cast", "52fe4214c3a36847f8002599", 585, cast_id=7, character="", order=1),
        _credit("crew", "52fe4214c3a36847f8002573", 578, department="Directing", job="Director"),
    ),
)

MEDIA: tuple[Statement, ...] = (
    of(
        MOVIE,
        media.image,
        picture("backdrop", "/city-en.jpg", "en", 6.0, 1280, 720, iso_3166_1="US"),
        picture("backdrop", "/city.jpg", None, 5.5, 3840, 2160),
        picture("logo", "/logo-en.png", "en", 5.384, 1000, 399),
        picture("poster", "/poster-en-2.jpg", "en", 5.2),
        picture("poster", "/poster-en.jpg", "en", 5.8, iso_3166_1="US"),
        picture("poster", "/poster-fr.jpg", "fr", 5.3),
        picture("poster", "/poster.jpg", None, 5.9),
        picture("poster", "/poster-xx.jpg", "xx", 1.0),
    ),
    of(
        MOVIE,
        media.video,
        _video("en-US", "a1", "Trailer", "2007-10-05"),
        _video("en-US", "a2", "Old trailer", "2006-01-01", size=480, official=False),
        _video("en-GB", "a3", "British trailer", "2007-11-23"),
        _video("fr-FR", "a4", "Bande-annonce", "2015-10-14", site="Vimeo"),
        _video("pt-PT", "a5", "Trailer português", "2010-01-01", type="Teaser"),
        _video("pt-BR", "a6", "Trailer brasileiro", "2011-01-01"),
        _video(None, "a7", "Without words", "2020-01-01", type="Clip"),
    ),
    of(
        MOVIE,
        media.alternative_title,
        {"iso_3166_1": "US", "title": "Blade Runner: The Final Cut", "type": "2007 cut"},
        {"iso_3166_1": "BR", "title": "Blade Runner, o Caçador de Androides", "type": ""},
        {"iso_3166_1": "US", "title": "Dangerous Days", "type": "working title"},
    ),
    of(
        MOVIE,
        movies.release_date,
        _release("US", "1982-06-25", 3, certification="R", descriptors='["Violence"]', is_primary=True),
        _release("US", "2007-12-18", 5, certification="R", note="Final Cut", iso_639_1="en"),
        _release("FR", "1982-09-15", 2),
    ),
    of(
        MOVIE,
        media.review,
        _review("5e000000000000000000000a", "en", "Ann", 9.0, name="Ann Droid", avatar_path="/ann.png"),
        _review("5e000000000000000000000b", "fr", "Benoît", 7.5),
        _review("5e000000000000000000000c", "en", "Carl", None),
    ),
    of(
        MOVIE,
        watch.availability,
        {"iso_3166_1": "US", "monetization": "flatrate", "provider_id": 8, "display_priority": 0},
        {"iso_3166_1": "US", "monetization": "rent", "provider_id": 192, "display_priority": 9},
        {"iso_3166_1": "US", "monetization": "rent", "provider_id": 2, "display_priority": 4},
    ),
    of(
        MOVIE,
        watch.availability_link,
        {"iso_3166_1": "US", "link": "https://www.themoviedb.org/movie/78/watch?locale=US"},
        {"iso_3166_1": "FR", "link": "https://www.themoviedb.org/movie/78/watch?locale=FR"},
    ),
    related(MOVIE.id, "similar", ALIKE),
    related(MOVIE.id, "recommendations", [SEQUEL.id, SPIRITED_AWAY.id]),
)

OTHER_FILMS: tuple[Statement, ...] = (
    film(
        SEQUEL.id,
        "Blade Runner 2049",
        original_language="en",
        release_date="2017-10-04",
        popularity=62.5,
        collection_id=SAGA.id,
    ),
    of(
        SEQUEL,
        media.image,
        picture("poster", "/2049-de.jpg", "de", 5.0),
        picture("poster", "/2049-it.jpg", "it", 6.0),
        picture("backdrop", "/2049-en.jpg", "en", 5.0, 1280, 720),
    ),
    of(SEQUEL, titles.title_company, {"company_id": STUDIO.id}),
    film(UNDATED.id, "Blade Runner 2099", original_language="en", collection_id=SAGA.id),
    film(
        SPIRITED_AWAY.id, "千と千尋の神隠し", original_language="ja", release_date="2001-07-20", base_vote_average=8.0
    ),
    translations(
        SPIRITED_AWAY,
        en_US={"title": "Spirited Away", "overview": "A girl works in a bath-house of spirits."},
        ja_JP={},
    ),
    of(
        SPIRITED_AWAY,
        media.image,
        picture("poster", "/chihiro-en.jpg", "en", 6.0),
        picture("poster", "/chihiro-ja.jpg", "ja", 5.0),
    ),
    of(PARTS_ONLY, titles.title_keyword, {"keyword_id": 310}),
    film(BARE.id, "Bare"),
    film(666, "Adults Only", adult=True, popularity=99.0),
    of(Movie(666), titles.title_company, {"company_id": STUDIO.id}),
    *(film(number, f"Alike {number}", original_language="en", popularity=float(2000 - number)) for number in ALIKE),
    *(of(Movie(number), titles.title_company, {"company_id": 17, "position": None}) for number in ALIKE),
)


def build(database: Database, clock: Clock) -> None:
    """Write the catalogue into an empty database, by the road that every fact takes."""
    for statements in (VOCABULARIES, THINGS, STUDIO_FACTS, FILM, OTHER_FILMS, MEDIA):
        edit(database, statements, SOURCE, clock)
    drain(database)
    breaking_point.build(database, clock)
    night_shift.build(database, clock)
