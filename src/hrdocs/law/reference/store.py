"""The packaged files of the law (`data/law/`), each read once, and their articles by number.

A program that looks up a few articles waits for no others: each is parsed when it is first wanted.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Final

from hrdocs import data
from hrdocs.values import LocalText

# How `tools/build_law.py` lays its files out.
_EACH: Final = b'\n    {\n      "number": "'
_END: Final = b"\n  ]"


class _Articles(Mapping[str, dict[str, Any]]):
    """The articles of a code by number, in order.

    Lists that several articles or wordings have are in the file once (`shared`), and are one list here too.
    """

    def __init__(self, texts: dict[str, bytes], lists: Sequence[Any]) -> None:
        self._texts = texts
        self._lists = lists
        self._parsed: dict[str, dict[str, Any]] = {}

    def __getitem__(self, number: str) -> dict[str, Any]:
        found = self._parsed.get(number)
        if found is None:
            found = json.loads(self._texts[number])
            _unshare(found, self._lists)
            for part in found.get("parts", ()):
                for wording in part.get("wordings", ()):
                    _unshare(wording, self._lists)
            self._parsed[number], self._texts[number] = found, b""
        return found

    def __contains__(self, number: object) -> bool:
        return number in self._texts

    def __iter__(self) -> Iterator[str]:
        return iter(self._texts)

    def __len__(self) -> int:
        return len(self._texts)


def _unshare(row: dict[str, Any], lists: Sequence[Any]) -> None:
    for name, value in row.items():
        if type(value) is int:
            row[name] = lists[value]


@cache
def _read(code: str) -> tuple[dict[str, Any], _Articles]:
    """Return the file of a code without its articles, and these."""
    head, *pieces = data.content(f"law/{code}.json").split(_EACH)
    assert pieces, f"law/{code}.json is not laid out as tools/build_law.py does it"  # noqa: S101 -- our own file
    pieces[-1], _, tail = pieces[-1].partition(_END)
    whole = json.loads(b"%s]%s" % (head, tail))
    texts = {piece.partition(b'"')[0].decode(): b'{"number": "%s' % piece.rstrip(b",") for piece in pieces}
    del whole["articles"]
    return whole, _Articles(texts, whole.pop("shared", ()))


def file(code: str) -> dict[str, Any]:
    """Return the file of a code without its articles: what is said of its texts, laws, sections and chapters."""
    return _read(code)[0]


def index(code: str) -> Mapping[str, dict[str, Any]]:
    """Return the articles of a code by number, in order."""
    return _read(code)[1]


def common() -> dict[str, Any]:
    """Return what belongs to no single code: facts of the codes, limits, base units, correspondences."""
    read: dict[str, Any] = data.read("law/codes.json")
    return read


def local(texts: dict[str, str]) -> LocalText | None:
    """Return texts by language; None where there is none."""
    kept = {language: text for language, text in texts.items() if language in {"be", "en", "ru"} and text}
    return LocalText(kept) if kept else None
