"""How a person was held; accepts several input forms. Also the person's state on a day."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any, Final

from attrs import frozen

from hrdocs.criteria.framework import DEPRIVATION, Counting, Custody, EvidenceGuide, EvidenceLevel, Framework
from hrdocs.criteria.given import Given, InvalidAnswer, answer_from, reason_from, sources_from
from hrdocs.criteria.kinds import KIND_OF, KINDS, NOT_HELD, PHASE_OF, TEXTS
from hrdocs.errors import InvalidText
from hrdocs.model.assessment import AnsweredInput, Deprivation
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, LocalText, PartialDate, Period
from hrdocs.vocabulary import DetentionState, PhaseKind

_HELD: Final = (
    "a kind of deprivation with its days, such as "
    '{"kind": "pretrial_detention", "from": "2020-09-08", "to": "2020-09-28"}, or several, or yes, no, unknown'
)
_NOT_SAID: Final = Counting(
    counts=Answer.UNKNOWN,
    when=None,
    evidence=EvidenceGuide(level=EvidenceLevel.ANALYSIS, note="the framework is silent"),
)


@frozen(kw_only=True)
class Spell:
    """One time in which a person was held, or restricted, in one way.

    Args:
        kind: In what way; None where that is not known.
        period: From when to when; None where no day of it is known.
        detentions: Ids of the detentions that record it.
    """

    kind: PhaseKind | None
    period: Period | None
    detentions: tuple[str, ...] = ()

    def holds_on(self, day: PartialDate) -> Answer:
        """Return whether it lasted on a day."""
        return Answer.UNKNOWN if self.period is None else self.period.contains(day)

    def began_by(self, day: PartialDate) -> Answer:
        """Return whether it had begun on a day."""
        if self.period is None:
            return Answer.UNKNOWN
        if self.period.start is not None:
            return ~self.period.start.after(day)
        if self.period.end is not None and self.period.end.after(day).is_no:
            return Answer.YES
        return Answer.UNKNOWN


@frozen(kw_only=True)
class Held:
    """The answer to `deprivation`.

    Args:
        answer: Whether the person is held on the day, in a way that counts, where that was said; else None.
        spells: How and when the person was held, in any order.
        why: The reason.
        sources: What it rests on.
    """

    answer: Answer | None = None
    spells: tuple[Spell, ...] = ()
    why: LocalText | None = None
    sources: tuple[SourceReference, ...] = ()


_FROM: Final = ("from", "began", "since", "start")
_TO: Final = ("to", "ended", "until", "end")
_KEYS: Final = {
    "kind",
    "period",
    "days",
    "detentions",
    "state",
    "answer",
    "why",
    "reason",
    "sources",
    "spells",
    *_FROM,
    *_TO,
}


def held_from(framework: Framework, value: Any, on: PartialDate) -> Held:
    """Return the answer to `deprivation` that a value means.

    Args:
        framework: For messages.
        value: An answer; a kind, for the day `on`; a kind with its days, as a mapping, a pair or a triple; several.
        on: The day of the assessment.

    Raises:
        InvalidAnswer: It is none of these.
    """
    if isinstance(value, Held):
        return value
    if isinstance(value, AnsweredInput | Given):
        return Held(answer=value.answer, why=value.why, sources=value.sources)
    if isinstance(value, bool):
        return Held(answer=Answer.of(value))
    if isinstance(value, Mapping):
        return _held_by_keys(framework, value, on)
    if isinstance(value, str):
        return _held_by_word(framework, str.__str__(value), on)
    if isinstance(value, Spell | Deprivation):
        return Held(spells=(value if isinstance(value, Spell) else spell_of(value),))
    if isinstance(value, list | tuple) and value and _is_brief(value):
        return _held_in_brief(framework, value, on)
    if isinstance(value, list | tuple) and value:
        return _held_in_turn([held_from(framework, each, on) for each in value], on)
    raise InvalidAnswer(framework.id, DEPRIVATION, _HELD)


def _held_in_turn(several: list[Held], on: PartialDate) -> Held:
    """Join several times; each says for itself whether it is over on the day."""
    said = {each.answer for each in several}
    if said == {Answer.NO} or Answer.YES in said:
        joint = Answer.YES if Answer.YES in said else Answer.NO
        return Held(answer=joint, spells=_ordered(spell for each in several for spell in each.spells))
    spells: list[Spell] = []
    for each in several:
        spells += [_before(spell, on) for spell in each.spells] if each.answer is Answer.NO else each.spells
    answer = Answer.UNKNOWN if any(each.answer is Answer.UNKNOWN for each in several) else None
    return Held(answer=answer, spells=_ordered(spells))


def _before(spell: Spell, on: PartialDate) -> Spell:
    """Return a spell that is over on a day, as one that ended before it."""
    if on.earliest is None or spell.holds_on(on).is_no:
        return spell
    start = spell.period.text.partition("/")[0] if spell.period else ""
    last = on.earliest - timedelta(days=1)
    return Spell(kind=spell.kind, period=Period(f"{start}/[..{last.isoformat()}]"), detentions=spell.detentions)


def _held_by_word(framework: Framework, word: str, on: PartialDate) -> Held:
    """Read a bare word: an answer, or the kind of holding on the day of the assessment."""
    answer = answer_from(word)
    if answer is not None:
        return Held(answer=answer)
    if word in NOT_HELD:
        return Held(answer=Answer.NO, why=None if word == "none" else TEXTS[word])
    return Held(spells=(Spell(kind=_phase(framework, word), period=_including(on)),))


def _is_brief(value: list[Any] | tuple[Any, ...]) -> bool:
    """Return whether a tuple is one kind with its days, and not several kinds."""
    first, *rest = value
    words = {*KINDS, *PhaseKind}
    return isinstance(first, str) and bool(rest) and not any(isinstance(each, str) and each in words for each in rest)


def _held_in_brief(framework: Framework, value: list[Any] | tuple[Any, ...], on: PartialDate) -> Held:
    """Read a pair of kind and period, or a triple of kind, first and last day."""
    keys = ("kind", "period") if len(value) == 2 else ("kind", "from", "to")  # noqa: PLR2004 -- the pair
    if len(value) > len(keys):
        raise InvalidAnswer(framework.id, DEPRIVATION, _HELD)
    return _held_by_keys(framework, dict(zip(keys, value, strict=False)), on)


def _held_by_keys(framework: Framework, value: Mapping[str, Any], on: PartialDate) -> Held:
    if not set(value) <= _KEYS or not value:
        raise InvalidAnswer(framework.id, DEPRIVATION, _HELD)
    why = reason_from(framework, DEPRIVATION, value.get("why", value.get("reason")))
    sources = sources_from(framework, DEPRIVATION, value.get("sources"))
    answer = None
    inner = value.get("answer", value.get("spells"))
    if "spells" in value or ("answer" in value and answer_from(inner) is None):
        nested = held_from(framework, inner, on)
        return Held(answer=nested.answer, spells=nested.spells, why=why or nested.why, sources=sources)
    if "answer" in value:
        answer = answer_from(inner)
    if value.get("kind") in NOT_HELD:
        said = None if value["kind"] == "none" else TEXTS[value["kind"]]
        return Held(answer=Answer.NO, why=why or said, sources=sources)
    if not any(key in value for key in ("kind", "period", "days", *_FROM, *_TO)):
        if value.get("state") is not None:
            # Whether a time that is over counts, depends on how the person was held.
            raise InvalidAnswer(framework.id, DEPRIVATION, "a kind of deprivation beside its state")
        return Held(answer=answer, why=why, sources=sources)
    period = _period(framework, value)
    if value.get("state") is not None:
        try:
            state = DetentionState(value["state"])
        except ValueError:
            raise InvalidAnswer(framework.id, DEPRIVATION, "a state of " + " or ".join(DetentionState)) from None
        if state is DetentionState.OVER:
            is_over = Answer.of(framework.custody is Custody.ENDED)
            answer = is_over if answer is None else answer
            period = period or Period(f"/[..{_last(on)}]")
    spell = Spell(
        kind=_phase(framework, value.get("kind", "unknown")),
        # A kind without any day is the answer for the day of the assessment.
        period=period or _including(on),
        detentions=tuple(value.get("detentions") or ()),
    )
    return Held(answer=answer, spells=(spell,), why=why, sources=sources)


def _phase(framework: Framework, word: Any) -> PhaseKind | None:
    if word is None or word == "unknown":
        return None
    if word in PHASE_OF:
        return PHASE_OF[word]
    try:
        return PhaseKind(word)
    except ValueError:
        raise InvalidAnswer(framework.id, DEPRIVATION, f"one of the kinds {', '.join(KINDS)}") from None


def _period(framework: Framework, value: Mapping[str, Any]) -> Period | None:
    given = value.get("period", value.get("days"))
    try:
        if isinstance(given, list | tuple):
            return Period.of(*given)
        if isinstance(given, Period):
            return given
        if isinstance(given, str) and "/" in given:
            return Period.parse(given)
        if given is not None:
            return Period.of(given, given)
        first = next((value[key] for key in _FROM if value.get(key) is not None), None)
        last = next((value[key] for key in _TO if value.get(key) is not None), None)
        if first is None and last is None:
            return None
        # Held from a day, with no end recorded: it continues.
        return Period.of(first, last if last is not None else "..")
    except (InvalidText, TypeError, ValueError):
        raise InvalidAnswer(framework.id, DEPRIVATION, "days such as 2020-09-08, or a period") from None


def _including(on: PartialDate) -> Period:
    """Return the period that says only that the day lies in it."""
    first, last = on.earliest, on.latest
    if first is None or last is None:
        return Period.of(on, on)
    return Period(f"[..{first.isoformat()}]/[{last.isoformat()}..]")


def _last(on: PartialDate) -> str:
    return (on.latest or on.earliest or date.max).isoformat()


def spell_of(value: Deprivation) -> Spell:
    """Return the spell that a record describes."""
    return Spell(kind=value.kind, period=value.period, detentions=value.detentions)


def _ordered(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """Return spells in one order, whatever their order in the input."""
    return tuple(
        sorted(
            set(spells),
            key=lambda s: (s.period is None, s.period.sort_key if s.period else (), s.kind or "", s.detentions),
        )
    )


def kind_of(phase: PhaseKind | None) -> str:
    """Return the kind of deprivation that a phase is; `unknown` where the phase is not known."""
    return "unknown" if phase is None else KIND_OF[phase]


# The person's state on a day.


@frozen(kw_only=True)
class StatusStanding:
    """The state of a person on a day.

    Args:
        is_held: Whether the person is held, in a way that counts.
        was_held: Whether they were, on that day or before.
        said: What was said, or else what follows from the spells.
        is_contradictory: What was said and the spells are opposites.
    """

    is_held: Answer
    was_held: Answer
    said: Answer
    is_contradictory: bool

    @classmethod
    def of(cls, chosen: Framework, held: Held, on: PartialDate) -> "StatusStanding":
        """Return the state of a person under a framework, from the answer on how they were held."""
        derived = was = Answer.NO
        for spell in held.spells:
            counts = counting(chosen, spell.kind).counts
            derived = derived | (counts & spell.holds_on(on))
            was = was | (counts & spell.began_by(on))
        if chosen.custody is Custody.ENDED:
            return cls._ended(held, Answer.UNKNOWN if not held.spells else was & ~derived)
        if not held.spells:
            derived = was = Answer.UNKNOWN
            if held.answer is not None:
                was = held.answer
        said = derived if held.answer is None else held.answer
        is_contradictory = not said.is_unknown and derived is ~said
        is_held = Answer.UNKNOWN if is_contradictory else derived if said.is_unknown else said
        return cls(is_held=is_held, was_held=was | is_held, said=said, is_contradictory=is_contradictory)

    @classmethod
    def _ended(cls, held: Held, derived: Answer) -> "StatusStanding":
        """Return the state where the question is whether the person was held and is no longer."""
        said = derived if held.answer is None else held.answer
        is_contradictory = not said.is_unknown and derived is ~said
        ended = Answer.UNKNOWN if is_contradictory else derived if said.is_unknown else said
        is_held = Answer.UNKNOWN if ended.is_unknown else Answer.NO
        return cls(is_held=is_held, was_held=ended, said=said, is_contradictory=is_contradictory)

    @property
    def possible(self) -> frozenset[str]:
        """The possible states: `held`, `was` held and is no longer, `never` held."""
        if self.is_held.is_yes:
            return frozenset({"held"})
        found = {"held"} if self.is_held.is_unknown else set()
        if not self.was_held.is_no:
            found.add("was")
        if not self.was_held.is_yes:
            found.add("never")
        return frozenset(found)


def counting(chosen: Framework, phase: PhaseKind | None) -> Counting:
    """Return whether a kind of deprivation counts under a framework, and how well that is known."""
    if phase is None:
        return _NOT_SAID
    return chosen.phases.get(phase) or chosen.kinds.get(KIND_OF[phase]) or _NOT_SAID
