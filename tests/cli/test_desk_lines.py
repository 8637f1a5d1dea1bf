"""Lists of the desk: what a record holds cannot look like a line of its own, nor like a formula."""

from desk_file import dataset

from hrdocs.cli import desk_lines


def test_a_name_is_one_line():
    made = dataset({"type": "person", "id": "p9", "names": [{"value": "A\nB"}]})
    assert desk_lines.with_id(made, "p9", "en") == "A B [p9]"
    assert desk_lines.with_id(made, "x", "en") == "[x]"
    assert desk_lines.name(made, "s1", "ru") == "Invented statement"


def test_no_cell_is_a_formula():
    assert desk_lines.to_csv(("a",), [["=1+1"]]) == "a\r\n'=1+1\r\n"


def test_an_empty_list():
    assert desk_lines.to_text("Title", [], "Nothing.") == "Title\n\nNothing.\n"
