"""All rules of meaning by code."""

from collections.abc import Mapping
from typing import Final

from hrdocs.problems import Severity
from hrdocs.validation.rule import Family, Rule
from hrdocs.validation.rules import (
    appeals,
    custody,
    days,
    free_texts,
    identity,
    ids,
    incidents,
    labels,
    languages,
    name_texts,
    names,
    own_acts,
    pointers,
    registers,
    rulings,
    sources,
    state_lists,
)
from hrdocs.validation.rules.across import (
    after_end,
    appearances,
    at_liberty,
    both_ways,
    circular,
    day_pairs,
    grounds,
    grown_up,
    kinship,
    links,
    older_sources,
    one_life,
    reversals,
    served,
    tallies,
    word_pairs,
)
from hrdocs.validation.rules.citations import legality
from hrdocs.validation.rules.criteria import recognitions
from hrdocs.validation.rules.penalties import punishment

FAMILIES: Final[tuple[Family, ...]] = (
    ids.FAMILY,
    links.FAMILY,
    circular.FAMILY,
    own_acts.FAMILY,
    both_ways.FAMILY,
    one_life.FAMILY,
    kinship.FAMILY,
    appearances.FAMILY,
    at_liberty.FAMILY,
    after_end.FAMILY,
    grown_up.FAMILY,
    grounds.FAMILY,
    older_sources.FAMILY,
    served.FAMILY,
    reversals.FAMILY,
    tallies.FAMILY,
    rulings.FAMILY,
    names.FAMILY,
    name_texts.FAMILY,
    free_texts.FAMILY,
    registers.FAMILY,
    state_lists.FAMILY,
    identity.FAMILY,
    pointers.FAMILY,
    days.FAMILY,
    day_pairs.FAMILY,
    word_pairs.FAMILY,
    custody.FAMILY,
    legality.FAMILY,
    punishment.FAMILY,
    appeals.FAMILY,
    recognitions.FAMILY,
    incidents.FAMILY,
    languages.FAMILY,
    sources.FAMILY,
    labels.FAMILY,
)

RULES: Final[Mapping[str, Rule]] = {rule.code: rule for family in FAMILIES for rule in family.rules}
"""Every rule of meaning, by code."""

FROM_ABSENCE: Final = frozenset(code for code, rule in RULES.items() if rule.from_absence)
"""The rules that reason from what a file does not have; they are silent over an extract."""

SUBJECTS: Final = tuple(dict.fromkeys(rule.subject for rule in RULES.values()))
"""The part before the full stop in the codes."""


ADDED: Final[dict[str, Severity]] = {}
"""The severities of the rules that users of the library have made in this process."""


def severity_of(code: str, *, doubt: bool) -> Severity:
    """Return the severity of a fault: a doubt is never more than a warning."""
    severity = RULES[code].severity if code in RULES else ADDED[code]
    return Severity.WARNING if doubt and severity is Severity.ERROR else severity
