"""Which things answer a question: columns, bitmaps and words made from facts, thrown away and rebuilt at will."""
