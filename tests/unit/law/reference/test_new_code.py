"""A new code of law is data: an invented one is looked up, cited, read, searched and checked without new code."""

import json
import shutil
import subprocess
import sys
from importlib.resources import files
from pathlib import Path

import pytest

import hrdocs.data

NEW = {
    "family": "administrative",
    "title": {"ru": "Вымышленный кодекс", "en": "Invented code"},
    "names": ["КоАП", "КаАП", "CAO"],
    "number": "1-З",
    "adopted": "2030-01-05",
    "in_force": "2030-07-01",
    "fine_by": "decision",
    "predecessor": "cao2021",
    "sources": [],
}


def article(number, heading):
    penalties = [{"kind": "fine", "least": "2", "most": "10", "unit": "base"}]
    wordings = [{"from": "2030-07-01", "state": "known", "penalties": penalties, "confidence": "high"}]
    return {
        "number": number,
        "heading": {"ru": heading},
        "headings": [{"from": "2030-07-01", "ru": heading}],
        "chapter": None,
        "status": "in_force",
        "life": [{"from": "2030-07-01", "state": "in_force"}],
        "parts": [{"part": part, "wordings": wordings} for part in ("1", "2")],
    }


SCRIPT = """
import json, sys
from pathlib import Path
import hrdocs.data
hrdocs.data.content = lambda name: Path(sys.argv[1], name).read_bytes()

import hrdocs
from hrdocs import law
from hrdocs.codec import read_record

DAY = "2031-05-01"
citation = law.parse("ч. 1 ст. 31.7 КоАП", on=DAY)
both = law.parse("ч. 1 ст. 24.23 КоАП", on=DAY)
wording = law.article("КоАП", "31.7", on=DAY)

def codes_of(cited, *penalties):
    made = [
        {"type": "person", "id": "p1"},
        {"type": "charge", "id": "c1", "person": "p1", "citation": cited, "allegations": [{"day": DAY}]},
    ]
    if penalties:
        decisions = [{"charge": "c1", "outcome": "penalty_imposed"}]
        made.append({"type": "judgment", "id": "j1", "persons": ["p1"], "day": DAY, "decisions": decisions,
                     "penalties": list(penalties)})
    dataset = hrdocs.Dataset(records=tuple(map(read_record, made)))
    return [p.code for p in hrdocs.validate(dataset, rules=("citation", "penalty")).problems]

fine = {"kind": "fine", "role": "for_charge", "charge": "c1"}
print(json.dumps({
    "codes": law.CODES,
    "code": law.code("КоАП", DAY).name,
    "before": law.code("КоАП", "2022-05-01").name,
    "parsed": [str(citation), str(both)],
    "written": [law.format_citation(one, "ru", "short") for one in (citation, both)],
    "heading": wording.heading["ru"],
    "penalty": str(wording.part("1").heaviest()),
    "found": [hit.code for hit in law.find_citations("по статье 31.7 КоАП", on=DAY)],
    "searched": [str(hit.citation) for hit in law.search("вымысле", on=DAY)],
    "in_force": [law.article("cao2030", "31.7").is_in_force(day) for day in ("2030-06-30", "2030-07-01", "2033-01-01")],
    "old": law.article("cao2021", "24.23").is_in_force(DAY),
    "checked": {
        "plain": codes_of("cao2030:31.7/1", {**fine, "base_units": "5"}),
        "no part": codes_of("cao2030:31.7/9"),
        "no article": codes_of("cao2030:99.1"),
        "other code": codes_of("cao2021:24.23/1"),
        "above": codes_of("cao2030:31.7/1", {**fine, "base_units": "50"}),
    },
}))
"""


@pytest.fixture(scope="module")
def answers(tmp_path_factory):
    folder = tmp_path_factory.mktemp("package") / "data"
    shutil.copytree(Path(str(files(hrdocs.data.__name__))), folder)
    common = folder / "law" / "codes.json"
    facts = json.loads(common.read_text(encoding="utf-8"))
    facts["codes"]["cao2030"] = {"as_of": "2032-12-31", **NEW}
    facts["codes"]["cao2021"] |= {"repealed": NEW["in_force"], "successor": "cao2030"}
    common.write_text(json.dumps(facts), encoding="utf-8")
    law_file = {
        "format": "hrdocs-law/1",
        "code": "cao2030",
        "as_of": "2032-12-31",
        "sources": {},
        "sections": {},
        "chapters": {},
        "articles": [article("24.23", "Участие в вымысле"), article("31.7", "Нарушение порядка вымысла")],
    }
    (folder / "law" / "cao2030.json").write_text(json.dumps(law_file, indent=2), encoding="utf-8")
    done = subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, "-c", SCRIPT, str(folder)], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("codes", ["cc1999", "cao2003", "cao2021", "cao2030"]),
        ("code", "cao2030"),
        ("before", "cao2021"),
        ("parsed", ["cao2030:31.7/1", "cao2030:24.23/1"]),
        ("written", ["ч. 1 ст. 31.7 КоАП", "ч. 1 ст. 24.23 КоАП 2030 г."]),
        ("heading", "Нарушение порядка вымысла"),
        ("penalty", "fine 2 to 10 base units"),
        ("found", ["cao2030"]),
        ("searched", ["cao2030:24.23", "cao2030:31.7"]),
        ("in_force", ["no", "yes", "unknown"]),
        ("old", "no"),
        (
            "checked",
            {
                "plain": [],
                "no part": ["citation.unknown-part"],
                "no article": ["citation.unknown-article"],
                "other code": ["citation.other-code"],
                "above": ["penalty.above-most"],
            },
        ),
    ],
)
def test_an_invented_code_is_only_data(answers, asked, expected):
    assert answers[asked] == expected
