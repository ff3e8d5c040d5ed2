"""Lists of any kind: what they say of the films, collections, companies and keywords in them."""

from cinedex.sources.tmdb.answer import Answer
from cinedex.sources.tmdb.cards import cards, known_for
from cinedex.sources.tmdb.collections import reference as collection
from cinedex.sources.tmdb.companies import reference as company
from cinedex.sources.tmdb.titles import EXTERNAL_IDS, external_id, keyword


def films(answer: Answer) -> None:
    """State the films of a list."""
    cards(answer, answer.body, "results", "items")


def filmography(answer: Answer) -> None:
    """State the films that a person's credits name."""
    cards(answer, answer.body, "cast", "crew")


def people(answer: Answer) -> None:
    """State the films that people of a list are known for."""
    known_for(answer, answer.body, "results")


def mixed(answer: Answer) -> None:
    """State the films of a list of films, series and people."""
    cards(answer, answer.body, "results")
    known_for(answer, answer.body, "results")


def found(answer: Answer) -> None:
    """State the film that an outside id names, and that it does."""
    source = answer.query.get("external_source", "")
    movies = [movie for movie in cards(answer, answer.body, "movie_results") if movie is not None]
    known_for(answer, answer.body, "person_results")
    if source in EXTERNAL_IDS:
        for movie in movies:
            external_id(answer, movie, source, answer.segments[1])


def collections(answer: Answer) -> None:
    """State the collections of a list."""
    for row in answer.rows(answer.body, "results"):
        collection(answer, row)


def companies(answer: Answer) -> None:
    """State the companies of a list."""
    for row in answer.rows(answer.body, "results"):
        company(answer, row)


def keywords(answer: Answer) -> None:
    """State the keywords of a list."""
    for row in answer.rows(answer.body, "results"):
        keyword(answer, row)


def one_keyword(answer: Answer) -> None:
    """State a keyword."""
    if isinstance(answer.body, dict):
        keyword(answer, answer.body)
    else:
        answer.drop("keyword without an id or a name")
