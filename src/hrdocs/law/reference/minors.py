"""What bounds the penalties of those who were under eighteen: kinds left out, and bounds of their own.

Source:
    `data/law/minors.json`: Criminal Code, Articles 109 to 115; code of 2003, Article 4.6; code of 2021, Article 9.2.
"""

from functools import cache
from typing import Any

from attrs import evolve, frozen

from hrdocs import data
from hrdocs.law.reference import day_spans
from hrdocs.law.reference.penalties import PenaltyRange, heaviest, range_of
from hrdocs.values import Answer, Citation, Duration
from hrdocs.vocabulary import PenaltyKind


@frozen(kw_only=True)
class MinorBound:
    """The bounds of one kind of penalty for a minor.

    Args:
        bounds: The range; what the sanction bounds more narrowly stays.
        perhaps: The most in the cases that the article names besides; None where it names none.
        rule: The article.
    """

    bounds: PenaltyRange
    perhaps: PenaltyRange | None
    rule: Citation


@cache
def _rows(name: str, code: str) -> tuple[dict[str, Any], ...]:
    return tuple(row for row in data.read("law/minors.json")[name] if row["code"] == code)


def _holds(row: dict[str, Any], span: day_spans.Dates) -> bool:
    ended = "until" in row and not day_spans.happened(row["until"], span).is_no
    return day_spans.happened(row["from"], span).is_yes and not ended


def _rule(row: dict[str, Any]) -> Citation:
    return Citation(code=row["code"], article=row["article"], part=row.get("part"))


def kind_for_minors(kind: PenaltyKind, code: str, span: day_spans.Dates) -> tuple[Answer, Citation | None]:
    """Return whether a kind of penalty may be imposed on a minor on some days, and the article that says so."""
    for row in _rows("kinds", code):
        if _holds(row, span):
            is_left_out = kind.value in row["not"] if "not" in row else kind.value not in row["kinds"]
            return Answer.of(not is_left_out), _rule(row)
    return Answer.UNKNOWN, None


def minor_bound(
    given: PenaltyRange, filled: PenaltyRange, code: str, span: day_spans.Dates, sanction: tuple[PenaltyRange, ...]
) -> MinorBound | None:
    """Return the bounds of a penalty of a sanction for a minor; None where no source shows any.

    Args:
        given: The penalty, as the sanction has it.
        filled: The same, with the bounds of the general part where the sanction leaves them open.
        code: The code.
        span: The days of the act.
        sanction: The whole of it: how grave a crime is follows from the most imprisonment that it knows (Article 12).
    """
    for row in _rows("limits", code):
        if row["kind"] != given.kind.value or not _holds(row, span) or not _is_as_grave(row, sanction):
            continue
        own = range_of(row)
        most = _less(given.most, own.most)
        least = given.least or own.least or (filled.least if given.most is not None or own.least is None else None)
        if "whatever_sanction" in row or (least is not None and _less(least, most) == most != least):
            least = None  # the sanction begins above what a minor may get
        bounds = evolve(given, least=least, most=most, is_general=most != given.most)
        widest = range_of({**row, "most": row["perhaps"]}).most if "perhaps" in row else None
        perhaps = None if widest is None else evolve(bounds, most=_less(given.most, widest))
        return MinorBound(bounds=bounds, perhaps=perhaps, rule=_rule(row))
    return None


def _is_as_grave(row: dict[str, Any], main: tuple[PenaltyRange, ...]) -> bool:
    if "up_to" not in row:
        return True
    worst = heaviest(main)
    if worst is None or worst.kind is not PenaltyKind.IMPRISONMENT or not isinstance(worst.most, Duration):
        return worst is not None and worst.kind not in {PenaltyKind.LIFE_IMPRISONMENT, PenaltyKind.DEATH_PENALTY}
    return not worst.most.longer_than(Duration.parse(row["up_to"])).is_yes


def _less(one: Any, other: Any) -> Any:
    """Return the smaller of two bounds of one kind; the other where one is open."""
    if one is None or other is None:
        return other if one is None else one
    if isinstance(one, Duration) and isinstance(other, Duration):
        return other if one.longer_than(other).is_yes else one
    return min(one, other)
