"""Names and running text: what is respelt, and what stays."""

import pytest

from hrdocs.fixing import spelling


@pytest.mark.parametrize(
    ("text", "after", "steps"),
    [
        ("Алена  Выдумка", "Алена Выдумка", ["fix.space"]),
        ("\tАлена\N{NO-BREAK SPACE}Выдумка\u2028", "Алена Выдумка", ["fix.space"]),
        ("Паўлі\u0301на", "Паўлі\u0301на", []),  # an accent that has no letter of its own stays
        ("Пау\u0306ли\u0306", "Паўлй", ["fix.unicode"]),
        ("Выдум\N{SOFT HYPHEN}ка", "Выдумка", ["fix.unicode"]),
        ("\ufeffВыдумка", "Выдумка", ["fix.unicode"]),
        ("Выду\u200bмка", "Выдумка", ["fix.unicode"]),
        ("Алена\u200bВыдумка", "Алена\u200bВыдумка", []),  # perhaps two words
        ("АЛЕНА\u200b\u200dВЫДУМКА", "АЛЕНА\u200b\u200dВЫДУМКА", []),
        ("می\u200cخواهم", "می\u200cخواهم", []),  # a joiner that Persian needs
        ("Прыдумiч", "Прыдуміч", ["fix.look-alike"]),  # Latin i, as in official lists
        ("Aлена Bыдумка-Hовая", "Алена Выдумка-Новая", ["fix.look-alike"]),
        ("Vymyslеnka", "Vymyslenka", ["fix.look-alike"]),  # Cyrillic е
        ("Дем’янaў", "Дем’янаў", ["fix.look-alike"]),
        ("  Пpыдуманы", "Прыдуманы", ["fix.space", "fix.look-alike"]),
        ("Pomaн", "Pomaн", []),  # m is Latin, and н is not certain to be Cyrillic
        ("Cергей Vymyslenka", "Сергей Vymyslenka", ["fix.look-alike"]),
        ("A. Выдумка", "A. Выдумка", []),  # an initial alone shows nothing
        ("Xаос", "Xаос", []),
        ("Cаpa", "Cаpa", []),  # every letter is in both
        ("Vymyсленка", "Vymyсленка", []),  # both scripts are certain
        ("Ωмега", "Ωмега", []),
        ("   ", "   ", []),  # nothing would be left
        ("Alena Vymyslenka", "Alena Vymyslenka", []),
    ],
)
def test_names(text, after, steps):
    found = spelling.name(text, may_change_letters=True)
    assert [step.code for step in found] == steps
    assert (found[-1].after if found else text) == after


def test_letters_change_only_where_the_spelling_can_be_kept():
    found = spelling.name(" Прыдумiч", may_change_letters=False)
    assert [(step.code, step.after) for step in found] == [("fix.space", "Прыдумiч")]


@pytest.mark.parametrize(
    ("text", "after"),
    [("  два  прабелы и\u0306\n", "  два  прабелы й\n"), ("мяккі\N{SOFT HYPHEN}перанос", None), ("plain  text ", None)],
)
def test_running_text_is_composed_and_nothing_else(text, after):
    steps = spelling.running(text)
    assert [step.after for step in steps] == ([after] if after else [])
