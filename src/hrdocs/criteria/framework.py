"""Published definitions as data: factors, inputs, which deprivation of liberty counts, what follows.

A framework is one JSON file. The library's own are packaged; a reader's own is read with `load` and passed to every
function instead of an id. Every file passes the same checks: each input has its question in three languages, each
factor is used, no factor refers to itself through others, every name is defined.
"""

import difflib
from collections.abc import Mapping
from enum import StrEnum
from functools import cached_property
from typing import Final

from attrs import field, frozen

from hrdocs.criteria import logic
from hrdocs.criteria.logic import Expr, Ref
from hrdocs.errors import HrdocsError
from hrdocs.frozenmap import FrozenMap
from hrdocs.messages import LANGUAGES
from hrdocs.values import Answer, LocalText, PartialDate
from hrdocs.vocabulary import DemandKind

DEPRIVATION: Final = "deprivation"
"""The input that every framework has: how, and when, the person was held."""


class EvidenceLevel(StrEnum):
    """How well an item of a framework is known."""

    SEEN = "seen"
    SEEN_SECONDARY = "seen_secondary"
    MEMORY = "memory"
    ANALYSIS = "analysis"


class Custody(StrEnum):
    """What a framework asks of deprivation of liberty."""

    REQUIRED = "required"
    """The person is held on the day, or was: then the criteria were met while they were."""
    ENDED = "ended"
    """The person was held, at whatever time, and is no longer."""
    NONE = "none"
    """Not a condition; where an expression names `deprivation`, it is one for that part."""


class InputRole(StrEnum):
    """What a factor is in the checklist."""

    LETTER = "letter"
    GROUP = "group"
    CONDITION = "condition"
    EXCLUSION = "exclusion"
    EXCEPTION = "exception"


@frozen(kw_only=True)
class EvidenceGuide:
    """How well an item is known, and from where.

    Args:
        level: `seen`: read at its address. `seen_secondary`: another document reports or applies it. `memory`: no one
            who made this library has seen it; it is offered and marked unverified. `analysis`: our own reading.
        sources: Names of entries in `Framework.sources`.
        note: What else is known of it.
    """

    level: EvidenceLevel
    sources: tuple[str, ...] = ()
    note: str | None = None

    @property
    def is_unverified(self) -> bool:
        """Whether the item must be marked as unverified wherever it is shown."""
        return self.level is EvidenceLevel.MEMORY

    @property
    def is_our_reading(self) -> bool:
        """Whether the item is a conclusion of ours and appears in no document."""
        return self.level is EvidenceLevel.ANALYSIS


@frozen(kw_only=True)
class FrameworkSource:
    """A document that an item was read in.

    Args:
        title: Its title as it is cited, in its own language.
        address: Where its issuer publishes it, or an archive keeps it; None where only a copy was seen.
        seen: What was read of it.
    """

    title: str
    address: str | None
    seen: str


@frozen(kw_only=True)
class EvidencedText:
    """A text in several languages, each with its own evidence."""

    text: LocalText
    evidence: FrozenMap[str, EvidenceGuide]

    def best(self, language: str) -> tuple[str, EvidenceGuide]:
        """Return the text in a language, or else in English, with its evidence."""
        chosen = language if language in self.text else next((t for t in LANGUAGES if t in self.text), "")
        return (self.text[chosen], self.evidence[chosen]) if chosen else next(zip(*self._all(), strict=True))

    def _all(self) -> tuple[tuple[str, ...], tuple[EvidenceGuide, ...]]:
        return tuple(self.text.values()), tuple(self.evidence.values())


@frozen(kw_only=True)
class FrameworkNote:
    """What must be known of a framework beside its factors, such as who has endorsed it."""

    text: LocalText
    evidence: EvidenceGuide


@frozen(kw_only=True)
class Factor:
    """One factor of a framework.

    Args:
        id: Its id, unique in the framework.
        printed: Its number as printed in the document; None where the number was not seen.
        role: Letter, group of letters, exclusion, or exception to one.
        text: What it says, in our own words; never the text of the document.
        when: The condition for it: an expression over factors and inputs.
        evidence: How well it is known.
        since: Since when the document has it, where that is later than the framework.
        printed_note: What the document prints beside the number.
        short: Its name in a few words, where the document has no number for it.
    """

    id: str
    printed: str | None
    role: InputRole
    text: LocalText
    when: Expr
    evidence: EvidenceGuide
    since: PartialDate | None = None
    printed_note: str | None = None
    short: LocalText | None = None

    @property
    def label(self) -> str:
        """The number as printed, else the id."""
        return self.printed or self.id


