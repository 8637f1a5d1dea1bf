"""`hrdocs forget`: show every place that concerns a person, then write files without them."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import NO_BYTES, OK, WRONG_CALL, add_language, code_of, complain
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
    parser.add_argument("files", nargs="+", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz")
    parser.add_argument(
        "--id", metavar="ID", help="id of the person; records of the same person go too; it may also follow the files"
    )
    parser.add_argument("--output", metavar="FOLDER", help="where to write the files, under their own names")
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

    if given.id is None:  # hrdocs forget FILE... ID
        *given.files, given.id = given.files
        if not given.files:
            return complain("hrdocs forget: name the files, then the id of the person", WRONG_CALL)
    words = messages.share_words(given.language)
    neutral_id = f"h{secrets.token_hex(8)}" if given.keep_neutral else None
    targets = [] if given.output is None else [str(Path(given.output) / Path(each).name) for each in given.files]
    try:
        written = [] if given.suppressed is None or given.output is None else [given.suppressed]
        check_targets([*targets, *written], [*given.files, *([given.key] if given.key is not None else [])])
        asked_on = given.asked_on or dt.date.today().isoformat()  # noqa: DTZ011 -- the day here is that of the reader
        suppressed = suppressed_of(given, may_be_new=True)
        datasets = [files.read(name) for name in given.files]
        parts = [(each.header, each.records) for each in datasets]
        found = list(zip(given.files, forget_in(parts, given.id, neutral_id=neutral_id), strict=True))
        if suppressed is not None:
            people = [each for dataset in datasets for each in dataset.of_type(Person)]
            ids = same_records(people, [given.id])
            suppressed = suppressed.with_person([each for each in people if each.id in ids], asked_on)
            if written:  # first: a person who is out of the files can no longer be added
                write_suppressed(suppressed, given.suppressed)
        for target, (_, each) in zip(targets, found, strict=False):
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            files.write(each.records, target, header=each.header)
    except NoSuchRecord:
        return complain("hrdocs forget: none of the files has a person with this id", WRONG_CALL)
    except (WrongTarget, InvalidSuppression) as error:
        return complain(f"hrdocs forget: {error}", WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    sys.stdout.write(_text(found, given.language))
    if given.output is not None:
        places = sum(place.kind != "word" for _, each in found for place in each.places)
        sys.stdout.write(words["forgotten"].format(count=len(found), places=places) + "\n")
        if suppressed is not None:
            sys.stdout.write(words["listed"].format(count=len(suppressed.people)) + "\n")
    else:
        sys.stdout.write(words["preview"] + "\n")
    sys.stdout.write(words["beyond"] + "\n")
    return OK


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
