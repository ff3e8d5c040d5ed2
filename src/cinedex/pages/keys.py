"""The keys of a member's own applications."""

from cinedex.members import applications, keys
from cinedex.members.applications import ApplicationError
from cinedex.members.redirects import RedirectError
from cinedex.pages.result import Result, redirect, refused, sheet
from cinedex.pages.visit import Turned, Visit, missing

_TEMPLATE = "keys.html"


async def show(visit: Visit) -> Result:
    """Return the member's keys, and the form for another."""
    return sheet(_TEMPLATE, rows=await _rows(visit), name="", redirects="", errors={})


async def create(visit: Visit) -> Result:
    """Make a key, and show it this one time."""
    member, clock = visit.member(), visit.site.clock
    name, addresses = await _said(visit, _TEMPLATE, rows=await _rows(visit))
    made = await visit.site.write(
        lambda connection: keys.issue(connection, name, clock, redirects=addresses, account_id=member.account_id)
    )
    return sheet("new_key.html", name=name, made=made)


async def show_one(visit: Visit) -> Result:
    """Return the form to change what is known of a key."""
    number = visit.number("number")
    row = next((row for row in await _rows(visit) if row.id == number and row.revoked_at is None), None)
    if row is None:
        missing()
    return sheet("key.html", number=number, name=row.name, redirects="\n".join(row.redirects), errors={})


async def change(visit: Visit) -> Result:
    """Change what is known of a key."""
    member, number = visit.member(), visit.number("number")
    name, addresses = await _said(visit, "key.html", number=number)
    if not await visit.site.write(
        lambda connection: applications.change(connection, member.account_id, number, name, addresses)
    ):
        missing()
    return redirect("/settings/keys")


async def revoke(visit: Visit) -> Result:
    """Revoke a key."""
    member, number, clock = visit.member(), visit.number("number"), visit.site.clock
    if not await visit.site.write(lambda connection: applications.revoke(connection, member.account_id, number, clock)):
        missing()
    return redirect("/settings/keys")


async def _rows(visit: Visit) -> list[keys.KeyRow]:
    member = visit.member()
    return await visit.site.read(lambda connection: applications.of_member(connection, member.account_id))


async def _said(visit: Visit, template: str, **values: object) -> tuple[str, list[str]]:
    """Return the name and the addresses that were filled in; show the form once more where they cannot be taken."""
    name, lines = visit.form.get("name", ""), visit.form.get("redirects", "")
    try:
        return applications.checked_name(name), applications.checked_redirects(lines)
    except ApplicationError as error:
        errors = {"name": str(error)}
    except RedirectError as error:
        errors = {"redirects": str(error)}
    raise Turned(refused(template, errors, name=name, redirects=lines, **values))
