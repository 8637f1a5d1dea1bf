"""The library's verbs for a shell.

Exit codes, the same in every verb: 0 nothing found, 1 problems in content, 2 wrong call, 3 the system did not give or
take the bytes; of several files, the highest. Warnings are printed and change no exit code.
"""

import argparse
import os
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from hrdocs._version import __version__
from hrdocs.cli import fix, rule, validate, words
from hrdocs.cli.common import LANGUAGES, NO_BYTES, OK, PROBLEMS, WRONG_CALL, add_language, code_of, complain, count

if TYPE_CHECKING:
    from hrdocs.case import Case
    from hrdocs.criteria import Sheet
    from hrdocs.dataset import Dataset
    from hrdocs.values import PartialDate

_EPILOGUE = """\
exit codes:
  0  nothing found (warnings may have been printed)
  1  problems in content
  2  wrong call
  3  the system did not give or take the bytes

examples:
  hrdocs validate partner.json                    is the file in order?
  hrdocs validate --language ru list.ndjson.gz    the same, told in Russian
  hrdocs rule date.future                         what does a code mean?
  hrdocs show partner.json p1                     what happened to one person, and when
  hrdocs criteria partner.json p1 --framework guidelines2013 --on 2021-04-09
                                                  a checklist, with what the records say to each question
  hrdocs article "ч. 1 ст. 342 УК" --on 2020-08-09
                                                  what an article said on a day, and how hard it punished
  hrdocs law search оскорбление                   articles by words of their headings
  hrdocs cite statement.html --on 2021-05-04      which articles does a text cite?
  hrdocs schema person                            the JSON Schema of one record type
  hrdocs schema --write schemas/v1                all schemas, as files
"""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a verb and give its exit code."""
    _speak_any_script()
    parser = _parser()
    given = parser.parse_args(arguments)
    try:
        code: int = given.run(given)
        sys.stdout.flush()
    except BrokenPipeError:
        # The reader of our output has seen enough; Python must not complain about it at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return OK
    except KeyboardInterrupt:
        return 130  # as shells count an end by Ctrl-C
    return code


def _speak_any_script() -> None:
    """Let no letter stop the output of a terminal that cannot show it."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="hrdocs",
        description="Check, read and show human-rights documentation about Belarus.",
        epilog=_EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"hrdocs {__version__}")
    verbs = parser.add_subparsers(title="verbs", metavar="VERB", required=True)

    validate.add(verbs)
    rule.add(verbs)
    words.add(verbs)
    fix.add(verbs)
    show = verbs.add_parser(
        "show",
        help="show one person's case as a timeline",
        description="Show one person's case as a timeline. This prints names and all else that the records hold.",
    )
    show.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz")
    show.add_argument("id", metavar="ID", help="id of the person; a name that only one person has will do too")
    add_language(show, "which language of the records' own texts is preferred")
    show.set_defaults(run=_show)

    _add_criteria(verbs)
    article = verbs.add_parser(
        "article",
        help="show an article of law, as worded on a day",
        description="Show an article of the Criminal Code or of the codes of administrative offences: heading, parts, "
        "penalties with their bounds, wordings by day, sources.",
    )
    article.add_argument(
        "citation", metavar="CITATION", help='such as "ч. 1 ст. 342 УК", "Article 23.34 CAO", cc1999:342/1'
    )
    article.add_argument("--on", metavar="DAY", help="day of the act, such as 2020-08-09; all wordings when absent")
    add_language(article, "language of the headings")
    article.add_argument("--json", action="store_true", help="print JSON")
    article.set_defaults(run=_article)

    law = verbs.add_parser("law", help="search the law", description="Search the law.")
    searches = law.add_subparsers(title="verbs", metavar="VERB", required=True)
    search = searches.add_parser(
        "search",
        help="find articles by words of their headings",
        description="Find articles by words of their headings.",
    )
    search.add_argument("words", nargs="+", metavar="WORD", help="in Russian, Belarusian or English, in any form")
    search.add_argument("--on", metavar="DAY", help="only what was in force on this day")
    add_language(search, "language of the headings")
    search.add_argument("--limit", type=count, metavar="N", default=10, help="how many articles (10 when absent)")
    search.add_argument("--json", action="store_true", help="print JSON")
    search.set_defaults(run=_search)

    cite = verbs.add_parser(
        "cite",
        help="list the articles of law that a text cites",
        description="List the articles of law that a text cites: plain text, HTML, and .docx with the documents extra.",
    )
    cite.add_argument("file", nargs="?", default="-", metavar="FILE", help="- for the standard input (as when absent)")
    cite.add_argument("--on", metavar="DAY", help="day of the event or the ruling, such as 2021-05-04 or 2021-05")
    cite.add_argument("--language", choices=LANGUAGES, help="of the text, when known")
    cite.add_argument("--default-code", choices=("cc1999", "cao2003", "cao2021"), help="of what names no code")
    cite.add_argument("--json", action="store_true", help="print JSON instead of a table")
    cite.set_defaults(run=_cite)

    schema = verbs.add_parser(
        "schema",
        help="print or write the JSON Schema of the format",
        description="Print the JSON Schema of the dataset, of one record type or of the JSON report, "
        "or write all of them as files.",
    )
    schema.add_argument("name", nargs="?", metavar="NAME", help="dataset (as when absent), a record type, or report")
    schema.add_argument("--write", metavar="DIR", type=Path, help="write every schema into this folder")
    schema.set_defaults(run=_schema)
    return parser


