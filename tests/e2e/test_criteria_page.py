"""The sheets of the criteria in a real browser: they fit the screen, and the empty one fits two pages of paper."""

import re

import pytest

from hrdocs import criteria
from hrdocs.messages import LANGUAGES

WIDTHS = {390: 844, 1280: 900}
SHEETS = [
    # Every checklist in one language, and one of them in all: the build is the same.
    *((framework.id, "ru") for framework in criteria.frameworks()),
    *(("guidelines2013", language) for language in LANGUAGES if language != "ru"),
]


@pytest.fixture
def blank(tab, tmp_path):
    def open_blank(name, language):
        sheet = criteria.Sheet(framework=criteria.checklist(name), language=language, is_form=True)
        path = tmp_path / "sheet.html"
        path.write_text(criteria.to_html(sheet, language), encoding="utf-8")
        tab.open(path)
        return tab

    return open_blank


@pytest.mark.parametrize(("name", "language"), SHEETS)
def test_an_empty_sheet_is_printed_on_two_pages(blank, name, language):
    tab = blank(name, language)
    assert len(re.findall(rb"/Type\s*/Page\b", tab.pdf())) <= 2
    tab.call("Emulation.setEmulatedMedia", media="print")
    boxes = tab.run("document.querySelectorAll('.boxes b').length")
    # Yes, no and unknown for each question, and for the two that come before any publication.
    assert boxes == 3 * (len(criteria.checklist(name).inputs) + 2)
    assert tab.run("[...document.querySelectorAll('.boxes b')].every((box) => box.checkVisibility())")


@pytest.mark.parametrize("width", WIDTHS)
def test_a_sheet_is_no_wider_than_the_screen(blank, width):
    tab = blank("guidelines2013", "be")
    tab.size(width, WIDTHS[width])
    assert tab.run("document.documentElement.scrollWidth <= innerWidth")
    assert not tab.complaints
