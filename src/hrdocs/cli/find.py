"""`hrdocs find`: find a person in a file by any spelling of the name."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    FILE_HELP,
    OK,
    WRONG_CALL,
    add_language,
    add_name_file,
    asked_name,
    read_dataset,
    refuse_error,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.model import Organisation
    from hrdocs.namesakes import NameHit


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "find",
        help="find a person by any spelling of the name",
        description="Find people by name in Belarusian, Russian or any romanisation, in any order or case, by a short "
        "form or initials, with the reasons. Organisations are found by words of their names. A likeness is no "
        "identity: namesakes are all listed, and no one is picked. This prints names and births.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="when absent it is asked for, so that no history of the shell keeps it"
    )
    add_name_file(parser)
    add_name_options(parser, least="undecided")
    parser.add_argument("--format", choices=("text", "json", "csv"), default="text", help="form of the answer (text)")
    add_language(parser, "language of the answer")
    parser.set_defaults(run=_run)


def add_name_options(parser: argparse.ArgumentParser, *, least: str) -> None:
    """Add `--at-least` and `--label`."""
    parser.add_argument(
        "--at-least",
        choices=(
            "identical",
            "by_rules",
            "equivalent",
            "undecided",
            *(("contradicted",) if least != "undecided" else ()),
        ),
        default=least,
        help=f"the least likeness that is shown ({least} when absent)",
    )
    parser.add_argument(
        "--label",
        choices=("clear", "green", "amber", "amber+strict", "red"),
        help="the sharing label of those who will see the answer: a stricter name takes no part in it",
    )


def _run(given: argparse.Namespace) -> int:
    from hrdocs.model import Organisation  # noqa: PLC0415 -- `--help` must not wait for it

    # First the file: what decrypts it into the pipe may itself ask at the terminal.
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    name = asked_name("find", given, given.name)
    if isinstance(name, int):
        return name
    if given.label is not None:
        dataset = dataset.shareable(given.label)
    try:
        hits = dataset.search(name, at_least=given.at_least)
    except ValueError as error:
        return refuse_error("find", error, WRONG_CALL)
    organisations = [each for each in dataset.find(name) if isinstance(each, Organisation)]
    sys.stdout.write(_text(given, hits, organisations))
    return OK


def _text(given: argparse.Namespace, hits: "tuple[NameHit, ...]", organisations: "list[Organisation]") -> str:
    from hrdocs import jsontext  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.cli import name_rows  # noqa: PLC0415
    from hrdocs.names import Likeness  # noqa: PLC0415

    named = sum(hit.comparison.likeness >= Likeness.BY_RULES for hit in hits)
    if given.format == "json":
        value = {
            "named": named,
            "people": name_rows.hits_to_json(hits),
            "organisations": [{"id": each.id, "name": each.names[0].value} for each in organisations],
        }
        return jsontext.dumps(value, indent=2) + "\n"
    rows = name_rows.hit_rows(hits, given.language)
    if given.format == "csv":
        return name_rows.to_csv(rows, name_rows.HIT_COLUMNS)
    said = name_rows.words(given.language)
    # The number of people with the name comes first: one of several namesakes is easily taken for the answer.
    lines = [said["hits"].format(named=named, like=len(hits) - named) if hits else said["nobody"]]
    if hits:
        lines.append(name_rows.to_table(rows, given.language).rstrip("\n"))
    if organisations:
        lines.append(said["organisations"].format(count=len(organisations)))
        lines += [f"{each.id}  {name_rows.visible(each.names[0].value)}" for each in organisations]
    return "\n".join(lines) + "\n"
