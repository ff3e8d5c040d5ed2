"""Requests as bytes go over the wire: nothing is tidied up on the way."""

import http.client
import json
import socket
from dataclasses import dataclass
from typing import Any

from tests.clients.running import Address

_PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Answer:
    """What came back."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        """The body, decoded."""
        return json.loads(self.body)

    @property
    def code(self) -> tuple[int, int]:
        """The HTTP status and TMDB's status code."""
        return self.status, self.json["status_code"]


def ask(
    server: Address, target: str, method: str = "GET", *, token: bool = True, body: bytes | None = None, **headers: str
) -> Answer:
    """Return the answer to a request for exactly `target`, with a read access token; `if_none_match` is a header."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=_PATIENCE)
    try:
        send(connection, server, target, method, token=token, body=body, **headers)
        return read(connection)
    finally:
        connection.close()


def send(
    connection: http.client.HTTPConnection,
    server: Address,
    target: str,
    method: str = "GET",
    *,
    token: bool = True,
    body: bytes | None = None,
    **headers: str,
) -> None:
    """Send a request on a connection."""
    connection.putrequest(method, target, skip_accept_encoding=True)
    if token:
        connection.putheader("Authorization", f"Bearer {server.access_token}")
    for name, value in headers.items():
        connection.putheader(name.replace("_", "-"), value)
    if body is not None:
        connection.putheader("Content-Length", str(len(body)))
    connection.endheaders(body)


def read(connection: http.client.HTTPConnection) -> Answer:
    """Read the answer to the request sent last."""
    response = connection.getresponse()
    headers = {name.lower(): value for name, value in response.getheaders()}
    return Answer(response.status, headers, response.read())


def raw(server: Address, request: bytes) -> bytes:
    """Return all that comes back until the server closes."""
    with socket.create_connection(("127.0.0.1", server.port), _PATIENCE) as connection:
        connection.sendall(request)
        received = b""
        while part := connection.recv(65536):
            received += part
    return received
