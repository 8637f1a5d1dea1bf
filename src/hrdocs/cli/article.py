"""`hrdocs article`: show an article of law, as worded on a day."""

import argparse
import sys
from typing import TYPE_CHECKING

from hrdocs.cli.common import OK, WRONG_CALL, add_language, refuse_error

if TYPE_CHECKING:
    from hrdocs.cli.common import Verbs
    from hrdocs.law import Article
    from hrdocs.values import Citation, PartialDate


def add(verbs: "Verbs") -> None:
    """Add the verb."""
    parser = verbs.add_parser(
        "article",
        help="show an article of law, as worded on a day",
        description="Show an article of the Criminal Code or of the codes of administrative offences: heading, parts, "
        "penalties with their bounds, wordings by day, sources.",
    )
    parser.add_argument(
        "citation", metavar="CITATION", help='such as "ч. 1 ст. 342 УК", "Article 23.34 CAO", cc1999:342/1'
    )
    parser.add_argument("--on", metavar="DAY", help="day of the act, such as 2020-08-09; all wordings when absent")
    parser.add_argument("--text", action="store_true", help="print the words of the law too, in Russian")
    parser.add_argument(
        "--diff", nargs=2, metavar=("DAY", "DAY"), help="print what changed in the words from one day to another"
    )
    parser.add_argument("--html", action="store_true", help="with --diff: print it as paragraphs of HTML")
    add_language(parser, "language of the headings")
    parser.add_argument("--json", action="store_true", help="print JSON")
    parser.set_defaults(run=_run)


def _article(cited: "Citation", day: "PartialDate | None") -> "Article":
    from hrdocs import law  # noqa: PLC0415 -- `--help` must not wait for it

    try:
        return law.article(cited.code, cited.article)
    except law.UnknownArticle:
        if day is not None:
            law.article(cited.code, cited.article, on=day)  # names the later laws that may have it
        raise


def _run(given: argparse.Namespace) -> int:
    import attrs  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import displaying, jsontext, law  # noqa: PLC0415
    from hrdocs.cli import article_json  # noqa: PLC0415
    from hrdocs.errors import HrdocsError, InvalidText  # noqa: PLC0415
    from hrdocs.values import Citation, PartialDate  # noqa: PLC0415

    try:
        day = None if given.on is None else PartialDate.parse(given.on)
        try:
            cited = Citation.parse(given.citation)
        except InvalidText:
            cited = law.parse(given.citation, on=day)
        if given.diff:
            found = law.diff(cited.code, cited.article, *map(PartialDate.parse, given.diff))
            sys.stdout.write((found.to_html() if given.html else found.to_text()) + "\n")
            return OK
        article = _article(cited, day)
        wordings = list(article.wordings) if day is None else list(article.on(day))
        if cited.part is not None:
            there = [w for w in wordings if any(part.number == cited.part for part in w.parts)]
            # No wording has it: the newest shows which parts exist.
            wordings = [attrs.evolve(w, parts=(w.part(cited.part),)) for w in there or wordings[-1:]]
    except (HrdocsError, LookupError) as error:
        return refuse_error("article", error, WRONG_CALL)
    if given.json:
        sys.stdout.write(
            jsontext.dumps([article_json.wording_json(each, text=given.text) for each in wordings], indent=2) + "\n"
        )
    elif day is None and cited.part is None and not given.text:
        sys.stdout.write(displaying.article_text(article, given.language) + "\n")
    else:
        texts = [displaying.wording_text(each, given.language, text=given.text, evidence=False) for each in wordings]
        rights = displaying.rights_lines(article, given.language)
        shown_by = displaying.sources_text(article, given.language, wordings)
        sys.stdout.write("\n\n".join([*texts, "\n".join([*rights, *shown_by])]) + "\n")
    return OK
