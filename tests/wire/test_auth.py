import pytest

from tests.wire.client import KEY, TOKEN, Client
from tests.wire.little import filled, little_door


def test_a_key_opens(client: Client) -> None:
    assert client.get(f"/3/movie/550?api_key={KEY}", key=False).status == 200


def test_a_token_opens(client: Client) -> None:
    assert client.get("/3/movie/550", key=False, headers={"Authorization": f"Bearer {TOKEN}"}).status == 200


def test_the_scheme_may_be_written_in_any_case(client: Client) -> None:
    assert client.get("/3/movie/550", key=False, headers={"Authorization": f"bearer {TOKEN}"}).status == 200


@pytest.mark.parametrize("header", [f"Bearer {KEY}", "Bearer wrong", "Bearer", TOKEN, f"Basic {TOKEN}"])
def test_anything_else_in_the_header_does_not(client: Client, header: str) -> None:
    response = client.get("/3/movie/550", key=False, headers={"Authorization": header})
    assert (response.status, response.json["status_code"]) == (401, 7)


def test_a_token_sent_as_a_key_does_not(client: Client) -> None:
    assert client.get(f"/3/movie/550?api_key={TOKEN}", key=False).status == 401


def test_one_valid_credential_of_two_suffices(client: Client) -> None:
    assert client.get("/3/movie/550", headers={"Authorization": "Bearer wrong"}).status == 200
    token = {"Authorization": f"Bearer {TOKEN}"}
    assert client.get("/3/movie/550?api_key=wrong", key=False, headers=token).status == 200


@pytest.mark.parametrize("method", ["GET", "HEAD", "POST", "PUT", "DELETE", "BREW"])
@pytest.mark.parametrize("path", ["/3/movie/550", "/3/nothing", "/3", "/3/movie//credits", "/3/movie/popular"])
def test_the_key_is_asked_for_before_anything_else(client: Client, method: str, path: str) -> None:
    assert client.request(method, path, key=False).status == 401


@pytest.mark.parametrize("path", ["/openapi.json", "/docs"])
def test_the_documentation_needs_no_key(client: Client, path: str) -> None:
    assert client.get(path, key=False).status == 200


def test_an_open_server_takes_anything_or_nothing() -> None:
    door, _ = little_door(filled(), None)
    assert Client(door).get("/3/movie/550", key=False).status == 200
    assert Client(door).get("/3/movie/550?api_key=wrong", key=False).status == 200
