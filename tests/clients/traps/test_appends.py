"""`append_to_response`, with all that real clients put into it."""

from typing import Any

import pytest

from tests.clients.expected import films, parts, refusals, things, vocabularies
from tests.clients.running import Address
from tests.clients.traps.served import APPENDED
from tests.clients.wire import ask


@pytest.mark.parametrize(
    ("name", "answer"),
    [
        ("alternative_titles", parts.ALTERNATIVE_TITLES),
        ("credits", parts.CREDITS),
        ("casts", parts.CREDITS),
        ("external_ids", parts.EXTERNAL_IDS),
        ("images", parts.IMAGES),
        ("keywords", parts.KEYWORDS),
        ("recommendations", films.RECOMMENDATIONS),
        ("release_dates", parts.RELEASE_DATES),
        ("releases", parts.RELEASES),
        ("reviews", parts.REVIEWS),
        ("similar", films.reels(1)),
        ("similar_movies", films.reels(1)),
        ("trailers", parts.TRAILERS),
        ("translations", parts.TRANSLATIONS),
        ("videos", parts.VIDEOS),
        ("watch/providers", parts.OFFERS),
        ("watch%2Fproviders", parts.OFFERS),
    ],
)
def test_a_block_stands_under_the_name_asked_for_without_an_id(server: Address, name: str, answer: Any) -> None:
    found = ask(server, f"/3/movie/78?append_to_response={name}").json
    assert found == {**films.DETAILS, name.replace("%2F", "/"): films.block(answer)}


def test_all_at_once_by_imdb_id_in_french(server: Address) -> None:
    names = "credits,casts,releases,trailers,similar_movies,watch/providers,videos,images"
    found = ask(
        server, f"/3/movie/tt0083658?language=fr-FR&include_image_language=fr,null&append_to_response={names}"
    ).json
    assert found == {
        **films.IN_FRENCH,
        "credits": films.block(parts.CREDITS),
        "casts": films.block(parts.CREDITS),
        "releases": films.block(parts.RELEASES),
        "trailers": {
            "quicktime": [],
            "youtube": [{"name": "Bande-annonce", "size": "HD", "source": "key3", "type": "Trailer"}],
        },
        "similar_movies": films.reels(1),
        "watch/providers": films.block(parts.OFFERS),
        "videos": films.block(parts.FRENCH_VIDEOS),
        "images": films.block(parts.images("fr", None)),
    }


@pytest.mark.parametrize("name", ["nothing", "season/1", "season/1/credits", "changes%00", "/", "..", "details", "78"])
def test_unknown_names_are_ignored(server: Address, name: str) -> None:
    found = ask(server, f"/3/movie/78?append_to_response={name},keywords").json
    assert found == {**films.DETAILS, "keywords": films.block(parts.KEYWORDS)}


def test_a_block_that_is_refused_does_not_fail_the_rest(server: Address) -> None:
    answer = ask(server, "/3/movie/78?append_to_response=account_states,keywords")
    assert answer.status == 200
    found = answer.json
    assert found.pop("account_states")["success"] is False
    assert found == {**films.DETAILS, "keywords": films.block(parts.KEYWORDS)}


def test_twenty_and_no_more(server: Address) -> None:
    names = ["keywords", *(f"unknown{number}" for number in range(19))]
    assert ask(server, f"/3/movie/78?append_to_response={','.join(names)}").status == 200
    assert ask(server, f"/3/movie/78?append_to_response={','.join(names)},one_more").code == (400, 27)


def test_parameters_are_shared(server: Address) -> None:
    found = ask(server, "/3/movie/78?append_to_response=similar,recommendations,reviews&page=2").json
    assert (found["similar"], found["recommendations"]["page"]) == (films.reels(2), 2)
    assert ask(server, "/3/movie/78?append_to_response=similar&page=x").code == (400, 22)


def test_a_page_means_nothing_to_details_alone(server: Address) -> None:
    assert ask(server, "/3/movie/78?page=x").json == films.DETAILS


def test_collections_companies_and_configuration_append_too(server: Address) -> None:
    found = ask(server, "/3/collection/422837?append_to_response=images,translations").json
    assert found == {
        **things.COLLECTION,
        "images": films.block(things.COLLECTION_IMAGES),
        "translations": films.block(things.COLLECTION_TRANSLATIONS),
    }
    found = ask(server, "/3/company/5000?append_to_response=movies,images,alternative_names").json
    assert (found["id"], found["movies"], found["images"]) == (5000, films.reels(1), {"logos": []})
    assert found["alternative_names"] == {"results": []}
    names = "countries,jobs,languages,primary_translations,timezones"
    found = ask(server, f"/3/configuration?append_to_response={names}").json
    assert [found[name] for name in names.split(",")] == [
        vocabularies.COUNTRIES, vocabularies.JOBS, vocabularies.LANGUAGES, vocabularies.PRIMARY_TRANSLATIONS,
        vocabularies.TIME_ZONES,
    ]  # fmt: skip


def test_a_film_that_is_not_there_stays_not_found(server: Address) -> None:
    answer = ask(server, f"/3/movie/999999999?append_to_response={APPENDED}")
    assert (answer.status, answer.json) == (404, refusals.NOT_FOUND)
