"""Exceptions, and the record of one fault in a document.

A wrong call gets an exception; a fault in a document becomes a `Problem`, which has a code, a place and parameters
but no text: the texts stand in `hrdocs.messages`, one file a language. Parameters name keys, types and codes of the
library and the law; they never carry a person's data.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, cast

import attrs
from attrs import field, frozen

from hrdocs.frozenmap import FrozenMap


class Severity(StrEnum):
    """How bad a problem is."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@frozen(kw_only=True)
class Location:
    """Where a problem stands.

    Shape:
        `pointer` is a JSON Pointer (RFC 6901), from the root of the file in `.json`, from the record in NDJSON.
        `line` and `column` count from 1, columns in characters. `record` is the id of the record, which output masks
        unless asked. For a table `sheet`, `row` and `column` tell the cell; rows and columns count from 1.
    """

    file: str | None = None
    pointer: str | None = None
    line: int | None = None
    column: int | None = None
    record: str | None = None
    sheet: str | None = None
    row: int | None = None


def _frozen(parameters: Mapping[str, str | int]) -> FrozenMap[str, str | int]:
    return FrozenMap(parameters)


@frozen(kw_only=True)
class Problem:
    """One fault in a document: what (`code`), how bad, where, and the words that its message needs.

    `is_doubt` tells that the fault is only possible: what is known leaves it open.
    """

    code: str
    severity: Severity = Severity.ERROR
    is_doubt: bool = False
    place: Location = field(factory=Location)
    parameters: FrozenMap[str, str | int] = field(factory=FrozenMap, converter=_frozen)


class HrdocsError(Exception):
    """The root of every exception that this library raises on purpose."""

    def __reduce__(self) -> tuple[Any, ...]:
        # Said here, since frameworks for clusters travel with exceptions in a way of their own and lose fields.
        cls: Any = type(self)
        if not attrs.has(cls):
            return cast("tuple[Any, ...]", super().__reduce__())
        return cls, tuple(getattr(self, a.name) for a in attrs.fields(cls))


@frozen
class InvalidText(HrdocsError, ValueError):
    """A text that is no canonical form of a value.

    Args:
        kind: Name of the value class, such as `PartialDate`.
        text: The text given.
        start: Where the fault begins, in characters.
        end: Where it ends.
        expected: What should stand there.
        fix: What to write instead, when that is certain.
    """

    kind: str
    text: str
    start: int
    end: int
    expected: str
    fix: str | None = None

    def __str__(self) -> str:
        lines = [
            f"not a {self.kind}: expected {self.expected}",
            f"  {self.text!s}",
            "  " + " " * self.start + "^" * max(1, self.end - self.start),
        ]
        if self.fix is not None:
            lines.append(f"to fix: {self.fix}")
        return "\n".join(lines)


@frozen
class InvalidDocument(HrdocsError, ValueError):
    """A file or a record that cannot be read, with every problem found in it.

    Args:
        problems: In the order of the document.
        text: The same problems in English, for a person.
    """

    problems: tuple[Problem, ...]
    text: str

    def __str__(self) -> str:
        return self.text


@frozen
class UnreadableFile(HrdocsError, OSError):
    """The system did not give or take the bytes: no such file, a directory, no permission, a full disk.

    Args:
        problems: One problem, with the place.
        text: The same in English, for a person.
    """

    problems: tuple[Problem, ...]
    text: str

    def __str__(self) -> str:
        return self.text


@frozen
class WrongTarget(HrdocsError, ValueError):
    """A target that cannot be written.

    Args:
        expected: What is wanted instead.
    """

    expected: str

    def __str__(self) -> str:
        return f"expected {self.expected}"


@frozen
class MissingExtra(HrdocsError, ImportError):
    """A part of the library needs a package that is not installed."""

    task: str
    package: str
    extra: str

    def __str__(self) -> str:
        return f'{self.task} needs {self.package}: pip install "hrdocs[{self.extra}]"'


@frozen
class NoSuchRecord(HrdocsError, KeyError):
    """A look-up of an id that the dataset has not, or has for a record of another type.

    The text does not repeat ids, since they may betray names.

    Args:
        id: The id asked for.
        wanted: What was asked for: `record`, or a record type.
        nearest: Ids of such records that look alike; empty when none does.
    """

    id: str
    wanted: str = "record"
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = "; `nearest` has ids that look like it" if self.nearest else ""
        return f"the dataset has no {self.wanted} with this id{hint}"


@frozen
class InvalidField(HrdocsError, ValueError):
    """A model object was built with a value that its field does not admit.

    Args:
        owner: Name of the class.
        field: Name of the field; empty where the object as a whole is wrong.
        expected: What the field admits, in Python terms. The value given is not repeated.
    """

    owner: str
    field: str
    expected: str

    def __str__(self) -> str:
        where = f"{self.owner}.{self.field}" if self.field else self.owner
        return f"{where}: expected {self.expected}"


