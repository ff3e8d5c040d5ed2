"""How members are shown and served, their password, and who acts for them."""

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from babel import Locale
from sqlalchemy import Connection

from cinedex.members import accounts, sessions, tokens
from cinedex.members.accounts import Kept, Profile
from cinedex.members.signing_in import SignInError
from cinedex.pages.entering import PasswordError, advice, entered, new_password, proven, told
from cinedex.pages.result import Result, redirect, refused, sheet
from cinedex.pages.visit import Visit, missing

_LONGEST_NAME = 100
# Of two letters, and no country.
_NOWHERE = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})


class _Choices(NamedTuple):
    """What can be chosen, by its code, as it is called in English."""

    languages: Mapping[str, str]
    countries: Mapping[str, str]


async def show_profile(visit: Visit) -> Result:
    """Return how the member is shown and served."""
    member = visit.member()
    profile = Profile(member.name, member.include_adult, member.iso_639_1, member.iso_3166_1)
    return sheet("profile.html", profile=profile, errors={}, choices=_choices(), saved="saved" in visit.query)


async def take_profile(visit: Visit) -> Result:
    """Show and serve the member otherwise."""
    member, form = visit.member(), visit.form
    profile = Profile(
        form.get("name", "").strip(),
        form.get("include_adult") == "true",
        form.get("language", ""),
        form.get("country", ""),
    )
    errors = _wrong(profile)
    if errors:
        return refused("profile.html", errors, profile=profile, choices=_choices(), saved=False)
    await visit.site.write(lambda connection: accounts.set_profile(connection, member.account_id, profile))
    return redirect("/settings", saved="yes")


async def show_password(visit: Visit) -> Result:
    """Return the form to change the password."""
    return sheet("password.html", username=visit.member().username, errors={})


async def take_password(visit: Visit) -> Result:
    """Change the password, and end every session, so that nobody stays who came by the old one."""
    member = visit.member()
    try:
        kept = await new_password(visit)
        await proven(visit, member.username)
    except PasswordError as error:
        return refused("password.html", {error.field: str(error)}, username=member.username)
    except SignInError as error:
        return told(refused("password.html", {"password": advice(error)}, username=member.username), error)
    await visit.site.write(lambda connection: _replace(connection, member.account_id, kept))
    return await entered(visit, member.account_id, "/settings?saved=yes")


async def show_sessions(visit: Visit) -> Result:
    """Return who acts for the member."""
    member, site = visit.member(), visit.site
    rows = await site.read(lambda connection: sessions.opened(connection, member.account_id, site.now()))
    return sheet("sessions.html", rows=rows, current=member.session_id)


async def revoke_session(visit: Visit) -> Result:
    """End one of the member's sessions."""
    member, number = visit.member(), visit.number("session")
    if not await visit.site.write(lambda connection: sessions.end_one(connection, member.account_id, number)):
        missing()
    return redirect("/settings/sessions")


def _replace(connection: Connection, account_id: int, kept: Kept) -> None:
    accounts.set_password(connection, account_id, kept)
    sessions.end_all(connection, account_id)
    tokens.withdraw(connection, account_id)


def _wrong(profile: Profile) -> dict[str, str]:
    errors = {}
    if len(profile.name) > _LONGEST_NAME or not (profile.name or "-").isprintable():
        errors["name"] = f"Enter a name of at most {_LONGEST_NAME} characters that can be seen, or none."
    if profile.iso_639_1 not in _choices().languages:
        errors["language"] = "Choose a language of the list."
    if profile.iso_3166_1 not in _choices().countries:
        errors["country"] = "Choose a country of the list."
    return errors


@cache
def _choices() -> _Choices:
    names = Locale("en")
    languages = {code: name for code, name in names.languages.items() if len(code) == 2}
    countries = {
        code: name
        for code, name in names.territories.items()
        if len(code) == 2 and code.isalpha() and code not in _NOWHERE
    }
    return _Choices(_by_name(languages), _by_name(countries))


def _by_name(names: dict[str, str]) -> dict[str, str]:
    return dict(sorted(names.items(), key=lambda row: row[1]))
