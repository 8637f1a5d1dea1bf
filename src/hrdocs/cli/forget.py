"""`hrdocs forget`: show every place that concerns a person, then write files without them."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import NO_BYTES, OK, WRONG_CALL, add_language, code_of, complain

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
    parser.add_argument("--id", required=True, metavar="ID", help="id of the person; records of the same person go too")
    parser.add_argument("--output", metavar="FOLDER", help="where to write the files, under their own names")
    parser.add_argument(
        "--keep-neutral",
        action="store_true",
        help="keep provisions, results and kinds of penalty with year and region under a new random id",
    )
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    import secrets  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import files, messages  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, NoSuchRecord, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets  # noqa: PLC0415
    from hrdocs.sharing.forgetting import forget_in  # noqa: PLC0415

    words = messages.share_words(given.language)
    neutral_id = f"h{secrets.token_hex(8)}" if given.keep_neutral else None
    targets = [] if given.output is None else [str(Path(given.output) / Path(each).name) for each in given.files]
    try:
        check_targets(targets, given.files)
        datasets = [files.read(name) for name in given.files]
        parts = [(each.header, each.records) for each in datasets]
        found = list(zip(given.files, forget_in(parts, given.id, neutral_id=neutral_id), strict=True))
        for target, (_, each) in zip(targets, found, strict=False):
            Path(target).parent.mkdir(parents=True, exist_ok=True)
            files.write(each.records, target, header=each.header)
    except NoSuchRecord:
        return complain("hrdocs forget: none of the files has a person with this id", WRONG_CALL)
    except WrongTarget as error:
        return complain(f"hrdocs forget: {error}", WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    sys.stdout.write(_text(found, given.language))
    if given.output is not None:
        places = sum(place.kind != "word" for _, each in found for place in each.places)
        sys.stdout.write(words["forgotten"].format(count=len(found), places=places) + "\n")
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
