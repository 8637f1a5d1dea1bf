"""Rules on what two records say about each other: the same person, and times that fit."""
