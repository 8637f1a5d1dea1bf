"""The kinds of deprivation in checklists, and the one table that maps phases to kinds."""

from collections.abc import Mapping
from typing import Final

from hrdocs import data
from hrdocs.frozenmap import FrozenMap
from hrdocs.values import LocalText
from hrdocs.vocabulary import PhaseKind

_TABLE: Final = data.read("deprivation_kinds.json")

KINDS: Final[tuple[str, ...]] = tuple(row["kind"] for row in _TABLE["kinds"])
"""The kinds, in the order in which they are offered. `unknown` is a holding whose kind is not known."""

TEXTS: Final[Mapping[str, LocalText]] = {row["kind"]: LocalText(row["text"]) for row in _TABLE["kinds"]}
"""Each kind in words."""

KIND_OF: Final[Mapping[PhaseKind, str]] = {PhaseKind(phase): kind for phase, kind in _TABLE["phases"].items()}
"""Which kind a phase of a detention is."""

PHASE_OF: Final[Mapping[str, PhaseKind]] = {
    kind: PhaseKind(phase) for kind, phase in FrozenMap(_TABLE["stands_for"]).items()
}
"""The phase that represents a kind, when an answer names only the kind."""

NOT_HELD: Final = frozenset(KINDS) - PHASE_OF.keys() - {"unknown"}
"""Kinds that are not phases of a detention: they follow from a judgment, or say that the person is free."""
