"""The routes that are served, and a request for much at once.

The tests beside this send what real clients send, however odd, over real HTTP; each of these has been seen in the wild.
"""

APPENDED = "credits,images,keywords,release_dates,translations,videos,watch/providers,similar"
LONG = f"/3/movie/78?append_to_response={APPENDED}"

SERVED = (
    "/3/movie/78", "/3/movie/900", "/3/movie/78/alternative_titles", "/3/movie/78/credits", "/3/movie/78/external_ids",
    "/3/movie/78/images", "/3/movie/78/keywords", "/3/movie/78/recommendations", "/3/movie/78/release_dates",
    "/3/movie/78/reviews", "/3/movie/78/similar", "/3/movie/78/translations", "/3/movie/78/videos",
    "/3/movie/78/watch/providers", "/3/movie/78/casts", "/3/movie/78/releases", "/3/movie/78/similar_movies",
    "/3/movie/78/trailers", "/3/collection/422837", "/3/collection/422837/images",
    "/3/collection/422837/translations", "/3/company/7965", "/3/company/7965/alternative_names",
    "/3/company/7965/images", "/3/company/5000/movies", "/3/keyword/310", "/3/genre/movie/list", "/3/genre/tv/list",
    "/3/configuration", "/3/configuration/countries", "/3/configuration/jobs", "/3/configuration/languages",
    "/3/configuration/primary_translations", "/3/configuration/timezones", "/3/timezones/list",
    "/3/certification/movie/list", "/3/certification/tv/list", "/3/watch/providers/movie", "/3/watch/providers/tv",
    "/3/watch/providers/regions", "/3/find/tt0083658?external_source=imdb_id", "/3/tv/4000", "/3/tv/4001",
    "/3/tv/4000/aggregate_credits", "/3/tv/4000/alternative_titles", "/3/tv/4000/content_ratings",
    "/3/tv/4000/credits", "/3/tv/4000/episode_groups", "/3/tv/4000/external_ids", "/3/tv/4000/images",
    "/3/tv/4000/keywords", "/3/tv/4000/recommendations", "/3/tv/4000/reviews", "/3/tv/4000/screened_theatrically",
    "/3/tv/4000/similar", "/3/tv/4000/translations", "/3/tv/4000/videos", "/3/tv/4000/watch/providers",
    "/3/tv/4000/season/0", "/3/tv/4000/season/1", "/3/tv/4000/season/1/aggregate_credits",
    "/3/tv/4000/season/1/credits", "/3/tv/4000/season/1/external_ids", "/3/tv/4000/season/1/images",
    "/3/tv/4000/season/1/translations", "/3/tv/4000/season/1/videos", "/3/tv/4000/season/1/watch/providers",
    "/3/tv/4000/season/1/episode/1", "/3/tv/4000/season/1/episode/1/credits",
    "/3/tv/4000/season/1/episode/1/external_ids", "/3/tv/4000/season/1/episode/1/images",
    "/3/tv/4000/season/1/episode/1/translations", "/3/tv/4000/season/1/episode/1/videos",
    "/3/tv/episode_group/5e1000000000000000004000", "/3/network/49", "/3/network/49/alternative_names",
    "/3/network/49/images", "/3/person/4100", "/3/person/586", "/3/person/3/combined_credits",
    "/3/person/3/movie_credits", "/3/person/4100/tv_credits", "/3/person/4100/external_ids",
    "/3/person/4100/images", "/3/person/4100/tagged_images", "/3/person/4100/translations", "/3/person/popular",
    "/3/credit/52fe4214c3a36847f80024db", "/3/credit/5c00000000000000000040d1",
    "/3/review/5e3000000000000000004000", "/3/find/nm4000100?external_source=imdb_id",
)  # fmt: skip
