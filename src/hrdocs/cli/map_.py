"""`hrdocs map`: check a mapping file, and list the mappings that hrdocs ships."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli import spoken
from hrdocs.cli.common import LANGUAGES, NO_BYTES, OK, PROBLEMS, WRONG_CALL, complain, refuse, refuse_error, source_of
from hrdocs.cli.spoken import own_language

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "map",
        help="check, draft or list mappings",
        description="Check a mapping file, alone or on a table; draft one from a table; or list the mappings that "
        "hrdocs ships.",
    )
    actions = parser.add_subparsers(title="actions", metavar="ACTION", required=True)
    check = actions.add_parser(
        "check",
        help="check a mapping, and how it reads a table",
        description="Check a mapping; with FILE, say for each column how many cells were read, were empty, "
        "doubtful, or could not be read.",
    )
    check.add_argument("mapping", metavar="MAPPING", help="a mapping file, or the name of a format")
    check.add_argument("file", metavar="FILE", nargs="?", help="a table to try it on; - for the standard input")
    check.add_argument("--language", choices=LANGUAGES, default=own_language(), help="language of messages")
    check.set_defaults(run=_check)
    draft = actions.add_parser(
        "draft",
        help="draft a mapping from a table",
        description="Draft a mapping from a table alone. Headings are matched with those that hrdocs knows; of other "
        "columns five values are shown by their shape, and no value is repeated. A file that is there is not "
        "overwritten.",
    )
    draft.add_argument("file", metavar="FILE", help="the table")
    draft.add_argument("-o", "--output", required=True, metavar="MINE.toml", help="where; - for the standard output")
    draft.add_argument("--language", choices=LANGUAGES, default=own_language(), help="language of messages")
    draft.set_defaults(run=_draft)
    shipped = actions.add_parser(
        "list", help="list the mappings that there are", description="List the mappings that hrdocs ships."
    )
    shipped.set_defaults(run=_list)


def _draft(given: argparse.Namespace) -> int:
    from hrdocs import messages, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, MissingExtra, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.interchange.drafting import draft_mapping  # noqa: PLC0415
    from hrdocs.interchange.tables import read_table  # noqa: PLC0415

    is_printed = outfile.is_standard_output(given.output)
    if not is_printed and Path(given.output).exists():
        return refuse("map", "the file of -o is there already, and is not overwritten", WRONG_CALL)
    source = source_of(given.file)
    try:
        text = draft_mapping(read_table(source if isinstance(source, str) else source.read()))
        if is_printed:
            sys.stdout.write(text)
        else:
            outfile.replace(given.output, text.encode())
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), PROBLEMS)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except (MissingExtra, WrongTarget) as error:
        return refuse_error("map", error, WRONG_CALL)
    return OK


def _list(_given: argparse.Namespace) -> int:
    from hrdocs.interchange.mapping import shipped_mappings  # noqa: PLC0415 -- `--help` must not wait for it

    language = spoken.own_language()
    for each in shipped_mappings():
        title = each.title.get(language) or each.title.get("en") or ""
        sys.stdout.write(f"{each.format}  {title}\n")
    return OK


def _check(given: argparse.Namespace) -> int:
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, UnreadableFile  # noqa: PLC0415
    from hrdocs.interchange import importing  # noqa: PLC0415
    from hrdocs.interchange.mapping import InvalidMapping, read_mapping  # noqa: PLC0415

    label = messages.labels(given.language)
    try:
        mapping = read_mapping(given.mapping)
        if given.file is None:
            sys.stdout.write(f"{label['nothing-found']}\n")
            return OK
        source = source_of(given.file)
        table = source if isinstance(source, str) else source.read()
        imported = importing.read(table, mapping, report_language=given.language)
    except InvalidMapping as error:
        return complain(messages.error_text(error.problems, given.language), PROBLEMS)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), PROBLEMS)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except OSError as error:
        name = messages.file_text(given.mapping)
        return complain(f"hrdocs map: {name}: {spoken.system(error)}", WRONG_CALL)
    kinds = ("read", "empty", "doubtful", "unread")
    head = (label["heading"], label["column"], *(label[f"cells-{kind}"] for kind in kinds))
    rows = [(each.heading, each.name or "x_", *(getattr(each, kind) for kind in kinds)) for each in imported.columns]
    widths = [max(len(str(row[n])) for row in (head, *rows)) for n in range(len(head))]
    for row in (head, *rows):
        cells = [str(cell).ljust(width) for cell, width in zip(row, widths, strict=True)]
        sys.stdout.write("  ".join(cells).rstrip() + "\n")
    return OK
