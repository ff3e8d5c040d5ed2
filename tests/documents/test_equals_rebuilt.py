"""After any edits, once the queue is empty, documents are what a rebuild from the same facts makes."""

from collections.abc import Callable, Sequence

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Collection, Company, Movie, Ref
from cinedex.catalog.statements import Statement, Value
from cinedex.db.engine import Database, open_database
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.documents.rebuild import rebuild
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents.shelves import loaded, shelves

Edit = Callable[[float], list[Statement]]
"""What is stated, given the time at which it is."""

_numbers = st.integers(1, 3)
_few = st.lists(_numbers, max_size=2, unique=True)
_names = st.sampled_from(["", "Ada", "Böll", "千と千尋", "Zoë", '"quoted"'])
_full_names = _names.filter(bool)
_tags = st.sampled_from(
    [("en", "US"), ("en", "GB"), ("fr", "FR"), ("fr", "CA"), ("pt", "BR"), ("ja", "JP"), ("xx", "")]
)
_languages = st.sampled_from(["en", "fr", "ja", "xx"])
_days = st.sampled_from([None, "1999-12-31", "2001-01-01", "2001-01-02"])
_pictures = st.builds(
    facts.image, st.sampled_from(["/a.jpg", "/b.jpg", "/c.jpg"]), st.none() | _languages, st.sampled_from([0.0, 5.5]),
    st.integers(0, 1),
)  # fmt: skip
_some_pictures = st.lists(_pictures, max_size=3, unique_by=lambda row: row["file_path"])
_things: st.SearchStrategy[Ref] = st.one_of(
    st.builds(Movie, _numbers), st.builds(Collection, _numbers), st.builds(Company, _numbers)
)
_texts = st.one_of(st.builds(Movie, _numbers), st.builds(Collection, _numbers))


def _film(number: int, title: str | None, day: str | None, popularity: float, *, adult: bool) -> Edit:
    return lambda at: [
        facts.film(
            number, at, original_title=title, original_language="ja", release_date=day, popularity=popularity,
            adult=adult,
        )
    ]  # fmt: skip


def _text(thing: Ref, tag: tuple[str, str], title: str, overview: str) -> Edit:
    return lambda at: [facts.text(thing, *tag, at, title=title, overview=overview)]


def _translations(thing: Ref, rows: Sequence[tuple[tuple[str, str], str]]) -> Edit:
    named = [{"iso_639_1": tag[0], "iso_3166_1": tag[1], "title": title} for tag, title in rows]
    return lambda at: [facts.translations(thing, *named, at=at)]


def _images(thing: Ref, kind: str, rows: Sequence[dict[str, Value]]) -> Edit:
    return lambda at: [facts.images(thing, kind, *rows, at=at)]


def _images_in(thing: Ref, kind: str, language: str | None, rows: Sequence[dict[str, Value]]) -> Edit:
    return lambda at: [facts.images_in(thing, kind, language, *({**row, "iso_639_1": language} for row in rows), at=at)]


def _shown(thing: Ref, kind: str, language: str, path: str | None) -> Edit:
    return lambda at: [facts.shown(thing, kind, language, path, at)]


def _credits(movie: int, numbers: Sequence[int]) -> Edit:
    return lambda at: [*(facts.person(number, "New", at) for number in numbers), facts.cast(movie, *numbers, at=at)]


def _person(number: int, name: str, popularity: float) -> Edit:
    return lambda at: [facts.person(number, name, at, popularity=popularity)]


def _companies(movie: int, numbers: Sequence[int]) -> Edit:
    return lambda at: [
        *(facts.company(number, "New", at) for number in numbers), facts.companies(movie, *numbers, at=at),
    ]  # fmt: skip


def _company(number: int, name: str, logo: str | None) -> Edit:
    return lambda at: [facts.company(number, name, at, logo_path=logo)]


def _mother(daughter: int, number: int | None) -> Edit:
    made = [] if number is None else [number]
    return lambda at: [*(facts.company(one, "Mother", at) for one in made), facts.mother(daughter, number, at)]


def _collection(number: int, name: str | None) -> Edit:
    return lambda at: [facts.collection(number, at, original_name=name, original_language="en")]


def _in_collection(movie: int, number: int | None) -> Edit:
    made = [] if number is None else [number]
    return lambda at: [*(facts.collection(one, at) for one in made), facts.in_collection(movie, number, at)]


def _keywords(movie: int, numbers: Sequence[int]) -> Edit:
    return lambda at: [
        *(facts.keyword(number, "new", at) for number in numbers),
        facts.keywords(movie, *numbers, at=at),
    ]


def _offered(movie: int, numbers: Sequence[int]) -> Edit:
    offers = [("FR" if number % 2 else "DE", "rent", number) for number in numbers]
    return lambda at: [*(facts.provider(number, "New", at) for number in numbers), facts.offered(movie, *offers, at=at)]


def _one(make: Callable[..., Statement], *arguments: object) -> Edit:
    return lambda at: [make(*arguments, at=at)]


def _many(make: Callable[..., Statement], movie: int, members: Sequence[object]) -> Edit:
    return lambda at: [make(movie, *members, at=at)]


