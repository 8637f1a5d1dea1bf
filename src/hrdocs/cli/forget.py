"""`hrdocs forget`: show every place that concerns a person, then write files without them."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli import spoken
from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    WRONG_CALL,
    add_language,
    check_inputs,
    code_of,
    complain,
    is_standard_input,
    refuse,
    refuse_error,
    source_of,
    speaks_on,
    text_of_file,
)
from hrdocs.cli.suppressed import suppressed_of

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.sharing.forgetting import Forgotten


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "forget",
        help="take a person out of files",
        description="List every place of some files that concerns a person: records, references, texts that name them "
        "in any spelling, ids. With --output, write the files anew without these places; FILE itself stays as it is.",
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "--id", metavar="ID", help="id of the person; records of the same person go too; it may also follow the files"
    )
    parser.add_argument(
        "--id-file", metavar="FILE", help="read the id from this file, - for the standard input: ids may tell names"
    )
    parser.add_argument(
        "--output",
        metavar="FOLDER",
        help="where to write the files, under their own names; - writes one file to the standard output, as NDJSON",
    )
    parser.add_argument(
        "--keep-neutral",
        action="store_true",
        help="keep provisions, results and kinds of penalty with year and region under a new random id",
    )
    parser.add_argument(
        "--suppressed",
        metavar="FILE",
        help="with --output, also add the person to this list of who asked to be forgotten, so that import, merge and "
        "share know them again; it holds keyed fingerprints and no names; needs --key",
    )
    parser.add_argument("--key", metavar="FILE", help="key file of the organisation, for --suppressed")
    parser.add_argument("--asked-on", metavar="DAY", help="the day on which they asked, for --suppressed (today)")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    import datetime as dt  # noqa: PLC0415 -- `--help` must not wait for them
    import secrets  # noqa: PLC0415

    from hrdocs import files, messages  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, NoSuchRecord, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.model import Person  # noqa: PLC0415
    from hrdocs.outfile import check_targets  # noqa: PLC0415
    from hrdocs.sharing.forgetting import forget_in, same_records  # noqa: PLC0415
    from hrdocs.sharing.suppressing import InvalidSuppression  # noqa: PLC0415
    from hrdocs.suppressionfile import write_suppressed  # noqa: PLC0415

    wrong = _called(given)
    if wrong is not None:
        return wrong
    words = messages.share_words(given.language)
    neutral_id = f"h{secrets.token_hex(8)}" if given.keep_neutral else None
    targets = _targets(given)
    if isinstance(targets, int):
        return targets
    said = speaks_on(given.output)
    try:
        written = [] if given.suppressed is None or given.output is None else [given.suppressed]
        check_targets([*targets, *written], [*given.files, given.key, given.id_file])
        asked_on = given.asked_on or dt.date.today().isoformat()  # noqa: DTZ011 -- the day here is that of the reader
        suppressed = suppressed_of(given, may_be_new=True)
        datasets = [files.read(source_of(name)) for name in given.files]
        parts = [(each.header, each.records) for each in datasets]
        found = list(zip(given.files, forget_in(parts, given.id, neutral_id=neutral_id), strict=True))
        if suppressed is not None:
            people = [each for dataset in datasets for each in dataset.of_type(Person)]
            ids = same_records(people, [given.id])
            suppressed = suppressed.with_person([each for each in people if each.id in ids], asked_on)
            if written:  # first: a person who is out of the files can no longer be added
                write_suppressed(suppressed, given.suppressed)
        _write(targets, found)
    except NoSuchRecord:
        return refuse("forget", "none of the files has a person with this id", WRONG_CALL)
    except (WrongTarget, InvalidSuppression) as error:
        return refuse_error("forget", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    said.write(_text(found, given.language))
    if given.output is not None:
        places = sum(place.kind != "word" for _, each in found for place in each.places)
        said.write(words["forgotten"].format(count=len(found), places=places) + "\n")
        if suppressed is not None:
            said.write(words["listed"].format(count=len(suppressed.people)) + "\n")
    else:
        said.write(words["preview"] + "\n")
    said.write(words["beyond"] + "\n")
    return OK


def _called(given: argparse.Namespace) -> int | None:
    """Complete `files` and `id`; complain and return the exit code where the call is wrong."""
    from hrdocs.errors import WrongTarget  # noqa: PLC0415 -- `--help` must not wait for it

    if given.id is not None and given.id_file is not None:
        return refuse("forget", "--id or --id-file, and not both", WRONG_CALL)
    if given.id is None and given.id_file is None:  # hrdocs forget FILE... ID
        *given.files, given.id = given.files
        if not given.files:
            return refuse("forget", "name the files, then the id of the person", WRONG_CALL)
    try:
        check_inputs(*given.files, given.id_file)
        if given.id_file is not None:
            given.id = text_of_file(given.id_file).strip()
    except WrongTarget as error:
        return refuse_error("forget", error, WRONG_CALL)
    except UnicodeDecodeError:
        return refuse("forget", "the id is not UTF-8", WRONG_CALL)
    except OSError as error:
        return complain(f"hrdocs forget: {Path(given.id_file).name}: {spoken.system(error)}", NO_BYTES)
    return None


def _targets(given: argparse.Namespace) -> list[str] | int:
    """Return where the files go; complain and return the exit code where one has no name there."""
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415 -- `--help` must not wait for it

    if given.output is None:
        return []
    if is_standard_output(given.output):
        if len(given.files) > 1:
            return refuse("forget", "the standard output is for one FILE", WRONG_CALL)
        return [given.output]
    if any(map(is_standard_input, given.files)):
        return refuse("forget", "the standard input has no name for a folder: --output -", WRONG_CALL)
    return [str(Path(given.output) / Path(each).name) for each in given.files]


def _write(targets: list[str], found: "list[tuple[str, Forgotten]]") -> None:
    from hrdocs import files  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415

    for target, (name, each) in zip(targets, found, strict=False):  # without --output there are no targets
        if not is_standard_output(target):
            Path(target).parent.mkdir(parents=True, exist_ok=True)
        files.write(each.records, target, header=each.header, inputs=[name])


def _text(found: "list[tuple[str, Forgotten]]", language: str) -> str:
    from hrdocs import messages  # noqa: PLC0415 -- as above
    from hrdocs.problems import Location  # noqa: PLC0415

    words = messages.share_words(language)
    lines = []
    for name, each in found:
        lines.append(f"{messages.file_text(name)}: {len(each.places)}")
        for place in each.places:
            pointer = messages.pointer_text(Location(pointer=place.place))
            lines.append(f"  {pointer}: {words[place.kind]}")
    return "".join(f"{line}\n" for line in lines)
