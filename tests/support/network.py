"""Keeps the tests at home: a socket that reaches for another machine is refused."""

import ipaddress
import socket
from typing import Any

import pytest

_connect, _connect_ex = socket.socket.connect, socket.socket.connect_ex


def stay_at_home(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse connections to anything but loopback and local sockets, for as long as `monkeypatch` lasts."""

    def connect(self: socket.socket, address: Any) -> None:
        _check(self, address)
        _connect(self, address)

    def connect_ex(self: socket.socket, address: Any) -> int:
        _check(self, address)
        return _connect_ex(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)
    monkeypatch.setattr(socket.socket, "connect_ex", connect_ex)


def _check(connecting: socket.socket, address: Any) -> None:
    if connecting.family in {socket.AF_INET, socket.AF_INET6} and not _is_loopback(str(address[0])):
        message = f"a test reached for {address[0]}: tests talk to this machine only"
        raise AssertionError(message)


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"
