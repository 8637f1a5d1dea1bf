"""The law that is named after a number, or between the article word and the numbers.

name = glue ( CODE | adjectives LAW ) [ country ]
"""

import re
from typing import Final

from hrdocs.law.citations import notation, states
from hrdocs.law.citations.fold import skeleton
from hrdocs.law.citations.mention import Number, fits
from hrdocs.law.citations.specs import SpecReader
from hrdocs.law.citations.tokens import END, PARAGRAPH, WORD, LawName

_GROUP: Final = 60
_CLOSES: Final = {"(": ")", "[": "]", '"': '"'}
_WORDS_BEFORE_NAME: Final = 5
_LONGEST_NUMBER: Final = 3
_STOPS = frozenset((PARAGRAPH, END))
_ADJECTIVE = re.compile(
    ".{2,}(?:" + skeleton("ого|его|ой|ей|ых|их|ага|яга|ай|яй|аго|oha|aha|ном|ском|нага|iego|ego|ої|ischen|ého") + ")$"
)
_THIS = frozenset(
    skeleton(
        "настоящего этого данного указанного того же названного упомянутого гэтага таго самага вышэйназванага hetaha"
        " this same said that above-mentioned"
    ).split()
)
ABOUT = frozenset(skeleton("о об аб про on").split())
_CODE_WORDS = tuple(skeleton("code kodeks кодекс кодэкс").split())
_NOMINATIVES = tuple(skeleton("ий ый ы ия екс").split())
_OF = frozenset(("of", "in", "to", "des", "der", "du"))


class NameReader(SpecReader):
    """Reads names of law."""

    def _name_before_numbers(self, at: int) -> tuple[LawName | None, int]:
        """Read a code between the article word and the numbers: "статей УК (130, 342)", "статья КоАП 24.23"."""
        place = at
        for _ in range(3):
            if self.kinds[place] == "g":
                place += 1
        if self.kinds[place] not in "CL":
            return None, at
        name = self.values[place]
        place += 1
        for _ in range(3):
            if self.kinds[place] in ("-", ":", "(", '"', "№", ","):
                place += 1
        return (name, place) if isinstance(name, LawName) else (None, at)

    def _over_group(self, at: int, until: int | None = None) -> int | None:
        """Return the token after a bracket or a quotation that opens here; None when it does not close soon."""
        opened = self.kinds[at]
        close = _CLOSES[opened]
        last = min(at + _GROUP, until if until is not None else at + _GROUP, len(self.kinds) - 1)
        depth = 0
        for place in range(at + 1, last):
            kind = self.kinds[place]
            if kind == close and depth == 0:
                return place + 1
            if kind in _STOPS:
                return None
            if opened != '"':
                depth += (kind == opened) - (kind == close)
        return None

    def _name_after(self, at: int) -> tuple[LawName | None, int]:  # noqa: C901, PLR0912 -- one case for each character
        """Find the law that is named after a number, and the token after it."""
        place, words, is_of, dots = at, 0, False, 0
        began = None
        cites = False
        for _ in range(12):
            kind = self.kinds[place]
            if kind == "C" or (kind == "L" and self._is_named(place)):
                if dots and self._is_subject(place):
                    return None, at
                name = self.values[place]
                assert isinstance(name, LawName)  # noqa: S101 -- every name of law carries one
                # A bracket on the way that cites something itself is read after this.
                return name, at if cites else place + 1
            if kind == "L":
                return self._generic(place, began, words, is_of=is_of)
            if kind == "." and dots == 0 and not is_of and not words:
                dots += 1
                place += 1
            elif kind == "(" and self.kinds[place + 1] in "Cg":
                place += 1
            elif kind in _CLOSES and not is_of:
                closed = self._over_group(place)
                if closed is None:
                    place += 1
                    if self.kinds[place] != "C":
                        return None, at
                else:
                    cites = cites or self._cites(place, closed)
                    place = closed
            elif kind in (")", ",", "-") and not is_of and not words:
                if kind != ")" and not self._is_name_next(place + 1):
                    return None, at
                place += 1
            elif kind == "g":
                if words and self.tokens.word(place) != "of":
                    return None, at
                is_of = is_of or self.tokens.word(place) in _OF
                place += 1
            elif kind == "h":
                place += 1
            elif kind == WORD and words < _WORDS_BEFORE_NAME and (is_of or _ADJECTIVE.match(self.tokens.word(place))):
                began = place if began is None else began
                words += 1
                place += 1
            elif kind in "&'-" and words and is_of:
                place += 1
            else:
                return None, at
        return None, at

    def _cites(self, at: int, until: int) -> bool:
        """Return whether a group cites something itself."""
        return "A" in self.kinds[at:until] or any(n in self.accepted for n in range(at, until))

    def _is_named(self, at: int) -> bool:
        name = self.values[at]
        return isinstance(name, LawName) and not name.is_generic

    def _is_name_next(self, at: int) -> bool:
        place = at
        while self.kinds[place] == "g" and place < at + 3:
            place += 1
        return self.kinds[place] == "C" or (self.kinds[place] == "L" and self._is_named(place))

    def _is_subject(self, at: int) -> bool:
        """Return whether a name after a full stop begins a sentence: it is written out and in the nominative."""
        word = self.tokens.word(at).split()[0]
        return word.endswith(_NOMINATIVES) or word in ("criminal", "administrative")

    def _generic(self, at: int, began: int | None, words: int, *, is_of: bool) -> tuple[LawName | None, int]:
        """Read other law by its name: "Избирательного кодекса", "of the Law on Mass Events"."""
        word = self.tokens.word(at)
        # Of the letters given: every letter of "Устава" looks Latin.
        is_latin = self.plain[self.starts[at] : self.ends[at]].isascii() and word[0] not in "kz"
        if is_latin and not is_of:
            return None, at
        is_code = word.startswith(_CODE_WORDS)
        before = {self.tokens.word(n) for n in range(began if began is not None else at, at)}
        if is_code and before <= _THIS and self.tokens.word(at + 1) not in ABOUT and not self._is_called(at + 1):
            return LawName(notation.THIS), at + 1
        last = at
        if self.tokens.word(at + 1) in ABOUT:
            while last < at + 5 and self.kinds[last + 1] in (WORD, "L", "g", "&"):
                last += 1
        first = began if began is not None and words else at
        law = " ".join(self.plain[self.starts[first] : self.ends[last]].split())
        return LawName(notation.OTHER, law), last + 1

    def _is_called(self, at: int) -> bool:
        """Return whether "of" leads from "the Code" to a name that is not of Belarus: "Code of Execution"."""
        if self.tokens.word(at) != "of":
            return False
        word = self.tokens.word(at + 1 + (self.tokens.word(at + 1) == "the"))
        return not word.startswith((*states.HOME_STEMS, "republic"))

    def _is_of_code(self, at: int, number: Number) -> bool:
        place = at
        while self.kinds[place] == "g" and place < at + 2 and self.tokens.word(place) in ("of", "the"):
            place += 1
        if self.kinds[place] not in "CL" or not self._is_named(place):
            return False
        name = self.values[place]
        return isinstance(name, LawName) and fits(name, number) and len(number.main) <= _LONGEST_NUMBER
