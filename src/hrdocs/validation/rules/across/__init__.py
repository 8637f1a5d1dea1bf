"""Rules on what two records say of each other: the same person, and times that go together."""
