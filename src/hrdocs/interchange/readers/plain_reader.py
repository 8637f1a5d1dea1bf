"""Words, texts, answers, addresses, countries, places and people: the readers without a grammar."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any, Final

from hrdocs import data
from hrdocs.interchange.readers.day_reader import parted
from hrdocs.interchange.readers.name_reader import read_name
from hrdocs.interchange.readers.read_cell import CellText, Doubt, ReadCell, ReaderTerms, folded, one_line

_YES: Final = frozenset(["1", "yes", "y", "true", "да", "так", "+", "✓", "✔", "x", "х"])
_NO: Final = frozenset(["0", "no", "n", "false", "нет", "не", "-", "−"])
_UNSURE: Final = frozenset(["?", "unknown", "неизвестно", "невядома"])
_URL: Final = re.compile(r"(?i)(?:https?://|www\.|t\.me/)[^\s<>\"]+")
_CUT_PLACE: Final = re.compile(r"(?:№|No\.?|-)\s*$")
_DOUBT_IN_PLACE: Final = re.compile(r"[?→]|->|=>")
_PEOPLE: Final = re.compile(r"(?:(?:(?<!\s)\s+)?[;\n,]|(?<!\s)\s+(?:и|і|й|and|&)\s)\s*")
_DECIMAL_ID: Final = re.compile(r"([0-9]{1,18})\.0+")


def read_text(cell: CellText, _terms: ReaderTerms) -> ReadCell:
    """Return the text of a cell as it is."""
    return ReadCell(value=cell.text, keeps_words=False)


def read_local_text(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the text of a cell under the language of the list."""
    return ReadCell(value={_language(terms): cell.text}, keeps_words=False)


def _language(terms: ReaderTerms) -> str:
    return str(terms.options.get("language", terms.language))


