"""All answers of one call, read: the input of each, and the inputs that were given two different answers.

An answer is yes, no or unknown; a bool, a text and an `Answer` are accepted, alone or with a reason and sources. The
input `deprivation` takes how the person was held and when, as one spell or several.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final, TypeAlias

from attrs import field, frozen

from hrdocs.criteria.beforehand import BEFORE_NAMES
from hrdocs.criteria.framework import DEPRIVATION, Framework, UnknownInput
from hrdocs.criteria.given import Given, InvalidAnswer, answer_from, reason_from, sources_from
from hrdocs.criteria.held import Held, held_from
from hrdocs.model.assessment import AnsweredInput
from hrdocs.values import Answer, LocalText, PartialDate

Answers: TypeAlias = Mapping[str, Any] | Iterable[AnsweredInput | tuple[str, Any]]


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


def read(framework: Framework, answers: Answers, on: PartialDate) -> Reading:
    """Read the answers given to a framework for a day.

    Raises:
        UnknownInput: There is no input of this name.
        InvalidAnswer: A value is not an answer.
    """
    collected = _Collected(framework, on)
    for name, value in _pairs(framework, answers):
        collected.add(name, value)
    return collected.reading()


class _Collected:
    """Answers being combined into one reading."""

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
        held = held_from(framework, value, self._on)
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
            # A specific answer takes precedence over the general one.
            for own in (own for own in self._framework.general[name] if own not in given):
                given[own] = Given(input=own, answer=each.answer, why=each.why, sources=each.sources)
                if name in clashes:
                    clashes.add(own)
        given |= {name: Given(input=name, answer=Answer.UNKNOWN) for name in clashes & given.keys()}
        held = Held(answer=Answer.UNKNOWN) if DEPRIVATION in clashes else self._held or Held()
        names = (*BEFORE_NAMES, *self._framework.names_of_inputs, *self._framework.expressions)
        order = {name: at for at, name in enumerate(names)}
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
    """Return the input meant; the id of a factor will do, and underscores where an id has dots.

    How a person was held may be said in any checklist, also where it plays no part.
    """
    if framework.has_input(name) or name in BEFORE_NAMES:
        return name
    if name in {DEPRIVATION, framework.liberty}:
        return DEPRIVATION
    if name in framework.expressions:
        return name
    for known in (*framework.names_of_inputs, *framework.expressions):
        if known.replace(".", "_") == name:
            return known
    raise UnknownInput(framework.id, name, framework.nearest(name))


def _given(framework: Framework, name: str, value: Any) -> Given:
    if isinstance(value, AnsweredInput | Given):
        return Given(input=name, answer=value.answer, why=value.why, sources=value.sources)
    why: LocalText | None = None
    sources: Any = ()
    if isinstance(value, Mapping) and "answer" in value and set(value) <= {"answer", "why", "reason", "sources"}:
        why = reason_from(framework, name, value.get("why", value.get("reason")))
        sources, value = value.get("sources"), value["answer"]
    elif isinstance(value, tuple) and 1 < len(value) <= 3:  # noqa: PLR2004 -- answer, reason, sources
        value, why, sources = value[0], reason_from(framework, name, value[1]), value[2] if value[2:] else ()
    answer = answer_from(value)
    if answer is None:
        raise InvalidAnswer(framework.id, name, _ANSWER)
    return Given(input=name, answer=answer, why=why, sources=sources_from(framework, name, sources))
