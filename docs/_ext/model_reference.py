"""Sphinx extension: writes the reference of the format from the model, at each build.

A page of `docs/reference/` holds its introduction and a marker such as `<!-- generated: model -->`; the marker is
replaced by Markdown made here. The references of fields, words and values have a second comment, up to which
`tools/docs_reference.py` has written the same for readers of a checkout. Each problem code has a page of its own, which
is written to a folder that git ignores, since Sphinx reads only files. The texts stand once, in the metadata of the
fields, in the vocabularies, in the value classes and in the message catalogues.

The tests call `pages` too, so that the links into these pages and the examples on them are checked without a build.
Sphinx itself is not imported.
"""
# ruff: noqa: INP001 -- Sphinx finds it by its folder

import inspect
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import Enum
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, assert_never

import name_reference
import problem_reference
from pieces import Lines, block, cell, heading, table

from hrdocs import fields, values, vocabulary
from hrdocs.fields import (
    FieldPlan,
    Flag,
    Form,
    Integer,
    Kind,
    ListOf,
    MapOf,
    ModelObject,
    Object,
    OneOf,
    Raw,
    TextRule,
    Value,
)
from hrdocs.frozenmap import FrozenMap
from hrdocs.model import RECORDS, Record
from hrdocs.model.base import COMMON, X_KEY
from hrdocs.model.header import FormatVersion, Header
from hrdocs.values import Answer, Json, LocalText

if TYPE_CHECKING:
    from docutils.nodes import Element
    from sphinx.addnodes import pending_xref
    from sphinx.application import Sphinx
    from sphinx.environment import BuildEnvironment

_END: Final = "<!-- end of what is generated -->"
MARKER: Final = re.compile(rf"^<!-- generated: ([a-z]+) -->$(?:\n.*?^{_END}$)?", re.MULTILINE | re.DOTALL)

DOCS: Final = Path(__file__).parents[1]


def expand(text: str) -> str:
    """Return the Markdown of a page with its marker replaced; a page without one comes back as it is."""
    return MARKER.sub(lambda match: "\n".join(PAGES[match[1]]()).rstrip("\n"), text)


def written(text: str) -> str:
    """Return the Markdown of a page with what is generated put between its two comments, where it has both."""

    def part(found: re.Match[str]) -> str:
        if not found[0].endswith(_END):
            return found[0]
        return f"<!-- generated: {found[1]} -->\n\n{expand(found[0])}\n\n{_END}"

    return MARKER.sub(part, text)


@cache
def pages() -> Mapping[Path, str]:
    """Return every page of the documentation as Sphinx reads it, those that are only made included."""
    made = {DOCS / f"{name}.md": text for name, text in problem_reference.pages().items()}
    written = sorted(path for path in DOCS.rglob("*.md") if _is_written(path))
    return {path: expand(path.read_text(encoding="utf-8")) for path in written} | made


def _is_written(path: Path) -> bool:
    """Tell whether a file is a page that people write."""
    inside = path.relative_to(DOCS)
    is_news = inside.parts[0] == "changes" and inside.name != "README.md"
    return inside.parts[0] != "_build" and not is_news and path.parent != DOCS / problem_reference.FOLDER


# --- Docstrings -------------------------------------------------------------------------------------------------------


def paragraphs(text: str) -> Lines:
    """Return a docstring as paragraphs, without its sections (`Shape:` ...)."""
    yield sections(text)[""]
    yield ""


def sections(text: str) -> dict[str, str]:
    """Take a docstring apart: what comes before its sections under an empty name, then each section by name."""
    plain = re.split(r"^>>>", inspect.cleandoc(text), maxsplit=1, flags=re.MULTILINE)[0]
    parts = re.split(r"^([A-Z][a-z]+):\n(?= )", plain, flags=re.MULTILINE)
    found = {"": parts[0].strip()}
    for name, body in zip(parts[1::2], parts[2::2], strict=True):
        inner, *after = re.split(r"\n(?=\S)", body, maxsplit=1)
        found[name] = inspect.cleandoc(inner)
        # A paragraph after a section speaks of the class again.
        found[""] += "".join(f"\n\n{rest.strip()}" for rest in after)
    return found


def label_of(name: str) -> str:
    """Return the end of a label from the name of a class: `PartialDate` is `partialdate`."""
    return name.lower()


# --- What a field holds -----------------------------------------------------------------------------------------------

_NARROWER: Final = {"Number": "a number", "Money": "an amount of money", "Duration": "a duration"}


