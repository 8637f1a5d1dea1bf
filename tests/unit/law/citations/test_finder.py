"""What a hit carries: its place, its doubts, the law it is taken from; and hard inputs."""

import pytest

from hrdocs import law
from hrdocs.law.citations.cited import CitedAs, Confidence, Reason


def only(text, **given):
    (hit,) = law.find_citations(text, **given)
    return hit


@pytest.mark.parametrize(
    ("text", "surfaces"),
    [
        ("по ч. 1 ст. 342, 364 УК.", ["ч. 1 ст. 342", "364"]),
        ("ст. 342 ч. 1 УК", ["ст. 342 ч. 1"]),
        ("Article 130 (3) CC", ["Article 130 (3"]),  # up to its last digit
        ("по 342-й статье", ["342"]),
        ("ст. 361<sup>4</sup> УК", ["ст. 361<sup>4"]),
        ("ст.&nbsp;361&sup1; УК", ["ст.&nbsp;361&sup1;"]),
        ("Article 174² of the Criminal Code", ["Article 174"]),  # a footnote mark
    ],
)
def test_surfaces(text, surfaces):
    assert [hit.surface for hit in law.find_citations(text)] == surfaces


def test_an_open_part_or_article():
    hit = only("ст. 361.3 УК")
    assert (hit.code, hit.article, hit.reason, hit.confidence) == (
        "cc1999",
        None,
        Reason.PART_OR_ARTICLE,
        Confidence.LOW,
    )
    assert list(map(str, hit.candidates)) == ["cc1999:361/3", "cc1999:361-3"]
    assert hit.citations == ()


def test_an_open_code():
    hit = only("ч. 1 ст. 24.3 КоАП")
    assert (hit.code, hit.article, hit.part, hit.reason) == (None, "24.3", "1", Reason.TWO_CODES)
    assert list(map(str, hit.candidates)) == ["cao2003:24.3/1", "cao2021:24.3/1"]


def test_a_number_of_no_code():
    hit = only("ст. 3442 УК")
    assert (hit.code, hit.article, hit.reason, hit.is_resolved) == ("cc1999", "3442", Reason.UNKNOWN_ARTICLE, False)
    assert "cc1999:342" in map(str, hit.nearest)


def test_not_in_force_on_the_day():
    assert only("ст. 361-4 УК", on="2020-08-09").reason is Reason.NOT_IN_FORCE
    assert only("ст. 361-4 УК", on="2022-08-09").reason is None


def test_a_part_that_is_not():
    assert only("ч. 9 ст. 342 УК").reason is Reason.UNKNOWN_PART


def test_a_part_before_a_list_is_doubted_for_the_others():
    first, second = law.find_citations("Part 1 of Articles 361 and 368")
    assert (first.part, second.part, second.reason) == ("1", None, Reason.SHARED_PART)


def test_other_law_is_named():
    hit = only("ст. 10.3 Процессуально-исполнительного кодекса Республики Беларусь об административных правонарушениях")
    assert (hit.code, hit.law) == ("other", "Procedural-Executive Code on Administrative Offences")
    assert only("статья 45 Избирательного кодекса").law == "Избирательного кодекса"


def test_headings_are_weaker():
    hit = only("за «незаконную охоту»")
    assert (hit.cited_as, hit.article, hit.confidence) == (CitedAs.HEADING, "282", Confidence.LOW)
    # A heading beside its number is no hit of its own.
    assert only("по статье «Незаконная охота» (282 УК)").cited_as is CitedAs.NUMBER


def test_default_code():
    assert law.find_citations("статья 14") == []
    assert only("статья 14", default_code="cc1999").code == "cc1999"
    with pytest.raises(ValueError, match="default_code is one of cc1999, cao2003, cao2021"):
        law.find_citations("статья 14", default_code="other")


def test_the_code_above_a_list():
    text = "Её обвиняют по Уголовному кодексу:\n\n- ч. 1 ст. 14\n\n- ст. 342"
    assert [hit.code for hit in law.find_citations(text)] == ["cc1999", "cc1999"]


HARD = {
    "digits": "1", "brackets": "(", "nested": "(ст. 1", "articles": "ст. ", "parts": "ч. 1, ", "list": "ст. 342, ",
    "numbers": "342, ", "quotes": "«а", "tags": "<a ", "raised": "<sup>1", "entities": "&#1", "dashes": "1-",
    "dots": "1.", "surrogates": "\ud800", "letters": "а", "of": "Article 1 of the ", "names": "Кодекса Республики ",
    "ordinals": "первой ", "spaces": "ст. 1       ", "lines": "\n\n", "days": "ст. 24.3 КоАП 2020 ",
    "headings": "«незаконная охота за » ", "breaks": "а-\n", "mixed": "č. 1 art. 342 KK, ст.",
}  # fmt: skip


@pytest.mark.parametrize("unit", HARD.values(), ids=HARD.keys())
def test_a_hard_text_is_read_to_its_end(unit):
    """How the time grows with the length is measured by tools/bench_citations.py."""
    text = (unit * (64_000 // len(unit) + 1))[:64_000]
    for hit in law.find_citations(text):
        assert text[hit.start : hit.end] == hit.surface


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "ст. 342\ud83d УК", "<p>ст. 342<", "&#xD800;", "﷽" * 50, "٣٤٢", "()" * 9999]
)
def test_no_text_raises(text):
    law.find_citations(text)
    law.annotate_html(text)


def test_annotated_html():
    assert law.annotate_html("по ч. 1 ст. 342 УК <b>&") == (
        'по <a class="citation" data-citation="cc1999:342/1" href="law/cc1999.json#342">ч. 1 ст. 342</a>'
        " УК &lt;b&gt;&amp;"
    )
    assert law.annotate_html("ст. 108 УПК") == (
        '<span class="citation" data-law="Code of Criminal Procedure" data-reason="other-law">ст. 108</span> УПК'
    )


def test_annotated_html_writes_no_address_that_runs():
    made = law.annotate_html("ст. 342 УК", link=lambda _: 'javascript:alert("1")')
    assert "href" not in made
    assert law.annotate_html("ст. 342 УК", link=lambda c: f'/law?"{c}').startswith('<a class="citation"')
