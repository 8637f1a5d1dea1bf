"""The questions of a note, put one by one; each answer is kept at once, so that an interruption loses nothing."""

from collections.abc import Callable
from datetime import date
from typing import Final

from attrs import frozen

from hrdocs.dataset import Dataset
from hrdocs.desk.drafts import CallDraft
from hrdocs.desk.entering import (
    TAKES,
    Meaning,
    Note,
    NoteFault,
    birth_of,
    day_of,
    is_lawyer,
    meanings_of,
    near_words,
    people_like,
    word_for,
)
from hrdocs.displaying import display
from hrdocs.messages import desk_words
from hrdocs.vocabulary import SourceKind

_YES: Final = frozenset({"", "yes", "y", "да", "д", "так", "т"})
_NO: Final = frozenset({"no", "n", "нет", "не", "н"})
_TOLD: Final = frozenset({SourceKind.INTERVIEW, SourceKind.LETTER})
_NEW: Final = "0"


class Ended(Exception):
    """The input has ended: there will be no more answers."""


def is_yes(text: str) -> bool:
    """Return whether a line means yes; an empty one does."""
    return text.strip().casefold() in _YES


@frozen
class _Dialogue:
    ask: Callable[[str], str | None]
    tell: Callable[[str], None]


class Questions:
    """The questions of one note.

    Args:
        dataset: The records of the file.
        draft: The answers that are there already.
        ask: Shows a prompt and returns the line typed, or None when the input has ended.
        tell: Shows a line.
        today: The day on which the note is entered.
        language: One of `en`, `ru`, `be`.
    """

    def __init__(
        self,
        dataset: Dataset,
        draft: CallDraft,
        *,
        ask: Callable[[str], str | None],
        tell: Callable[[str], None],
        today: date,
        language: str,
    ) -> None:
        self._dataset = dataset
        self._draft = draft
        self._talk = _Dialogue(ask, tell)
        self._today = today
        self._said = desk_words("add", language)
        self._language = language
        self._is_begun = False

    def line(self, prompt: str) -> str:
        """Return the answer to a prompt.

        Raises:
            Ended: There are no more answers.
        """
        typed = self._talk.ask(prompt)
        if typed is None:
            raise Ended
        return typed.strip()

    def agrees(self, prompt: str) -> bool:
        """Return whether the answer is yes; one that is neither yes nor no is asked for again.

        Raises:
            Ended: There are no more answers.
        """
        while not is_yes(text := self.line(prompt)):
            if text.casefold() in _NO:
                return False
        return True

    def note(self) -> Note:
        """Return the note, after the questions that have no answer yet."""
        self._begin()
        self._person()
        if self._has("new"):
            self._birth()
        meaning = self._what()
        self._day()
        takes = TAKES.get(meaning.kind, ())
        if "place" in takes:
            self._text("place")
        if "article" in takes:
            self._text("article")
        if "penalty" in takes:
            self._word("penalty")
            if self._draft.answers["penalty"]:
                self._text("term")
        self._text("about")
        self._how()
        self._word("publish")
        self._text("label")
        answers = dict(self._draft.answers)
        is_new = answers.pop("new", "") == "yes"
        return Note.of({**{key: text for key, text in answers.items() if text}, **({"new": True} if is_new else {})})

    def again(self, fault: NoteFault) -> None:
        """Show what is wrong with an answer, and forget it; a namesake with the same news is another one when said so.

        Raises:
            Ended: There are no more answers.
        """
        if fault.code == "entered_before":
            ids = " ".join(fault.choices)
            if is_yes(text := self.line(self._said["is_apart"].format(choices=ids))) and text:
                self._draft.keep("apart", f"{self._draft.answers.get('apart', '')} {ids}".strip())
                return
        self._talk.tell(fault.to_text(self._language))
        key = {"person": "who", "new": "who"}.get(fault.key, fault.key)
        self._draft.drop(*(("who", "person", "new", "apart", "born") if key == "who" else (key,)))

    def again_when(self) -> None:
        """Forget what most often contradicts the records: what happened and when."""
        self._draft.drop("what", "when", "place", "article", "penalty", "term")

    def _begin(self) -> None:
        if self._is_begun:
            return
        self._is_begun = True
        self._talk.tell(self._said["intro"])
        if self._draft.answers and not self.agrees(self._said["resume"]):
            self._draft.remove()

    def _has(self, *keys: str) -> bool:
        return any(key in self._draft.answers for key in keys)

    def _person(self) -> None:
        while not self._has("person", "new"):
            name = self._draft.answers.get("who") or self.line(self._said["who"])
            if not name:
                continue
            try:
                hits = people_like(self._dataset, name)
            except NoteFault as fault:
                self._talk.tell(fault.to_text(self._language))
                self._draft.drop("who")
                continue
            self._draft.keep("who", name)
            if not hits:
                if self.agrees(self._said["confirm_new"]):
                    self._draft.keep("new", "yes")
                else:
                    self._draft.drop("who")
                continue
            self._talk.tell(self._said["found"])
            for n, hit in enumerate(hits, 1):
                birth = f", {display(hit.record.birth, self._language)}" if hit.record.birth is not None else ""
                shown = hit.name.value if hit.name is not None else ""
                self._talk.tell(f"  {n}. {shown}{birth} [{hit.record.id}] ({hit.comparison.reason(self._language)})")
            number = self.line(self._said["which"])
            if number == _NEW:
                self._draft.keep("new", "yes")
            elif number.isascii() and number.isdecimal() and int(number) <= len(hits):
                self._draft.keep("person", hits[int(number) - 1].record.id)

    def _what(self) -> Meaning:
        while True:
            text = self._draft.answers.get("what") or self.line(self._said["what"])
            found = meanings_of(text) if text else ()
            if len(found) > 1:
                found = self._choice(found)
            if len(found) == 1:
                self._draft.keep("what", str(found[0]))
                return found[0]
            if text:
                near = [*near_words(text)] or [*desk_words("add_what", self._language)]
                self._talk.tell(self._said["no_word"].format(choices=", ".join(near)))

    def _choice(self, found: tuple[Meaning, ...]) -> tuple[Meaning, ...]:
        self._talk.tell(self._said["meant"])
        for n, each in enumerate(found, 1):
            called = each.kind if each.word is None else f"{display(each.word, self._language)} ({each.word.value})"
            self._talk.tell(f"  {n}. {called}")
        number = self.line(self._said["which_word"])
        if number.isascii() and number.isdecimal() and 1 <= int(number) <= len(found):
            return (found[int(number) - 1],)
        return ()

    def _birth(self) -> None:
        while not self._has("born"):
            text = self.line(self._said["born"])
            try:
                if text:
                    birth_of(text, self._today)
            except NoteFault as fault:
                self._talk.tell(fault.to_text(self._language))
                continue
            self._draft.keep("born", text)

    def _day(self) -> None:
        while not self._has("when"):
            text = self.line(self._said["when"])
            try:
                day = day_of("when", text, self._today) if text else None
            except NoteFault as fault:
                self._talk.tell(fault.to_text(self._language))
                continue
            if day is not None:
                self._talk.tell(self._said["understood"].format(day=display(day, self._language)))
            self._draft.keep("when", text)

    def _text(self, key: str) -> None:
        if not self._has(key):
            self._draft.keep(key, self.line(self._said[key]))

    def _word(self, key: str, *, is_needed: bool = False) -> None:
        while not self._has(key):
            text = self.line(self._said[key])
            try:
                if text and not (key == "how" and is_lawyer(text)):
                    word_for(key, text)
            except NoteFault as fault:
                self._talk.tell(fault.to_text(self._language))
                continue
            if text or not is_needed:
                self._draft.keep(key, text)

    def _how(self) -> None:
        self._word("how", is_needed=True)
        how = self._draft.answers["how"]
        if not is_lawyer(how) and word_for("how", how) in _TOLD:
            self._word("said_by")
