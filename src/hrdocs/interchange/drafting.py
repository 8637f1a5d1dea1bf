"""A mapping drafted from a file alone: its headings are matched with the words that the shipped mappings know.

A draft repeats headings and never a value: of a column that was not matched, five values are shown by their shape, with
`A` for capitals, `a` for other letters and `9` for digits. No key is drafted: whether a number stays with its entry
is not to be seen in one file.
"""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from importlib import resources
from itertools import islice
from typing import Any, Final

from hrdocs import messages
from hrdocs.errors import InvalidDocument
from hrdocs.interchange.importing import recognise
from hrdocs.interchange.mapping import COLUMN_OPTIONS, parse_mapping
from hrdocs.interchange.sheetheading import DEPTH, headings_of, plain_heading
from hrdocs.interchange.tables import TableFile, TableSheet
from hrdocs.problems import Location, Problem
from hrdocs.values.text import several

_BASE: Final = "ngo_excel.toml"
"""The mapping whose columns and records a draft takes."""
_STEMS: Final[Mapping[str, str]] = {
    "number": r"^(?:№|n|no|nr|ref|id|нумар|номер)\b|^№|^#",
    "name_be": r"(?:бел|belarusian)",
    "name": r"фио|фамил|\bимя|имен|прозв|\bімя|\bname|surname",
    "birth": r"рожд|рожд|нарадж|^нар\b|\bborn|birth|возраст|узрост",
    "by_whom": r"кто задерж|хто затрым|кім затрым|detained by|arrested by",
    "detained": r"задерж|затрым|detain|arrest",
    "judge": r"судья|суддз|\bjudge",
    "articles": r"стат|артыкул|^арт\b|обвин|абвін|charge|article",
    "penalty": r"наказ|пакаран|sentence|penalty|срок|тэрмін|приговор$",
    "tried": r"\bсуд\b|суда|суду|приговор|прысуд|verdict|tried|trial",
    "now": r"где|сейчас|дзе|цяпер|where|место содерж|место заключ|месца",
    "family": r"родн|сваяк|family|relativ",
    "notes": r"замет|примеч|нататк|заўв|notes?\b|remark|коммент|камент",
}
"""What the headings of each column of the base contain, in three languages; the first that fits counts."""
_SHOWN: Final = 5
_LONGEST: Final = 40
_LONG_HEADING: Final = 120
_DAYS: Final = re.compile(r"[0-9]{1,2}[./-][0-9]{1,2}[./-][0-9]{2,4}|[0-9]{4}-[0-9]{2}")


def draft_mapping(table: TableFile) -> str:
    """Return the text of a mapping for a file: a shipped one where it fits, else a draft to go through.

    Raises:
        InvalidDocument: No sheet of the file has a heading with a name.
    """
    try:
        known = recognise(table)
    except InvalidDocument:
        pass
    else:
        text = _shipped(known.name)
        return f"# {known.format} is shipped with hrdocs and fits this file as it is.\n{text}"
    best: tuple[int, dict[str, list[str]], TableSheet, dict[int, str], int] | None = None
    for sheet in table.sheets:
        for numbers, texts in headings_of(sheet, list(islice(sheet.rows(), DEPTH))):
            headings = {column: " ".join(each.split()) for column, each in texts.items() if len(each) <= _LONG_HEADING}
            found = _matched(headings.values())
            if "name" in found and (best is None or len(found) > best[0]):
                best = len(found), found, sheet, headings, numbers[-1]
    if best is None:
        raise messages.refusal([Problem(code="import.no-heading", place=Location(file=table.name))])
    _, found, sheet, headings, row = best
    text = "\n".join(_lines(found, sheet, headings, row)) + "\n"
    parse_mapping(text, name="draft.toml")
    return text


def _shipped(name: str) -> str:
    return (resources.files("hrdocs.interchange") / "mappings" / name).read_text(encoding="utf-8")


def _matched(headings: Iterable[str]) -> dict[str, list[str]]:
    """Return headings by the column of the base that each is."""
    base = tomllib.loads(_shipped(_BASE))
    main, others = (
        {name for row in base["record"] if ("sheet" in row) is is_further for name in _columns_of(row)}
        for is_further in (False, True)
    )
    known = {name: met for name, met in base["columns"].items() if name in main or name not in others}
    exact = {plain_heading(each): name for name, headings in known.items() for each in headings}
    found: dict[str, list[str]] = {}
    for heading in headings:
        plain = plain_heading(heading)
        if any(each.isdigit() for each in heading) and _DAYS.search(heading):
            continue
        name = exact.get(plain)
        if name is None:
            name = next((each for each, stem in _STEMS.items() if re.search(stem, plain)), None)
        if name == "name_be" and not re.search(_STEMS["name"], plain) and plain not in exact:
            name = None
        if name is not None and name not in found:
            found[name] = [heading]
    return found


