"""The codes, their articles, wordings and penalties by day, and the search in them."""
