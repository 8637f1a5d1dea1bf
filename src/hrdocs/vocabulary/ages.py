"""Words for people of an age: how old, in completed years, somebody is at the least and at the most."""

from collections.abc import Mapping
from typing import Final

from hrdocs.vocabulary.detention_words import PhaseKind
from hrdocs.vocabulary.incident_words import IncidentKind
from hrdocs.vocabulary.penalty_words import PenaltyKind, Regime
from hrdocs.vocabulary.people import Profile, Vulnerability

_ADULT: Final = 17
_OLDEST: Final = 130

AGES: Final[Mapping[str, tuple[int, int]]] = {
    Vulnerability.MINOR.value: (0, _ADULT),
    Vulnerability.ELDERLY.value: (45, _OLDEST),
    Profile.PUPIL.value: (4, 30),  # evening schools have grown-up pupils
    Profile.PENSIONER.value: (16, _OLDEST),  # there are pensions for disability and long service
    PhaseKind.MINORS_INSTITUTION.value: (0, 19),
    Regime.EDUCATIONAL_COLONY.value: (14, 21),  # those who come of age may stay [CC 115]
    PenaltyKind.EDUCATIONAL_MEASURE.value: (10, 30),  # for an act as a child, ruled on years later
    IncidentKind.MINOR_WITHOUT_GUARDIAN.value: (0, _ADULT),
}
"""By word the least and the greatest age; no two lists have such a word in common."""
