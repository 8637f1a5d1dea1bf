"""`hrdocs import`: a partner's list becomes records, with a report on what could not be read."""

import argparse
import datetime as dt
import sys
from typing import TYPE_CHECKING, Final

from hrdocs.cli.common import LANGUAGES, NO_BYTES, OK, PROBLEMS, WRONG_CALL, complain, source_of, speaks_on
from hrdocs.cli.suppressed import suppressed_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from hrdocs.cli.common import Verbs
    from hrdocs.interchange.importing import ImportedList

_SHOWN: Final = 5


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "import",
        help="read a partner's table into records",
        description="Read a partner's table (CSV, Excel, Word, JSON) into records, by a mapping. What cannot be "
        "read for certain is asked about, cell by cell, and never guessed. Everything goes into one folder that only "
        "you can open: the records, a report to send back, the rows set aside, the decisions to take.",
    )
    parser.add_argument("file", metavar="FILE", help="the table; - for the standard input")
    parser.add_argument("--mapping", metavar="M", help="a mapping file, or the name of a format; see hrdocs map list")
    parser.add_argument(
        "--list-language", choices=LANGUAGES, help="language of the list, where its headings do not show it"
    )
    parser.add_argument("--language", choices=LANGUAGES, default="en", help="language of the report (en when absent)")
    parser.add_argument(
        "-o",
        "--output",
        metavar="FOLDER",
        help="the folder; - writes the records alone to the standard output, as NDJSON; without it only the report is "
        "printed",
    )
    parser.add_argument("--as-of", metavar="DAY", help="the day up to which things can have happened (today)")
    parser.add_argument("--encoding", metavar="NAME", help="how a text file writes its letters, such as windows-1251")
    parser.add_argument(
        "--key", metavar="FILE", help="key of the ids; for lists without ids of their own, FOLDER/ids.key"
    )
    parser.add_argument(
        "--suppressed",
        metavar="FILE",
        help="who asked to be forgotten, as hrdocs forget writes it: their rows are set aside; needs --key",
    )
    parser.add_argument("--set-aside-doubtful", action="store_true", help="set rows with a question aside as well")
    parser.add_argument("--with-red", action="store_true", help="write red columns into the tables of rows too")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.collecting import no_collection  # noqa: PLC0415
    from hrdocs.errors import HrdocsError, InvalidDocument, UnreadableFile  # noqa: PLC0415
    from hrdocs.interchange import folder  # noqa: PLC0415
    from hrdocs.interchange.mapping import InvalidMapping  # noqa: PLC0415
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415

    try:
        with no_collection():
            imported = _imported(given)
            written: Sequence[Path] = ()
            if given.output and is_standard_output(given.output):
                files.write(imported.dataset, given.output)
            elif given.output:
                written = folder.write_folder(imported, given.output, with_red=given.with_red)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidMapping as error:
        return complain(messages.error_text(error.problems, given.language), WRONG_CALL)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), PROBLEMS)
    except OSError as error:
        return complain(f"hrdocs import: {error.strerror}", NO_BYTES)
    except (HrdocsError, ValueError) as error:
        return complain(f"hrdocs import: {error}", WRONG_CALL)
    said = speaks_on(given.output)
    said.write(imported.report.to_text(limit=_SHOWN) + "\n\n" + sums(imported, given.language) + "\n")
    for path in written:
        said.write(f"{path.name}\n")
    return OK if imported.report.ok else PROBLEMS


def _imported(given: argparse.Namespace) -> "ImportedList":
    """Read the list; what is on the standard input is read whole."""
    from hrdocs.interchange import folder, importing, mapping  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.interchange.tables import read_table  # noqa: PLC0415
    from hrdocs.keyfile import secret_of  # noqa: PLC0415
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415

    suppressed = suppressed_of(given)
    source = source_of(given.file)
    chosen = mapping.read_mapping(given.mapping) if given.mapping else None
    table = read_table(source if isinstance(source, str) else source.read(), encoding=given.encoding)
    if chosen is None:
        chosen = importing.recognise(table)
    key = given.key
    if key is None and given.output and not is_standard_output(given.output) and not chosen.anchor.key:
        key = folder.make_folder(given.output) / folder.KEY
    return importing.read_rows(
        table,
        chosen,
        language=given.list_language,
        report_language=given.language,
        as_of=given.as_of or dt.date.today().isoformat(),  # noqa: DTZ011 -- the day here is the day of the reader
        secret=secret_of(key)[0] if key is not None else None,
        is_strict=given.set_aside_doubtful,
        suppressed=suppressed,
        on_rows=_progress(),
    )


def _progress() -> "Callable[[int], None] | None":
    """Return a counter of rows on the terminal; None where no one would see it."""
    if not sys.stderr.isatty():
        return None

    def draw(rows: int) -> None:
        sys.stderr.write(f"\r{rows}\r")
        sys.stderr.flush()

    return draw


def sums(imported: "ImportedList", language: str) -> str:
    """Return what became of the rows, in a line for each outcome."""
    from hrdocs import messages  # noqa: PLC0415 -- `--help` must not wait for it

    label, counts = messages.labels(language), imported.accounting
    lines = [
        (label["by-mapping"], imported.mapping.format),
        (label["rows"], counts.rows),
        (label["rows-read"], counts.read),
        (label["rows-asked"], counts.with_questions),
        (label["rows-aside"], counts.set_aside),
        (label["rows-not-read"], counts.not_read),
        (label["people"], counts.people),
    ]
    return "\n".join(f"{name}: {value}" for name, value in lines)
