"""`hrdocs law`: search the law, and hold a penalty against a sanction."""

import argparse
import re
import sys
from typing import TYPE_CHECKING, Final

from hrdocs.cli.common import OK, WRONG_CALL, add_language, count, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.penalty import Penalty
    from hrdocs.values import Citation, Quantity


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    law = verbs.add_parser(
        "law",
        help="search the law, or hold a penalty against a sanction",
        description="Search the law, or hold a penalty against a sanction.",
    )
    searches = law.add_subparsers(title="verbs", metavar="VERB", required=True)
    search = searches.add_parser(
        "search",
        help="find articles by number, by words of the law or by words of talk",
        description="Find articles by number, by words of the law (headings, what is punished) or by words that people "
        "use for them, in three languages, inflected, in Latin script or with a slip.",
    )
    search.add_argument("words", nargs="+", metavar="WORD", help="a number, or words in Russian, Belarusian or English")
    search.add_argument("--on", metavar="DAY", help="only what was in force on this day")
    search.add_argument("--text", action="store_true", help="search the words of the law too, in Russian")
    add_language(search, "language of the headings")
    search.add_argument("--limit", type=count, metavar="N", default=10, help="how many articles (10 when absent)")
    search.add_argument("--json", action="store_true", help="print JSON")
    search.set_defaults(run=_search)
    check = searches.add_parser(
        "check",
        help="hold a penalty against the sanction of an article as worded on a day",
        description="Say whether a penalty is within, above or below the sanction of an article as worded on the day "
        "of the act, or not in it, with the words of the sanction, the rule that bounds it, and what would change the "
        "answer. Nothing is said about the judgment.",
    )
    _add_check(check)
    check.set_defaults(run=_check)


def _add_check(check: argparse.ArgumentParser) -> None:
    check.add_argument("citation", metavar="CITATION", help='such as "ч. 1 ст. 342 УК", cc1999:342/1')
    check.add_argument("--on", metavar="DAY", required=True, help="day of the act, such as 2020-08-09")
    check.add_argument("--term", metavar="TERM", help='how long, such as "2 г. 6 мес.", "15 суток", "60 часов", P2Y6M')
    check.add_argument("--fine", metavar="FINE", help='how much, such as "30 б.в.", "30 base units", "810 BYN"')
    check.add_argument(
        "--kind",
        metavar="KIND",
        help='such as imprisonment, "ограничение свободы"; by the code and the term when absent',
    )
    check.add_argument("--ruled", metavar="DAY", help="day of the judgment: its base unit counts for a sum in money")
    check.add_argument("--minor", action="store_true", help="the person was under eighteen on the day of the act")
    check.add_argument("--stage", choices=("preparation", "attempt"), help="where the crime was not completed")
    add_language(check, "language of the answer")
    check.add_argument("--json", action="store_true", help="print JSON")


def parsed_check(words: "list[str]") -> argparse.Namespace:
    """Return what a call of `hrdocs law check` says."""
    parser = argparse.ArgumentParser()
    _add_check(parser)
    return parser.parse_args(words)


def _search(given: argparse.Namespace) -> int:
    from hrdocs import displaying, jsontext, law  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli import article_json  # noqa: PLC0415
    from hrdocs.errors import HrdocsError  # noqa: PLC0415

    try:
        found = law.search(" ".join(given.words), on=given.on, texts=given.text)[: given.limit]
    except HrdocsError as error:
        return refuse_error("law search", error, WRONG_CALL)
    if given.json:
        sys.stdout.write(jsontext.dumps([article_json.found_json(row) for row in found], indent=2) + "\n")
    else:
        sys.stdout.write(displaying.found_text(found, given.language) + "\n")
    return OK


def _check(given: argparse.Namespace) -> int:
    from hrdocs import jsontext, law  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli import check_text  # noqa: PLC0415
    from hrdocs.errors import HrdocsError, InvalidText  # noqa: PLC0415
    from hrdocs.values import Citation, PartialDate  # noqa: PLC0415

    try:
        day = PartialDate.parse(given.on)
        try:
            cited = Citation.parse(given.citation)
        except InvalidText:
            cited = law.parse(given.citation, on=day)
        penalty = penalty_of(given, cited)
        found = law.check(cited, penalty, day, ruled=given.ruled, minor=given.minor, stage=given.stage)
    except (HrdocsError, ValueError, LookupError) as error:
        return refuse_error("law check", error, WRONG_CALL)
    if given.json:
        sys.stdout.write(jsontext.dumps(check_text.check_json(found), indent=2) + "\n")
    else:
        sys.stdout.write(check_text.check_text(found, given.language) + "\n")
    return OK


