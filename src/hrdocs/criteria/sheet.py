"""The content of a checklist or an outcome, as blocks that print as text and as HTML alike.

The wording is that of `data/criteria_words.json`: "on the facts entered, factor 3.2 (a) appears met". No line says what
a person is. An item that appears in no document seen is marked wherever it is shown.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from attrs import field, frozen

from hrdocs import data, messages
from hrdocs.case import Status
from hrdocs.criteria.evaluate import Outcome
from hrdocs.criteria.facts import Strength
from hrdocs.criteria.framework import DEPRIVATION, EvidenceGuide, Factor, Framework, InputRole
from hrdocs.criteria.held import Spell, kind_of
from hrdocs.criteria.kinds import TEXTS
from hrdocs.criteria.logic import ReasonNode
from hrdocs.criteria.suggesting import Suggestion, Suggestions
from hrdocs.messages import LANGUAGES
from hrdocs.model.base import SourceReference

_MOST_CHANGES: Final = 5


@frozen
class Heading:
    """A heading of level 1 to 3."""

    text: str
    level: int = 2


@frozen
class Line:
    """A paragraph; `role` says its purpose, such as `result` or `note`."""

    text: str
    role: str = ""


@frozen
class SheetItem:
    """A row of a list, with rows below it."""

    text: str
    role: str = ""
    items: tuple["SheetItem", ...] = field(default=())


@frozen
class Rows:
    """A list."""

    items: tuple[SheetItem, ...]


Block = Heading | Line | Rows
NameOf = Callable[[str], str]


def words(language: str) -> Mapping[str, str]:
    """Return the words around the facts.

    Raises:
        ValueError: There are none in this language.
    """
    if language not in LANGUAGES:
        message = f"no words in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    found: Mapping[str, str] = data.read("criteria_words.json")["words"][language]
    return found


def mark(evidence: EvidenceGuide, language: str) -> str:
    """Return the mark shown beside an item that no document seen confirms; empty for all others."""
    if evidence.is_unverified:
        return f" [{words(language)['unverified']}]"
    return f" [{words(language)['our_reading']}]" if evidence.is_our_reading else ""


def name_of(framework: Framework, language: str) -> str:
    """Return the name of a framework, marked where no one has verified it."""
    text, evidence = framework.names.best(language)
    return text + mark(evidence, language)


@frozen(kw_only=True)
class Sheet:
    """The whole content shown for one checklist.

    Args:
        framework: The framework.
        language: One of `LANGUAGES`.
        outcome: The outcome of the answers, once there are any.
        suggestions: The answers that the records support.
        statuses: Published acts of recognition, shown beside; None where there is no case.
        later_statuses: Acts that were published after the day, shown apart.
        person: How the person is named on the sheet; empty for no one.
        name_of: Returns the name of a record, for issuers.
    """

    framework: Framework
    language: str = "en"
    outcome: Outcome | None = None
    suggestions: Suggestions | None = None
    statuses: tuple[Status, ...] | None = None
    later_statuses: tuple[Status, ...] = ()
    person: str = ""
    name_of: NameOf = str

    def blocks(self) -> Iterator[Block]:
        """Return the whole sheet."""
        yield from self.head()
        if self.outcome is not None:
            yield from self.result(self.outcome)
            yield from self.reasoning(self.outcome)
        if self.statuses is not None:
            yield from self.recognitions(self.statuses)
        yield Heading(self._word("questions"))
        yield Rows(tuple(self.question(name) for name in self.framework.names_of_inputs))
        if self.outcome is None:
            yield Heading(self._word("factors"))
            yield Rows(tuple(self._factor(factor) for factor in self.framework.factors))
        yield from self.foot()

    # Parts

    def head(self) -> Iterator[Block]:
        """Return name, issuer, day."""
        framework = self.framework
        day = self.outcome.on if self.outcome else self.suggestions.on if self.suggestions else None
        yield Heading(name_of(framework, self.language), 1)
        issuer, evidence = framework.issuer.best(self.language)
        said = f"{self._word('issued_by')}: {issuer}{mark(evidence, self.language)}"
        yield Line(f"{said}; {self._word('adopted')} {framework.adopted}", "note")
        if self.person:
            yield Line(f"{self._word('person')}: {self.person}", "person")
        if day is not None:
            yield Line(f"{self._word('checklist')} {self._word('for_day')} {day}", "day")
        if self.outcome is None:
            yield Line(self._word("no_answers") if self.suggestions else self._word("own_words"), "note")
        yield Line(self._word("disclaimer"), "disclaimer")

    def result(self, outcome: Outcome) -> Iterator[Block]:
        """Return the result, what follows, and what must be checked again."""
        letters = ", ".join(factor.label for factor in outcome.factors_met)
        yield Line(
            self._word(outcome.result).format(day=outcome.on, letters=letters or "—"), f"result {outcome.result}"
        )
        yield Heading(self._word("follows"), 3)
        follows = outcome.consequence
        if follows is None:
            yield Line(self._word("nothing_follows"))
        else:
            yield Line(follows.text.best(self.language, "en") + mark(follows.evidence, self.language), "demand")
            yield Line(f"{self._word('demands')}: {', '.join(outcome.demands)}", "note")
        for remark in outcome.remarks:
            yield Line(remark.text.best(self.language, "en") + mark(remark.evidence, self.language), "note")
        if outcome.problems:
            yield Heading(self._word("warnings"), 3)
            yield Rows(
                tuple(
                    SheetItem(rendered.message, "warning", (SheetItem(rendered.fix),))
                    for rendered in (messages.render(problem, self.language) for problem in outcome.problems)
                )
            )

    def reasoning(self, outcome: Outcome) -> Iterator[Block]:
        """Return the factors, the reasons, what is open and what would have to be different."""
        yield Heading(self._word("factors"))
        yield Rows(tuple(self._factor(factor) for factor in self.framework.factors))
        yield Heading(self._word("missing"))
        if outcome.missing:
            yield Rows(tuple(SheetItem(f"{name}: {self._asked(name)}", "open") for name in outcome.missing))
        else:
            yield Line(self._word("nothing_missing"))
        yield Heading(self._word("changes"))
        changes = outcome.what_would_change
        rows = [
            SheetItem(
                self._word("change").format(result=self._word(f"result_{change.result}")),
                "change",
                tuple(SheetItem(f"{name}: {self._word(answer)}") for name, answer in change.answers),
            )
            for change in changes[:_MOST_CHANGES]
        ]
        if len(changes) > _MOST_CHANGES:
            rows.append(SheetItem(self._word("more_changes").format(count=len(changes) - _MOST_CHANGES), "note"))
        yield Rows(tuple(rows))
        yield Heading(self._word("reasons"))
        yield Rows((self.reason(outcome.reasons),))

    def reason(self, reason: ReasonNode) -> SheetItem:
        """Return one node of the tree of reasons."""
        value, joint, inner = self._word(reason.answer), "", reason.reasons
        if reason.kind == "factor" and inner[0].kind in {"all_of", "any_of"}:
            # A factor and how its parts are joined are one row.
            joint, inner = f" ({self._word(inner[0].kind)})", inner[0].reasons
        below = tuple(self.reason(each) for each in inner)
        match reason.kind:
            case "factor":
                factor = self.framework.factor(reason.name)
                said = factor.text.best(self.language, "en") + mark(factor.evidence, self.language)
                text = f"{factor.label}: {said}{joint}"
            case "input":
                text = reason.name
            case "liberty":
                text = self._word("liberty")
                below = self._held()
            case _:
                text = self._word(reason.kind)
        return SheetItem(f"[{value}] {text}", reason.answer.value, below)

    def recognitions(self, statuses: Iterable[Status]) -> Iterator[Block]:
        """Return the published acts, beside the checklist."""
        yield Heading(self._word("statuses"))
        rows = tuple(self._status(status) for status in statuses)
        if rows:
            yield Rows(rows)
        elif not self.later_statuses:
            yield Line(self._word("no_statuses"))
        for status in self.later_statuses:
            record = status.record
            said = self._word("said_later").format(day=record.day or record.issued or record.adopted)
            yield Rows((SheetItem(said, "later", (self._status(status),)),))
        if rows or self.later_statuses:
            yield Line(self._word("statuses_note"), "note")

    def foot(self) -> Iterator[Block]:
        """Return how the framework applies time, and where its items were read."""
        framework = self.framework
        yield Heading(self._word("time"))
        rule = framework.temporal_rule.best(self.language, "en")
        yield Line(rule + mark(framework.temporal_evidence, self.language))
        day = self.outcome.on if self.outcome else self.suggestions.on if self.suggestions else None
        wording = framework.wording_on(day) if day is not None else None
        if wording is not None:
            since = f"{self._word('wording')} ({wording.since}): {wording.text.best(self.language, 'en')}"
            yield Line(since, "note")
        yield Line(f"{self._word('own_words')} ({self._word('data_of')} {framework.version})", "note")
        yield Heading(self._word("read_in"), 3)
        yield Rows(
            tuple(SheetItem(s.address or self._word("not_published"), "source") for s in framework.sources.values())
        )

    # Rows

    def _word(self, key: str) -> str:
        return words(self.language)[key]

    def _asked(self, name: str) -> str:
        if self.framework.has_input(name):
            return self.framework.input(name).question.best(self.language, "en")
        return self.framework.factor(name).text.best(self.language, "en")

    def _factor(self, factor: Factor) -> SheetItem:
        said = factor.text.best(self.language, "en") + mark(factor.evidence, self.language)
        if self.outcome is None:
            return SheetItem(f"{factor.label}: {said}", factor.role.value)
        answer = self.outcome.factors[factor.id]
        key = "exclusion" if factor.role in {InputRole.EXCLUSION, InputRole.EXCEPTION} else "answer"
        below: tuple[SheetItem, ...] = ()
        if answer.is_unknown and factor.role is InputRole.LETTER:
            entry = (i for i in self.framework.inputs if factor in self.framework.factors_asking(i.name))
            names = [i.name for i in entry if self.outcome.answer_to(i.name).is_unknown]
            below = (SheetItem(f"{self._word('open')}: {', '.join(names)}", "open"),) if names else ()
        return SheetItem(f"{factor.label}: {self._word(f'{key}_{answer}')} — {said}", f"{factor.role} {answer}", below)

    def question(self, name: str) -> SheetItem:
        """Return one question with its hint, its answer and what the records say."""
        entry = self.framework.input(name)
        letters = ", ".join(factor.label for factor in self.framework.factors_asking(name))
        below = []
        if entry.hint is not None:
            below.append(SheetItem(entry.hint.best(self.language, "en"), "note"))
        if self.outcome is not None:
            below += self._answer(self.outcome, name)
        for suggestion in self.suggestions.to(name) if self.suggestions else ():
            below.append(self._suggestion(suggestion))
        below += self._later(name)
        where = f" ({letters})" if letters and letters != name else ""
        return SheetItem(f"{name}{where}: {entry.question.best(self.language, 'en')}", "question", tuple(below))

    def _answer(self, outcome: Outcome, name: str) -> Iterator[SheetItem]:
        answer = outcome.answer_to(name)
        given = next((each for each in outcome.given if each.input == name), None)
        why = outcome.held.why if name == DEPRIVATION else given.why if given else None
        sources = outcome.held.sources if name == DEPRIVATION else given.sources if given else ()
        below = self._held() if name == DEPRIVATION else ()
        if why is not None:
            below = (*below, SheetItem(f"{self._word('because')}: {why.best(self.language, 'en', 'und')}"))
        if sources:
            below = (*below, SheetItem(f"{self._word('sources')}: {', '.join(map(_reference, sources))}"))
        yield SheetItem(f"{self._word('answer')}: {self._word(answer)}", f"answer {answer}", below)

    def _held(self) -> tuple[SheetItem, ...]:
        return tuple(SheetItem(self._spell(spell)) for spell in self.outcome.held.spells) if self.outcome else ()

    def _spell(self, spell: Spell) -> str:
        kind = TEXTS[kind_of(spell.kind)].best(self.language, "en")
        word = f"{kind} ({spell.kind})" if spell.kind else kind
        return f"{word}, {spell.period or self._word('days_unknown')}"

    def _suggestion(self, suggestion: Suggestion) -> SheetItem:
        if suggestion.strength is Strength.BEARING:
            text = self._word("bears")
        else:
            strength = self._word(f"strength_{suggestion.strength}")
            text = f"{self._word('suggested')}: {self._word(suggestion.answer)} ({strength})"
        evidence = (SheetItem(f"{e.record} {e.pointer}  {e.says}", "evidence") for e in suggestion.evidence)
        return SheetItem(text, f"suggestion {suggestion.strength}", tuple(evidence))

    def _later(self, name: str) -> Iterator[SheetItem]:
        """Return what was said to a question after the day, apart from what supports an answer."""
        said: dict[str, list[SheetItem]] = {}
        for each in self.suggestions.later if self.suggestions else ():
            if each.input == name:
                row = SheetItem(f"{each.item.record} {each.item.pointer}  {each.item.says}", "evidence")
                said.setdefault(str(each.item.said_on), []).append(row)
        for day in sorted(said):
            yield SheetItem(self._word("said_later").format(day=day), "later", tuple(said[day]))

    def _status(self, status: Status) -> SheetItem:
        record = status.record
        said = [str(record.day or self._word("undated")), record.status, record.act or ""]
        # Letters cited for a list are not findings about each person on it.
        letters = ", ".join(record.letters) + (f" ({record.letters_scope})" if record.letters_scope else "")
        said += [record.framework or "", letters]
        issuers = ", ".join(filter(None, (self.name_of(issuer) for issuer in record.issuers)))
        below = [SheetItem(issuers)] if issuers else []
        if status.lifted_by is not None:
            below.append(SheetItem(f"{self._word('lifted')} {status.lifted_by.id}"))
        return SheetItem(f"{'  '.join(filter(None, said))}  [{record.id}]", "status", tuple(below))


def _reference(source: SourceReference) -> str:
    return f"{source.source} ({source.locator})" if source.locator else source.source