def _add_criteria(verbs: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    criteria = verbs.add_parser(
        "criteria",
        help="go through a published checklist for one person",
        description="Go through a published checklist for one person and one day. It prints the questions with what "
        "the records say to each; nothing of that is taken as answered. It never decides who is a political prisoner. "
        "This prints names and all else that the records hold.",
    )
    criteria.add_argument("file", metavar="FILE", help=".json, .ndjson, .json.gz or .ndjson.gz")
    criteria.add_argument("person", metavar="PERSON", help="id of the person; a name that only one person has will do")
    criteria.add_argument(
        "--framework",
        required=True,
        metavar="ID",
        help="guidelines2013, pace1900, ai_poc, wgad, observatory, or a file",
    )
    criteria.add_argument(
        "--on", required=True, metavar="DAY", help="the day for which it is asked, such as 2021-04-09"
    )
    criteria.add_argument(
        "--interactive",
        action="store_true",
        help="ask the open questions one by one and write the assessment into FILE",
    )
    criteria.add_argument(
        "--by", metavar="ID", help="id of the person or organisation that answers (with --interactive)"
    )
    criteria.add_argument("--answered-on", metavar="DAY", help="the day on which it is answered (with --interactive)")
    criteria.add_argument("--json", action="store_true", help="print JSON, for programs")
    criteria.add_argument("--html", metavar="FILE", help="write one page to print, in this file, instead of text")
    add_language(criteria, "language of the checklist")
    criteria.set_defaults(run=_criteria)


def _show(given: argparse.Namespace) -> int:
    from hrdocs.cli import case_text  # noqa: PLC0415 -- `--help` must not wait for it

    read = _case(given.file, given.id)
    if isinstance(read, int):
        return read
    dataset, case = read
    sys.stdout.write(case_text.to_text(dataset, case, given.language) + "\n")
    return OK


def _case(file: str, name: str) -> "tuple[Dataset, Case] | int":
    """Read a file and find a person in it by id or name; complain and give the exit code where that fails."""
    from hrdocs import files  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.errors import InvalidDocument, NoSuchRecord, UnreadableFile  # noqa: PLC0415
    from hrdocs.model import Person  # noqa: PLC0415

    try:
        dataset = files.read(file)
        found = [record for record in dataset.find(name) if isinstance(record, Person)]
        person_id = found[0].id if name not in dataset and len(found) == 1 else name
        return dataset, dataset.case(person_id)
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), code_of(error.problems))
    except NoSuchRecord as error:
        # Who asks to see a case may see ids; they are what to ask for instead.
        hints = [f"the nearest are {', '.join(error.nearest)}"] if error.nearest else []
        hints += [f"{len(found)} people have such a name"] if len(found) > 1 else []
        return complain("; ".join([f"{file}: no person has the id {name!r}", *hints]), WRONG_CALL)


