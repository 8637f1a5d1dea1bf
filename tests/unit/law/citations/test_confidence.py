"""Each reason has the confidence that the page on citations says, over all labelled texts; what high and low mean."""

import json
import re
from pathlib import Path

import pytest

from hrdocs import law
from hrdocs.law import Confidence, Reason

ROOT = Path(__file__).parents[4]
PAGE = (ROOT / "docs/how-to/find-citations.md").read_text(encoding="utf-8")
LEVELS = {
    Reason(reason): {Confidence(level) for level in levels.split(", ")}
    for reason, levels in re.findall(r"^\| `([a-z-]+)` \| ([a-z, ]+) \|", PAGE, re.MULTILINE)
}
MORE = (  # reasons that the labelled texts have seldom
    ("ст. 3611 УК", None), ("ст. 361- УК", None), ("ч. 9 ст. 342 УК", None), ("ст. 361-4 УК", "2020-08-09"),
    ("Part 1 of Articles 361 and 368", None), ("по статей 369 УК", None), ("за «незаконную охоту»", None),
    ('Article 361 Part 4 "Promotion of extremist activities" of the Criminal Code', None), ("ст. 361-х УК", None),
    ("Дали 15 суток по 19.11.", None),
)  # fmt: skip


def rows(name):
    return [json.loads(line) for line in (ROOT / "tests/corpora" / name).read_text(encoding="utf-8").splitlines()]


TEXTS = [(row["text"], row.get("on")) for name in ("citations.jsonl", "citation_kinds.jsonl") for row in rows(name)]
HITS = [hit for text, on in (*TEXTS, *MORE) for hit in law.find_citations(text, on=on)]


def test_the_page_has_every_reason():
    assert set(LEVELS) == set(Reason)


@pytest.mark.parametrize("reason", Reason)
def test_each_reason_has_its_levels(reason):
    seen = {hit.confidence for hit in HITS if hit.reason is reason}
    assert seen == LEVELS[reason]


def test_high_is_said_only_of_what_is_named_and_there():
    sure = [hit for hit in HITS if hit.confidence is Confidence.HIGH]
    assert {hit.reason for hit in sure} == {None, Reason.OTHER_LAW}
    for hit in sure:
        assert hit.candidates == ()
        assert hit.code == "other" or (hit.code_named and hit.is_resolved and hit.citations), hit


def test_open_readings_are_low():
    for hit in HITS:
        if hit.article is None or hit.code is None:
            assert hit.confidence is Confidence.LOW, hit


WITHOUT_REASON = (
    ("ст. 342 УК", Confidence.HIGH),
    ("ст. 342", Confidence.MEDIUM),  # no code
    ("ст. 342 УК, аналог ст. 212 УК РФ", Confidence.MEDIUM),  # another state's code beside it
    ("ст. 342 УК Иванова", Confidence.LOW),  # whose code?
    ("ст. 342д УК", Confidence.LOW),
    ("ст. 361-1, -9 УК", Confidence.LOW),
    ("Article 293.2 of the Criminal Code", Confidence.MEDIUM),
    ("ст. 293.2 УК", Confidence.LOW),  # a number of another state's code, perhaps
    ("ст. 293.2 УК Беларуси", Confidence.MEDIUM),
)


@pytest.mark.parametrize(("text", "level"), WITHOUT_REASON)
def test_a_reading_without_reason(text, level):
    hit = law.find_citations(text)[0]
    assert (hit.reason, hit.confidence) == (None, level)
