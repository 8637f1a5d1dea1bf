"""`hrdocs diff`: what a later file adds, removes and changes, by record and pointer."""

import argparse
import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    NO_BYTES,
    OK,
    WRONG_CALL,
    add_language,
    check_inputs,
    code_of,
    complain,
    refuse_error,
    source_of,
)

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "diff",
        help="list what differs between two files",
        description="List the records that a later file adds, removes and changes, with the pointers of what changed. "
        "Values are not printed, and ids only with --show-ids.",
    )
    parser.add_argument("file", metavar="FILE", help="the earlier file; - for the standard input")
    parser.add_argument("other", metavar="OTHER", help="the later file; - for the standard input")
    parser.add_argument("--show-ids", action="store_true", help="print ids; an id may be made of a name")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415

    try:
        check_inputs(given.file, given.other)
        earlier, later = files.read(source_of(given.file)), files.read(source_of(given.other))
    except WrongTarget as error:
        return refuse_error("diff", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    for line in _lines(earlier, later, given.language, show_ids=given.show_ids):
        sys.stdout.write(line + "\n")
    return OK


def _lines(earlier: "Dataset", later: "Dataset", language: str, *, show_ids: bool) -> Iterator[str]:
    from hrdocs import messages  # noqa: PLC0415 -- as above
    from hrdocs.problems import Location  # noqa: PLC0415

    words = messages.share_words(language)
    found = earlier.diff(later)
    if found.is_empty:
        yield words["same"]
        return
    before = {record.id: n for n, record in enumerate(earlier)}
    after = {record.id: n for n, record in enumerate(later)}
    parts = (("added", found.added, after), ("removed", found.removed, before))
    for name, records, places in parts:
        if records:
            yield f"{words[name]}: {len(records)}"
        for record in records:
            yield f"  /records/{places[record.id]} {record.id if show_ids else record.type}"
    if found.changed:
        yield f"{words['changed']}: {len(found.changed)}"
    for change in found.changed:
        yield f"  /records/{before[change.id]} {change.id if show_ids else change.before.type}"
        for pointer in change.pointers:
            yield f"    {messages.pointer_text(Location(pointer=pointer), show_ids=show_ids)}"
