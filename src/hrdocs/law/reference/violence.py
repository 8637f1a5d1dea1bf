"""Which provisions mention violence, threat, danger or hatred, from `data/violent_provisions.json`.

The flags say what the law mentions, never what a person did. They only prevent a conclusion: nothing is concluded
about the absence of violence where a person is charged under a flagged provision. The file is built by
`tools/build_violence.py` from the words of the consolidated texts.
"""

from collections.abc import Mapping
from datetime import date
from enum import StrEnum
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.law.reference import day_spans
from hrdocs.values import Citation, Day

_FILE: Final = "violent_provisions.json"


class ViolenceKind(StrEnum):
    """What a provision mentions."""

    VIOLENCE = "violence"
    THREAT = "threat"
    DANGER = "danger"
    HATRED = "hatred"


@frozen(kw_only=True)
class ViolenceFlag:
    """One thing of the kind that a part mentions.

    Args:
        part: The part; empty for an article without parts.
        kind: What it mentions.
        words: The first words of the law that show it.
        sources: Addresses of the texts in which they were read.
    """

    part: str
    kind: ViolenceKind
    words: str
    sources: tuple[str, ...]


def violence_flags(citation: Citation, *, on: Day | None = None) -> tuple[ViolenceFlag, ...]:
    """Return what a provision mentions; of an article without a part, what any part does.

    An empty result says that no such words were found, also for a code or an article that the data do not have.

    Args:
        citation: The provision.
        on: The day of the act. A wording that held for certain on all of it decides; for a day between two of the texts
            at hand either of them counts, before and after all of them the nearest. All wordings count when absent.
    """
    parts = _flags().get((citation.code, citation.article), {})
    part = citation.part or ""
    if part in parts or (part and parts and "" not in parts):
        known = parts.get(part, ())
    else:
        known = tuple(flag for flags in parts.values() for flag in flags)
    if on is None:
        return tuple(flag for flag, _ in known)
    span = day_spans.span(on)
    return tuple(flag for flag, texts in known if texts is None or _is_shown(texts, span))


_Text = tuple[date, date, bool]
"""The first and the last day of a text, and whether it shows what is flagged."""
_Flagged = tuple[ViolenceFlag, tuple[_Text, ...] | None]
"""A flag, and the texts that have the part, in the order of time; None where all of them show it."""


def _is_shown(texts: tuple[_Text, ...], span: day_spans.Dates) -> bool:
    first, last = span
    near = [text for text in texts if text[0] <= last and text[1] >= first]
    # On a day that no text covers the wording may have been that before or that after it; of one state there may be
    # several texts.
    is_begun = bool(near) and near[0][0] <= first
    is_over = bool(near) and max(text[1] for text in near) >= last
    if not is_begun:
        ended = [text for text in texts if text[1] < first]
        near += [text for text in ended if text[1] == max(each[1] for each in ended)]
    if not is_over:
        coming = [text for text in texts if text[0] > last]
        near += [text for text in coming if text[0] == coming[0][0]]
    return any(shows for _, _, shows in near)


@cache
def _flags() -> Mapping[tuple[str, str], Mapping[str, tuple[_Flagged, ...]]]:
    given: Mapping[str, Any] = data.read(_FILE)
    found: dict[tuple[str, str], dict[str, tuple[_Flagged, ...]]] = {}
    for row in given["provisions"]:
        found.setdefault((row["code"], row["article"]), {})[row["part"]] = tuple(
            _flagged(row, kind, given["sources"]) for kind in row["kinds"]
        )
    return found


def _flagged(row: Mapping[str, Any], kind: str, sources: Mapping[str, Any]) -> _Flagged:
    lacking = row.get("not_in", {}).get(kind, ())
    showing = [key for key in row["texts"] if key not in lacking]
    flag = ViolenceFlag(
        part=row["part"],
        kind=ViolenceKind(kind),
        words=row["kinds"][kind],
        sources=tuple(sources[key]["address"] for key in showing),
    )
    if not lacking:
        return flag, None
    spans = [
        (date.fromisoformat(sources[key]["from"]), date.fromisoformat(sources[key]["to"]), key in showing)
        for key in (*showing, *lacking)
    ]
    return flag, tuple(sorted(spans))
