"""People's names in a cell: the spelling, other names beside it, and names that are none.

Nothing is guessed about a name: its parts are filled only where the name has one reading.
"""

import re
from functools import cache, lru_cache
from typing import Any, Final

from attrs import evolve

from hrdocs import data, names
from hrdocs.interchange.readers.read_cell import CellText, Doubt, ReadCell, ReaderTerms, folded, one_line

_BEFORE: Final = re.compile(r"^[+=@\-−–]+\s*")
_OTHER: Final = re.compile(
    r"^(?P<name>[^()]{2,200}?)\s*(?:\(\s*(?P<inside>[^()]{2,200}?)\s*\)"
    r"|,?\s+(?:он же|она же|ён жа|яна ж|a\.?k\.?a\.?|also known as|извест\w+ как|вядом\w+ як)"
    r"\s+(?P<after>[^()]{2,200}))$",
    re.IGNORECASE,
)
_KNOWN_AS: Final = re.compile(
    r"^(?:он же|она же|ён жа|яна ж|a\.?k\.?a\.?|also known as|known as|извест\w+ как|вядом\w+ як)\s*:?\s*",
    re.IGNORECASE,
)
_FORMER: Final = re.compile(
    r"^(?:бывш\w*|ранее|в прошлом|до брака|урожд\w*\.?|née|nee|formerly|былая?|раней|у мінулым|народж\w*)\s*[:—–-]?\s*",
    re.IGNORECASE,
)
_ALSO: Final = re.compile(
    r"^(?P<name>[^\d:]{2,120}?)[\s.,]+(?:по имеющимся сведениям,?\s*)?(?:возможны также имена|пользуется также именами"
    r"|известен также как|известна также как)\s*:\s*(?P<others>.{2,300})$",
    re.IGNORECASE | re.DOTALL,
)
"""A name, and under it the others by which the list knows the person."""
_NAMELESS: Final = re.compile(
    r"^(?:citizen|m(?:r|s|rs)\.?|гражданин|гражданка|гр-н|гр-ка|гр\.|г-н|г-жа|грамадзянін|грамадзянка|сп\.|спадар(?:ыня)?)"
    r"\s+[^\W\d_][^\W\d_]?(?:\.?\s?[^\W\d_])?\.?$",
    re.IGNORECASE,
)
_SEVERAL: Final = re.compile(r"(?:(?:(?<!\s)\s+)?(?:[;\n/]|,(?!\s*(?:мл|ст|jr|sr)))|(?<!\s)\s+(?:и|і|й|and|&)\s)\s*")
_DIVIDER: Final = re.compile(r"[;\n/,]|(?<=\s)(?:и|і|й|and|&)\s")
"""What every division of `_SEVERAL` has: fast path for most cells, which have none."""
_SPACES: Final = re.compile(r"^\s|\s$|[\t\u00a0\r\n]|  ")
_LONGEST: Final = 200


