"""Lookups used by the finder."""

from datetime import date

from hrdocs.law.citations import lookups
from hrdocs.law.citations.fold import fold


def test_articles_and_parts_of_a_day():
    on_day = lookups.span_of("2020-08-09")
    assert on_day == (date(2020, 8, 9), date(2020, 8, 9))
    assert lookups.span_of(None) is None
    assert lookups.has_article("cc1999", "342-2", lookups.span_of("2022-01-01"))
    assert not lookups.has_article("cc1999", "342-2", on_day)
    assert lookups.has_article("cc1999", "342-2")
    assert lookups.has_part("cc1999", "342", "1", on_day)
    assert not lookups.has_part("cc1999", "342", "9")


def test_days_of_a_code():
    assert lookups.in_force("cao2003") == (date(2007, 3, 1), date(2021, 2, 28))


def test_headings_by_their_words():
    words = lookups.stems(fold("оскорблении Президентом").text)
    assert words == lookups.stems(fold("оскорбление президента").text)
    assert lookups.fit("cc1999", "368", words) > lookups.fit("cc1999", "342", words)
    assert lookups.shared("cc1999", "368", words) == 2


def test_numbers():
    assert "342-2" in lookups.known_numbers()
    assert "999" not in lookups.known_numbers()
    assert ("23.34", "24.23") in lookups.renumbered()
    assert "321" in lookups.nearest("cc1999", "3421")
