"""The grammar: tokens to mentions of articles.

    chain   = item { joint item } [ name ]
    item    = { spec } ARTICLE [ name ] numbers | { spec } number ( name | [ending] ARTICLE | ending )
    numbers = number { spec } [ heading ] [ name ] { separator number { spec } [ heading ] [ name ] }
    spec    = ( PART | POINT ) small { separator small } | ORDINAL { ORDINAL } PART
    name    = glue ( CODE | adjectives LAW ) [ country ]

Every look ahead has a bound, and a list that was read is not read again: the time grows with the length of the text.
"""

import re
from typing import Final

from attrs import evolve

from hrdocs.law import notation
from hrdocs.law.fold import Folded, skeleton
from hrdocs.law.mention import Chain, Mention, Number, Spec, fits, read_number, suffix_end
from hrdocs.law.tokens import END, NUMBER, PARAGRAPH, WORD, Name, Tokens

_GROUP: Final = 60
_LINK: Final = 90
_WORDS_BEFORE_NAME: Final = 5
_NEAR: Final = 15
_LONGEST_LIST: Final = 40
_SMALL = re.compile(r"([1-9][0-9]?)(?![0-9])(?:\s?-\s?([1-9][0-9]?)(?![0-9])|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2}))?(?!\.[0-9])")
_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_ADJECTIVE = re.compile(
    ".{2,}(?:" + skeleton("ого|его|ой|ей|ых|их|ага|яга|ай|яй|аго|oha|aha|ном|ском|ском|нага") + ")$"
)
_THIS = frozenset(
    skeleton(
        "настоящего этого данного указанного того же названного гэтага таго самага вышэйназванага упомянутого this same said"
        " that above-mentioned hetaha"
    ).split()
)
_NUMERO = frozenset(skeleton("no n nr nos number номер нумар №").split())
_ABOUT = frozenset(skeleton("о об аб про on").split())
_CODE_WORDS = tuple(skeleton("code kodeks кодекс кодэкс").split())
_NOMINATIVES = tuple(skeleton("ий ый ы ия екс").split())
_ABBREVIATIONS = frozenset(skeleton("ст стст арт art arts").split())
_OF = frozenset(("of", "in", "to"))
_CLOSERS = frozenset(")\"'")
_STOPS = frozenset((PARAGRAPH, END))
_COUNTED = frozenset("u%$€₽")


