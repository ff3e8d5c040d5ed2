"""GET /company/{company_id}/images."""

from tests.support.asgi import Client

LOGOS = [
    {
        "aspect_ratio": 2.9797979797979797,
        "file_path": "/wb.png",
        "height": 99,
        "id": "5aa080d6c3a3683fea00011f",
        "file_type": ".svg",
        "vote_average": 5.384,
        "vote_count": 3,
        "width": 295,
    },
    {
        "aspect_ratio": 1.002004008016032,
        "file_path": "/wb-old.png",
        "height": 499,
        "id": "5aa080d6c3a3683fea00011e",
        "file_type": ".png",
        "vote_average": 0.0,
        "vote_count": 3,
        "width": 500,
    },
]


def test_it_works(client: Client) -> None:
    answer = client.get("/company/174/images")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {"id": 174, "logos": LOGOS}


def test_ratios_of_logos_show_the_whole_fraction(client: Client) -> None:
    assert b'"aspect_ratio":2.9797979797979797,' in client.get("/company/174/images").body


def test_the_language_does_not_matter(client: Client) -> None:
    query = "language=fr&include_image_language=ko"
    assert client.get(f"/company/174/images?{query}").json == {"id": 174, "logos": LOGOS}


def test_a_company_without_logos_has_an_empty_list(client: Client) -> None:
    assert client.get("/company/17/images").json == {"id": 17, "logos": []}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/company/174?append_to_response=images").json["images"] == {"logos": LOGOS}


def test_an_unknown_company_is_404_34(client: Client) -> None:
    assert client.get("/company/999999999/images").code == (404, 34)
