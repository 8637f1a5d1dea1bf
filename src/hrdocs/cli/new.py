"""`hrdocs new`: begin a file without records."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs.cli.common import NO_BYTES, OK, WRONG_CALL, add_language, complain

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "new",
        help="begin a file",
        description="Begin a file without records, for its owner alone; hrdocs add enters them. A file that is there "
        "already stays as it is.",
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        help="a name that ends in .json, .ndjson, .json.gz or .ndjson.gz; - for the standard output, as NDJSON",
    )
    parser.add_argument("--title", metavar="TEXT", help="what the file is about, in the language of what is said")
    parser.add_argument("--publisher", metavar="TEXT", help="whose file it is")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.dataset import Dataset  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, UnreadableFile  # noqa: PLC0415
    from hrdocs.model.header import NEWEST, Header  # noqa: PLC0415
    from hrdocs.outfile import is_standard_output  # noqa: PLC0415
    from hrdocs.values import LocalText  # noqa: PLC0415

    language = given.language
    said = messages.desk_words("add", language)
    name = Path(given.file).name
    is_pipe = is_standard_output(given.file)
    if not is_pipe and Path(given.file).exists():
        return complain(f"hrdocs new: {said['new_exists'].format(file=name)}", WRONG_CALL)
    title = LocalText({language: given.title}) if given.title else None
    header = Header(hrdocs=NEWEST, title=title, publisher=given.publisher or None)
    try:
        files.write(Dataset(header=header), given.file)
        if is_pipe:
            return OK
        Path(given.file).chmod(0o600)  # names will be in it
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, language), WRONG_CALL)
    sys.stdout.write(said["new_made"].format(file=name) + "\n")
    return OK
