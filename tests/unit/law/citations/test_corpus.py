"""The labelled sentences: precision and recall, and the cells as partners write them.

A label is a canonical citation. `1,2` are several parts, `<14/1` is the stage of the offence, `?` is before readings
that stay open, `!` before a number that is reported as cited, `~` before articles whose heading is quoted.
"""

import json
from collections import Counter
from pathlib import Path

import pytest

from hrdocs import law
from hrdocs.law.citations.cited import CitedAs, Reason

CORPORA = Path(__file__).parents[3] / "corpora"
DOUBTED = (Reason.UNKNOWN_ARTICLE, Reason.SUPERSCRIPT_LOST)


def rows(name):
    return [json.loads(line) for line in (CORPORA / name).read_text(encoding="utf-8").splitlines()]


SENTENCES = rows("citations.jsonl")
CELLS = rows("citation_cells.jsonl")


def joined(value):
    return ",".join(value) if isinstance(value, tuple) else value


def label(hit):
    candidates = "|".join(map(str, hit.candidates))
    if hit.cited_as is CitedAs.HEADING:
        return f"~{candidates}"
    if hit.article is None or (hit.code is None and hit.candidates):
        return f"?{candidates}"
    text = f"{hit.code or '-'}:{hit.article}"
    if hit.part or hit.point:
        text += f"/{joined(hit.part) or ''}"
    if hit.point:
        text += f"/{joined(hit.point)}"
    if hit.stage:
        text += f"<{str(hit.stage).partition(':')[2]}"
    is_lost = hit.reason in DOUBTED and not (hit.reason is Reason.SUPERSCRIPT_LOST and "-" in hit.article)
    return f"!{text}" if is_lost else text


def article_of(text):
    return text.lstrip("!").partition("<")[0].partition("/")[0]


def shares(wanted, found):
    right = sum((wanted & found).values())
    return right / sum(found.values()), right / sum(wanted.values())


def measured(cut):
    wanted, found = Counter(), Counter()
    for n, row in enumerate(SENTENCES):
        wanted.update((n, cut(text)) for text in row["want"])
        found.update((n, cut(label(hit))) for hit in law.find_citations(row["text"], on=row.get("on")))
    return shares(wanted, found)


def test_the_corpus_is_large_and_has_every_language():
    assert len(SENTENCES) >= 300
    assert {row["lang"] for row in SENTENCES} == {"en", "ru", "be"}
    assert {"be-tarask", "be-Latn", "trap", "noise", "heading"} <= {row["form"] for row in SENTENCES}


def test_articles_are_found():
    precision, recall = measured(article_of)
    assert (precision >= 0.98, recall >= 0.98) == (True, True), (precision, recall)


def test_parts_and_points_are_found():
    precision, recall = measured(lambda text: text)
    assert (precision >= 0.97, recall >= 0.97) == (True, True), (precision, recall)


@pytest.mark.parametrize("row", [row for row in SENTENCES if any(text.startswith("other") for text in row["want"])])
def test_other_law_is_never_ours(row):
    hits = law.find_citations(row["text"], on=row.get("on"))
    assert [label(hit) for hit in hits] == row["want"]
    assert not any(hit.citations for hit in hits if hit.code == "other")


@pytest.mark.parametrize("row", CELLS, ids=lambda row: row["text"][:40])
def test_cells(row):
    hits = law.find_citations(row["text"], language=row["lang"])
    stages = {hit.stage for hit in hits}
    found = []
    for hit in hits:
        for citation in hit.citations:
            # The stage of an offence is a hit of its own too; a cell is about the offence.
            if citation in stages:
                continue
            made = {"code": citation.code, "article": citation.article, "part": citation.part}
            if hit.stage:
                made["stage"] = {"article": hit.stage.article, "part": hit.stage.part}
            if not hit.code_named:
                made["code_stated"] = False
            if hit.reason:
                made["notice"] = str(hit.reason)
            found.append(made)
    assert found == row["want"]


@pytest.mark.parametrize("row", SENTENCES, ids=lambda row: row["text"][:40])
def test_offsets_slice_to_the_surface(row):
    for hit in law.find_citations(row["text"], on=row.get("on")):
        assert row["text"][hit.start : hit.end] == hit.surface
        assert hit.surface == hit.surface.strip()
