import pytest
from foreign import foreign

from hrdocs.cli import main
from hrdocs.vocabulary import LISTS, EndHow, label, list_label
from hrdocs.vocabulary.word_labels import meaning


@pytest.mark.parametrize("name", ["EndHow", "endhow", "end_how", "end-how"])
def test_a_list_is_printed_with_its_meanings(capsys, name):
    assert main(["words", name]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head == "EndHow: What happened to the person when a detention ended: `detention.ended.how`."
    assert [row.split(maxsplit=1) for row in rows] == [[word.value, word.meaning] for word in EndHow]


def test_all_lists_are_named(capsys):
    assert main(["words"]) == 0
    assert [row.split()[0] for row in capsys.readouterr().out.splitlines()] == list(LISTS)


def test_an_unknown_list_is_answered_with_the_nearest(capsys):
    assert main(["words", "IncidentKnd"]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err.startswith("hrdocs words: there is no list 'IncidentKnd'; the nearest are IncidentKind")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_a_list_is_printed_with_labels(capsys, language):
    assert main(["words", "EndHow", "--language", language]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    assert head == f"EndHow: {list_label(EndHow, language)}"
    more = [f": {meaning(word, language)}" if language != "en" else "" for word in EndHow]
    expected = [[word.value, label(word, language) + text] for word, text in zip(EndHow, more, strict=True)]
    assert [row.split(maxsplit=1) for row in rows] == expected


@pytest.mark.parametrize("language", ["ru", "be"])
def test_the_shell_says_which_language(capsys, monkeypatch, language):
    main(["words", "PhaseKind", "--language", language])
    expected = capsys.readouterr().out
    monkeypatch.setenv("HRDOCS_LANGUAGE", language)
    assert main(["words", "PhaseKind"]) == 0
    assert capsys.readouterr().out == expected


@pytest.mark.parametrize("language", ["ru", "be"])
@pytest.mark.parametrize("name", LISTS)
def test_no_list_is_in_english(capsys, name, language):
    assert main(["words", name, "--language", language]) == 0
    head, *rows = capsys.readouterr().out.splitlines()
    for text in (head.partition(": ")[2], *(row.split(maxsplit=1)[1] for row in rows)):
        assert foreign(text) == [], text


def test_lists_are_named_in_a_language(capsys):
    assert main(["words", "--language", "be"]) == 0
    rows = [row.split(maxsplit=1) for row in capsys.readouterr().out.splitlines()]
    assert rows == [[name, list_label(words, "be")] for name, words in LISTS.items()]
