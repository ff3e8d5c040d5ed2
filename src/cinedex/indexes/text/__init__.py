"""Things by their names, in every language and as people write them: a tantivy index beside the facts."""
