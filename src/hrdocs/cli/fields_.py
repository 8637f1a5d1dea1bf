"""`hrdocs fields`: the fields of a record type, each with what it is called and what it holds."""

import argparse
import difflib
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, add_language, refuse

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.fields import FieldPlan, ModelObject


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "fields",
        help="list the fields of a record type",
        description="List the fields of a record type, each with its name in a language and what it holds; those "
        "inside an object are below it. Without a type, list the types.",
    )
    parser.add_argument("types", nargs="*", metavar="TYPE", help="such as detention; all types when absent")
    add_language(parser, "language of the names")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.model import RECORDS  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.vocabulary import type_label  # noqa: PLC0415

    shown: list[str] = []
    for typed in given.types:
        cls = RECORDS.get(typed.lower())
        if cls is None:
            near = difflib.get_close_matches(typed.lower(), RECORDS, 3)
            if not near:
                return refuse("fields", "there is no type {name}", WRONG_CALL, name=repr(typed))
            text = "there is no type {name}; the nearest are {nearest}"
            return refuse("fields", text, WRONG_CALL, name=repr(typed), nearest=", ".join(near))
        lines = list(_lines(cls, given.language, ""))
        width = max(len(name) for name, _, _ in lines)
        called = max(len(label) for _, label, _ in lines)
        head = f"{cls.type}: {type_label(cls.type, given.language)}"
        rows = (f"  {name:<{width}}  {label:<{called}}  {text}" for name, label, text in lines)
        shown.append("\n".join([head, *rows]))
    if not shown:
        width = max(map(len, RECORDS))
        shown.append("\n".join(f"{name:<{width}}  {type_label(name, given.language)}" for name in RECORDS))
    sys.stdout.write("\n\n".join(shown) + "\n")
    return OK


def _lines(
    cls: "type[ModelObject]", language: str, at: str, seen: tuple[type, ...] = ()
) -> Iterator[tuple[str, str, str]]:
    from hrdocs.fields import parts_of, plan  # noqa: PLC0415 -- as above
    from hrdocs.vocabulary import field_label  # noqa: PLC0415

    for p in plan(cls):
        yield f"{at}{p.name}", field_label(cls.__name__, p.name, language), _said(cls, p, language)
        for part in parts_of(p.kind):
            if part not in seen:
                yield from _lines(part, language, f"{at}{p.name}.", (*seen, part))


def _said(cls: "type[ModelObject]", p: "FieldPlan", language: str) -> str:
    from hrdocs.fields import OneOf, item_kind  # noqa: PLC0415 -- as above
    from hrdocs.vocabulary.word_labels import field_meaning  # noqa: PLC0415

    kind = item_kind(p.kind)
    text = p.text if language == "en" else field_meaning(cls.__name__, p.name, language)
    return text + (f" (hrdocs words {kind.enum.__name__})" if isinstance(kind, OneOf) else "")
