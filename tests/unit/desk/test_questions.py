"""The questions of a note: what is asked depends on the answers; what cannot be read is asked again."""

from datetime import date

import pytest
from desk_file import dataset

from hrdocs.desk.drafts import CallDraft
from hrdocs.desk.entering import NoteFault
from hrdocs.desk.questions import Ended, Questions, is_yes


def talk(tmp_path, *lines, language="en"):
    told, typed = [], iter(lines)
    questions = Questions(
        dataset(),
        CallDraft.beside(str(tmp_path / "cases.json")),
        ask=lambda prompt: told.append(prompt) or next(typed, None),
        tell=told.append,
        today=date(2026, 11, 30),
        language=language,
    )
    return questions, told


def test_a_person_is_chosen_by_number_among_namesakes(tmp_path):
    questions, told = talk(
        tmp_path, "Алена Вымысленка", "9", "x", "1", "SHIZO", "the 20th", "", "", "call", "mother", "no", ""
    )
    assert questions.note().to_dict() == {
        "who": "Алена Вымысленка",
        "person": "p1",
        "what": "incident-penal_isolator",
        "when": "the 20th",
        "how": "call",
        "said_by": "mother",
        "publish": "no",
    }
    assert any("Alena Vymyslenka [p1]" in line for line in told)
    assert told.count("Which one? Its number, or 0 for a person whom the file does not have: ") == 3
    assert "  understood as: 20 November 2026" in told


def test_what_cannot_be_read_is_asked_again(tmp_path):
    questions, told = talk(
        tmp_path,
        *("", "Hanna Novaja", "n", "Hanna Novaja", "y", "12 May", "1990"),
        *("", "qqq", "detained", "soon", "2027-01-01", ""),
        *("", "", "pigeon", "lawyer", "perhaps", "yes", ""),
    )
    note = questions.note()
    assert (note.new, note.how, note.publish, note.said_by, note.when) == (True, "lawyer", "yes", None, None)
    assert note.born == "1990"
    assert "this is no birth; write a year or a day with its year, such as 1990 or 12 May 1990" in told
    assert any(line.startswith("this means nothing that the format has; it can be detained") for line in told)
    assert "this day is still ahead" in told


def test_words_that_mean_several_things_are_chosen(tmp_path):
    questions, told = talk(tmp_path, "Zoya Prykladnaja", "1", "freed", "5", "freed", "1", "", "", "", "news", "", "")
    assert questions.note().what in {"ended-released", "ended-released_under_restriction"}
    assert any(line.startswith("That can mean several") for line in told) or questions.note().what == "ended-released"


def test_a_sentence_asks_for_article_penalty_and_term(tmp_path):
    questions, told = talk(
        tmp_path,
        "Zoya Prykladnaja",
        "1",
        "приговор",
        "вчера",
        "342",
        "колония",
        "3 года",
        "",
        "новости",
        "",
        "",
        language="ru",
    )
    note = questions.note()
    assert (note.article, note.penalty, note.term) == ("342", "колония", "3 года")
    assert "Какая статья? Как написано: " in told


def test_an_interrupted_note_continues(tmp_path):
    questions, _ = talk(tmp_path, "Hanna Novaja", "y", "", "detained")
    with pytest.raises(Ended):
        questions.note()
    questions, told = talk(tmp_path, "y", "20 November", "", "", "call", "other", "", "")
    assert questions.note().to_dict()["who"] == "Hanna Novaja"
    assert told[1].startswith("An earlier note for this file was not finished.")
    questions, told = talk(tmp_path, "n", "Other Name")
    with pytest.raises(Ended):
        questions.note()
    assert "Who? The name: " in told


@pytest.mark.parametrize(("answer", "kept"), [("так", True), ("", True), ("n", False), ("не", False)])
def test_what_is_neither_yes_nor_no_is_asked_again(tmp_path, answer, kept):
    CallDraft.beside(str(tmp_path / "cases.json")).keep("about", "told")
    questions, told = talk(tmp_path, "perhaps", "2026-11-20", answer)
    assert questions.agrees("Continue? ") is kept
    assert told == ["Continue? "] * 3
    assert CallDraft.beside(str(tmp_path / "cases.json")).answers == {"about": "told"}


def test_a_fault_forgets_the_answer(tmp_path):
    questions, told = talk(tmp_path, "Hanna Novaja", "y", "", "detained", "", "", "", "news", "", "blue", "amber")
    questions.note()
    questions.again(NoteFault("label", "no_label", ("clear",)))
    assert told[-1] == "a label is one of clear"
    assert questions.note().label == "amber"


@pytest.mark.parametrize(
    ("text", "answer"), [("", True), ("Y", True), ("да", True), ("Так", True), ("n", False), ("0", False)]
)
def test_yes(text, answer):
    assert is_yes(text) is answer
