"""The answers given to a checklist, in whatever convenient form they come, and how a person was held.

An answer is yes, no or unknown; a bool, a text and an `Answer` will do, alone or with a reason and sources. The input
`deprivation` takes how the person was held and when, as one spell or several.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from hrdocs.criteria.frameworks import DEPRIVATION, Framework, UnknownInput
from hrdocs.criteria.kinds import KIND_OF, KINDS, NOT_HELD, PHASE_OF, TEXTS
from hrdocs.errors import HrdocsError, InvalidText
from hrdocs.model.assessment import AnsweredInput, Deprivation
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, LocalText, PartialDate, Period
from hrdocs.vocabulary import DetentionState, PhaseKind

Day: TypeAlias = PartialDate | date | str
Answers: TypeAlias = Mapping[str, Any] | Iterable[AnsweredInput | tuple[str, Any]]


@frozen
class InvalidAnswer(HrdocsError, ValueError):
    """An answer that is none.

    Args:
        framework: Id of the framework.
        input: The input it was given to.
        expected: What an answer is. The value given is not repeated.
    """

    framework: str
    input: str
    expected: str

    def __str__(self) -> str:
        return f"{self.framework}, {self.input}: expected {self.expected}"


@frozen(kw_only=True)
class Given:
    """One answer with its reason and what it rests on.

    Args:
        input: Name of the input; also the id of a factor that is answered as a whole.
        answer: Yes, no or unknown.
        why: The reason.
        sources: What it rests on.
    """

    input: str
    answer: Answer
    why: LocalText | None = None
    sources: tuple[SourceReference, ...] = ()


@frozen(kw_only=True)
class Spell:
    """One time in which a person was held, or restricted, in one way.

    Args:
        kind: In what way; None where that is not known.
        period: From when to when; None where no day of it is known.
        detentions: Ids of the detentions that tell of it.
    """

    kind: PhaseKind | None
    period: Period | None
    detentions: tuple[str, ...] = ()

    def holds_on(self, day: PartialDate) -> Answer:
        """Tell whether it lasted on a day."""
        return Answer.UNKNOWN if self.period is None else self.period.contains(day)

    def began_by(self, day: PartialDate) -> Answer:
        """Tell whether it had begun on a day."""
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


@frozen(kw_only=True)
class Reading:
    """All answers of one call, read.

    Args:
        given: By input, without `deprivation`.
        held: The answer to `deprivation`.
        clashes: Inputs that were given two different answers; they are taken as unknown.
    """

    given: Mapping[str, Given] = field(factory=dict)
    held: Held = field(factory=Held)
    clashes: tuple[str, ...] = ()


_ANSWER: Final = "yes, no or unknown (or a bool or an Answer), alone or with `why` and `sources`"
_HELD: Final = (
    "a kind of deprivation with its days, such as "
    '{"kind": "pretrial_detention", "from": "2020-09-08", "to": "2020-09-28"}, or several, or yes, no, unknown'
)


def read(framework: Framework, answers: Answers, on: PartialDate) -> Reading:
    """Read the answers given to a framework for a day.

    Raises:
        UnknownInput: An input has no such name.
        InvalidAnswer: A value is no answer.
    """
    collected = _Collected(framework, on)
    for name, value in _pairs(framework, answers):
        collected.add(name, value)
    return collected.reading()


class _Collected:
    """Answers on their way into one reading."""

    def __init__(self, framework: Framework, on: PartialDate) -> None:
        self._framework = framework
        self._on = on
        self._given: dict[str, Given] = {}
        self._general: dict[str, Given] = {}
        self._held: Held | None = None
        self._clashes: set[str] = set()

    def add(self, name: str, value: Any) -> None:
        framework = self._framework
        if name in framework.general:
            self._put(self._general, _given(framework, name, value))
            return
        known = _known(framework, name)
        if known != DEPRIVATION:
            self._put(self._given, _given(framework, known, value))
            return
        held = _held(framework, value, self._on)
        if self._held is not None and self._held != held:
            self._clashes.add(DEPRIVATION)
        self._held = held

    def _put(self, place: dict[str, Given], given: Given) -> None:
        if given.input in place and place[given.input].answer is not given.answer:
            self._clashes.add(given.input)
        place[given.input] = given

    def reading(self) -> Reading:
        given, clashes = dict(self._given), set(self._clashes)
        for name, each in self._general.items():
            # An answer of its own goes before the general one.
            for own in (own for own in self._framework.general[name] if own not in given):
                given[own] = Given(input=own, answer=each.answer, why=each.why, sources=each.sources)
                if name in clashes:
                    clashes.add(own)
        given |= {name: Given(input=name, answer=Answer.UNKNOWN) for name in clashes & given.keys()}
        held = Held(answer=Answer.UNKNOWN) if DEPRIVATION in clashes else self._held or Held()
        order = {n: at for at, n in enumerate((*self._framework.names_of_inputs, *self._framework.expressions))}
        return Reading(
            given={name: given[name] for name in sorted(given, key=order.__getitem__)},
            held=held,
            clashes=tuple(sorted(clashes & order.keys(), key=order.__getitem__)),
        )


def _pairs(framework: Framework, answers: Answers) -> Iterator[tuple[str, Any]]:
    rows: Iterable[Any] = answers.items() if isinstance(answers, Mapping) else answers
    if isinstance(answers, str) or not isinstance(rows, Iterable):
        raise InvalidAnswer(framework.id, "answers", "a mapping of inputs to answers")
    for row in rows:
        if isinstance(row, AnsweredInput | Given):
            yield row.input, row
            continue
        try:
            name, value = row
        except (TypeError, ValueError):
            raise InvalidAnswer(framework.id, "answers", "pairs of an input and its answer") from None
        if not isinstance(name, str):
            raise InvalidAnswer(framework.id, "answers", "the name of an input as a text")
        yield name, value


def _known(framework: Framework, name: str) -> str:
    """Give the input meant; the id of a factor will do, and underscores where an id has dots."""
    if framework.has_input(name):
        return name
    if name == framework.liberty:
        return DEPRIVATION
    if name in framework.expressions:
        return name
    for known in (*framework.names_of_inputs, *framework.expressions):
        if known.replace(".", "_") == name:
            return known
    raise UnknownInput(framework.id, name, framework.nearest(name))


def answer_from(value: Any) -> Answer | None:
    """Give the answer that a value is, or None."""
    if isinstance(value, bool):
        return Answer.of(value)
    if isinstance(value, str):
        try:
            return Answer(str.__str__(value))
        except ValueError:
            return None
    return None


def _given(framework: Framework, name: str, value: Any) -> Given:
    if isinstance(value, AnsweredInput | Given):
        return Given(input=name, answer=value.answer, why=value.why, sources=value.sources)
    why: LocalText | None = None
    sources: Any = ()
    if isinstance(value, Mapping) and "answer" in value and set(value) <= {"answer", "why", "sources"}:
        why, sources, value = _reason(framework, name, value.get("why")), value.get("sources"), value["answer"]
    elif isinstance(value, tuple) and 1 < len(value) <= 3:  # noqa: PLR2004 -- answer, reason, sources
        value, why, sources = value[0], _reason(framework, name, value[1]), value[2] if value[2:] else ()
    answer = answer_from(value)
    if answer is None:
        raise InvalidAnswer(framework.id, name, _ANSWER)
    return Given(input=name, answer=answer, why=why, sources=_sources(framework, name, sources))


def _reason(framework: Framework, name: str, value: Any) -> LocalText | None:
    if value is None or isinstance(value, LocalText):
        return value
    try:
        # Which language a bare text is in, nobody said.
        return LocalText({"und": value} if isinstance(value, str) else value)
    except (TypeError, ValueError):
        raise InvalidAnswer(framework.id, name, "a reason as a text, or as texts by language") from None


def _sources(framework: Framework, name: str, value: Any) -> tuple[SourceReference, ...]:
    found = []
    if isinstance(value, str | SourceReference):
        value = (value,)
    try:
        for each in value or ():
            if isinstance(each, SourceReference):
                found.append(each)
            elif isinstance(each, str):
                found.append(SourceReference(source=each))
            else:
                supports = tuple(each.get("supports", ()))
                found.append(SourceReference(source=each["source"], locator=each.get("locator"), supports=supports))
    except (AttributeError, KeyError, TypeError, ValueError):
        raise InvalidAnswer(framework.id, name, "sources by their ids") from None
    return tuple(found)


# How the person was held.

_FROM: Final = ("from", "began", "since", "start")
_TO: Final = ("to", "ended", "until", "end")
_KEYS: Final = {"kind", "period", "detentions", "state", "answer", "why", "sources", "spells", *_FROM, *_TO}


def _held(framework: Framework, value: Any, on: PartialDate) -> Held:
    if isinstance(value, Held):
        return value
    if isinstance(value, AnsweredInput | Given):
        return Held(answer=value.answer, why=value.why, sources=value.sources)
    if isinstance(value, bool):
        return Held(answer=Answer.of(value))
    if isinstance(value, Mapping):
        return _held_as_told(framework, value, on)
    if isinstance(value, str):
        return _held_by_word(framework, str.__str__(value), on)
    if isinstance(value, Spell | Deprivation):
        return Held(spells=(value if isinstance(value, Spell) else spell_of(value),))
    if isinstance(value, tuple) and value and isinstance(value[0], str):
        return _held_in_brief(framework, value, on)
    if isinstance(value, list | tuple) and value:
        return _held_in_turn([_held(framework, each, on) for each in value], on)
    raise InvalidAnswer(framework.id, DEPRIVATION, _HELD)


def _held_in_turn(several: list[Held], on: PartialDate) -> Held:
    """Join what was told of several times; each says for itself whether it is over on the day."""
    told = {each.answer for each in several}
    if told == {Answer.NO} or Answer.YES in told:
        joint = Answer.YES if Answer.YES in told else Answer.NO
        return Held(answer=joint, spells=_ordered(spell for each in several for spell in each.spells))
    spells: list[Spell] = []
    for each in several:
        spells += [_before(spell, on) for spell in each.spells] if each.answer is Answer.NO else each.spells
    answer = Answer.UNKNOWN if any(each.answer is Answer.UNKNOWN for each in several) else None
    return Held(answer=answer, spells=_ordered(spells))


def _before(spell: Spell, on: PartialDate) -> Spell:
    """Give a spell that is over on a day, as one that ended before it."""
    if on.earliest is None or spell.holds_on(on).is_no:
        return spell
    start = spell.period.text.partition("/")[0] if spell.period else ""
    last = on.earliest - timedelta(days=1)
    return Spell(kind=spell.kind, period=Period(f"{start}/[..{last.isoformat()}]"), detentions=spell.detentions)


def _held_by_word(framework: Framework, word: str, on: PartialDate) -> Held:
    """Read a bare word: an answer, or the way in which the person is held on the day asked for."""
    answer = answer_from(word)
    if answer is not None:
        return Held(answer=answer)
    if word in NOT_HELD:
        return Held(answer=Answer.NO, why=None if word == "none" else TEXTS[word])
    return Held(spells=(Spell(kind=_phase(framework, word), period=_including(on)),))


def _held_in_brief(framework: Framework, value: tuple[Any, ...], on: PartialDate) -> Held:
    """Read a pair of kind and period, or a triple of kind, first and last day."""
    keys = ("kind", "period") if len(value) == 2 else ("kind", "from", "to")  # noqa: PLR2004 -- the pair
    if len(value) > len(keys):
        raise InvalidAnswer(framework.id, DEPRIVATION, _HELD)
    return _held_as_told(framework, dict(zip(keys, value, strict=False)), on)


def _held_as_told(framework: Framework, value: Mapping[str, Any], on: PartialDate) -> Held:
    if not set(value) <= _KEYS or not value:
        raise InvalidAnswer(framework.id, DEPRIVATION, _HELD)
    why = _reason(framework, DEPRIVATION, value.get("why"))
    sources = _sources(framework, DEPRIVATION, value.get("sources"))
    answer = None
    inner = value.get("answer", value.get("spells"))
    if "spells" in value or ("answer" in value and answer_from(inner) is None):
        nested = _held(framework, inner, on)
        return Held(answer=nested.answer, spells=nested.spells, why=why or nested.why, sources=sources)
    if "answer" in value:
        answer = answer_from(inner)
    if value.get("kind") in NOT_HELD:
        told = None if value["kind"] == "none" else TEXTS[value["kind"]]
        return Held(answer=Answer.NO, why=why or told, sources=sources)
    if "kind" not in value and "period" not in value and not any(key in value for key in (*_FROM, *_TO)):
        return Held(answer=answer, why=why, sources=sources)
    period = _period(framework, value)
    if value.get("state") is not None:
        try:
            state = DetentionState(value["state"])
        except ValueError:
            raise InvalidAnswer(framework.id, DEPRIVATION, "a state of " + " or ".join(DetentionState)) from None
        if state is DetentionState.OVER:
            answer = Answer.NO if answer is None else answer
            period = period or Period(f"/[..{_last(on)}]")
    spell = Spell(
        kind=_phase(framework, value.get("kind", "unknown")),
        # A kind without any day is the answer for the day asked.
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
    given = value.get("period")
    try:
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
        # Held from a day, and nothing said of an end: it goes on.
        return Period.of(first, last if last is not None else "..")
    except (InvalidText, TypeError, ValueError):
        raise InvalidAnswer(framework.id, DEPRIVATION, "days such as 2020-09-08, or a period") from None


def _including(on: PartialDate) -> Period:
    """Give the period of which no more is known than that the day lies in it."""
    first, last = on.earliest, on.latest
    if first is None or last is None:
        return Period.of(on, on)
    return Period(f"[..{first.isoformat()}]/[{last.isoformat()}..]")


def _last(on: PartialDate) -> str:
    return (on.latest or on.earliest or date.max).isoformat()


def spell_of(value: Deprivation) -> Spell:
    """Give the spell that a record tells of."""
    return Spell(kind=value.kind, period=value.period, detentions=value.detentions)


def _ordered(spells: Iterable[Spell]) -> tuple[Spell, ...]:
    """Put spells in one order, whatever order they were told in."""
    return tuple(
        sorted(
            set(spells),
            key=lambda s: (s.period is None, s.period.sort_key if s.period else (), s.kind or "", s.detentions),
        )
    )


def kind_of(phase: PhaseKind | None) -> str:
    """Give the kind of deprivation that a phase is; `unknown` where the phase is not known."""
    return "unknown" if phase is None else KIND_OF[phase]
