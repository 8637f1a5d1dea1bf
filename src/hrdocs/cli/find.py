"""`hrdocs find`: find a person in a file by any spelling of the name."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import NO_BYTES, OK, WRONG_CALL, add_language, complain, read_dataset

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
    parser.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz")
    parser.add_argument(
        "name", nargs="?", metavar="NAME", help="when absent it is asked for, so that no history of the shell keeps it"
    )
    parser.add_argument("--name-file", metavar="FILE", help="read the name from this file, - for the standard input")
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

    if given.name is not None and given.name_file is not None:
        return complain("hrdocs find: a name, or --name-file, and not both", WRONG_CALL)
    if given.file == "-" and given.name is None and given.name_file in {None, "-"}:
        return complain("hrdocs find: the standard input is the file or the name, and not both", WRONG_CALL)
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    name = _name(given)
    if isinstance(name, int):
        return name
    if given.label is not None:
        dataset = dataset.shareable(given.label)
    try:
        hits = dataset.search(name, at_least=given.at_least)
    except ValueError as error:
        return complain(f"hrdocs find: {error}", WRONG_CALL)
    organisations = [each for each in dataset.find(name) if isinstance(each, Organisation)]
    sys.stdout.write(_text(given, hits, organisations))
    return OK


def _name(given: argparse.Namespace) -> str | int:
    from hrdocs.cli import name_rows  # noqa: PLC0415 -- `--help` must not wait for it

    try:
        if given.name is not None:
            text = given.name
        elif given.name_file == "-":
            text = sys.stdin.read()
        elif given.name_file is not None:
            text = Path(given.name_file).read_text(encoding="utf-8-sig")
        else:
            # The question is printed to standard error, so that a program can read standard output.
            sys.stderr.write(name_rows.words(given.language)["ask_name"])
            sys.stderr.flush()
            text = sys.stdin.readline()
    except OSError as error:
        return complain(f"hrdocs find: {Path(given.name_file).name}: {error.strerror}", NO_BYTES)
    except UnicodeDecodeError:
        return complain("hrdocs find: the name is not UTF-8", WRONG_CALL)
    if not text.strip():
        return complain("hrdocs find: there is no name", WRONG_CALL)
    return str(text).strip()


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
