"""Cells of the lists that state bodies keep: on what an entry rests, when it was made, and what was listed.

Sources: the lists of the Interior Ministry and of the state security committee, and the Republic's list of extremist
materials, as they are published in Russian. What is read is what the body says, a fact about the state.
"""

import re
from typing import Any, Final

from hrdocs.interchange.readers.charge_reader import cited_in
from hrdocs.interchange.readers.day_reader import read_day
from hrdocs.interchange.readers.read_cell import CellText, Doubt, ReadCell, ReaderTerms, one_line

_CLAUSES: Final = re.compile(r";\s*|,\s*(?=(?i:вступи|обвиня))")
_DAY_AFTER: Final = re.compile(
    r"\bот\s+[«\"“]?\s*(.{4,60}?)(?=\s+года|\s*г\.|\s+№|\s*[;,.]|\s+[«(]|\s*$)", re.IGNORECASE | re.DOTALL
)
_DAY: Final = re.compile(r"\bот\s+([0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4})", re.IGNORECASE)
_NUMBER: Final = re.compile(r"№\s*([0-9][0-9A-Za-zА-Яа-яЁё/.\-]{0,20})")
_WORDED: Final = re.compile(r"(?<![^\W\d_])(?:[^\W\d_]+\s+){2,3}две\s+тысячи\s", re.IGNORECASE)
_ADDRESS: Final = re.compile(
    r"(?:https?:?//?|www[.,])[^\s;,()«»\"]+(?:,[^\s;,()«»\"]+)*|(?:t\.me|vk\.com)/[^\s;,()«»\"]+", re.IGNORECASE
)
_NUMBERED: Final = re.compile(r"(?:^|;|(?<!\s)(?=[^\S\n]*+\n))\s*+[0-9]{1,2}\)\s*")