def _lines(found: Mapping[str, list[str]], sheet: TableSheet, headings: Mapping[int, str], row: int) -> Iterator[str]:
    base = tomllib.loads(_shipped(_BASE))
    columns = {name: found[name] for name in base["columns"] if name in found}
    needed = [name for name in ("name", "detained", "articles") if name in columns]
    # A draft is of one sheet.
    records = list(_records((each for each in base["record"] if "sheet" not in each), columns))
    lists = _lists_of(records)
    yield "# A draft. Go through it: lines that begin with # are for you to decide, and everything else works as it is."
    yield 'mapping = "1"'
    yield 'format = "my.list"'
    yield f"source_kind = {_toml(base['source_kind'])}"
    yield f"sharing = {_toml(base['sharing'])}"
    yield f"not_given = {_toml(base['not_given'])}"
    yield f"unknown = {_toml(base['unknown'])}"
    yield ""
    yield "[recognise]"
    yield f"all = {_toml(needed)}"
    if "number" in columns:
        yield f"skip_when = {_toml(base['recognise']['skip_when'])}"
    yield ""
    yield "[columns]"
    yield from (f"{name} = {_toml(headings)}" for name, headings in columns.items())
    yield from _unmatched(columns, sheet, headings, row)
    for name in lists:
        yield ""
        yield f"[words.{name}]"
        yield from (f"{_key(word)} = {_toml(met)}" for word, met in base["words"][name].items())
    for n, record in enumerate(records):
        yield ""
        yield "[[record]]"
        for key, value in record.items():
            yield f"{_key(key)} = {_toml(value)}"
            if n == 0 and key == "id":
                yield "# key = [...]  # a column of ids that stay with their entries, if the list has one; not 1, 2, 3"
    for review in base.get("review", ()):
        if _columns_of_review(review) <= columns.keys():
            yield ""
            yield "[[review]]"
            yield from (f"{_key(key)} = {_toml(value)}" for key, value in review.items())


def _columns_of_review(review: Mapping[str, Any]) -> set[str]:
    under = review.get("under", {})
    named = [*review.get("when", ()), *review.get("before", ()), *review.get("without", ())]
    return {*named, *(under[key] for key in ("birth", "on") if key in under)}


def _columns_of(record: Mapping[str, Any]) -> set[str]:
    return {rule["from"] for rule in record.values() if isinstance(rule, dict) and "from" in rule}


def _records(rows: Iterable[Mapping[str, Any]], columns: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """Return the records of the base that the columns fill, with the rules that they fill."""
    kept = [made for row in rows if (made := _filled(row, columns)) is not None]
    ids = {each["id"] for each in kept}
    for made in kept:
        yield _tied(made, ids)


def _filled(row: Mapping[str, Any], columns: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return a record with the rules whose columns are there; None where none is."""
    made: dict[str, Any] = {}
    for key, value in row.items():
        if not isinstance(value, dict) or "from" not in value:
            made[key] = value
        elif value["from"] in columns:
            made[key] = {name: each for name, each in value.items() if name not in COLUMN_OPTIONS}
            for name in COLUMN_OPTIONS:
                there = [each for each in several(value.get(name, ())) if each in columns]
                if there:
                    made[key][name] = there if len(there) > 1 else there[0]
    reads = any(isinstance(value, dict) and "from" in value for value in made.values())
    return made if reads and ("each" in made or "each" not in row) else None


def _tied(made: dict[str, Any], ids: Iterable[str]) -> dict[str, Any]:
    """Return a record with the references that lead somewhere, and without words on what it does not have."""
    tied: dict[str, Any] = {}
    for key, value in made.items():
        if isinstance(value, dict) and "ref" in value:
            refs = [each for each in several(value["ref"]) if each in ids]
            if refs:
                tied[key] = {"ref": value["ref"] if isinstance(value["ref"], str) else refs}
            continue
        holder = f"{key.removesuffix('/kind')}/"
        # A kind of a phase without its period or place says nothing.
        if (
            key.endswith("/kind")
            and isinstance(value, str)
            and not any(each.startswith(holder) and each != key for each in made)
        ):
            continue
        tied[key] = value
    return tied


def _lists_of(records: Iterable[Mapping[str, Any]]) -> list[str]:
    """Return the lists of words that rules name."""
    found: dict[str, None] = {}
    for record in records:
        for value in record.values():
            if isinstance(value, dict):
                named = (
                    value.get("as", "").partition(":")[2],
                    value.get("words"),
                    value.get("regimes"),
                    value.get("unless"),
                )
                found.update(dict.fromkeys(each for each in named if each))
    return list(found)


def _unmatched(
    columns: Mapping[str, list[str]], sheet: TableSheet, headings: Mapping[int, str], last: int
) -> Iterator[str]:
    """Yield a comment on each column that was not matched: its heading, and the shapes of five values."""
    taken = {each for met in columns.values() for each in met}
    left = {column: text for column, text in headings.items() if text not in taken}
    shapes: dict[int, dict[str, None]] = {column: {} for column in left}
    is_below = last == 0
    for row in sheet.rows():
        if is_below:
            for column, seen in shapes.items():
                text = row.at(column).text.strip()
                if text and len(seen) < _SHOWN:
                    seen[shape_of(text)] = None
        is_below = is_below or row.number == last
        if all(len(seen) >= _SHOWN for seen in shapes.values()):
            break
    for column, text in left.items():
        found = "; ".join(shapes[column]) or "-"
        yield f"# {_plain(text)}: kept as a key of your own, x_...; values look like {found}"


def shape_of(text: str) -> str:
    """Return the shape of a text: `A` for capitals, `a` for other letters, `9` for digits.

    >>> shape_of("Эскизова Ада, 16.05.1979")
    'Aaaaaaaa Aaa, 99.99.9999'
    """
    letters = ("A" if each.isupper() else "a" if each.isalpha() else "9" if each.isdigit() else each for each in text)
    return _plain("".join(letters))[:_LONGEST]


def _plain(text: str) -> str:
    """Return a text in one line without characters that a comment of TOML may not have."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _key(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) and key != "-" else json.dumps(key, ensure_ascii=False)


def _toml(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "[" + ", ".join(map(_toml, value)) + "]"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{_key(key)} = {_toml(each)}" for key, each in value.items()) + " }"
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
