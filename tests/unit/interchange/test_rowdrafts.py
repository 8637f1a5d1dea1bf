"""Rows that differ in plain values share a draft: what they give is what a draft for each gives."""

import csv
import io
import random

import pytest
from viasna_rows import COLONY, PERSON

import hrdocs
from hrdocs.codec import read_record
from hrdocs.interchange import read
from hrdocs.interchange.assembling import Assembler
from hrdocs.interchange.rowdrafts import Draft, PlainValue, put_anew
from hrdocs.model.base import SourceReference
from hrdocs.values import PartialDate

LIKELY = {
    "name": ["Alena Vymyslenka", "Raman  Tracejski", "x;y", "Raman (Roman) Tracejski", "Citizen N."],
    "status": ["active", "former", "np", "other"],
    "gender": ["male", "female", "Male", ""],
    "birthday": ["1990-04-01", "1990", "01/02/1990", "unknown", ""],
    "arrested": ["2021-03-24", "2020-11-01", "24.03.2021", "&quot;", ""],
    "articles": ["Art. 342 of the Criminal Code", "ст. 24.23 КаАП", "?", ""],
    "prison": ["Penal colony No. 99;Vydumausk", "Penal colony No. 98;Vydumausk", "released", ""],
    "decision": ["4 years", "unknown", "250 years", ""],
    "penalty": [COLONY, "fine", ""],
    "judge": ["Ihar Sudzeika", "Ihar Sudzeika, Vera Sudzeika", ""],
    "councel": ["Ala Abaronca", ""],
    "release_date": ["2022-01-01", "2019-01-01", ""],
    "verdict_date": ["2021-09-15", "15.09.2021", ""],
    "died": ["1", ""],
}
HEAD = ["id", *dict.fromkeys([*PERSON, *LIKELY])]


def listed(count, seed):
    dice = random.Random(seed)  # noqa: S311 -- nothing here is secret
    text = io.StringIO()
    writer = csv.DictWriter(text, HEAD, restval="", lineterminator="\n")
    writer.writeheader()
    for n in range(count):
        drawn = {name: dice.choice(texts) for name, texts in LIKELY.items()}
        writer.writerow({**PERSON, **drawn, "id": str(770_000 + n)})
    return text.getvalue().encode()


def test_rows_that_share_a_draft_give_what_a_draft_for_each_gives(monkeypatch):
    data = listed(300, "drafts")
    shared = read(data, name="list.csv", as_of="2026-11-30")
    drafts = []
    made = Assembler._drafts
    monkeypatch.setattr(Assembler, "_drafts", lambda *given: drafts.append(given) or made(*given))
    monkeypatch.setattr(Assembler, "_mark", lambda _self, plan, seen, _row: tuple(map(seen.get, plan.cells)))
    alone = read(data, name="list.csv", as_of="2026-11-30")
    assert len(drafts) > 400
    assert [*map(hrdocs.to_json, shared.dataset)] == [*map(hrdocs.to_json, alone.dataset)]
    assert shared.report.problems == alone.report.problems
    assert shared.columns == alone.columns
    for record in shared.dataset:
        assert read_record(hrdocs.to_json(record)) == record


PERSON_OF_A_ROW = {
    "type": "person",
    "names": [{"value": "Alena Vymyslenka"}],
    "birth": "1990",
    "said": {"/birth": "in 1990"},
    "x_photo": "a.jpg",
    "x_other": "kept",
    "sharing": {"label": "amber"},
}


def plain(value, typed, words=None):
    return PlainValue(value, typed, words)


def test_a_record_is_copied_with_the_values_of_each_row():
    raw = read_record({"type": "person", "id": "p", "x_photo": "b.jpg"}).extra["x_photo"]
    draft = Draft(
        dict(PERSON_OF_A_ROW), "", (), (("birth",), ("said", "/birth"), ("names", 0), ("x_photo",)), (0, 1, 2, 3)
    )
    first_name = read_record({"type": "person", "id": "p", "names": [{"value": "Alena Vymyslenka"}]}).names[0]
    other_name = read_record({"type": "person", "id": "p", "names": [{"value": "Raman T"}]}).names[0]
    raw_first = read_record({"type": "person", "id": "p", "x_photo": "a.jpg"}).extra["x_photo"]
    rows = [
        [
            plain("1990", PartialDate("1990")),
            plain("in 1990", "in 1990"),
            plain({"value": "Alena Vymyslenka"}, first_name),
            plain("a.jpg", raw_first),
        ],
        [
            plain("1991", PartialDate("1991")),
            plain("about then", "about then"),
            plain({"value": "Raman T"}, other_name),
            plain("b.jpg", raw),
        ],
    ]
    source = (SourceReference(source="s", locator="row 1"),)
    made = [draft.typed(f"p{n}", source, {}, row) for n, row in enumerate(rows)]
    values = [draft.valued(f"p{n}", {}, row) for n, row in enumerate(rows)]
    for record, value in zip(made, values, strict=True):
        value["sources"] = [{"source": "s", "locator": "row 1"}]
        assert record == read_record(value)
    assert made[1].said == {"/birth": "about then"}
    assert made[1].extra["x_other"] == made[0].extra["x_other"]
    assert draft.value == PERSON_OF_A_ROW


@pytest.mark.parametrize("place", [("phases", 0, "period"), ("ended", "day")])
def test_what_is_inside_is_copied_on_the_way(place):
    value = {"phases": [{"kind": "custody", "period": "2020-01-01/"}], "ended": {"day": "2021"}}
    copy = dict(value)
    put_anew(copy, place, "2022")
    assert value == {"phases": [{"kind": "custody", "period": "2020-01-01/"}], "ended": {"day": "2021"}}
    assert copy != value
