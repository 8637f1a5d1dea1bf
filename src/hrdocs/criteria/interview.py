"""The open questions of a checklist, put one by one to a person at a terminal.

Only questions that could still change the result are put, in the order of the checklist; an empty answer leaves a
question open. What the records support is shown, and used only where the person confirms it.
"""

from collections.abc import Callable
from typing import Any, Final

from hrdocs.criteria.evaluate import Outcome, assess
from hrdocs.criteria.facts import Strength
from hrdocs.criteria.framework import DEPRIVATION
from hrdocs.criteria.given import InvalidAnswer
from hrdocs.criteria.kinds import KINDS
from hrdocs.criteria.sheet import Sheet, SheetItem, words
from hrdocs.criteria.suggesting import Suggestions
from hrdocs.values import Answer

_YES: Final = frozenset({"yes", "y", "да", "д", "так", "т"})
_NO: Final = frozenset({"no", "n", "нет", "н", "не"})
_UNKNOWN: Final = frozenset({"", "unknown", "u", "?", "неизвестно", "невядома"})
_TAKE: Final = "+"

Ask = Callable[[str], str | None]
Tell = Callable[[str], None]


class _Ended(Exception):
    """The input has ended: there will be no more answers."""


def interview(suggestions: Suggestions, *, ask: Ask, tell: Tell, language: str = "en") -> tuple[Outcome, bool]:
    """Ask the open questions of a checklist.

    Args:
        suggestions: What the records say, with framework and day.
        ask: Shows a prompt and returns the line typed, or None when the input has ended.
        tell: Shows a line.
        language: One of `LANGUAGES`.

    Returns:
        The outcome of the answers, and whether every open question was put.
    """
    answers: dict[str, Any] = {}
    done: set[str] = set()
    talk = _Talk(suggestions, ask, tell, language)
    while True:
        outcome = assess(suggestions.framework, answers, on=suggestions.on)
        name = next((each for each in outcome.missing if each not in done), None)
        if name is None:
            return outcome, True
        done.add(name)
        try:
            answer = talk.question(name)
        except _Ended:
            return outcome, False
        if answer is not None:
            answers[name] = answer


def is_yes(text: str) -> bool:
    """Return whether a line means yes; an empty one does."""
    return text.strip().casefold() in _YES | {""}


class _Talk:
    def __init__(self, suggestions: Suggestions, ask: Ask, tell: Tell, language: str) -> None:
        self._suggestions = suggestions
        self._ask = ask
        self._tell = tell
        self._language = language
        self._sheet = Sheet(framework=suggestions.framework, suggestions=suggestions, language=language)

    def _line(self, prompt: str) -> str:
        typed = self._ask(prompt)
        if typed is None:
            raise _Ended
        return typed.strip()

    def question(self, name: str) -> Any:
        """Ask one question until it has an answer; None leaves it open."""
        self._tell("")
        self._show(self._sheet.question(name), 0)
        suggested = [s for s in self._suggestions.to(name) if s.strength is not Strength.BEARING]
        if len(suggested) == 1:
            self._tell(f"  ({words(self._language)['ask_take']})")
        if name == DEPRIVATION:
            prompt = words(self._language)["ask_held"].format(kinds=", ".join(KINDS))
        else:
            prompt = words(self._language)["ask_yes_no"].format(default=words(self._language)["unknown"])
        while True:
            typed = self._line(f"  {prompt}: ")
            if typed == _TAKE and len(suggested) == 1:
                return suggested[0].confirmed
            answer = _answer(typed)
            if answer is not None:
                return None if answer.is_unknown else {"answer": answer, **self._why()}
            if name == DEPRIVATION:
                held = self._held(typed)
                if held is not None:
                    return held
            self._tell(f"  {words(self._language)['ask_wrong']}")

    def _why(self) -> dict[str, Any]:
        why = self._line(f"  {words(self._language)['ask_why']}: ")
        return {"why": {self._language: why}} if why else {}

    def _held(self, typed: str) -> Any:
        """Read a kind, alone or with a first day or both days or a period."""
        given = typed.split()
        value: Any = given[0] if len(given) == 1 else tuple(given)
        try:
            assess(self._suggestions.framework, {DEPRIVATION: value}, on=self._suggestions.on)
        except InvalidAnswer:
            return None
        return value

    def _show(self, item: SheetItem, depth: int) -> None:
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
