"""Parts and points named before or after an article: "ч. 1 и 2", "the third part", "частями первой-третьей".

spec = ( PART | POINT ) small { separator small } | ORDINAL { ORDINAL } PART | small PART
"""

import re
from typing import Final

from hrdocs.law.citations.fold import Folded
from hrdocs.law.citations.mention import Number, Spec, is_counted, read_number, suffix_end
from hrdocs.law.citations.tokens import NUMBER, Tokens

LONGEST_LIST: Final = 40
COUNTED: Final = frozenset("u%$€₽")
_SMALL = re.compile(r"([1-9][0-9]?)(?![0-9])(?:\s?-\s?([1-9][0-9]?)(?![0-9])|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))?(?!\.[0-9])")
_DECIMAL = re.compile(r",[0-9]\s{1,3}[^\W\d_]{2}")
# "ч. II ст. 293"; the same letters in Cyrillic.
_ROMAN: Final = {"I": "1", "II": "2", "III": "3", "IV": "4", "V": "5", "VI": "6"}
_LATIN = str.maketrans("І", "I")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")


class Cursor:
    """The tokens of a text, side by side, and what several readers need of them."""

    def __init__(self, folded: Folded, tokens: Tokens, *, is_cell: bool = False) -> None:
        """Prepare to read.

        Args:
            folded: The text.
            tokens: Its tokens.
            is_cell: Whether the text is a cell of a list: a number alone is an article, and a line may be an item.
        """
        self.is_cell = is_cell
        self.accepted: frozenset[int] = frozenset()
        self.plain = folded.plain
        self.text = folded.text
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.values = tokens.values
        self.starts = tokens.starts
        self.ends = tokens.ends
        self._read: dict[int, Number | None] = {}

    def _number(self, at: int) -> Number | None:
        """Return the number that begins with a token, read once."""
        if at not in self._read:
            self._read[at] = read_number(self.text, self.starts[at])
        return self._read[at]


