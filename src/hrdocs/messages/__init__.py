"""The texts of all problems, one file for each language.

A problem carries a code and parameters; the words are in `en.toml`, `ru.toml` and `be.toml` beside this module. To add
a code, add one entry to each of the three:

    ["record.unknown-type"]
    message = '"{type}" is no type of record'
    expected = 'a type of the format[[; nearest: {nearest}]]'
    fix = 'correct the spelling'

`{type}` is the parameter of that name, `{found:word}` one that is translated by the table `words`, `{expected:form}`
one that is described by the table `forms`; several words or forms are separated by `|`. Any other kind is one of the
display layer, `{term:duration}`, `{article:citation}`, `{penalty:PenaltyKind}`, `{count:records}`: see
`hrdocs.displaying.in_messages`. Text between `[[` and `]]` is
left out when a parameter inside it is absent. The texts begin with a small letter and end without a full stop. A rule
that may be in doubt has a `doubt` as well, which replaces the message when the fault is only possible.
"""

import pkgutil
import re
import tomllib
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from typing import Any, Final, Literal, TypeAlias

from attrs import field, frozen

from hrdocs.byvalue import ByValue
from hrdocs.errors import InvalidDocument
from hrdocs.lazy import later
from hrdocs.problems import Location, Problem

LANGUAGES: Final = ("en", "ru", "be")
LanguageWord: TypeAlias = Literal["en", "ru", "be"]

ELLIPSIS: Final = "…"
"""Replaces what is missing, masked or cut."""

Labels: TypeAlias = Mapping[str, str]
_Parameters: TypeAlias = Mapping[str, str | int]
_LONGEST = 400
_PLACEHOLDER = re.compile(r"\{([a-z_]+)(?::([A-Za-z+-]+))?\}")
_OPTIONAL = re.compile(r"\[\[(.*?)\]\]")
# An index of a list, or the tag of a language as texts have them: too short to be a name.
_SHORT = re.compile(r"[0-9]{1,9}|[a-z]{2}(?:-(?:Latn|Cyrl|tarask|[A-Z]{2}))*|und|x-lacinka")
_vocabularies: list[Callable[[], Iterable[str]]] = []


@frozen(eq=False, repr=False)
class Rendered(ByValue):
    """The texts of one problem.

    Args:
        message: What is wrong.
        expected: What should be there.
        fix: What to do.
        doubt: What may be wrong, where that is not certain.
    """

    message: str
    expected: str
    fix: str
    doubt: str = ""


@frozen(eq=False, repr=False)
class _Catalogue(ByValue):
    """One language: the words around the texts, and those that fill them."""

    labels: Mapping[str, str]
    page: Mapping[str, str]
    tables: Mapping[str, Mapping[str, str]] = field(repr=False)


@cache
def _file(language: str) -> tuple[str, str]:
    """Return the words of a language and the texts of its codes, which follow them, as TOML."""
    if language not in LANGUAGES:
        message = f"no messages in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    words, mark, texts = _packaged(f"messages/{language}.toml").partition(_FIRST_CODE)
    return words, mark + texts


def _packaged(name: str) -> str:
    # `importlib.resources` loads three times as many modules as all else here.
    data = pkgutil.get_data("hrdocs", name)
    assert data is not None  # noqa: S101 -- only for a loader that reads no files
    return data.decode()


_FIRST_CODE: Final = '\n["'


@cache
def _catalogue(language: str) -> _Catalogue:
    tables = tomllib.loads(_file(language)[0])
    return _Catalogue(tables["labels"], tables["page"], {"word": tables["words"], "form": tables["forms"]})


@cache
def _texts(language: str) -> Mapping[str, Rendered]:
    """Return the texts by code; a file in which nothing is to be fixed needs none of them."""
    return {code: Rendered(**entry) for code, entry in tomllib.loads(_file(language)[1]).items()}


def labels(language: str) -> Mapping[str, str]:
    """Return the words around the texts: "line", "errors", "to fix".

    Raises:
        ValueError: There are no messages in this language.
    """
    return _catalogue(language).labels


def page_words(language: str) -> Mapping[str, str]:
    """Return the words of a report as a page and as a table.

    Raises:
        ValueError: There are no messages in this language.
    """
    return _catalogue(language).page


def share_words(language: str) -> Mapping[str, str]:
    """Return what `hrdocs share`, `label`, `merge`, `diff` and `forget` say, in sentences.

    Raises:
        ValueError: There are no messages in this language.
    """
    words: dict[str, str] = _sentences("share", language)
    return words


