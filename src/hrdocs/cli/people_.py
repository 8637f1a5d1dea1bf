"""`hrdocs people`: the people of a file by name; the verb that lists names."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import FILE_HELP, OK, add_label, add_language, read_dataset

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset
    from hrdocs.model import Person


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "people",
        help="list the people of a file by name",
        description="List the people of a file. This prints names and births: it is the one verb that lists them all. "
        "Records that are tied as one person are one line.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument("--ids", action="store_true", help="also the ids of their records")
    parser.add_argument(
        "--roles", action="store_true", help="also what the records say of them: held, charged, counsel"
    )
    add_label(parser)
    parser.add_argument("--format", choices=("text", "csv"), default="text", help="form of the list (text)")
    add_language(parser, "language of the list")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.cli import desk_lines, name_rows  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.displaying import counted_between  # noqa: PLC0415

    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    if given.label is not None:
        dataset = dataset.shareable(given.label)
    rows = sorted(_rows(dataset, given.language), key=lambda row: row[0].casefold())
    columns = ["name", "birth", *(["ids"] if given.ids else []), *(["roles"] if given.roles else [])]
    places = [("name", "birth", "ids", "roles").index(each) for each in columns]
    shown = [[row[place] for place in places] for row in rows]
    if given.format == "csv":
        sys.stdout.write(desk_lines.to_csv(columns, shown))
        return OK
    widths = [max(map(len, column)) for column in zip(*shown, strict=True)]
    for row in shown:
        cells = (f"{name_rows.visible(cell):<{width}}" for cell, width in zip(row, widths, strict=True) if width)
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    people = dataset.count_people()
    sys.stdout.write(f"{counted_between(people.least, people.most, 'person', given.language)}\n")
    return OK


def _rows(dataset: "Dataset", language: str) -> list[tuple[str, str, str, str]]:
    from hrdocs.cli import desk_lines  # noqa: PLC0415 -- as above
    from hrdocs.displaying import display  # noqa: PLC0415
    from hrdocs.model import Person  # noqa: PLC0415

    found: list[tuple[str, str, str, str]] = []
    done: set[str] = set()
    for person in dataset.of_type(Person):
        if person.id in done:
            continue
        group = [each for each in dataset.of_type(Person) if each.id in dataset.same_people.of(person.id)]
        done |= {each.id for each in group}
        named = next((each for each in group if each.names or each.description is not None), person)
        births = dict.fromkeys(display(each.birth, language, "short") for each in group if each.birth is not None)
        ids = ", ".join(each.id for each in group)
        name = desk_lines.name(dataset, named.id, language) or f"[{person.id}]"
        found.append((name, " / ".join(births), ids, ", ".join(_roles(dataset, group, language))))
    return found


def _roles(dataset: "Dataset", group: "list[Person]", language: str) -> list[str]:
    """Return what the records say of a person: the field that names them, with the kind of record."""
    from hrdocs.cli.record_lines import TIES  # noqa: PLC0415
    from hrdocs.displaying import display  # noqa: PLC0415 -- as above
    from hrdocs.jsonpointer import split  # noqa: PLC0415
    from hrdocs.vocabulary import field_label, type_label  # noqa: PLC0415

    roles: dict[str, None] = {}
    for each in group:
        roles |= dict.fromkeys(display(tie.kind, language) for tie in each.relationships if tie.kind not in TIES)
        for reference in dataset.references_to(each.id):
            record = dataset[reference.source]
            tokens = split(reference.pointer)
            if tokens[0] == "relationships":
                continue
            if tokens[0] in {"person", "persons", "subjects"}:
                roles[type_label(record.type, language)] = None
                continue
            part = getattr(record, tokens[0])
            role = getattr(part[int(tokens[1])], "role", None) if tokens[0] == "participants" else None
            label = field_label(type(record).__name__, tokens[0], language)
            roles[display(role, language) if role is not None else label] = None
    return list(roles)
