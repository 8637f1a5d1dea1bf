"""The results about names: a reading of one name, a comparison of two, a spelling, a place in a text.

A `repr` of these never prints a name: logs and error reports must not repeat personal data.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import cached_property
from typing import Any, Literal, Protocol, TypeAlias, runtime_checkable

from attrs import evolve, field, frozen

from hrdocs.messages import LANGUAGES
from hrdocs.names.tables import table

PartName: TypeAlias = Literal["family", "given", "patronymic"]
"""A part of a name."""

Sex: TypeAlias = Literal["m", "f"]
"""What the printed forms of a name show; nothing is concluded about the person."""

PARTS: tuple[PartName, ...] = ("family", "given", "patronymic")


@runtime_checkable
class NameLike(Protocol):
    """Anything with the fields of a `Name` record; filled fields decide how the name is read."""

    @property
    def value(self) -> str:
        """The whole name, letter for letter."""

    @property
    def given(self) -> str | None:
        """The given name within it."""

    @property
    def patronymic(self) -> str | None:
        """The patronymic within it."""

    @property
    def family(self) -> str | None:
        """The family name within it."""

    @property
    def order(self) -> str | None:
        """Which part comes first: `given_first` or `family_first`."""

    @property
    def language(self) -> str | None:
        """Language of the name, a BCP 47 tag."""

    @property
    def romanisation(self) -> str | None:
        """The romanisation used."""


NameText: TypeAlias = str | NameLike
"""A name as the functions of this package take it: a text or anything with the fields of a `Name` record."""


class Likeness(StrEnum):
    """How alike two printed names are, from least to most; a likeness is evidence and never an identity.

    >>> Likeness.BY_RULES > Likeness.EQUIVALENT
    True
    """

    CONTRADICTED = "contradicted"
    UNDECIDED = "undecided"
    EQUIVALENT = "equivalent"
    BY_RULES = "by_rules"
    IDENTICAL = "identical"

    def __lt__(self, other: object) -> bool:
        return _STEP[self._value_] < _STEP[other._value_] if isinstance(other, Likeness) else NotImplemented

    def __le__(self, other: object) -> bool:
        return _STEP[self._value_] <= _STEP[other._value_] if isinstance(other, Likeness) else NotImplemented

    def __gt__(self, other: object) -> bool:
        return _STEP[self._value_] > _STEP[other._value_] if isinstance(other, Likeness) else NotImplemented

    def __ge__(self, other: object) -> bool:
        return _STEP[self._value_] >= _STEP[other._value_] if isinstance(other, Likeness) else NotImplemented

    @property
    def step(self) -> int:
        """Return the place in the order: 0 for contradicted, 4 for identical."""
        return _STEP[self._value_]


_STEP: dict[str, int] = {each.value: step for step, each in enumerate(Likeness)}  # an enum member is slow as a key


@frozen
class Repair:
    """One character of another alphabet that was read as its look-alike.

    Args:
        at: Its place in the text.
        found: Unicode name of the character found.
        read_as: Unicode name of the character it was read as.
    """

    at: int
    found: str
    read_as: str


@frozen(kw_only=True)
class ParsedName:
    """One reading of a printed name.

    Args:
        family: Family name, one item for each half of a double one.
        given: Given name, as printed.
        patronymic: Patronymic, as printed.
        initials: Which parts are initials only.
        order: How the parts follow each other in the text, such as `given family`.
        script: `Cyrl`, `Latn`, `Zyyy` (no letters) or another ISO 15924 code.
        repaired: Characters of another alphabet that were put right.
        sex: What the printed name shows, None where it shows nothing.
        sex_by: The part that shows it.
        cases: Grammatical cases other than the nominative in which the whole name may be printed.
        rest: Words that belong to no part: ranks, "г.р.", numbers, names in brackets.
        doubts: Why the reading is in doubt, such as `mojibake`, `placeholder`, `several-names`.
        language: Language that the record names.
    """

    family: tuple[str, ...] = field(default=(), repr=False)
    given: str | None = field(default=None, repr=False)
    patronymic: str | None = field(default=None, repr=False)
    initials: frozenset[PartName] = frozenset()
    order: str = ""
    script: str = "Zyyy"
    repaired: tuple[Repair, ...] = ()
    sex: Sex | None = None
    sex_by: PartName | None = None
    cases: frozenset[str] = frozenset()
    rest: tuple[str, ...] = field(default=(), repr=False)
    doubts: tuple[str, ...] = ()
    language: str | None = None

    @property
    def declined(self) -> bool:
        """Whether the name may be printed in another case than the nominative."""
        return bool(self.cases)

    def to_json(self) -> dict[str, Any]:
        """Return the reading as a JSON object, with the parts that are printed."""
        made: dict[str, Any] = {"order": self.order, "script": self.script}
        made |= {part: value for part in PARTS if (value := _plain(getattr(self, part)))}
        for name in ("sex", "sex_by", "language"):
            if (value := getattr(self, name)) is not None:
                made[name] = value
        for name in ("initials", "cases"):
            if value := getattr(self, name):
                made[name] = sorted(value)
        for name in ("rest", "doubts"):
            if value := getattr(self, name):
                made[name] = list(value)
        if self.repaired:
            made["repaired"] = [{"at": r.at, "found": r.found, "read_as": r.read_as} for r in self.repaired]
        return made


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


@frozen(kw_only=True)
class PartComparison:
    """One part of two names.

    Args:
        part: Which part.
        a: What the first name prints; None where it prints nothing.
        b: What the second name prints.
        likeness: How alike the two are.
        rules: Ids of the rules and table rows used: `be.akanne`, `given:aliaksandr`, `case.genitive`.
        cost: Weight of the differences, 0 where there are none; for sorting only.
    """

    part: PartName
    a: str | None = field(repr=False)
    b: str | None = field(repr=False)
    likeness: Likeness
    rules: tuple[str, ...] = ()
    cost: float = 0.0

    def to_json(self) -> dict[str, Any]:
        """Return the comparison of this part as a JSON object."""
        return {
            "part": self.part,
            "a": self.a,
            "b": self.b,
            "likeness": self.likeness.value,
            "rules": list(self.rules),
            "cost": round(self.cost, 3),
        }


_Made: TypeAlias = tuple[tuple[PartComparison, ...], ParsedName | None, ParsedName | None]


class Reasons:
    """The parts of a comparison and the readings used, made when they are first wanted: most comparisons end unread."""

    def __init__(self, make: Callable[[], _Made] | None) -> None:
        """Keep what makes them; there are none where texts are no names."""
        self._make = make

    @cached_property
    def made(self) -> _Made:
        """The parts, and the readings of the first and of the second name."""
        return ((), None, None) if self._make is None else self._make()


NO_REASONS = Reasons(None)


@frozen(kw_only=True)
class NameComparison:
    """How two printed names compare, with the reasons; evidence for a person who decides, never a decision.

    Args:
        likeness: The likeness of the whole.
        against: The evidence against one person: `family`, `given`, `patronymic`, `sex`, `births`, `not_same_as`.
        notes: What a reader must know: `one-word`, `initials-only`, `surname-changed`, `gender-letter`,
            `two-cases`, `part-missing`, `mojibake`, `placeholder`, `other-script`, `several-names`.
        rank: Number for sorting hits, best first; no probability, and not comparable between versions.
        births: Both dates of birth as printed, where they contradict each other.
        version: Version of the tables that were used.
    """

    likeness: Likeness
    against: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rank: float = 0.0
    births: tuple[str, str] | None = field(default=None, repr=False)
    version: str = ""
    _reasons: Reasons = field(default=NO_REASONS, repr=False, eq=lambda reasons: reasons.made)

    @property
    def parts(self) -> tuple[PartComparison, ...]:
        """The parts in the order family, given, patronymic; a part that neither name prints is left out."""
        return self._reasons.made[0]

    @property
    def a(self) -> ParsedName | None:
        """The reading of the first name that was used."""
        return self._reasons.made[1]

    @property
    def b(self) -> ParsedName | None:
        """The reading of the second name that was used."""
        return self._reasons.made[2]

    def part(self, name: PartName) -> PartComparison | None:
        """Return the comparison of one part, or None where neither name prints it."""
        return next((each for each in self.parts if each.part == name), None)

    def with_births(self, a: str, b: str, *, is_common: bool = True) -> "NameComparison":
        """Return the comparison with two dates of birth that contradict each other.

        Lists do print wrong days: where family name, given name and patronymic agree by rules the pair is left
        undecided, and comes last. Otherwise it is contradicted where the family name is common, and undecided where it
        is rare: two people of one rare name are seldom met.

        Args:
            a: Date of birth of the first, as printed.
            b: Date of birth of the second.
            is_common: Whether the family name is common; a rare one leaves the pair undecided as well.
        """
        whole = len(self.parts) == len(PARTS) and all(p.likeness >= Likeness.BY_RULES for p in self.parts)
        lenient = whole or not is_common
        likeness = min(self.likeness, Likeness.UNDECIDED if lenient else Likeness.CONTRADICTED)
        against = _with(self.against, "births")
        return evolve(self, likeness=likeness, against=against, births=(a, b), rank=self.rank - _BIRTHS)

    def with_not_same_as(self) -> "NameComparison":
        """Return the comparison contradicted by a recorded `not_same_as`."""
        against = _with(self.against, "not_same_as")
        return evolve(self, likeness=Likeness.CONTRADICTED, against=against, rank=0.0)

    def reason(self, language: str = "en") -> str:
        """Return in one line what is against, what a reader must know, and which rules explain the differences.

        It repeats no part of the names; of births it does, where they contradict each other.

        Args:
            language: `en`, `ru` or `be`.

        Raises:
            ValueError: There are no texts in this language.
        """
        texts = _texts(language)
        said = [self._against(code, texts) for code in self.against]
        said += [texts["note"][code] for code in self.notes]
        for part in self.parts:
            if rules := [rule for rule in part.rules if rule != "missing"]:
                said.append(f"{texts['part'][part.part]}: {', '.join(rules)}")
        return "; ".join(said)

    def _against(self, code: str, texts: Any) -> str:
        text = str(texts["against"][code])
        return f"{text}: {', '.join(self.births)}" if code == "births" and self.births is not None else text

    def to_text(self, language: str = "en") -> str:
        """Return the explanation in plain words; it repeats the parts of both names.

        Args:
            language: `en`, `ru` or `be`.

        Raises:
            ValueError: There are no texts in this language.

        Shape:
            may be one name
              family name: Вымысленкі | Vymyslenka: one spelling by different rules of writing (rules: case.genitive)
              note: one side prints no patronymic
        """
        texts = _texts(language)
        words = texts["words"]
        lines = [texts["likeness"][self.likeness.value]]
        for part in self.parts:
            sides = " | ".join(side if side is not None else f"({words['missing']})" for side in (part.a, part.b))
            line = f"  {texts['part'][part.part]}: {sides}"
            if "missing" not in part.rules:
                line += f": {texts['likeness'][part.likeness.value]}"
                if part.rules:
                    line += f" ({words['reasons']}: {', '.join(part.rules)})"
            lines.append(line)
        lines += [f"  {words['against']}: {self._against(code, texts)}" for code in self.against]
        lines += [f"  {words['note']}: {texts['note'][code]}" for code in self.notes]
        return "\n".join(lines)

    def to_json(self) -> dict[str, Any]:
        """Return the comparison as a JSON object."""
        made: dict[str, Any] = {
            "likeness": self.likeness.value,
            "parts": [part.to_json() for part in self.parts],
            "against": list(self.against),
            "notes": list(self.notes),
            "rank": round(self.rank, 3),
            "version": self.version,
        }
        if self.births is not None:
            made["births"] = list(self.births)
        return made


def _texts(language: str) -> Any:
    if language not in LANGUAGES:
        message = f"no explanations in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    return table("texts")[language]


_BIRTHS = 0.5
"""Taken off the rank where births contradict, so that such pairs come after all others of their likeness."""


def _with(codes: tuple[str, ...], code: str) -> tuple[str, ...]:
    return codes if code in codes else (*codes, code)


@frozen(kw_only=True)
class Spelling:
    """Another way to write a name.

    Args:
        value: The spelling.
        language: Language it is written for, where the rule has one.
        script: `Cyrl` or `Latn`.
        rule: Id of the rule: `romanisation.mvd-2008`, `given:aliaksandr`.
        certain: Whether the rule gives exactly this; False for a guess, such as a family name in the other language.
    """

    value: str = field(repr=False)
    language: str | None
    script: str
    rule: str
    certain: bool = True


class MentionForm(StrEnum):
    """How much of a name a text prints."""

    WHOLE = "whole"
    INITIALS = "initials"
    FAMILY = "family"


@frozen(kw_only=True)
class NameMention:
    """A place in a text where a given person may be named.

    Args:
        start: First character.
        end: Character after the last one.
        id: Key of the person, as passed in.
        form: How much of the name is printed.
        shared_by: How many of the given people have this family name.
        is_ordinary: Whether the word is also an ordinary word or a given name, such as Мороз or Роман.
    """

    start: int
    end: int
    id: str
    form: MentionForm
    shared_by: int = 1
    is_ordinary: bool = False
