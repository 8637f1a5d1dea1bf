"""Run other validators on the published schema, and compare their verdicts with the codec's.

    python tools/interop.py [--documents 3000] [--folder CORPUS]

A corpus of valid and broken documents is drawn with a fixed seed and written to a temporary folder, each with the
verdict of our codec (`--folder` keeps it). Then

- Ajv (JavaScript), in its strictest mode, compiles every schema and judges every document;
- jsonschema-rs (Rust) does;
- pyright, at its strictest, reads the scripts of the cookbook, and a file of misspelt names, each of which is an error;
- check-jsonschema (the command line that partners run, with ECMAScript's regular expressions) does, and checks the
  schemas against their metaschema;
- json-schema-to-typescript and quicktype make types of `types.json`, in which every field of a record must be;
- Polars and DuckDB read rows of the published examples;
- recheck looks at every pattern of schema and code for times that grow faster than the text;
- datamodel-code-generator makes pydantic classes of `types.json`, which must read every valid document and
  write out what they read. They need not refuse the broken ones: a `not` has no counterpart in a class.

The exit code is 0 when all agree, else 1. Node with npm is needed; its packages are installed beside the corpus, never
into the source tree.

The option that partners need is `--extra-fields allow`: it has no notion of
`patternProperties`, and would otherwise make classes that refuse partners' own keys (`x_...`).
"""

import argparse
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from importlib import import_module
from importlib.metadata import version
from pathlib import Path
from shutil import copy
from typing import Any, cast

import duckdb
import jsonschema_rs
import polars as pl
from attrs import frozen
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from hrdocs import read, schema
from hrdocs.codec import Rejected, read_header, read_record
from hrdocs.fields import plan
from hrdocs.model import RECORDS, TypeWord
from hrdocs.model.header import Header
from hrdocs.testing import json_documents, json_records, mutations

ROOT = Path(__file__).parents[1]
SCHEMAS = {name: ROOT / "schemas" / "v1" / f"{name}.json" for name in schema.NAMES if name != schema.EDITOR}
"""Those for validators; a strict one refuses the words for editors."""
NODE = Path(__file__).with_suffix("")
# Files are named on the command line, which has a bound.
BATCH = 500
MOST_SHOWN = 10


@frozen
class Document:
    """One document of the corpus.

    Args:
        schema: Name of the schema that it is held against.
        file: Where it lies, from the corpus.
        value: What it says.
        is_valid: The verdict of our codec.
    """

    schema: str
    file: str
    value: Any
    is_valid: bool


@frozen
class Verdict:
    """What one tool said about the corpus.

    Args:
        tool: Its name and version.
        documents: Those it checked.
        disagreements: What it judged otherwise, or what it complained of.
    """

    tool: str
    documents: Sequence[Document]
    disagreements: tuple[str, ...]


# The corpus


