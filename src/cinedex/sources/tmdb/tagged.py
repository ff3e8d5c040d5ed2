"""The pictures that a person is tagged in."""

from cinedex.catalog.refs import Episode, Movie, Person, Season, Series
from cinedex.catalog.statements import Members, Values
from cinedex.db.tables import people
from cinedex.sources.tmdb import episodes, seasons
from cinedex.sources.tmdb.answer import Answer, Object
from cinedex.sources.tmdb.cards import card
from cinedex.sources.tmdb.fields import Field, fields, number, optional_text, read, text, whole

_IMAGE = (
    *fields(
        file_path=text,
        iso_639_1=optional_text,
        iso_3166_1=optional_text,
        width=whole,
        height=whole,
        vote_average=number,
        vote_count=whole,
    ),
    Field("id", "image_id", text),
    Field("image_type", "type", text),
)


def images(answer: Answer, thing: Person, block: Object) -> None:
    """State in which pictures a person is tagged, and what each is of; older answers gave them no ids."""
    rows: dict[str, Values] = {}
    whole_list = True
    for row in answer.rows(block, "results"):
        of = _media(answer, row)
        values = {"width": 0, "height": 0, "type": "", **read(answer, "tagged image", row, _IMAGE)}
        image_id = values.get("image_id")
        if of is None or not image_id or not values.get("file_path"):
            answer.drop("tagged image without an id, a path or a title")
            whole_list = False
        else:
            place = {"position": len(rows), "kind": int(of.kind), "thing_id": of.id}
            rows.setdefault(str(image_id), {**values, **place})
    if rows or whole_list:
        members = Members(people.tagged_image, {"person_id": thing.id}, list(rows.values()))
        answer.state(thing, "tagged_images", members)


def _media(answer: Answer, row: Object) -> Movie | Series | Season | Episode | None:
    media, medium = row.get("media"), row.get("media_type")
    if not isinstance(media, dict):
        return None
    if medium == "season":
        return seasons.card(answer, media, media.get("show_id"))
    if medium == "episode":
        return episodes.card(answer, media, media.get("show_id"))
    return card(answer, media, str(medium))
