"""A folded text as a row of tokens: numbers, words that mean something to a citation, names of law, signs.

The words come from `notation`. A token has a kind, which is one letter or the sign itself, a value, and its
place. Words that mean nothing here are tokens too (`w`), since they end a list. Line breaks are spaces; an empty line
is a token, since it ends a paragraph.
"""

import re
from functools import cache
from itertools import product
from typing import Final

from attrs import field, frozen

from hrdocs.law.citations import notation, states
from hrdocs.law.citations.fold import LETTERS, Folded, skeleton
from hrdocs.law.citations.notation import Kind
from hrdocs.law.citations.states import StateHit, Whose

NUMBER: Final = "N"
WORD: Final = "w"
PARAGRAPH: Final = "¶"
END: Final = "END"

_TOKEN = re.compile(rf"([{LETTERS}]+(?:'[{LETTERS}]+)*)|([0-9]+)|(\n[ \n]*\n)|[^ \n]")
_HEAD = 4
_YEAR = re.compile(
    r"\s{0,3},?\s{0,3}(?:(?:of|ot|от|aд|зa|з|from)\s+)?(?:[0-9]{1,2}\s+[a-zа-я]{3,12}\s+)?(1960|1984|1999|2003|2021)(?![0-9.])"
)
_PADDING = 8
_LONGEST_ENDING = 6


@frozen
class LawName:
    """What a name of law stands for.

    Args:
        code: A code of ours, `cao` for either administrative one, `this` for the one spoken of, or `other`.
        law: The name of other law.
        is_generic: A word such as "закон" or "covenant", whose own name stands around it.
        needs: What shows that a name is of our code: `text` (Belarus is spoken of), `named` (Belarus is named with it).
        is_home: Whether Belarus is named with it.
        is_doubted: Whether an unknown name stands with it, which may be that of a state.
    """

    code: str
    law: str | None = None
    is_generic: bool = False
    needs: str = ""
    is_home: bool = False
    is_doubted: bool = False


@frozen
class Tokens:
    """The tokens of a text, side by side, closed by one of kind `END`.

    Args:
        text: The folded text.
        kinds: One letter or sign each.
        values: Of a word what the row says; of a number its digits; of a name of law a `Name`.
        starts: Where each begins.
        ends: Where each ends.
        names: Which of them are names of law.
        charges: Which of them are words of a criminal charge.
    """

    text: str
    kinds: list[str] = field(factory=list)
    values: list[str | LawName] = field(factory=list)
    starts: list[int] = field(factory=list)
    ends: list[int] = field(factory=list)
    names: list[int] = field(factory=list)
    charges: list[int] = field(factory=list)

    def word(self, at: int) -> str:
        """Return the folded text of a token."""
        return self.text[self.starts[at] : self.ends[at]]

    def after(self, at: int, place: int) -> int:
        """Return the first token from `at` on that begins at `place` or later."""
        starts = self.starts
        while starts[at] < place:
            at += 1
        return at


def expand(forms: str) -> list[str]:
    """Return the words that a row's forms stand for, folded."""
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
    # By the first letters of their first word: patterns of names, with the kind and what they stand for.
    names: dict[str, list[tuple[re.Pattern[str], str, LawName]]]
    laws: dict[str, list[tuple[str, int]]]


def _pattern(forms: str) -> str:
    text = forms.replace("{c}", "\0")
    text = re.sub(r"\s*\[([^\]]*)\]\s*", lambda m: "\1" + m[1] + "\2", text)
    made = ""
    for sign in skeleton(text):
        made += {
            " ": r"[\s-]{1,4}", "~": r"[\s-]{0,4}", "*": f"[{LETTERS}']*",
            # The state that may stand inside a name; `states` says which.
            "\0": rf"(?P<inside>(?:[\s-]{{1,4}}[{LETTERS}]+){{0,5}}?)",
            "\1": r"(?:[\s-]{1,4}", "\2": r"(?![^\s\W]))?\s{0,4}?",
        }.get(sign, re.escape(sign))  # fmt: skip
    return made


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
    names: dict[str, list[tuple[re.Pattern[str], str, LawName]]] = {}
    for row in notation.NAMES:
        for form in row.forms.split("|"):
            is_ours = row.kind is Kind.CODE
            code, _, needs = row.value.partition("?")
            name = LawName(code, needs=needs) if is_ours else LawName(notation.OTHER, row.value)
            compiled = re.compile(f"{_pattern(form)}(?![{LETTERS}])")
            head = skeleton(re.split(r"[\s~*\[{]", form)[0])[:_HEAD]
            names.setdefault(head, []).append((compiled, row.kind.value, name))
    laws: dict[str, list[tuple[str, int]]] = {}
    for stem in notation.LAWS.split():
        folded = skeleton(stem.removesuffix("."))
        # English words have no endings: "law" is not "lawyer".
        ending = 0 if stem.endswith(".") or (stem.isascii() and not set("kz") & set(stem)) else _LONGEST_ENDING
        laws.setdefault(folded[:_HEAD], []).append((folded, ending))
    return _Lexicon(words, frozenset(charges), names, laws)


