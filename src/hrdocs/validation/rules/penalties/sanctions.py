"""One penalty compared with the sanction of one provision, on the days that are known.

The wording is that of the day of the act. Where only the day of the ruling is known, or where a later wording allows
the penalty, every finding is only "possible", since a milder law applies back (Criminal Code, Article 9; codes of
administrative offences, Article 1.5). So is a milder kind than the sanction names (Criminal Code, Article 70). What no
source shows is left alone.
"""

from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Final

from attrs import frozen

from hrdocs import law
from hrdocs.law.reference import code_names, sanction_check
from hrdocs.law.reference.sanction_check import SanctionAnswer
from hrdocs.law.reference.timeline import Ordinals, ProvisionHistory, history
from hrdocs.law.reference.units import base_units
from hrdocs.penalty import Penalty
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rules.citations.spans import NO_END, NO_START, TIMES_REMEMBERED, span_of, text_of
from hrdocs.values import Citation, Money, Quantity
from hrdocs.vocabulary import PenaltyKind

# What is in no sanction: claims and costs, measures in place of a penalty, the ban on sports grounds (code of 2021,
# Article 7.1). The law data name the measures of a code, such as the warning (code of 2021, Article 5.3).
IN_NO_SANCTION: Final = frozenset(
    {
        PenaltyKind.DAMAGES,
        PenaltyKind.COSTS,
        PenaltyKind.EDUCATIONAL_MEASURE,
        PenaltyKind.PSYCHIATRIC_MEASURE,
        PenaltyKind.COMPULSORY_TREATMENT,
        PenaltyKind.SPORTS_BAN,
        PenaltyKind.OTHER,
    }
)


@frozen(cache_hash=True)
class Imposed:
    """The parts of a penalty that a sanction bounds, as texts.

    Args:
        kind: Its kind.
        term: How long.
        money: How much money.
        base_units: How many base units.
        priced_on: The day whose base unit a fine in money alone follows.
        is_of_organisation: Whether it was imposed on an organisation.
    """

    kind: str
    term: str | None
    money: str | None
    base_units: str | None
    priced_on: str | None
    is_of_organisation: bool


_CODES: Final = {
    SanctionAnswer.NOT_IN_SANCTION: "penalty.not-in-sanction",
    SanctionAnswer.ABOVE: "penalty.above-most",
    SanctionAnswer.BELOW: "penalty.below-least",
}


@lru_cache(maxsize=4096)
def _article_on(code: str, article: str, day: int) -> tuple[law.Part, ...]:
    return tuple(part for wording in law.article(code, article).on(date.fromordinal(day)) for part in wording.parts)


def _parts_on(citation: Citation, day: int) -> list[law.Part]:
    parts = _article_on(citation.code, citation.article, day)
    return [part for part in parts if citation.part is None or part.number == citation.part]


@lru_cache(maxsize=TIMES_REMEMBERED)
def _held_on(citation: Citation, day: int, imposed: Imposed) -> Fault | None:
    """Return the fault of a penalty, without a place, by a provision as worded on a day when it surely was in force."""
    parts = _parts_on(citation, day)
    if not parts or any(not part.is_known or not part.has_sanction for part in parts):
        return None
    penalty = _penalty(imposed)
    subject = "legal_entity" if imposed.is_of_organisation else None
    verdict = sanction_check.against_parts(parts, penalty, priced_on=imposed.priced_on, subject=subject)
    if verdict.answer not in _CODES:
        return None
    doubt = sanction_check.allowed_to_others(penalty, imposed.priced_on, parts)
    if verdict.answer is SanctionAnswer.NOT_IN_SANCTION:
        kinds = list(dict.fromkeys(entry.kind.value for part in parts for entry in part.penalties))
        doubt = doubt or verdict.is_milder
        return _fault(_CODES[verdict.answer], citation, doubt=doubt, kind=imposed.kind, allowed=", ".join(kinds))
    is_above = verdict.answer is SanctionAnswer.ABOVE
    name = "units" if imposed.kind == PenaltyKind.FINE.value else "most" if is_above else "least"
    milder = "" if is_above or not _is_criminal(citation.code) else "milder-criminal"
    bound = "" if verdict.bound is None else str(verdict.bound)
    return _fault(_CODES[verdict.answer], citation, doubt=doubt, milder=milder, **{name: bound})


