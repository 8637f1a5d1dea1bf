"""Answers from a file: TOML, or CSV as a spreadsheet saves it.

Shape:
    TOML: `3 = "yes"`, or `[right_exercised]` with `answer`, `why`, `sources`; `deprivation` as `assess` takes it.
    CSV: the columns `question`, `answer`, `why`, `sources`, `from`, `to`; the first two are enough. Sources are parted
    by semicolons. For `deprivation` the answer may be a kind, with its days in `from` and `to`.

A question is named by its number on the sheet or by its name.
"""

import csv
import io
import tomllib
from collections.abc import Mapping
from typing import Any, Final

from hrdocs import files
from hrdocs.criteria.framework import DEPRIVATION, Framework
from hrdocs.criteria.given import InvalidAnswer
from hrdocs.recordfile import AnyPath

_COLUMNS: Final = ("question", "answer", "why", "sources", "from", "to")
_SHAPE: Final = "a TOML file of questions and answers, or a CSV with the columns " + ", ".join(_COLUMNS)


def read_answers(path: AnyPath, framework: Framework) -> dict[str, Any]:
    """Return the answers in a file, for `assess`.

    Args:
        path: A file whose name ends in `.toml` or `.csv`.
        framework: The framework that they answer.

    Raises:
        InvalidAnswer: It is neither, or not of this form.
        UnreadableFile: The system does not return the bytes.
    """
    content = files.content(path)
    try:
        text = content.decode("utf-8-sig")
        is_csv = str(path).casefold().endswith(".csv")
        rows = _from_csv(text, framework) if is_csv else tomllib.loads(text)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, csv.Error):
        raise InvalidAnswer(framework.id, "answers", _SHAPE) from None
    found: dict[str, Any] = {}
    for key, value in rows.items():
        name = _name(key, framework)
        if name in found:
            raise InvalidAnswer(framework.id, name, "one answer, not two in one file")
        found[name] = value
    return found


def _name(key: str, framework: Framework) -> str:
    """Return the name of a question given by its number; any other text unchanged."""
    names = framework.names_of_inputs
    return names[int(key) - 1] if key.isdecimal() and 0 < int(key) <= len(names) else key


def _from_csv(text: str, framework: Framework) -> Mapping[str, Any]:
    head = text.partition("\n")[0]
    reader = csv.DictReader(io.StringIO(text), delimiter=";" if ";" in head and "," not in head else ",")
    if not {"question", "answer"} <= set(reader.fieldnames or ()) <= set(_COLUMNS):
        raise InvalidAnswer(framework.id, "answers", _SHAPE)
    found: dict[str, Any] = {}
    for row in reader:
        given = {key: (value or "").strip() for key, value in row.items() if key is not None}
        key = given.get("question", "")
        if not key:
            continue
        if key in found:
            raise InvalidAnswer(framework.id, "answers", "one row for each question")
        if not given["answer"]:
            continue  # a row that nobody has filled in
        sources = [each.strip() for each in given.get("sources", "").split(";") if each.strip()]
        value: dict[str, Any] = {"answer": given["answer"]} | ({"sources": sources} if sources else {})
        if given.get("why"):
            value["why"] = given["why"]
        if _name(key, framework) == DEPRIVATION and given["answer"] not in {"yes", "no", "unknown"}:
            value["kind"] = value.pop("answer")
            value |= {end: given[end] for end in ("from", "to") if given.get(end)}
        found[key] = value
    return found
