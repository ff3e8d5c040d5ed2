import json
import os
import signal
import socket
import stat
from pathlib import Path

import pytest
import requests

from tests.cli.conftest import Run
from tests.support.server import Server


@pytest.mark.parametrize("workers", [1, 2])
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_answers_and_ends_cleanly(tmp_path: Path, workers: int, number: signal.Signals) -> None:
    with Server(tmp_path, "--workers", str(workers)) as server:
        assert requests.get(f"{server.url}/configuration", timeout=5).status_code == 401
        assert server.stop(number) == 0


@pytest.mark.parametrize("workers", [1, 2])
def test_a_killed_server_starts_again_clean(run: Run, tmp_path: Path, workers: int) -> None:
    run("demo", "--data", tmp_path)
    key = json.loads((tmp_path / "demo-key.json").read_text())["api_key"]
    for _ in range(3):
        with Server(tmp_path, "--workers", str(workers)) as server:
            found = requests.get(f"{server.url}/movie/78", params={"api_key": key}, timeout=5)
            assert found.json()["title"] == "Blade Runner"
            searched = requests.get(
                f"{server.url}/search/movie", params={"api_key": key, "query": "blade runer"}, timeout=5
            )
            assert searched.json()["results"][0]["id"] == 78
            os.killpg(server.process.pid, signal.SIGKILL)
            assert server.process.wait() == -signal.SIGKILL


def test_a_new_key_opens_a_running_server(run: Run, tmp_path: Path) -> None:
    with Server(tmp_path) as server:
        made = json.loads(run("key", "create", "--json", "--data", tmp_path).stdout)
        with_key = requests.get(f"{server.url}/configuration", params={"api_key": made["api_key"]}, timeout=5)
        bearer = {"Authorization": f"Bearer {made['access_token']}"}
        with_token = requests.get(f"{server.url}/configuration", headers=bearer, timeout=5)
    assert (with_key.status_code, with_token.status_code) == (200, 200)


def test_an_open_server_asks_for_no_key(tmp_path: Path) -> None:
    with Server(tmp_path, CINEDEX_KEYS="open") as server:
        assert requests.get(f"{server.url}/configuration", timeout=5).status_code == 200


def test_the_demo_shows_its_key_on_every_start(run: Run, tmp_path: Path) -> None:
    run("demo", "--data", tmp_path)
    kept = tmp_path / "demo-key.json"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    key = json.loads(kept.read_text())
    for _ in range(2):
        with Server(tmp_path) as server:
            address = f"{server.url}/movie/78?language=fr-FR&api_key={key['api_key']}"
            assert requests.get(address, timeout=5).json()["original_title"] == "Blade Runner"
            server.stop(signal.SIGTERM)
        assert f"curl '{address}'" in server.greeting
        assert key["access_token"] in server.greeting


def test_a_port_in_use_is_named(run: Run) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        result = run("serve", "--port", port)
    assert result.exit_code == 1
    assert f"port {port}: address already in use" in result.stderr
    assert "--port" in result.stderr


def test_a_host_that_does_not_exist_is_named(run: Run) -> None:
    result = run("serve", "--host", "192.0.2.1", "--port", "0")
    assert result.exit_code == 1
    assert "cannot listen on 192.0.2.1" in result.stderr


def test_a_server_without_members_says_how_to_make_the_first(run: Run, tmp_path: Path) -> None:
    with Server(tmp_path) as server:
        server.stop(signal.SIGTERM)
    assert "make the first with `cinedex user create NAME`" in server.greeting
    run("user", "create", "alice", "--password-stdin", "--data", tmp_path, input="correct horse battery staple")
    with Server(tmp_path) as server:
        server.stop(signal.SIGTERM)
    assert "user create" not in server.greeting