def tokenize(folded: Folded) -> Tokens:
    """Cut a folded text into tokens."""
    text = folded.text
    made = Tokens(text)
    kinds, values, starts, ends = made.kinds, made.values, made.starts, made.ends
    table = lexicon()
    words, charges = table.words, table.charges
    heads = table.names.keys() | table.laws.keys()
    until = 0
    for match in _TOKEN.finditer(text):
        start, end = match.span()
        if start < until:
            continue
        value: str | LawName = ""
        which = match.lastindex
        if which == 1:
            word = match.group()
            found = words.get(word)
            if found is not None:
                kind, value = found
            elif word[:_HEAD] in heads:
                kind, value, end = _name_or_word(made, folded, word, start, end)
                until = end
            else:
                kind = WORD
            if word in charges:
                made.charges.append(len(kinds))
            if kind in "CL":
                made.names.append(len(kinds))
        elif which == 2:  # noqa: PLR2004 -- the groups of the pattern in order
            kind, value = NUMBER, ""
        elif which == 3:  # noqa: PLR2004
            kind = PARAGRAPH
        else:
            kind = match.group()
            found = words.get(kind)
            if found is not None:
                kind, value = found
        kinds.append(kind)
        values.append(value)
        starts.append(start)
        ends.append(end)
    kinds.extend([END] * _PADDING)
    values.extend([""] * _PADDING)
    starts.extend([len(text) + 1] * _PADDING)
    ends.extend([len(text) + 1] * _PADDING)
    return made


def _name_or_word(made: Tokens, folded: Folded, word: str, start: int, end: int) -> tuple[str, str | LawName, int]:
    """Read a name of law that begins with a word, a word for other law, or a word that means nothing."""
    table = lexicon()
    head = word[:_HEAD]
    for pattern, kind, name in table.names.get(head, ()):
        hit = pattern.match(made.text, start)
        if hit is None or (word in _CAPITALS and not folded.plain[start:end].isupper()):
            continue
        state = None
        if hit.groupdict().get("inside"):
            state = states.inside(folded, *hit.span("inside"))
            if state is None:
                continue
        return _placed(made, folded, kind, name, hit.end(), state)
    if head in table.laws and _is_law(word, table.laws[head]):
        return Kind.LAW.value, LawName(notation.OTHER, None, is_generic=True), end
    return WORD, "", end


def _is_law(word: str, stems: list[tuple[str, int]]) -> bool:
    return any(word.startswith(stem) and len(word) <= len(stem) + ending for stem, ending in stems)


def _placed(
    made: Tokens, folded: Folded, kind: str, name: LawName, end: int, state: StateHit | None
) -> tuple[str, LawName, int]:
    """Read what stands around a name and changes what it stands for: a state, a year, "old" and "new"."""
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
    told = year[1] if year else before
    behind = year.end() if year else end
    if name.code == notation.CRIMINAL:
        if told == "1960":
            return Kind.LAW.value, LawName(notation.OTHER, notation.OLD_CRIMINAL), behind
        return kind, name, behind if told == "1999" else end
    if name.code == notation.ADMINISTRATIVE:
        if told == "1984":
            return Kind.LAW.value, LawName(notation.OTHER, notation.OLD_ADMINISTRATIVE), behind
        if told in ("2003", "2021"):
            return kind, LawName(f"cao{told}"), behind
        if before in _OLD:
            return kind, LawName("cao2003"), end
        if before in _NEW:
            return kind, LawName("cao2021"), end
    return kind, name, end


# "342 cc" is an engine, "cao" a river; the codes are written in capitals.
_CAPITALS = frozenset(("cc", "cao", "cpc", "ccp"))
_ENGLISH = {notation.CRIMINAL: "Criminal Code", notation.ADMINISTRATIVE: "Code of Administrative Offences"}
_SOVIET = {notation.CRIMINAL: notation.OLD_CRIMINAL, notation.ADMINISTRATIVE: notation.OLD_ADMINISTRATIVE}
_OLD = frozenset(expand("стар{ый,ого,ом,ому} прежн{ий,его,ем} стары старога ранейшага old previous former"))
_NEW = frozenset(expand("нов{ый,ого,ом,ому} новы новага new"))
