"""Terms, fines and penalties as people write them in English, Russian and Belarusian.

A term is compared in months, and separately in days: `1 1/2 years`, `18 months`, `полтора года` and `1 г. 6 мес.` are
one length.
"""

import re
from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from hrdocs.interchange.readers.read_cell import CellText, Doubt, ReadCell, ReaderTerms, WordList, folded, one_line

_SMALL: Final[Mapping[str, Fraction]] = {
    word: Fraction(value)
    for value, words in {
        "1/2": "half пол",
        "1": "one a an один одного адзін одна адна",
        "3/2": "полтора полутора паўтара",
        "2": "two два две двух дзве двух",
        "3": "three три трех тры трох",
        "4": "four четыре четырех чатыры чатырох",
        "5": "five пять пяти пяць пяці",
        "6": "six шесть шести шэсць шасці",
        "7": "seven семь семи сем сямі",
        "8": "eight восемь восьми восем васьмі",
        "9": "nine девять девяти дзевяць дзевяці",
        "10": "ten десять десяти дзесяць дзесяці",
        "11": "eleven одиннадцать адзінаццаць",
        "12": "twelve двенадцать дванаццаць",
        "15": "fifteen пятнадцать пятнаццаць",
        "20": "twenty двадцать дваццаць",
        "25": "twenty-five",
    }.items()
    for word in words.split()
}
_YEARS: Final = r"years?|yrs?\.?|y\.?|год(?:а|у|ы|оў|ов)?|гады|гадоў|лет|г\.|г|л\.|л"
_MONTHS: Final = r"months?|mos?\.?|mths?\.?|месяц(?:а|ы|ев|аў|ам)?|мес\.?|м-ц(?:а|ев|аў)?\.?"
_DAYS: Final = r"days?|d\.?|сут(?:ок|ки|ак|кі|\.)?|дн(?:я|ей|і|\.)|день|дзень|дзён"
_UNIT: Final = f"(?:(?P<years>{_YEARS})|(?P<months>{_MONTHS})|(?P<days>{_DAYS}))(?![^\\W\\d_])"
_NUMBER: Final = (
    r"(?P<whole>[0-9]{1,4})\s+(?P<up>[0-9])\s?[/⁄]\s?(?P<down>[0-9])|(?<![0-9])(?P<only>1\s?[/⁄]\s?2)"
    r"|(?P<decimal>[0-9]{1,4}(?:[.,][0-9]{1,2})?)"
)
_WORDS: Final = r"(?<![^\W\d_])(?:(?P<and>[a-z]+) and a half|(?P<word>[^\W\d_]+(?:-five)?))"
_LENGTH: Final = re.compile(rf"(?:(?:{_NUMBER})\s?-?\s?|{_WORDS}\s){_UNIT}")
_SUM_OF_DAYS: Final = re.compile(rf"(?<![0-9])([0-9]{{1,2}})\s?\+\s?([0-9]{{1,2}})\s?({_DAYS})(?![^\W\d_])")
"""Two terms with one unit: "10+5 days"."""
_HALF_YEAR: Final = re.compile(r"(?:полгода|паўгода|half a year|half-year)(?![^\W\d_])")
_JOINT: Final = re.compile(r"\s*(?:,|;|\+|и|і|й|and|&|плюс|плюс)?\s*")
_AMOUNT: Final = r"(?P<number>(?<![0-9])[0-9]{1,3}(?:[ \u00a0]?[0-9]{3}|[.,][0-9]{3}(?![0-9])){0,6}(?:[.,][0-9]{1,2})?)"
_BASE: Final = re.compile(
    rf"{_AMOUNT}\s*(?:base (?:value|unit|amount)s?|basic (?:value|unit)s?|b\.?\s?[vu]\.?"
    r"|базов(?:ых|ые|ая|ой)\s+величин[аы]?|базав(?:ых|ыя|ая|ай)\s+велічын[ьяіь]?|базав(?:ых|ыя)(?:\s+велічынь)?|базовых|баз\.?\s*(?:вел|велич)\.?|б\.?\s?в\.?)(?![^\W\d_])"
)
_MONEY: Final = re.compile(
    rf"{_AMOUNT}\s*(?P<unit>byn|usd|eur|rub|pln|руб(?:лей|ля|ль|лёў|лі|\.)?"
    r"|бел\.?\s?руб\.?|roubles?|rubles?|\$|€)(?![^\W\d_])"
)
_MONEY_FIRST: Final = re.compile(rf"(?P<unit>byn|usd|eur|rub|pln|\$|€)\s*{_AMOUNT}(?![0-9])")
_CURRENCIES: Final = {"byn": "BYN", "usd": "USD", "$": "USD", "eur": "EUR", "€": "EUR", "rub": "RUB", "pln": "PLN"}
_FINE: Final = "fine"
_LONGEST: Final = 40 * 12
"""The longest term in months that is accepted; a longer one raises a question."""
_MOST_DAYS: Final = 1_000


