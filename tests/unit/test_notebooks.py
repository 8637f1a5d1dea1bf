"""What notebooks and prompts show: short, without names of people; the law in words."""

import hrdocs
from hrdocs import Dataset, law
from hrdocs.notebooks import counted_html, escaped

NAME = "Alena Vymyslenka"
DATASET = Dataset.from_json(
    [
        {"type": "person", "id": "p1", "names": [{"value": NAME}, {"value": "<b>"}], "birth": "1990-05-17"},
        {"type": "detention", "id": "d1", "person": "p1", "phases": [{"kind": "custody", "period": "2021-03-24/"}]},
        {"type": "charge", "id": "c1", "person": "p1"},
    ]
)


def test_a_dataset_shows_counts():
    assert repr(DATASET) == "Dataset(3 records: 1 charge, 1 detention, 1 person)"
    assert repr(Dataset()) == "Dataset(0 records)"
    assert DATASET._repr_html_() == (
        "<table><caption>3 records</caption><tr><td>charge</td><td>1</td></tr>"
        "<tr><td>detention</td><td>1</td></tr><tr><td>person</td><td>1</td></tr></table>"
    )


def test_a_case_shows_ids_and_counts_and_names_only_when_told_to():
    case = DATASET.case("p1")
    shown = case._repr_html_()
    assert "case of p1" in shown
    assert "<td>charge</td><td>1</td>" in shown
    assert NAME not in shown + repr(case) + repr(DATASET["p1"])
    assert case.display().splitlines()[0] == f"{NAME} / <b>"
    assert "2021-03-24/  phase custody" in case.display()
    assert Dataset.from_json([{"type": "person", "id": "p1"}]).case("p1").display() == "(no name)"


def test_a_report_shows_counts_by_code_and_no_value():
    report = hrdocs.validate([{"type": "person", "id": "p1", "birth": NAME}], rules=["date"])
    assert report._repr_html_() == (
        "<table><caption>0 records checked, 1 problems</caption><tr><td>error shape.pattern</td><td>1</td></tr></table>"
    )


def test_the_law_shows_itself_in_words():
    wording = law.wordings("cc1999:342", on="2020-08-09")[0]
    for each in (law.article("cc1999:342"), wording, wording.parts[0].penalties[0]):
        assert each._repr_html_().startswith("<pre>")
    assert "Article 342" in wording._repr_html_()
    assert wording.parts[0].penalties[0]._repr_html_() == "<pre>fine</pre>"


def test_the_law_is_short_at_a_prompt():
    wording = law.wordings("cc1999:342", on="2020-08-09")[0]
    assert repr(wording.parts[0].penalties[0]) == "PenaltyRange(kind='fine', unit='base')"
    assert len(repr(wording)) < 400
    assert "parts=<2>" in repr(wording)


def test_html_is_escaped():
    assert escaped("<a & b>") == "&lt;a &amp; b&gt;"
    assert counted_html("<", [("&", 1)]) == "<table><caption>&lt;</caption><tr><td>&amp;</td><td>1</td></tr></table>"
