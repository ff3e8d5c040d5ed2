"""What `/discover/movie` and `/discover/tv` can both be asked (protocol notes §10)."""

import datetime as dt
from typing import Annotated

from msgspec import Meta, Struct

from cinedex.wire.query import Language, Page

_ALL_OR_ANY = "`,` between values asks for all of them, `|` for any."

Adult = Annotated[bool, Meta(description="Whether titles for adults alone are listed.")]
Certification = Annotated[str, Meta(description="A certification of `certification_country`, such as `PG-13`.")]
Codes = Annotated[str, Meta(description=f"Codes of countries or languages; {_ALL_OR_ANY}")]
Country = Annotated[str, Meta(description="A country (ISO 3166-1, capital letters).")]
Date = Annotated[dt.date, Meta(description="A day, `YYYY-MM-DD`, itself included; what is none is ignored.")]
Ids = Annotated[str, Meta(description=f"Ids; {_ALL_OR_ANY}")]
Minutes = Annotated[int, Meta(description="A running time in minutes, itself included.")]
Unwanted = Annotated[str, Meta(description="Ids of which a title must have none.")]
Sort = Annotated[str, Meta(description="A field and `.asc` or `.desc`; anything else is `popularity.desc`.")]
Timezone = Annotated[str, Meta(description="The time zone whose day it is, such as `America/New_York`.")]
Vote = Annotated[float, Meta(description="A vote average, 0 to 10, itself included.")]
Votes = Annotated[float, Meta(description="A number of votes, itself included.")]
Ways = Annotated[str, Meta(description="Ways to watch: flatrate, free, ads, rent or buy; needs `watch_region`.")]
Year = Annotated[int, Meta(description="A year.")]


def dotted(name: str) -> str:
    """Return the name of a parameter: `vote_average__gte` is written `vote_average.gte`."""
    return name.replace("__", ".")


class DiscoverQuery(Struct, frozen=True, rename=dotted):
    """What can be asked of films and series alike."""

    language: Language = "en-US"
    page: Page = 1
    sort_by: Sort = "popularity.desc"
    include_adult: Adult = False
    vote_average__gte: Vote | None = None
    vote_average__lte: Vote | None = None
    vote_count__gte: Votes | None = None
    vote_count__lte: Votes | None = None
    watch_region: Country = ""
    with_companies: Ids = ""
    with_genres: Ids = ""
    with_keywords: Ids = ""
    with_origin_country: Codes = ""
    with_original_language: Codes = ""
    with_runtime__gte: Minutes | None = None
    with_runtime__lte: Minutes | None = None
    with_watch_monetization_types: Ways = ""
    with_watch_providers: Ids = ""
    without_companies: Unwanted = ""
    without_genres: Unwanted = ""
    without_keywords: Unwanted = ""
    without_watch_providers: Unwanted = ""
