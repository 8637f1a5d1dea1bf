"""What an import leaves in one folder: the records, the report, the rows set aside, the questions.

`records.ndjson` is there to work on; `list.ndjson` and `cells.ndjson` are for the next import of the list, and stay as
they are.

The folder has the mode 700 and its files 600, so that it can be kept on an encrypted volume and removed as a whole. Red
columns are written into the tables of rows only on request.
"""

import csv
import io
import os
import shutil
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from hrdocs import files, jsontext, messages, outfile
from hrdocs.collecting import no_collection
from hrdocs.interchange.importing import ImportedList
from hrdocs.interchange.lastimport import CELLS, LIST, RECORDS, REVIEW
from hrdocs.interchange.tables import TableFile
from hrdocs.model import Person
from hrdocs.problems import Location, Problem
from hrdocs.reviewing import PairReview, ReviewedPair, SamePerson, digest_of, read_review

REPORT: Final = "report.html"
REPORT_DATA: Final = "report.json"
ASIDE: Final = "set-aside.csv"
QUESTIONS: Final = "questions.toml"
CHANGES: Final = "changes.csv"

# The answers in `review.toml` are kept.
_WRITTEN: Final = (RECORDS, LIST, CELLS, REPORT, REPORT_DATA, ASIDE, QUESTIONS, CHANGES)

_RED: Final = "…"
_GONE: Final = "row.gone"
_MOVED: Final = frozenset({"row.too-long", "row.too-short", "row.shifted"})
"""Why a cell may be in the column of another."""


def write_folder(imported: ImportedList, folder: str | os.PathLike[str], *, with_red: bool = False) -> tuple[Path, ...]:
    """Write the result of an import into a folder, and return the files.

    Args:
        imported: The list that was read.
        folder: Where; it is made with the mode 700.
        with_red: Whether red columns are written into the table of rows set aside.

    Raises:
        InvalidDocument: The answers in the folder are about other records.
        InvalidReview: They cannot be read.
        UnreadableFile: The system cannot write the bytes.
    """
    with no_collection():
        return _written(imported, Path(folder), with_red=with_red)


def _written(imported: ImportedList, root: Path, *, with_red: bool) -> tuple[Path, ...]:
    report, review = imported.report, _review(imported, root / REVIEW)
    make_folder(root)
    files.write(imported.listed, root / LIST)
    if imported.joined is None:
        with (root / LIST).open("rb") as source, outfile.replacing(root / RECORDS, private=True) as stream:
            shutil.copyfileobj(source, stream)
    else:
        files.write(imported.joined, root / RECORDS)
    contents = {
        CELLS: ("\n".join(imported.kept.lines()) + "\n").encode(),
        REPORT: report.to_html().encode(),
        REPORT_DATA: (jsontext.inert(jsontext.dumps(report.to_json(), indent=2)) + "\n").encode(),
        ASIDE: _aside(imported, with_red=with_red).encode(),
        QUESTIONS: _questions(imported, with_red=with_red).encode(),
        REVIEW: str(review).encode(),
    }
    if imported.changes is not None:
        contents[CHANGES] = _changes(imported).encode()
    for name, content in contents.items():
        outfile.replace(root / name, content, private=True)
    written = tuple(root / name for name in (RECORDS, LIST, *contents))
    for each in written:
        each.chmod(0o600)
    return written


def check_folder(folder: str | os.PathLike[str], inputs: Iterable[str | None] = ()) -> None:
    """Raise if a folder holds records that were changed since they were imported, or what an import reads.

    Args:
        folder: The folder.
        inputs: The files that the import reads.

    Raises:
        WrongTarget: One of the inputs would be written over.
        InvalidDocument: They were, or they are of an import that was joined with others.
    """
    root = Path(folder)
    outfile.check_targets([root / name for name in _WRITTEN], inputs)
    records, as_listed = root / RECORDS, root / LIST
    if records.is_file() and not (as_listed.is_file() and records.read_bytes() == as_listed.read_bytes()):
        raise messages.refusal([Problem(code="import.folder-in-use", place=Location(file=root.name))])


def make_folder(folder: str | os.PathLike[str]) -> Path:
    """Return a folder that only its owner can open; an existing one keeps its content."""
    root = Path(folder)
    root.mkdir(mode=0o700, parents=True, exist_ok=True)
    root.chmod(0o700)
    return root


