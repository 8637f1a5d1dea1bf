"""The exceptions that belong to no single package; the law and the criteria have their own."""

from typing import Any, cast

import attrs
from attrs import frozen

from hrdocs.problems import Problem


class HrdocsError(Exception):
    """The root of every exception that this library raises on purpose."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        # attrs writes one for each class, with ids and texts in it.
        cls.__repr__ = HrdocsError.__repr__  # type: ignore[method-assign]

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def __reduce__(self) -> tuple[Any, ...]:
        # Stated here, since frameworks for clusters pickle exceptions in their own way and lose fields.
        cls: Any = type(self)
        if not attrs.has(cls):
            return cast("tuple[Any, ...]", super().__reduce__())
        return cls, tuple(getattr(self, a.name) for a in attrs.fields(cls))


@frozen(repr=False)
class InvalidText(HrdocsError, ValueError):
    """A text that is not in canonical form.

    Args:
        kind: Name of the value class, such as `PartialDate`.
        text: The text given.
        start: Where the fault begins, in characters.
        end: Where it ends.
        expected: What should be there.
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


@frozen(repr=False)
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


@frozen(repr=False)
class UnreadableFile(HrdocsError, OSError):
    """The system could not read or write the bytes: no such file, a directory, no permission, a full disk.

    Args:
        problems: One problem, with the place.
        text: The same in English, for a person.
        errno: The number of the system's error, as in every `OSError`; None where the system reported none.
        filename: The file as it was named; None for a stream.
    """

    problems: tuple[Problem, ...]
    text: str
    errno: int | None = None
    filename: str | None = None

    def __str__(self) -> str:
        return self.text


@frozen(repr=False)
class WrongTarget(HrdocsError, ValueError):
    """A target that cannot be written.

    Args:
        expected: What is wanted instead.
    """

    expected: str

    def __str__(self) -> str:
        return f"expected {self.expected}"


@frozen(repr=False)
class MissingExtra(HrdocsError, ImportError):
    """A part of the library needs a package that is not installed."""

    task: str
    package: str
    extra: str

    def __str__(self) -> str:
        # Not by the name of this library: it is on no package index, and what has its name there is not ours.
        return f"{self.task} needs {self.package}: pip install {self.package}"


@frozen(repr=False)
class NoSuchRecord(HrdocsError, KeyError):
    """A look-up of an id that the dataset does not have, or has for a record of another type.

    The text does not repeat ids, since they may reveal names.

    Args:
        id: The id looked up.
        wanted: What was looked up: `record`, or a record type.
        nearest: Ids of such records that look alike; empty when none does.
    """

    id: str
    wanted: str = "record"
    nearest: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = "; `nearest` has ids that look like it" if self.nearest else ""
        return f"the dataset has no {self.wanted} with this id{hint}"


@frozen(repr=False)
class InvalidField(HrdocsError, ValueError):
    """A model object was built with a value that its field does not admit.

    Args:
        owner: Name of the class.
        field: Name of the field; empty where the object as a whole is wrong.
        expected: What the field admits, in Python terms.
        found: What kind of value came. The value itself is not repeated.
    """

    owner: str
    field: str
    expected: str
    found: str = ""

    def __str__(self) -> str:
        where = f"{self.owner}.{self.field}" if self.field else self.owner
        return f"{where}: expected {self.expected}{f', got {self.found}' if self.found else ''}"


@frozen(repr=False)
class InvalidSelection(HrdocsError, ValueError):
    """A choice of rules, or a setting, that names what does not exist.

    Args:
        name: What was named.
        nearest: What exists and looks alike.
        expected: What should be there.
    """

    name: str
    nearest: tuple[str, ...] = ()
    expected: str = "the code of a rule, such as date.future, or its subject, such as date"

    def __str__(self) -> str:
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        return f"{self.name!r}: expected {self.expected}{hint}"