def desk_words(part: str, language: str) -> Mapping[str, str]:
    """Return what one of the verbs of the desk says: `stats`, `changes`, `due`, `add`, `people`.

    Raises:
        ValueError: There are no messages in this language.
    """
    words: dict[str, str] = _sentences("desk", language)[part]
    return words


@cache
def _sentences(folder: str, language: str) -> dict[str, Any]:
    if language not in LANGUAGES:
        message = f"no messages in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    read: dict[str, Any] = tomllib.loads(_packaged(f"data/{folder}/{language}.toml"))
    return read


def codes() -> frozenset[str]:
    """Return the codes that have texts."""
    return frozenset(_texts("en"))


def parameters(code: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the parameters that the texts of a code need, and those that are optional.

    A rule's test compares its problems with this; `render` itself puts an ellipsis for a missing one.
    """
    text = _texts("en")[code]
    whole = f"{text.message}\n{text.expected}\n{text.fix}\n{text.doubt}"
    named = {match[1] for match in _PLACEHOLDER.finditer(whole)}
    needed = {match[1] for match in _PLACEHOLDER.finditer(_OPTIONAL.sub("", whole))}
    return frozenset(needed), frozenset(named - needed)


def has_doubt(code: str) -> bool:
    """Return whether a code has words for a fault that is only possible."""
    return bool(_texts("en")[code].doubt)


def know(words: Callable[[], Iterable[str]]) -> None:
    """Allow messages to print some more words: keys of a format. Any other word may be a person's name, and is masked.

    Args:
        words: Returns them; it is called when the first message needs it.
    """
    _vocabularies.append(words)
    _known.cache_clear()


@cache
def _known() -> frozenset[str]:
    return frozenset(word for words in _vocabularies for word in words())


def masked_key(key: str) -> str:
    """Return a key as a message may print it: a key of the format, or else an ellipsis."""
    return key if key in _known() else ELLIPSIS


def render(problem: Problem, language: str = "en") -> Rendered:
    """Return the texts of a problem, filled in.

    A code without texts, such as one of a newer library, is its own message.

    Raises:
        ValueError: There are no messages in this language.
    """
    catalogue = _catalogue(language)
    text = _texts(language).get(problem.code)
    if text is None:
        own = _added.get(problem.code, {})
        return own.get(language) or own.get("en") or Rendered(problem.code, "", "")
    given = problem.parameters
    message = text.doubt if problem.is_doubt and text.doubt else text.message
    return Rendered(
        _fill(message, given, catalogue, language),
        _fill(text.expected, given, catalogue, language),
        _fill(text.fix, given, catalogue, language),
    )


_added: dict[str, Mapping[str, Rendered]] = {}


def add_texts(code: str, texts: Mapping[str, Rendered]) -> None:
    """Let this process know the texts of a code that is none of the library's own, by language, `en` among them."""
    _added[code] = texts


def template(code: str, language: str = "en") -> Rendered:
    """Return the texts of a code before they are filled in: `‹name›` marks a parameter.

    Raises:
        KeyError: The code has no texts.
        ValueError: There are no messages in this language.
    """
    text = _texts(language)[code]
    return Rendered(*(_unfilled(each) for each in (text.message, text.expected, text.fix, text.doubt)))


def _unfilled(text: str) -> str:
    return _PLACEHOLDER.sub(r"‹\1›", _OPTIONAL.sub(r"\1", text))


def _fill(template: str, given: _Parameters, catalogue: _Catalogue, language: str) -> str:
    def part(match: re.Match[str]) -> str:
        inside = match[1]
        return inside if all(given.get(name, "") != "" for name, _ in _PLACEHOLDER.findall(inside)) else ""

    def value(match: re.Match[str]) -> str:
        name, kind = match[1], match[2]
        found = given.get(name, ELLIPSIS)
        if kind is None or found == ELLIPSIS or (isinstance(found, int) and kind in catalogue.tables):
            return _clean(str(found))
        table = catalogue.tables.get(kind)
        if table is None:
            return str(later["message_text"](kind, found if isinstance(found, int) else _clean(found), language))
        return catalogue.labels["or"].join(table.get(key) or _clean(key) for key in str(found).split("|"))

    return _PLACEHOLDER.sub(value, _OPTIONAL.sub(part, template))


def _clean(text: str) -> str:
    """Return a parameter on one line, without control characters and not too long."""
    if len(text) > _LONGEST:
        text = text[:_LONGEST] + ELLIPSIS
    return text if text.isprintable() else "".join(char if char.isprintable() else ELLIPSIS for char in text)


def to_text(problem: Problem, language: str = "en", *, show_ids: bool = False, show_code: bool = True) -> str:
    """Return the problem as a block of text for a reader.

    Args:
        problem: The problem.
        language: One of `LANGUAGES`.
        show_ids: Print the id of the record, and keys in the pointer that the format does not know; either may be made
            of a person's name.
        show_code: Print the severity and the code in the last line.

    Shape:
        /records/12/citation (line 214): cc1999:342-9/1 is not an article of cc1999
          expected  an article of cc1999; the nearest are 342, 342-1, 342-2
          to fix   check the number against the judgment; keep a misprint in cited_as
          [error charge.unknown-article]
    """
    labels = _catalogue(language).labels
    rendered = render(problem, language)
    where = where_text(problem.place, language, show_ids=show_ids)
    lines = [f"{where}: {rendered.message}" if where else rendered.message]
    width = max(len(labels["expected"]), len(labels["fix"]))
    if rendered.expected:
        lines.append(f"  {labels['expected']:<{width}}  {rendered.expected}")
    if rendered.fix:
        lines.append(f"  {labels['fix']:<{width}}  {rendered.fix}")
    if show_code:
        lines.append(f"  [{labels[problem.severity.value]} {problem.code}]")
    return "\n".join(lines)


def where_text(place: Location, language: str = "en", *, show_ids: bool = False) -> str:
    """Return a place on one line: file, pointer, then sheet, row, line and column in brackets."""
    labels = _catalogue(language).labels
    parts = []
    if place.file:
        parts.append(file_text(place.file))
    pointer = pointer_text(place, show_ids=show_ids)
    if pointer:
        parts.append(pointer)
    inside = [f"{labels[name]} {_clean(given)}" for name, given in _inside(place)]
    if show_ids and place.record is not None:
        inside.append(f"{labels['record']} {_clean(place.record)}")
    if inside:
        parts.append(f"({', '.join(inside)})")
    return " ".join(parts)


def cell_of(place: Location) -> Iterator[tuple[str, str]]:
    """Return in which cell of a table a place is: the names of labels, and what is to be printed after each."""
    if place.sheet is not None:
        yield "sheet", place.sheet
    if place.row is not None and place.column is not None:
        yield "cell", f"{letters_of(place.column - 1)}{place.row}"
    elif place.row is not None:
        yield "row", str(place.row)
    if place.heading is not None:
        yield "heading", f"«{place.heading}»"


def _inside(place: Location) -> Iterator[tuple[str, str]]:
    yield from cell_of(place)
    if place.line is not None:
        yield "line", str(place.line)
    if place.column is not None and place.row is None:
        yield "column", str(place.column)


def letters_of(column: int) -> str:
    """Return the letters by which a spreadsheet calls a column, counted from 0."""
    made = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        made = chr(ord("A") + rest) + made
    return made


def file_text(path: str) -> str:
    """Return the last part of a path: the folders above it may be named for people, also for staff."""
    return _clean(re.split(r"[\\/]", path.rstrip("\\/"))[-1] or path)


def pointer_text(place: Location, *, show_ids: bool = False) -> str | None:
    """Return the pointer of a place; keys that the format does not know are masked unless ids may be shown."""
    if place.pointer is None:
        return None
    return _clean(place.pointer) if show_ids else _masked(place.pointer)


def one_line(text: str) -> str:
    """Return a text that comes from outside on one line, without control characters and not too long."""
    return _clean(text)


def _masked(pointer: str) -> str:
    return _clean("/".join(token if _is_plain(token) else ELLIPSIS for token in pointer.split("/")))


def _is_plain(token: str) -> bool:
    """Whether a token of a pointer is made of words of the format; it may be a pointer itself."""
    steps = token.removeprefix("~1").split("~1")
    return all(not step or step in _known() or _SHORT.fullmatch(step) is not None for step in steps)


def error_text(problems: Iterable[Problem], language: str = "en", limit: int = 20) -> str:
    """Return the text of an exception: the first problems as blocks, and the number of the others."""
    every = tuple(problems)
    blocks = [to_text(problem, language) for problem in every[:limit]]
    if len(every) > limit:
        blocks.append(f"{_catalogue(language).labels['more']}: {len(every) - limit}")
    return "\n".join(blocks)


def refusal(problems: Iterable[Problem]) -> InvalidDocument:
    """Return the exception that carries problems and says them in English."""
    found = tuple(problems)
    return InvalidDocument(found, error_text(found))
