"""The reference of problem codes: an index, and a page for each code.

A page is made of the messages in three languages, of what the rules say of themselves, and of the rows by which the
code is tested: the first that gives the problem and the first that does not are its examples. What `hrdocs validate`
prints is made by running it.
"""
# ruff: noqa: INP001 -- Sphinx finds it by its folder

import base64
import contextlib
import io
import json
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Any, Final

from pieces import Lines, block, cell, code, heading, layout, table

from hrdocs import cli, messages
from hrdocs.cli.rule import severity_text
from hrdocs.validation.catalogue import KnownCode, Layer, every

FOLDER: Final = "reference/problems"
"""Where the pages lie, from the folder of the documentation."""

_CORPORA: Final = Path(__file__).parents[2] / "tests" / "corpora"

_TITLES: Final = {
    Layer.FILE: "The file as such",
    Layer.SYNTAX: "Syntax",
    Layer.SHAPE: "Shape",
    Layer.MEANING: "Meaning",
    Layer.ELSEWHERE: "Told by other commands",
}

_LAYERS: Final = {
    Layer.FILE: "The system does not give the bytes, or there are more of them than was allowed. This "
    "is always checked.",
    Layer.SYNTAX: "The bytes are no JSON that all programs read alike. The file, or the line of NDJSON, is not read. "
    "This is always checked.",
    Layer.SHAPE: "A header or a record is not as the published schema asks, and is not read. This is always checked.",
    Layer.MEANING: "The record is read, and something in it cannot be true, is doubtful, or could be better. Each of "
    "these rules can be left out, or asked alone.",
    Layer.ELSEWHERE: "A check of a file does not report these.",
}

SUBJECTS: Final = {
    "json": "The bytes are no JSON, or JSON that different programs would read differently.",
    "gzip": "The compressed file cannot be unpacked.",
    "file": "The file cannot be read or written.",
    "document": "The file as a whole is wrong: its root, its header, its version.",
    "record": "A record is wrong as a whole: its type or its id.",
    "shape": "A value does not have the shape that the published schema asks for.",
    "date": "A date that cannot be, or that contradicts another.",
    "period": "A period that contradicts itself.",
    "reference": "An id leads to no record, or to the wrong one.",
    "pointer": "A JSON Pointer within the record leads to nothing.",
    "missing": "A reason for absence contradicts the record.",
    "sharing": "A label contradicts another, or what it protects is open.",
    "consent": "What people agreed to does not fit what is done with the record.",
    "custody": "The days of a detention contradict each other, or those of another record of the same person.",
    "incident": "An act does not fit those to whom it was done.",
    "person": "What the records say of a person contradicts itself.",
    "name": "A name is written with signs that make it hard to find, or is none.",
    "country": "A country is not one by its code, or is named twice.",
    "judgment": "A judgment contradicts itself or another on the same charge.",
    "listing": "An entry in a list of the state does not fit the list.",
    "proceeding": "A case does not fit its rulings or charges.",
    "tally": "A count contradicts what is named, or what it is a part of.",
    "money": "A sum is in a currency that is none, or was none at that time.",
    "text": "A free text is damaged.",
    "language": "The tag of a language is not one that is registered.",
    "address": "An address on the network does not have the form of one.",
    "contact": "A contact does not have the form of its kind.",
    "citation": "The article cited is not one that the law data know, or not one that was in force on the day.",
    "penalty": "A penalty is not one that the article allowed on the day, or its sums do not agree.",
    "appeal": "An act of advocacy contradicts itself, or cannot be acted on.",
    "recognition": "A published act on a status does not fit what else is recorded.",
    "source": "A fact has no source, or the source contradicts itself.",
    "criteria": "What the questions of a published definition come to.",
    "framework": "A file with a definition of your own is not as it should be.",
    "fix": "What `hrdocs fix` fixes by itself.",
    "table": "A table that people keep is damaged, not safe to read, or has something that should be said of it.",
    "mapping": "A mapping file is not as it should be.",
    "import": "A table cannot be read into records as a whole.",
    "column": "A column of a table that is imported.",
    "row": "A row of a table that is imported.",
    "cell": "A cell of a table that is imported: what could not be read for certain, or was read with a notice.",
}

