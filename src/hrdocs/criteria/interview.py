"""The questions of a checklist, put one by one to a person at a terminal.

Consent and safety come first. Then the open questions that could still change the result are put, in the order of the
checklist, or every question. An empty answer leaves a question open. What the records support is shown, and used only
where the person confirms it.

Replies:
    yes, no, unknown; `+` takes what the records support, `<` goes back, `>` skips, `.` stops and keeps the answers;
    `* yes` answers the whole factor to which the question belongs.
"""

from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Any, Final

from attrs import frozen

from hrdocs.criteria.beforehand import BEFORE_NAMES
from hrdocs.criteria.evaluate import Outcome, assess
from hrdocs.criteria.evidence_words import factor_title, words
from hrdocs.criteria.facts import Strength
from hrdocs.criteria.framework import DEPRIVATION, Factor
from hrdocs.criteria.given import InvalidAnswer
from hrdocs.criteria.kinds import KINDS, TEXTS
from hrdocs.criteria.sheet import Sheet, SheetItem
from hrdocs.criteria.suggesting import Suggestions
from hrdocs.values import Answer

_YES: Final = frozenset({"yes", "y", "да", "д", "так", "т"})
_NO: Final = frozenset({"no", "n", "нет", "н", "не"})
_UNKNOWN: Final = frozenset({"", "unknown", "u", "?", "неизвестно", "невядома", ">"})
_TAKE: Final = "+"
_BACK: Final = "<"
_STOP: Final = "."
_WHOLE: Final = "*"

Ask = Callable[[str], str | None]
Tell = Callable[[str], None]


class InterviewEnd(StrEnum):
    """How an interview ended."""

    WHOLE = "whole"
    """Every question was put."""
    STOPPED = "stopped"
    """The person stopped and wants the answers kept."""
    CUT_OFF = "cut_off"
    """The input ended: nobody said that the answers are to be kept."""


@frozen(kw_only=True)
class Interview:
    """What an interview gave.

    Args:
        outcome: The outcome of the answers.
        end: How it ended.
    """

    outcome: Outcome
    end: InterviewEnd


class _Ended(Exception):
    """The input has ended: there will be no more answers."""


class _Stopped(Exception):
    """The person wants to go on later."""


class _Back(Exception):
    """The person wants the question before once more."""


def interview(
    suggestions: Suggestions,
    *,
    ask: Ask,
    tell: Tell,
    language: str = "en",
    has_everything: bool = False,
    answers: Mapping[str, Any] | None = None,
) -> Interview:
    """Ask the questions of a checklist.

    Args:
        suggestions: What the records say, with framework and day.
        ask: Shows a prompt and returns the line typed, or None when the input has ended.
        tell: Shows a line.
        language: One of `LANGUAGES`.
        has_everything: Whether to put every question, also those that cannot change the result any more.
        answers: Answers that are there already; their questions are not put again.
    """
    chosen, on = suggestions.framework, suggestions.on
    given: dict[str, Any] = dict(answers or {})
    done = set(given)
    way: list[str] = []
    talk = _Talk(suggestions, ask, tell, language)
    end = InterviewEnd.WHOLE
    while True:
        outcome = assess(chosen, given, on=on)
        wanted = (*BEFORE_NAMES, *(chosen.names_of_inputs if has_everything else outcome.missing))
        name = next((each for each in wanted if each not in done), None)
        if name is None:
            break
        try:
            given |= talk.question(name)
        except _Ended:
            end = InterviewEnd.CUT_OFF
            break
        except _Stopped:
            end = InterviewEnd.STOPPED
            break
        except _Back:
            if way:
                again = way.pop()
                done.discard(again)
                for each in (again, *(factor.id for factor in talk.wholes(again))):
                    given.pop(each, None)
            else:
                tell(f"  {words(language)['ask_nothing_before']}")
            continue
        done.add(name)
        way.append(name)
    return Interview(outcome=outcome, end=end)


def is_yes(text: str) -> bool:
    """Return whether a line means yes; an empty one does."""
    return text.strip().casefold() in _YES | {""}


