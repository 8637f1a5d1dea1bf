"""From a framework's file to a `Framework`; all faults are reported at once, each with its place."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any, Final, TypeVar

import attrs

from hrdocs import jsonplaces, jsonpointer, messages
from hrdocs.criteria import logic
from hrdocs.criteria.framework import (
    DEPRIVATION,
    Consequence,
    Counting,
    Custody,
    Definition,
    EvidencedText,
    EvidenceGuide,
    EvidenceLevel,
    Factor,
    Framework,
    FrameworkNote,
    FrameworkSource,
    Input,
    InputRole,
    PrintedWording,
    Remark,
)
from hrdocs.criteria.kinds import KINDS
from hrdocs.criteria.logic import Expr
from hrdocs.errors import InvalidDocument, InvalidText
from hrdocs.frozenmap import FrozenMap
from hrdocs.messages import LANGUAGES
from hrdocs.problems import Location, Problem
from hrdocs.values import Answer, LocalText, PartialDate
from hrdocs.vocabulary import DemandKind, PhaseKind

FORMAT: Final = "hrdocs-criteria/1"

Json = Any
T = TypeVar("T")
E = TypeVar("E", bound=StrEnum)
_NOWHERE: Final = EvidenceGuide(level=EvidenceLevel.MEMORY)


def refusal(problems: Iterable[Problem]) -> InvalidDocument:
    """Return the exception for a file that is not a complete framework."""
    found = tuple(problems)
    return InvalidDocument(found, messages.error_text(found))


def from_json(value: Json, *, file: str | None = None, text: str | None = None) -> Framework:
    """Read a framework.

    Args:
        value: The parsed file.
        file: Its name, for the places of problems.
        text: Its text, for their lines.

    Raises:
        InvalidDocument: It is not complete; `problems` lists all faults.
    """
    reader = _Reader()
    framework = reader.framework(value)
    problems = reader.problems
    if framework is not None and not problems:
        problems = list(_faults(framework))
    if problems or framework is None:
        lines = jsonplaces.locate(text, {p.place.pointer or "" for p in problems}) if text is not None else {}
        raise refusal(_placed(problem, file, lines) for problem in problems)
    return framework


def _placed(problem: Problem, file: str | None, lines: Mapping[str, tuple[int, int]]) -> Problem:
    line, column = lines.get(problem.place.pointer or "", (None, None))
    return attrs.evolve(problem, place=attrs.evolve(problem.place, file=file, line=line, column=column))


class _Reader:
    """Reads the parts of one file and collects the faults of their shape."""

    def __init__(self) -> None:
        self.problems: list[Problem] = []

    def fault(self, code: str, at: str, **parameters: str | int) -> None:
        self.problems.append(Problem(code=code, place=Location(pointer=at), parameters=parameters))

    # Parts

    def framework(self, value: Json) -> Framework | None:
        if not isinstance(value, dict) or value.get("format") != FORMAT:
            self.fault("framework.format", "", format=FORMAT)
            return None
        before = len(self.problems)
        adopted = self.get(value, "", "adopted", dict) or {}
        rule = self.get(value, "", "temporal_rule", dict) or {}
        expressions = self.get(value, "", "logic", dict) or {}
        custody = self.custody(expressions)
        has_custody = custody is not Custody.NONE or "deprivation" in value
        table = self.get(value, "", "deprivation", dict) or {} if has_custody else {"kinds": []}
        parts: dict[str, Any] = {
            "id": self.get(value, "", "id", str),
            "version": self.get(value, "", "as_of", str),
            "names": self.evidenced(value, "names"),
            "issuer": self.evidenced(value, "issuer"),
            "adopted": self.day(adopted, "/adopted", "day"),
            "adopted_note": adopted.get("note"),
            "adopted_evidence": self.evidence(adopted, "/adopted"),
            "sources": self.sources(value),
            "definitions": self.rows(value, "", "definitions", self.definition),
            "inputs": self.rows(value, "", "inputs", self.input),
            "general": FrozenMap({k: tuple(v) for k, v in (value.get("general") or {}).items()}),
            "factors": self.rows(value, "", "factors", self.factor),
            "custody": custody,
            "liberty": self.get(expressions, "/logic", "liberty", str) if has_custody else None,
            "criteria": self.expr(expressions, "/logic", "criteria"),
            "exclusion": self.expr(expressions, "/logic", "exclusion") if "exclusion" in expressions else None,
            "kinds": self.counting(table, "/deprivation", "kinds", "kind") if has_custody else FrozenMap(),
            "phases": self.counting(table, "/deprivation", "phases", "phase"),
            "contradictions": self.rows(value, "", "contradictions", self.contradiction),
            "consequences": self.rows(value, "", "consequences", self.consequence),
            "remarks": self.rows(value, "", "remarks", self.remark),
            "temporal_rule": self.texts(rule, "/temporal_rule", "text"),
            "temporal_evidence": self.evidence(rule, "/temporal_rule"),
            "wordings": self.rows(value, "", "wordings", self.wording),
            "notes": self.rows(value, "", "notes", self.note),
            "open_questions": self.rows(value, "", "open_questions", self.open_question),
        }
        return Framework(**parts) if len(self.problems) == before else None

    def custody(self, expressions: Json) -> Custody:
        """Return what is said of custody; a file that is silent requires it."""
        if "custody" not in expressions:
            return Custody.REQUIRED
        return self.word(expressions, "/logic", "custody", Custody, Custody.REQUIRED)

    def evidenced(self, value: Json, key: str) -> EvidencedText:
        given = self.get(value, "", key, dict) or {}
        texts, evidence = {}, {}
        for language in LANGUAGES:
            row = self.get(given, f"/{key}", language, dict)
            if row is None:
                continue
            texts[language] = self.get(row, f"/{key}/{language}", "text", str) or "?"
            evidence[language] = self.evidence(row, f"/{key}/{language}")
        return EvidencedText(text=LocalText(texts or {"en": "?"}), evidence=FrozenMap(evidence))

    def sources(self, value: Json) -> FrozenMap[str, FrameworkSource]:
        found = {}
        for name, given in (self.get(value, "", "sources", dict) or {}).items():
            at = f"/sources/{jsonpointer.escape(name)}"
            row = given if isinstance(given, dict) else {}
            seen = self.get(row, at, "seen", str) or "?"
            found[name] = FrameworkSource(title=row.get("title") or seen, address=row.get("address"), seen=seen)
        return FrozenMap(found)

    def definition(self, row: Json, at: str) -> Definition:
        return Definition(
            id=self.get(row, at, "id", str) or "",
            printed=row.get("printed"),
            text=self.texts(row, at, "text"),
            evidence=self.evidence(row, at),
        )

    def note(self, row: Json, at: str) -> FrameworkNote:
        return FrameworkNote(text=self.texts(row, at, "text"), evidence=self.evidence(row, at))

    def open_question(self, row: Json, at: str) -> LocalText:
        return self.texts(row, at, "text")

    def input(self, row: Json, at: str) -> Input:
        name = self.get(row, at, "name", str) or ""
        hint = self.texts(row, at, "hint") if "hint" in row else None
        since = self.day(row, at, "since") if "since" in row else None
        return Input(name=name, question=self.texts(row, at, "question"), hint=hint, since=since)

    def factor(self, row: Json, at: str) -> Factor:
        return Factor(
            id=self.get(row, at, "id", str) or "",
            printed=row.get("printed"),
            role=self.word(row, at, "role", InputRole, InputRole.LETTER),
            text=self.texts(row, at, "text"),
            when=self.expr(row, at, "when"),
            evidence=self.evidence(row, at),
            since=self.day(row, at, "since") if "since" in row else None,
            printed_note=row.get("printed_note"),
            short=self.texts(row, at, "short") if "short" in row else None,
        )

    def contradiction(self, row: Json, at: str) -> FrozenMap[str, Answer]:
        return FrozenMap({name: self.word(row, at, name, Answer, Answer.UNKNOWN) for name in row})

    def consequence(self, row: Json, at: str) -> Consequence:
        held = self.get(row, at, "while", str)
        if held not in {"held", "released", "any", None}:
            self.fault("framework.unknown-word", f"{at}/while", expected="held|released|any")
        demands = []
        for n, word in enumerate(self.get(row, at, "demands", list) or ()):
            demands.append(self.word({"kind": word}, f"{at}/demands/{n}", "kind", DemandKind, DemandKind.OTHER))
        return Consequence(
            condition=self.expr(row, at, "if"),
            is_held=None if held == "any" else held == "held",
            key=self.get(row, at, "key", str) or "",
            demands=tuple(demands),
            text=self.texts(row, at, "text"),
            evidence=self.evidence(row, at),
        )

    def remark(self, row: Json, at: str) -> Remark:
        return Remark(
            condition=self.expr(row, at, "if"), text=self.texts(row, at, "text"), evidence=self.evidence(row, at)
        )

    def wording(self, row: Json, at: str) -> PrintedWording:
        return PrintedWording(since=self.day(row, at, "since"), text=self.texts(row, at, "text"))

    def counting(self, table: Json, at: str, key: str, name: str) -> FrozenMap[str, Counting]:
        known = KINDS if name == "kind" else tuple(PhaseKind)
        found = {}
        for n, row in enumerate(self.get(table, at, key, list) or () if key in table or key == "kinds" else ()):
            here = f"{at}/{key}/{n}"
            word = self.get(row, here, name, str) or ""
            if word not in known:
                self.fault("framework.unknown-word", f"{here}/{name}", expected="|".join(known))
            counts = self.word(row, here, "counts", Answer, Answer.UNKNOWN)
            found[word] = Counting(counts=counts, when=row.get("when"), evidence=self.evidence(row, here))
        return FrozenMap(found)

    def evidence(self, row: Json, at: str) -> EvidenceGuide:
        given = self.get(row, at, "evidence", dict)
        if given is None:
            return _NOWHERE
        here = f"{at}/evidence"
        level = self.word(given, here, "level", EvidenceLevel, EvidenceLevel.MEMORY)
        return EvidenceGuide(level=level, sources=tuple(given.get("sources") or ()), note=given.get("note"))

    # Values

    def get(self, row: Json, at: str, key: str, cls: type[T]) -> T | None:
        value = row.get(key) if isinstance(row, dict) else None
        if not isinstance(value, cls) or value in ("", [], {}):
            self.fault("framework.missing-part", at, key=key)
            return None
        return value

    def rows(self, value: Json, at: str, key: str, read: Callable[[Json, str], T]) -> tuple[T, ...]:
        given = value.get(key)
        if given is None and key not in {"inputs", "factors"}:
            return ()
        if not isinstance(given, list):
            self.fault("framework.missing-part", at, key=key)
            return ()
        found = []
        for n, row in enumerate(given):
            here = f"{at}/{key}/{n}"
            if isinstance(row, dict):
                found.append(read(row, here))
            else:
                self.fault("framework.missing-part", here, key=key)
        return tuple(found)

    def texts(self, row: Json, at: str, key: str, languages: tuple[str, ...] = LANGUAGES) -> LocalText:
        given = self.get(row, at, key, dict) or {}
        for language in languages:
            if not isinstance(given.get(language), str) or not given[language]:
                self.fault("framework.not-in-language", f"{at}/{key}" if given else at, language=language)
        try:
            return LocalText({tag: text for tag, text in given.items() if isinstance(text, str)} or {"en": "?"})
        except ValueError:
            self.fault("framework.missing-part", at, key=key)
            return LocalText({"en": "?"})

    def word(self, row: Json, at: str, key: str, enum: type[E], default: E) -> E:
        given = row.get(key)
        try:
            return enum(given)
        except ValueError:
            self.fault("framework.unknown-word", f"{at}/{key}", expected="|".join(enum))
            return default

    def day(self, row: Json, at: str, key: str) -> PartialDate:
        given = self.get(row, at, key, str)
        try:
            return PartialDate.parse(given or "1000")
        except InvalidText:
            self.fault("framework.unknown-word", f"{at}/{key}", expected="2013-10-27")
            return PartialDate("1000")

    def expr(self, row: Json, at: str, key: str) -> Expr:
        try:
            return logic.parse(row.get(key))
        except (ValueError, RecursionError):
            self.fault("framework.expression", f"{at}/{key}" if key in row else at, key=key)
            return logic.Ref("?", is_input=True)


# Conditions on a whole framework.


def _faults(framework: Framework) -> Iterator[Problem]:
    yield from _twice(framework)
    yield from _strangers(framework)
    cycles = tuple(_cycles(framework))
    yield from cycles
    yield from _unused(framework)
    if not cycles:
        yield from _both_ways(framework)
    yield from _kinds_and_sources(framework)


def _problem(code: str, at: str, **parameters: str | int) -> Problem:
    return Problem(code=code, place=Location(pointer=at), parameters=parameters)


def _twice(framework: Framework) -> Iterator[Problem]:
    for key, ids in (
        ("factors", [f.id for f in framework.factors]),
        ("inputs", [i.name for i in framework.inputs]),
    ):
        for n, name in enumerate(ids):
            if name in ids[:n]:
                yield _problem("framework.twice", f"/{key}/{n}", name=name)
    if framework.liberty is not None and not framework.has_input(DEPRIVATION):
        yield _problem("framework.not-asked", "/inputs", name=DEPRIVATION)


def _placed_expressions(framework: Framework) -> Iterator[tuple[str, Expr]]:
    for n, factor in enumerate(framework.factors):
        yield f"/factors/{n}/when", factor.when
    yield "/logic/criteria", framework.criteria
    if framework.exclusion is not None:
        yield "/logic/exclusion", framework.exclusion
    for n, consequence in enumerate(framework.consequences):
        yield f"/consequences/{n}/if", consequence.condition
    for n, remark in enumerate(framework.remarks):
        yield f"/remarks/{n}/if", remark.condition


def _strangers(framework: Framework) -> Iterator[Problem]:
    factors = framework.expressions
    for at, expr in _placed_expressions(framework):
        for ref in logic.refs(expr):
            if framework.has_input(ref.name):
                continue
            if ref.is_input or ref.name not in factors:
                # An input without a question is an error.
                yield _problem("framework.not-asked", at, name=ref.name)
    for n, pair in enumerate(framework.contradictions):
        for name in pair:
            if not framework.has_input(name):
                yield _problem("framework.not-asked", f"/contradictions/{n}", name=name)
    for general, names in framework.general.items():
        for name in (n for n in names if not framework.has_input(n)):
            yield _problem("framework.not-asked", f"/general/{jsonpointer.escape(general)}", name=name)
        if framework.has_input(general):
            yield _problem("framework.twice", f"/general/{jsonpointer.escape(general)}", name=general)


def _cycles(framework: Framework) -> Iterator[Problem]:
    factors = framework.expressions
    done: set[str] = set()

    def leads_back(name: str, way: tuple[str, ...]) -> bool:
        if name in way:
            return True
        if name in done:
            return False
        inner = (r.name for r in logic.refs(factors[name]) if not r.is_input and r.name in factors)
        found = any(leads_back(each, (*way, name)) for each in inner)
        done.add(name)
        return found

    for n, factor in enumerate(framework.factors):
        if leads_back(factor.id, ()):
            yield _problem("framework.cycle", f"/factors/{n}/when", name=factor.id)


def _unused(framework: Framework) -> Iterator[Problem]:
    factors = framework.expressions
    used_factors: set[str] = set()
    used_inputs: set[str] = {DEPRIVATION}
    waiting = [framework.criteria] + ([framework.exclusion] if framework.exclusion is not None else [])
    while waiting:
        for ref in logic.refs(waiting.pop()):
            if ref.is_input or ref.name not in factors:
                used_inputs.add(ref.name)
            elif ref.name not in used_factors:
                used_factors.add(ref.name)
                waiting.append(factors[ref.name])
    for n, factor in enumerate(framework.factors):
        if factor.id not in used_factors:
            yield _problem("framework.unreachable", f"/factors/{n}", name=factor.id)
    for n, each in enumerate(framework.inputs):
        if each.name not in used_inputs:
            yield _problem("framework.unreachable", f"/inputs/{n}", name=each.name)


def _both_ways(framework: Framework) -> Iterator[Problem]:
    """Find inputs that support the result in one place and oppose it in another.

    Without them Kleene's answer is exact: a value that no completion of the open inputs can change is never unknown.
    """
    found: dict[str, set[bool]] = {}
    for name, speaks_for in logic.directions(framework.whole):
        found.setdefault(name, set()).add(speaks_for)
    for n, each in enumerate(framework.inputs):
        if len(found.get(each.name, ())) > 1:
            yield _problem("framework.both-ways", f"/inputs/{n}", name=each.name)


def _kinds_and_sources(framework: Framework) -> Iterator[Problem]:
    for kind in KINDS if framework.liberty is not None else ():
        if kind not in framework.kinds and kind not in {"none", "unknown"}:
            yield _problem("framework.kind-missing", "/deprivation/kinds", name=kind)
    items = [(f"/factors/{n}/evidence", f.evidence) for n, f in enumerate(framework.factors)]
    items += [(f"/definitions/{n}/evidence", d.evidence) for n, d in enumerate(framework.definitions)]
    items += [(f"/consequences/{n}/evidence", c.evidence) for n, c in enumerate(framework.consequences)]
    items += [(f"/remarks/{n}/evidence", r.evidence) for n, r in enumerate(framework.remarks)]
    items += [
        ("/temporal_rule/evidence", framework.temporal_evidence),
        ("/adopted/evidence", framework.adopted_evidence),
    ]
    for at, evidence in items:
        for name in evidence.sources:
            if name not in framework.sources:
                yield _problem("framework.no-such-source", at, name=name)
        if evidence.level is EvidenceLevel.SEEN and not evidence.sources:
            yield _problem("framework.seen-nowhere", at)
