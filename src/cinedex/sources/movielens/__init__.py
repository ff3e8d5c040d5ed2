"""Sets of ratings in MovieLens's form: who rated which film, and how."""