def drawn(strategy: st.SearchStrategy[Any], number: int) -> list[Any]:
    """Draw so many values, the same in each run."""
    found: list[Any] = []

    @settings(
        max_examples=number,
        derandomize=True,
        database=None,
        deadline=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    @given(strategy)
    def take(value: Any) -> None:
        found.append(value)

    take()
    return found


def with_slips(valid: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """Draw documents as they are, and twice as many with slips."""
    broken = valid.flatmap(mutations).map(lambda mutation: mutation.value)
    return st.one_of(valid, broken, broken)


def is_record(value: Any) -> bool:
    """Return the codec's verdict on one record."""
    try:
        read_record(value)
    except Rejected:
        return False
    return True


def is_dataset(value: Any) -> bool:
    """Return the codec's verdict on a whole file."""
    if not isinstance(value, dict) or not isinstance(value.get("records"), list):
        return False
    try:
        read_header({key: each for key, each in value.items() if key != "records"})
    except Rejected:
        return False
    return all(map(is_record, value["records"]))


def corpus(number: int) -> Iterator[Document]:
    """Return the documents: drawn ones, the examples of the classes, the published examples."""
    each = number // (2 * len(RECORDS) + 1)
    for name, cls in RECORDS.items():
        for n, value in enumerate([dict(cls.EXAMPLE), *drawn(with_slips(json_records(cls)), each)]):
            kind = value.get("type") if isinstance(value, dict) else None
            # A record that took another's type is still held against the schema of its own folder.
            yield Document(name, f"{name}/{n:04}.json", value, is_valid=is_record(value) and kind == name)
            whole = {"hrdocs": "1.0", "records": [value]}
            yield Document(schema.DATASET, f"alone/{name}-{n:04}.json", whole, is_valid=is_record(value))
    whole = {**Header.EXAMPLE, "records": [dict(cls.EXAMPLE) for cls in RECORDS.values()]}
    for n, value in enumerate([whole, *drawn(with_slips(json_documents(0, 5)), each)]):
        yield Document(schema.DATASET, f"dataset/{n:04}.json", value, is_valid=is_dataset(value))
    for path in sorted((ROOT / "examples").glob("*.json")):
        value = json.loads(path.read_text(encoding="utf-8"))
        yield Document(schema.DATASET, f"examples/{path.name}", value, is_valid=True)


def write(documents: Sequence[Document], folder: Path) -> None:
    """Write the corpus, and for the tools that are no Python a list of it."""
    for document in documents:
        path = folder / document.file
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(document.value, ensure_ascii=False), encoding="utf-8")
    manifest = {
        "schemas": {name: str(path) for name, path in SCHEMAS.items()},
        "documents": [{"file": d.file, "schema": d.schema, "valid": d.is_valid} for d in documents],
    }
    (folder / "manifest.json").write_text(json.dumps(manifest), encoding="utf-8")


# The tools


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a program in a folder."""
    return subprocess.run(  # noqa: S603 -- the commands are those of this file
        [str(part) for part in command], cwd=folder, capture_output=True, text=True, check=False
    )


def complaint(result: subprocess.CompletedProcess[str]) -> tuple[str, ...]:
    """Return what a program said when it failed, or nothing."""
    return () if result.returncode == 0 else ((result.stdout + result.stderr).strip()[-2000:],)


def ajv(documents: Sequence[Document], folder: Path) -> Verdict:
    """Ask Ajv."""
    copy(NODE / "package.json", folder)
    installed = run("npm", "install", "--no-audit", "--no-fund", "--no-package-lock", "--silent", folder=folder)
    if installed.returncode:
        return Verdict("ajv", documents, complaint(installed))
    result = run("node", NODE / "ajv.mjs", folder, folder=folder)
    if result.returncode:
        return Verdict("ajv", documents, complaint(result))
    said = json.loads(result.stdout)
    return Verdict(f"ajv {said['version']}", documents, tuple(said["disagreements"]))


def type_checked(_: Sequence[Document], folder: Path) -> Verdict:
    """Run pyright, at its strictest, on the scripts of the cookbook and on names that are misspelt.

    The folder has Node's packages, since Ajv came first.
    """
    tool = f"pyright {json.loads((folder / 'node_modules/pyright/package.json').read_text('utf-8'))['version']}"
    checked = run(
        *(folder / "node_modules/.bin/pyright", "-p", NODE / "pyrightconfig.json"),
        *("--pythonpath", sys.executable),
        folder=folder,
    )
    return Verdict(tool, (), complaint(checked))


def rust(documents: Sequence[Document], _: Path) -> Verdict:
    """Ask jsonschema-rs."""
    validators = {
        name: jsonschema_rs.validator_for(json.loads(path.read_text(encoding="utf-8")))
        for name, path in SCHEMAS.items()
    }
    wrong = tuple(d.file for d in documents if validators[d.schema].is_valid(d.value) is not d.is_valid)
    return Verdict(f"jsonschema-rs {version('jsonschema-rs')}", documents, wrong)


def check_jsonschema(documents: Sequence[Document], folder: Path) -> Verdict:
    """Run check-jsonschema on many files at a time."""
    command = (sys.executable, "-m", "check_jsonschema")
    wrong = list(complaint(run(*command, "--check-metaschema", *SCHEMAS.values(), folder=folder)))
    for name, path in SCHEMAS.items():
        of_schema = [d for d in documents if d.schema == name]
        for batch in (of_schema[n : n + BATCH] for n in range(0, len(of_schema), BATCH)):
            result = run(
                *command, "--output-format", "json", "--schemafile", path, *(d.file for d in batch), folder=folder
            )
            try:
                said = json.loads(result.stdout)
            except ValueError:
                wrong += complaint(result) or (f"no report on {name}",)
                continue
            refused = {error["filename"] for error in said["errors"]}
            wrong += [str(error) for error in said.get("parse_errors", ())]
            wrong += [d.file for d in batch if (d.file in refused) is d.is_valid]
    return Verdict(f"check-jsonschema {version('check-jsonschema')}", documents, tuple(wrong))


def generated_classes(documents: Sequence[Document], folder: Path) -> Verdict:
    """Make pydantic classes with datamodel-code-generator, and read with them what is valid."""
    tool = f"datamodel-code-generator {version('datamodel-code-generator')}, pydantic {version('pydantic')}"
    valid = [d for d in documents if d.is_valid and d.schema == schema.DATASET]
    options: dict[str, str | Path] = {
        "--input": SCHEMAS[schema.TYPES],
        "--input-file-type": "jsonschema",
        "--output": "partner_model.py",
        "--output-model-type": "pydantic_v2.BaseModel",
        "--target-python-version": "3.11",
        "--extra-fields": "allow",
        "--formatters": "builtin",
    }
    made = run(
        sys.executable, "-m", "datamodel_code_generator", *(p for o in options.items() for p in o), folder=folder
    )
    if made.returncode:
        return Verdict(tool, valid, complaint(made))
    sys.path.insert(0, str(folder))
    model = import_module("partner_model").Dataset
    wrong = []
    for document in valid:
        try:
            read = model.model_validate(document.value)
        except ValueError as error:
            wrong.append(f"{document.file}: {str(error)[:300]}")
            continue
        # Each record became its own class, and wrote out nothing but what it had read.
        names = [type(record).__name__.lower() for record in read.records]
        if names != [record["type"] for record in document.value["records"]]:
            wrong.append(f"{document.file}: read as {', '.join(names)}")
        elif read.model_dump(mode="json", by_alias=True, exclude_unset=True) != document.value:
            wrong.append(f"{document.file}: written otherwise than read")
    return Verdict(tool, valid, tuple(wrong))


def tables(_: Sequence[Document], folder: Path) -> Verdict:
    """Read rows of the published examples with Polars, and count them with DuckDB."""
    tool = f"polars {version('polars')}, duckdb {version('duckdb')}"
    wrong: list[str] = []
    dataset = read(ROOT / "examples" / "joined.json")
    connection = duckdb.connect()
    for name in RECORDS:
        rows = dataset.to_rows(cast("TypeWord", name))
        if not rows:
            continue
        table = pl.DataFrame(rows, infer_schema_length=None)
        table.write_csv(folder / "rows.csv")
        ((counted,),) = connection.sql(f"SELECT count(*) FROM '{folder / 'rows.csv'}'").fetchall()  # noqa: S608
        if table.height != len(rows) or counted != len(rows):
            wrong.append(f"{name}: {len(rows)} rows, read as {table.height} and {counted}")
    return Verdict(tool, (), tuple(wrong))


def generated_types(_: Sequence[Document], folder: Path) -> Verdict:
    """Make types of TypeScript with json-schema-to-typescript and quicktype, and look for every field of a record.

    The folder has Node's packages, since Ajv came first.
    """
    names = ("json-schema-to-typescript", "quicktype")
    versions = {
        name: json.loads((folder / "node_modules" / name / "package.json").read_text("utf-8"))["version"]
        for name in names
    }
    tools, types = folder / "node_modules/.bin", SCHEMAS[schema.TYPES]
    wrong: list[str] = []
    for command, target in (
        ((tools / "json2ts", types, "json.ts"), folder / "json.ts"),
        (
            (tools / "quicktype", "-s", "schema", types, "-l", "typescript", "--just-types", "-o", "q.ts"),
            folder / "q.ts",
        ),
    ):
        made = run(*command, folder=folder)
        wrong += complaint(made)
        text = target.read_text(encoding="utf-8") if target.exists() else ""
        for name, cls in RECORDS.items():
            fields = [p.name for p in plan(cls) if p.name != "extra"]
            wrong += [
                f"{target.name}: {name} has no {each}" for each in fields if f"{each}:" not in text.replace("?", "")
            ]
        # A copy has the name of its class with a number.
        known = schema.document(schema.TYPES)["$defs"]
        copies = re.findall(r"^export (?:interface|type) ([A-Za-z]+)[0-9]+\b", text, re.MULTILINE)
        wrong += [f"{target.name}: {each} has copies" for each in copies if each in known]
    return Verdict(", ".join(f"{name} {version}" for name, version in versions.items()), (), tuple(wrong))


QUADRATIC = {
    "desk/said_days.py": "a day as a clerk types it",
    "displaying/": "texts of the law data",
    "interchange/readers/day_reader.py": "one cell, its spaces joined",
    "interchange/readers/length_reader.py": "one cell, its spaces joined",
    "interchange/readers/name_reader.py": "at most 300 characters",
    "interchange/tables/package.py": "a list of parts, at most some kilobytes",
    "law/citations/": "our own tables, or a window of some dozen characters",
    "law/reference/searching.py": "the words of a search",
    "messages/__init__.py": "our own texts",
    "names/": "one word of a name",
    "validation/report/table.py": "our own workbook",
    "validation/rules/criteria/framework_letters.py": "our own texts, or a framework's",
    "values/": "a text of at most some hundred characters",
}
"""Where a time that grows with the square is known and small, and why; nothing may grow faster anywhere.

recheck is stopped by the clock, so that a quicker machine decides more patterns: others of the second degree are
printed for a reason to be written, and a change does not wait for it.
"""


def backtracking(_: Sequence[Document], folder: Path) -> Verdict:
    """Ask recheck for patterns whose time grows faster than the text.

    The folder has Node's packages, since Ajv came first.
    """
    tool = f"recheck {json.loads((folder / 'node_modules/recheck/package.json').read_text('utf-8'))['version']}"
    collected = run(sys.executable, ROOT / "tools" / "patterns.py", folder=folder)
    if collected.returncode:
        return Verdict(tool, (), complaint(collected))
    (folder / "patterns.json").write_text(collected.stdout, encoding="utf-8")
    checked = run("node", NODE / "recheck.mjs", folder, folder=folder)
    if checked.returncode:
        return Verdict(tool, (), complaint(checked))
    said = json.loads(checked.stdout)
    wrong = []
    for each in said["found"]:
        text = f"{', '.join(each['places'])}: {each['growth']}, as with {each['attack']}"
        if each["growth"] != "degree 2":
            wrong.append(text)
        elif not all(place.startswith(tuple(QUADRATIC)) for place in each["places"]):
            print(f"{tool}: no reason is written for {text}", file=sys.stderr)
    patterns = len(json.loads(collected.stdout))
    return Verdict(f"{tool}, {patterns} patterns, {said['undecided']} not decided", (), tuple(wrong))


TOOLS: tuple[Callable[[Sequence[Document], Path], Verdict], ...] = (
    ajv,
    type_checked,
    rust,
    check_jsonschema,
    generated_classes,
    generated_types,
    tables,
    backtracking,
)


def table(verdicts: Iterable[Verdict]) -> str:
    """Return the counts as lines of text."""
    rows: list[tuple[str, ...]] = [("tool", "documents", "valid", "broken", "disagreements")]
    for verdict in verdicts:
        valid = sum(d.is_valid for d in verdict.documents)
        counts = (len(verdict.documents), valid, len(verdict.documents) - valid, len(verdict.disagreements))
        rows.append((verdict.tool, *map(str, counts)))
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in rows
    )


def main() -> int:
    """Run all tools and print what they say."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--documents", type=int, default=3000, help="how many documents to draw (default: 3000)")
    parser.add_argument("--folder", type=Path, help="where to leave the corpus (default: a temporary folder)")
    arguments = parser.parse_args()
    verdicts = []
    with tempfile.TemporaryDirectory(prefix="hrdocs-interop-") as temporary:
        folder = (arguments.folder or Path(temporary)).resolve()
        folder.mkdir(parents=True, exist_ok=True)
        documents = list(corpus(arguments.documents))
        write(documents, folder)
        for tool in TOOLS:
            verdict = tool(documents, folder)
            verdicts.append(verdict)
            for disagreement in verdict.disagreements[:MOST_SHOWN]:
                print(f"{verdict.tool}: {disagreement}", file=sys.stderr)
    print(table(verdicts))
    return int(any(verdict.disagreements for verdict in verdicts))


if __name__ == "__main__":
    sys.exit(main())
