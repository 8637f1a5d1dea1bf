"""Cells built from the forms that lists have: each number is cited or left over, and what is built is read."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law.citations import cells

CRIMINAL = ("130", "293", "342", "361-1", "361-4", "369", "369-1")
OF_2021 = ("24.23", "19.11")  # the code of 2003 has neither
CODES = {
    "cc1999": ("УК", "УК РБ", "КК", "Уголовного кодекса", "Criminal Code", "CC"),
    "cao2021": ("КоАП", "КаАП", "CAO", "КоАП РБ"),
}
WORDS = ("ст. ", "ст.", "статья ", "арт. ", "Art. ", "Article ", "")
PARTS = ("ч. {}", "ч.{}", "ч{}", "часть {}", "part {}", "p. {}", "(ч. {})", "частка {}")
JOINTS = (", ", "; ", " и ", "\n", " / ", " + ", " і ", " and ", " & ")
LEFT = (
    "2 года",
    "15 суток",
    "5 лет",
    "2020-08-09",
    "12.05.2021",
    "№ 7",
    "10 базовых",
    "3 years",
    "+375 29 1112233",
    "17:30",
    "999",
)


@st.composite
def articles(draw):
    """A citation in words that name the code or not, and what it must be read as."""
    code = draw(st.sampled_from(sorted(CODES)))
    number = draw(st.sampled_from(CRIMINAL if code == "cc1999" else OF_2021))
    part = draw(st.sampled_from(("", "", "1")))
    word, name = draw(st.sampled_from(WORDS)), draw(st.sampled_from(("", *CODES[code])))
    written = draw(st.sampled_from(PARTS)).format(part) if part else ""
    is_before = bool(written) and not written.startswith("(") and draw(st.booleans())
    text = f"{written} {word}{number}" if is_before else f"{word}{number} {written}".rstrip()
    if name and not draw(st.booleans()) and not is_before and not word:
        text = f"{name} {text}"
    elif name:
        text = f"{text} {name}"
    return text, f"{code}:{number}" + (f"/{part}" if part else "")


def numbers(text):
    return [match.span() for match in re.finditer("[0-9]+", text)]


def assert_nothing_is_lost(text, reading):
    places = [(piece.start, piece.end) for piece in (*reading.citations, *reading.left_over)]
    for start, end in numbers(text):
        assert any(first <= start and end <= last for first, last in places), text[start:end]
    assert cells.is_in_order(reading)


@settings(max_examples=500)
@given(
    st.lists(st.one_of(articles().map(lambda one: one[0]), st.sampled_from(LEFT)), min_size=1, max_size=5), st.data()
)
def test_each_number_is_cited_or_left_over(pieces, data):
    text = pieces[0]
    for piece in pieces[1:]:
        text += data.draw(st.sampled_from(JOINTS)) + piece
    assert_nothing_is_lost(text, law.read_cell(text))


@settings(max_examples=300)
@given(st.text(alphabet="0123456789 ,.;/()-чстУКапКоАПіи\n³§", max_size=40))
def test_no_number_of_any_text_is_lost(text):
    assert_nothing_is_lost(text, law.read_cell(text))


@settings(max_examples=500)
@given(articles())
def test_what_is_built_is_read(built):
    text, citation = built
    reading = law.read_cell(text)
    assert [str(one) for hit in reading.citations for one in hit.citations] == [citation]
    assert reading.left_over == ()
    assert law.parse_all(text) == reading.citations[0].citations


@settings(max_examples=300)
@given(st.lists(articles(), min_size=2, max_size=4), st.sampled_from(("; ", "\n")))
def test_what_is_built_is_read_in_lists(built, joint):
    text = joint.join(one for one, _ in built)
    read = [str(one) for hit in law.read_cell(text).citations for one in hit.citations]
    assert read == [citation for _, citation in built]
