"""Exceptions of the law: an unknown code, article, wording or base unit, and words that cannot be read."""

from attrs import frozen

from hrdocs.errors import HrdocsError
from hrdocs.law.citations.cited import Span
from hrdocs.values import Citation


@frozen(repr=False)
class UnknownCode(HrdocsError, KeyError):
    """A name that belongs to no code whose articles are packaged.

    Args:
        name: The name looked up.
        known: The names of the existing codes.
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


@frozen(repr=False)
class AmbiguousCode(HrdocsError, ValueError):
    """A name that two codes have had, without a day that decides which is meant.

    Args:
        name: The name looked up.
        candidates: The codes that have the article.
    """

    name: str
    candidates: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.name!r} may be {' or '.join(self.candidates)}: give the day of the act (on=), or name the code"


def _later(laws: tuple[str, ...]) -> str:
    return f"; a later law is known, its text is not here: {', '.join(laws)}" if laws else ""


@frozen(repr=False)
class UnknownArticle(HrdocsError, KeyError):
    """An article, or a part of one, that the code never had.

    Args:
        code: The code.
        article: The number looked up.
        nearest: Numbers that the code has and that look alike.
        part: The part looked up, when the article exists and the part does not.
        later: Later laws, whose text is not here, that may have brought it in by the requested day.
    """

    code: str
    article: str
    nearest: tuple[str, ...] = ()
    part: str | None = None
    later: tuple[str, ...] = ()

    def __str__(self) -> str:
        hint = f"; the nearest are {', '.join(self.nearest)}" if self.nearest else ""
        if self.part == "":
            return f"Article {self.article} of {self.code} has several parts, {', '.join(self.nearest)}: say which"
        if self.part is not None:
            parts = f"its parts are {', '.join(self.nearest)}" if self.nearest else "it has no numbered parts"
            return f"Article {self.article} of {self.code} has no part {self.part!r}; {parts}"
        return f"{self.code} has no article {self.article!r}{hint}{_later(self.later)}"


@frozen(repr=False)
class NotInForce(HrdocsError, ValueError):
    """An article that the code has, and that was not in force on the day.

    Args:
        code: The code.
        article: The article; empty where the whole code was not in force.
        on: The day looked up.
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


@frozen(repr=False)
class UnknownWording(HrdocsError, LookupError):
    """An article whose wording on the day no source shows.

    Args:
        code: The code.
        article: The article.
        on: The day looked up.
        known: When a wording is known, as `2020-02-01/2021-06-18` with `..` for an open end; empty when never.
        later: Later laws, whose text is not here, that may have changed it by the requested day.
    """

    code: str
    article: str
    on: str
    known: tuple[str, ...] = ()
    later: tuple[str, ...] = ()

    def __str__(self) -> str:
        known = f"; it is known for {', '.join(self.known)}" if self.known else ""
        place = f"Article {self.article} of {self.code}"
        return f"no source at hand shows {place} as worded on {self.on}{known}{_later(self.later)}"


@frozen(repr=False)
class UnknownBaseUnit(HrdocsError, LookupError):
    """A day for which the base unit is not known, or may be one of several.

    Args:
        on: The day looked up.
        candidates: What it may be; empty before the first base unit.
    """

    on: str
    candidates: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.candidates:
            return f"the base unit of {self.on} may be {' or '.join(self.candidates)}: give the day"
        return f"no base unit is known for {self.on}"


@frozen(repr=False)
class CitationSyntaxError(HrdocsError, ValueError):
    """A text that is no citation of a packaged code.

    Args:
        text: The text given.
        start: Where the fault begins, in characters.
        end: Where it ends.
        expected: What should be there.
        left_over: Each piece of a cell that belongs to no citation; the first begins at `start`.
    """

    text: str
    start: int
    end: int
    expected: str
    left_over: tuple[Span, ...] = ()

    def __str__(self) -> str:
        marked = {at for span in self.left_over for at in range(span.start, span.end)}
        marked.update(range(self.start, max(self.end, self.start + 1)))
        mark = "".join("^" if at in marked else " " for at in range(max(marked) + 1))
        return f"expected {self.expected}\n  {' '.join(self.text.splitlines())}\n  {mark}"


@frozen(repr=False)
class SeveralCitations(HrdocsError, ValueError):
    """A text with several citations where one was wanted.

    Args:
        text: The text given.
        citations: All of them.
    """

    text: str
    citations: tuple[Citation, ...]

    def __str__(self) -> str:
        return f"one citation is wanted, {len(self.citations)} are there: {', '.join(map(str, self.citations))}"


@frozen(repr=False)
class AmbiguousCitation(HrdocsError, ValueError):
    """A text that may mean several provisions, and nothing decides which.

    Args:
        text: The text given.
        candidates: The readings.
    """

    text: str
    candidates: tuple[Citation, ...]

    def __str__(self) -> str:
        return f"{self.text!s} may mean {' or '.join(map(str, self.candidates))}; a day or the offence would decide"
