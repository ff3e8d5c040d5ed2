"""Titles like a title: similar ones and recommended ones."""

from cinedex.api.media.parts import page_of_cards
from cinedex.api.media.rows import MixedMoviePage, MixedSeriesPage, MoviePage, SeriesPage, mixed, plain
from cinedex.catalog.refs import Movie, Series
from cinedex.documents.keys import Part
from cinedex.documents.locale import locale
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery


@subrequest("similar", returns=MoviePage, carries_id=False)
def similar_to_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the similar movies based on genres and keywords."""
    return page_of_cards(movie, Part.SIMILAR, query.page, locale(query.language).codes, plain)


@subrequest("similar", returns=SeriesPage, carries_id=False)
def similar_to_series(series: Series, query: PageQuery) -> Plan:
    """Get the similar TV shows."""
    return page_of_cards(series, Part.SIMILAR, query.page, locale(query.language).codes, plain)


@subrequest("recommendations", returns=MixedMoviePage, carries_id=False)
def recommended_with_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the movies recommended with a movie."""
    return _recommended(movie, query)


@subrequest("recommendations", returns=MixedSeriesPage, carries_id=False)
def recommended_with_series(series: Series, query: PageQuery) -> Plan:
    """Get the TV shows recommended with a TV show."""
    return _recommended(series, query)


def _recommended(title: Movie | Series, query: PageQuery) -> Plan:
    wanted = locale(query.language)
    return page_of_cards(title, Part.RECOMMENDATIONS, query.page, wanted.codes, mixed(wanted.language))
