"""The codes' own facts: structure, limits of penalties, base units, correspondences, headings of procedural codes."""

from pathlib import Path
from typing import Any

from law.texts import Text


def structure(code: str, read_texts: list[Text]) -> dict[str, Any]:
    return {}


def record(folder: Path, records: dict[str, Any]) -> dict[str, Any]:
    return {}
