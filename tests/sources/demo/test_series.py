"""The series of the demo catalogue: whole, well-formed, and worded by us."""

import re
from collections import Counter, defaultdict

from tests.sources.demo.reading import SERIES_BLOCKS, Season, reference
from tests.support.demo import Body, bodies
from tests.support.leaves import leaves

_IMDB_ID = re.compile(r"tt\d{7,8}")
_WIKIDATA_ID = re.compile(r"Q[1-9]\d*")
_ISO_3166_1 = re.compile(r"[A-Z]{2}|")
_KNOWN = {456: "The Simpsons", 1396: "Breaking Bad", 1399: "Game of Thrones", 4607: "Lost", 93405: "Squid Game"}
_STATUSES = {"Returning Series", "Planned", "In Production", "Ended", "Canceled", "Pilot"}
_DETAILS = [
    "adult",
    "backdrop_path",
    "created_by",
    "episode_run_time",
    "first_air_date",
    "genres",
    "homepage",
    "id",
    "in_production",
    "languages",
    "last_air_date",
    "name",
    "networks",
    "number_of_episodes",
    "number_of_seasons",
    "origin_country",
    "original_language",
    "original_name",
    "overview",
    "popularity",
    "poster_path",
    "production_companies",
    "production_countries",
    "seasons",
    "softcore",
    "spoken_languages",
    "status",
    "tagline",
    "type",
    "vote_average",
    "vote_count",
]


def test_there_are_ten_series_and_the_known_ones_among_them(series: list[Body]) -> None:
    assert len(series) >= 10
    assert _KNOWN.items() <= {body["id"]: body["name"] for body in series}.items()


def test_three_of_them_and_more_are_held_to_the_last_episode(series: list[Body], seasons: list[Season]) -> None:
    held: Counter[int] = Counter()
    for season in seasons:
        held[season.series_id] += len(season.episodes)
    whole = {body["id"] for body in series if body["number_of_episodes"] == held[body["id"]]}
    assert {1396, 1399, 4607} <= whole
    for body in series:
        assert held[body["id"]] <= body["number_of_episodes"]
        assert body["id"] in whole or len(body["seasons"]) < body["number_of_seasons"]


def test_a_series_has_every_field_of_its_details_and_every_block(series: list[Body]) -> None:
    for body in series:
        assert list(body) == _DETAILS + SERIES_BLOCKS
        assert body["status"] in _STATUSES
        assert body["in_production"] is (body["status"] == "Returning Series")
        assert body["type"] in {"Scripted", "Miniseries", "Documentary"}


def test_overviews_are_a_few_plain_sentences_of_our_own(series: list[Body]) -> None:
    texts = [body["overview"] for body in series] + [row["overview"] for body in series for row in body["seasons"]]
    for text in texts:
        assert 40 <= len(text) <= 400
        assert text.endswith(".")
        assert "\n" not in text
    assert len(set(texts)) == len(texts)


def test_there_are_no_pictures_no_taglines_and_no_votes(series: list[Body]) -> None:
    for body in series:
        for field, value in leaves(body):
            if field.endswith("_path"):
                assert value is None
        assert body["tagline"] == ""
        assert (body["vote_average"], body["vote_count"]) == (0.0, 0)


def test_a_season_in_details_repeats_the_season(series: list[Body], seasons: list[Season]) -> None:
    held: dict[int, list[Season]] = defaultdict(list)
    for season in seasons:
        held[season.series_id].append(season)
    for body in series:
        mine = sorted(held[body["id"]], key=lambda season: season.number)
        assert [row["season_number"] for row in body["seasons"]] == [season.number for season in mine]
        for row, season in zip(body["seasons"], mine, strict=True):
            assert (row["id"], row["air_date"], row["name"]) == tuple(
                season.body[name] for name in ("id", "air_date", "name")
            )
            assert row["episode_count"] == len(season.episodes)
            assert season.body.get("overview", row["overview"]) == row["overview"]


