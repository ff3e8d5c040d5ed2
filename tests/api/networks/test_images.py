"""GET /network/{network_id}/images."""

from tests.support.asgi import Client

LOGOS = [
    {
        "aspect_ratio": 2.9797979797979797, "file_path": "/station.png", "height": 99,
        "id": "7a00000000000000000000f2", "file_type": ".svg", "vote_average": 5.5, "vote_count": 3, "width": 295,
    },
    {
        "aspect_ratio": 1.002004008016032, "file_path": "/station-old.png", "height": 499,
        "id": "7a00000000000000000000f1", "file_type": ".png", "vote_average": 0.0, "vote_count": 3, "width": 500,
    },
]  # fmt: skip


def test_it_works(client: Client) -> None:
    answer = client.get("/network/1950/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 1950, "logos": LOGOS}


def test_the_language_does_not_matter(client: Client) -> None:
    query = "language=fr&include_image_language=ko"
    assert client.get(f"/network/1950/images?{query}").json == {"id": 1950, "logos": LOGOS}


def test_a_network_without_logos_has_an_empty_list(client: Client) -> None:
    assert client.get("/network/1951/images").json == {"id": 1951, "logos": []}


def test_an_unknown_network_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/network/999999999/images").code == (404, 34)
    assert client.get("/network//images").code == (404, 6)
