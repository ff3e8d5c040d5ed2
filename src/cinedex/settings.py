"""Every setting: its type, its default and what it does; read from the environment by `app` and `cli` alone."""

from collections.abc import Callable, Mapping
from dataclasses import Field, dataclass, field, fields
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import limits
from platformdirs import user_data_path

_PREFIX = "CINEDEX_"
_FOR_TESTS = "CINEDEX_TEST_"


class SettingsError(ValueError):
    """A setting that cannot be used; the message says what to do."""


def _setting(read: Callable[[str], object], default: str, help: str, shown: str = "") -> Any:  # noqa: A002, ANN401
    """Return a field read from text, whose default is text too; `shown` stands for it in the guide."""
    return field(metadata={"read": read, "default": default, "help": help, "shown": shown or default})


def _text(value: str) -> str:
    if not value.strip():
        raise ValueError("must not be empty")
    return value.strip()


def _folder(value: str) -> Path:
    return Path(_text(value)).expanduser().absolute()


def _number(lowest: int, highest: int) -> Callable[[str], int]:
    def read(value: str) -> int:
        if not (value.strip().isascii() and value.strip().isdigit() and lowest <= int(value) <= highest):
            message = f"must be a whole number from {lowest} to {highest}"
            raise ValueError(message)
        return int(value)

    return read


def _one_of(*names: str) -> Callable[[str], str]:
    def read(value: str) -> str:
        if value.strip().lower() not in names:
            message = f"must be one of {', '.join(names)}"
            raise ValueError(message)
        return value.strip().lower()

    return read


def _images(value: str) -> str:
    if not value.startswith(("http://", "https://")) or not value.endswith("/t/p/"):
        raise ValueError("must be a URL that begins with http:// or https:// and ends in /t/p/")
    return value


def _database(value: str) -> str:
    if value and not value.startswith(("sqlite:///", "postgresql://")):
        raise ValueError("must be sqlite:///path/to/cinedex.db or postgresql://user@host/name")
    return value


def _root(value: str) -> str:
    parts = urlsplit(value.strip())
    if value.strip() and (parts.scheme not in ("http", "https") or not parts.hostname or parts.query or parts.fragment):
        raise ValueError("must be a URL that begins with http:// or https://, such as https://films.example")
    return value.strip().rstrip("/")


def _proxies(value: str) -> str:
    for one in value.split(",") if value.strip() else ():
        try:
            ip_network(one.strip())
        except ValueError:
            raise ValueError("must be addresses or networks, such as 10.0.0.5, 172.16.0.0/12") from None
    return value.strip()


def _rate(value: str) -> str:
    if value.strip():
        try:
            limits.parse(value)
        except ValueError:
            raise ValueError("must be a number and a time, such as 40/10 seconds or 1000/hour") from None
    return value.strip()


