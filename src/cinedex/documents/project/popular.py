"""The people whom most look for, as far as pages go: a list filled from their cards."""

from collections.abc import Iterator

from sqlalchemy import Connection, and_, func, select

from cinedex.catalog.refs import Person
from cinedex.db.tables import people
from cinedex.documents.keys import Part, Vocabulary
from cinedex.documents.project.projection import Projection

_PAGES, _PER_PAGE = 500, 20


def project(connection: Connection) -> Iterator[Projection]:
    """Yield the list of popular people; its part says how many people there are in all."""
    person = people.person.c
    # Who is known by credits alone has no name, and no card.
    shown = and_(person.adult.is_(False), person.name != "")
    total = connection.execute(select(func.count()).select_from(people.person).where(shown)).scalar_one()
    first = select(person.id).where(shown).order_by(person.popularity.desc(), person.id).limit(_PAGES * _PER_PAGE)
    projection = Projection(Vocabulary.POPULAR_PEOPLE)
    projection.part(Part.DETAILS, total)
    projection.placed(
        Part.DETAILS, {place: Person(number) for place, number in enumerate(connection.execute(first).scalars())}
    )
    yield projection