@frozen(kw_only=True)
class Input:
    """One question of a checklist, in plain words.

    Args:
        name: Its name.
        question: The question.
        hint: What must be kept in mind.
        since: Since when the document lets it count; on an earlier day the answer is taken as no.
    """

    name: str
    question: LocalText
    hint: LocalText | None = None
    since: PartialDate | None = None


@frozen(kw_only=True)
class Counting:
    """Whether a kind of deprivation counts under a framework.

    Args:
        counts: Yes, no, or unknown where the framework does not say.
        when: Since when it counts, in words, where not from the framework's first day.
        evidence: How well that is known.
    """

    counts: Answer
    when: str | None
    evidence: EvidenceGuide


@frozen(kw_only=True)
class Consequence:
    """What follows when an expression is met.

    Args:
        condition: Over factors and inputs.
        is_held: Whether it applies to a person who is held, or to one who is no longer held; None for both.
        key: The word of the collected practice, such as `rehabilitation`.
        demands: The demands by kind.
        text: The demand in words.
        evidence: How well that is known.
    """

    condition: Expr
    is_held: bool | None
    key: str
    demands: tuple[DemandKind, ...]
    text: LocalText
    evidence: EvidenceGuide


@frozen(kw_only=True)
class Remark:
    """A remark that must be shown with a result when an expression is met."""

    condition: Expr
    text: LocalText
    evidence: EvidenceGuide


@frozen(kw_only=True)
class Definition:
    """A term of the framework, in our own words."""

    id: str
    printed: str | None
    text: LocalText
    evidence: EvidenceGuide


@frozen(kw_only=True)
class PrintedWording:
    """The wording that applied from a day, where a framework is a practice that changed."""

    since: PartialDate
    text: LocalText


