"""After any edits of series, their parts and their people, documents are what a rebuild from the same facts makes."""

from collections.abc import Callable, Sequence

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from cinedex.catalog.refs import Episode, Movie, Network, Person, Ref, Season, Series
from cinedex.catalog.statements import Statement, Value
from cinedex.db.engine import Database
from cinedex.db.tables import titles
from cinedex.documents import queue
from cinedex.documents.edit import edit
from cinedex.documents.rebuild import rebuild
from cinedex.kit.clock import FrozenClock
from tests.catalog import facts
from tests.documents import tv_facts
from tests.documents.shelves import loaded, shelves

Edit = Callable[[float], list[Statement]]
"""What is stated, given the time at which it is."""

_two, _numbers = st.integers(1, 2), st.integers(1, 3)
_few = st.lists(_two, max_size=2, unique=True)
_bearers = st.lists(_numbers, max_size=2, unique=True)
_names = st.sampled_from(["", "Ada", "Böll", "千と千尋"])
_full_names = _names.filter(bool)
_tags = st.sampled_from([("en", "US"), ("fr", "FR"), ("fr", "CA"), ("xx", "")])
_days = st.sampled_from([None, "1999-12-31", "2001-01-01", "2001-01-02"])
_counts = st.sampled_from([None, 0, 7])
_votes = st.sampled_from([0, 10, 500])
_popularity = st.sampled_from([0.5, 7.0])
_paths = st.none() | st.sampled_from(["/a.jpg", "/z.jpg"])
_things: st.SearchStrategy[Ref] = st.one_of(
    st.builds(Series, _two), st.builds(Season, _numbers), st.builds(Episode, _numbers), st.builds(Person, _two)
)
# Seasons and episodes stay in their series, which the credits that hang on them name too.
_SHOW_OF = {1: 1, 2: 1, 3: 2}
_pictures = st.lists(
    st.builds(facts.image, st.sampled_from(["/a.jpg", "/b.jpg"]), st.sampled_from([None, "en", "fr"])),
    max_size=2, unique_by=lambda row: row["file_path"],
)  # fmt: skip


def _one(make: Callable[..., Statement], *arguments: object, **values: object) -> Edit:
    return lambda at: [make(*arguments, at=at, **values)]


def _any(
    make: Callable[..., Statement], *arguments: object, **values: st.SearchStrategy[object]
) -> st.SearchStrategy[Edit]:
    given_ = [one if isinstance(one, st.SearchStrategy) else st.just(one) for one in arguments]
    return st.builds(_one, st.just(make), *given_, **values)


def _text(thing: Ref, tag: tuple[str, str], title: str, overview: str) -> Edit:
    return lambda at: [facts.text(thing, *tag, at, title=title, overview=overview)]


def _images(thing: Ref, rows: Sequence[dict[str, Value]]) -> Edit:
    kinds = {Person: "profile", Episode: "still"}
    return lambda at: [facts.images(thing, kinds.get(type(thing), "poster"), *rows, at=at)]


def _season(number: int, place: int, day: str | None, count: int | None) -> Edit:
    return lambda at: [tv_facts.season(number, _SHOW_OF[number], place, at, air_date=day, episode_count=count)]


def _episode(number: int, season: int, place: int, day: str | None) -> Edit:
    return lambda at: [tv_facts.episode(number, _SHOW_OF[number], season, place, at, air_date=day)]


def _credits(thing: Ref, credit_type: str, bearers: Sequence[int]) -> Edit:
    told = None if isinstance(thing, Movie | Series) else _SHOW_OF[thing.id]
    return lambda at: [tv_facts.credits(thing, credit_type, bearers, told, at)]