class _Talk:
    def __init__(self, suggestions: Suggestions, ask: Ask, tell: Tell, language: str) -> None:
        self._suggestions = suggestions
        self._ask = ask
        self._tell = tell
        self._words = words(language)
        self._language = language
        self._sheet = Sheet(framework=suggestions.framework, suggestions=suggestions, language=language)

    def _line(self, prompt: str) -> str:
        typed = self._ask(prompt)
        if typed is None:
            raise _Ended
        return typed.strip()

    def wholes(self, name: str) -> tuple[Factor, ...]:
        """Return the factors of several inputs to which a question belongs; each may be answered as a whole."""
        found = self._suggestions.framework.factors_asking(name)
        return tuple(factor for factor in found if not self._suggestions.framework.has_input(factor.id))

    def question(self, name: str) -> dict[str, Any]:
        """Ask one question until it has an answer; return it by the name that it answers, nothing for an open one."""
        self._present(name)
        prompt = self._words["ask_held" if name == DEPRIVATION else "ask_yes_no"]
        while True:
            typed = self._line(f"  {prompt}: ")
            if typed == _STOP:
                raise _Stopped
            if typed == _BACK:
                raise _Back
            found = self._taken(name) if typed == _TAKE else self._read(name, typed)
            if found is not None:
                return found

    def _present(self, name: str) -> None:
        """Show a question, what may be typed and, for how the person was held, the kinds."""
        self._tell("")
        self._show(self._sheet.asked_item(name), 0)
        self._tell(f"  ({self._words['ask_commands']})")
        for factor in self.wholes(name)[:1]:
            self._tell(f"  ({self._words['ask_whole'].format(factor=factor_title(factor, self._language))})")
        if name == DEPRIVATION:
            for n, kind in enumerate(KINDS, 1):
                self._tell(f"    {n}  {TEXTS[kind].best(self._language, 'en')}")

    def _taken(self, name: str) -> dict[str, Any] | None:
        """Return what the records support, where it is one answer."""
        suggested = [s for s in self._suggestions.to(name) if s.strength is not Strength.BEARING]
        if len(suggested) == 1:
            return {name: suggested[0].confirmed}
        self._tell(f"  {self._words['ask_nothing_to_take']}")
        return None

    def _read(self, name: str, typed: str) -> dict[str, Any] | None:
        target, wholes = name, self.wholes(name)
        if typed.startswith(_WHOLE) and wholes:
            target, typed = wholes[0].id, typed.removeprefix(_WHOLE).strip() or _WHOLE
        answer = _answer(typed)
        if answer is not None:
            return {} if answer.is_unknown else {target: {"answer": answer, **self._why()}}
        held = self._held(typed) if name == DEPRIVATION else None
        if held is not None:
            return {name: held}
        self._tell(f"  {self._words['ask_wrong_held' if name == DEPRIVATION else 'ask_wrong']}")
        return None

    def _why(self) -> dict[str, Any]:
        why = self._line(f"  {self._words['ask_why']}: ")
        return {"why": {self._language: why}} if why else {}

    def _held(self, typed: str) -> Any:
        """Read a kind, by its number or word, alone or with a first day or both days or a period."""
        given = typed.split()
        if given and given[0].isdecimal() and 0 < int(given[0]) <= len(KINDS):
            given[0] = KINDS[int(given[0]) - 1]
        value: Any = given[0] if len(given) == 1 else tuple(given)
        try:
            assess(self._suggestions.framework, {DEPRIVATION: value}, on=self._suggestions.on)
        except InvalidAnswer:
            return None
        return value

    def _show(self, item: SheetItem, depth: int) -> None:
        if item.role == "write":
            return
        self._tell(f"{'  ' * depth}{item.text}")
        for each in item.items:
            self._show(each, depth + 1)


def _answer(typed: str) -> Answer | None:
    word = typed.casefold()
    if word in _YES:
        return Answer.YES
    if word in _NO:
        return Answer.NO
    return Answer.UNKNOWN if word in _UNKNOWN else None