_paths = st.sampled_from(["/a.jpg", "/z.jpg"])
_codes = st.lists(_languages, max_size=2, unique=True)
_regions = st.lists(st.sampled_from(["FR", "DE", "US"]), max_size=2, unique=True)
_edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(_film, _numbers, st.none() | _full_names, _days, st.sampled_from([0.5, 7.0]), adult=st.booleans()),
    st.builds(_text, _texts, _tags, _names, _names),
    st.builds(_translations, _texts, st.lists(st.tuples(_tags, _names), max_size=3)),
    st.builds(_images, _things, st.sampled_from(["poster", "backdrop", "logo"]), _some_pictures),
    st.builds(_images_in, _texts, st.sampled_from(["poster", "backdrop"]), st.none() | _languages, _some_pictures),
    st.builds(_shown, _texts, st.just("poster"), _languages, _paths),
    st.builds(_shown, _texts, st.just("backdrop"), st.just(""), st.none() | _paths),
    st.builds(_credits, _numbers, _few),
    st.builds(_person, _numbers, _full_names, st.sampled_from([0.0, 3.25])),
    st.builds(_companies, _numbers, _few),
    st.builds(_company, _numbers, _names, st.none() | _paths),
    st.builds(_mother, _numbers, st.none() | _numbers),
    st.builds(_collection, _numbers, st.none() | _full_names),
    st.builds(_in_collection, _numbers, st.none() | _numbers),
    st.builds(_keywords, _numbers, _few),
    st.builds(_one, st.just(facts.keyword), _numbers, _full_names),
    st.builds(_one, st.just(facts.country), st.sampled_from(["FR", "DE"]), _full_names),
    st.builds(_one, st.just(facts.language), _languages, _full_names),
    st.builds(_one, st.just(facts.genre_name), _numbers, st.sampled_from(["en", "fr"]), _full_names),
    st.builds(_one, st.just(facts.provider), _numbers, _full_names),
    st.builds(_one, st.just(facts.imdb), _numbers, st.none() | st.sampled_from(["tt1", "tt2"])),
    st.builds(_one, st.just(facts.no_film), _numbers),
    st.builds(_offered, _numbers, _few),
    st.builds(_many, st.just(facts.similar), _numbers, st.lists(_numbers, max_size=4)),
    st.builds(_many, st.just(facts.genres), _numbers, _few),
    st.builds(_many, st.just(facts.languages), _numbers, _codes),
    st.builds(_many, st.just(facts.countries), _numbers, _regions),
    st.builds(_many, st.just(facts.released), _numbers, st.lists(st.tuples(st.just("FR"), _days.filter(bool)))),
)
# Each step: an edit (None: only empty the queue), whether it comes in bulk, and whether the queue is emptied after it.
_steps = st.lists(st.tuples(st.none() | _edits, st.booleans(), st.booleans()), min_size=5, max_size=30)


def everything_linked() -> list[Statement]:
    """Return films that show something of everything, so that most edits have copies to follow them."""
    linked: list[Statement] = []
    for one in (1, 2):
        linked += (
            facts.titled(one, f"Film {one}"), facts.person(one, f"Person {one}"), facts.company(one, f"Company {one}"),
            facts.keyword(one, f"word {one}"), facts.provider(one, f"Provider {one}"),
            facts.collection(one, original_name=f"Collection {one}"), facts.country("FR", "France"),
            facts.language("fr", "French"), facts.text(Movie(one), "fr", "FR", title=f"Le film {one}"),
            facts.text(Collection(one), "fr", "FR", title=f"La collection {one}"), facts.imdb(one, f"tt{one}"),
            facts.in_collection(one, 1), facts.cast(one, 1, 2), facts.companies(one, 1, 2), facts.keywords(one, 1, 2),
            facts.languages(one, "fr"), facts.countries(one, "FR"), facts.offered(one, ("FR", "rent", 1)),
            facts.similar(one, 1, 2), facts.genres(one, 1, 2), facts.mother(2, 1),
        )  # fmt: skip
    return linked


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=_steps)
def test_documents_after_any_edits_are_those_of_a_rebuild(
    database: Database, clock: FrozenClock, steps: list[tuple[Edit | None, bool, bool]]
) -> None:
    facts.clear(database)
    loaded(database, everything_linked(), "test", clock)
    rebuild(database)
    for at, (made, in_bulk, drained) in enumerate(steps, 1):
        if made is not None:
            (loaded if in_bulk else edit)(database, made(float(at)), "test", clock)
        if drained:
            queue.drain(database)
    queue.drain(database)
    assert queue.pending(database) == 0
    kept = shelves(database)
    rebuild(database)
    assert kept == shelves(database)


@pytest.mark.parametrize("name", ["one", "two"])
def test_either_engine_makes_the_same_bytes(name: str, sqlite_url: str, postgres_url: str, clock: FrozenClock) -> None:
    order = 1 if name == "one" else -1
    made = []
    for url, turn in ((sqlite_url, 1), (postgres_url, order)):
        database = open_database(url)
        for statement in _seed()[::turn]:
            edit(database, [statement], "test", clock)
        queue.drain(database)
        made.append(shelves(database))
        database.close()
    assert made[0] == made[1]


def _seed() -> list[Statement]:
    # Each kind of row that could tie: pictures stated language by language, texts in several regions, many links.
    film = Movie(1)
    return [
        facts.titled(1, "Solaris"),
        facts.images_in(film, "poster", "fr", facts.image("/z.jpg", "fr"), facts.image("/b.jpg", "fr", 0.0, 1)),
        facts.images_in(film, "poster", "en", facts.image("/a.jpg", "en"), facts.image("/y.jpg", "en", 0.0, 1)),
        facts.text(film, "pt", "BR", title="Solaris (BR)"),
        facts.text(film, "pt", "AO", title="Solaris (AO)"),
        facts.text(Collection(2), "fr", "FR", title="Nom"),
        facts.text(Collection(2), "de", "AT", title="Name"),
        facts.text(Collection(2), "de", "DE", title="Der Name"),
        facts.country("AX", "Åland Islands"),
        facts.country("ZW", "Zimbabwe"),
        facts.country("FR", "france"),
        facts.language("en", "English"),
        facts.language("fr", "French"),
        facts.genre_name(7, "fr", "Drame"),
        facts.genre_name(7, "en", "Drama"),
    ]