def holds(field: FieldPlan) -> str:
    """Say what a field holds, with links to nested objects, values, vocabularies and records."""
    if field.to:
        *most, last = [f"[{name}](#record-{name})" for name in field.to]
        records = f"{', '.join(most)} or {last}" if most else last
        if isinstance(field.kind, ListOf):
            return f"ids of {records} records"
        return f"id of {'an' if field.to[0][0] in 'aeiou' else 'a'} {records} record"
    return _holds(field.kind)


def _holds(kind: Kind) -> str:  # noqa: C901, PLR0912 -- a row a kind
    match kind:
        case TextRule(form=None):
            return "text"
        case TextRule(form=form):
            return _form_link(form)
        case Integer(least=least, most=most):
            return f"whole number from {least} to {most}"
        case OneOf(enum=enum):
            return f"word of [{enum.__name__}](#list-{label_of(enum.__name__)})"
        case Value(cls=cls, form=form):
            link = f"[{cls.__name__}](#value-{label_of(cls.__name__)})"
            narrow = form.name.removesuffix(cls.__name__)
            return f"{link}: {_NARROWER[narrow]}" if narrow else link
        case Flag():
            return "`true`, or absent"
        case Raw():
            return f"[any JSON value](#value-{label_of(Json.__name__)})"
        case Object(cls=cls):
            return f"[{cls.__name__}](#object-{label_of(cls.__name__)})"
        case ListOf(item=OneOf() as item):
            return f"list of {_holds(item).replace('word', 'words', 1)}"
        case ListOf(item=item):
            return f"list of {_holds(item)}"
        case MapOf(cls=cls) if cls is LocalText:
            return f"[LocalText](#value-{label_of(LocalText.__name__)})"
        case MapOf(key=key, value=value):
            return f"object: {_form_link(key)} to {_holds(value)}"
        case _:
            assert_never(kind)


def _form_link(form: Form | None) -> str:
    return "text" if form is None else f"[{form.name}](#form-{label_of(form.name)})"


def field_table(plans: Iterable[FieldPlan]) -> Lines:
    """Return the fields as a table."""
    rows = [(f"`{p.name}`", holds(p), "yes" if p.is_required else "", cell(p.text)) for p in plans]
    yield from table(("key", "holds", "required", "what it is"), rows)


# --- The model --------------------------------------------------------------------------------------------------------


@cache
def _homes() -> dict[type[ModelObject], str]:
    """Say where each nested object is described: under a record type, under `common`, or under `shared`."""
    users: dict[type[ModelObject], set[str]] = {}

    def visit(plans: Iterable[FieldPlan], user: str) -> None:
        for p in plans:
            for part in fields.parts_of(p.kind):
                if user not in users.setdefault(part, set()):
                    users[part].add(user)
                    visit(fields.plan(part), user)

    visit((p for p in fields.plan(Record) if p.name in COMMON), "common")
    for name, cls in RECORDS.items():
        visit((p for p in fields.plan(cls) if p.name not in COMMON), name)
    return {
        part: "common" if "common" in found else next(iter(found)) if len(found) == 1 else "shared"
        for part, found in users.items()
    }


def _nested(home: str, level: int) -> Lines:
    for part in [part for part, found in _homes().items() if found == home]:
        yield from heading(level, f"object-{label_of(part.__name__)}", part.__name__)
        yield from paragraphs(part.__doc__ or "")
        yield from field_table(fields.plan(part))
        yield from block(part.EXAMPLE, of=part.__name__)


def model() -> Lines:
    """Return every record type and nested object with its fields and an example."""
    yield f"Record types: {', '.join(f'[{name}](#record-{name})' for name in RECORDS)}."
    yield ""
    yield from heading(2, "fields-of-every-record", "Fields of every record")
    yield "Each record may have these fields beside its own. Only `type` and `id` must be there."
    yield ""
    type_row = ("`type`", "name of a record type", "yes", "Which record it is: the title of one of the sections below.")
    plans = [p for p in fields.plan(Record) if p.name != "extra"]
    rows = [(f"`{p.name}`", holds(p), "yes" if p.is_required else "", cell(p.text)) for p in plans]
    own = (f"`{fields.X_PREFIX}...`", f"[any JSON value](#value-{label_of(Json.__name__)})", "", _own_keys())
    yield from table(("key", "holds", "required", "what it is"), [type_row, *rows, own])
    yield from _nested("common", 3)
    for name, cls in RECORDS.items():
        yield from heading(2, f"record-{name}", f"`{name}`")
        yield from paragraphs(cls.__doc__ or "")
        yield from field_table(p for p in fields.plan(cls) if p.name not in COMMON)
        yield "Further: the [fields of every record](#fields-of-every-record)."
        yield ""
        yield from block(cls.EXAMPLE)
        yield from _nested(name, 3)
    yield from heading(2, "shared-objects", "Objects that several record types hold")
    yield from _nested("shared", 3)
    yield from heading(2, "object-header", "The header of a file")
    yield from paragraphs(Header.__doc__ or "")
    yield from field_table(fields.plan(Header))
    yield from block(Header.EXAMPLE, of=Header.__name__)


