"""What all values with a text share: plain forms of characters, and the refusal with its place and fix."""

import pytest

from hrdocs.values import Money, PartialDate
from hrdocs.values.text import bounds_pattern, exact_str, matcher, plain_text, refusal, several
from hrdocs.vocabulary import SharingLabel


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("٣ — 5", "3 - 5"),
        ("\N{NO-BREAK SPACE}2020\N{EN DASH}09 ", "2020-09"),
        ("\N{MINUS SIGN}5", "-5"),
        ("342²", "342²"),  # a superscript is a number of its own
        ("УК", "УК"),  # look-alikes stay: not every text is Latin
        ("", ""),
    ],
)
def test_plain_text(text, plain):
    assert plain_text(text) == plain


def test_one_text_is_one():
    assert several("ab") == several(["ab"]) == several(iter(["ab"])) == ("ab",)
    assert several("") == ("",)
    assert several(()) == ()
    with pytest.raises(TypeError, match=r"^expected a text, or several, not int$"):
        several(1)


def test_a_subclass_of_str_gives_its_characters():
    text = exact_str(SharingLabel.RED, "x")
    assert (text, type(text)) == ("red", str)
    with pytest.raises(TypeError, match=r"^the text of a Money is a str, not int$"):
        exact_str(1, "Money")


@pytest.mark.parametrize(
    ("cls", "text", "start", "end", "fix"),
    [
        (PartialDate, "2020-9-24", 5, 6, "2020-09-24"),
        (PartialDate, "2020 09", 4, 5, None),
        (PartialDate, " 2020", 0, 1, "2020"),
        (PartialDate, "2020\n", 4, 5, "2020"),
        (Money, "675BYN", 0, 6, "675 BYN"),
        (PartialDate, " " * 300 + "2020", 0, 300, None),  # longer than anybody's slip: no fix is looked for
    ],
)
def test_a_refusal_has_its_place_and_the_fix_that_is_certain(cls, text, start, end, fix):
    error = refusal(cls, text)
    assert (error.kind, error.text, error.start, error.end, error.fix) == (cls.__name__, text, start, end, fix)


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("2020 09", "without a space"),
        ("2020\n", "without a line break"),
        ("2020/09", "without '/'"),
        ("2О20", "without U+041E CYRILLIC CAPITAL LETTER O"),
    ],
)
def test_a_character_that_no_form_has_is_named(text, named):
    assert refusal(PartialDate, text).expected.endswith(named)


@pytest.mark.parametrize(("text", "is_bounds"), [("[1..2]", True), ("[1..]", True), ("[..2]", True), ("[..]", False)])
def test_bounds(text, is_bounds):
    assert bool(matcher(bounds_pattern("[0-9]"))(text)) is is_bounds
