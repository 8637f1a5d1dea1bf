"""Which provision of the newer administrative code replaced which provision of the older one."""

from functools import cache
from typing import Any

from attrs import frozen

from hrdocs.law.reference import store
from hrdocs.values import Citation


@frozen(kw_only=True)
class Correspondence:
    """The successor or predecessor of a provision, and the basis for that.

    Args:
        citation: The other provision.
        basis: `explicit` where a source states it; otherwise what it rests on, such as the same heading.
        sources: Addresses.
    """

    citation: Citation
    basis: str
    sources: tuple[str, ...]


def successors(citation: Citation | str) -> tuple[Correspondence, ...]:
    """Return the provisions of the newer code that replaced one of the older.

    For a part without facts of its own, those of its article are returned.
    """
    return _corresponding(citation, "old", "new")


def predecessors(citation: Citation | str) -> tuple[Correspondence, ...]:
    """Return the provisions of the older code that one of the newer replaced."""
    return _corresponding(citation, "new", "old")


def _corresponding(citation: Citation | str, given: str, wanted: str) -> tuple[Correspondence, ...]:
    cited = Citation.parse(citation) if isinstance(citation, str) else citation
    table = _correspondences(given)
    rows = table.get(str(cited)) or table.get(f"{cited.code}:{cited.article}") or []
    return tuple(
        Correspondence(citation=Citation.parse(row[wanted]), basis=row["basis"], sources=tuple(row["sources"]))
        for row in rows
    )


@cache
def _correspondences(by: str) -> dict[str, list[dict[str, Any]]]:
    table: dict[str, list[dict[str, Any]]] = {}
    for row in store.common()["correspondences"]:
        table.setdefault(row[by], []).append(row)
        whole = row[by].split("/")[0]
        if whole != row[by]:
            table.setdefault(whole, []).append(row)
    return table