def read_word(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the word of a closed list; a word that is not in it raises a question and is never guessed."""
    table = terms.words[terms.options["list"]]
    word = table.get(cell.text)
    if word == "-":
        return ReadCell()
    if word is not None:
        is_other = terms.is_iso and not table.is_spelt(cell.text)
        return ReadCell(value=word, doubts=(Doubt("cell.other-case", is_question=False),) if is_other else ())
    if "default" in terms.options:
        return ReadCell(value=terms.options["default"])
    if terms.options.get("otherwise") == "pass":
        return ReadCell()
    return ReadCell(doubts=(Doubt("cell.unknown-word"),), is_misfit=True)


def read_choices(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the choices of a question with several answers, one after another.

    A form tool exports such a question twice: as names in one cell, and in a column for each choice. Where the two
    differ nobody can say which is right, and no value is read.
    """
    table = terms.words[terms.options["words"]] if "words" in terms.options else None
    chosen = cell.text.split()
    ticks = dict(each.rpartition("=")[::2] for each in cell.others.get("ticked", "").split())
    doubts: list[Doubt] = []
    for name, tick in ticks.items():
        is_ticked = folded(tick) in _TICKED
        if is_ticked is not (name in chosen):
            doubts.append(Doubt("cell.choices-differ", option=f"ticked/{name}"))
    words = []
    for each in chosen:
        word = each if table is None else table.get(each)
        if word is None:
            doubts.append(Doubt("cell.unknown-word"))
        elif word != "-":
            words.append(word)
    if doubts:
        return ReadCell(doubts=tuple(dict.fromkeys(doubts)))
    if not words:
        # Nothing was chosen: that is not known, and not "none".
        return ReadCell(keeps_words=False)
    text = " ".join(words)
    return ReadCell(value=text, keeps_words=text != cell.text)


_TICKED: Final = frozenset({"1", "true", "yes"})


def read_yes_no(cell: CellText, _terms: ReaderTerms) -> ReadCell:
    """Return yes, no or unknown."""
    if isinstance(cell.value, bool):
        return ReadCell(value="yes" if cell.value else "no", keeps_words=False)
    plain = folded(cell.text).rstrip(".")
    for word, known in (("yes", _YES), ("no", _NO), ("unknown", _UNSURE)):
        if plain in known:
            return ReadCell(value=word)
    return ReadCell(doubts=(Doubt("cell.unknown-word"),), is_misfit=True)


def read_url(cell: CellText, _terms: ReaderTerms) -> ReadCell:
    """Return an address on the network."""
    text = one_line(cell.text)
    if _URL.fullmatch(text) is None:
        return ReadCell(doubts=(Doubt("cell.no-address"),), is_misfit=" " in text or "." not in text)
    return ReadCell(value=text, keeps_words=text != cell.text)


def read_external_id(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the id that the row has in a register; a number that a spreadsheet made decimal is whole again."""
    text = one_line(cell.text)
    if not text:
        return ReadCell()
    doubts: tuple[Doubt, ...] = ()
    if (match := _DECIMAL_ID.fullmatch(text)) is not None:
        text, doubts = match[1], (Doubt("cell.decimal-id", is_question=False),)
    made = {"scheme": terms.options.get("scheme", "partner"), "value": text}
    url = one_line(cell.others.get("url", ""))
    if url and _URL.fullmatch(url):
        made["url"] = url
    return ReadCell(value=made, doubts=doubts, keeps_words=bool(doubts))


def read_country(cell: CellText, _terms: ReaderTerms) -> ReadCell:
    """Return the country of a cell by its ISO code: by its name in three languages, or by the code itself."""
    text = one_line(cell.text)
    if text in _codes():
        return ReadCell(value=text, keeps_words=False)
    code = _countries().get(folded(text).strip(" .,"))
    if code is None:
        return ReadCell(doubts=(Doubt("cell.unknown-country"),), is_misfit=any(each.isdigit() for each in text))
    return ReadCell(value=code)


@cache
def _codes() -> frozenset[str]:
    return frozenset(data.read("countries.json")["countries"])


@cache
def _countries() -> Mapping[str, str]:
    found: dict[str, str] = {}
    for code, met in data.read("countries.json")["countries"].items():
        for each in met:
            found[folded(each)] = code
    return found


def read_facility(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return a place of detention as a `Place`: name and address, separated by a semicolon or a line end."""
    unless = terms.options.get("unless")
    if unless is not None and terms.words[unless].get(cell.text) is not None:
        return ReadCell()
    text = cell.text.strip(" ;\n\r\t")
    name, _, address = re.sub(r"(?<!\s)\s*\n\s*", ";", text).partition(";")
    name, address = one_line(name), one_line(address.strip("; ")) or one_line(cell.others.get("address", ""))
    if _CUT_PLACE.search(name):
        return ReadCell(doubts=(Doubt("cell.cut"),))
    if _DOUBT_IN_PLACE.search(name) or not any(each.isalpha() for each in name):
        return ReadCell(doubts=(Doubt("cell.place-not-read"),), is_misfit=not any(each.isalpha() for each in name))
    if name.casefold().startswith(("http://", "https://")):
        return ReadCell(doubts=(Doubt("cell.place-not-read"),), is_misfit=True)
    language = _language(terms)
    made: dict[str, Any] = {"name": {language: name}}
    if address:
        made["address"] = {language: address}
    return ReadCell(value=made, keeps_words=bool(address))


def read_people(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return one person for each name of a cell, as the fields of the record."""
    parts: list[dict[str, Any]] = []
    doubts: list[Doubt] = []
    text = cell.text.strip(" ,;")
    if terms.options.get("after") == "day":
        text = parted(one_line(text))[1]
        if not text:
            return ReadCell(keeps_words=False)
    for each in _PEOPLE.split(text):
        if not each.strip():
            continue
        read = read_name(CellText(text=each.strip()), terms)
        doubts += read.doubts
        if read.value is not None:
            parts.append({"names": [read.value, *read.more]})
    return ReadCell(parts=tuple(parts), doubts=tuple(dict.fromkeys(doubts)))
