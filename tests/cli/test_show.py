"""`hrdocs show`: nothing that the records say is forgotten, nothing of others is shown as the person's own."""

import json
from pathlib import Path

import pytest
from filled import full

from hrdocs import cli
from hrdocs.case import Case
from hrdocs.cli.case_text import to_text
from hrdocs.cli.record_lines import RecordLines
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.fields import ModelObject, plan
from hrdocs.messages import LANGUAGES
from hrdocs.model import RECORDS, Person
from hrdocs.values import LocalText
from hrdocs.vocabulary import field_label


def leaves(lines, part, *, is_record=True):
    """Each value of a record as it is printed, and the label of each field."""
    for p in plan(type(part)):
        value = getattr(part, p.name)
        if p.name == "id" and is_record:
            continue
        yield field_label(type(part).__name__, p.name, lines._language)
        if hasattr(value, "items") and not isinstance(value, LocalText):
            yield from value
            value = tuple(value.values())
        for each in value if isinstance(value, tuple) else (value,):
            if isinstance(each, ModelObject):
                yield from leaves(lines, each, is_record=False)
            elif each is not None:
                yield lines.leaf(p, each)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", RECORDS)
def test_every_field_of_the_model_is_printed(name, language):
    cls = RECORDS[name]
    record = cls(**{p.name: full(p.kind, p.to, target="p1") for p in plan(cls) if p.name != "id"}, id="r1")
    person = Person(id="p1")
    case = Case(person=record if cls is Person else person, records=() if cls is Person else (record,))
    lines = RecordLines(Dataset((person, record)), case, language, is_related=True)
    text = "\n".join(lines.of(record))
    assert {leaf for leaf in leaves(lines, record) if leaf not in text} == set()


def test_a_text_cannot_pass_for_a_line():
    record = read_record(
        {"type": "incident", "id": "i1", "kind": "search", "subjects": ["p1"], "about": {"en": "a\n2021  acquitted"}}
    )
    person = Person(id="p1")
    text = to_text(Dataset((person, record)), Case(person=person, records=(record,)))
    assert "a 2021 acquitted" in text
    assert not any(line.startswith("2021") for line in text.splitlines())


PEOPLE = [
    {
        "type": "person",
        "id": "p1",
        "names": [{"value": "Alena Vymyslenka"}],
        "relationships": [{"kind": "spouse_of", "person": "p3"}, {"kind": "possibly_same_as", "person": "p5"}],
    },
    {"type": "person", "id": "p2", "names": [{"value": "Ihar Pryklad"}]},
    {"type": "person", "id": "p3", "names": [{"value": "Maks Prydumany"}]},
    {
        "type": "person",
        "id": "p4",
        "names": [{"value": "Nina Advakat"}],
        "relationships": [{"kind": "counsel_of", "person": "p1", "period": "2021/"}],
    },
    {"type": "person", "id": "p5", "names": [{"value": "Alena V."}]},
    {"type": "organisation", "id": "o1", "names": [{"value": "Viasna"}]},
    {"type": "organisation", "id": "o2", "names": [{"value": "a police department"}]},
]
RECORDS_OF_ALL = [
    {
        "type": "detention",
        "id": "d1",
        "person": "p1",
        "arrest": {"day": "2021-03-24T14:00", "by": ["o2"]},
        "phases": [{"kind": "imprisonment", "period": "2021-03-24/..", "planned_end": "2031-03-24"}],
        "state": "ongoing",
        "as_of": "2026-10-01",
    },
    {
        "type": "charge",
        "id": "c1",
        "person": "p1",
        "citation": "cc1999:342/1",
        "plea": "not_guilty",
        "allegations": [
            {
                "kinds": ["other"],
                "day": "2020-08-30",
                "alleged_by": ["o2"],
                "denied": "yes",
                "answer": {"en": "I was at home"},
            }
        ],
        "said": {"/allegations/0/kinds/0": "walked past"},
    },
    {
        "type": "judgment",
        "id": "j1",
        "persons": ["p1", "p2"],
        "day": "2021-09-06",
        "result": "convicted",
        "participants": [{"role": "counsel", "person": "p4", "client": "p1"}],
        "penalties": [
            {"kind": "restriction_of_liberty", "person": "p1", "term": "P2Y"},
            {"kind": "imprisonment", "person": "p2", "term": "P12Y"},
            {"kind": "confiscation"},
        ],
    },
    {
        "type": "incident",
        "id": "i1",
        "kind": "other",
        "subjects": ["p1"],
        "day": "2021-03-24T06:00",
        "evidence": "alleged",
        "by": ["o2"],
        "denied_by": ["o2"],
        "said": {"/kind": "they turned the flat upside down"},
    },
    {
        "type": "recognition",
        "id": "r1",
        "status": "political_prisoner",
        "act": "gives",
        "persons": ["p1"],
        "issuers": ["o1"],
        "day": "2021-04-09",
    },
]