def _fault(code: str, citation: Citation, *, doubt: bool, **parameters: str) -> Fault:
    sort = "penalty-criminal" if _is_criminal(citation.code) else "penalty-administrative"
    known = {name: value for name, value in parameters.items() if value}
    return found(code, "", doubt=doubt, seen=(), citation=text_of(citation), penalty=sort, **known)


@lru_cache(maxsize=4096)
def _penalty(imposed: Imposed) -> Penalty:
    money, units = _quantity(imposed.money), _quantity(imposed.base_units)
    if money is not None and units is None and imposed.priced_on is not None:
        money = sanction_check.with_kopecks(money, base_units_of(imposed.priced_on))
    return Penalty(kind=PenaltyKind(imposed.kind), term=_quantity(imposed.term), money=money, base_units=units)


def _quantity(text: str | None) -> Quantity | None:
    return None if text is None else Quantity.parse(text)


def sanction_fault(citation: Citation, acts: tuple[str, ...], ruled: str | None, imposed: Imposed) -> Fault | None:
    """Return the fault of a penalty, without a place, on the days of the acts, or else on that of the ruling."""
    kind = PenaltyKind(imposed.kind)
    if citation.code not in code_names.CODES or kind in IN_NO_SANCTION:
        return None
    if imposed.kind in code_names.code_of(citation.code).measures:
        return None
    provision = history(citation)
    if provision is None:
        return None
    day = span_of(ruled) if ruled is not None else None
    spans = [(text, span) for text in acts if (span := span_of(text))]
    if spans:
        matches = [_on_act(provision, text, span, day, imposed) for text, span in spans]
        return min(matches, key=lambda fault: (fault is not None, fault is not None and not fault.is_doubt))
    if day is None or acts:
        return None
    over = _over(provision, day, imposed)
    return None if None in over else _doubted(over[0])


def _over(provision: ProvisionHistory, span: Ordinals, imposed: Imposed) -> list[Fault | None]:
    """Compare it with each wording of a time."""
    first, last = provision.reach(span)
    return [_held_in(provision, n, imposed) for n in range(first, last + 1)]


def _held_in(provision: ProvisionHistory, n: int, imposed: Imposed) -> Fault | None:
    stretch = provision.stretches[n]
    if stretch.is_beyond or not stretch.force.is_yes or not stretch.is_known:
        return None
    return _held_on(provision.citation, provision.starts[n], imposed)


def _on_act(
    provision: ProvisionHistory, text: str, span: Ordinals, ruled: Ordinals | None, imposed: Imposed
) -> Fault | None:
    over = _over(provision, span, imposed)
    last = provision.reach(span)[1]
    if None in over:
        # Any day of a lasting act may do; of a day known in part some do and some do not.
        ends = ([over[0]] if span[0] != NO_START else []) + ([over[-1]] if span[1] != NO_END else [])
        against = [fault for fault in ends if fault is not None]
        return _doubted(against[0]) if against and "/" not in text else None
    until = provision.reach(ruled)[1] if ruled is not None else _last_known(provision)
    later = [_held_in(provision, n, imposed) for n in range(last + 1, until + 1)]
    is_doubt = any(fault is not None and fault.is_doubt for fault in over) or None in later
    return _doubted(over[0]) if is_doubt else over[0]


def _last_known(provision: ProvisionHistory) -> int:
    return max(n for n, stretch in enumerate(provision.stretches) if not stretch.is_beyond)


def _doubted(fault: Fault | None) -> Fault | None:
    return None if fault is None else fault.doubted()


def _is_criminal(code: str) -> bool:
    """Return whether the penalties of a code are for crimes, and not administrative ones."""
    return code in code_names.CRIMINAL


def base_units_of(day: str) -> tuple[Money, ...]:
    """Return the base units that a day can have; none where one of them is not known."""
    return base_units(day)


def amounts_in(money: Quantity, currency: str) -> tuple[Decimal | None, Decimal | None]:
    """Return the least and the most that a sum can be in a currency; None where that is not known."""
    low, high = (
        end.amount if isinstance(end, Money) and end.currency == currency else None for end in (money.least, money.most)
    )
    return low, high