def _aside(imported: ImportedList, *, with_red: bool) -> str:
    """Return the rows that were set aside as CSV, in which a spreadsheet program runs nothing.

    Where cells may have moved, any of them may be of a red column.
    """
    label = messages.labels(imported.report.language)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=outfile.SEPARATORS[imported.report.language], lineterminator="\r\n")
    for sheet, headings in imported.headings.items():
        rows = [each for each in imported.set_aside if (each.place.sheet or "") == sheet]
        red = () if with_red else imported.red.get(sheet, ())
        writer.writerow([label["sheet"], label["row"], "", *map(outfile.harmless, headings)])
        for each in rows:
            hidden = range(len(each.cells)) if red and not _MOVED.isdisjoint(each.codes) else red
            cells = [_RED if n in hidden and cell else outfile.harmless(cell) for n, cell in enumerate(each.cells)]
            writer.writerow([outfile.harmless(sheet), each.place.row, " ".join(each.codes), *cells])
    return "\ufeff" + text.getvalue()


def _review(imported: ImportedList, path: Path) -> PairReview:
    """Return the pairs of rows that may be of one person, open or with the answer that they have already.

    Raises:
        InvalidDocument: The answers are about other records.
    """
    review = imported.review if imported.review is not None or not path.is_file() else read_review(path)
    if review is not None and review.pairs:
        known = {each.id for dataset in (imported.dataset, imported.joined or ()) for each in dataset}
        if not any({each.a, each.b} & known for each in review.pairs):
            raise messages.refusal([Problem(code="import.other-answers", place=Location(file=REVIEW))])
    if review is None:
        # Repeating an import gives the same bytes.
        review = PairReview(imported.table.sha256[:16])
    for each in imported.pairs:
        a, b = imported.dataset[each.a], imported.dataset[each.b]
        if isinstance(a, Person) and isinstance(b, Person) and review.answer(a.id, b.id) is None:
            digest = digest_of(a, b, review.salt)
            review = review.with_answer(ReviewedPair(a=a.id, b=b.id, digest=digest, same_person=SamePerson.LATER))
    return review


def _changes(imported: ImportedList) -> str:
    """Return what changed since the last import as CSV, a line for each row."""
    label = messages.labels(imported.report.language)
    text = io.StringIO()
    writer = csv.writer(text, delimiter=outfile.SEPARATORS[imported.report.language], lineterminator="\r\n")
    writer.writerow([label[each] for each in ("change", "sheet", "row", "row-before", "key", "columns")])
    for each in imported.changes.rows if imported.changes is not None else ():
        cells = (each.sheet or "", each.row or "", each.row_before or "", each.key, ", ".join(each.columns))
        writer.writerow([label[f"changed-{each.kind}"], *(outfile.harmless(str(cell)) for cell in cells)])
    return "\ufeff" + text.getvalue()


def _questions(imported: ImportedList, *, with_red: bool) -> str:
    """Return the questions as TOML: one for each kind of doubt about each text of a column, with its rows.

    So one correction of a list of words settles all rows with the word.
    """
    language = imported.report.language
    groups: dict[tuple[str, str, str, str], list[Problem]] = {}
    for question in imported.questions:
        place = question.problem.place
        heading = place.heading or ""
        is_red = place.column is not None and place.column - 1 in imported.red.get(place.sheet or "", ())
        text = _RED if question.text and is_red and not with_red else " ".join(question.text.split())
        groups.setdefault((question.problem.code, place.sheet or "", heading, text), []).append(question.problem)
    lines = [f"format = {_quoted(imported.mapping.format)}", f"file = {_quoted(_name(imported.table))}"]
    lines.append(f"sha256 = {_quoted(imported.table.sha256)}")
    for (code, sheet, heading, text), problems in sorted(groups.items(), key=lambda each: (-len(each[1]), each[0])):
        rendered = messages.render(problems[0], language)
        lines += ["", "[[question]]", f"code = {_quoted(code)}"]
        named = (("sheet", sheet), ("heading", heading), ("cell", text))
        lines += [f"{name} = {_quoted(each)}" for name, each in named if each]
        lines.append(f"says = {_quoted(rendered.message)}")
        lines.append(f"to_fix = {_quoted(rendered.fix)}")
        lines.append(f"rows = [{', '.join(map(str, _rows(problems)))}]")
        # A row that is gone was in the file of the last import.
        gone = sorted(int(each.parameters["row"]) for each in problems if each.code == _GONE)
        if gone:
            lines.append(f"rows_before = [{', '.join(map(str, gone))}]")
    return "\n".join(lines) + "\n"


def _quoted(text: str) -> str:
    """Return a text as TOML: as JSON writes it, except for one character."""
    return jsontext.dumps(text).replace("\x7f", "\\u007f")


def _rows(problems: Iterable[Problem]) -> list[int]:
    return sorted({each.place.row for each in problems if each.place.row is not None})


def _name(table: TableFile) -> str:
    return Path(table.name).name if table.name else ""
