"""`hrdocs merge`: the records of two files in one; the stricter label is kept, and so is a withdrawal."""

import argparse
from typing import TYPE_CHECKING

from hrdocs.cli.common import (
    NO_BYTES,
    OK,
    OUT_HELP,
    PROBLEMS,
    WRONG_CALL,
    add_language,
    check_inputs,
    code_of,
    complain,
    refuse_error,
    source_of,
    speaks_on,
)
from hrdocs.cli.suppressed import suppressed_lines, suppressed_of

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "merge",
        help="join the records of two files",
        description="Write the records of two files into one. Of two records with one id the stricter label is kept. "
        "A record that one of the files has as withdrawn, retracted or erased is so in the result.",
    )
    parser.add_argument("file", metavar="FILE", help="your file: its header is kept; - for the standard input")
    parser.add_argument("other", metavar="OTHER", help="the file whose records come after; - for the standard input")
    parser.add_argument(
        "--prefer", choices=("mine", "theirs"), help="which record to keep where both have one id and differ"
    )
    parser.add_argument(
        "--suppressed", metavar="FILE", help="who asked to be forgotten, as hrdocs forget writes it; needs --key"
    )
    parser.add_argument("--key", metavar="FILE", help="key file of the organisation, for --suppressed")
    parser.add_argument("--output", required=True, metavar="OUT", help=f"where to write the file{OUT_HELP}")
    add_language(parser, "language of what is said")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import files, messages  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.dataset import MergeConflict  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, UnreadableFile, WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets  # noqa: PLC0415
    from hrdocs.problems import Location  # noqa: PLC0415
    from hrdocs.sharing.suppressing import InvalidSuppression  # noqa: PLC0415
    from hrdocs.sharing.wishes import is_notice  # noqa: PLC0415

    words = messages.share_words(given.language)
    said = speaks_on(given.output)
    try:
        check_inputs(given.file, given.other)
        check_targets([given.output], [given.file, given.other, given.suppressed, given.key])
        suppressed = suppressed_of(given)
        mine, theirs = files.read(source_of(given.file)), files.read(source_of(given.other))
        merged = mine.merge(theirs, prefer=given.prefer)
        matches = () if suppressed is None else suppressed.matches(merged)
        places = {
            record.id: f"{messages.file_text(name)} /records/{n}"
            for name, dataset in ((given.other, theirs), (given.file, mine))
            for n, record in enumerate(dataset)
        }
        if suppressed is not None:
            merged = merged.without_suppressed(suppressed)
        files.write(merged, given.output, inputs=[given.file, given.other])
    except MergeConflict as error:
        return complain(f"hrdocs merge: {words['conflict'].format(count=len(error.ids))}", PROBLEMS)
    except (WrongTarget, InvalidSuppression) as error:
        return refuse_error("merge", error, WRONG_CALL)
    except UnreadableFile as error:
        return complain(messages.error_text(error.problems, given.language), NO_BYTES)
    except InvalidDocument as error:
        return complain(messages.error_text(error.problems, given.language), code_of(error.problems))
    said.write("".join(f"{line}\n" for line in suppressed_lines(matches, places, given.language)))
    taken_back = sum(is_notice(each) and not is_notice(mine.get(each.id) or each) for each in merged)
    counts = {"count": len(merged), "new": sum(each.id not in mine for each in merged), "taken_back": taken_back}
    said.write(words["merged"].format(**counts) + "\n")
    still = mine.still_naming(merged)
    if still:
        said.write(f"{words['still_named']}: {len(still)}\n")
        for each in still:
            pointer = messages.pointer_text(Location(pointer=each.place))
            said.write(f"  {pointer}: {words[each.kind.value]}\n")
    return OK