def read_name(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the name of a cell as a `Name`, with other names of the same person after it."""
    raw = cell.text
    doubts: list[Doubt] = []
    others: list[str] = []
    if (also := _ALSO.match(raw)) is not None:
        others = [one_line(each) for each in re.split(r"[;\s]*[0-9]{1,2}\)|[;\n]", also["others"]) if one_line(each)]
        raw = also["name"].strip()
    if "\u00ad" in raw:
        doubts.append(Doubt("cell.soft-hyphen", is_question=False))
    if terms.options.get("lines"):
        raw = " ".join(raw.split())
    if _SPACES.search(raw):
        doubts.append(Doubt("cell.spaces", is_question=False))
    if _is_several(raw):
        return ReadCell(doubts=(Doubt("row.several-people"),))
    text = one_line(raw)
    bare = _BEFORE.sub("", text)
    if bare != text:
        doubts.append(Doubt("cell.sign-before-name", is_question=False))
    if not any(each.isalpha() for each in bare) or len(bare) > _LONGEST:
        return ReadCell(doubts=(Doubt("cell.no-name"),), is_misfit=True)
    main, other, kind = bare, None, None
    if ("(" in bare or bare.count(" ") > 1) and (match := _OTHER.match(bare)) is not None:
        main, other = match["name"].strip(" ,"), (match["inside"] or match["after"]).strip()
        plain = _FORMER.sub("", other)
        kind = "former" if plain != other else "alias"
        other = _KNOWN_AS.sub("", plain)
        if not _is_like_a_name(other):
            other = None
            doubts.append(Doubt("cell.beside-name", is_question=False))
    parts = {name: one_line(cell.others.get(name, "")) for name in ("given", "patronymic")}
    name = _whole(main, parts, terms) if parts["given"] else _name(main, terms)
    if any(map(str.isdigit, main)):
        doubts.append(Doubt("cell.odd-name"))
    more = [] if other is None else [{**_name(other, terms), "kind": kind}]
    more += [{**_name(each, terms), "kind": "alias"} for each in others if _is_like_a_name(each)]
    return ReadCell(value=name, doubts=tuple(doubts), more=tuple(more), keeps_words=cell.text != name["value"])


def _is_like_a_name(text: str) -> bool:
    """Whether what is beside a name may be another: words with capitals, which name no city."""
    words = re.findall(r"[^\W_]+", text)
    return bool(words) and all(each[0].isupper() for each in words) and folded(text) not in _towns()


@cache
def _towns() -> frozenset[str]:
    """Return the towns of Belarus, which lists put in brackets after a name, folded."""
    return frozenset(data.read("places.json")["home_names"])


def _whole(family: str, parts: dict[str, str], terms: ReaderTerms) -> dict[str, Any]:
    """Return a name that a list keeps in several columns."""
    value = " ".join(each for each in (family, parts["given"], parts["patronymic"]) if each)
    options = {name: each for name, each in terms.options.items() if name not in {"order", "parts"}}
    made = {**_name(value, evolve(terms, options=options)), "family": family, "order": "family_first"}
    made |= {name: each for name, each in parts.items() if each}
    return {key: made[key] for key in _KEYS if key in made}


def _is_several(text: str) -> bool:
    """Whether a cell names several people: two or more pieces of two words each, all beginning with capitals."""
    if "(" not in text and _DIVIDER.search(text) is None:
        return False
    pieces = [each for each in _SEVERAL.split(re.sub(r"\([^()]*\)", "", text.strip())) if each]
    return len(pieces) > 1 and all(
        len(words := each.split()) >= len("ab") and all(word[0].isupper() for word in words) for each in pieces
    )


def _name(text: str, terms: ReaderTerms) -> dict[str, Any]:
    language = terms.options.get("language", terms.language)
    order = terms.options.get("order")
    if isinstance(order, dict):
        order = order.get(language)
    made: dict[str, Any] = {"value": text}
    if _NAMELESS.match(text):
        made["kind"] = "initials"
    else:
        made |= _parts(text, order) if terms.options.get("parts") else {} if order is None else {"order": order}
    # A name in the letters of another language may be of either: the tag would claim more than the list says.
    script = _script(text)
    if language == "en" or script != "Latn":
        made["language"] = language
    if script is not None:
        made["script"] = script
    return {key: made[key] for key in _KEYS if key in made}


_KEYS: Final = ("value", "given", "patronymic", "family", "kind", "order", "language", "script")


@lru_cache(20_000)
def _parts(text: str, order: str | None) -> dict[str, str]:
    """Return the order and the parts of a name, where it has one reading and that is in the order of the list."""
    readings = names.parse(text, order=order)
    if len(readings) != 1:
        return {} if order is None else {"order": order}
    (reading,) = readings
    made: dict[str, str] = {}
    if order is not None:
        if not reading.order.startswith(order.split("_")[0]):
            return {}
        made["order"] = order
    given, family = reading.given, "-".join(reading.family)
    if given and family and given in text and family in text and not reading.initials:
        made |= {"given": given, "family": family}
        if reading.patronymic and reading.patronymic in text:
            made["patronymic"] = reading.patronymic
    return made


def _script(text: str) -> str | None:
    if text.isascii():
        return "Latn" if any(map(str.isalpha, text)) else None
    cyrillic = sum("\u0400" <= each <= "\u052f" for each in text)
    latin = sum(each.isalpha() and each < "\u0250" for each in text)
    if not cyrillic and not latin:
        return None
    return "Cyrl" if cyrillic > latin else "Latn"
