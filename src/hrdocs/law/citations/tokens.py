"""A folded text as a row of tokens: numbers, words that mean something to a citation, names of law, other characters.

The words come from `notation`. A token has a kind, which is one letter or the character itself, a value, and its
place. Words that mean nothing here are tokens too (`w`), since they end a list. Line breaks are spaces; an empty line
is a token, since it ends a paragraph.
"""

import re
from bisect import bisect_left
from functools import cache, lru_cache
from itertools import accumulate, compress, count, product
from typing import Final

from attrs import define, field, frozen

from hrdocs.law.citations import notation, states
from hrdocs.law.citations.fold import LETTERS, Folded, skeleton
from hrdocs.law.citations.notation import Kind
from hrdocs.law.citations.states import StateHit, Whose

NUMBER: Final = "N"
WORD: Final = "w"
PARAGRAPH: Final = "¶"
END: Final = "END"

_TOKEN = re.compile(rf"([{LETTERS}]+(?:'[{LETTERS}]+)*|[0-9]+|\n[ \n]*\n|[^ \n])")
_HEAD = 4
_SIGN = re.compile(r"[ ~*\[{.]")
_FIRST = re.compile(f"[{LETTERS}]+")
# "КоАП 2021 года", "КоАП (2003)", "КоАП от 6 января 2021 года"; any other day is that of the event or of a ruling.
_YEAR = re.compile(
    r"\s{0,3}(?:\((?=[0-9]{4}\)))?(?:,?\s{0,3}(?:of|ot|от|aд)\s{1,3}"
    r"(?:(?P<day>[0-9]{1,2})\s{1,3}[a-zа-я]{3,12}\s{1,3})?)?(?P<year>1960|1984|1999|2003|2021)(?![0-9.])"
)
# The day of the month on which each code was adopted (`data/law/codes.json` has those in force since 1999).
_ADOPTED = {"1960": "29", "1984": "6", "1999": "9", "2003": "21", "2021": "6"}
# Kinds of words that are checked once more in their place.
_MAY_BE_NAME = "?name"
_RAN_TOGETHER = "?run"
_LOOKED_AT = frozenset((_MAY_BE_NAME, _RAN_TOGETHER))
_NAME_KINDS = frozenset((Kind.CODE.value, Kind.LAW.value))
_MOST_REMEMBERED = 100_000
_ONE_LETTER = frozenset("abcdefghijklmnopqrstuvwxyz" + "абвгдежзиклмнопрстуфхцчшщъыьэюяєґ")
_NO_VALUE = ("", "")
# A word that has run together with the abbreviation after it.
_RUN_TOGETHER = re.compile(
    skeleton("((?:предусмотренн|прадугледжан)[а-я]{2,3}(?=ст$|ч$|арт$)|п[оа](?=ч$|арт$))(ст|ч|арт)")
)
_BEHIND_ABBREVIATION = frozenset(". 123456789")
# A section of an article is its part: "Section 1, Article 342"; a section alone is an article.
_SMALL_LIST = r"[1-9][0-9]?(?![0-9.])(?:(?:, ?| and |, and | & |-)[1-9][0-9]?(?![0-9.])){0,8}"
_SECTION = re.compile(
    rf"(?<![{LETTERS}])(?:(?P<front>sec(?:tions?)?)\.? {_SMALL_LIST},? (?:of )?(?:the )?art(?:icle)?(?:\.| )"
    r"|art(?:icle)?(?:\. ?| )[1-9][0-9]{2}(?:-[1-9])?,? \(?(?P<behind>sec(?:tions?)?)\.? [1-9][0-9]?(?![0-9.]))"
)
_PADDING = 8
_LONGEST_ENDING = 6


@frozen
class LawName:
    """The meaning of a name of law.

    Args:
        code: A code of ours, `cao` for either administrative one, `this` for the one in question, or `other`.
        law: The name of other law.
        is_generic: A word such as "закон" or "covenant", whose own name is around it.
        needs: What shows that a name is of our code: `text` (Belarus is mentioned), `named` (Belarus is named with it);
            `tongue` is `text` in a sentence in Polish or Ukrainian, and nothing elsewhere.
        is_home: Whether Belarus is named with it.
        is_doubted: Whether an unknown name is with it, which may be that of a state.
    """

    code: str
    law: str | None = None
    is_generic: bool = False
    needs: str = ""
    is_home: bool = False
    is_doubted: bool = False


