"""Penalties in words: what a sanction allows, and what a court imposed.

«лишение свободы от 2 до 5 лет», «штраф от 20 до 50 базовых величин, также возможно …».
"""

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Final

from hrdocs.displaying.forms import LONG, Said, filled, measured, noun, words
from hrdocs.displaying.sums import BASE_UNIT, base_units_words, quantity_words, range_words
from hrdocs.law.reference.penalties import PenaltyRange
from hrdocs.penalty import Penalty
from hrdocs.vocabulary import PenaltyKind, label

_BOUNDS: Final = ("beginning-with", "range", "up-to")
_POINT: Final = re.compile("point ([0-9-]+)")


def kind_words(kind: PenaltyKind, language: str) -> str:
    """Return the name of a kind of penalty, without what its label says to set it apart."""
    own: str | None = words(language)["penalties"].get(kind.value)
    return own or label(kind, language).partition(" (")[0]


def range_phrase(entry: PenaltyRange, language: str) -> str:
    """Return one penalty of a sanction, without saying whether it is additional and for whom."""
    phrases = words(language)["penalties"]
    said = [kind_words(entry.kind, language), *_extent(entry, language)]
    if entry.step is not None:
        said.append(filled(phrases["plus"], _counted(entry.step, language)))
    if entry.per:
        said.append(phrases[f"each-{entry.per}"])
    for name, bound in (("floor", entry.floor), ("cap", entry.cap)):
        if bound is not None:
            said.append(filled(phrases[name], _counted(bound, language)))
    if entry.cap_percent is not None:
        percent = filled(phrases["cap"], _counted(entry.cap_percent, language, "percent"))
        said.append(phrases["over"].format(share=percent, whole=phrases["sum"]))
    if entry.only_if is not None:
        point = _POINT.fullmatch(entry.only_if)
        name = "only-if" if point is None else "only-if-point"
        said.append(phrases[name].format(text=entry.only_if, number=point and point[1]))
    if entry.otherwise is not None:
        said.append(phrases["otherwise"].format(other=range_phrase(entry.otherwise, language)))
    return " ".join(said).replace(" ,", ",")


def _extent(entry: PenaltyRange, language: str) -> Iterator[str]:
    phrases = words(language)["penalties"]
    if entry.least is not None or entry.most is not None:
        unit = BASE_UNIT if entry.kind is PenaltyKind.FINE else None
        unit = "percent" if entry.unit == "percent" else unit
        forms = None if unit is None else noun(unit, language)
        extent = range_words(entry.least, entry.most, language, unit=forms, names=_BOUNDS)
        is_share = unit == "percent"
        yield phrases["over"].format(share=extent, whole=phrases[entry.of or "sum"]) if is_share else extent
    if entry.kind is PenaltyKind.CONFISCATION and entry.of in {"object", "means"}:
        yield phrases[entry.of]


def _counted(value: Decimal, language: str, unit: str = BASE_UNIT) -> Said:
    return measured(value, noun(unit, language), language)


def range_text(entry: PenaltyRange, language: str, _style: str = LONG) -> str:
    """Return one penalty of a sanction, with whether it is additional and for whom in brackets."""
    phrases = words(language)["penalties"]
    said = [range_phrase(entry, language)]
    if entry.is_additional:
        said.append(phrases[f"additional-{'mandatory' if entry.is_mandatory else 'optional'}"])
    if entry.subjects:
        said.append(f"({', '.join(phrases[each] for each in entry.subjects)})")
    return " ".join(said)


def sanction_lines(penalties: Iterable[PenaltyRange], language: str = "en") -> Iterator[str]:
    """Return one line for each main penalty of a sanction, with what is added to it.

    Args:
        penalties: Such as `Part.bounded()` returns.
        language: One of `en`, `ru`, `be`.
    """
    phrases = words(language)["penalties"]
    line = ""
    for entry in penalties:
        said = range_phrase(entry, language) + (f" {phrases['general']}" if entry.is_general else "")
        if entry.is_additional:
            line += ", " + phrases[f"with-{'mandatory' if entry.is_mandatory else 'optional'}"].format(other=said)
            continue
        if line:
            yield line
        line = f"{', '.join(phrases[each] for each in entry.subjects)}: {said}" if entry.subjects else said
    if line:
        yield line


def penalty_text(penalty: Penalty, language: str, style: str = LONG) -> str:
    """Return a penalty as imposed: kind, term, money, base units, how it is to be served."""
    said = [kind_words(penalty.kind, language)]
    said += [quantity_words(each, language, style) for each in (penalty.term, penalty.money) if each is not None]
    if penalty.base_units is not None:
        said.append(base_units_words(penalty.base_units, language))
    said += [label(each.regime, language) for each in penalty.regimes]
    if penalty.execution is not None:
        said.append(label(penalty.execution, language))
    return ", ".join(said)
