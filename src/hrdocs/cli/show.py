"""`hrdocs show`: show one person's case: a timeline, and all that the records say."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli import spoken
from hrdocs.cli.common import (
    FILE_HELP,
    NO_BYTES,
    OK,
    WRONG_CALL,
    add_as_of,
    add_language,
    add_name_file,
    asked_name,
    complain,
    refuse_error,
)
from hrdocs.cli.one_case import read_case

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "show",
        help="show one person's case as a timeline",
        description="Show one person's case: a timeline, and below it all that the records say. This prints names and "
        "all else that the records hold; penalties and decisions of others are left out or carry their names.",
    )
    parser.add_argument("file", metavar="FILE", help=FILE_HELP)
    parser.add_argument(
        "id",
        nargs="?",
        metavar="ID",
        help="id of the person; a name that only one person has will do too; when absent it is asked for",
    )
    add_name_file(parser)
    parser.add_argument("--related", action="store_true", help="also name partner, relatives and counsel")
    parser.add_argument(
        "--format", choices=("text", "html"), default="text", help="html: one page to print, each line with its source"
    )
    parser.add_argument(
        "--order",
        choices=("time", "wgad"),
        default="time",
        help="wgad: by the questionnaire of the UN Working Group on Arbitrary Detention, each line with its source",
    )
    parser.add_argument("--output", metavar="OUT", help="write it into this file; - for the standard output")
    add_as_of(parser)
    add_language(parser, "which language of the records' own texts is preferred")
    parser.set_defaults(run=_run)


def _asked(given: argparse.Namespace, dataset: "Dataset") -> str | int:
    """Return the name or id; where there is none, say how many people there are and how to find one, and ask."""
    from hrdocs.displaying import counted_between  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.messages import desk_words  # noqa: PLC0415

    if given.id is None and given.name_file is None:
        count = dataset.count_people()
        people = counted_between(count.least, count.most, "person", given.language)
        complain(desk_words("people", given.language)["how_to_find"].format(people=people), OK)
    return asked_name("show", given, given.id)


def _run(given: argparse.Namespace) -> int:
    from hrdocs.cli import case_page, case_text  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets, replace  # noqa: PLC0415

    read = read_case(given.file, lambda dataset: _asked(given, dataset), given.language, as_of=given.as_of)
    if isinstance(read, int):
        return read
    dataset, case = read
    if given.format == "text" and given.order == "time":
        text = case_text.to_text(dataset, case, given.language, is_related=given.related) + "\n"
    else:
        found = case_page.sections(dataset, case, given.language, is_related=given.related, order=given.order)
        title = case_page.title_of(dataset, case, given.language)
        is_page = given.format == "html"
        text = case_page.to_html(found, title, given.language) if is_page else case_page.to_text(found, title)
    if given.output is None:
        sys.stdout.write(text)
        return OK
    try:
        check_targets([given.output], [given.file, given.name_file])
        replace(given.output, text.encode(), inputs=[given.file], private=True)
    except WrongTarget as error:
        return refuse_error("show", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(spoken.text_of(error), NO_BYTES)
    return OK