@frozen(kw_only=True, slots=False)
class Framework:
    """A published definition as a checklist.

    Args:
        id: Its id, such as `guidelines2013`.
        version: Version of these data: the day to which the material was collected.
        names: Its names.
        issuer: Who issued it.
        adopted: When; an earlier decision cannot rest on it.
        adopted_note: What else is known of that.
        adopted_evidence: How well it is known.
        sources: The documents in which its items were read.
        definitions: Its terms.
        inputs: Its questions, in their order; the first is `deprivation`, unless custody plays no part.
        general: A general answer, and the inputs to which it applies where they have no answer of their own.
        factors: Its factors.
        custody: What it asks of deprivation of liberty.
        liberty: Id of the condition that the person is deprived of liberty; it is answered by `deprivation`. None where
            custody plays no part.
        criteria: When they are met, apart from deprivation of liberty and exclusions.
        exclusion: What excludes, whatever factors are met; None where nothing excludes.
        kinds: Which kinds of deprivation count.
        phases: Single phases that differ from their kind, or have none.
        contradictions: Answers that cannot all be true of one act.
        consequences: What follows; the first whose condition is met applies.
        remarks: Remarks shown with a result.
        temporal_rule: How it applies time.
        temporal_evidence: How well that is known.
        wordings: Its wordings over time.
        notes: What else must be known of it.
        open_questions: What its text leaves open.
    """

    id: str
    version: str
    names: EvidencedText
    issuer: EvidencedText
    adopted: PartialDate
    adopted_note: str | None = None
    adopted_evidence: EvidenceGuide
    sources: FrozenMap[str, FrameworkSource]
    definitions: tuple[Definition, ...] = ()
    inputs: tuple[Input, ...]
    general: FrozenMap[str, tuple[str, ...]] = field(factory=FrozenMap)
    factors: tuple[Factor, ...]
    custody: Custody = Custody.REQUIRED
    liberty: str | None
    criteria: Expr
    exclusion: Expr | None = None
    kinds: FrozenMap[str, Counting]
    phases: FrozenMap[str, Counting] = field(factory=FrozenMap)
    contradictions: tuple[FrozenMap[str, Answer], ...] = ()
    consequences: tuple[Consequence, ...] = ()
    remarks: tuple[Remark, ...] = ()
    temporal_rule: LocalText
    temporal_evidence: EvidenceGuide
    wordings: tuple[PrintedWording, ...] = ()
    notes: tuple[FrameworkNote, ...] = ()
    open_questions: tuple[LocalText, ...] = ()

    def __str__(self) -> str:
        return self.id

    @cached_property
    def resolved(self) -> dict[int, tuple[Expr, Expr]]:
        """The values of this framework's expressions over its inputs, by identity; computed on demand."""
        return {}

    @cached_property
    def expressions(self) -> Mapping[str, Expr]:
        """The expression of each factor."""
        return {factor.id: factor.when for factor in self.factors}

    @cached_property
    def names_custody(self) -> bool:
        """Whether its criteria themselves say for which part the person must be held."""
        return any(ref.name == DEPRIVATION for ref in logic.refs(logic.resolve(self.criteria, self.expressions)))

    @cached_property
    def whole(self) -> Expr:
        """All conditions, over inputs alone: deprivation of liberty where it is one, the criteria, no exclusion."""
        return logic.resolve(logic.AllOf(self.parts), self.expressions)

    @cached_property
    def parts(self) -> tuple[Expr, ...]:
        """The conditions that `whole` joins."""
        found: list[Expr] = []
        if self.custody is not Custody.NONE and not self.names_custody:
            found.append(Ref(DEPRIVATION, is_input=True))
        found.append(self.criteria)
        if self.exclusion is not None:
            found.append(logic.Not(self.exclusion))
        return tuple(found)

    @cached_property
    def names_of_inputs(self) -> tuple[str, ...]:
        """The names of the inputs, in the order of their questions."""
        return tuple(each.name for each in self.inputs)

    @cached_property
    def _factors(self) -> Mapping[str, Factor]:
        return {factor.id: factor for factor in self.factors}

    @cached_property
    def _inputs(self) -> Mapping[str, Input]:
        return {each.name: each for each in self.inputs}

    def factor(self, factor_id: str) -> Factor:
        """Return a factor.

        Raises:
            KeyError: There is none with this id.
        """
        return self._factors[factor_id]

    def input(self, name: str) -> Input:
        """Return an input.

        Raises:
            UnknownInput: There is none with this name.
        """
        found = self._inputs.get(name)
        if found is None:
            raise UnknownInput(self.id, name, self.nearest(name))
        return found

    def has_input(self, name: str) -> bool:
        """Return whether there is an input of this name."""
        return name in self._inputs

    def nearest(self, name: str) -> tuple[str, ...]:
        """Return the inputs whose names look alike."""
        known = (*self.names_of_inputs, *self.general)
        return tuple(difflib.get_close_matches(name, known, n=3))

    def factors_asking(self, name: str) -> tuple[Factor, ...]:
        """Return the factors whose own expression uses an input."""
        return tuple(
            factor
            for factor in self.factors
            if any(ref.name == name and self._is_input(ref) for ref in logic.refs(factor.when))
        )

    def groups_of(self, factor_id: str) -> tuple[Factor, ...]:
        """Return the groups that a letter belongs to, such as 3.2 for 3.2 (a)."""
        return tuple(
            factor
            for factor in self.factors
            if factor.role is InputRole.GROUP and any(ref.name == factor_id for ref in logic.refs(factor.when))
        )

    def _is_input(self, ref: Ref) -> bool:
        return ref.is_input or ref.name not in self._factors

    def name(self, language: str = "en") -> str:
        """Return the name; one that no one has verified must be marked, see `names.best`."""
        return self.names.best(language)[0]

    def wording_on(self, day: PartialDate) -> PrintedWording | None:
        """Return the wording that certainly applied on a day, where the framework has several."""
        found = None
        for wording in self.wordings:
            if wording.since.before(day).is_yes or wording.since.same_day(day).is_yes:
                found = wording
        return found


@frozen(repr=False)
class UnknownInput(HrdocsError, LookupError):
    """A framework has no input with this name.

    Args:
        framework: Id of the framework.
        name: The name given.
        nearest: Names that look alike.
    """

    framework: str
    name: str
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        return f"{self.framework} has no input {shown(self.name)}{hint}"


def shown(name: str) -> str:
    """Return a name as a message may print it; a text longer than any name may be a person's words."""
    longest = 80
    is_name = name.isprintable() and len(name) <= longest and " " not in name
    return repr(name) if is_name else "of the name given"