def _own_keys() -> str:
    said = next(p.text for p in fields.plan(Record) if p.name == "extra")
    return f"{cell(said)} Form: {_form_link(X_KEY)}."


# --- Vocabularies -----------------------------------------------------------------------------------------------------


def _lists() -> list[type[Enum]]:
    """Return every closed list, in the order of the module, then those that stand elsewhere."""
    terms = [each for each in vars(vocabulary).values() if isinstance(each, type) and issubclass(each, vocabulary.Term)]
    return [*(each for each in terms if each is not vocabulary.Term), Answer, FormatVersion]


_ANSWERS: Final = {"yes": "The sources say so.", "no": "The sources say that it is not so.", "unknown": "Asked, open."}


@cache
def _uses() -> Mapping[type[Enum], list[str]]:
    """Return for each list the fields that take their words from it."""
    found: dict[type[Enum], list[str]] = {}
    owners: list[tuple[str, type[ModelObject]]] = [(f"record-{name}", cls) for name, cls in RECORDS.items()]
    owners += [(f"object-{label_of(part.__name__)}", part) for part in (*_homes(), Header)]
    for label, owner in owners:
        title = owner.type if issubclass(owner, Record) else owner.__name__
        for p in fields.plan(owner):
            if issubclass(owner, Record) and p.name in COMMON:
                continue
            for enum in _enums_of(p.kind):
                found.setdefault(enum, []).append(f"`{p.name}` of [{title}](#{label})")
    for p in fields.plan(Record):
        if p.name in COMMON:
            for enum in _enums_of(p.kind):
                found.setdefault(enum, []).append(f"`{p.name}` of [every record](#fields-of-every-record)")
    return found


def _enums_of(kind: Kind) -> Iterator[type[Enum]]:
    match kind:
        case OneOf(enum=enum):
            yield enum
        case ListOf(item=inner) | MapOf(value=inner):
            yield from _enums_of(inner)
        case _:
            return


# What two lists say of their words beside the meaning.
_MORE: Final[Mapping[type[Enum], tuple[tuple[str, ...], Callable[[Any], tuple[str, ...]]]]] = {
    vocabulary.IncidentKind: (("family",), lambda m: (f"`{m.family.value}`",)),
    vocabulary.IncidentFamily: (("usual norms",), lambda m: (", ".join(f"`{norm}`" for norm in m.usual_norms),)),
}

_LABELLED: Final = {"ru": "Русский", "be": "Беларуская"}


def vocabularies() -> Lines:
    """Return every closed list with the meaning of its words, their labels and the fields that use it."""
    yield f"Lists: {', '.join(f'[{e.__name__}](#list-{label_of(e.__name__)})' for e in _lists())}."
    yield ""
    for enum in _lists():
        yield from heading(2, f"list-{label_of(enum.__name__)}", enum.__name__)
        yield from paragraphs(enum.__doc__ or "")
        if used := _uses().get(enum):
            yield f"Used by {', '.join(used)}."
            yield ""
        rows = [(f"`{m.value}`", cell(getattr(m, "meaning", "") or _ANSWERS.get(m.value, ""))) for m in enum]
        head, more = _MORE.get(enum, ((), lambda _: ()))
        named = _LABELLED if issubclass(enum, vocabulary.Term) else {}
        yield from table(
            ("word", "meaning", *head, *named.values()),
            [
                (*row, *more(m), *(cell(vocabulary.label(m, language)) for language in named))
                for row, m in zip(rows, enum, strict=True)
            ],
        )


# --- Values and forms -------------------------------------------------------------------------------------------------


_FIRST_VALUES: Final = ("PartialDate", "Period", "Duration", "Money", "Quantity")


def _value_classes() -> list[type[Any]]:
    found = {name: getattr(values, name) for name in values.__all__ if hasattr(getattr(values, name), "PATTERN")}
    return [found.pop(name) for name in _FIRST_VALUES] + list(found.values())


def _forms() -> list[Form]:
    found = [each for each in vars(fields).values() if isinstance(each, Form)]
    return sorted([*found, X_KEY], key=lambda form: form.name)


def _pattern(pattern: str, examples: Iterable[str]) -> Lines:
    yield f"Examples: {', '.join(f'`{text}`' for text in examples)}."
    yield ""
    yield "```{code-block} text"
    yield ":caption: pattern"
    yield ""
    yield pattern
    yield "```"
    yield ""


