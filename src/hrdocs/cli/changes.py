"""`hrdocs changes`: what happened to people in a time, or became known in it."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, add_label, add_language, read_dataset, refuse, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.cli.desk_lines import DeskLine
    from hrdocs.dataset import Dataset
    from hrdocs.desk import Happening
    from hrdocs.values import Period

_COLUMNS = ("kind", "day", "person", "name", "details", "record", "sources", "certain")


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "changes",
        help="list what happened in a time",
        description="List what happened to people in a time, by kind, one line a person with the day and the source: "
        "detained, charged, tried, sentenced, appeal decided, moved, put into an isolator, released, taken abroad, "
        "died, listed, recognised. This prints names.",
    )
    parser.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz; - for the standard input")
    parser.add_argument("--from", dest="first", metavar="DAY", help="the first day on which it happened")
    parser.add_argument("--to", dest="last", metavar="DAY", help="the last day on which it happened")
    parser.add_argument(
        "--known-between",
        nargs=2,
        metavar=("DAY", "DAY"),
        help="what became known between two days, whenever it happened: by became_known, or else by its own day",
    )
    add_label(parser)
    parser.add_argument("--format", choices=("text", "csv"), default="text", help="form of the list (text)")
    add_language(parser, "language of the list")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import desk  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli import desk_lines  # noqa: PLC0415
    from hrdocs.messages import desk_words  # noqa: PLC0415
    from hrdocs.values import Period  # noqa: PLC0415

    if bool(given.first) != bool(given.last) or not (given.first or given.known_between):
        return refuse("changes", "--from and --to are needed, or --known-between", WRONG_CALL)
    try:
        during = Period.of(given.first, given.last) if given.first else None
        known = Period.of(*given.known_between) if given.known_between else None
    except ValueError as error:
        return refuse_error("changes", error, WRONG_CALL)
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    if given.label is not None:
        dataset = dataset.shareable(given.label)
    try:
        found = desk.changes(dataset, during, known_between=known)
    except ValueError as error:
        return refuse_error("changes", error, WRONG_CALL)
    said = desk_words("changes", given.language)
    if given.format == "csv":
        sys.stdout.write(desk_lines.to_csv(_COLUMNS, [_row(each, dataset, given.language) for each in found]))
        return OK
    lines = [_line(each, dataset, given.language) for each in found]
    sys.stdout.write(desk_lines.to_text(_title(during, known, given.language), lines, said["nothing"]))
    return OK


def _title(during: "Period | None", known: "Period | None", language: str) -> str:
    from hrdocs.displaying import display  # noqa: PLC0415 -- as above
    from hrdocs.messages import desk_words  # noqa: PLC0415

    said = desk_words("changes", language)
    titles = [
        said[name].format(first=display(time.start, language), last=display(time.end, language))
        for name, time in (("title", during), ("title_known", known))
        if time is not None
    ]
    return "\n".join(titles)


def _details(each: "Happening", language: str) -> str:
    from hrdocs.displaying import display  # noqa: PLC0415 -- as above

    return ", ".join(dict.fromkeys(display(word, language) for word in each.details))


def _line(each: "Happening", dataset: "Dataset", language: str) -> "DeskLine":
    from hrdocs.cli import desk_lines  # noqa: PLC0415 -- as above
    from hrdocs.displaying import display  # noqa: PLC0415
    from hrdocs.messages import desk_words  # noqa: PLC0415

    said = desk_words("changes", language)
    sources = ", ".join(desk_lines.with_id(dataset, source, language) for source in each.sources)
    rest = [
        _details(each, language),
        "" if each.is_certain else said["perhaps"],
        said["source"].format(sources=sources) if sources else said["no_source"],
    ]
    return desk_lines.DeskLine(
        kind=each.kind,
        heading=said[each.kind],
        day=said["no_day"] if each.when is None else display(each.when, language, "short"),
        people=desk_lines.with_id(dataset, each.person.id, language),
        details="; ".join(filter(None, rest)),
    )


def _row(each: "Happening", dataset: "Dataset", language: str) -> list[str]:
    from hrdocs.cli import desk_lines  # noqa: PLC0415 -- as above

    name = desk_lines.name(dataset, each.person.id, language)
    day = "" if each.when is None else str(each.when)
    sources = " ".join(each.sources)
    certain = "yes" if each.is_certain else "perhaps"
    return [each.kind, day, each.person.id, name, _details(each, language), each.record.id, sources, certain]