_edits: st.SearchStrategy[Edit] = st.one_of(
    _any(
        tv_facts.show, _two, st.none() | _full_names, popularity=_popularity, base_vote_count=_votes,
        adult=st.booleans(), number_of_episodes=_counts, last_air_date=_days,
    ),
    st.builds(_season, _numbers, st.integers(0, 3), _days, _counts),
    st.builds(_episode, _numbers, st.integers(0, 3), st.integers(1, 2), _days),
    _any(tv_facts.gone, st.builds(Season, _numbers) | st.builds(Episode, _numbers)),
    _any(
        facts.film, st.just(1), original_title=st.none() | _full_names, popularity=_popularity, base_vote_count=_votes,
        adult=st.booleans(),
    ),
    st.builds(_text, _things, _tags, _names, _names),
    st.builds(_images, _things, _pictures),
    _any(facts.shown, st.builds(Series, _two) | st.builds(Season, _numbers), "poster", "fr", _paths.filter(bool)),
    _any(tv_facts.still, _numbers, _paths),
    st.builds(_credits, st.builds(Movie, st.just(1)), st.sampled_from(["cast", "crew"]), _bearers),
    st.builds(
        _credits, st.builds(Series, _two),
        st.sampled_from(["cast", "crew", "creator", "aggregate_cast", "aggregate_crew"]), _bearers,
    ),
    st.builds(
        _credits, st.builds(Season, _numbers), st.sampled_from(["cast", "crew", "aggregate_cast"]), _bearers
    ),
    st.builds(_credits, st.builds(Episode, _numbers), st.sampled_from(["cast", "crew", "guest_stars"]), _bearers),
    _any(
        facts.person, _numbers, _full_names, popularity=_popularity, adult=st.booleans(),
        known_for_department=st.sampled_from([None, "Acting", "Directing"]),
    ),
    _any(tv_facts.network, _two, _full_names, logo_path=_paths),
    _any(facts.images, st.builds(Network, _two), "logo", st.just(facts.image("/l.png", None))),
    _any(tv_facts.linked, titles.title_network, "network_id", _two, _few),
    _any(tv_facts.linked, titles.title_company, "company_id", _two, _few),
    _any(tv_facts.linked, titles.title_keyword, "keyword_id", _two, _few),
    _any(facts.company, _two, _full_names),
    _any(facts.keyword, _two, _full_names),
    _any(tv_facts.grouped, _two, st.none() | _two, _few),
    _any(tv_facts.known_for, _two, _few),
    _any(tv_facts.also_known_as, _two, st.lists(_full_names, max_size=2)),
    _any(tv_facts.tagged, _two, st.lists(_things, max_size=2)),
    _any(tv_facts.offered, st.builds(Series, _two) | st.builds(Season, _numbers), st.just(1)),
    _any(facts.provider, st.just(1), _full_names),
    _any(facts.language, "fr", _full_names),
)  # fmt: skip
# Each step: an edit, whether it comes in bulk, and whether the queue is emptied after it.
_steps = st.lists(st.tuples(_edits, st.booleans(), st.booleans()), min_size=5, max_size=30)


def everything_linked() -> list[Statement]:
    """Return two series that show something of everything, so that most edits have copies to follow them."""
    made = [
        facts.titled(1, "Film"), facts.provider(1, "Provider"), facts.language("fr", "French"),
        # Only ever a guest at first: nobody else's change is theirs.
        facts.person(3, "Guest"),
        *(
            statement
            for one in (1, 2)
            for statement in (
                facts.person(one, f"Person {one}"), facts.company(one, f"Company {one}"), facts.keyword(one, f"w{one}"),
                tv_facts.network(one, f"Network {one}"), tv_facts.show(one, f"Series {one}"),
            )
        ),
    ]  # fmt: skip
    for number, show in _SHOW_OF.items():
        place = 0 if number == 1 else 1
        made += (
            tv_facts.season(number, show, place, air_date="2001-01-01"),
            tv_facts.episode(number, show, place, 1, air_date="2001-01-01"),
            tv_facts.credits(Season(number), "cast", (1,), show),
            tv_facts.credits(Episode(number), "guest_stars", (3,), show),
            tv_facts.credits(Episode(number), "crew", (1, 2), show),
            facts.text(Season(number), "fr", "FR", title=f"Saison {number}"),
            facts.text(Episode(number), "fr", "FR", title=f"Le {number}"),
        )
    for show in (1, 2):
        made += (
            tv_facts.credits(Series(show), "creator", (2,)), tv_facts.credits(Series(show), "aggregate_cast", (1,)),
            tv_facts.linked(titles.title_network, "network_id", show, (1, 2)),
            tv_facts.linked(titles.title_company, "company_id", show, (1,)),
            tv_facts.linked(titles.title_keyword, "keyword_id", show, (1,)), tv_facts.grouped(show, 1, (1, 2)),
            tv_facts.offered(Series(show), 1),
        )  # fmt: skip
    return [*made, facts.cast(1, 1, 2)]


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=_steps)
def test_documents_after_any_edits_are_those_of_a_rebuild(
    database: Database, clock: FrozenClock, steps: list[tuple[Edit, bool, bool]]
) -> None:
    facts.clear(database)
    loaded(database, everything_linked(), "test", clock)
    rebuild(database)
    for at, (made, in_bulk, drained) in enumerate(steps, 1):
        (loaded if in_bulk else edit)(database, made(float(at)), "test", clock)
        if drained:
            queue.drain(database)
    queue.drain(database)
    assert queue.pending(database) == 0
    kept = shelves(database)
    rebuild(database)
    assert kept == shelves(database)
