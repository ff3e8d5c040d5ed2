"""cinedex: a self-hostable server that speaks v3 of The Movie Database (TMDB) API from its own database."""

__version__ = "0.1.0"
