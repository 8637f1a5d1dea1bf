"""Headings as they are compared, and those of columns that are red."""

import pytest

from hrdocs.interchange.sheetheading import is_private, plain_heading


@pytest.mark.parametrize(("text", "plain"), [(" Имя,\nфамилия: ", "имя, фамилия"), ("ИМЯ", "имя"), ("", "")])
def test_plain(text, plain):
    assert plain_heading(text) == plain


@pytest.mark.parametrize(
    ("text", "is_one"), [("Телефон родственников", True), ("Адвокат", True), ("Имя", False), ("Статья", False)]
)
def test_private(text, is_one):
    assert is_private(text) is is_one
