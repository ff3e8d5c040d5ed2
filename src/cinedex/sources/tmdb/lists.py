"""Lists of any kind: what they say of the titles, people, collections, companies and keywords in them."""

from cinedex.sources.tmdb.answer import Answer
from cinedex.sources.tmdb.cards import cards
from cinedex.sources.tmdb.collections import reference as collection
from cinedex.sources.tmdb.companies import reference as company
from cinedex.sources.tmdb.episodes import card as episode
from cinedex.sources.tmdb.extras import keyword
from cinedex.sources.tmdb.filmographies import listed


def titles(answer: Answer, medium: str = "") -> None:
    """State the titles of a list of films (`movie`), of series (`tv`), or of whatever its rows say."""
    cards(answer, answer.body, "results", "items", medium=medium)


def episodes(answer: Answer) -> None:
    """State the episodes of a list."""
    for row in answer.rows(answer.body, "results"):
        episode(answer, row, row.get("show_id"))


def people(answer: Answer) -> None:
    """State the people of a list, and what each is known for."""
    for row in answer.rows(answer.body, "results"):
        listed(answer, row)


def mixed(answer: Answer) -> None:
    """State what is in a list of films, series and people."""
    cards(answer, answer.body, "results")
    for row in answer.rows(answer.body, "results"):
        if row.get("media_type") == "person":
            listed(answer, row)


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
