"""The collected facts: English and Belarusian headings, conduct, correspondences, and penalties to compare with."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

FILES = ("cc1999_122_295", "cc1999_296_466", "cc1999_2020_state", "cao2003", "cao2021")
COMPARED = (*FILES, "cc1999_sanctions_parsed")
# Where later files know better than earlier ones, the later are last.
_FOR = {"individual_entrepreneur": "entrepreneur", "legal_entity": "legal_entity"}
# Their bounds are those of the general part, not of the sanction.
_GENERAL = {"administrative_arrest", "community_service"}


def rows(folder: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of one file of facts."""
    text = (folder / f"{name}.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def every(folder: Path, names: tuple[str, ...] = FILES) -> Iterator[tuple[str, dict[str, Any]]]:
    """Return the rows of several files with the name of the file."""
    for name in names:
        for row in rows(folder, name):
            yield name, row


def comparable(penalties: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return collected penalties in a form that the builder's own can be held against."""
    made = []
    for given in penalties:
        kind = given["kind"]
        additional = given.get("additional") or given.get("accessory")
        if additional is None and "mandatory" in given:
            additional = "mandatory" if given["mandatory"] else "optional"
        least, most = given.get("min"), given.get("max")
        if kind in _GENERAL:
            least = most = None
        made.append(
            (
                kind,
                _number(least),
                _number(most),
                given.get("unit", "base") if kind == "fine" else None,
                None if kind == "confiscation" else _FOR.get(given.get("applies_to") or ""),
                additional,
            )
        )
    return sorted(set(made), key=str)


def own(penalties: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Return the builder's penalties in the same form."""
    made = []
    for given in penalties:
        for subject in given.get("for", [None]):
            least, most = given.get("least"), given.get("most")
            if given["kind"] in _GENERAL:
                least = most = None
            unit = given.get("unit") if given["kind"] == "fine" else None
            # The facts say a confiscation once for every subject.
            who = None if given["kind"] == "confiscation" else subject
            made.append((given["kind"], least, most, unit, who, given.get("additional")))
    return sorted(set(made), key=str)


def _number(value: object) -> str | None:
    if value is None:
        return None
    text = str(value)
    if text == "P18M":
        return "P1Y6M"
    return text.removesuffix(".0") if text.replace(".", "").isdigit() else text
