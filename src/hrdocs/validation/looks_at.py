"""The fields of a record that each rule reads besides the one to which its faults point.

A waived question comes again when one of them changes. A test removes the fields of the rows of each rule
one by one: a field without which the question is not raised is named here.
"""

from collections.abc import Mapping
from typing import Final

# How a person was held, until when.
_CUSTODY: Final = ("arrest", "as_of", "ended", "phases", "state")
# From when the law of an act is known.
_WHEN: Final = ("allegations", "as_of", "course", "day", "decided", "hearings", "opened", "period")
# By which definition, with which answers, on which day.
_ANSWERS: Final = ("answers", "day", "framework", "letters", "on")
# Who was ruled on, for what, to what.
_RULING: Final = ("branch", "day", "decisions", "instance", "penalties", "persons")
# The provision in every form, and the days that decide which law is meant.
_CITED: Final = ("allegations", "citation", "citations", "cited_as", "course", "day", "heading_as", "readings")

LOOKS_AT: Final[Mapping[str, tuple[str, ...]]] = {
    "appeal.deadline-before-day": ("day", "deadline", "series"),
    "appeal.demand-for-no-subject": ("subjects",),
    "appeal.older-than-updated": ("day", "deadline", "series"),
    "appeal.updates-itself": ("reference",),
    "citation.ambiguous": _CITED,
    "citation.heading-disagrees": _CITED,
    "citation.newer-than-law": _WHEN,
    "citation.not-in-force": _WHEN,
    "citation.other-code": _WHEN,
    "citation.part-missing": (
        "allegations",
        "as_of",
        "citation",
        "citations",
        "cited_as",
        "course",
        "day",
        "decided",
        "heading_as",
        "hearings",
        "opened",
        "period",
        "readings",
    ),
    "citation.unknown-article": _WHEN,
    "citation.unknown-code": _WHEN,
    "citation.unknown-part": _WHEN,
    "citation.words-disagree": _CITED,
    "criteria.before-factor": _ANSWERS,
    "criteria.contradiction": _ANSWERS,
    "criteria.other-result": _ANSWERS,
    "criteria.other-version": _ANSWERS,
    "criteria.unknown-letter": _ANSWERS,
    "custody.after-death": _CUSTODY,
    "custody.arrest-after-start": _CUSTODY,
    "custody.before-arrest": _CUSTODY,
    "custody.counsel-before-arrest": _CUSTODY,
    "custody.death-on-other-day": ("ended",),
    "custody.ends-before-start": _CUSTODY,
    "custody.gap": _CUSTODY,
    "custody.goes-on-after-end": _CUSTODY,
    "custody.overlapping": _CUSTODY,
    "custody.served-after-acquittal": ("phases",),
    "custody.state-contradicts-days": _CUSTODY,
    "custody.term-mismatch": ("ended", "phases"),
    "date.conduct-after-charge": ("allegations", "course"),
    "date.hearing-before-opened": ("course", "hearings", "opened"),
    "date.in-force-before-judgment": ("day", "in_force_on"),
    "date.listed-before-decided": ("day", "decided"),
    "date.verdict-before-charge": ("decisions", "penalties"),
    "incident.subject-unfit": ("kind",),
    "incident.after-death": ("day", "kind", "period", "subjects"),
    "judgment.other-branch": ("branch", "decisions", "penalties"),
    "judgment.two-sides": ("judges", "participants", "persons", "prosecutors"),
    "judgment.penalty-without-conviction": ("decisions", "instance", "penalties", "result"),
    "listing.before-list": ("day", "decided", "list", "organisation", "person"),
    "listing.removed-before-entered": ("action", "day", "decided", "list", "organisation", "person"),
    "listing.unfit-target": ("day", "decided", "list", "organisation", "person"),
    "money.other-time": ("day",),
    "penalty.above-most": _RULING,
    "penalty.arrest-beyond-limit": _RULING,
    "penalty.below-least": _RULING,
    "penalty.fine-mismatch": _RULING,
    "penalty.not-in-sanction": _RULING,
    "penalty.total": (
        "as_of",
        "branch",
        "day",
        "decisions",
        "instance",
        "named",
        "penalties",
        "persons",
        "quantity",
        "unit",
    ),
    "person.accused-after-death": ("course", "day", "decisions", "instance", "persons", "result"),
    "person.age-contradicts-birth": ("age", "birth", "death"),
    "person.death-before-birth": ("age", "birth", "death"),
    "person.parent-too-young": ("birth",),
    "person.possibly-same": ("birth", "names"),
    "person.present-after-death": ("day", "hearings", "persons", "presence"),
    "person.tie-contradicted": ("birth", "names"),
    "recognition.before-detention": ("act", "day", "status"),
    "recognition.before-framework": ("day", "framework"),
    "recognition.withdrawn-before-given": ("act", "day", "issuers", "persons", "status"),
    "reference.other-person": ("person", "persons", "subjects"),
    "reference.other-time": (
        "adopted",
        "arrest",
        "course",
        "day",
        "decided",
        "ended",
        "issued",
        "on",
        "opened",
        "period",
        "phases",
        "state",
    ),
    "sharing.family-named": ("relationships",),
    "sharing.lawyer-named": ("consent", "relationships"),
    "sharing.minor-named": ("age", "birth", "vulnerabilities"),
    "sharing.taken-back": ("names",),
    "sharing.withheld-name": ("naming",),
    "source.read-before-published": ("published",),
}