def read_term(cell: CellText, _terms: ReaderTerms) -> ReadCell:
    """Return the length of a term as the text of a `Duration`."""
    found, rest = _lengths(_plain(cell.text))
    if len(found) != 1 or rest:
        return ReadCell(doubts=(Doubt("cell.no-length"),), is_misfit=not found)
    return _checked(found[0], cell.text)


def _checked(length: tuple[Fraction, int], text: str) -> ReadCell:
    term = _duration(*length)
    if term is None:
        return ReadCell(doubts=(Doubt("cell.odd-length"),))
    return ReadCell(value=term, keeps_words=term != text)


def read_money(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return a sum of money as the text of a `Quantity`."""
    text = _plain(cell.text)
    match = _MONEY.fullmatch(text) or _MONEY_FIRST.fullmatch(text) or re.fullmatch(_AMOUNT, text)
    if match is None:
        return ReadCell(doubts=(Doubt("cell.no-sum"),), is_misfit=True)
    unit = match.groupdict().get("unit")
    currency = _currency(unit) if unit else terms.options.get("currency")
    if currency is None:
        return ReadCell(doubts=(Doubt("cell.no-currency"),))
    value = f"{_number(match['number'])} {currency}"
    return ReadCell(value=value, keeps_words=value != cell.text)


def read_penalty(cell: CellText, terms: ReaderTerms) -> ReadCell:
    """Return the penalties of a cell: kinds and regimes by the lists of words, terms, base units and sums."""
    kinds = terms.words[terms.options["words"]] if "words" in terms.options else WordList({})
    regimes = terms.words[terms.options["regimes"]] if "regimes" in terms.options else WordList({})
    text = _plain(cell.text)
    kind = regime = None
    beside = cell.others.get("kind", "")
    if beside:
        kind, regime = kinds.get(beside), regimes.get(beside)
        if kind is None:
            return ReadCell(doubts=(Doubt("cell.unknown-word", option="kind"),))
    _, of_kinds = _without(text, kinds)
    _, of_regimes = _without(text, regimes)
    if {*of_kinds} > {_FINE} and (_BASE.search(text) or _MONEY.search(text) or _MONEY_FIRST.search(text)):
        of_kinds = [each for each in of_kinds if each != _FINE]  # the sum says of itself that it is a fine
    if len(set(of_kinds)) > 1 or len(set(of_regimes)) > 1:
        return ReadCell(doubts=(Doubt("cell.penalty-not-read"),))
    kind, regime = kind or next(iter(of_kinds), None), regime or next(iter(of_regimes), None)
    text = _without(_without(text, kinds)[0], regimes)[0]
    fines = []
    for pattern, key in ((_BASE, "base_units"), (_MONEY, "money"), (_MONEY_FIRST, "money")):
        for match in pattern.finditer(text):
            value = _number(match["number"]) + ("" if key == "base_units" else f" {_currency(match['unit'])}")
            fines.append({"kind": _FINE, key: value})
        text = pattern.sub(" ", text)
    lengths, rest = _lengths(text)
    if rest.strip(" ,;:+.()\"'-") not in {"", "и", "і", "and"}:
        return ReadCell(doubts=(Doubt("cell.penalty-not-read"),), is_misfit=not lengths and not fines and kind is None)
    return _put_together(lengths, fines, kind, regime, terms.options.get("days"))


def _put_together(
    lengths: list[tuple[Fraction, int]],
    fines: list[dict[str, Any]],
    kind: str | None,
    regime: str | None,
    kind_of_days: str | None,
) -> ReadCell:
    """Return the penalties of the lengths and sums of a cell."""
    penalties: list[dict[str, Any]] = []
    for length in lengths:
        term = _duration(*length)
        if term is None:
            return ReadCell(doubts=(Doubt("cell.odd-length"),))
        # Arrest as a criminal penalty is set in months (Criminal Code, Article 54): in days it is administrative.
        is_of_days = not length[0] and kind in {None, "arrest"} and kind_of_days is not None
        which = kind_of_days if is_of_days else kind
        if which is None:
            return ReadCell(doubts=(Doubt("cell.no-kind"),))
        if which == _FINE:
            return ReadCell(doubts=(Doubt("cell.fine-with-term"),))
        penalties.append(_penalty(which, None if is_of_days else regime, term))
    if not penalties and kind is not None and not (kind == _FINE and fines):
        penalties.append(_penalty(kind, regime, None))
    penalties += fines
    if not penalties:
        return ReadCell(doubts=(Doubt("cell.penalty-not-read"),), is_misfit=True)
    return ReadCell(value=penalties)


def _penalty(kind: str, regime: str | None, term: str | None) -> dict[str, Any]:
    made: dict[str, Any] = {"kind": kind}
    if term is not None:
        made["term"] = term
    if regime is not None:
        made["regimes"] = [{"regime": regime}]
    return made


def _without(text: str, words: WordList) -> tuple[str, list[str]]:
    """Return a text without the words of a list, the longest first, and what they mean."""
    found = []
    for pattern, word in _longest_first(words):
        text, count = pattern.subn(" ", text)
        found += [word] * count
    return text, found


@lru_cache(64)
def _longest_first(words: WordList) -> tuple[tuple[re.Pattern[str], str], ...]:
    ordered = sorted(words.exact.items(), key=lambda each: -len(each[0]))
    return tuple((re.compile(rf"(?<![^\W\d_]){re.escape(met)}(?![^\W\d_])"), word) for met, word in ordered)


def _plain(text: str) -> str:
    # Folding would make 11/2 of 1½.
    plain = folded(one_line(text.replace("½", " 1/2")))
    return _SUM_OF_DAYS.sub(r"\1 \3 + \2 \3", plain)


def _lengths(text: str) -> tuple[list[tuple[Fraction, int]], str]:
    """Return the lengths of a text, in months and days, and the text that is left."""
    found: list[tuple[Fraction, int]] = []
    rest = []
    at = end = 0
    previous: str | None = None
    for start, stop, unit, number in _parts(text):
        between = text[end:start]
        joined = (
            previous is not None
            and _JOINT.fullmatch(between)
            and (previous, unit) in {("years", "months"), ("years", "days"), ("months", "days")}
        )
        if "+" in between:
            joined = False
        months = number * 12 if unit == "years" else number if unit == "months" else Fraction(0)
        days = int(number) if unit == "days" else 0
        if joined:
            found[-1] = (found[-1][0] + months, found[-1][1] + days)
        else:
            found.append((months, days))
            rest.append(text[at:start])
        at = end = stop
        previous = unit
    rest.append(text[at:])
    return found, " ".join(each.strip() for each in rest if each.strip())


def _parts(text: str) -> Iterator[tuple[int, int, str, Fraction]]:
    for match in re.finditer(f"{_HALF_YEAR.pattern}|{_LENGTH.pattern}", text):
        if match["years"] is None and match["months"] is None and match["days"] is None:
            yield match.start(), match.end(), "months", Fraction(6)
            continue
        number = _value(match)
        if number is not None:
            unit = next(name for name in ("years", "months", "days") if match[name] is not None)
            yield match.start(), match.end(), unit, number


def _value(match: re.Match[str]) -> Fraction | None:
    if match["whole"]:
        return int(match["whole"]) + Fraction(int(match["up"]), int(match["down"]) or 1)
    if match["only"]:
        return Fraction(1, 2)
    if match["decimal"]:
        return Fraction(match["decimal"].replace(",", "."))
    if match["and"]:
        whole = _SMALL.get(match["and"])
        return None if whole is None else whole + Fraction(1, 2)
    return _SMALL.get(match["word"])


def _duration(months: Fraction, days: int) -> str | None:
    """Return a length as the text of a `Duration`; None for one that no court imposes, or no whole number of months."""
    if months.denominator != 1 or (not months and not days) or months > _LONGEST or days > _MOST_DAYS:
        return None
    years, rest = divmod(int(months), 12)
    return "P" + (f"{years}Y" if years else "") + (f"{rest}M" if rest else "") + (f"{days}D" if days else "")


def _number(text: str) -> str:
    value = _THOUSANDS.sub("", text.replace(" ", "").replace("\u00a0", "")).replace(",", ".")
    return value.rstrip("0").rstrip(".") if "." in value else value


_THOUSANDS: Final = re.compile(r"[.,](?=[0-9]{3}(?![0-9]))")


def _currency(unit: str) -> str:
    return _CURRENCIES.get(unit, "BYN")
