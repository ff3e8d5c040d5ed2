"""The pictures that a person is tagged in, each with the title it is of."""

from msgspec import Struct

from cinedex.api.media.images import Image
from cinedex.api.media.parts import exists, witnesses
from cinedex.api.media.rows import MixedEpisodeRow, MixedMovieRow, MixedSeasonRow, MixedSeriesRow, mixed
from cinedex.catalog.refs import Kind, Person
from cinedex.documents.keys import Part, part_key, thing_at
from cinedex.documents.locale import locale
from cinedex.documents.store import Listing, Reads, Rows
from cinedex.wire.namespace import subrequest
from cinedex.wire.plan import Plan
from cinedex.wire.query import LanguageQuery

_ALL = 100_000
_MEDIA = {Kind.MOVIE: b"movie", Kind.SERIES: b"tv", Kind.SEASON: b"season", Kind.EPISODE: b"episode"}


class TaggedImage(Image, frozen=True):
    """A picture, what kind it is, and what it is of; `media_type` is movie, tv, season or episode."""

    id: str
    image_type: str
    media: MixedMovieRow | MixedSeriesRow | MixedSeasonRow | MixedEpisodeRow
    media_type: str


class TaggedImages(Struct, frozen=True):
    """All pictures at once: `page` is 0 whatever was asked, as upstream says it."""

    id: int
    page: int
    results: list[TaggedImage]
    total_pages: int
    total_results: int


@subrequest("tagged_images", returns=TaggedImages)
def for_person(person: Person, query: LanguageQuery) -> Plan:
    """Get the tagged images for a person."""
    wanted, key = locale(query.language), part_key(person, Part.TAGGED_IMAGES)
    media, show = Listing(key, wanted.codes, 0, _ALL), mixed(wanted.language)

    def build(rows: Rows) -> bytes | None:
        if not exists(rows, person):
            return None
        pictures = (rows.body(key) or b"").split(b"\n")
        shown = [
            b'%b,"media":%b,"media_type":"%b"}' % (pictures[place][:-1], show(base, card), _MEDIA[thing_at(base).kind])
            for place, base, card in rows.places(media)
        ]
        return b'{"page":0,"results":[%b],"total_pages":1,"total_results":%d}' % (b",".join(shown), len(shown))

    return Plan(Reads((key, *witnesses(person)), (media,)), build)