def _criteria(given: argparse.Namespace) -> int:
    from hrdocs import criteria, files, jsontext  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli.case_text import name_of  # noqa: PLC0415
    from hrdocs.criteria import plain  # noqa: PLC0415
    from hrdocs.errors import InvalidDocument, InvalidText, UnreadableFile  # noqa: PLC0415
    from hrdocs.values import PartialDate  # noqa: PLC0415

    try:
        day = PartialDate.parse(given.on)
        answered_on = PartialDate.parse(given.answered_on) if given.answered_on else None
        is_file = given.framework.endswith(".json")
        framework = criteria.load(given.framework) if is_file else criteria.checklist(given.framework)
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), PROBLEMS)
    except (InvalidText, criteria.UnknownFramework) as error:
        return complain(f"hrdocs criteria: {error}", WRONG_CALL)
    read = _case(given.file, given.person)
    if isinstance(read, int):
        return read
    dataset, case = read
    if given.by is not None and given.by not in dataset:
        return complain("hrdocs criteria: --by wants the id of a person or an organisation of the file", WRONG_CALL)
    sheet = criteria.Sheet(
        framework=framework,
        language=given.language,
        suggestions=criteria.suggest(case, framework, on=day),
        statuses=case.statuses(on=day),
        person=name_of(dataset, case.person.id, given.language),
        name_of=lambda record_id: name_of(dataset, record_id, given.language),
    )
    code = OK
    try:
        if given.interactive:
            sheet, code = _interview(given, dataset, case, sheet, answered_on)
        if given.html is not None:
            files.replace(Path(given.html), criteria.to_html(sheet).encode())
    except UnreadableFile as error:
        return complain(str(error), NO_BYTES)
    except InvalidDocument as error:
        return complain(str(error), code_of(error.problems))
    if given.json:
        sys.stdout.write(jsontext.dumps(plain.to_json(sheet), indent=2) + "\n")
    elif given.html is None:
        sys.stdout.write(criteria.to_text(sheet) + "\n")
    return code


def _interview(
    given: argparse.Namespace, dataset: "Dataset", case: "Case", sheet: "Sheet", answered_on: "PartialDate | None"
) -> "tuple[Sheet, int]":
    """Ask the open questions on the terminal, and write what they come to into the file."""
    import attrs  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import criteria, files  # noqa: PLC0415
    from hrdocs.criteria.interview import interview, is_yes  # noqa: PLC0415
    from hrdocs.criteria.sheet import words  # noqa: PLC0415

    # Questions go where answers come from; standard output stays what a program may read.
    def tell(text: str) -> None:
        sys.stderr.write(text + "\n")

    def ask(prompt: str) -> str | None:
        sys.stderr.write(prompt)
        sys.stderr.flush()
        return sys.stdin.readline() or None

    if sheet.suggestions is None:
        return sheet, OK
    said = words(given.language)
    outcome, is_whole = interview(sheet.suggestions, ask=ask, tell=tell, language=given.language)
    reply = ask(f"\n{said['ask_save']} ") if is_whole else None
    if reply is not None and is_yes(reply):
        number = next(n for n in range(1, len(dataset) + 2) if f"assessment-{n}" not in dataset)
        record = criteria.to_assessment(
            outcome,
            id=f"assessment-{number}",
            person=case.person.id,
            assessed_by=(given.by,) if given.by else (),
            assessed_on=answered_on,
        )
        files.write(dataset.with_records(record), given.file)
        tell(said["saved"].format(id=record.id))
    else:
        tell(said["not_saved"])
    return attrs.evolve(sheet, outcome=outcome), OK


