"""The reference tables that ship with cinedex: countries, languages, jobs, genres, ratings and watch providers."""
