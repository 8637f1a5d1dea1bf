"""Names looked for letter by letter: as whole words, up to their endings, or glued together."""

import pytest

from hrdocs.sharing.whole_names import WholeNames


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Зорная хата", "у Зорнай хаце", True),
        ("Зорная хата", "Зорная, хата", True),
        ("Зорная хата", "зорная ноч, хата", False),
        ("Зорная хата", "хата Зорная", False),
        ("Зараніца", "ад Зараніцы", True),
        ("Вясна", "вясна", None),
        ("Вясна", "вясной", False),
        ("Два дні", "два дні", True),
        ("Два дні", "два дзені", False),  # of so few letters only the name itself
        ("Zorka93", "гл. zorka93", True),
        ("李小龍", "我見李小龍了", True),
        ("", "што", False),
        ("!", "што!", False),
    ],
)
def test_names_as_whole_words(name, text, expected):
    assert WholeNames([name], ()).found(text) is expected


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("Алена Выдумленка", "аленавыдумленка", True),
        ("Алена Выдумленка", "А л е н а-В ы д у м л е н к а", True),
        ("Алена Выдумленка", "справааленавыдумленка2021", True),
        ("Алена Выдумленка", "Алена Выдум", False),
        ("Ян Кот", "янкот", False),  # so few letters may be anything
    ],
)
def test_names_glued_or_spaced_out(name, text, expected):
    assert WholeNames((), [name]).found(text) is expected


def test_no_names():
    assert not WholeNames((), ())
    assert WholeNames(["Зорная хата"], ())
    assert WholeNames((), ()).found("Алена") is False
