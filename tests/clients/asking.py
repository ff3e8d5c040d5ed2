"""Who looks for something: what clients have for searches, discover and charts, and what each returns."""

from tests.clients.driven import Driven
from tests.clients.expected import pages

TODAY = ("now_playing", "upcoming")
"""Charts whose dates depend on the day; each client has a test of them."""

SIMPLE: Driven = [
    ("Search", (), "movie", {"query": "blade runner"}, pages.RUNNERS),
    ("Search", (), "movie", {"query": "blade runner", "year": 2017}, pages.SEQUEL),
    ("Search", (), "movie", {"query": "runner", "primary_release_year": 1982, "include_adult": True}, pages.RUNNER),
    ("Search", (), "movie", {"query": "千と千尋"}, pages.SPIRITED),
    ("Search", (), "tv", {"query": "the long watch"}, pages.WATCH),
    ("Search", (), "tv", {"query": "watch", "first_air_date_year": 2015}, pages.WATCH),
    ("Search", (), "person", {"query": "Harison Ford"}, pages.FORD),
    ("Search", (), "multi", {"query": "harrison ford"}, pages.FORD_AMONG_ALL),
    ("Search", (), "multi", {"query": "blade runner"}, pages.RUNNERS_AMONG_ALL),
    ("Search", (), "collection", {"query": "saga"}, pages.SAGA),
    ("Search", (), "company", {"query": "ladd"}, pages.LADD),
    ("Search", (), "keyword", {"query": "artificial"}, pages.KEYWORD),
    ("Search", (), "keyword", {"query": "artificial", "page": 2}, {**pages.KEYWORD, "page": 2, "results": []}),
    ("Discover", (), "movie", {}, pages.POPULAR),
    ("Discover", (), "movie", {"with_genres": "878,53"}, pages.RUNNER),
    ("Discover", (), "movie", {"with_cast": "3|586", "vote_average_gte": 7.9}, pages.RUNNER),
    ("Discover", (), "tv", {"with_networks": "49"}, pages.WATCH),
    ("Movies", (), "popular", {"page": 2}, pages.MORE_POPULAR),
    ("Movies", (), "top_rated", {}, pages.TOP_RATED),
    ("TV", (), "popular", {}, pages.WATCHES),
    ("TV", (), "top_rated", {}, pages.WATCH),
    ("TV", (), "airing_today", {}, pages.NOTHING),
    ("TV", (), "on_the_air", {}, pages.NOTHING),
    ("Keywords", (310,), "movies", {}, {"id": 310, **pages.RUNNER}),
    ("Genres", (53,), "movies", {}, {"id": 53, **pages.RUNNER}),
]

V3API: Driven = [
    ("Search", (), "movies", {"term": "blade runner"}, pages.RUNNERS),
    ("Search", (), "movies", {"term": "blade runner", "year": 2017, "region": "US"}, pages.SEQUEL),
    ("Search", (), "movies", {"term": "Spirited & Away", "release_year": 2001}, pages.SPIRITED),
    ("Search", (), "tv_shows", {"term": "watch", "release_year": 2015}, pages.WATCH),
    ("Search", (), "people", {"term": "harrison ford"}, pages.FORD),
    ("Search", (), "multi", {"term": "blade runner"}, pages.RUNNERS_AMONG_ALL),
    ("Search", (), "collections", {"term": "blade runner"}, pages.SAGA),
    ("Search", (), "companies", {"term": "Ladd Co."}, pages.LADD),
    ("Search", (), "keywords", {"term": "intelligence"}, pages.KEYWORD),
    ("Discover", (), "discover_movies", {"params": {"sort_by": "popularity.desc", "page": 2}}, pages.MORE_POPULAR),
    ("Discover", (), "discover_tv_shows", {"params": {"with_networks": 49}}, pages.WATCH),
    ("Movie", (), "popular", {}, pages.POPULAR),
    ("Movie", (), "top_rated", {}, pages.TOP_RATED),
    ("TV", (), "popular", {}, pages.WATCHES),
    ("TV", (), "top_rated", {}, pages.WATCH),
    ("TV", (), "airing_today", {}, pages.NOTHING),
    ("TV", (), "on_the_air", {}, pages.NOTHING),
    ("Keyword", (), "movies", {"keyword_id": 310}, {"id": 310, **pages.RUNNER}),
]

THEMOVIEDB: Driven = [
    ("search", (), "movies", {"query": "blade runner"}, pages.RUNNERS),
    ("search", (), "movies", {"query": "blade runner", "year": 2017}, pages.SEQUEL),
    ("search", (), "tv", {"query": "watch", "first_air_date_year": 2015}, pages.WATCH),
    ("search", (), "people", {"query": "harrison ford"}, pages.FORD),
    ("search", (), "multi", {"query": "harrison ford"}, pages.FORD_AMONG_ALL),
    ("search", (), "multi", {"query": "blade runner"}, pages.RUNNERS_AMONG_ALL),
    ("search", (), "collections", {"query": "blade runner"}, pages.SAGA),
    ("search", (), "companies", {"query": "ladd"}, pages.LADD),
    ("search", (), "keywords", {"query": "artificial"}, pages.KEYWORD),
    ("discover", (), "movie", {"page": 2}, pages.MORE_POPULAR),
    ("discover", (), "movie", {"with_genres": "878,53"}, pages.RUNNER),
    ("discover", (), "tv", {"with_networks": "49"}, pages.WATCH),
    # It asks for the films of its region.
    ("movies", (), "popular", {}, pages.RUNNER),
    ("movies", (), "top_rated", {}, pages.RUNNER),
    ("tvs", (), "popular", {}, pages.WATCHES),
    ("tvs", (), "top_rated", {}, pages.WATCH),
    ("tvs", (), "airing_today", {}, pages.NOTHING),
    ("tvs", (), "on_the_air", {}, pages.NOTHING),
    ("keyword", (310,), "movies", {}, {"id": 310, **pages.RUNNER}),
]