class Reader:
    """One pass over the tokens of a text."""

    def __init__(self, folded: Folded, tokens: Tokens) -> None:
        """Prepare to read.

        Args:
            folded: The text.
            tokens: Its tokens.
        """
        self.plain = folded.plain
        self.text = folded.text
        self.tokens = tokens
        self.kinds = tokens.kinds
        self.values = tokens.values
        self.starts = tokens.starts
        self.ends = tokens.ends
        self.chains: list[Chain] = []

    def read(self) -> list[Chain]:
        """Give the chains of mentions, in the order of the text."""
        kinds = self.kinds
        at = 0
        last = len(kinds)
        while at < last:
            kind = kinds[at]
            if kind in "APION":
                at = max(self._item(at), at + 1)
            else:
                at += 1
        return self.chains

    # --- Items --------------------------------------------------------------------------------------------------------

    def _item(self, at: int) -> int:
        specs: list[Spec] = []
        place = at
        while self.kinds[place] in "PIO" or (self.kinds[place] == NUMBER and self._is_part_ahead(place)):
            spec, place = self._spec(place)
            if spec is None:
                break
            specs.append(spec)
            place = self._over_glue(place)
        if specs and not self._leads_on(place):
            return place
        start = specs[0].start if specs else self.starts[place]
        if self.kinds[place] == "A":
            return self._article(place, at, start, specs)
        if self.kinds[place] == NUMBER:
            return self._bare(place, at, start, specs)
        return place

    def _leads_on(self, place: int) -> bool:
        return self.kinds[place] in ("A", NUMBER)

    def _is_part_ahead(self, at: int) -> bool:
        """Tell whether a number is that of a part named behind it, as in "1-я часть" or "1 частцы 342 артыкула"."""
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

    def _spec(self, at: int) -> tuple[Spec | None, int]:
        """Read parts or points; None and the token to go on from when there are none."""
        kind = self.kinds[at]
        if kind == NUMBER:
            match = _SMALL.match(self.text, self.starts[at])
            word = self.tokens.after(at + 1, suffix_end(self.text, self.ends[at]))
            values = (match[1],) if match else ()
            after = word + 1 + (self.kinds[word + 1] == ".")
            return Spec(False, False, values, self.starts[at], self.ends[word]), after  # noqa: FBT003
        if kind == "O":
            return self._ordinals(at)
        if self.tokens.word(at) == "c" and not self._is_part_letter(at):
            return None, at + 1
        place = at + 1
        while self.kinds[place] == "." or (self.kinds[place] == kind and place < at + 4):
            place += 1
        found: list[str] = []
        end = 0
        while len(found) < _LONGEST_LIST:
            values, after, its_end = self._small(place)
            if not values:
                break
            found += values
            end = its_end
            if self.kinds[after] == "-" and self.kinds[after + 1] == "O" and values[-1].isdecimal():
                # "частями первой-третьей".
                found += [str(n) for n in range(int(values[-1]) + 1, int(str(self.values[after + 1])) + 1)]
                end, after = self.ends[after + 1], after + 2
            more = self._more_small(after, kind)
            place = after
            if more is None:
                break
            place = more
        if not found:
            return None, at + 1
        is_loose = str(self.values[at]).startswith("loose")
        return Spec(kind == "I", is_loose, tuple(found), self.starts[at], end), place

    def _is_part_letter(self, at: int) -> bool:
        """Tell the part's "c." and "č" from the preposition "с", and from page numbers."""
        return self.kinds[at + 1] == "." or self.plain[self.starts[at]] in "čČ"

    def _ordinals(self, at: int) -> tuple[Spec | None, int]:
        found = [str(self.values[at])]
        place = at + 1
        while self.kinds[place] in ",&" and self.kinds[place + 1] == "O" and len(found) < _LONGEST_LIST:
            found.append(str(self.values[place + 1]))
            place += 2
        if self.kinds[place] not in "PI":
            return None, place
        after = place + 1 + (self.kinds[place + 1] == ".")
        return Spec(self.kinds[place] == "I", False, tuple(found), self.starts[at], self.ends[place]), after  # noqa: FBT003

    def _small(self, at: int) -> tuple[list[str], int, int]:
        """Read one small number or ordinal, or a range of them, with the token behind it and its end."""
        if self.kinds[at] == "O":
            return [str(self.values[at])], at + 1, self.ends[at]
        if self.kinds[at] in '"(' and self.kinds[at + 1] == NUMBER and self.kinds[at + 2] in '")':
            values, _, end = self._small(at + 1)
            return values, at + 3, end
        match = _SMALL.match(self.text, self.starts[at]) if self.kinds[at] == NUMBER else None
        if match is None:
            return [], at, 0
        first, second, raised = match.groups()
        after = self.tokens.after(at + 1, suffix_end(self.text, match.end()))
        if raised:
            values = [f"{first}-{raised.translate(_RAISED)}"]
        elif second is None:
            values = [first]
        elif int(second) > int(first):
            values = [str(n) for n in range(int(first), min(int(second), int(first) + _LONGEST_LIST) + 1)]
        else:
            values = [f"{first}-{second}"]
        if self.kinds[after] == ")" and self.kinds[at - 1] != "(":
            after += 1
        return values, after, match.end()

    def _more_small(self, at: int, kind: str) -> int | None:
        """Give the token of the next small number of the same list."""
        place = at
        if self.kinds[place] not in ",&./":
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
        values, after, _ = self._small(place)
        if not values or self.kinds[after] in _COUNTED:
            return None
        # `Part 1, 342` and `ч. 1. 5 марта` are no lists of parts.
        if is_dot and self.kinds[after] not in "A,&":
            return None
        return place

    # --- Articles -----------------------------------------------------------------------------------------------------

    def _article(self, word: int, first: int, start: int, specs: list[Spec]) -> int:
        place = word + 1
        # Only an abbreviation has a dot: "настоящей статьи. 2. Лицо" cites nothing.
        marks = ".A№\"'" if self.tokens.word(word) in _ABBREVIATIONS else "A№\"'"
        for _ in range(6):
            kind = self.kinds[place]
            if kind in marks or (kind == WORD and self.tokens.word(place) in _NUMERO):
                place += 1
            elif kind == "(" and self.kinds[place + 2] == ")" and self.ends[place + 2] - self.starts[place] == 3:  # noqa: PLR2004
                place += 3
            else:
                break
        name = None
        if self.kinds[place] != NUMBER:
            name, place = self._name_before_numbers(place)
        if self.kinds[place] != NUMBER:
            return word + 1
        number = read_number(self.text, self.starts[place])
        if number is None or (name is not None and not number.is_known):
            return word + 1
        if self.tokens.word(word) in ("section", "sections") and (number.dot is not None or number.is_small):
            return word + 1
        if self._is_name_of_something(first) or self._is_in_gazette(first):
            return self.tokens.after(place, number.end)
        chain = self._chain_for(first)
        mark = len(chain.mentions)
        after = self._numbers(chain, place, first, start, specs)
        made = chain.mentions[mark:]
        # "статей 369" where one article follows is a misprint of "статьей 369".
        if "misprint" in str(self.values[word]) and len(made) == 1 and not self._list_follows(after):
            made[0].is_misprint = True
        if len(made) > 1 and specs and "many" in str(self.values[word]):
            for mention in made[1:]:
                mention.is_shared = True
        if name is not None:
            chain.take(name)
        return after

    def _list_follows(self, at: int) -> bool:
        return self.kinds[at] in ",&" and self.kinds[at + 1] in "NA"

    def _name_before_numbers(self, at: int) -> tuple[Name | None, int]:
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
            if self.kinds[place] in ('-', ":", "(", '"', "№", ","):
                place += 1
        return (name, place) if isinstance(name, Name) else (None, at)

    def _is_name_of_something(self, first: int) -> bool:
        """Tell whether a citation is the name of a channel or a movement."""
        if self.kinds[first - 1] != '"' or first < 2:  # noqa: PLR2004
            return False
        return "m" in (self.kinds[first - 2], self.kinds[max(first - 3, 0)])

    def _is_in_gazette(self, first: int) -> bool:
        """Tell a place in an official journal: "1998 г., № 25, ст. 428"."""
        place = first - 1
        while place > first - 6 and place > 0 and self.kinds[place] in (",", NUMBER, "-"):
            place -= 1
        return place < first - 1 and self.kinds[place] == "№"

    def _chain_for(self, first: int) -> Chain:
        if self.chains and self._is_linked(self.chains[-1].last, first):
            return self.chains[-1]
        self.chains.append(Chain())
        return self.chains[-1]

    def _is_linked(self, at: int, until: int) -> bool:
        if until - at > _LINK:
            return False
        place = at
        while place < until:
            kind = self.kinds[place]
            if kind in ("(", '"'):
                closed = self._over_group(place, until)
                place = closed if closed is not None else place + 1
            elif kind in (",", ";", "&", "g", "y", "/", "-", "+", ")", "•", "·", "h", ":"):
                place += 1
            else:
                return False
        return True

    def _over_group(self, at: int, until: int | None = None) -> int | None:
        """Give the token behind a bracket or a quotation that opens here; None when it does not close soon."""
        opened = self.kinds[at]
        close = ")" if opened == "(" else '"'
        last = min(at + _GROUP, until if until is not None else at + _GROUP, len(self.kinds) - 1)
        depth = 0
        for place in range(at + 1, last):
            kind = self.kinds[place]
            if kind == close and depth == 0:
                return place + 1
            if kind in _STOPS:
                return None
            if opened == "(":
                depth += (kind == "(") - (kind == ")")
        return None

    def _numbers(self, chain: Chain, at: int, first: int, start: int, specs: list[Spec]) -> int:
        """Read the numbers of one article word, from the first on."""
        place, is_later = at, False
        after = at + 1
        while True:
            number = read_number(self.text, self.starts[place])
            if number is None:
                return place
            mention, after = self._mention(chain, number, place, (first, start), specs)
            mention.is_later = is_later
            name, behind = self._name_after(after, number)
            if name is not None:
                chain.take(name)
                after = behind
            chain.last = mention.last = after
            following = self._next_number(after, number)
            if following is None:
                return after
            place, is_later = following, True
            first, start, specs = place, self.starts[place], []

    def _mention(
        self, chain: Chain, number: Number, at: int, opening: tuple[int, int], specs: list[Spec]
    ) -> tuple[Mention, int]:
        """Make the mention of a number, with what stands in front of it and behind."""
        first, start = opening
        end = number.full_end
        after = self.tokens.after(at + 1, suffix_end(self.text, self._beyond(number, end)))
        before = specs
        if not specs and not number.parens:
            specs, after = self._specs_behind(after)
            end = specs[-1].end if specs else end
        parts, points = _sorted(specs)
        mention = Mention(number, start, end, first, after, parts, points)
        mention.joint = self.tokens.word(first - 1) if first and self.kinds[first - 1] == "g" else ""
        if number.parens:
            mention.in_brackets = True
        if number.until is not None:
            mention.end = number.end
            mention.is_range = True
            chain.mentions.append(mention)
            mention = Mention(number.until, number.until.start, number.until.end, at, after, is_later=True, is_range=True)
        elif self.kinds[after] == "-" and self.starts[after] == number.end and not before:
            mention.is_lost = self.kinds[after + 1] in "Cg"
        chain.mentions.append(mention)
        return mention, after

    def _beyond(self, number: Number, end: int) -> int:
        """Give where the bracket behind the last digit ends."""
        if not number.parens:
            return end
        closing = self.text.find(")", end, end + 4)
        return closing + 1 if closing >= 0 else end

    def _specs_behind(self, at: int) -> tuple[list[Spec], int]:
        """Read the parts that follow a number, unless they open the next item of the list."""
        place = at
        had_comma = False
        for _ in range(3):
            if self.kinds[place] in (",", ".", "(") or (self.kinds[place] == "g" and self.tokens.word(place) == "of"):
                had_comma = had_comma or self.kinds[place] == ","
                place += 1
        if self.kinds[place] not in "PIO":
            return [], at
        specs: list[Spec] = []
        while self.kinds[place] in "PIO" and len(specs) < 3:  # noqa: PLR2004 -- part, point, and one to spare
            spec, following = self._spec(place)
            if spec is None:
                break
            specs.append(spec)
            place = following
            if self.kinds[place] == "," and self.kinds[place + 1] in "PI":
                place += 1
        if not specs or self._opens_next(place, had_comma=had_comma):
            return [], at
        return specs, place

    def _opens_next(self, at: int, *, had_comma: bool) -> bool:
        """Tell whether the parts just read belong to an article word that follows: "ст. 342, ч. 2 ст. 293"."""
        place = at
        commas = 0
        while self.kinds[place] in (".", ",") or (self.kinds[place] == "g" and self.tokens.word(place) in ("of", "the")):
            commas += self.kinds[place] == ","
            place += 1
            if place > at + 3:
                break
        if self.kinds[place] == NUMBER and not commas:
            # "ст. 130, ч. 1 342 УК".
            number = read_number(self.text, self.starts[place])
            return number is not None and not number.is_small and number.is_known
        if self.kinds[place] != "A":
            return False
        return not commas if had_comma or commas else True

    # --- What stands behind a number ----------------------------------------------------------------------------------

    def _name_after(self, at: int, number: Number) -> tuple[Name | None, int]:  # noqa: C901, PLR0912 -- one case a sign
        """Find the law that is named behind a number, and the token behind it."""
        place, words, is_of, dots = at, 0, False, 0
        began = None
        cites = False
        for _ in range(12):
            kind = self.kinds[place]
            if kind == "C" or (kind == "L" and self._is_named(place)):
                if dots and self._is_subject(place):
                    return None, at
                name = self.values[place]
                assert isinstance(name, Name)  # noqa: S101 -- every name of law carries one
                # A bracket on the way that cites something itself is read after this.
                return name, at if cites else place + 1
            if kind == "L":
                return self._generic(place, began, words, is_of=is_of)
            if kind == "." and dots == 0 and not is_of and not words:
                dots += 1
                place += 1
            elif kind == "(" and self.kinds[place + 1] in "Cg":
                place += 1
            elif kind in ("(", '"') and not is_of:
                closed = self._over_group(place)
                if closed is None:
                    place += 1
                    if self.kinds[place] not in "C":
                        return None, at
                else:
                    cites = cites or "A" in self.kinds[place:closed]
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
            elif kind in "h":
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

    def _is_named(self, at: int) -> bool:
        name = self.values[at]
        return isinstance(name, Name) and not name.is_generic

    def _is_name_next(self, at: int) -> bool:
        place = at
        while self.kinds[place] == "g" and place < at + 3:
            place += 1
        return self.kinds[place] in "C" or (self.kinds[place] == "L" and self._is_named(place))

    def _is_subject(self, at: int) -> bool:
        """Tell whether a name behind a full stop begins a sentence: it is written out and in the nominative."""
        word = self.tokens.word(at).split()[0]
        return word.endswith(_NOMINATIVES) or word in ("criminal", "administrative")

    def _generic(self, at: int, began: int | None, words: int, *, is_of: bool) -> tuple[Name | None, int]:
        """Name other law by the words it is called with: "Избирательного кодекса", "of the Law on Mass Events"."""
        word = self.tokens.word(at)
        is_latin = word.isascii() and word[0] not in "kz"
        if is_latin and not is_of:
            return None, at
        is_code = word.startswith(_CODE_WORDS)
        before = {self.tokens.word(n) for n in range(began if began is not None else at, at)}
        if is_code and before <= _THIS and self.tokens.word(at + 1) not in _ABOUT:
            return Name(notation.THIS), at + 1
        last = at
        if self.tokens.word(at + 1) in _ABOUT:
            while last < at + 5 and self.kinds[last + 1] in (WORD, "L", "g", "&"):
                last += 1
        first = began if began is not None and words else at
        law = " ".join(self.plain[self.starts[first] : self.ends[last]].split())
        return Name(notation.OTHER, law), last + 1

    def _next_number(self, at: int, before: Number) -> int | None:
        """Find the next number of the same list."""
        place = at
        if self.kinds[place] in ("(", '"'):
            closed = self._over_group(place)
            if closed is not None and "A" in self.kinds[place:closed]:
                return None
            place = place + 1 if closed is None else closed
        if self.kinds[place] in _CLOSERS:
            place += 1
        separators = 0
        if self.kinds[place] == "." and self.kinds[place + 1] in (",", ";", "&"):
            place += 1
        dots = self.kinds[place] == "."
        while separators < 4 and (self.kinds[place] in (",", ";", "&", "/") or (dots and not separators)
                                  or (self.kinds[place] == "g" and separators)):  # fmt: skip
            separators += 1
            place += 1
        if not separators or self.kinds[place] != NUMBER:
            return None
        number = read_number(self.text, self.starts[place])
        if number is None or number.third is not None:
            return None
        after = self.tokens.after(place + 1, suffix_end(self.text, self._beyond(number, number.full_end)))
        return place if self._continues(number, before, after, strict=dots) else None

    def _continues(self, number: Number, before: Number, after: int, *, strict: bool) -> bool:
        kind = self.kinds[after]
        if kind in _COUNTED or kind == "A" or (kind == WORD and self.tokens.word(after) in ("%", "x")):
            return False
        if kind == NUMBER or (self.kinds[after] == ":" and self.kinds[after + 1] == NUMBER):
            return False
        if strict and kind not in ",&C;":
            return False
        is_followed = kind == "C"
        if before.is_small and before.dot is None:
            if number.is_small:
                return kind != WORD or self.kinds[after - 1] == "&"
            return number.is_known
        if number.is_small:
            return is_followed
        if before.is_administrative and not number.is_administrative:
            return number.is_known and (is_followed or kind in ",&;)")
        return number.is_known or is_followed or number.is_administrative

    # --- Numbers without an article word ------------------------------------------------------------------------------

    def _bare(self, at: int, first: int, start: int, specs: list[Spec]) -> int:
        number = read_number(self.text, self.starts[at])
        if number is None:
            return at + 1
        suffix = suffix_end(self.text, number.end)
        after = self.tokens.after(at + 1, suffix)
        has_suffix = suffix > number.end
        before = self.kinds[first - 1] if first else ""
        if before in ("H", "№", NUMBER, "-", "+") or (first and self.tokens.word(first - 1) in _NUMERO):
            return after
        if number.is_small or not number.is_known or number.third is not None:
            return after
        kind = self.kinds[after]
        word = None
        if kind == "A" and self._is_word_of(after, is_sure=has_suffix or bool(specs)):
            word = after
        elif not (
            self._is_of_code(after, number)
            or (has_suffix and self._is_popular(first))
            or (self._becomes(first) and self.chains)
            or (specs and has_suffix)
            or (kind in ",&" and before in ("y", "g") and self._is_list_of_code(after, number))
        ):
            return after
        chain = self._chain_for(first)
        if word is None:
            return self._numbers(chain, at, first, start, specs)
        mention, _ = self._mention(chain, evolve(number, parens=(), full_end=number.end), at, (first, start), specs)
        place = word + 1 + (self.kinds[word + 1] == ".")
        name, behind = self._name_after(place, number)
        if name is not None:
            chain.take(name)
            place = behind
        chain.last = mention.last = place
        return place

    def _is_word_of(self, word: int, *, is_sure: bool) -> bool:
        """Tell whether the article word behind a number is that number's: "342-й статье", "по 342 статье"."""
        following = word + 1 + (self.kinds[word + 1] == ".")
        if self.kinds[following] == NUMBER:
            return False
        return is_sure or "oblique" in str(self.values[word]) or self.kinds[following] == "C"

    def _is_of_code(self, at: int, number: Number) -> bool:
        place = at
        while self.kinds[place] == "g" and place < at + 2 and self.tokens.word(place) in ("of", "the"):
            place += 1
        if self.kinds[place] not in "CL" or not self._is_named(place):
            return False
        name = self.values[place]
        return isinstance(name, Name) and fits(name, number) and len(number.main) < 4  # noqa: PLR2004

    def _is_list_of_code(self, at: int, number: Number) -> bool:
        """Tell whether numbers in a row end with the name of a code: "по 130, 342 и 364 УК"."""
        place, last = at, number
        for _ in range(_NEAR):
            following = self._next_number(place, last)
            if following is None:
                return self._is_of_code(place, last)
            last = read_number(self.text, self.starts[following]) or last
            place = self.tokens.after(following + 1, suffix_end(self.text, last.full_end))
        return False

    def _is_popular(self, first: int) -> bool:
        """Tell whether words before a number like "342-й" say that an article is meant."""
        window = self.kinds[max(0, first - 3) : first]
        if "f" in window:
            return True
        if not window or window[-1] not in ("y", '"'):
            return False
        charges = self.tokens.charges
        return bool(self.chains or self.tokens.names) or any(abs(place - first) < _NEAR for place in charges[-_GROUP:])

    def _becomes(self, first: int) -> bool:
        window = self.kinds[max(0, first - 3) : first]
        return "b" in window and bool(self.chains) and first - self.chains[-1].last < 4 * _NEAR


def read_small_or_none(text: str, start: int) -> str | None:
    """Give the small number at a place; None for a number that may be an article."""
    match = _SMALL.match(text, start)
    return match[1] if match else None


def _sorted(specs: list[Spec]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Tell parts from points: beside a part, a loose word such as "paragraph" is a point."""
    has_part = any(not spec.is_point and not spec.is_loose for spec in specs)
    parts: list[str] = []
    points: list[str] = []
    for spec in specs:
        (points if spec.is_point or (spec.is_loose and has_part) else parts).extend(spec.values)
    return tuple(dict.fromkeys(parts)), tuple(dict.fromkeys(points))