_ELSEWHERE: Final = {
    "criteria": "It is reported by [`hrdocs criteria`](../cli.md) and `hrdocs.criteria`, never by a check of a file.",
    "framework": "It is reported when a definition of your own is read, with `hrdocs.criteria.load`.",
    "fix": "It is reported by `hrdocs fix`, in its list of what it fixes.",
    "table": "It is reported when a table is read, by `hrdocs import` and by `hrdocs.interchange.tables`.",
    "mapping": "It is reported when a mapping is read: by [`hrdocs map check`](../cli.md) and `hrdocs import`.",
    "import": "It is reported by [`hrdocs import`](../cli.md).",
    "column": "It is reported by [`hrdocs import`](../cli.md), at the heading of the column.",
    "row": "It is reported by [`hrdocs import`](../cli.md), at the row.",
    "cell": "It is reported by [`hrdocs import`](../cli.md), at the cell.",
}

# Codes for which no file can be an example.
WITHOUT_FILE: Final = {
    "file.missing": "`hrdocs validate lost.json` gives it when there is no file of this name.",
    "file.directory": "`hrdocs validate partners` gives it when `partners` is a folder.",
    "file.is-text": "`hrdocs.read(text)` raises it when `text` is the content of a file.",
    "file.special": "`hrdocs validate list.json` gives it when `list.json` is a pipe, a socket or a device.",
    "file.unreadable": "A file gives it that belongs to somebody else, or that lies on a disk with a fault.",
    "file.other-format": "`hrdocs fix partner.json --output partner.xlsx` gives it, since records are written as JSON.",
    "import.in-memory": "`hrdocs validate list.xlsx` says it first when exactly one mapping recognises the table.",
    "file.not-written": "`hrdocs validate --accepted ok.ndjson partner.json` gives it when the disk is full, or "
    "when you may not write into the folder.",
    "file.changed": "A file gives it that another program writes to while it is read.",
    "file.stopped": "`hrdocs validate --max-problems 3 list.json` gives it where three errors or warnings were found "
    "and something is left to read.",
    "shape.other": "No file gives it today. It is there for the day when the schema asks for something that has no "
    "text of its own yet.",
}

_LANGUAGE_NAMES: Final = ("English", "русский", "беларуская")
_PARTS: Final = (("message", "message"), ("doubt", "in doubt"), ("expected", "expected"), ("fix", "to fix"))
_LIMITS: Final = ("max_bytes", "max_line_bytes")


def label_of(problem: str) -> str:
    """Return the label of the page of a code."""
    return f"problem-{problem.replace('.', '-')}"


# --- The index --------------------------------------------------------------------------------------------------------


def index() -> Lines:
    """Return every code by layer and subject, each with its severity and a link to its page."""
    for layer, of_layer in groupby(every(), key=lambda known: known.layer):
        yield from heading(2, f"problems-{layer.value}", _TITLES[layer])
        yield _LAYERS[layer]
        yield ""
        for subject, group in groupby(of_layer, key=lambda known: known.subject):
            yield from heading(3, f"problems-{layer.value}-{subject}", f"`{subject}`")
            if subject in SUBJECTS:
                yield SUBJECTS[subject]
                yield ""
            rows = (
                (
                    f"[`{known.code}`](#{label_of(known.code)})",
                    known.severity.value,
                    cell(messages.template(known.code).message),
                )
                for known in group
            )
            yield from table(("code", "severity", "what it says"), rows)
    yield "```{toctree}"
    yield ":hidden:"
    yield ""
    for known in every():
        yield f"problems/{known.code}"
    yield "```"


# --- The page of a code -----------------------------------------------------------------------------------------------


@cache
def pages() -> Mapping[str, str]:
    """Return the page of every code, by its name from the folder of the documentation, without ending."""
    return {f"{FOLDER}/{known.code}": "\n".join(page(known)).rstrip("\n") + "\n" for known in every()}


def page(known: KnownCode) -> Lines:
    """Return the page of a code."""
    yield from heading(1, label_of(known.code), f"`{known.code}`")
    if known.subject in SUBJECTS:
        yield SUBJECTS[known.subject]
        yield ""
    yield from (f"- {each}" for each in _facts(known))
    yield ""
    yield "## What it says"
    yield ""
    texts = [messages.template(known.code, language) for language in messages.LANGUAGES]
    rows = [(title, *(cell(getattr(text, part)) for text in texts)) for part, title in _PARTS]
    yield from table(("", *_LANGUAGE_NAMES), (row for row in rows if row[1]))
    yield f"What is between ‹ and › is filled in. `hrdocs rule {known.code}` prints the same in a shell."
    yield ""
    yield from _examples(known)
    if known.is_rule:
        yield from _leaving_out(known)


def _facts(known: KnownCode) -> Iterator[str]:
    yield f"Severity: {severity_text(known, 'en')}."
    if not known.is_rule:
        return
    if known.is_of_record and known.types:
        yield f"Looks at records of the type {', '.join(f'[{name}](#record-{name})' for name in known.types)}."
    elif known.is_of_record:
        yield "Looks at every record."
    if known.is_of_file:
        yield "Looks at the file as a whole, when all of it has been read."


