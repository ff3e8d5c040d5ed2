"""Where films, series and seasons can be watched, and the providers."""

from cinedex.catalog.refs import Entry, Ref
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import watch
from cinedex.sources.tmdb.answer import Answer, Object, address, number_of
from cinedex.sources.tmdb.entries import name_provider
from cinedex.sources.tmdb.fields import fields, read, text, whole

MONETIZATIONS = ("flatrate", "free", "ads", "rent", "buy")
_ENTRY = Entry()


def availability(answer: Answer, thing: Ref, block: Object) -> None:
    """State by which providers a thing is offered, country by country."""
    countries = block.get("results")
    if not isinstance(countries, dict):
        answer.drop("watch/providers: not an object")
        return
    links: list[Values] = []
    offers: dict[tuple[str, str, int], Values] = {}
    named: dict[int, bool] = {}
    for code, country in countries.items():
        if not isinstance(country, dict) or not code or "\0" in code:
            answer.drop("watch/providers: not an object")
            continue
        links += [{"iso_3166_1": code, **read(answer, "watch/providers", country, fields(link=text))}]
        for monetization in MONETIZATIONS:
            for row in answer.rows(country, monetization):
                number = number_of(row.get("provider_id"))
                priority = read(answer, "watch/providers", row, fields(display_priority=whole))
                if number is None:
                    answer.drop("watch provider without an id")
                    continue
                if number not in named:
                    named[number] = name_provider(answer, number, row)
                if named[number]:
                    key = (code, monetization, number)
                    values = {"iso_3166_1": code, "monetization": monetization, "provider_id": number}
                    offers[key] = {"display_priority": 0, **values, **priority}
    scope = address(thing)
    linked = [row for row in links if "link" in row]
    answer.state(
        thing,
        "watch/providers",
        Members(watch.availability, scope, list(offers.values())),
        Members(watch.availability_link, scope, linked),
    )


def providers(answer: Answer, medium: str) -> None:
    """State the providers of a medium; a request for one region or language speaks of some of it alone."""
    rows: list[Values] = []
    whole_list = not answer.query.get("watch_region")
    for row in answer.rows(answer.body, "results"):
        number = number_of(row.get("provider_id"))
        if number is None or not name_provider(answer, number, row):
            continue
        priority = read(answer, "watch provider", row, fields(display_priority=whole))
        rows.append({"display_priority": 0, **priority, "provider_id": number})
        if whole_list:
            _priorities(answer, medium, number, row.get("display_priorities"))
    if whole_list:
        unique = list({row["provider_id"]: row for row in rows}.values())
        answer.state(_ENTRY, f"providers_{medium}", Members(watch.watch_provider_listing, {"medium": medium}, unique))


def _priorities(answer: Answer, medium: str, number: int, told: object) -> None:
    rows: list[Values] = []
    for code, value in told.items() if isinstance(told, dict) else ():
        values = read(answer, "watch provider", {"display_priority": value}, fields(display_priority=whole))
        if values and code and "\0" not in code:
            rows.append({"iso_3166_1": code, **values})
    scope: Values = {"medium": medium, "provider_id": number}
    answer.state(_ENTRY, f"provider_{medium}/{number}", Members(watch.watch_provider_country, scope, rows))