def read_basis(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return on what an entry rests, clause by clause: the kind, by a list of words, and the provisions named."""
    words = terms.words[terms.options["words"]]
    doubts: list[Doubt] = []
    found: list[dict[str, Any]] = []
    for clause in _CLAUSES.split(cell.text):
        text = one_line(clause).strip(" .,")
        if not text:
            continue
        citations, said = cited_in(clause, terms.options.get("code", "cc1999"))
        doubts += said
        kind = words.get(text)
        if kind is None:
            if found and citations:
                # A list of provisions that goes on after a semicolon.
                found[-1]["citations"] = [*found[-1].get("citations", ()), *citations]
                found[-1]["cited_as"] += f"; {text}"
                continue
            doubts.append(Doubt("cell.unknown-word"))
            kind = "other"
        made: dict[str, Any] = {"kind": kind}
        if citations:
            made["citations"] = list(dict.fromkeys(citations))
        made["cited_as"] = text
        found.append(made)
    return ReadCell(value=found or None, doubts=tuple(dict.fromkeys(doubts)), keeps_words=False)


def read_days(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return one record for each day of a cell, with that day; for a day that cannot be read, one with its words."""
    if cell.kind != "text":
        lines = [cell]
    else:
        lines = [CellText(text=each.strip()) for each in re.split(r"[\n\r;]+", cell.text) if each.strip()]
    parts: list[dict[str, Any]] = []
    doubts: list[Doubt] = []
    for line in lines:
        read = read_day(line, terms)
        doubts += read.doubts
        part: dict[str, Any] = {"day": read.value} if read.value is not None else {"x_day_as_printed": line.text}
        parts.append(part)
    return ReadCell(parts=tuple(parts), doubts=tuple(dict.fromkeys(doubts)), uses_day=False)


def read_decided(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the day of the first decision that a text names: what follows «от»."""
    days = _DAY.findall(cell.text) or [one_line(each).strip(' «»"“”') for each in _DAY_AFTER.findall(cell.text)]
    days = [re.sub(r"[«»\"“”]", "", each) for each in days if re.search(r"[0-9]|тысяч", each)]
    if not days:
        return ReadCell(doubts=(Doubt("cell.not-a-day"),), is_misfit=False)
    if _WORDED.match(days[0]) is not None:
        value = _day_in_words(days[0])
        doubt = Doubt("cell.day-in-words", is_question=False) if value else Doubt("cell.not-a-day")
        return ReadCell(value=value, doubts=(doubt,))
    read = read_day(CellText(text=days[0]), terms)
    doubts = read.doubts
    if len(days) > 1:
        doubts = (*doubts, Doubt("cell.several-decisions", is_question=False))
    return ReadCell(value=read.value, doubts=doubts, candidates=read.candidates)


def read_decision_number(cell: CellText, _terms: ReaderTerms) -> ReadCell:
    """Return the number of the first decision that a text names."""
    match = _NUMBER.search(cell.text)
    return ReadCell() if match is None else ReadCell(value=match[1])


_ORDINALS: Final = {
    stem: n
    for n, stem in enumerate(
        (
            *("перв", "втор", "трет", "четв", "пят", "шест", "седьм", "восьм", "девят", "десят"),
            *("одиннадцат", "двенадцат", "тринадцат", "четырнадцат", "пятнадцат", "шестнадцат", "семнадцат"),
            *("восемнадцат", "девятнадцат", "двадцат"),
        ),
        1,
    )
}
_TENS: Final = {"двадцать": 20, "тридцать": 30}


def _ordinal(words: list[str]) -> int | None:
    """Return the number of an ordinal in one or two words."""
    if len(words) == 1 and words[0].startswith("тридцат"):
        return 30
    tens = _TENS.get(words[0], 0) if len(words) > 1 else 0
    if len(words) > 1 and not tens:
        return None
    # The longest stem counts: шестнадцатого begins as шестого does.
    stems = [stem for stem in _ORDINALS if words[-1].startswith(stem)]
    return tens + _ORDINALS[max(stems, key=len)] if stems else None


def _day_in_words(text: str) -> str | None:
    """Return a day all in words, such as «шестнадцатого июня две тысячи двадцать шестого»; None for any other text."""
    words = text.casefold().split()
    # One or two words for the day, the month, two for the thousands, one or two for the year.
    at = next((n for n in (2, 3) if words[n : n + 2] == ["две", "тысячи"]), None)
    if at is None or len(words) not in (at + 3, at + 4) or not all(word.isalpha() for word in words):
        return None
    day, year = _ordinal(words[: at - 1]), _ordinal(words[at + 2 :])
    if day is None or year is None:
        return None
    read = read_day(CellText(text=f"{day} {words[at - 1]} {2000 + year}"), ReaderTerms())
    return read.value if isinstance(read.value, str) else None


def read_materials(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return what was listed, one material for each numbered item or address, with its words and its address."""
    language = str(terms.options.get("language", terms.language))
    kinds = terms.words.get(str(terms.options.get("words", "")))
    items = [each for each in _NUMBERED.split(cell.text) if each.strip()]
    found: list[dict[str, Any]] = []
    doubts: list[Doubt] = []
    for item in items:
        text = one_line(item).strip(" ;")
        addresses = [each.rstrip(".") for each in _ADDRESS.findall(text)]
        if any(_is_mixed(each) for each in (*addresses, *re.findall(r"[^\W\d_]+", text))):
            doubts.append(Doubt("cell.look-alike-letter"))
        if '""' in text:
            doubts.append(Doubt("cell.nested-quotes", is_question=False))
        kind = None if kinds is None else kinds.get(text)
        made: dict[str, Any] = {"title": {language: text}}
        if kind is not None and kind != "-":
            made["kind"] = kind
        found += [{**made, "address": each} for each in addresses] if addresses else [made]
    if len(items) > 1 or len(found) > 1:
        doubts.append(Doubt("cell.several-materials", is_question=False))
    return ReadCell(value=found or None, doubts=tuple(dict.fromkeys(doubts)), keeps_words=False)


def _is_mixed(text: str) -> bool:
    """Whether a word or an address has letters of two alphabets: a look-alike leads elsewhere."""
    letters = [each for each in text if each.isalpha()]
    return any(each > "\u00ff" for each in letters) and any(each < "\u0080" for each in letters)