@dataclass(frozen=True, slots=True)
class Settings:
    """What can be set; a field `x` is the environment variable `CINEDEX_X`."""

    data: Path = _setting(  # noqa: RUF009 - it returns a field
        _folder,
        str(user_data_path("cinedex", appauthor=False)),
        "The folder that holds the database and everything derived from it.",
        "the platform's folder for user data",
    )
    database: str = _setting(
        _database,
        "",
        "The database: `sqlite:///path/to/cinedex.db` or `postgresql://user@host/name`.",
        "`cinedex.db` in the data folder",
    )
    host: str = _setting(_text, "127.0.0.1", "The address to listen on; `0.0.0.0` is every network.")
    port: int = _setting(_number(0, 65535), "8000", "The port to listen on; `0` takes a free one.")
    workers: int = _setting(_number(1, 256), "1", "How many processes answer.")
    keys: str = _setting(
        _one_of("required", "open"),
        "required",
        "`required` asks for a key as TMDB does; `open` accepts any key or none, for programs with keys compiled in.",
    )
    images_url: str = _setting(
        _images, "http://image.tmdb.org/t/p/", "Where clients find images, as `/configuration` says in `base_url`."
    )
    images_secure_url: str = _setting(
        _images, "https://image.tmdb.org/t/p/", "The same over HTTPS, as `/configuration` says in `secure_base_url`."
    )
    signup: str = _setting(
        _one_of("closed", "invite", "open"),
        "closed",
        "Who may make an account on the page `/sign-up`: nobody, whoever holds an invitation, or everybody.",
    )
    public_url: str = _setting(
        _root,
        "",
        "Where people find this server, such as `https://films.example`: links to its pages begin with it.",
        "what each request calls it",
    )
    proxies: str = _setting(
        _proxies,
        "",
        "The addresses or networks of reverse proxies, by commas: who asks them, and whether by HTTPS, is taken from "
        "`X-Forwarded-For` and `X-Forwarded-Proto`.",
        "none",
    )
    rate_limit: str = _setting(
        _rate,
        "",
        "How often each key may ask each worker, such as `40/10 seconds`; more is answered 429 with code 25.",
        "as often as it likes",
    )
    log_level: str = _setting(
        _one_of("debug", "info", "warning", "error", "critical"), "info", "The least important message that is logged."
    )

    @property
    def indexes(self) -> Path:
        """The folder of the indexes, which each machine makes for itself."""
        return self.data / "indexes"

    @property
    def text_index(self) -> Path:
        """The folder of the index of names."""
        return self.indexes / "text"

    @property
    def exports(self) -> Path:
        """The folder of the daily files of ids that a server offers."""
        return self.data / "exports"

    def environment(self) -> dict[str, str]:
        """Return these settings as the variables that would make them."""
        return {variable(setting): str(getattr(self, setting.name)) for setting in fields(self)}


def variable(setting: Field[Any]) -> str:
    """Return the name of the environment variable of a field of `Settings`."""
    return _PREFIX + setting.name.upper()


def from_environment(environment: Mapping[str, str]) -> Settings:
    """Return the settings that `environment` asks for, or raise `SettingsError`."""
    known = {variable(setting): setting for setting in fields(Settings)}
    for name in environment:
        if name.startswith(_PREFIX) and not name.startswith(_FOR_TESTS) and name not in known:
            raise SettingsError(_unknown(name, list(known)))
    values = {setting.name: _read(setting, environment.get(name)) for name, setting in known.items()}
    values["database"] = values["database"] or f"sqlite:///{values['data']}/cinedex.db"
    return Settings(**values)


def _read(setting: Field[Any], value: str | None) -> Any:  # noqa: ANN401
    try:
        return setting.metadata["read"](setting.metadata["default"] if value is None else value)
    except ValueError as error:
        # Not the value itself: a database's URL may hold a password.
        message = f"{variable(setting)} {error}"
        raise SettingsError(message) from None


def _unknown(name: str, known: list[str]) -> str:
    nearest = get_close_matches(name, known, n=1, cutoff=0.0)[0]
    return f"{name} is not a setting; did you mean {nearest}? All settings are listed in docs/guide/settings.md"


def guide() -> str:
    """Return the guide to every setting, as Markdown."""
    lines = [
        "# Settings",
        "",
        "<!-- Made from src/cinedex/settings.py by `make docs`; edit that file. -->",
        "",
        "Each setting is an environment variable; options of a command win over it. A variable that begins with",
        "`CINEDEX_` and is not listed here is an error (`CINEDEX_TEST_…` belongs to the test-suite).",
        "",
        "| Variable | Default | What it does |",
        "|---|---|---|",
    ]
    for setting in fields(Settings):
        shown = setting.metadata["shown"]
        default = shown if shown != setting.metadata["default"] else f"`{shown}`"
        lines.append(f"| `{variable(setting)}` | {default} | {setting.metadata['help']} |")
    return "\n".join(lines) + "\n"
