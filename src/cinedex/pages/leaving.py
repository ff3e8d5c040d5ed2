"""What a member takes along, and leaving for good."""

from sqlalchemy import Connection

from cinedex.documents import votes
from cinedex.members import accounts, takeout
from cinedex.members.acts import Act
from cinedex.members.signing_in import SignInError
from cinedex.members.takeout import Takeout
from cinedex.pages.entering import advice, proven, told
from cinedex.pages.result import Result, download, redirect, refused, sheet
from cinedex.pages.visit import Visit


async def show_export(visit: Visit) -> Result:
    """Return the page that offers all that the member has left."""
    visit.member()
    return sheet("export.html")


async def export_json(visit: Visit) -> Result:
    """Return all that the member has left, as JSON."""
    return download(takeout.as_json(await _taken(visit)), "application/json", "cinedex.json")


async def export_csv(visit: Visit) -> Result:
    """Return all that the member has left, as tables."""
    return download(takeout.as_csv(await _taken(visit)), "application/zip", "cinedex.zip")


async def show_deletion(visit: Visit) -> Result:
    """Return the form to delete the account."""
    return sheet("deletion.html", username=visit.member().username, errors={})


async def delete(visit: Visit) -> Result:
    """Delete the account and all that it left."""
    member, site = visit.member(), visit.site
    try:
        await proven(visit, member.username)
    except SignInError as error:
        return told(refused("deletion.html", {"password": advice(error)}, username=member.username), error)

    def work(connection: Connection) -> None:
        votes.withdraw_all(Act(site.writer.database, connection, member.account_id, site.now()))
        accounts.delete(connection, member.account_id)

    await site.write(work)
    return redirect("/goodbye", session="")


async def goodbye(_visit: Visit) -> Result:
    """Return the page on which whoever left lands."""
    return sheet("goodbye.html")


async def _taken(visit: Visit) -> Takeout:
    member, site = visit.member(), visit.site
    return await site.read(lambda connection: takeout.of_member(connection, member.account_id, site.now()))
