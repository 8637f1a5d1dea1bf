"""`hrdocs due`: what is due in a time: ends of terms, hearings, deadlines, answers, old news, consents."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, add_label, add_language, read_dataset, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.cli.desk_lines import DeskLine
    from hrdocs.dataset import Dataset
    from hrdocs.desk import Due

_COLUMNS = ("kind", "day", "people", "names", "record", "pointer", "certain")


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "due",
        help="list what is due in a time",
        description="List what is due in a time, by kind: planned ends of terms, hearings, deadlines of appeals, "
        "answers due, news older than 90 days, consents with an end. This prints names.",
    )
    parser.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz; - for the standard input")
    parser.add_argument("--from", dest="first", required=True, metavar="DAY", help="the first day")
    parser.add_argument("--to", dest="last", required=True, metavar="DAY", help="the last day")
    add_label(parser)
    parser.add_argument("--format", choices=("text", "csv"), default="text", help="form of the list (text)")
    add_language(parser, "language of the list")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import desk  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli import desk_lines  # noqa: PLC0415
    from hrdocs.displaying import display  # noqa: PLC0415
    from hrdocs.messages import desk_words  # noqa: PLC0415
    from hrdocs.values import Period  # noqa: PLC0415

    try:
        during = Period.of(given.first, given.last)
    except ValueError as error:
        return refuse_error("due", error, WRONG_CALL)
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    if given.label is not None:
        dataset = dataset.shareable(given.label)
    try:
        found = desk.due(dataset, during)
    except ValueError as error:
        return refuse_error("due", error, WRONG_CALL)
    if given.format == "csv":
        sys.stdout.write(desk_lines.to_csv(_COLUMNS, [_row(each, dataset, given.language) for each in found]))
        return OK
    said = desk_words("due", given.language)
    title = said["title"].format(first=display(during.start, given.language), last=display(during.end, given.language))
    lines = [_line(each, dataset, given.language) for each in found]
    sys.stdout.write(desk_lines.to_text(title, lines, said["nothing"]))
    return OK


def _line(each: "Due", dataset: "Dataset", language: str) -> "DeskLine":
    from hrdocs.cli import desk_lines  # noqa: PLC0415 -- as above
    from hrdocs.desk.duties import OLD_AFTER  # noqa: PLC0415
    from hrdocs.displaying import counted, display  # noqa: PLC0415
    from hrdocs.messages import desk_words  # noqa: PLC0415

    said = desk_words("due", language)
    day = said["no_deadline"] if each.when is None else display(each.when, language, "short")
    return desk_lines.DeskLine(
        kind=each.kind,
        heading=said[each.kind].format(days=counted(OLD_AFTER, "day", language)),
        day=said["as_of"].format(day=day) if each.kind == "news_old" else day,
        people=", ".join(desk_lines.with_id(dataset, one, language) for one in each.people) or f"[{each.record.id}]",
        details="; ".join(filter(None, [f"[{each.record.id}]", "" if each.is_certain else said["perhaps"]])),
    )


def _row(each: "Due", dataset: "Dataset", language: str) -> list[str]:
    from hrdocs.cli import desk_lines  # noqa: PLC0415 -- as above

    names = ", ".join(desk_lines.name(dataset, one, language) for one in each.people)
    day = "" if each.when is None else str(each.when)
    certain = "yes" if each.is_certain else "perhaps"
    return [each.kind, day, " ".join(each.people), names, each.record.id, each.pointer, certain]
