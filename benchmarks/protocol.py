"""Requests through uvicorn's own protocol, as bytes, with nothing but a pretended socket beneath."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.server import ServerState

from benchmarks.cases import Case


class _Pretended(asyncio.Transport):
    """A connection that takes everything and says how often it was written to."""

    def __init__(self) -> None:
        super().__init__()
        self.answered = 0

    def get_extra_info(self, name: str, default: Any = None) -> Any:  # noqa: ANN401
        return {"sockname": ("127.0.0.1", 8000), "peername": ("127.0.0.1", 50000)}.get(name, default)

    def write(self, data: "bytes | bytearray | memoryview[Any]") -> None:
        self.answered += len(data)

    def is_closing(self) -> bool:
        return False

    def set_protocol(self, protocol: asyncio.BaseProtocol) -> None:
        pass

    def pause_reading(self) -> None:
        pass

    def resume_reading(self) -> None:
        pass


def through_uvicorn(application: Any, case: Case, paths: Sequence[str]) -> Callable[[int], Awaitable[None]]:  # noqa: ANN401
    """Return the function that asks for one of `paths` and waits until it is answered."""
    config = uvicorn.Config(
        application, lifespan="off", ws="none", log_config=None, access_log=False, server_header=False
    )
    config.load()
    state = ServerState()
    protocol = HttpToolsProtocol(config=config, server_state=state, app_state={})
    transport = _Pretended()
    protocol.connection_made(transport)
    encoding = f"Accept-Encoding: {case.accept_encoding}\r\n" if case.accept_encoding else ""
    requests = [f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:8000\r\n{encoding}\r\n".encode() for path in paths]

    async def ask(which: int) -> None:
        done = state.total_requests + 1
        protocol.data_received(requests[which])
        while state.total_requests < done or state.tasks:  # noqa: ASYNC110 - a turn of the loop is what is measured
            await asyncio.sleep(0)

    return ask