@define
class Tokens:
    """The tokens of a text, side by side, closed by one of kind `END`.

    Args:
        text: The folded text.
        kinds: One letter or character each.
        values: Of a word what the row says; of a number its digits; of a name of law a `Name`.
        starts: Where each begins.
        ends: Where each ends.
        names: Which of them are names of law.
        charges: Which of them are words of a criminal charge.
        raw: The words and characters before names were read.
        raw_starts: Where each of those begins.
    """

    text: str
    kinds: list[str] = field(factory=list)
    values: list[str | LawName] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    names: list[int] = field(factory=list)
    charges: list[int] = field(factory=list)
    raw: list[str] = field(factory=list)
    raw_starts: list[int] = field(factory=list)

    def add(self, kind: str, value: str | LawName, start: int, end: int) -> None:
        """Add a token."""
        self.kinds.append(kind)
        self.values.append(value)
        self.starts.append(start)
        self.ends.append(end)

    def extend(self, other: "Tokens", first: int, last: int) -> None:
        """Add tokens of another row."""
        self.kinds.extend(other.kinds[first:last])
        self.values.extend(other.values[first:last])
        self.starts.extend(other.starts[first:last])
        self.ends.extend(other.ends[first:last])

    def word(self, at: int) -> str:
        """Return the folded text of a token."""
        return self.text[self.starts[at] : self.ends[at]]

    def first_from(self, place: int) -> int:
        """Return the first token that begins at a place or later."""
        return bisect_left(self.starts, place)

    def after(self, at: int, place: int) -> int:
        """Return the first token from `at` on that begins at `place` or later."""
        starts = self.starts
        while starts[at] < place:
            at += 1
        return at


def expand(forms: str) -> list[str]:
    """Return the words of a row's forms, folded."""
    words: list[str] = []
    for form in forms.split():
        choices = [part.split(",") for part in re.split(r"\{([^}]*)\}", form)]
        words.extend("".join(parts) for parts in product(*choices))
    return [skeleton(word) for word in words]


@frozen
class _Lexicon:
    """The tables of `notation`, made ready."""

    words: dict[str, tuple[str, str]]
    charges: frozenset[str]
    # By the first letters of their first word: forms of names, with the kind and what they mean.
    names: dict[str, list[tuple[str, str, LawName]]]
    laws: dict[str, list[tuple[str, int]]]


@cache
def pattern_of(forms: str) -> re.Pattern[str]:
    """Return the pattern of a name, made when a text first has a word that begins like it."""
    text = forms.replace("{c}", "\0")
    text = re.sub(r"\s*\[([^\]]*)\]\s*", lambda m: "\1" + m[1] + "\2", text)
    made = ""
    for character in skeleton(text):
        made += {
            " ": r"[\s-]{1,4}", "~": r"[\s-]{0,4}", "*": f"[{LETTERS}']{{0,24}}",
            # The state that may be inside a name; `states` says which.
            "\0": rf"(?P<inside>(?:[\s-]{{1,4}}[{LETTERS}]{{1,24}}){{0,5}}?)",
            "\1": r"(?:[\s-]{1,4}", "\2": r"(?![^\s\W]))?\s{0,4}?",
        }.get(character, re.escape(character))  # fmt: skip
    return re.compile(f"{made}(?![{LETTERS}])")


@cache
def lexicon() -> _Lexicon:
    """Make the tables ready, once."""
    words: dict[str, tuple[str, str]] = {}
    charges: set[str] = set()
    for row in notation.WORDS:
        if row.kind is Kind.CHARGE:
            charges.update(expand(row.forms))
            continue
        for word in expand(row.forms):
            words.setdefault(word, (row.kind.value, row.value))
    names: dict[str, list[tuple[str, str, LawName]]] = {}
    for row in notation.NAMES:
        for form in row.forms.split("|"):
            is_ours = row.kind is Kind.CODE
            code, _, needs = row.value.partition("?")
            name = LawName(notation.OTHER, row.value)
            if is_ours:
                name = LawName(code, is_home=True) if needs == "home" else LawName(code, needs=needs)
            head = "".join(_FIRST.findall(skeleton(form))[:1])[:_HEAD]
            names.setdefault(head, []).append((form, row.kind.value, name))
    laws: dict[str, list[tuple[str, int]]] = {}
    for stem in notation.LAWS.split():
        folded = skeleton(stem.removesuffix("."))
        # English words have no endings: "law" is not "lawyer".
        ending = 0 if stem.endswith(".") or (stem.isascii() and not set("kz") & set(stem)) else _LONGEST_ENDING
        laws.setdefault(folded[:_HEAD], []).append((folded, ending))
    return _Lexicon(words, frozenset(charges), names, laws)


