"""`hrdocs stats`: count people: held on a day, arrested, charged, tried; with a paragraph to quote."""

import argparse
import sys
from typing import TYPE_CHECKING, Final

from hrdocs.cli.common import OK, WRONG_CALL, add_label, add_language, read_dataset, refuse, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.dataset import Dataset
    from hrdocs.stats import Counts

_KINDS: Final = {
    "held": "people held on a day",
    "arrests": "people detained in a time",
    "charges": "people charged, by article",
    "verdicts": "people with a verdict of a first instance, by court, with the sums of terms and fines",
    "terms": "people by kind of penalty, with the sums of terms",
}


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "stats",
        help="count people: held, detained, charged, tried",
        description="Count people, and print below the table a paragraph to quote: what was counted, on which "
        "day, by which records, with the least and the most. Records that are tied as one person count once. A status "
        "is counted only from published acts (recognition records), whose issuers are named.",
    )
    parser.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz; - for the standard input")
    what = parser.add_argument_group("what to count").add_mutually_exclusive_group(required=True)
    for kind, text in _KINDS.items():
        what.add_argument(f"--{kind}", dest="kind", action="store_const", const=kind, help=text)
    when = parser.add_argument_group("when")
    when.add_argument("--on", metavar="DAY", help="the day for --held (today when absent)")
    when.add_argument("--from", dest="first", metavar="DAY", help="the first day, for all others")
    when.add_argument("--to", dest="last", metavar="DAY", help="the last day, for all others")
    when.add_argument("--known-by", metavar="DAY", help="count by what was known by this day, as an earlier review did")
    how = parser.add_argument_group("how")
    how.add_argument("--by", metavar="NAMES", help="rows by these, with commas: gender,article,phase")
    how.add_argument("--status", metavar="WORD", help="only people with this status, such as political_prisoner")
    add_label(how)
    how.add_argument("--format", choices=("text", "csv", "svg"), default="text", help="form of the answer (text)")
    how.add_argument("--output", metavar="OUT", help="write it into this file")
    add_language(parser, "language of the words and of the paragraph")
    parser.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import stats  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import WrongTarget  # noqa: PLC0415
    from hrdocs.outfile import check_targets, replace  # noqa: PLC0415

    wrong = _wrong(given)
    if wrong is not None:
        return wrong
    try:
        check_targets([given.output], [given.file])
    except WrongTarget as error:
        return refuse_error("stats", error, WRONG_CALL)
    dataset = read_dataset(given.file, given.language)
    if isinstance(dataset, int):
        return dataset
    try:
        counts = _counts(given, dataset)
    except ValueError as error:
        return refuse_error("stats", error, WRONG_CALL)
    text = {"text": stats.to_text, "csv": stats.to_csv, "svg": stats.to_svg}[given.format](counts, given.language)
    if given.output is None:
        sys.stdout.write(text)
    else:
        replace(given.output, text.encode(), inputs=[given.file])
    return OK


def _wrong(given: argparse.Namespace) -> int | None:
    """Refuse options that do not go together, and return the exit code."""
    if given.kind == "held":
        if given.first or given.last:
            return refuse("stats", "--held takes --on, not --from and --to", WRONG_CALL)
        return None
    if given.on is not None:
        return refuse("stats", "--on is for --held; --{kind} takes --from and --to", WRONG_CALL, kind=given.kind)
    if bool(given.first) != bool(given.last):
        return refuse("stats", "--from and --to go together", WRONG_CALL)
    if given.kind == "arrests" and not given.first:
        return refuse("stats", "--arrests needs --from and --to", WRONG_CALL)
    return None


def _counts(given: argparse.Namespace, dataset: "Dataset") -> "Counts":
    import datetime as dt  # noqa: PLC0415 -- as above

    from hrdocs import stats  # noqa: PLC0415
    from hrdocs.values import Period  # noqa: PLC0415

    chosen = {"status": given.status, "label": given.label, "known_by": given.known_by}
    if given.by is not None:
        chosen["by"] = tuple(each.strip() for each in given.by.split(",") if each.strip())
    if given.kind == "held":
        return stats.held(dataset, on=given.on or dt.date.today(), **chosen)  # noqa: DTZ011 -- the user's own day
    period = Period.of(given.first, given.last) if given.first else None
    if period is not None and given.kind == "arrests":
        return stats.arrests(dataset, period, **chosen)
    count = {"charges": stats.charges, "verdicts": stats.verdicts, "terms": stats.terms}
    return count[given.kind](dataset, period, **chosen)
