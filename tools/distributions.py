"""Fits the numbers of `cinedex generate` to real exchanges; run by hand, since only numbers of them are kept.

A profile is what one real film or series counts and weighs, without a name: films are made like one of them, so that
attributes that go together in life stay together. What is known best is known most, so the less known are preferred
until the sample is as a whole catalogue is.
"""

import re
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import zstandard

SHARED = Path(__file__).parents[1].parent / "shared"
TARGET = Path(__file__).parents[1] / "src/cinedex/sources/generated/distributions.json"
_PROFILES = 1000
# Films count as (votes + 1) to this power: then there are seven actors to a film, as in the whole of TMDB.
_OBSCURITY = -0.3
# Series are told in 25 episodes, as in the whole of TMDB; in the load, of the best known, in 87.
_EPISODES = 25.0
# Of series with few votes hardly an episode names its guests and makers; nor are they shown in many pictures.
_WELL_KNOWN = 0.9
_PICTURES = 6
_NUMBERED = re.compile(r"\D+ \d+")
_SCALE = 1000


def _bodies(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    decoder = msgspec.json.Decoder()
    with path.open("rb") as packed, zstandard.ZstdDecompressor().stream_reader(packed) as stream:
        rest = b""
        while block := stream.read(1 << 22):
            *lines, rest = (rest + block).split(b"\n")
            for line in lines:
                exchange = decoder.decode(line)
                if exchange.get("path") and isinstance(exchange.get("body"), dict):
                    yield exchange["path"], exchange["body"]


def _year(day: str | None) -> int:
    return int((day or "0")[:4])


def _spread(counted: Mapping[Any, int]) -> float:
    """Return the exponent `a` with which `n * u ** a` meets things as often as they were met."""
    counts = np.sort(np.array(list(counted.values())))[::-1]
    ranks = (np.arange(len(counts)) + 0.5) / len(counts)
    return round(float(np.average(-np.log(ranks), weights=counts)), 3)


def _sampled(rows: Sequence[dict[str, Any]], weights: "np.ndarray[Any, Any]") -> dict[str, list[Any]]:
    chosen = np.random.default_rng(0).choice(len(rows), _PROFILES, p=weights / weights.sum())
    return {name: [rows[at][name] for at in chosen] for name in rows[0]}


def _shares(counted: Mapping[Any, int], least: float = 0.0005) -> dict[str, float]:
    total = sum(counted.values())
    kept = sorted(counted.items(), key=lambda item: (-item[1], item[0]))
    return {str(name): round(count / total, 5) for name, count in kept if count / total >= least}


def films(load: Path) -> dict[str, Any]:
    """Return the profiles of films, how popularity follows votes, and how often who and what is met again."""
    rows: list[dict[str, Any]] = []
    met: dict[str, Counter[Any]] = {name: Counter() for name in ("people", "keywords", "companies")}
    jobs: Counter[str] = Counter()
    ratings: Counter[str] = Counter()
    for _, body in _bodies(load / "movies.jsonl.zst"):
        cast, crew = body["credits"]["cast"], body["credits"]["crew"]
        keywords, companies = body["keywords"]["keywords"], body["production_companies"]
        for name, found in (("people", cast + crew), ("keywords", keywords), ("companies", companies)):
            met[name].update(one["id"] for one in found)
        jobs.update(f"{one['department']}/{one['job']}" for one in crew)
        for country in body["release_dates"]["results"]:
            if country["iso_3166_1"] == "US":
                ratings.update(told["certification"] for told in country["release_dates"] if told["certification"])
        if body["genres"] and cast:
            rows.append(_film(body) | {"keywords": len(keywords), "companies": len(companies)})
    votes = np.array([row["votes"] for row in rows])
    return {
        "films": _sampled(rows, (votes + 1.0) ** _OBSCURITY),
        "popularity": _popularity(rows),
        "spread": {name: _spread(counted) for name, counted in met.items()},
        "jobs": _shares(jobs),
        "certifications": _shares(ratings, 0.01),
    }


def _film(body: dict[str, Any]) -> dict[str, Any]:
    return {
        "year": _year(body["release_date"]),
        "runtime": body["runtime"] or 0,
        "budget": body["budget"],
        "revenue": body["revenue"],
        "votes": body["vote_count"],
        "average": round(body["vote_average"] * _SCALE),
        "popularity": round(body["popularity"] * _SCALE),
        "genres": [genre["id"] for genre in body["genres"]],
        "cast": len(body["credits"]["cast"]),
        "crew": len(body["credits"]["crew"]),
        "posters": max(len(body["images"]["posters"]), int(bool(body["poster_path"]))),
        "backdrops": max(len(body["images"]["backdrops"]), int(bool(body["backdrop_path"]))),
        "tagline": int(bool(body["tagline"])),
        "videos": len(body["videos"]["results"]),
        "collection": int(body["belongs_to_collection"] is not None),
        "other_titles": len(body["alternative_titles"]["titles"]),
        "certified": int(bool(body["release_dates"]["results"])),
        "imdb": int(bool(body["imdb_id"])),
    }


def _popularity(rows: Sequence[dict[str, Any]]) -> list[float]:
    # Half of the films do not say: log popularity = first * log(votes + 1) + second, give or take the third.
    known = [(np.log1p(row["votes"]), np.log(row["popularity"] / _SCALE)) for row in rows if row["popularity"]]
    votes, told = np.array(known).T
    slope, start = np.polyfit(votes, told, 1)
    return [round(float(one), 4) for one in (slope, start, np.std(told - slope * votes - start))]


def series(load: Path) -> dict[str, Any]:
    """Return the profiles of series, with the episodes of their seasons, specials aside."""
    heads: dict[str, dict[str, Any]] = {}
    seasons: dict[str, list[list[dict[str, Any]]]] = {}
    for path, body in _bodies(load / "tv.jsonl.zst"):
        owner, _, season = path.removeprefix("/tv/").partition("/season/")
        if not season:
            heads[owner] = body
        elif body["season_number"] and body["episodes"]:
            seasons.setdefault(owner, []).append(body["episodes"])
    rows = [_series(body, seasons[owner]) for owner, body in heads.items() if body["name"] and owner in seasons]
    counts, votes = np.array([(sum(row["seasons"]), row["votes"]) for row in rows]).T
    known = (votes + 1.0) ** (2 * _OBSCURITY)
    low, high = -3.0, 0.0
    for _ in range(40):
        middle = (low + high) / 2
        mean = np.average(counts, weights=known * counts**middle)
        low, high = (middle, high) if mean < _EPISODES else (low, middle)
    sample = _sampled(rows, known * counts**middle)
    enough = np.quantile(sample["votes"], _WELL_KNOWN)
    for name in ("guests", "makers"):
        pairs = zip(sample[name], sample["votes"], strict=True)
        sample[name] = [told if votes >= enough else 0 for told, votes in pairs]
    return {"series": sample}


def _series(body: dict[str, Any], seasons: Sequence[Sequence[dict[str, Any]]]) -> dict[str, Any]:
    episodes = [episode for season in seasons for episode in season]
    return {
        "year": _year(body["first_air_date"]),
        "seasons": [len(season) for season in seasons],
        "votes": body["vote_count"],
        "average": round(body["vote_average"] * _SCALE),
        "popularity": round(body["popularity"] * _SCALE),
        "genres": [genre["id"] for genre in body["genres"]],
        "cast": len(body["credits"]["cast"]),
        "crew": len(body["credits"]["crew"]),
        "companies": len(body["production_companies"]),
        "networks": len(body["networks"]),
        "posters": min(_PICTURES, max(len(body["images"]["posters"]), int(bool(body["poster_path"])))),
        "backdrops": min(_PICTURES, max(len(body["images"]["backdrops"]), int(bool(body["backdrop_path"])))),
        "other_titles": len(body["alternative_titles"].get("results", ())),
        "status": body["status"],
        "type": body["type"],
        "runtime": round(_mean(episode["runtime"] or 0 for episode in episodes)),
        # Of a thousand episodes, so many are named, described, and shown in a picture.
        "named": _per_thousand(not _NUMBERED.fullmatch(episode["name"]) for episode in episodes),
        "described": _per_thousand(bool(episode["overview"]) for episode in episodes),
        "pictured": _per_thousand(bool(episode["still_path"]) for episode in episodes),
        "guests": round(_mean(len(episode.get("guest_stars", ())) for episode in episodes) * _SCALE),
        "makers": round(_mean(len(episode.get("crew", ())) for episode in episodes) * _SCALE),
        "episode_votes": round(_mean(episode["vote_count"] for episode in episodes) * _SCALE),
    }


def _mean(values: Iterable[float]) -> float:
    return float(np.mean(list(values)))


def _per_thousand(values: Iterable[bool]) -> int:
    return round(_mean(values) * _SCALE)


def people(load: Path) -> dict[str, Any]:
    """Return what people are known for, and by department their genders, pictures and outside ids."""
    departments: Counter[str] = Counter()
    told: dict[str, Counter[str]] = {}
    popularity = []
    for _, body in _bodies(load / "people.jsonl.zst"):
        department = body["known_for_department"] or "Acting"
        departments[department] += 1
        told.setdefault(department, Counter()).update(
            [f"gender {body['gender']}"] + ["pictured"] * bool(body["profile_path"]) + ["imdb"] * bool(body["imdb_id"])
        )
        popularity.append(body["popularity"])
    return {
        "departments": _shares(departments),
        "people": {
            name: {what: round(count / departments[name], 4) for what, count in sorted(told[name].items())}
            for name in _shares(departments)
        },
        "people_popularity": [round(float(one), 3) for one in np.quantile(popularity, np.linspace(0, 1, 201))],
    }


def worldwide(recordings: Path) -> dict[str, Any]:
    """Return languages with their countries, and offers by country and way; the load says nothing of either."""
    languages: dict[tuple[str, int], str] = {}
    countries: dict[str, Counter[str]] = {}
    regions: Counter[str] = Counter()
    ways: Counter[str] = Counter()
    offers = []
    for path, body in _bodies(recordings):
        for one in _walked(body):
            if isinstance(one.get("original_language"), str) and isinstance(one.get("id"), int):
                languages["title" if "title" in one else "name", one["id"]] = one["original_language"]
                counted = countries.setdefault(one["original_language"], Counter())
                counted.update(code for code in one.get("origin_country") or () if isinstance(code, str))
        shown = body if path.endswith("/watch/providers") else body.get("watch/providers")
        if isinstance(shown, dict) and isinstance(shown.get("results"), dict):
            regions.update(list(shown["results"]))
            told = Counter(
                way
                for country in shown["results"].values()
                for way, found in country.items()
                if way != "link"
                for _ in found
            )
            ways.update(told)
            offers.append(len(shown["results"]))
    shares = _shares(Counter(languages.values()), 0.001)
    return {
        "languages": shares,
        "countries": {name: _shares(countries[name], 0.02) for name in shares},
        "regions": _shares(regions, 0.0),
        "ways": _shares(ways, 0.0),
        "regions_offered": [round(float(one)) for one in np.quantile(offers, np.linspace(0, 1, 21))],
    }


def _walked(value: object) -> Iterator[dict[str, Any]]:
    if isinstance(value, dict):
        yield value
        for inner in value.values():
            yield from _walked(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _walked(inner)


def main() -> None:
    """Write the file of numbers."""
    load = SHARED / "data/load"
    fitted = films(load) | series(load) | people(load) | worldwide(SHARED / "contract/recordings.jsonl.zst")
    lines = [f' "{name}": {msgspec.json.encode(part).decode()}' for name, part in fitted.items()]
    TARGET.write_text("{\n" + ",\n".join(lines) + "\n}\n")
    sys.stdout.write(f"{TARGET}: {TARGET.stat().st_size} bytes\n")


if __name__ == "__main__":
    main()
