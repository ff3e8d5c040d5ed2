"""A later recording wins over an earlier one, in whatever order they come."""

import shutil
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.db.engine import Database, open_database
from cinedex.kit.clock import FrozenClock
from cinedex.sources.recordings.reading import Exchange
from tests.sources.facts import Facts, facts, take

Body = dict[str, Any]

_texts = st.sampled_from(["", "one", "two"])
_tags = st.sampled_from(["en-US", "de-DE", "de", "fr-CA"])
_paths = st.sampled_from([None, "/a.jpg", "/b.jpg"])


def _some(**keys: st.SearchStrategy[Any]) -> st.SearchStrategy[Body]:
    """Return objects of which older recordings lack a key or more."""
    return st.fixed_dictionaries({}, optional=keys)


def _rows(row: st.SearchStrategy[Any], name: str, most: int = 2) -> st.SearchStrategy[list[Any]]:
    return st.lists(row, max_size=most, unique_by=lambda one: str(one[name]))


_person = st.fixed_dictionaries(
    {"id": st.integers(1, 2), "name": st.sampled_from(["Ann", "Bob"]), "gender": st.integers(0, 2)},
    optional={"original_name": st.just("Án"), "popularity": st.just(1.5), "profile_path": _paths},
)
_cast = st.builds(
    lambda person, number: person | {"credit_id": f"c{number}", "character": f"part {number}", "order": number},
    _person,
    st.integers(0, 2),
)
_company = st.fixed_dictionaries(
    {"id": st.integers(1, 2), "name": st.sampled_from(["Ladd", "Shaw"])},
    optional={"logo_path": _paths, "origin_country": st.sampled_from(["", "US"])},
)
# A picture or a video keeps its language: one that moves from one language to another may be told of twice.
_image = st.builds(
    lambda told, vote: {"file_path": told[0], "iso_639_1": told[1], "vote_average": vote, "width": 2, "height": 3},
    st.sampled_from([("/a.jpg", None), ("/b.jpg", "en"), ("/c.jpg", "de")]),
    st.sampled_from([0.0, 5.5]),
)
_video = st.builds(
    lambda tag, number: {
        "id": f"{tag}{number}", "iso_639_1": tag[:2], "iso_3166_1": tag[3:], "name": tag, "key": f"k{number}",
        "site": "YouTube", "size": 720, "type": "Trailer", "official": True, "published_at": "",
    },
    st.sampled_from(["en-US", "de-DE"]),
    st.integers(0, 3),
)  # fmt: skip
_translation = st.builds(
    lambda tag, data: {"iso_639_1": tag[:2], "iso_3166_1": tag[3:], "name": "", "english_name": "", "data": data},
    st.sampled_from(["en-US", "de-DE", "fr-CA"]),
    st.fixed_dictionaries(dict.fromkeys(("title", "overview", "tagline", "homepage"), _texts)),
)
_card = st.fixed_dictionaries(
    {
        "id": st.integers(1, 2),
        "title": st.sampled_from(["Original", "Other"]),
        "original_title": st.sampled_from(["Original", "Renamed"]),
        "overview": _texts,
        "genre_ids": st.lists(st.sampled_from([18, 35, 99]), max_size=2, unique=True),
        "release_date": st.sampled_from(["", "1982-06-25"]),
    },
    optional={
        "adult": st.booleans(),
        "softcore": st.booleans(),
        "video": st.booleans(),
        "popularity": st.sampled_from([0.0, 2.5]),
        "vote_average": st.just(8.0),
        "vote_count": st.integers(0, 3),
        "original_language": st.just("en"),
        "poster_path": _paths,
        "backdrop_path": _paths,
    },
)


def _titled(rows: list[tuple[str, str]]) -> Body:
    return {"titles": [{"iso_3166_1": code, "title": title, "type": ""} for code, title in rows]}


