"""The interleaved run: nginx and cinedex, the same bytes, turn about, round after round."""

import datetime as dt
import http.client
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from statistics import median

from benchmarks import machine
from benchmarks.cases import CASES, Case, targets
from benchmarks.catalogue import Catalogue
from benchmarks.figures import HttpRun, Measured, Side
from benchmarks.load import load
from benchmarks.nginx import Nginx
from benchmarks.processes import cpu_seconds
from tests.support.server import Server

CONNECTIONS = 16


@dataclass(frozen=True)
class Pace:
    """How long it may take."""

    rounds: int
    seconds: int
    targets: int
    warm_up: int = 1


@dataclass
class _Stand:
    """A case, ready: what to ask of either server, and what came of it, a sample a round."""

    case: Case
    ours: list[str]
    theirs: list[str]
    bytes: int
    nginx: list[Side] = field(default_factory=list)
    cinedex: list[Side] = field(default_factory=list)


def run(catalogue: Catalogue, program: str, pace: Pace, tell: Callable[[str], None]) -> HttpRun:
    """Measure every case; `tell` hears what is being done."""
    with ExitStack() as stack:
        tell("starting the servers")
        server = stack.enter_context(Server(catalogue.folder, CINEDEX_KEYS="required", CINEDEX_WORKERS="1"))
        address = server.url.removeprefix("http://").partition("/")[0]
        anchor = stack.enter_context(Nginx(program, CASES))
        stands = []
        for case in CASES:
            tell(f"preparing: {case.title}")
            stands.append(_prepared(case, targets(case, catalogue, pace.targets), address, anchor))
        sides = ((anchor.address, anchor.pid), (address, server.process.pid))
        for which in range(-1, pace.rounds):
            for stand in stands:
                tell(f"round {which + 1} of {pace.rounds}: {stand.case.title}" if which >= 0 else "warming up")
                _round(stand, sides, pace, which)
    return HttpRun(
        dt.datetime.now(dt.UTC).date().isoformat(),
        machine.facts(),
        catalogue.name,
        len(catalogue.things["films"]),
        pace.rounds,
        pace.seconds,
        CONNECTIONS,
        _measured(stands),
    )


def _prepared(case: Case, asked: list[str], address: str, anchor: Nginx) -> _Stand:
    bodies = list(_answers(case, asked, address))
    paths = anchor.keep(case.name, bodies)
    return _Stand(case, asked, paths, int(median(len(body) for body in bodies)))


def _answers(case: Case, asked: Sequence[str], address: str) -> Iterator[bytes]:
    connection = http.client.HTTPConnection(address, timeout=30)
    headers = {"Accept-Encoding": case.accept_encoding} if case.accept_encoding else {}
    for path in asked:
        connection.putrequest("GET", path, skip_accept_encoding=True)
        for name, value in headers.items():
            connection.putheader(name, value)
        connection.endheaders()
        answer = connection.getresponse()
        body = answer.read()
        if answer.status != 200 or answer.headers.get("content-encoding", "") != case.accept_encoding:
            message = f"{path.partition('api_key')[0]} was answered {answer.status}: {body[:200]!r}"
            raise RuntimeError(message)
        yield body
    connection.close()


def _round(stand: _Stand, sides: Sequence[tuple[str, int]], pace: Pace, which: int) -> None:
    """Measure nginx and then ourselves; the round before the first one only warms up."""
    seconds = pace.seconds if which >= 0 else pace.warm_up
    paths = (stand.theirs, stand.ours)
    samples = [
        _sample(side, asked, stand.case.accept_encoding, seconds, which)
        for side, asked in zip(sides, paths, strict=True)
    ]
    if which >= 0:
        stand.nginx.append(samples[0])
        stand.cinedex.append(samples[1])


def _sample(side: tuple[str, int], paths: Sequence[str], accept_encoding: str, seconds: int, which: int) -> Side:
    address, pid = side
    before = cpu_seconds(pid)
    found = load(address, paths, accept_encoding, seconds=seconds, connections=CONNECTIONS, seed=which + 1)
    spent = cpu_seconds(pid) - before
    return Side(found.requests / found.seconds, 1e6 * spent / found.requests, found.p50, found.p99)


def _measured(stands: Sequence[_Stand]) -> list[Measured]:
    by_name = {stand.case.name: stand for stand in stands}
    return [_row(stand, by_name.get(stand.case.beside)) for stand in stands]


def _row(stand: _Stand, beside: _Stand | None) -> Measured:
    case = stand.case
    pairs = list(zip(stand.nginx, stand.cinedex, strict=True))
    compared = None
    if beside is not None:
        compared = median(ours.cpu / theirs.cpu for ours, theirs in zip(stand.cinedex, beside.cinedex, strict=True))
    return Measured(
        case.name,
        case.title,
        len(stand.ours),
        stand.bytes,
        _middle(stand.nginx),
        _middle(stand.cinedex),
        median(ours.rate / theirs.rate for theirs, ours in pairs),
        median(theirs.cpu / ours.cpu for theirs, ours in pairs),
        case.aim,
        case.beside,
        compared,
        case.beside_aim,
    )


def _middle(samples: Sequence[Side]) -> Side:
    return Side(
        median(sample.rate for sample in samples),
        median(sample.cpu for sample in samples),
        median(sample.p50 for sample in samples),
        median(sample.p99 for sample in samples),
    )