def value_forms() -> Lines:
    """Return every value and every form of text: what it is, its pattern, examples."""
    yield from heading(2, "values-with-a-text", "Values")
    for cls in _value_classes():
        yield from heading(3, f"value-{label_of(cls.__name__)}", cls.__name__)
        found = sections(cls.__doc__ or "")
        yield from (found[""], "", found["Shape"], "")
        if "Units" in found:
            yield from (f"*Units:* {found['Units']}", "")
        yield from _pattern(cls.PATTERN, cls.EXAMPLES)
    for cls in (LocalText, Json):
        yield from heading(3, f"value-{label_of(cls.__name__)}", cls.__name__)
        found = sections(cls.__doc__ or "")
        yield from ("\n\n".join((found[""], found["Shape"])), "")
    yield from heading(2, "forms-of-text", "Forms of plain texts")
    yield "A field that holds a text of a fixed form keeps it as text; in Python it is a `str`."
    yield ""
    for form in _forms():
        yield from heading(3, f"form-{label_of(form.name)}", form.name)
        yield form.description
        yield ""
        yield from _pattern(form.pattern, form.examples)


PAGES: Final = FrozenMap(
    {
        "model": model,
        "vocabularies": vocabularies,
        "values": value_forms,
        "problems": problem_reference.index,
        "names": name_reference.names,
    }
)


# --- Sphinx -----------------------------------------------------------------------------------------------------------


def _fill(_: "Sphinx", __: str, content: list[str]) -> None:
    content[0] = expand(content[0])


def _write_pages(app: "Sphinx") -> None:
    """Write the pages of the problem codes, and take away those of codes that are no more."""
    folder = Path(app.srcdir) / problem_reference.FOLDER
    folder.mkdir(exist_ok=True)
    made = {Path(app.srcdir) / f"{name}.md": text for name, text in problem_reference.pages().items()}
    for path in set(folder.glob("*.md")) - set(made):
        path.unlink()
    for path, text in made.items():
        # What stays as it was is not read again.
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.write_text(text, encoding="utf-8")


def _always_read(app: "Sphinx", *_: object) -> list[str]:
    """Name the generated pages: they follow the code, of which Sphinx does not know when it changes."""
    return sorted(
        name for name in app.project.docnames if MARKER.search(app.env.doc2path(name).read_text(encoding="utf-8"))
    )


def _resolve(app: "Sphinx", env: "BuildEnvironment", node: "pending_xref", text: "Element") -> "Element | None":
    """Lead the name of a record type, a nested object or a list in a signature to its place in these pages."""
    from sphinx.util.nodes import make_refnode  # noqa: PLC0415 -- the tests do without Sphinx

    label = _labels().get(node["reftarget"]) if node.get("refdomain") == "py" else None
    if label is None:
        return None
    page, anchor = env.domains.standard_domain.anonlabels[label]
    return make_refnode(app.builder, node["refdoc"], page, anchor, [text])


@cache
def _labels() -> Mapping[str, str]:
    """Return the labels of classes by their full names."""
    records = {cls: f"record-{name}" for name, cls in RECORDS.items()}
    parts = {part: f"object-{label_of(part.__name__)}" for part in (*_homes(), Header)}
    lists = {enum: f"list-{label_of(enum.__name__)}" for enum in _lists()}
    return {f"{cls.__module__}.{cls.__name__}": label for cls, label in (records | parts | lists).items()}


def _keep_colons(_app: "Sphinx", what: str, *rest: Any) -> None:
    """Let no colon in a sentence be taken for the end of a type.

    Napoleon reads `Returns:` and the docstring of a property as `type: text`; an empty type in front ends that.
    """
    lines = rest[-1]
    if what in {"attribute", "data", "property"} and lines:
        lines[0] = f": {lines[0]}"
    for n, line in enumerate(lines[:-1]):
        if line.strip() == "Returns:":
            lines[n + 1] = re.sub(r"^( *)(?=\S)", r"\1: ", lines[n + 1])


def setup(app: "Sphinx") -> dict[str, object]:
    """Join the build."""
    app.setup_extension("sphinx.ext.autodoc")
    app.connect("builder-inited", _write_pages)
    app.connect("source-read", _fill)
    app.connect("env-get-outdated", _always_read)
    app.connect("missing-reference", _resolve)
    app.connect("autodoc-process-docstring", _keep_colons, priority=400)  # before Napoleon
    return {"version": "1", "parallel_read_safe": True, "parallel_write_safe": True}
