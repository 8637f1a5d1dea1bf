"""The work list: what is answered and what is open, for many people, without results."""

import json
import re

import pytest

import hrdocs
from hrdocs import criteria
from hrdocs.criteria.worklist import FORMAT, list_to_json, list_to_text, work_list
from hrdocs.values import PartialDate

ON = PartialDate("2021-04-09")
CHECKLIST = criteria.checklist("ai_poc")
WHY = {"en": "By the list of the statement."}


def person(number, *more, name="Vymysleny"):
    return [
        {"type": "person", "id": f"p{number}", "names": [{"value": f"{name} {number}"}]},
        {
            "type": "detention",
            "id": f"d{number}",
            "person": f"p{number}",
            "phases": [{"kind": "house_arrest", "period": "2021-03-24/.."}],
        },
        *more,
    ]


def assessment(number, answers, **more):
    rows = [{"input": name, "answer": answer, "why": WHY} for name, answer in answers.items()]
    given = {"type": "assessment", "id": f"as{number}", "person": f"p{number}", "framework": "ai_poc", **more}
    return {**given, "on": "2021-04-09", "answers": rows}


def dataset(*records):
    return hrdocs.Dataset([hrdocs.from_json(record) for record in records])


VIOLENT = {
    "type": "charge",
    "id": "c2",
    "person": "p2",
    "citation": "cc1999:364",
    "allegations": [{"kinds": ["incitement_of_hatred"]}],
}
SMALL = [
    *person(1, assessment(1, {"A.solely": "yes", "A.noviolence": "no"}, result="not_met", assessed_by=["p2"])),
    *person(2, VIOLENT),
    *person(3, assessment(3, {"A.solely": "yes"}, result="undetermined")),
    {"type": "person", "id": "p9", "names": [{"value": "A witness"}]},
]


def test_what_is_known_of_each():
    rows = {row.person: row for row in work_list(dataset(*SMALL), CHECKLIST, ON).rows}
    assert list(rows) == ["p1", "p2", "p3"]
    assert rows["p1"].answered == ("A.solely", "A.noviolence")
    assert rows["p1"].open == ("deprivation", "A.nohatred", "A.past_conduct_only")
    assert rows["p2"].spoken_to == ("deprivation", "A.solely", "A.noviolence", "A.nohatred")
    assert (rows["p1"].grave, rows["p2"].grave) == ((), ("violence", "hatred", "threat"))


def test_it_is_sorted_by_id_or_by_what_is_missing_and_by_nothing_else():
    def ids(by):
        return [row.person for row in work_list(dataset(*SMALL), CHECKLIST, ON, by=by).rows]

    assert ids("id") == ["p1", "p2", "p3"]
    assert ids("missing") == ["p2", "p3", "p1"]
    with pytest.raises(ValueError, match="sorted by id or missing, not by 'result'"):
        ids("result")


@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_the_head_is_in_three_languages_and_no_result_is_in_it(language):
    text = list_to_text(work_list(dataset(*SMALL), CHECKLIST, ON), language)
    assert text.startswith(
        f"{FORMAT}\nWork list, no finding about any person\nРабочий список: выводов о людях в нём нет\n"
        "Рабочы спіс: высноў пра людзей у ім няма\n"
    )
    # The one result is that of a record with an author, in words, with day and author.
    said = {"en": "not fulfilled by the answers given", "ru": "по данным ответам не выполнено"}
    said |= {"be": "паводле дадзеных адказаў не выканана"}
    assert text.count(said[language]) == 1
    assert not re.search(r"open answers|зависит от|залежыць ад|\bmet\b", text)
    assert "Vymysleny" not in text


def test_names_only_where_they_are_wanted():
    found = work_list(dataset(*SMALL), CHECKLIST, ON)
    text = list_to_text(found, "en", name_of=lambda record_id: f"<{record_id}>", has_names=True)
    assert re.search(r"^p2 <p2>  —  +1–4  +1–5  +yes: violence, hatred, threat  +—$", text, re.MULTILINE)
    assert "not fulfilled by the answers given (9 Apr 2021, <p2>)" in text


def test_as_json():
    value = json.loads(list_to_json(work_list(dataset(*SMALL), CHECKLIST, ON)))
    assert (value["format"], value["label"], len(value["rows"])) == (FORMAT, "red", 3)
    assert [len(row["assessments"]) for row in value["rows"]] == [1, 0, 0]
    assert not {"result", "score", "total"} & set(value["rows"][1])


def test_twenty_answers_with_one_reason_are_pointed_out():
    def found(count):
        rows = [row for n in range(count) for row in person(n, assessment(n, {"A.solely": "yes"}))]
        return work_list(dataset(*rows), CHECKLIST, ON)

    assert found(19).alike == ()
    assert found(20).alike == (("A.solely", 20),)
    said = "The same reason, word for word, is in 20 answers to question 2: each case needs its own look."
    assert said in list_to_text(found(20), "en")
