"""Texts and first pictures, which depend on the language of the request."""

from collections.abc import Mapping, Sequence

from cinedex.catalog.refs import Ref
from cinedex.catalog.statements import StatedImage, StatedText, StatedTranslations, Value, Values
from cinedex.catalog.texts import Texts
from cinedex.sources.tmdb.answer import Answer, Object, parse_tag
from cinedex.sources.tmdb.entries import name_language
from cinedex.sources.tmdb.fields import Field, fields, picture, read, small, text

TITLE_TEXT = fields(title=text, overview=text)
TITLE_DETAIL = fields(tagline=text, homepage=text)
NAMED_TEXT = (Field("name", "title", text), Field("overview", "overview", text))
_PICTURES = fields(poster_path=picture, backdrop_path=picture, still_path=picture)
# Titles bear a `title` in films and collections, a `name` in series, seasons and episodes; people have a biography.
_DATA = (
    *fields(title=text, overview=text, tagline=text, homepage=text, runtime=small),
    Field("name", "title", text),
    Field("biography", "overview", text),
)


def state_texts(
    answer: Answer,
    thing: Ref,
    row: Object,
    original: Value,
    *,
    group: str = "text",
    wanted: Sequence[Field] = TITLE_TEXT,
    listed: Sequence[Values] | None = None,
) -> None:
    """State the texts that an answer showed in its language.

    A title that is the original one says nothing of the language: it stands in where there is none. Where the same
    answer lists the translations too (`listed`), texts that follow from them say nothing new.
    """
    tag = answer.tag()
    if tag is None:
        return
    values = read(answer, "text", row, wanted)
    if listed is not None:
        shown = Texts(str(original) if original else None, 0, [_whole(row) for row in listed]).resolve(*tag)
        if all(shown[name] == value for name, value in values.items()):
            return
    if original and values.get("title") == original:
        values["title"] = ""
    aspect = f"translations/{tag[0]}-{tag[1]}/{group}"
    if len(values) == len(wanted):
        answer.state(thing, aspect, StatedText(*tag, values))
    else:
        for name, value in values.items():
            answer.state(thing, f"{aspect}/{name}", StatedText(*tag, {name: value}))


def stand_in(row: Object, *names: str) -> str:
    """Return what stands in for the name of a season or an episode: that of `names` which `row` shows, else the first.

    An untranslated one is called by its number, in words of the language or in English.
    """
    return next((name for name in names if name == row.get("name")), names[0])


def _whole(row: Values) -> Mapping[str, object]:
    return {"title": "", "overview": "", "tagline": "", "homepage": "", "runtime": 0, **row}


def state_pictures(answer: Answer, thing: Ref, row: Object) -> None:
    """State the poster that an answer showed in its language, and backdrop and still, which are the same in all."""
    tag = answer.tag()
    shown = read(answer, "picture", row, _PICTURES)
    if "poster_path" in shown and tag is not None:
        answer.state(thing, f"poster/{tag[0]}", StatedImage("poster", tag[0], _path(shown["poster_path"])))
    for kind in ("backdrop", "still"):
        if f"{kind}_path" in shown:
            answer.state(thing, kind, StatedImage(kind, "", _path(shown[f"{kind}_path"])))


def _path(value: Value) -> str | None:
    return None if value is None else str(value)


def translations(answer: Answer, thing: Ref, block: Object) -> list[Values]:
    """State all translations of a thing; return them."""
    rows: list[Values] = []
    for row in answer.rows(block, "translations"):
        tag = parse_tag(f"{row.get('iso_639_1')}-{row.get('iso_3166_1')}")
        data = row.get("data")
        if tag is None or not isinstance(data, dict):
            answer.drop("translation: no language, region or texts")
            continue
        name_language(answer, tag[0], row.get("english_name"), row.get("name"))
        rows.append({"iso_639_1": tag[0], "iso_3166_1": tag[1], **read(answer, "translation", data, _DATA)})
    answer.state(thing, "translations", StatedTranslations(rows))
    return rows