def _leaving_out(known: KnownCode) -> Lines:
    yield "## To leave it out"
    yield ""
    yield f"For one call, add `--ignore {known.code}` to the command."
    yield ""
    yield "For all files of a folder, write into an `hrdocs.toml` there:"
    yield ""
    yield from code("toml", f'[validate]\nignore = ["{known.code}"]')
    yield "For one record, say in the `waivers` of the record why it is right as it stands:"
    yield ""
    waiver = {"rule": known.code, "reason": "checked against the original, which says so"}
    yield from block(waiver, of="Waiver")


# --- Examples ---------------------------------------------------------------------------------------------------------


def _examples(known: KnownCode) -> Lines:
    rows = rows_of(known.code)
    if rows is None:
        yield "## When it is reported"
        yield ""
        yield WITHOUT_FILE.get(known.code) or _ELSEWHERE.get(known.subject, "When a file is checked.")
        yield ""
        return
    yield "## An example"
    yield ""
    faulty, sound = rows["triggers"][0], rows["silent"][0]
    yield f"{faulty['why']} This file gives the problem:"
    yield ""
    name = _name(faulty, "faulty")
    yield from _file(faulty, name)
    yield from _call(known, faulty, name)
    yield "## No fault"
    yield ""
    when = f", checked as of {sound['as_of']}" if "as_of" in sound else ""
    yield f"{sound['why']} This file does not give it{when}:"
    yield ""
    yield from _file(sound, _name(sound, "sound"))


def rows_of(problem: str) -> dict[str, Any] | None:
    """Return the rows by which a code is tested; None where there are none."""
    for folder in ("rules", "faults"):
        path = _CORPORA / folder / f"{problem}.json"
        if path.exists():
            found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            return found
    return None


def _name(row: dict[str, Any], stem: str) -> str:
    return stem + row.get("name", "a.json").removeprefix("a")


def _bytes(row: dict[str, Any]) -> bytes:
    if "bytes" in row:
        return base64.b64decode(row["bytes"])
    return _text(row).encode()


def _text(row: dict[str, Any]) -> str:
    if "text" in row:
        text: str = row["text"]
        # As it stands on the page.
        return text.strip("\n") + "\n" if text.strip() else text
    return layout({"hrdocs": "1.0", "records": row["records"]}) + "\n"


def _file(row: dict[str, Any], name: str) -> Lines:
    """Show a file: as JSON, as text, or as the bytes it is made of."""
    if "bytes" in row or not _text(row).strip():
        yield from code(
            "python", f"from pathlib import Path\n\nPath({json.dumps(name)}).write_bytes(\n{_literal(_bytes(row))}\n)"
        )
    else:
        yield from code("json" if _is_json(_text(row)) else "text", _text(row).strip("\n"), caption=name)


def _literal(data: bytes) -> str:
    """Write bytes as Python does, on lines that can be read."""
    size = 24
    parts = [data[at : at + size] for at in range(0, len(data), size)] or [b""]
    return "\n".join(f"    {part!r}" for part in parts)


def _is_json(text: str) -> bool:
    """Tell whether a text is JSON for the one who colours it."""
    try:
        json.loads(text, parse_constant=_no_constant)
    except ValueError:
        return False
    return True


def _no_constant(word: str) -> None:
    raise ValueError(word)


def _call(known: KnownCode, row: dict[str, Any], name: str) -> Lines:
    """Show the call and what it prints."""
    if "max_line_bytes" in row:
        call = f'report = hrdocs.validate("{name}", max_line_bytes={row["max_line_bytes"]})'
        yield from code("python", f"import hrdocs\n\n{call}\nprint(report.problems[0].code)  # {known.code}")
        return
    words = ["validate"]
    if known.is_rule:
        words += ["--select", known.code]
    if "as_of" in row:
        words += ["--as-of", row["as_of"]]
    if "max_bytes" in row:
        words += ["--max-bytes", str(row["max_bytes"])]
    words.append(name)
    # What follows tells of the file and of versions, which are another tomorrow.
    printed = _run(words, {name: row}).partition("\n\nfile: ")[0]
    yield from code("console", f"$ hrdocs {' '.join(words)}\n{printed}\n...")


def _run(words: Iterable[str], files: dict[str, dict[str, Any]]) -> str:
    printed = io.StringIO()
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        for name, row in files.items():
            Path(name).write_bytes(_bytes(row))
        with contextlib.redirect_stdout(printed):
            cli.main(list(words))
    return printed.getvalue().rstrip("\n")