class SpecReader(Cursor):
    """Reads parts and points."""

    def _is_part_ahead(self, at: int) -> bool:
        """Return whether a number is that of a part named after it, as in "1-я часть" or "1 частцы 342 артыкула"."""
        end = suffix_end(self.text, self.ends[at])
        after = self.tokens.after(at + 1, end)
        if self.kinds[after] != "P" or _SMALL.match(self.text, self.starts[at]) is None:
            return False
        following = after + 1 + (self.kinds[after + 1] == ".")
        if self.kinds[following] == "A":
            return True
        return self.kinds[following] == NUMBER and (
            end > self.ends[at] or read_small_or_none(self.text, self.starts[following]) is None
        )

    def _over_glue(self, at: int) -> int:
        place = at
        for _ in range(4):
            if self.kinds[place] in (",", ".", "g", '"', "y"):
                place += 1
        return place if self.kinds[place] in "APION" else at

    def _spec(self, at: int, *, is_behind: bool = False) -> tuple[Spec | None, int]:
        """Read parts or points, before a number or behind it; None and the token to go on from when there are none."""
        kind = self.kinds[at]
        if kind == NUMBER:
            match = _SMALL.match(self.text, self.starts[at])
            word = self.tokens.after(at + 1, suffix_end(self.text, self.ends[at]))
            single = (match[1],) if match else ()
            after = word + 1 + (self.kinds[word + 1] == ".")
            return Spec(False, False, single, self.starts[at], self.ends[word]), after  # noqa: FBT003
        if kind == "O":
            return self._ordinals(at)
        if self.tokens.word(at) == "c" and not self._is_part_letter(at):
            return None, at + 1
        place = at + 1
        while self.kinds[place] == "." or (self.kinds[place] == kind and place < at + 4):
            place += 1
        found: list[str] = []
        end = 0
        while len(found) < LONGEST_LIST:
            values, after, its_end = self._small(place)
            if not values:
                break
            found += values
            end = its_end
            if self.kinds[after] == "-" and self.kinds[after + 1] == "O" and values[-1].isdecimal():
                # "частями первой-третьей".
                found += [str(n) for n in range(int(values[-1]) + 1, int(str(self.values[after + 1])) + 1)]
                end, after = self.ends[after + 1], after + 2
            more = self._more_small(after, kind, is_behind=is_behind)
            place = after
            if more is None:
                break
            place = more
        if not found:
            return None, at + 1
        is_loose = str(self.values[at]).startswith("loose")
        return Spec(kind == "I", is_loose, tuple(found), self.starts[at], end), place

    def _is_part_letter(self, at: int) -> bool:
        """Distinguish the part's "c." and "č" from the preposition "с", and from page numbers."""
        return self.kinds[at + 1] == "." or self.plain[self.starts[at]] in "čČ"

    def _ordinals(self, at: int) -> tuple[Spec | None, int]:
        found = [str(self.values[at])]
        place = at + 1
        while self.kinds[place] in ",&" and self.kinds[place + 1] == "O" and len(found) < LONGEST_LIST:
            found.append(str(self.values[place + 1]))
            place += 2
        if self.kinds[place] not in "PI":
            return None, place
        after = place + 1 + (self.kinds[place + 1] == ".")
        return Spec(self.kinds[place] == "I", False, tuple(found), self.starts[at], self.ends[place]), after  # noqa: FBT003

    def _small(self, at: int) -> tuple[list[str], int, int]:
        """Read one small number or ordinal, or a range of them, with the token after it and its end."""
        if self.kinds[at] == "O":
            return [str(self.values[at])], at + 1, self.ends[at]
        said = roman(self.plain[self.starts[at] : self.ends[at]]) if self.kinds[at] in "w&" else None
        if said is not None:
            return [said], at + 1, self.ends[at]
        if self.kinds[at] in '"(' and self.kinds[at + 1] == NUMBER and self.kinds[at + 2] in '")':
            values, _, end = self._small(at + 1)
            return values, at + 3, end
        match = _SMALL.match(self.text, self.starts[at]) if self.kinds[at] == NUMBER else None
        if match is None:
            return [], at, 0
        first, second, raised = match.groups()
        place = match.end()
        if second is not None and is_counted(self.text, place):
            # "ч. 1 – 2,5 года": the second number counts years.
            second, place = None, match.end(1)
        elif second is None and is_counted(self.text, place) and not self.text.startswith(",", place):
            return [], at, 0
        after = self.tokens.after(at + 1, suffix_end(self.text, place))
        if raised:
            values = [f"{first}-{raised.translate(_RAISED)}"]
        elif second is None:
            values = [first]
        elif int(second) > int(first):
            values = [str(n) for n in range(int(first), min(int(second), int(first) + LONGEST_LIST) + 1)]
        else:
            values = [f"{first}-{second}"]
        if self.kinds[after] == ")" and self.kinds[at - 1] != "(":
            after += 1
        return values, after, place

    def _more_small(self, at: int, kind: str, *, is_behind: bool = False) -> int | None:
        """Return the token of the next small number of the same list."""
        place = at
        if self.kinds[place] not in ",&./" and not self._is_czech_and(place):
            return None
        is_dot = self.kinds[place] == "."
        place += 1
        if self.kinds[place] == "&":
            place += 1
        if self.kinds[place] == kind:
            if self.tokens.word(place) == "c" and not self._is_part_letter(place):
                return None
            place += 1
            while self.kinds[place] == ".":
                place += 1
        values, after, end = self._small(place)
        if not values or self.kinds[after] in COUNTED or _DECIMAL.match(self.text, end):
            return None
        if is_behind and self.kinds[at + 1] == kind and self._is_article_next(after):
            return None
        # `Part 1, 342` and `ч. 1. 5 марта` are no lists of parts.
        if is_dot and self.kinds[after] not in "A,&":
            return None
        return place

    def _is_czech_and(self, at: int) -> bool:
        """Return whether a token is "a" of "odst. 1 a 2"; in Cyrillic the same letter says "but"."""
        return self.plain[self.starts[at] : self.ends[at]] == "a" and self.kinds[at - 1] == self.kinds[at + 1] == NUMBER

    def _is_article_next(self, at: int) -> bool:
        """Return whether parts lead on to an article word: "ст. 361-1 ч. 1, ч. 2 ст. 357", "Part 2 of Article 293"."""
        while self.kinds[at] == "g" and self.tokens.word(at) in ("of", "the"):
            at += 1
        return self.kinds[at] == "A"

    def _specs_behind(self, at: int) -> tuple[list[Spec], int]:
        """Read the parts that follow a number, unless they open the next item of the list."""
        place = at
        had_comma = had_bracket = False
        for _ in range(3):
            is_quoted = self.kinds[place] == '"' and self.kinds[place + 1] in "PO"
            if (
                is_quoted
                or self.kinds[place] in (",", ".", "(")
                or (self.kinds[place] == "g" and self.tokens.word(place) == "of")
            ):
                had_comma = had_comma or self.kinds[place] == ","
                had_bracket = had_bracket or self.kinds[place] == "("
                place += 1
        if self.kinds[place] not in "PIO":
            return [], at
        specs: list[Spec] = []
        while len(specs) < 3 and (  # noqa: PLR2004 -- part, point, and one to spare
            self.kinds[place] in "PIO" or (specs and self.kinds[place] == "," and self.kinds[place + 1] in "PI")
        ):
            if self.is_cell and specs and self._is_line_between(place - 1, place):
                break
            is_comma = bool(specs) and self.kinds[place] == ","
            spec, following = self._spec(place + is_comma, is_behind=True)
            if spec is None or (is_comma and self._is_article_next(following)):
                break
            specs.append(spec)
            place = following
        # What is in brackets belongs to the number before them: "24.23 (ч. 1) 342".
        if not specs or (not had_bracket and self._opens_next(place, at, had_comma=had_comma)):
            return [], at
        return specs, place

    def _opens_next(self, at: int, before: int, *, had_comma: bool) -> bool:
        """Return whether the parts just read belong to an article word that follows: "ст. 342, ч. 2 ст. 293"."""
        place = at
        commas = 0
        while self.kinds[place] in (".", ",") or (
            self.kinds[place] == "g" and self.tokens.word(place) in ("of", "the")
        ):
            commas += self.kinds[place] == ","
            place += 1
            if place > at + 3:
                break
        if self.is_cell and self._is_line_between(at - 1, place) and not self._is_line_between(before - 1, before):
            return False
        if self.kinds[place] == NUMBER and not commas:
            # "ст. 130, ч. 1 342 УК".
            number = self._number(place)
            return number is not None and not number.is_small and number.is_known
        if self.kinds[place] != "A":
            return False
        return not commas if had_comma or commas else True

    def _is_line_between(self, one: int, other: int) -> bool:
        return "\n" in self.text[self.ends[one] : self.starts[other]]


def roman(word: str) -> str | None:
    """Return the digit of a Roman number, in Latin letters or in Cyrillic ones; None for any other word."""
    return _ROMAN.get(word.translate(_LATIN))


def read_small_or_none(text: str, start: int) -> str | None:
    """Return the small number at a place; None for a number that may be an article."""
    match = _SMALL.match(text, start)
    return match[1] if match else None
