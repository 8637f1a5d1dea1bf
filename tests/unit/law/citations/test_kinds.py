"""Kinds of citation that went wrong once, each with many sentences, all invented; a third of them cite nothing of ours.

The labels are those of `test_corpus`.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from hrdocs import law
from hrdocs.law import Confidence

ROWS = [
    json.loads(line)
    for line in (Path(__file__).parents[3] / "corpora/citation_kinds.jsonl").read_text(encoding="utf-8").splitlines()
]
KINDS = {
    "foreign law", "index", "next thing said", "day of the event", "heading", "range", "code first", "list with words",
    "bare number", "form", "dot", "trap", "foreign text",
}  # fmt: skip


def joined(value):
    return ",".join(value) if isinstance(value, tuple) else value


def label(hit):
    if hit.article is None or (hit.code is None and hit.candidates):
        return "?" + "|".join(map(str, hit.candidates))
    text = f"{hit.code or '-'}:{hit.article}"
    if hit.part or hit.point:
        text += f"/{joined(hit.part) or ''}"
    if hit.point:
        text += f"/{joined(hit.point)}"
    if hit.stage:
        text += f"<{str(hit.stage).partition(':')[2]}"
    return f"!{text}" if hit.reason == "unknown-article" else text


def is_negative(row):
    return all(text.startswith("other:") for text in row["want"])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["text"][:40])
def test_a_kind(row):
    hits = law.find_citations(row["text"], on=row.get("on"))
    assert [label(hit) for hit in hits] == row["want"]
    for hit in hits:
        assert row["text"][hit.start : hit.end] == hit.surface


def test_the_kinds_are_many():
    counted = Counter(row["kind"] for row in ROWS)
    assert set(counted) == KINDS
    assert len({(row["text"], row.get("on")) for row in ROWS}) == len(ROWS) >= 300
    assert 3 * sum(map(is_negative, ROWS)) >= len(ROWS)


@pytest.mark.parametrize("row", [row for row in ROWS if is_negative(row)], ids=lambda row: row["text"][:40])
def test_what_is_not_ours_is_not_resolved_without_a_day_either(row):
    assert not [hit for hit in law.find_citations(row["text"]) if hit.is_resolved]


@pytest.mark.parametrize(
    ("text", "on", "level"),
    [
        ("ст. 36З УК", None, Confidence.MEDIUM),
        ("ст. 361 прим УК", None, Confidence.MEDIUM),
        ("ст. 361-х УК", None, Confidence.LOW),
        ("ст. 207.3 УК", None, Confidence.LOW),
        ("ст. 207.3 УК Беларуси", None, Confidence.MEDIUM),
        ("Дали 15 суток по 24.23.", None, Confidence.MEDIUM),
        ("Дали 15 суток по 19.11.", None, Confidence.LOW),  # the 19th of November, perhaps
        ("Białoruski sąd skazał ją z art. 368 kodeksu karnego.", None, Confidence.MEDIUM),
        ("ст. 17.1 КоАП заменена на ст. 19.1 КоАП.", "2021-04-01", Confidence.HIGH),
        # Another day of the paragraph is more likely that of the event, and it is not sure.
        ("Её задержали в марте 2020 года. Потом суд дал штраф по ст. 24.3 КоАП.", "2023-01-01", Confidence.MEDIUM),
    ],
)  # fmt: skip
def test_how_sure_a_kind_is(text, on, level):
    assert law.find_citations(text, on)[0].confidence is level


@pytest.mark.parametrize("text", ["ст. 361 прим УК", "ст. 361-х УК"])
def test_an_index_that_is_unsaid_has_its_candidates(text):
    (hit,) = law.find_citations(text)
    assert hit.reason is law.Reason.INDEX_UNSAID
    assert [str(one) for one in hit.candidates] == [f"cc1999:361-{n}" for n in range(1, 6)]
    with pytest.raises(law.AmbiguousCitation):
        law.parse(text)


def test_the_span_of_a_number_in_words():
    text = "По статье триста сорок второй УК судят, и по <b>сто тридцатой</b> статье тоже."
    first, second = law.find_citations(text)
    assert (first.surface, str(first.citations[0])) == ("статье триста сорок второй", "cc1999:342")
    assert (second.surface, str(second.citations[0])) == ("сто тридцатой", "cc1999:130")
