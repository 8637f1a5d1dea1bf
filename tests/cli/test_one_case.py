"""`hrdocs show`: the person who is meant, by id or by name; none is picked of several."""

from pathlib import Path

import pytest
from shell import run, write

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}]}
DETENTION = {
    "type": "detention",
    "id": "d1",
    "person": "p1",
    "phases": [{"kind": "custody", "period": "2021-03-24/2021-03-26"}],
}


def test_show_by_id_and_by_name(capsys):
    write("a.json", PERSON, DETENTION)
    wanted = (
        "Alena Vymyslenka\ndeprived of or restricted in liberty, by these records: 3 days\n\n"
        "from 24 Mar 2021 to 26 Mar 2021  phase: custody, ground not stated  [d1]\n\n"
        "What the records say\n\n"
        "person [p1]\n  names:\n  - whole name: Alena Vymyslenka\n\n"
        "detention [d1]\n  person: Alena Vymyslenka [p1]\n  stretches:\n"
        "  - ground in law or fact: custody, ground not stated\n"
        "    period: from 24 to 26 March 2021\n"
    )
    assert run(capsys, "show", "a.json", "p1") == (0, wanted, "")
    assert run(capsys, "show", "a.json", "Елена Вымысленко") == (0, wanted, "")


def test_show_somebody_who_is_not_there(capsys):
    write("a.json", PERSON, {**PERSON, "id": "person-2"})
    code, out, err = run(capsys, "show", "a.json", "person-3")
    assert (code, out) == (2, "")
    assert err == "a.json: no person has the id 'person-3'; the nearest are person-2\n"


def test_show_picks_none_of_several(capsys):
    write("a.json", PERSON, {**PERSON, "id": "person-2", "birth": "1990"})
    code, out, err = run(capsys, "show", "a.json", "Вымысленка Алена")
    assert (code, out) == (2, "")
    assert err.splitlines() == [
        "a.json: people with this name: p1, person-2; none of them is picked: call again with an id",
        "id        name              born  likeness                                    label  reason",
        "p1        Alena Vymyslenka        one spelling by different rules of writing  amber  given name: given:alena",
        "person-2  Alena Vymyslenka  1990  one spelling by different rules of writing  amber  given name: given:alena",
    ]


@pytest.mark.parametrize("typed", ["vymyslenka", "A. Vymyslenka", "Алены Вымысленкі"])
def test_show_lists_who_may_be_meant_by_less_than_a_whole_name(capsys, typed):
    write("a.json", PERSON)
    code, out, err = run(capsys, "show", "a.json", typed, "--language", "ru")
    assert (code, out) == (2, "")
    assert err.startswith(f"a.json: человека с id {typed!r} нет; люди с похожим именем: p1; по правилам написания")


def test_records_tied_as_one_person_are_one_person_to_show(capsys):
    tied = {**PERSON, "id": "p2", "relationships": [{"kind": "same_as", "person": "p1"}]}
    write("a.json", PERSON, tied, DETENTION)
    code, out, err = run(capsys, "show", "a.json", "Елена Вымысленко")
    assert (code, err) == (0, "")
    assert "deprived of or restricted in liberty, by these records: 3 days" in out


@pytest.mark.parametrize("typed", ["x" * 301, "????", "н/з"])
def test_what_is_no_name_finds_no_one_to_show(capsys, typed):
    write("a.json", PERSON)
    code, _, err = run(capsys, "show", "a.json", typed)
    assert code == 2
    assert err.startswith("a.json: no person has the id")


@pytest.mark.parametrize(("name", "code"), [("bad.json", 1), ("none.json", 3), ("a.txt", 2)])
def test_show_of_a_file_that_cannot_be_read(capsys, name, code):
    Path("bad.json").write_text("{", encoding="utf-8")
    Path("a.txt").write_text("{", encoding="utf-8")
    given, out, err = run(capsys, "show", name, "p1")
    assert (given, out) == (code, "")
    assert err
