"""Answers from a TOML or CSV file."""

import pytest

from hrdocs import criteria
from hrdocs.criteria import InvalidAnswer, UnknownInput
from hrdocs.criteria.answerfile import read_answers
from hrdocs.errors import UnreadableFile

AMNESTY = criteria.checklist("ai_poc")
TOML = """
consent = "yes"
deprivation = {kind = "house_arrest", from = "2021-03-24"}
2 = "yes"
"A.noviolence" = {answer = "no", why = "by the video", sources = ["s1"]}
"""
CSV = """question,answer,why,sources,from,to
consent,yes,,,,
deprivation,house_arrest,,,2021-03-24,
2,yes,,,,
A.noviolence,no,by the video,s1,,
A.nohatred,,,,,
"""


def outcome(tmp_path, name, text, encoding="utf-8"):
    path = tmp_path / name
    path.write_text(text, encoding=encoding)
    return criteria.assess(AMNESTY, read_answers(path, AMNESTY), on="2021-04-09")


@pytest.mark.parametrize(
    ("name", "text", "encoding"),
    [
        ("a.toml", TOML, "utf-8"),
        ("a.csv", CSV, "utf-8"),
        ("A.CSV", CSV, "utf-8-sig"),
        ("a.csv", CSV.replace(",", ";"), "utf-8"),
        ("a.csv", CSV.replace("\n", "\r\n"), "utf-8"),
    ],
)
def test_the_same_answers_in_each_form(tmp_path, name, text, encoding):
    found = outcome(tmp_path, name, text, encoding)
    assert [(g.input, str(g.answer)) for g in found.given] == [
        ("consent", "yes"),
        ("A.solely", "yes"),
        ("A.noviolence", "no"),
    ]
    assert (found.given[2].why["und"], found.given[2].sources[0].source) == ("by the video", "s1")
    assert (found.held.answer, str(found.held.spells[0].period)) == ("yes", "2021-03-24/..")


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.toml", "2 = ", "a TOML file of questions and answers"),
        ("a.csv", "name,answer\n2,yes\n", "a CSV with the columns question, answer"),
        ("a.csv", "question,answer,colour\n2,yes,red\n", "a CSV with the columns question, answer"),
        ("a.csv", "question,answer\n2,yes\n2,no\n", "one row for each question"),
        ("a.toml", '2 = "yes"\n"A.solely" = "no"\n', "one answer, not two in one file"),
        ("a.toml", '2 = "perhaps"', "yes, no or unknown"),
    ],
)
def test_what_is_no_answer(tmp_path, name, text, said):
    with pytest.raises(InvalidAnswer, match=said) as caught:
        outcome(tmp_path, name, text)
    assert "perhaps" not in str(caught.value)


def test_a_question_that_there_is_not(tmp_path):
    with pytest.raises(UnknownInput):
        outcome(tmp_path, "a.toml", '99 = "yes"')
    with pytest.raises(UnreadableFile):
        read_answers(tmp_path / "none.toml", AMNESTY)
