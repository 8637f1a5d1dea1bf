"""The content of a checklist or an outcome, as blocks that print as text and as HTML alike.

The wording is that of `data/criteria_words.json`: "on the facts entered, factor 3.2 (a) appears met". No line says what
a person is. Questions have the numbers of their order; names of inputs and factors are for programs and are not shown.
An item that appears in no document seen is marked wherever it is shown, except in titles, where a note says it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from typing import Final

import attrs
from attrs import field, frozen

from hrdocs import messages
from hrdocs.case import Status
from hrdocs.criteria.beforehand import BEFORE
from hrdocs.criteria.earlier import EarlierAssessment
from hrdocs.criteria.evaluate import AnswerChange, Outcome
from hrdocs.criteria.evidence_words import evidence_text, factor_number, factor_title, words
from hrdocs.criteria.facts import Strength
from hrdocs.criteria.framework import DEPRIVATION, EvidenceGuide, Factor, Framework, Input, InputRole
from hrdocs.criteria.given import Given
from hrdocs.criteria.held import Spell, kind_of
from hrdocs.criteria.kinds import TEXTS
from hrdocs.criteria.logic import ReasonNode
from hrdocs.criteria.suggesting import Suggestion, Suggestions
from hrdocs.displaying import display
from hrdocs.displaying.named import framework_name
from hrdocs.frozenmap import FrozenMap
from hrdocs.model.base import SourceReference
from hrdocs.values import Answer, LocalText, PartialDate
from hrdocs.vocabulary import AssessmentResult

_MOST_CHANGES: Final = 3


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
    """A row of a list, with rows below it.

    Args:
        text: What it says.
        role: Its purpose.
        items: The rows below it.
        answer: For a question: the answer given, to be shown as three boxes; unknown for none.
    """

    text: str
    role: str = ""
    items: tuple["SheetItem", ...] = field(default=())
    answer: Answer | None = None


@frozen
class Rows:
    """A list."""

    items: tuple[SheetItem, ...]


@frozen
class Blank:
    """A line to be filled in by hand."""

    text: str


Block = Heading | Line | Rows | Blank
NameOf = Callable[[str], str]


def mark(evidence: EvidenceGuide, language: str) -> str:
    """Return the mark shown beside an item that no document seen confirms; empty for all others."""
    if evidence.is_unverified:
        return f" [{words(language)['unverified']}]"
    return f" [{words(language)['our_reading']}]" if evidence.is_our_reading else ""


@frozen(kw_only=True, slots=False)
class Sheet:
    """The whole content shown for one checklist.

    Args:
        framework: The framework.
        language: One of `LANGUAGES`.
        outcome: The outcome of the answers, once there are any.
        suggestions: The answers that the records support.
        statuses: Published acts of recognition, shown beside; None where there is no case.
        later_statuses: Acts that were published after the day, shown apart.
        earlier: Earlier assessments under the framework, with what today's answers say beside them.
        person: How the person is named on the sheet; empty for no one.
        name_of: Returns the name of a record, for issuers and sources.
        has_changes: Whether to show what would have to be different.
        is_form: Whether it is an empty sheet to be filled in by hand: the questions alone, close together.
    """

    framework: Framework
    language: str = "en"
    outcome: Outcome | None = None
    suggestions: Suggestions | None = None
    statuses: tuple[Status, ...] | None = None
    later_statuses: tuple[Status, ...] = ()
    earlier: tuple[EarlierAssessment, ...] = ()
    person: str = ""
    name_of: NameOf = str
    has_changes: bool = False
    is_form: bool = False

    def blocks(self) -> Iterator[Block]:
        """Return the whole sheet."""
        yield from self.head()
        if self.outcome is not None:
            yield from self.result(self.outcome)
        yield from self.earlier_rows()
        if self.statuses is not None:
            yield from self.recognitions(self.statuses)
        yield from self.questions()
        if not self.is_form:
            yield from self.reasoning()
            yield from self.document()
        yield from self.signature()

    # Parts

    @property
    def day(self) -> PartialDate | None:
        """The day of the checklist; None for an empty sheet."""
        return self.outcome.on if self.outcome else self.suggestions.on if self.suggestions else None

    def head(self) -> Iterator[Block]:
        """Return name, issuer, day."""
        framework = self.framework
        name, evidence = framework.names.best(self.language)
        yield Heading(name, 1)
        said = f"{self._word('issued_by')}: {framework.issuer.best(self.language)[0]}"
        yield Line(f"{said}; {self._word('adopted')} {self._shown(framework.adopted)}", "note")
        if evidence.is_unverified:
            is_ours = evidence.note is not None and "translated" in evidence.note
            yield Line(self._word("names_translated" if is_ours else "name_unverified"), "note")
        if self.person:
            yield Line(f"{self._word('person')}: {self.person}", "person")
        if self.day is not None:
            yield Line(f"{self._word('checklist')} {self._word('for_day')} {self._shown(self.day)}", "day")
        if self.outcome is None and self.suggestions is None:
            yield Line(self._word("blank"), "note")
            yield Blank(self._word("page_of_person"))
            yield Blank(self._word("assessed_on"))
        elif self.outcome is None:
            yield Line(self._word("no_answers"), "note")
        yield Line(self._word("disclaimer"), "disclaimer")

    def result(self, outcome: Outcome) -> Iterator[Block]:
        """Return the result, what follows, and what must be checked again."""
        letters = ", ".join(factor_title(factor, self.language) for factor in outcome.factors_met)
        key = "met_plain" if outcome.result is AssessmentResult.MET and not letters else outcome.result
        yield Line(
            self._word(key).format(day=self._shown(outcome.on), letters=letters or "—"), f"result {outcome.result}"
        )
        if outcome.decided_by:
            yield Line(self._word("not_met_by"), "note")
            yield Rows(tuple(self._change_row(name, answer) for name, answer in outcome.decided_by))
        yield Line(self._word(f"publish_{outcome.may_be_published}"), "publication")
        yield Heading(self._word("follows"), 3)
        follows = outcome.consequence
        if follows is None:
            yield Line(self._word("nothing_follows"))
        else:
            yield Line(follows.text.best(self.language, "en") + mark(follows.evidence, self.language), "demand")
            demands = ", ".join(self._shown(each) for each in outcome.demands)
            yield Line(f"{self._word('demands')}: {demands}", "note")
        for remark in outcome.remarks:
            yield Line(remark.text.best(self.language, "en") + mark(remark.evidence, self.language), "note")
        warnings = tuple(self._warnings(outcome))
        if warnings:
            yield Heading(self._word("warnings"), 3)
            yield Rows(warnings)

    def _warnings(self, outcome: Outcome) -> Iterator[SheetItem]:
        for names in outcome.contradictions:
            rows = tuple(self._change_row(name, outcome.answer_to(name)) for name in names)
            yield SheetItem(self._word("contradiction"), "warning", rows)
        titles = {factor.label: factor_title(factor, self.language) for factor in self.framework.factors}
        for problem in outcome.problems:
            if problem.code == "criteria.contradiction":
                continue  # shown above, with the questions
            parameters = {k: titles.get(str(v), v) if k == "factor" else v for k, v in problem.parameters.items()}
            rendered = messages.render(attrs.evolve(problem, parameters=FrozenMap(parameters)), self.language)
            yield SheetItem(rendered.message, "warning", (SheetItem(rendered.fix),))

    def earlier_rows(self) -> Iterator[Block]:
        """Return earlier assessments, each with its day and author and what the same answers give today."""
        if not self.earlier:
            return
        yield Heading(self._word("earlier"))
        rows = []
        for each in self.earlier:
            record = each.record
            result = self._shown(record.result) if record.result else self._word("answer_of_none")
            by = ", ".join(map(self.name_of, record.assessed_by)) or self._word("by_unknown")
            below = [SheetItem(f"{self._word('assessed_by')}: {by}")]
            if record.assessed_on is not None:
                below.append(SheetItem(f"{self._word('assessed_on')}: {self._shown(record.assessed_on)}"))
            if each.today is not None:
                is_same = each.today.result is record.result
                said = self._word("compared_same" if is_same else "compared_other")
                now = "" if is_same else f": {self._shown(each.today.result)}"
                below.append(SheetItem(said + now, "note"))
            differing = tuple(self._differing(name, before, now) for name, before, now in each.differing(self.outcome))
            if differing:
                below.append(SheetItem(self._word("earlier_differs"), "note", differing))
            on = self._shown(record.on) if record.on is not None else self._word("undated")
            text = self._word("earlier_row").format(on=on, result=result)
            rows.append(SheetItem(f"{text} [{record.id}]", "earlier", tuple(below)))
        yield Rows(tuple(rows))

    def _differing(self, name: str, before: Answer, now: Answer) -> SheetItem:
        return SheetItem(f"{self._asked(name)}: {self._word(before)} → {self._word(now)}")

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
            day = record.day or record.issued or record.adopted
            said = self._word("said_later").format(day=self._shown(day) if day else self._word("undated"))
            yield Rows((SheetItem(said, "later", (self._status(status),)),))
        if rows or self.later_statuses:
            yield Line(self._word("statuses_note"), "note")

    def questions(self) -> Iterator[Block]:
        """Return consent and safety, then the questions by number, and what was answered as a whole."""
        yield Heading(self._word("before"))
        yield Rows(tuple(self._asked_row(each, "") for each in BEFORE))
        yield Heading(self._word("questions"))
        yield Rows(tuple(self.question(name) for name in self.framework.names_of_inputs))
        whole = tuple(self._whole(given) for given in self._answered_whole())
        if whole:
            yield Heading(self._word("answered_whole"), 3)
            yield Rows(whole)

    def reasoning(self) -> Iterator[Block]:
        """Return the factors and, of an outcome, what is open, what would have to be different, and the reasons."""
        yield Heading(self._word("factors"))
        yield Rows(tuple(self._factor(factor) for factor in self.framework.factors))
        outcome = self.outcome
        if outcome is None:
            return
        yield Heading(self._word("missing"))
        if outcome.missing:
            yield Rows(tuple(SheetItem(self._asked(name), "open") for name in outcome.missing))
        else:
            yield Line(self._word("nothing_missing"))
        if self.has_changes:
            yield from self.changes(outcome)
        yield Heading(self._word("reasons"))
        yield Rows((self.reason(outcome.reasons),))

    def changes(self, outcome: Outcome) -> Iterator[Block]:
        """Return what would have to be different: to be met, and for the result to fall, a few of each."""
        yield Heading(self._word("why"))
        for key, found in (("met_if", outcome.to_be_met), ("fall", outcome.would_fall)):
            if not found:
                continue
            yield Heading(self._word(key), 3)
            ordered = sorted(found, key=lambda each: (self._unheard(each), len(each.answers)))
            rows = [
                SheetItem(f"{n}.", "change", tuple(self._change_row(name, answer) for name, answer in each.answers))
                if len(each.answers) > 1
                else self._change_row(*each.answers[0])
                for n, each in enumerate(ordered[:_MOST_CHANGES], 1)
            ]
            if len(found) > _MOST_CHANGES:
                count = len(found) - _MOST_CHANGES
                rows.append(SheetItem(self._word("change_count").format(count=count), "note"))
            yield Rows(tuple(rows))

    def _unheard(self, change: AnswerChange) -> int:
        """Return how many of the inputs of a change nobody has answered, though no record speaks to them."""
        spoken = {each.input for each in self.suggestions} if self.suggestions else set()
        known = spoken | {DEPRIVATION}
        outcome = self.outcome
        return sum(
            1
            for name, _ in change.answers
            if name not in known and (outcome is None or outcome.answer_to(name).is_unknown)
        )

    def _change_row(self, name: str, answer: Answer) -> SheetItem:
        return SheetItem(f"{self._asked(name)} — {self._word(answer)}", "change")

    def reason(self, reason: ReasonNode) -> SheetItem:
        """Return one node of the tree of reasons."""
        value, joint, inner = self._word(reason.answer), "", reason.reasons
        if reason.kind == "factor" and inner[0].kind in {"all_of", "any_of"}:
            # A factor and how its parts are joined are one row.
            joint, inner = f" ({self._word(inner[0].kind)})", inner[0].reasons
        below = tuple(self.reason(each) for each in inner)
        match reason.kind:
            case "factor":
                text = f"{self._factor_text(self.framework.factor(reason.name))}{joint}"
            case "input":
                text, below = self._asked(reason.name), self._reasons_given(reason.name)
            case "liberty":
                text, below = self._word("liberty"), (*self._held(), *self._reasons_given(DEPRIVATION))
            case _:
                text = self._word(reason.kind)
        return SheetItem(f"[{value}] {text}", reason.answer.value, below)

    def document(self) -> Iterator[Block]:
        """Return how the framework applies time, its definitions and open questions, and where it was read."""
        framework = self.framework
        yield Heading(self._word("time"))
        rule = framework.temporal_rule.best(self.language, "en")
        yield Line(rule + mark(framework.temporal_evidence, self.language))
        wording = framework.wording_on(self.day) if self.day is not None else None
        if wording is not None:
            since = self._shown(wording.since)
            yield Line(f"{self._word('wording')} ({since}): {wording.text.best(self.language, 'en')}", "note")
        for key, rows in (
            ("notes", tuple((note.text, note.evidence) for note in framework.notes)),
            ("definitions", tuple((each.text, each.evidence) for each in framework.definitions)),
            ("open_text", tuple((text, None) for text in framework.open_questions)),
        ):
            if rows:
                yield Heading(self._word(key))
                yield Rows(tuple(self._text(text, evidence) for text, evidence in rows))
        yield Heading(self._word("read_in"))
        yield Line(f"{self._word('own_words')} ({self._word('data_of')} {framework.version})", "note")
        yield Rows(
            tuple(
                SheetItem(f"{s.title} — {s.address or self._word('only_copy')}", "source")
                for s in framework.sources.values()
            )
        )

    def _text(self, text: LocalText, evidence: EvidenceGuide | None) -> SheetItem:
        return SheetItem(text.best(self.language, "en") + (mark(evidence, self.language) if evidence else ""))

    def signature(self) -> Iterator[Block]:
        """Return the lines for the one who answers."""
        yield Line(self._word("every_answer"), "note")
        yield Blank(self._word("assessor"))
        yield Blank(self._word("assessed_on"))
        yield Blank(self._word("signature"))

    # Rows

    def _word(self, key: str) -> str:
        return words(self.language)[key]

    def _shown(self, value: object) -> str:
        return display(value, self.language)

    @cached_property
    def numbers(self) -> Mapping[str, int]:
        """The number of each question, in the order of the checklist."""
        return {name: n for n, name in enumerate(self.framework.names_of_inputs, 1)}

    def _asked(self, name: str) -> str:
        """Return what a name asks, with its number; a factor answered as a whole is named by its title."""
        if name in self.numbers:
            return f"{self.numbers[name]}. {self.framework.input(name).question.best(self.language, 'en')}"
        for each in BEFORE:
            if each.name == name:
                return each.question.best(self.language, "en")
        if name == DEPRIVATION:
            return self._word("liberty")
        return self._factor_text(self.framework.factor(name))

    def _factor_text(self, factor: Factor) -> str:
        said = factor.text.best(self.language, "en") + mark(factor.evidence, self.language)
        return f"{factor_number(factor, self.language)}: {said}" if factor.printed else said

    def _factor(self, factor: Factor) -> SheetItem:
        said = factor.text.best(self.language, "en") + mark(factor.evidence, self.language)
        title = factor_title(factor, self.language)
        if self.outcome is None:
            return SheetItem(f"{title}: {said}" if title != said else said, factor.role.value)
        answer = self.outcome.factors[factor.id]
        key = "exclusion" if factor.role in {InputRole.EXCLUSION, InputRole.EXCEPTION} else "answer"
        result = self._word("not_held" if self.outcome.is_about_nobody_held(factor) else f"{key}_{answer}")
        below: tuple[SheetItem, ...] = ()
        if answer.is_unknown and factor.role is InputRole.LETTER:
            entry = (i for i in self.framework.inputs if factor in self.framework.factors_asking(i.name))
            numbers = [str(self.numbers[i.name]) for i in entry if self.outcome.answer_to(i.name).is_unknown]
            if numbers:
                text = self._word("open_questions_of").format(numbers=", ".join(numbers))
                below = (SheetItem(text, "open"),)
        return SheetItem(f"{title}: {result} — {said}", f"{factor.role} {answer}", below)

    def question(self, name: str) -> SheetItem:
        """Return one question with its hint, its answer and what the records say."""
        letters = ", ".join(factor_title(f, self.language) for f in self.framework.factors_asking(name) if f.printed)
        return self._asked_row(self.framework.input(name), letters)

    def asked_item(self, name: str) -> SheetItem:
        """Return a question of the framework, or one of those that come before."""
        return next((self._asked_row(each, "") for each in BEFORE if each.name == name), None) or self.question(name)

    def _asked_row(self, entry: Input, letters: str) -> SheetItem:
        name, below = entry.name, []
        if entry.hint is not None:
            below.append(SheetItem(entry.hint.best(self.language, "en"), "note"))
        if entry.since is not None:
            below.append(SheetItem(self._word("since_day").format(day=self._shown(entry.since)), "note"))
        answer = Answer.UNKNOWN
        if self.outcome is not None:
            answer = self.outcome.answer_to(name)
            below += [*(self._held() if name == DEPRIVATION else ()), *self._reasons_given(name)]
        for suggestion in self.suggestions.to(name) if self.suggestions else ():
            below.append(self._suggestion(suggestion))
        below += self._later(name)
        below.append(SheetItem(self._word("place_for_reasons"), "write"))
        number = f"{self.numbers[name]}. " if name in self.numbers else ""
        where = f" ({letters})" if letters else ""
        text = f"{number}{entry.question.best(self.language, 'en')}{where}"
        return SheetItem(text, "question", tuple(below), answer)

    def _answered_whole(self) -> tuple[Given, ...]:
        given = self.outcome.given if self.outcome else ()
        known = {each.name for each in (*self.framework.inputs, *BEFORE)}
        return tuple(each for each in given if each.input not in known)

    def _whole(self, given: Given) -> SheetItem:
        text = self._factor_text(self.framework.factor(given.input))
        return SheetItem(text, "question", self._reasons_given(given.input), given.answer)

    def _reasons_given(self, name: str) -> tuple[SheetItem, ...]:
        """Return the reason and the sources of an answer."""
        if self.outcome is None:
            return ()
        held = self.outcome.held
        given = next((each for each in self.outcome.given if each.input == name), None)
        why = held.why if name == DEPRIVATION else given.why if given else None
        sources = held.sources if name == DEPRIVATION else given.sources if given else ()
        below = []
        if why is not None:
            below.append(SheetItem(f"{self._word('because')}: {why.best(self.language, 'en', 'und')}", "reason"))
        if sources:
            said = ", ".join(self._reference(source) for source in sources)
            below.append(SheetItem(f"{self._word('sources')}: {said}", "reason"))
        return tuple(below)

    def _reference(self, source: SourceReference) -> str:
        name = self.name_of(source.source)
        said = name if name == source.source else f"{name} [{source.source}]"
        return f"{said} ({source.locator})" if source.locator else said

    def _held(self) -> tuple[SheetItem, ...]:
        return tuple(SheetItem(self._spell(spell)) for spell in self.outcome.held.spells) if self.outcome else ()

    def _spell(self, spell: Spell) -> str:
        kind = TEXTS[kind_of(spell.kind)].best(self.language, "en") if spell.kind is None else self._shown(spell.kind)
        return f"{kind}, {self._word('days_unknown') if spell.period is None else self._shown(spell.period)}"

    def _suggestion(self, suggestion: Suggestion) -> SheetItem:
        if suggestion.strength is Strength.BEARING:
            text = self._word("bears")
        else:
            strength = self._word(f"strength_{suggestion.strength}")
            text = f"{self._word('suggested')}: {self._word(suggestion.answer)} ({strength})"
        said = dict.fromkeys(evidence_text(item, self.language) for item in suggestion.evidence)
        return SheetItem(text, f"suggestion {suggestion.strength}", tuple(SheetItem(each, "evidence") for each in said))

    def _later(self, name: str) -> Iterator[SheetItem]:
        """Return what was said to a question after the day, apart from what supports an answer."""
        said: dict[str, tuple[PartialDate, list[SheetItem]]] = {}
        for each in self.suggestions.later if self.suggestions else ():
            if each.input == name and each.item.said_on is not None:
                day, rows = said.setdefault(str(each.item.said_on), (each.item.said_on, []))
                rows.append(SheetItem(evidence_text(each.item, self.language), "evidence"))
        for key in sorted(said):
            day, rows = said[key]
            yield SheetItem(self._word("said_later").format(day=self._shown(day)), "later", tuple(rows))

    def _status(self, status: Status) -> SheetItem:
        record = status.record
        said = [self._shown(record.day) if record.day else self._word("undated"), self._shown(record.status)]
        if record.act is not None:
            said.append(self._shown(record.act))
        if record.framework is not None:
            said.append(framework_name(record.framework, self.language))
        # Letters cited for a list are not findings about each person on it.
        scope = f" ({self._shown(record.letters_scope)})" if record.letters_scope else ""
        if record.letters:
            said.append(", ".join(record.letters) + scope)
        issuers = ", ".join(filter(None, (self.name_of(issuer) for issuer in record.issuers)))
        below = [SheetItem(issuers)] if issuers else []
        if status.lifted_by is not None:
            below.append(SheetItem(f"{self._word('lifted_by')} [{status.lifted_by.id}]"))
        return SheetItem(f"{'; '.join(said)} [{record.id}]", "status", tuple(below))
