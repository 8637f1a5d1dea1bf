"""Readings as values; their repr has no name."""

import json

from hrdocs.names.parsed import parse


def test_the_likeliest_reading_comes_first():
    first, *_ = parse("Вымысленка Алена Ивановна")
    assert (first.family, first.given, first.patronymic) == (("Вымысленка",), "Алена", "Ивановна")
    assert (first.sex, first.order) == ("f", "family given patronymic")
    assert "Алена" not in repr(first)
    assert json.loads(json.dumps(first.to_json()))


def test_no_letters_are_no_name():
    assert parse("5") == ()
    assert parse("") == ()
