"""What is written reads back; the hits do not hang on spaces, dashes and letters that look alike."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law.citations import lookups
from hrdocs.law.citations.fold import fold, is_in_order
from hrdocs.law.reference.timeline import timeline
from hrdocs.values import Citation

SENTENCES = [
    json.loads(line)
    for line in (Path(__file__).parents[1] / "corpora" / "citations.jsonl").read_text(encoding="utf-8").splitlines()
]
UNMARKED = [row for row in SENTENCES if not {"&", "<"} & set(row["text"])]
SPACES = [" ", "\u00a0", "\u2009", "\u202f", "\n", "\t", "  ", " \n"]
DASHES = ["-", "‐", "‑", "–", "—", "−"]
CYRILLIC = "асеорхіКАСТО"
LATIN = "aceopxiKACTO"
ALIKE = dict(zip(CYRILLIC + LATIN, LATIN + CYRILLIC, strict=True))


def provisions():
    for code in lookups.CODES:
        for number in lookups.provisions(code):
            for part in (None, *sorted(timeline(code, number).parts - {""})):
                yield Citation(code=code, article=number, part=part)
                yield Citation(code=code, article=number, part=part, point="2")


@pytest.mark.parametrize("style", ["long", "short"])
@pytest.mark.parametrize("language", ["en", "ru", "be"])
def test_what_is_written_reads_back(language, style):
    wrong = []
    for citation in provisions():
        text = law.format_citation(citation, language, style)
        if law.parse(text) != citation:
            wrong.append((citation, text))
    assert wrong == []


@given(st.text(max_size=300))
def test_no_text_raises(text):
    for hit in law.find_citations(text):
        assert text[hit.start : hit.end] == hit.surface
    assert is_in_order(fold(text))


PIECES = (  # divided by bars
    "ст. |ч. 1 |342| УК|, | и |(|)|«|»|24.23|КоАП|п. |арт. |Article |Part 2| of |the |Criminal Code|-1|.|\n\n|¹"
    "|<sup>1</sup>|&nbsp;|\u00ad|361|14|УПК|-й"
)


@settings(max_examples=300)
@given(st.lists(st.sampled_from(PIECES.split("|")), max_size=30).map("".join))
def test_offsets_slice_to_the_surface(text):
    last = -1
    for hit in law.find_citations(text):
        assert text[hit.start : hit.end] == hit.surface
        assert hit.surface[-1:].isdigit() or hit.cited_as == "heading" or hit.surface.endswith((";", "части", "часть"))
        assert hit.start >= last
        last = hit.start


def seen(text, on):
    return [
        (hit.code, hit.article, hit.part, hit.point, hit.stage, hit.candidates, hit.reason)
        for hit in law.find_citations(text, on=on)
    ]


@settings(max_examples=400)
@given(
    st.sampled_from([row for row in SENTENCES if not {"&", "<"} & set(row["text"])]), st.randoms(use_true_random=False)
)
def test_the_hits_do_not_hang_on_signs_that_look_alike(row, random):
    text, on = row["text"], row.get("on")
    swapped = "".join(
        random.choice(DASHES) if sign in DASHES else random.choice((sign, ALIKE.get(sign, sign))) for sign in text
    )
    assert seen(swapped, on) == seen(text, on)


@settings(max_examples=400)
@given(st.sampled_from([row for row in SENTENCES if "-\n" not in row["text"]]), st.randoms(use_true_random=False))
def test_the_hits_do_not_hang_on_spaces(row, random):
    text, on = row["text"], row.get("on")
    # An empty line is more than space: it ends a paragraph.
    swapped = re.sub("\n\\s*\n", "\n", "".join(random.choice(SPACES) if sign == " " else sign for sign in text))
    assert seen(swapped, on) == seen(text, on)
