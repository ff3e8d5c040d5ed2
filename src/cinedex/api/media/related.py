"""Films like a film: similar ones and recommended ones."""

from cinedex.api.media.parts import page_of_cards
from cinedex.api.media.rows import MixedMoviePage, MoviePage, mixed, plain
from cinedex.catalog.refs import Movie
from cinedex.documents.keys import Part
from cinedex.documents.locale import locale
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import PageQuery


@subrequest("similar", returns=MoviePage, carries_id=False)
def similar_to_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the similar movies based on genres and keywords."""
    return page_of_cards(movie, Part.SIMILAR, query.page, locale(query.language).codes, plain)


@subrequest("recommendations", returns=MixedMoviePage, carries_id=False)
def recommended_with_movie(movie: Movie, query: PageQuery) -> Plan:
    """Get the movies recommended with a movie."""
    return page_of_cards(movie, Part.RECOMMENDATIONS, query.page, locale(query.language).codes, mixed)
