"""Which provisions mention violence, threat, danger or hatred, from `data/violent_provisions.json`.

The flags say what the law mentions, never what a person did. They only prevent a conclusion: nothing is concluded
about the absence of violence where a person is charged under a flagged provision. The file is built by
`tools/build_violence.py` from the words of the consolidated texts.
"""

from collections.abc import Mapping
from enum import StrEnum
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs import data
from hrdocs.values import Citation

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


def violence_flags(citation: Citation) -> tuple[ViolenceFlag, ...]:
    """Return what a provision mentions, over all its wordings; of an article without a part, what any part does.

    An empty result says that no such words were found, also for a code or an article that the data do not have.
    """
    parts = _flags().get((citation.code, citation.article), {})
    part = citation.part or ""
    if part in parts or (part and parts and "" not in parts):
        return parts.get(part, ())
    return tuple(flag for flags in parts.values() for flag in flags)


@cache
def _flags() -> Mapping[tuple[str, str], Mapping[str, tuple[ViolenceFlag, ...]]]:
    given: Mapping[str, Any] = data.read(_FILE)
    found: dict[tuple[str, str], dict[str, tuple[ViolenceFlag, ...]]] = {}
    for row in given["provisions"]:
        sources = tuple(given["sources"][key]["address"] for key in row["texts"])
        found.setdefault((row["code"], row["article"]), {})[row["part"]] = tuple(
            ViolenceFlag(part=row["part"], kind=ViolenceKind(kind), words=words, sources=sources)
            for kind, words in row["kinds"].items()
        )
    return found
