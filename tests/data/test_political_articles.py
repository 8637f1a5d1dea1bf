"""The articles used against people for politics, on six days: what the library says is what the words of the law say.

A row of `tests/corpora/political_articles.jsonl` has a provision, a day, the words of its sanction in a text of that
day, what a second reading by another method makes of them (subject, kind, least, most, unit, role, rate), and the
addresses of the texts. For 2026-10-01 the words are those of the last text at hand.
"""

import json
from datetime import date
from pathlib import Path

import pytest

from hrdocs import law
from hrdocs.values import Citation

ROOT = Path(__file__).parents[2]
ROWS = [
    json.loads(line)
    for line in (ROOT / "tests/corpora/political_articles.jsonl").read_text(encoding="utf-8").splitlines()
]
DAYS = ("2012-12-01", "2014-01-10", "2019-12-20", "2020-08-09", "2021-07-01", "2026-10-01")


def said(value):
    return None if value is None else str(value)


def rows_of(part):
    """Return the sanction of a part in the form of the table."""
    made = set()
    for entry in part.penalties:
        rates = (entry.step, entry.per, entry.cap, entry.floor, entry.cap_percent)
        rate = entry.only_if or ("|".join(str(each or "") for each in rates) if any(rates) else "")
        role = "" if not entry.is_additional else "mandatory" if entry.is_mandatory else "optional"
        unit = entry.unit if entry.kind == "fine" else None
        for subject in entry.subjects or ("",):
            made.add((subject, str(entry.kind), said(entry.least), said(entry.most), unit, role, rate))
    return made


@pytest.mark.parametrize("row", ROWS, ids=[f"{row['citation']} on {row['on']}" for row in ROWS])
def test_a_sanction_is_what_its_words_say(row):
    cited = Citation.parse(row["citation"])
    wordings = law.article(cited.code, cited.article).on(row["on"])
    (part,) = {wording.part(cited.part) for wording in wordings if wording.is_in_force}
    assert rows_of(part) == {tuple(each) for each in row["penalties"]}
    assert part.confidence == "high" or part.law == "2021-05-26 112-З"
    assert part.beyond_as_of is (date.fromisoformat(row["on"]) > law.code(cited.code).as_of)
    assert row["sources"]


@pytest.mark.parametrize("on", DAYS)
def test_each_day_has_rows(on):
    assert sum(row["on"] == on for row in ROWS) > 15


@pytest.mark.parametrize("number", ["24.23", "19.11"])
def test_what_the_last_text_says_is_not_all_that_may_hold_in_october_2026(number):
    assert [each.number for each in law.article("cao2021", number, on="2026-10-01").later_laws] == ["101-З", None]
