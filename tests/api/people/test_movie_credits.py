"""GET /person/{person_id}/movie_credits."""

from cinedex.catalog.refs import Movie
from cinedex.db.tables import people
from tests.support import rows
from tests.support.asgi import Client
from tests.support.night_shift import BARE, MIRA, NAMELESS, ODA, credit, credit_id
from tests.support.world import World, film, of, translations

LIN = rows.SPIRITED_AWAY | {"character": "Lin", "credit_id": credit_id("a1"), "order": 2}
DOCTOR = rows.SEQUEL | {"character": "Doctor", "credit_id": credit_id("b2"), "order": 0}
SCREENPLAY = rows.SPIRITED_AWAY | {"credit_id": credit_id("a2"), "department": "Writing", "job": "Screenplay"}
CREDITS = {"cast": [LIN, DOCTOR], "crew": [SCREENPLAY]}


def test_it_works(client: Client) -> None:
    answer = client.get("/person/7000/movie_credits")
    assert (answer.status, client.round_trips) == (200, 1)
    assert answer.json == {**CREDITS, "id": 7000}
    assert list(answer.json) == ["cast", "crew", "id"]


def test_a_credit_shows_on_either_side_whichever_stated_it(client: Client) -> None:
    def films(kind: str, film: int) -> list[tuple[int, str]]:
        return [(row["id"], row["credit_id"]) for row in client.get(f"/movie/{film}/credits").json[kind]]

    assert films("cast", 129) == [(MIRA.id, credit_id("a1"))]
    assert films("cast", 335984) == [(BARE.id, credit_id("b1")), (MIRA.id, credit_id("b2"))]
    assert films("crew", 335984) == [(ODA.id, credit_id("b3"))]
    jobs = client.get("/person/7002/movie_credits").json["crew"]
    assert [(row["id"], row["credit_id"]) for row in jobs] == [(129, credit_id("a3")), (335984, credit_id("b3"))]


def test_a_credit_that_the_film_does_not_place_comes_last_there(client: Client) -> None:
    cast = client.get("/movie/335984/credits").json["cast"]
    assert [(row["character"], row["order"], row["cast_id"]) for row in cast] == [("Guard", 0, 1), ("Doctor", 1, None)]


def test_a_film_without_a_page_is_left_out_until_it_has_one(world: World) -> None:
    def shown() -> list[int]:
        return [row["id"] for row in world.client.get("/person/7000/movie_credits").json["cast"]]

    assert shown() == [129, 335984]
    world.edit(film(500, "Known Now"))
    assert shown() == [129, 335984, 500]
    world.edit(film(500, None))
    assert shown() == [129, 335984]


def test_films_are_shown_in_the_language_asked_for(client: Client) -> None:
    def titles(language: str) -> list[str]:
        cast = client.get(f"/person/7000/movie_credits?language={language}").json["cast"]
        return [row["title"] for row in cast]

    assert titles("ja-JP") == ["千と千尋の神隠し", "Blade Runner 2049"]
    assert titles("en-GB") == ["Spirited Away", "Blade Runner 2049"]
    poster = client.get("/person/7000/movie_credits?language=ja").json["cast"][0]["poster_path"]
    assert poster == "/chihiro-ja.jpg"


def test_a_film_named_anew_shows_at_once_without_the_keeper(world: World) -> None:
    before = world.client.get("/person/7000/movie_credits")
    world.edit(film(335984, "Blade Runner Again"), translations(Movie(129), en_US={"title": "The Bath-house"}))
    after = world.client.get("/person/7000/movie_credits", if_none_match=before.headers["etag"])
    assert [row["title"] for row in after.json["cast"]] == ["The Bath-house", "Blade Runner Again"]


def test_a_credit_that_a_film_gains_and_loses_shows_once_the_keeper_has_been_by(world: World) -> None:
    world.edit(of(Movie(900), people.credit, credit("cast", "f1", BARE, order=7)))
    world.keep()
    assert world.client.get("/person/7004/movie_credits").json["cast"] == [
        rows.SEQUEL | {"character": "Guard", "credit_id": credit_id("b1"), "order": 0},
        rows.UNDATED | {"character": "", "credit_id": credit_id("f1"), "order": 7},
    ]
    world.edit(of(Movie(900), people.credit))
    world.keep()
    assert [row["id"] for row in world.client.get("/person/7004/movie_credits").json["cast"]] == [335984]


def test_a_person_with_two_parts_in_a_film_has_two_rows(world: World) -> None:
    parts = [credit("cast", short, BARE, character=f"Part {short}", order=place) for place, short in enumerate("xy")]
    world.edit(of(Movie(335984), people.credit, *parts))
    world.keep()
    cast = world.client.get("/person/7004/movie_credits").json["cast"]
    assert [(row["id"], row["character"]) for row in cast] == [(335984, "Part x"), (335984, "Part y")]


def test_what_nobody_said_of_a_credit_is_empty_on_either_side(world: World) -> None:
    world.edit(of(Movie(900), people.credit, credit("cast", "f1", BARE), credit("crew", "f2", BARE)))
    world.keep()
    film, bearer = (world.client.get(path).json for path in ("/movie/900/credits", "/person/7004/movie_credits"))
    for told, parts in ((film, film["cast"]), (bearer, bearer["cast"][1:])):
        assert [(row["character"], row["order"]) for row in parts] == [("", 0)]
        assert [(row["department"], row["job"]) for row in told["crew"]] == [("", "")]


def test_what_a_character_is_called_cannot_break_the_answer(world: World) -> None:
    odd = '"}\n\r\u2028\t\\,{"id":1'
    world.edit(of(Movie(335984), people.credit, credit("cast", "b1", BARE, character=odd, order=0)))
    world.keep()
    assert world.client.get("/person/7004/movie_credits").json["cast"][0]["character"] == odd
    assert world.client.get("/movie/335984/credits").json["cast"][0]["character"] == odd
    assert world.client.get(f"/credit/{credit_id('b1')}").json["media"]["character"] == odd


def test_a_person_known_by_them_alone_has_them(client: Client) -> None:
    cast = client.get(f"/person/{NAMELESS.id}/movie_credits").json["cast"]
    assert [(row["id"], row["character"]) for row in cast] == [(129, "A Shadow")]


def test_a_person_without_any_has_empty_lists(client: Client) -> None:
    assert client.get("/person/7101/movie_credits").json == {"cast": [], "crew": [], "id": 7101}


def test_appended_they_have_no_id(client: Client) -> None:
    assert client.get("/person/7000?append_to_response=movie_credits").json["movie_credits"] == CREDITS
    assert client.round_trips == 1


def test_an_unknown_person_is_404_34_and_an_empty_id_404_6(client: Client) -> None:
    assert client.get("/person/999999999/movie_credits").code == (404, 34)
    assert client.get("/person//movie_credits").code == (404, 6)
