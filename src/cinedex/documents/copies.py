"""Who shows something of whom: what must be projected again when a thing changes.

A thing's own documents are projected with its change. Lists are filled from cards when they are read, so they never
need it. What is left are copies: a person's name in a film's credits, an episode's in its season, a collection's name.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, Table

from cinedex.catalog.changes import address_of
from cinedex.catalog.refs import Collection, Entry, Kind, Person, Ref, Series, ref
from cinedex.catalog.state import Difference
from cinedex.catalog.statements import Value
from cinedex.db.tables import media, movies, people, series, titles, watch
from cinedex.documents import showing
from cinedex.documents.keys import Vocabulary

_AT_ONCE = 1000
_Asked = Iterator[tuple[tuple[showing.Question, ...], object]]


def own(differences: Iterable[Difference]) -> set[Ref]:
    """Return the things whose own documents show what changed."""
    things = {ref(*address_of(difference)) for difference in differences}
    return {Entry() if thing.kind is Kind.ENTRY else thing for thing in things}


def copying(connection: Connection, differences: Iterable[Difference]) -> set[Ref]:
    """Return the other things that show a copy of what changed."""
    found: set[Ref] = set()
    asked: dict[showing.Question, set[object]] = defaultdict(set)
    came_or_went: set[showing.Place] = set()
    for difference in differences:
        found |= set(_named(difference))
        for questions, about in _asked(difference):
            for question in questions:
                asked[question].add(about)
        if difference.table is series.episode and _moved(difference, "series_id", "season_number"):
            came_or_went |= _places(difference)
    # The latest season may have another number now, and with it who plays in it throughout.
    for number in showing.without_season(connection, sorted(came_or_went)):
        for question in showing.SERIES_CREDITS:
            asked[question].add(number)
    for question, about in asked.items():
        found |= set(_answered(connection, question, sorted(about)))  # type: ignore[type-var]
    return found


def _answered(connection: Connection, question: showing.Question, about: Sequence[object]) -> Iterator[Ref]:
    for start in range(0, len(about), _AT_ONCE):
        for kind, number in connection.execute(question(about[start : start + _AT_ONCE])):
            yield ref(kind, number)


def _named(difference: Difference) -> Iterable[Ref]:
    """Return the things that a row itself names."""
    named = _NAMED_BY_ROW.get(difference.table)
    return named(difference) if named else ()


def _of_credit(difference: Difference) -> Iterator[Ref]:
    yield from map(Person, _either(difference, "person_id"))
    yield from map(Series, _either(difference, "series_id"))


def _of_person(difference: Difference) -> Iterator[Ref]:
    # A person comes in with a name, and goes without one; another name is shown from the card.
    named = {bool(row["name"]) for row in _rows(difference)}
    if len(named) > 1 or _moved(difference, "popularity", "adult"):
        yield Vocabulary.POPULAR_PEOPLE


_NAMED_BY_ROW: Mapping[Table, Callable[[Difference], Iterable[Ref]]] = {
    movies.movie: lambda difference: map(Collection, _either(difference, "collection_id")),
    people.credit: _of_credit,
    people.person: _of_person,
    series.season: lambda difference: map(Series, _either(difference, "series_id")),
    series.episode: lambda difference: map(Series, _either(difference, "series_id")),
}


def _asked(difference: Difference) -> _Asked:
    """Yield the questions to ask, and what of."""
    table = difference.table
    kind, number = address_of(difference)
    rule = _RULES.get(table)
    if rule is not None:
        yield from rule(difference)
    elif table in _COPIED_WHOLE:
        if difference.before is not None:
            yield _COPIED_WHOLE[table], number
    elif (kind, table) in _PARTS:
        yield _PARTS[Kind(kind), table], number
    elif table in showing.WORDS:
        row = difference.after or difference.before or {}
        yield showing.WORDS[table], row[table.primary_key.columns[0].name]


def _of_film(difference: Difference) -> _Asked:
    if _moved(difference, "base_popularity", "base_vote_count", "adult", "original_title"):
        for number in _either(difference, "id"):
            yield showing.FILM_STANDS, number


def _of_series(difference: Difference) -> _Asked:
    if _moved(difference, "base_popularity", "base_vote_count", "adult", "original_name"):
        for number in _either(difference, "id"):
            yield showing.SERIES_STANDS, number


def _of_season(difference: Difference) -> _Asked:
    for number in _either(difference, "series_id"):
        if _moved(difference, "series_id", "season_number"):
            yield showing.SERIES_CREDITS, number
        if _moved(difference, "series_id", "season_number", "air_date", "episode_count"):
            yield showing.REGULARS_COUNTED, number


def _of_episode(difference: Difference) -> _Asked:
    for place in _places(difference):
        yield showing.SEASON_LINES, place
    if _moved(difference, "series_id", "season_number", "air_date"):
        for number in _either(difference, "id"):
            yield showing.EPISODE_COUNTED, number
    if _moved(difference, "series_id", "season_number"):
        for number in _either(difference, "series_id"):
            yield showing.REGULARS_COUNTED, number


def _of_provider(difference: Difference) -> _Asked:
    if difference.before is not None:
        for number in _either(difference, "id"):
            yield showing.PROVIDER, number


_RULES: Mapping[Table, Callable[[Difference], _Asked]] = {
    movies.movie: _of_film,
    series.series: _of_series,
    series.season: _of_season,
    series.episode: _of_episode,
    watch.watch_provider: _of_provider,
}
_COPIED_WHOLE: Mapping[Table, tuple[showing.Question, ...]] = {
    people.person: showing.PERSON,
    titles.company: showing.COMPANY,
    titles.keyword: showing.KEYWORD,
    titles.network: showing.NETWORK,
    movies.collection: showing.COLLECTION,
}
# What hangs on a thing and is shown by others too.
_PARTS: Mapping[tuple[Kind, Table], tuple[showing.Question, ...]] = {
    (Kind.SERIES, people.credit): showing.SERIES_CREDITS,
    (Kind.SERIES, titles.title_network): showing.SERIES_NETWORKS,
    (Kind.SEASON, people.credit): showing.SEASON_CREDITS,
    (Kind.EPISODE, people.credit): showing.EPISODE_SHOWN,
    **{(Kind.COLLECTION, table): showing.COLLECTION for table in (media.translation, media.image, media.image_choice)},
    **{(Kind.SEASON, table): showing.SEASON_SHOWN for table in (media.translation, media.image, media.image_choice)},
    **{(Kind.EPISODE, table): showing.EPISODE_SHOWN for table in (media.translation, media.image, media.image_choice)},
}


def _moved(difference: Difference, *columns: str) -> bool:
    before, after = difference.before, difference.after
    return before is None or after is None or any(before[name] != after[name] for name in columns)


def _either(difference: Difference, column: str) -> set[int]:
    return {value for row in _rows(difference) if isinstance(value := row[column], int)}


def _places(difference: Difference) -> set[showing.Place]:
    return {(int(row["series_id"] or 0), int(row["season_number"] or 0)) for row in _rows(difference)}


def _rows(difference: Difference) -> list[Mapping[str, Value]]:
    return [row for row in (difference.before, difference.after) if row is not None]