class _TokenKinds(dict[str, str]):
    """The kind of each token met, found out once for each: of a word the row says it."""

    def __missing__(self, token: str) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        kind = self[token] = _kind_of(token)
        return kind


def _kind_of(token: str) -> str:
    table = lexicon()
    if token in table.words:
        return table.words[token][0]
    first = token[0]
    if first.isdecimal():
        return NUMBER
    if first == "\n":
        return PARAGRAPH
    if not first.isalpha():
        return token
    if _forms_of(token) or _is_law(token, table.laws.get(token[:_HEAD], [])):
        return _MAY_BE_NAME
    return (
        _RAN_TOGETHER if _RUN_TOGETHER.fullmatch(token) else WORD if len(token) > 1 or token in _ONE_LETTER else token
    )


class _TokenValues(dict[str, str | LawName]):
    """The value of each token met, found out once for each."""

    def __missing__(self, token: str) -> str:
        if len(self) > _MOST_REMEMBERED:
            self.clear()
        value = self[token] = lexicon().words.get(token, _NO_VALUE)[1]
        return value


@lru_cache(maxsize=_MOST_REMEMBERED)
def _forms_of(word: str) -> tuple[tuple[str, str, LawName], ...]:
    """Return the forms of names whose first word a word may be."""
    return tuple(row for row in lexicon().names.get(word[:_HEAD], ()) if _begins(row[0], word))


def _begins(form: str, word: str) -> bool:
    first, character = (
        re.split(r"([ ~*\[{.])", skeleton(form), maxsplit=1)[:2] if _SIGN.search(form) else (skeleton(form), "")
    )
    # A name may go on without a space, and a word with an apostrophe.
    return word.startswith(first) and (character in ("~", "*", ".") or word[len(first) :][:1] in ("", "'"))


_kinds = _TokenKinds()
_values = _TokenValues()


def tokenize(folded: Folded) -> Tokens:
    """Cut a folded text into tokens.

    Args:
        folded: The text.
    """
    text = folded.text
    table = lexicon()
    # What is between the tokens, and the tokens, by turns: the places follow from the lengths.
    pieces = _TOKEN.split(text)
    raw = pieces[1::2]
    places = list(accumulate(map(len, pieces)))
    kinds = list(map(_kinds.__getitem__, raw))
    whole = Tokens(text, kinds, list(map(_values.__getitem__, raw)), places[0:-1:2], places[1::2])
    for section in _SECTION.finditer(text) if "sec" in text else ():
        at = bisect_left(whole.starts, section.start("front" if section["front"] else "behind"))
        kinds[at], whole.values[at] = Kind.PART.value, "loose"
    made = _with_names(whole, raw, folded)
    made.raw, made.raw_starts = raw, whole.starts
    if not table.charges.isdisjoint(raw):
        charges = list(compress(whole.starts, map(table.charges.__contains__, raw)))
        made.charges.extend(at for at in map(made.first_from, charges) if made.word(at) in table.charges)
    made.kinds.extend([END] * _PADDING)
    made.values.extend([""] * _PADDING)
    made.starts.extend([len(text) + 1] * _PADDING)
    made.ends.extend([len(text) + 1] * _PADDING)
    return made


def _with_names(whole: Tokens, raw: list[str], folded: Folded) -> Tokens:
    """Return the tokens with each name of law as one, and the words that have run together as two."""
    made = Tokens(whole.text)
    done = 0
    for at in compress(count(), map(_LOOKED_AT.__contains__, whole.kinds)):
        if at < done:
            continue
        made.extend(whole, done, at)
        start, end = whole.starts[at], whole.ends[at]
        kind = WORD
        value: str | LawName = ""
        if whole.kinds[at] == _MAY_BE_NAME:
            kind, value, end = _name_or_word(made, folded, raw[at], start, end)
        elif whole.text[end : end + 1] in _BEHIND_ABBREVIATION:
            # "предусмотренногоч. 1", "поч.1ст.342".
            run = _RUN_TOGETHER.fullmatch(raw[at])
            assert run is not None  # noqa: S101 -- its kind says so
            made.add(Kind.BY.value, "", start, start + run.end(1))
            start += run.end(1)
            kind, value = lexicon().words[run[2]]
        if kind in _NAME_KINDS:
            made.names.append(len(made.kinds))
        made.add(kind, value, start, end)
        done = at + 1 if end == whole.ends[at] else bisect_left(whole.starts, end)
    made.extend(whole, done, len(raw))
    return made


