"""The words of a printed name."""

import pytest

from hrdocs.model.common import Name
from hrdocs.names.reading import lines, text_of


def words(text):
    return [[word.printed for word in line.words] for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Алена Вымысленка", [["Алена", "Вымысленка"]]),
        ("  Вымысленка,  Алена ", [["Вымысленка", "Алена"]]),
        ("", [[]]),
    ],
)
def test_words(text, printed):
    assert words(text) == printed


def test_the_text_of_a_name_in_any_form():
    assert text_of("Алена") == text_of(Name(value="Алена")) == "Алена"
    with pytest.raises(TypeError):
        text_of(5)
    with pytest.raises(ValueError, match=r"^a name"):
        text_of("x" * 301)
