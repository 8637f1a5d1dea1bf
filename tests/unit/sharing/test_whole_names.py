"""Names looked for letter by letter. The names are invented."""

from hrdocs.sharing.whole_names import WholeNames


def test_a_name_is_found_in_a_text_up_to_its_ending():
    names = WholeNames(["Выдумка Прыкладная"], [])
    assert names
    assert names.found("Была Выдумка Прыкладная.") is True
    assert names.found("Нікога тут няма.") is False


def test_without_names_there_is_nothing_to_find():
    assert not WholeNames([], [])