def _name_or_word(made: Tokens, folded: Folded, word: str, start: int, end: int) -> tuple[str, str | LawName, int]:
    """Read a name of law that begins with a word, a word for other law, or a word that means nothing."""
    table = lexicon()
    head = word[:_HEAD]
    if folded.plain[start:end] in _PARTS:
        return Kind.PART.value, "short", end
    for form, kind, name in _forms_of(word):
        hit = pattern_of(form).match(made.text, start)
        if hit is None or (word in _CAPITALS and not folded.plain[start:end].isupper()):
            continue
        # In lower case it is Polish; KK is Polish or Ukrainian where the sentence is, and else Belarusian.
        latin = {"kk": "text", "Kk": "text", "KK": "tongue", "КК": "tongue"}.get(folded.plain[start:end])
        called = LawName(name.code, needs=latin) if latin and kind == Kind.CODE else name
        state = None
        if hit.groupdict().get("inside"):
            state = states.inside(folded, *hit.span("inside"))
            if state is None:
                continue
        return _placed(made, folded, kind, called, hit.end(), state)
    if head in table.laws and _is_law(word, table.laws[head]):
        return Kind.LAW.value, LawName(notation.OTHER, None, is_generic=True), end
    return WORD, "", end


def _is_law(word: str, stems: list[tuple[str, int]]) -> bool:
    return any(word.startswith(stem) and len(word) <= len(stem) + ending for stem, ending in stems)


def _placed(
    made: Tokens, folded: Folded, kind: str, name: LawName, end: int, state: StateHit | None
) -> tuple[str, LawName, int]:
    """Read what is around a name and changes its meaning: a state, a year, "old" and "new"."""
    text = made.text
    before = made.word(-1) if made.kinds else ""
    if state is None:
        state = states.after(folded, end)
        end = state.end if state is not None else end
    if kind != Kind.CODE:
        return kind, name, end
    if (state is None or state.whose is Whose.HOME) and made.kinds and made.kinds[-1] == WORD:
        state = states.before(folded, before, made.starts[-1]) or state
    if state is not None and state.whose is Whose.ABROAD:
        return Kind.LAW.value, LawName(notation.OTHER, f"{_ENGLISH[name.code]} of another state"), end
    if state is not None and state.whose is Whose.OLD:
        return Kind.LAW.value, LawName(notation.OTHER, _SOVIET[name.code]), end
    if state is not None:
        name = LawName(name.code, is_home=state.whose is Whose.HOME, is_doubted=state.whose is Whose.UNKNOWN)
    return _of_year(text, kind, name, before, end)


def _of_year(text: str, kind: str, name: LawName, before: str, end: int) -> tuple[str, LawName, int]:
    """Read the year of a code, or the word before its name that says which of two it is."""
    year = _YEAR.match(text, end)
    if year is not None and year["day"] is not None and year["day"].lstrip("0") != _ADOPTED[year["year"]]:
        year = None
    stated = year["year"] if year else before
    rest = year.end() if year else end
    if name.code == notation.CRIMINAL:
        if stated == "1960":
            return Kind.LAW.value, LawName(notation.OTHER, notation.OLD_CRIMINAL), rest
        return kind, name, rest if stated == "1999" else end
    if name.code == notation.ADMINISTRATIVE:
        if stated == "1984":
            return Kind.LAW.value, LawName(notation.OTHER, notation.OLD_ADMINISTRATIVE), rest
        if stated in ("2003", "2021"):
            return kind, LawName(f"cao{stated}"), rest
        if before in _OLD:
            return kind, LawName("cao2003"), end
        if before in _NEW:
            return kind, LawName("cao2021"), end
    return kind, name, end


# "čč. 1 i 2 art. 342" in Łacinka, whose letters are those of the Criminal Code.
_PARTS = frozenset(("čč", "Čč", "ČČ"))
# "342 cc" is an engine, "cao" a river; the codes are written in capitals.
_CAPITALS = frozenset(("cc", "cao", "cpc", "ccp", "pec", "ccu", "ipc", "ppc", "bgb", "gg", "teu", skeleton("пик")))
_ENGLISH = {notation.CRIMINAL: "Criminal Code", notation.ADMINISTRATIVE: "Code of Administrative Offences"}
_SOVIET = {notation.CRIMINAL: notation.OLD_CRIMINAL, notation.ADMINISTRATIVE: notation.OLD_ADMINISTRATIVE}
_OLD = frozenset(expand("стар{ый,ого,ом,ому} прежн{ий,его,ем} стары старога ранейшага old previous former"))
_NEW = frozenset(expand("нов{ый,ого,ом,ому} новы новага new"))
