"""The packaged files of the law (`data/law/`), each read once, and their articles by number."""

from collections.abc import Sequence
from functools import cache
from typing import Any

from hrdocs import data
from hrdocs.values import LocalText


@cache
def file(code: str) -> dict[str, Any]:
    """Return the file of a code.

    Lists that several of its articles or wordings have are in it once (`shared`), and are one list here too.
    """
    read: dict[str, Any] = data.read(f"law/{code}.json")
    lists = read.get("shared", ())
    for article in read["articles"]:
        _unshare(article, lists)
        for part in article.get("parts", ()):
            for wording in part.get("wordings", ()):
                _unshare(wording, lists)
    return read


def _unshare(row: dict[str, Any], lists: Sequence[Any]) -> None:
    for name, value in row.items():
        if type(value) is int:
            row[name] = lists[value]


@cache
def index(code: str) -> dict[str, dict[str, Any]]:
    """Return the articles of a code by number, in order."""
    return {entry["number"]: entry for entry in file(code)["articles"]}


def common() -> dict[str, Any]:
    """Return what belongs to no single code: facts of the codes, limits, base units, correspondences."""
    read: dict[str, Any] = data.read("law/codes.json")
    return read


def local(texts: dict[str, str]) -> LocalText | None:
    """Return texts by language; None where there is none."""
    kept = {language: text for language, text in texts.items() if language in {"be", "en", "ru"} and text}
    return LocalText(kept) if kept else None