@pytest.fixture
def file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("a.json").write_text(json.dumps({"hrdocs": "1.0", "records": PEOPLE + RECORDS_OF_ALL}), encoding="utf-8")
    return "a.json"


def show(capsys, *arguments):
    code = cli.main(["show", *arguments])
    out, err = capsys.readouterr()
    assert (code, err) == (0, "")
    return out


def test_a_case_with_all_that_the_records_say(capsys, file):
    out = show(capsys, file, "p1", "--as-of", "2026-11-30")
    head, _, rest = out.partition("\n\nWhat the records say\n\n")
    assert head.splitlines() == [
        "Alena Vymyslenka",
        "deprived of or restricted in liberty, by these records: at least 2,018 days",
        "may be the same person, which is open; nothing of theirs is counted here: Alena V. [p5]",
        "",
        (
            "30 Aug 2020                alleged conduct — Part 1 of Art. 342 CC (cc1999:342/1); "
            "other (in the words of the source: walked past); "
            "by a police department; the person denies it; the person answers: I was at home  [c1]"
        ),
        "no day known               charge — Part 1 of Art. 342 CC (cc1999:342/1); plea: not guilty  [c1]",
        (
            "24 Mar 2021, 06:00         incident: other — in the words of the source: "
            "they turned the flat upside down; alleged; by a police department; denied by a police department  [i1]"
        ),
        "24 Mar 2021, 14:00         arrest — by a police department  [d1]",
        "from 24 Mar 2021, ongoing  phase: imprisonment (deprivation of liberty)  [d1]",
        "9 Apr 2021                 recognition of a status: political prisoner — status given; by Viasna  [r1]",
        "6 Sep 2021                 judgment — of several people: Alena Vymyslenka, Ihar Pryklad  [j1]",
        "6 Sep 2021                 penalty: restriction of liberty — 2 years  [j1]",
        "6 Sep 2021                 penalty: confiscation — of several people: Alena Vymyslenka, Ihar Pryklad  [j1]",
        "24 Mar 2031                planned end: imprisonment (deprivation of liberty)  [d1]",
    ]
    judgment = rest.partition("judgment [j1]\n")[2].partition("\n\n")[0]
    assert judgment.splitlines() == [
        "  persons: Alena Vymyslenka [p1], Ihar Pryklad [p2]",
        "  day and hour: 6 September 2021",
        "  result: conviction on all charges",
        "  penalties:",
        "  - kind of penalty: restriction of liberty",
        "    person: Alena Vymyslenka [p1]",
        "    term: 2 years",
        "  - (of Alena Vymyslenka, Ihar Pryklad: it does not say of whom)",
        "    kind of penalty: confiscation",
        "  - (about others, left out: 1)",
    ]
    assert "12 years" not in out


def test_partner_relatives_and_counsel_on_request(capsys, file):
    out = show(capsys, file, "p1")
    assert out.endswith("\nPartner, relatives and counsel: named in 3 places not shown here; --related shows them.\n")
    assert not any(name in out for name in ("Maks", "Nina"))
    more = show(capsys, file, "p1", "--related")
    assert "  - kind of tie: spouse of\n    other person: Maks Prydumany [p3]\n" in more
    assert "  - role: counsel\n    person: Nina Advakat [p4]\n" in more
    assert more.endswith("\nBy the records of others\n  Nina Advakat [p4] is counsel of (from 2021, end not known)\n")
    # The other of an open pair is no relative.
    assert "possible duplicate" in out


def test_what_lies_after_the_day_is_planned(capsys, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    records = [
        {"type": "person", "id": "p1"},
        {
            "type": "detention",
            "id": "d1",
            "person": "p1",
            "phases": [{"kind": "imprisonment", "period": "2021-03-24/2031-03-24"}],
        },
    ]
    Path("a.json").write_text(json.dumps({"hrdocs": "1.0", "records": records}), encoding="utf-8")
    out = show(capsys, "a.json", "p1", "--as-of", "2021-03-30").splitlines()
    assert out[1] == "deprived of or restricted in liberty, by these records: 1 to 7 days"
    assert out[3] == "from 24 Mar 2021 to 24 Mar 2031 (planned)  phase: imprisonment (deprivation of liberty)  [d1]"
    assert cli.main(["show", "a.json", "p1", "--as-of", "soon"]) == 2
    assert capsys.readouterr().err.startswith("hrdocs: --as-of: ")
