"""What people leave: keys, accounts, sessions, ratings, favourites, watchlists and lists."""