_alternative = st.lists(st.tuples(st.sampled_from(["US", "FR"]), _texts.filter(bool)), max_size=3).map(_titled)
_images = st.fixed_dictionaries(
    {"posters": _rows(_image, "file_path")}, optional={"backdrops": _rows(_image, "file_path")}
)
_translations = _rows(_translation, "iso_639_1").map(lambda rows: {"translations": rows})
_videos = _rows(_video, "id").map(lambda rows: {"results": rows})
_credits = st.builds(lambda cast, crew: {"cast": cast, "crew": crew}, _rows(_cast, "credit_id"), st.just([]))
_release_dates = st.sampled_from(["US", "FR"]).map(
    lambda code: {"results": [{"iso_3166_1": code, "release_dates": [{"release_date": "1982-06-25T00", "type": 3}]}]}
)
_releases = st.sampled_from(["GB", "FR"]).map(
    lambda code: {"countries": [{"iso_3166_1": code, "release_date": "1982-06-26", "primary": True}]}
)
_ids = _some(imdb_id=st.sampled_from([None, "tt1", "tt2"]), wikidata_id=st.sampled_from([None, "Q1"]))
_appended = _some(
    translations=_translations,
    images=_images,
    videos=_videos,
    credits=_credits,
    alternative_titles=_alternative,
    release_dates=_release_dates,
    releases=_releases,
    external_ids=_ids,
)
_detail = _some(
    tagline=_texts,
    homepage=_texts,
    runtime=st.integers(0, 2),
    budget=st.just(5),
    revenue=st.just(6),
    status=st.just("Released"),
    imdb_id=st.sampled_from([None, "tt1"]),
    origin_country=st.sampled_from([[], ["US"], ["US", "HK"]]),
    production_companies=_rows(_company, "id"),
    belongs_to_collection=st.one_of(
        st.none(), st.builds(lambda name: {"id": 9, "name": name, "poster_path": "/p.jpg"}, st.just("The Set"))
    ),
)
_details = st.builds(
    lambda card, detail, parts: {k: v for k, v in card.items() if k != "genre_ids"} | detail | parts,
    _card,
    _detail,
    _appended,
)
_collection = st.builds(
    lambda name, overview, parts: {"id": 9, "name": name, "overview": overview, "parts": parts},
    st.sampled_from(["The Set", "Das Set"]),
    _texts,
    _rows(_card, "id"),
)
_filters: st.SearchStrategy[Any] = st.one_of(
    st.just({}), st.sampled_from(["en", "de,null", "en,de"]).map(lambda v: {"include_image_language": v})
)
_countries: st.SearchStrategy[Any] = st.one_of(
    st.just({}), st.sampled_from(["US", "FR"]).map(lambda code: {"country": code})
)
_languages = _tags.map(lambda tag: {"language": tag})


def _asked(path: str, query: st.SearchStrategy[Any], body: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.tuples(st.just(path), query, body)


_exchanges = st.one_of(
    _details.flatmap(lambda body: _asked(f"/movie/{body['id']}", _languages, st.just(body))),
    _asked("/movie/popular", _languages, _rows(_card, "id").map(lambda rows: {"page": 1, "results": rows})),
    _asked("/movie/1/translations", st.just({}), _translations),
    _asked("/movie/1/images", _filters, _images),
    _asked("/movie/1/videos", _languages, _videos),
    _asked("/movie/1/credits", st.just({}), _credits),
    _asked("/movie/1/external_ids", st.just({}), _ids),
    _asked("/movie/1/release_dates", st.just({}), _release_dates),
    _asked("/movie/1/releases", st.just({}), _releases),
    _asked("/movie/1/alternative_titles", _countries, _alternative),
    _asked("/movie/1/similar", _languages, _rows(_card, "id").map(lambda rows: {"page": 1, "results": rows})),
    _asked("/company/1/movies", _languages, _rows(_card, "id").map(lambda rows: {"page": 1, "results": rows})),
    _asked("/collection/9", _languages, _collection),
)


@st.composite
def _shuffled(draw: st.DrawFn) -> tuple[list[Exchange], list[Exchange]]:
    asked = draw(st.lists(_exchanges, min_size=2, max_size=5))
    timed = [
        Exchange(path=path, query=query, body=body, recorded=f"20{10 + year}")
        for year, (path, query, body) in enumerate(asked)
    ]
    return timed, draw(st.permutations(timed))


@pytest.fixture
def empty(_migrated_file: Path, tmp_path: Path) -> Path:
    shutil.copyfile(_migrated_file, tmp_path / "empty.db")
    return tmp_path


@settings(
    max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(orders=_shuffled())
def test_the_facts_do_not_depend_on_the_order(
    empty: Path, clock: FrozenClock, orders: tuple[list[Exchange], list[Exchange]]
) -> None:
    in_time, shuffled = orders
    assert _facts_of(empty, shuffled, clock) == _facts_of(empty, in_time, clock)


def _facts_of(folder: Path, exchanges: list[Exchange], clock: FrozenClock) -> Facts:
    path = folder / "one.db"
    shutil.copyfile(folder / "empty.db", path)
    database = open_database(f"sqlite:///{path}")
    take(database, exchanges, clock)
    found = facts(database)
    database.close()
    return found


def test_an_older_recording_changes_nothing_on_either_engine(database: Database, clock: FrozenClock) -> None:
    def told(year: str, title: str) -> Exchange:
        return Exchange(path="/movie/1", body={"id": 1, "title": title, "original_title": title}, recorded=year)

    take(database, [told("2020", "New"), told("2010", "Old")], clock)
    with database.read() as connection:
        assert connection.exec_driver_sql("SELECT original_title FROM movie").scalar_one() == "New"
