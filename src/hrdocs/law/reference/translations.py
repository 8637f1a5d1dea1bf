"""Our own translations of headings and of what is punished: for readers and for search, never as evidence.

A translation belongs to the words that it translates, so that a heading of another day, or of the other code, has its
own. Neither a rule nor the finder of citations reads it.

Source:
    `data/law/translations.json`: Belarusian and English headings by the Russian ones, Belarusian chapters by the
    Russian ones, Russian and Belarusian lines of conduct and of what bodies say of rights by the English ones.
"""

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from hrdocs import data
from hrdocs.values import LocalText


@frozen(kw_only=True)
class Translation:
    """A text in a language in which no official one is at hand, and who translated it."""

    text: LocalText
    by: str


def _file() -> dict[str, Any]:
    read: dict[str, Any] = data.read("law/translations.json")
    return read


def heading_translation(heading: LocalText | None) -> Translation | None:
    """Return our translation of a heading into the languages that it lacks; None where there is none."""
    if heading is None or "ru" not in heading:
        return None
    return _missing(heading, _file()["headings"].get(heading["ru"], {}))


def conduct_translation(conduct: str | None) -> Translation | None:
    """Return our Russian and Belarusian lines for an English one; None where there is none."""
    return None if conduct is None else _missing(LocalText({"en": conduct}), _file()["conduct"].get(conduct, {}))


def chapter_translation(heading: LocalText) -> Translation | None:
    """Return our translation of the heading of a chapter; None where there is none."""
    return _missing(heading, _file()["chapters"].get(heading.get("ru", ""), {}))


def right_translation(english: str) -> Translation | None:
    """Return our lines for what a body says of a right, or for its name; None where there is none."""
    return _missing(LocalText({"en": english}), _file()["rights"].get(english, {}))


def _missing(given: LocalText, found: Mapping[str, str]) -> Translation | None:
    kept = {language: text for language, text in found.items() if language not in given}
    return Translation(text=LocalText(kept), by=_file()["by"]) if kept else None


def with_translation(heading: LocalText) -> LocalText:
    """Return a heading with our translation added, for a reader."""
    made = heading_translation(heading)
    return heading if made is None else LocalText({**heading, **made.text})