@frozen
class InvalidSelection(HrdocsError, ValueError):
    """A choice of rules, or a setting, that names what is not there.

    Args:
        name: What was named.
        nearest: What there is and looks alike.
        expected: What should stand there.
    """

    name: str
    nearest: tuple[str, ...] = ()
    expected: str = "the code of a rule, such as date.future, or its subject, such as date"

    def __str__(self) -> str:
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        return f"{self.name!r}: expected {self.expected}{hint}"


@frozen
class UnknownCode(HrdocsError, KeyError):
    """A name that is not one of a code whose articles are packaged.

    Args:
        name: The name asked for.
        known: The names of the codes there are.
        procedural: Whether the name is that of a procedural code, of which only the headings are packaged.
    """

    name: str
    known: tuple[str, ...]
    procedural: bool = False

    def __str__(self) -> str:
        if self.procedural:
            return (
                f"{self.name} is a procedural code, of which only headings are here: law.heading_of({self.name!r}, ...)"
            )
        return f"{self.name!r} is no code known here; there are {', '.join(self.known)}"


@frozen
class AmbiguousCode(HrdocsError, ValueError):
    """A name that two codes have had, without a day that tells which is meant.

    Args:
        name: The name asked for.
        candidates: The codes that have the article.
    """

    name: str
    candidates: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name!r} may be {' or '.join(self.candidates)}: give the day of the act (on=), or name the code"


@frozen
class UnknownArticle(HrdocsError, KeyError):
    """An article, or a part of one, that the code never had.

    Args:
        code: The code.
        article: The number asked for.
        nearest: Numbers that the code has and that look alike.
        part: The part asked for, when the article is there and the part is not.
    """

    code: str
    article: str
    nearest: tuple[str, ...] = ()
    part: str | None = None

    def __str__(self) -> str:
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        if self.part == "":
            return f"Article {self.article} of {self.code} has several parts, {', '.join(self.nearest)}: say which"
        if self.part is not None:
            parts = f"its parts are {', '.join(self.nearest)}" if self.nearest else "it has no numbered parts"
            return f"Article {self.article} of {self.code} has no part {self.part!r}; {parts}"
        return f"{self.code} has no article {self.article!r}{hint}"


@frozen
class NotInForce(HrdocsError, ValueError):
    """An article that the code has, and that was not in force on the day.

    Args:
        code: The code.
        article: The article; empty where the whole code was not in force.
        on: The day asked for.
        periods: When it was in force, as `2001-01-01/2021-06-18` with `..` for an open end.
        replaced_by: Citations of what replaced it, as far as a source says so.
    """

    code: str
    article: str
    on: str
    periods: tuple[str, ...] = ()
    replaced_by: tuple[str, ...] = ()

    def __str__(self) -> str:
        name = f"Article {self.article} of {self.code}" if self.article else self.code
        was = f"; it was in force {', '.join(self.periods)}" if self.periods else ""
        after = f"; replaced by {', '.join(self.replaced_by)}" if self.replaced_by else ""
        return f"{name} was not in force on {self.on}{was}{after}"


@frozen
class UnknownWording(HrdocsError, LookupError):
    """An article whose wording on the day no source shows.

    Args:
        code: The code.
        article: The article.
        on: The day asked for.
        known: When a wording is known, as `2020-02-01/2021-06-18` with `..` for an open end; empty when never.
    """

    code: str
    article: str
    on: str
    known: tuple[str, ...] = ()

    def __str__(self) -> str:
        known = f"; it is known for {', '.join(self.known)}" if self.known else ""
        return f"no source at hand shows Article {self.article} of {self.code} as worded on {self.on}{known}"


@frozen
class UnknownBaseUnit(HrdocsError, LookupError):
    """A day for which the base unit is not known, or may be one of several.

    Args:
        on: The day asked for.
        candidates: What it may be; empty before the first base unit.
    """

    on: str
    candidates: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.candidates:
            return f"the base unit of {self.on} may be {' or '.join(self.candidates)}: give the day"
        return f"no base unit is known for {self.on}"


@frozen
class CitationSyntaxError(HrdocsError, ValueError):
    """A text that is no citation of a code of ours.

    Args:
        text: The text given.
        start: Where the fault begins, in characters.
        end: Where it ends.
        expected: What should stand there.
    """

    text: str
    start: int
    end: int
    expected: str

    def __str__(self) -> str:
        mark = "  " + " " * self.start + "^" * max(1, self.end - self.start)
        return f"expected {self.expected}\n  {self.text}\n{mark}"


@frozen
class SeveralCitations(HrdocsError, ValueError):
    """A text with several citations where one was wanted.

    Args:
        text: The text given.
        citations: All of them, values of `hrdocs.values.Citation`.
    """

    text: str
    citations: tuple[object, ...]

    def __str__(self) -> str:
        return f"one citation is wanted, {len(self.citations)} are there: {', '.join(map(str, self.citations))}"


@frozen
class AmbiguousCitation(HrdocsError, ValueError):
    """A text that may mean several provisions, and nothing tells which.

    Args:
        text: The text given.
        candidates: The readings, values of `hrdocs.values.Citation`.
    """

    text: str
    candidates: tuple[object, ...]

    def __str__(self) -> str:
        return f"{self.text!s} may mean {' or '.join(map(str, self.candidates))}; a day or the offence would tell"