def test_the_words_of_a_series_are_those_of_the_reference_tables(series: list[Body]) -> None:
    genres = {row["id"]: row["name"] for row in reference("genres_tv")["en"]}
    countries = {row["iso_3166_1"]: row["english_name"] for row in reference("countries")}
    languages = {row["iso_639_1"]: (row["english_name"], row["name"]) for row in reference("languages")}
    for body in series:
        assert body["genres"]
        assert all(genres[row["id"]] == row["name"] for row in body["genres"])
        assert all(countries[row["iso_3166_1"]] == row["name"] for row in body["production_countries"])
        assert set(body["origin_country"]) <= {row["iso_3166_1"] for row in body["production_countries"]}
        assert [row["iso_639_1"] for row in body["spoken_languages"]] == body["languages"]
        for row in body["spoken_languages"]:
            assert languages[row["iso_639_1"]] == (row["english_name"], row["name"])
        assert body["original_language"] == body["languages"][0]


def test_ratings_are_those_that_a_country_gives(series: list[Body]) -> None:
    given = {
        country: {row["certification"] for row in rows} for country, rows in reference("certifications_tv").items()
    }
    for body in series:
        rows = body["content_ratings"]["results"]
        assert rows, body["name"]
        assert len({row["iso_3166_1"] for row in rows}) == len(rows)
        for row in rows:
            assert row["rating"] in given[row["iso_3166_1"]]


def test_outside_identifiers_are_well_formed_and_unique(series: list[Body]) -> None:
    ids = [body["external_ids"] for body in series]
    assert all(_IMDB_ID.fullmatch(row["imdb_id"]) for row in ids)
    assert all(_WIKIDATA_ID.fullmatch(row["wikidata_id"]) for row in ids)
    for name in ("imdb_id", "wikidata_id"):
        assert len({row[name] for row in ids}) == len(ids)


def test_translations_are_tagged_as_tmdb_tags_them_and_once(series: list[Body]) -> None:
    known = set(reference("primary_translations"))
    languages = {row["iso_639_1"]: (row["english_name"], row["name"]) for row in reference("languages")}
    for body in series:
        rows = body["translations"]["translations"]
        tags = [(row["iso_639_1"], row["iso_3166_1"]) for row in rows]
        assert tags == sorted(set(tags))
        assert {"-".join(tag) for tag in tags} <= known
        assert body["original_language"] in {tag[0] for tag in tags}
        for row in rows:
            assert list(row["data"]) == ["name", "overview", "homepage", "tagline"]
            assert languages[row["iso_639_1"]] == (row["english_name"], row["name"])
            own = row["iso_639_1"] == body["original_language"]
            assert (row["data"]["name"] == "") >= own, "the name in its own language is the original one"
        english = next(row for row in rows if row["iso_639_1"] == "en")
        assert english["data"]["overview"] == body["overview"]


def test_most_series_have_names_in_five_languages(series: list[Body]) -> None:
    named = [
        body for body in series if sum(bool(row["data"]["name"]) for row in body["translations"]["translations"]) >= 5
    ]
    assert len(named) >= 10


def test_a_keyword_a_company_and_a_network_have_one_name_in_films_and_series(
    films: list[Body], series: list[Body]
) -> None:
    names: dict[tuple[str, int], set[tuple[str, ...]]] = defaultdict(set)
    for body in [*films, *series]:
        for row in body["keywords"].get("keywords") or body["keywords"].get("results", []):
            names["keyword", row["id"]].add((row["name"],))
        for what in ("production_companies", "networks"):
            for row in body.get(what, []):
                assert _ISO_3166_1.fullmatch(row["origin_country"])
                names[what, row["id"]].add((row["name"], row["origin_country"]))
    assert [found for found in names.values() if len(found) > 1] == []


def test_the_networks_are_those_of_the_series(series: list[Body]) -> None:
    shown = {(row["id"], row["name"], row["origin_country"]) for body in series for row in body["networks"]}
    networks = bodies("networks")
    assert {(row["id"], row["name"], row["origin_country"]) for row in networks} == shown
    for row in networks:
        assert list(row) == ["headquarters", "homepage", "id", "logo_path", "name", "origin_country"]
        assert row["homepage"] == "" or row["homepage"].startswith("https://")


def test_those_who_created_a_series_are_named_once(series: list[Body]) -> None:
    assert sum(bool(body["created_by"]) for body in series) >= 10
    for body in series:
        rows = body["created_by"]
        assert len({row["id"] for row in rows}) == len(rows)
        for row in rows:
            assert list(row) == ["id", "credit_id", "name", "original_name", "gender", "profile_path"]