def penalty_of(given: argparse.Namespace, cited: "Citation") -> "Penalty":
    """Return the penalty that the options describe.

    Raises:
        ValueError: They describe none.
    """
    from hrdocs.law.reference.code_names import CRIMINAL  # noqa: PLC0415
    from hrdocs.penalty import Penalty  # noqa: PLC0415
    from hrdocs.vocabulary import PenaltyKind  # noqa: PLC0415
    from hrdocs.vocabulary.synonyms import by_meaning  # noqa: PLC0415

    is_criminal = cited.code in CRIMINAL
    if given.kind is None:
        if given.fine:
            kind = PenaltyKind.FINE
        elif given.term and _hours(given.term):
            kind = PenaltyKind.COMMUNITY_SERVICE  # the only penalty that is counted in hours
        elif given.term:
            kind = PenaltyKind.IMPRISONMENT if is_criminal else PenaltyKind.ADMINISTRATIVE_ARREST
        else:
            message = "say how long or how much: --term, --fine, or --kind for a penalty without either"
            raise ValueError(message)
    else:
        meant = (given.kind,) if given.kind in list(PenaltyKind) else by_meaning("PenaltyKind", given.kind)
        # Arrest is a word of both branches.
        arrest = PenaltyKind.ARREST if is_criminal else PenaltyKind.ADMINISTRATIVE_ARREST
        meant = (arrest,) if arrest in meant else meant
        if len(meant) != 1:
            which = f"; it may mean {', '.join(meant)}" if meant else ""
            message = f"--kind {given.kind!r} is no kind of penalty{which}; the kinds are {', '.join(PenaltyKind)}"
            raise ValueError(message)
        kind = PenaltyKind(meant[0])
    term = None if given.term is None else _amount(given.term, "term")
    fine = None if given.fine is None else _amount(given.fine, "fine")
    is_money = fine is not None and fine[1] == "money"
    return Penalty(
        kind=kind,
        term=None if term is None else term[0],
        money=fine[0] if fine is not None and is_money else None,
        base_units=fine[0] if fine is not None and not is_money else None,
    )


_HOURS: Final = re.compile(r"\s*([0-9]{1,3})\s?(?:ч\.?|час(?:а|ов)?|гадз(?:іна|іны|ін|\.)?|h|hours?)\s*", re.IGNORECASE)


def _hours(text: str) -> str | None:
    """Return hours as people write them, as a duration; None for other terms."""
    found = _HOURS.fullmatch(text)
    return None if found is None else f"PT{int(found[1])}H"


def _amount(text: str, option: str) -> "tuple[Quantity, str]":
    """Return a term or a sum as people write it, and what it counts."""
    from hrdocs.errors import InvalidText  # noqa: PLC0415
    from hrdocs.interchange.readers.length_reader import read_penalty, read_term  # noqa: PLC0415
    from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms  # noqa: PLC0415
    from hrdocs.values import Quantity  # noqa: PLC0415

    try:
        return Quantity.parse(text), "money" if text[-1:].isalpha() and option == "fine" else option
    except InvalidText:
        pass
    cell, terms = CellText(text=text), ReaderTerms()
    if option == "term":
        if hours := _hours(text):
            return Quantity.parse(hours), option
        read = read_term(cell, terms)
        if read.value is not None:
            return Quantity.parse(str(read.value)), option
    else:
        read = read_penalty(cell, terms)
        if isinstance(read.value, list) and len(read.value) == 1:
            for key in ("base_units", "money"):
                if key in read.value[0]:
                    return Quantity.parse(str(read.value[0][key])), key
    wanted = '"2 г. 6 мес.", "15 суток" or P2Y6M' if option == "term" else '"30 б.в.", "30 base units" or "810 BYN"'
    message = f"--{option} {text!r} is not read; write it as {wanted}"
    raise ValueError(message)
