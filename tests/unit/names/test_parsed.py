"""A reading as the value that callers see; what the readings are is tested with the parsing."""

from hrdocs.names.parsed import parse, parsed
from hrdocs.names.parsing import readings_of


def test_a_reading_becomes_a_value():
    value = parse("ВЫДУМКА Алена П., 1990 г.р.")[0]
    assert (value.family, value.given, value.patronymic) == (("ВЫДУМКА",), "Алена", "П.")
    assert (value.initials, value.rest, value.script) == ({"patronymic"}, ("1990 г.р.",), "Cyrl")
    assert (value.sex, value.sex_by) == ("f", "given")
    assert value == parsed(readings_of("ВЫДУМКА Алена П., 1990 г.р.")[0])


def test_cases_are_those_of_the_whole_name():
    assert parse("Алены Выдумкі")[0].declined
    assert not parse("Алена Выдумка")[0].declined
