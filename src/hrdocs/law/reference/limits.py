"""The bounds that the general part of a code sets for each kind of penalty."""

from decimal import Decimal
from functools import cache
from typing import Any, Literal, get_args

from attrs import evolve

from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.penalties import PenaltyRange, matches, range_of
from hrdocs.values import Citation, Day, PartialDate
from hrdocs.vocabulary import PenaltyKind

Joined = Literal["offences", "sentences"]


def penalty_limits(
    kind: PenaltyKind | str,
    code: str,
    on: Day,
    *,
    citation: Citation | None = None,
    subject: str | None = None,
    joined: Joined | None = None,
) -> tuple[PenaltyRange, ...]:
    """Return the bounds that the general part sets for a kind of penalty on a day.

    Args:
        kind: Such as `arrest`.
        code: The code.
        on: The day; inside the window of a change, and for a partial day, there may be two.
        citation: The provision, since some have bounds of their own; the general ones when left out.
        subject: `entrepreneur` or `legal_entity`; a natural person when left out.
        joined: `offences` for the bound of the penalties of several offences together, `sentences` for those of
            several sentences; the bounds of one penalty when left out.

    Returns:
        One range, several where the day leaves it open, none where no source shows any.

    Raises:
        ValueError: There is no such kind of penalty, or way of joining.
    """
    if joined not in {None, *get_args(Joined)}:
        message = f"penalties are joined for offences or sentences, not for {joined!r}"
        raise ValueError(message)
    entries = _holding(PenaltyKind(kind), code, on, citation, subject, joined)
    return tuple(evolve(range_of(entry), is_general=True) for entry in entries)


def _holding(
    kind: PenaltyKind, code: str, on: Day, citation: Citation | None, subject: str | None, joined: Joined | None
) -> list[dict[str, Any]]:
    """Return the rows of the data that bound a kind of penalty on a day."""
    span = day_spans.span(on)
    chosen = code_names.chosen(code, citation.article if citation else "", span)
    place = citation or Citation(code=chosen, article="1")
    chapter = store.index(chosen).get(place.article, {}).get("chapter") if citation else None
    best: dict[int, list[dict[str, Any]]] = {}
    for entry in _rows(kind, chosen):
        if (subject or None) != _first(entry.get("for")) or entry.get("joined") != joined:
            continue
        fits = matches(entry, place, chapter)
        if not fits or day_spans.happened(entry["from"], span).is_no:
            continue
        if "until" in entry and day_spans.happened(entry["until"], span).is_yes:
            continue
        best.setdefault(fits, []).append(entry)
    if not best:
        return []
    closest = max(best)
    entries = best[closest]
    if any(day_spans.happened(entry["from"], span).is_unknown for entry in entries) and closest > 1:
        entries = [*entries, *best.get(1, [])]
    return entries


def penalty_rule(kind: PenaltyKind, citation: Citation, on: Day, *, subject: str | None = None) -> Citation | None:
    """Return the article of the general part that bounds a kind of penalty for a provision on a day; None for none."""
    for entry in _holding(kind, citation.code, on, citation, subject, None):
        return Citation(code=citation.code, article=entry["article"], part=entry.get("part"))
    return None


@cache
def _rows(kind: PenaltyKind, code: str) -> tuple[dict[str, Any], ...]:
    return tuple(row for row in store.common()["limits"] if row["code"] == code and row["kind"] == kind.value)


def with_own_limits(kind: PenaltyKind, code: str) -> tuple[Citation, ...]:
    """Return the provisions that have bounds of their own for a kind of penalty."""
    named = dict.fromkeys(text for row in _rows(kind, code) for text in row.get("only", ()))
    return tuple(Citation.parse(f"{code}:{text}") for text in named)


def _first(names: list[str] | None) -> str | None:
    return names[0] if names else None


def filled(entry: PenaltyRange, citation: Citation, on: PartialDate | None) -> PenaltyRange:
    """Return a range of a sanction with the bounds that it leaves open taken from the general part of the day."""
    if on is None or entry.unit == "percent" or (entry.least is not None and entry.most is not None):
        return entry
    given = penalty_limits(entry.kind, citation.code, on, citation=citation, subject=_first(list(entry.subjects)))
    if not given:
        return entry
    least = min((limit.least for limit in given if limit.least is not None), key=_size, default=None)
    most = max((limit.most for limit in given if limit.most is not None), key=_size, default=None)
    return evolve(
        entry,
        least=entry.least if entry.least is not None else least,
        most=entry.most if entry.most is not None else most,
        is_general=True,
    )


def _size(bound: Any) -> Decimal:
    return bound if isinstance(bound, Decimal) else Decimal(bound.days_bounds[1] * 24 or 0) + bound.hours