def _article(given: argparse.Namespace) -> int:
    import attrs  # noqa: PLC0415 -- `--help` must not wait for them

    from hrdocs import jsontext, law  # noqa: PLC0415
    from hrdocs.cli import article_text  # noqa: PLC0415
    from hrdocs.errors import HrdocsError, InvalidText  # noqa: PLC0415
    from hrdocs.values import Citation, PartialDate  # noqa: PLC0415

    try:
        day = None if given.on is None else PartialDate.parse(given.on)
        try:
            cited = Citation.parse(given.citation)
        except InvalidText:
            cited = law.parse(given.citation, on=day)
        article = law.article(cited.code, cited.article)
        wordings = list(article.wordings) if day is None else list(article.on(day))
        if cited.part is not None:
            there = [w for w in wordings if any(part.number == cited.part for part in w.parts)]
            # No wording has it: the newest says which parts there are.
            wordings = [attrs.evolve(w, parts=(w.part(cited.part),)) for w in there or wordings[-1:]]
    except (HrdocsError, LookupError) as error:
        return complain(f"hrdocs article: {error}", WRONG_CALL)
    if given.json:
        sys.stdout.write(jsontext.dumps([article_text.wording_json(wording) for wording in wordings], indent=2) + "\n")
    elif day is None and cited.part is None:
        sys.stdout.write(article_text.article_text(article, given.language) + "\n")
    else:
        told = [article_text.wording_text(wording, given.language) for wording in wordings]
        sys.stdout.write("\n\n".join([*told, "\n".join(article_text.sources_text(article))]) + "\n")
    return OK


def _search(given: argparse.Namespace) -> int:
    from hrdocs import jsontext, law  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.cli import article_text  # noqa: PLC0415
    from hrdocs.errors import HrdocsError  # noqa: PLC0415

    try:
        found = law.search(" ".join(given.words), on=given.on)[: given.limit]
    except HrdocsError as error:
        return complain(f"hrdocs law search: {error}", WRONG_CALL)
    if given.json:
        sys.stdout.write(jsontext.dumps([article_text.found_json(row) for row in found], indent=2) + "\n")
    else:
        sys.stdout.write((article_text.found_text(found, given.language) or "nothing found") + "\n")
    return OK


def _cite(given: argparse.Namespace) -> int:
    from hrdocs.cli import citation_table  # noqa: PLC0415 -- `--help` must not wait for it
    from hrdocs.cli.plain_text import text_of  # noqa: PLC0415
    from hrdocs.errors import InvalidText, MissingExtra  # noqa: PLC0415

    try:
        data = sys.stdin.buffer.read() if given.file == "-" else Path(given.file).read_bytes()
    except OSError as error:
        return complain(f"hrdocs cite: {given.file}: {error.strerror}", NO_BYTES)
    try:
        text = text_of(data, given.file)
    except MissingExtra as error:
        return complain(str(error), WRONG_CALL)
    except ValueError as error:
        return complain(f"hrdocs cite: {given.file}: {error}", PROBLEMS)
    try:
        rows = citation_table.rows(text, on=given.on, language=given.language, default_code=given.default_code)
    except InvalidText as error:
        return complain(str(error), WRONG_CALL)
    sys.stdout.write(citation_table.to_json(rows) if given.json else citation_table.to_table(rows))
    return OK


def _schema(given: argparse.Namespace) -> int:
    from hrdocs import files, schema  # noqa: PLC0415 -- `--help` must not wait for them
    from hrdocs.errors import UnreadableFile  # noqa: PLC0415

    if given.write is not None:
        if given.name is not None:
            return complain("hrdocs schema: give a NAME or --write DIR, not both", WRONG_CALL)
        try:
            for name in schema.NAMES:
                files.replace(given.write / f"{name}.json", schema.text(name).encode())
        except UnreadableFile as error:
            return complain(str(error), NO_BYTES)
        sys.stdout.write(f"{len(schema.NAMES)} schemas written to {given.write}\n")
        return OK
    try:
        sys.stdout.write(schema.text(given.name or schema.DATASET))
    except ValueError as error:
        return complain(f"hrdocs schema: {error}", WRONG_CALL)
    return OK
