"""`hrdocs law`: search the law."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, add_language, complain, count

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    law = verbs.add_parser("law", help="search the law", description="Search the law.")
    searches = law.add_subparsers(title="verbs", metavar="VERB", required=True)
    search = searches.add_parser(
        "search",
        help="find articles by words of their headings",
        description="Find articles by words of their headings.",
    )
    search.add_argument("words", nargs="+", metavar="WORD", help="in Russian, Belarusian or English, in any form")
    search.add_argument("--on", metavar="DAY", help="only what was in force on this day")
    search.add_argument("--text", action="store_true", help="search the words of the law too, in Russian")
    add_language(search, "language of the headings")
    search.add_argument("--limit", type=count, metavar="N", default=10, help="how many articles (10 when absent)")
    search.add_argument("--json", action="store_true", help="print JSON")
    search.set_defaults(run=_run)


def _run(given: argparse.Namespace) -> int:
    from hrdocs import displaying, jsontext, law  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli import article_json  # noqa: PLC0415
    from hrdocs.errors import HrdocsError  # noqa: PLC0415

    try:
        found = law.search(" ".join(given.words), on=given.on, texts=given.text)[: given.limit]
    except HrdocsError as error:
        return complain(f"hrdocs law search: {error}", WRONG_CALL)
    if given.json:
        sys.stdout.write(jsontext.dumps([article_json.found_json(row) for row in found], indent=2) + "\n")
    else:
        sys.stdout.write(displaying.found_text(found, given.language) + "\n")
    return OK
