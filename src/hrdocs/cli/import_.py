"""`hrdocs import`: a partner's list becomes records, with a report on what could not be read."""

import argparse
import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

from hrdocs.cli import spoken
from hrdocs.cli.common import (
    LANGUAGES,
    NO_BYTES,
    OK,
    PROBLEMS,
    WRONG_CALL,
    complain,
    refuse,
    refuse_error,
    source_of,
    speaks_on,
)
from hrdocs.cli.spoken import own_language
from hrdocs.cli.suppressed import suppressed_of

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset
    from hrdocs.interchange.importing import ImportedList
    from hrdocs.interchange.lastimport import LastImport

_SHOWN: Final = 5


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "import",
        help="read a partner's table into records",
        description="Read a partner's table (CSV, Excel, Word, JSON) into records, by a mapping. What cannot be "
        "read for certain is asked about, cell by cell, and never guessed. Everything goes into one folder that only "
        "you can open: the records, a report to send back, the rows set aside, the questions.",
    )
    parser.add_argument("file", metavar="FILE", help="the table; - for the standard input")
    parser.add_argument("--mapping", metavar="M", help="a mapping file, or the name of a format; see hrdocs map list")
    parser.add_argument(
        "--list-language", choices=LANGUAGES, help="language of the list, where its headings do not show it"
    )
    parser.add_argument("--language", choices=LANGUAGES, default=own_language(), help="language of the report")
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
    parser.add_argument(
        "--previous",
        metavar="OLD",
        help="the folder of the last import of this list: say what is new, gone and edited, and keep what was entered "
        "since",
    )
    parser.add_argument(
        "--into",
        metavar="OURS",
        help="the records that you keep, with which the list is joined (OLD/records.ndjson); needs --previous",
    )
    parser.add_argument(
        "--stop-if-changed",
        metavar="PART",
        type=_part,
        help="write nothing if more of the rows is new, gone or edited, such as 5%%; needs --previous",
    )
    parser.add_argument("--set-aside-doubtful", action="store_true", help="set rows with a question aside as well")
    parser.add_argument("--with-red", action="store_true", help="write red columns into the tables of rows too")
    parser.set_defaults(run=_run, keep_key=None)


def _part(text: str) -> float:
    """Return a share such as 5% as a number from 0 to 1."""
    number = text.removesuffix("%").strip()
    if not number.replace(".", "", 1).isdecimal() or not 0 <= float(number) <= 100:  # noqa: PLR2004 -- percents
        raise argparse.ArgumentTypeError(spoken.refused("{share} is no share from 0% to 100%", share=text))
    return float(number) / 100


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages, outfile  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.collecting import no_collection  # noqa: PLC0415
    from hrdocs.errors import HrdocsError, InvalidDocument, UnreadableFile  # noqa: PLC0415
    from hrdocs.interchange import folder, lastimport  # noqa: PLC0415
    from hrdocs.interchange.mapping import InvalidMapping  # noqa: PLC0415
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415

    if given.previous is None and (given.into is not None or given.stop_if_changed is not None):
        return refuse("import", "--into and --stop-if-changed need --previous", WRONG_CALL)
    try:
        with no_collection():
            if given.output and not is_standard_output(given.output):
                folder.check_folder(given.output, [given.file, given.mapping, given.key, given.suppressed])
            imported = _imported(given)
            written: Sequence[Path] = ()
            if given.output and is_standard_output(given.output):
                files.write(imported.dataset if imported.joined is None else imported.joined, given.output)
            elif given.output:
                written = folder.write_folder(imported, given.output, with_red=given.with_red)
                if given.keep_key is not None:
                    outfile.replace(Path(given.output) / lastimport.KEY, given.keep_key, private=True)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidMapping as error:
        return complain(messages.error_text(error.problems, given.language), WRONG_CALL)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), PROBLEMS)
    except OSError as error:
        return complain(f"hrdocs import: {spoken.system(error)}", NO_BYTES)
    except (HrdocsError, ValueError) as error:
        return refuse_error("import", error, WRONG_CALL)
    said = speaks_on(given.output)
    said.write(imported.report.to_text(limit=_SHOWN) + "\n\n" + sums(imported, given.language) + "\n")
    for path in written:
        said.write(f"{path.name}\n")
    return OK if imported.report.ok else PROBLEMS


def _imported(given: argparse.Namespace) -> "ImportedList":
    """Read the list; what is on the standard input is read whole."""
    from hrdocs.interchange import importing, mapping  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.interchange.tables import read_table  # noqa: PLC0415
    from hrdocs.keyfile import secret_of  # noqa: PLC0415
    from hrdocs.sharing.pseudonyms import secret_in  # noqa: PLC0415

    suppressed = suppressed_of(given)
    last, into = _last(given)
    source = source_of(given.file)
    chosen = mapping.read_mapping(given.mapping) if given.mapping else None
    table = read_table(source if isinstance(source, str) else source.read(), encoding=given.encoding)
    if chosen is None:
        chosen = importing.recognise(table)
    secret = None if given.key is None else secret_of(given.key)[0]
    if secret is None:
        content = _key(given, last, is_keyed=bool(chosen.anchor.key))
        secret = None if content is None else secret_in(content)
    return importing.read_rows(
        table,
        chosen,
        language=given.list_language,
        report_language=given.language,
        as_of=given.as_of or dt.date.today().isoformat(),  # noqa: DTZ011 -- the day here is the day of the reader
        secret=secret,
        is_strict=given.set_aside_doubtful,
        suppressed=suppressed,
        last=last,
        into=into,
        stop_if_changed=given.stop_if_changed,
        on_rows=_progress(),
    )


def _key(given: argparse.Namespace, last: "LastImport | None", *, is_keyed: bool) -> bytes | None:
    """Return the content of the key file of the folder: the one that is there, that of the last import, or a new one.

    It is written with the rest, so that a file that is refused leaves nothing.
    """
    from hrdocs.interchange import lastimport  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.keyfile import known_secret, new_key  # noqa: PLC0415
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415

    if not given.output or is_standard_output(given.output):
        return None if last is None or last.key is None else last.key.read_bytes()
    own = Path(given.output) / lastimport.KEY
    found = own if own.is_file() else None if last is None else last.key
    if found is None and is_keyed:
        return None
    if found is not None:
        known_secret(found)
    given.keep_key = new_key().encode() if found is None else found.read_bytes()
    content: bytes = given.keep_key
    return content


def _last(given: argparse.Namespace) -> "tuple[LastImport | None, Dataset | None]":
    """Return the last import, and the records that are kept."""
    from hrdocs import files  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.interchange import lastimport  # noqa: PLC0415

    if given.previous is None:
        return None, None
    last = lastimport.read_last_import(given.previous)
    ours = Path(given.into) if given.into is not None else last.folder
    return last, files.read(ours / lastimport.RECORDS if ours.is_dir() else ours)


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
        (label["people"], label["least-most"].format(least=counts.between.least, most=counts.people)),
    ]
    if counts.between.least == counts.people:
        lines[-1] = (label["people"], counts.people)
    if counts.pairs:
        lines.append((label["pairs-open"], counts.pairs))
    if imported.changes is not None:
        kinds = ("new", "gone", "edited", "returned", "key-corrected", "inexact", "again")
        found = [(kind, len(imported.changes.of(kind))) for kind in kinds]
        lines += [(label[f"changed-{kind}"], count) for kind, count in found if count or kind in kinds[:3]]
        if imported.changes.both:
            lines.append((label["changed-both"], imported.changes.both))
    return "\n".join(f"{name}: {value}" for name, value in lines)
