"""The grammar: tokens to mentions of articles.

    chain   = item { joint item } [ name ]
    item    = { spec } ARTICLE [ name ] numbers | { spec } number ( name | [ending] ARTICLE | ending )
    numbers = number { spec } [ heading ] [ name ] { separator number { spec } [ heading ] [ name ] }
    spec    = ( PART | POINT ) small { separator small } | ORDINAL { ORDINAL } PART
    name    = glue ( CODE | adjectives LAW ) [ country ]

Every look ahead has a bound, and a list that was read is not read again: the time grows with the length of the text.
"""

import re
from itertools import compress, count
from typing import Final

from attrs import evolve

from hrdocs.law.citations.fold import Folded, skeleton
from hrdocs.law.citations.lookups import is_known, is_of_heading
from hrdocs.law.citations.mention import (
    Chain,
    Mention,
    Number,
    Spec,
    between,
    fits,
    inserted_between,
    is_counted,
    is_counted_itself,
    suffix_end,
    term_end,
)
from hrdocs.law.citations.naming import NameReader
from hrdocs.law.citations.specs import COUNTED
from hrdocs.law.citations.tokens import NUMBER, PARAGRAPH, WORD, LawName, Tokens

# "361 прим 1 УК".
_INDEX: Final = frozenset(skeleton("прим прым прима bis").split())
_SECTION = frozenset(skeleton("§ §§ paragraf paragrafu paragraph paragraphen").split())
_GROUP: Final = 60
_LINK: Final = 90
_NEAR: Final = 15
_MOST_SEPARATORS: Final = 4
_NUMERO = frozenset(skeleton("no n nr nos number номер нумар №").split())
# "с. 342" is a page, and in Łacinka "č. 342" can be no part, since no article has so many.
_PAGE = frozenset(skeleton("с р pp").split())
_STAGES = frozenset(("13", "14", "16"))
_ABBREVIATIONS = frozenset(skeleton("ст стст арт art arts čl l'art d'art all'art dell'art").split())
_PIECES = re.compile(r"([0-9]+)(?:\.([0-9]+))?(?:-([0-9]+))?")
_FAR: Final = 40
_LONGEST_SAME: Final = 4
_SAME = frozenset(skeleton("той же этой указанной данной названной таго ж гэтага same this").split())
_OF = frozenset(("of", "in"))
_LONGEST_LEAD: Final = 9
_LONGEST_GLOSS: Final = 5
_LEADING = frozenset((WORD, "g", "y", ",", "(", ":", "-", "x", "&"))
# "статьи" is a plural and a genitive.
_MANY = frozenset(skeleton("статьи").split())
_OPENERS = frozenset("APIONC")
_CLOSERS = frozenset(")\"'")


class Reader(NameReader):
    """One pass over the tokens of a text."""

    def __init__(
        self, folded: Folded, tokens: Tokens, accepted: frozenset[int] = frozenset(), *, is_cell: bool = False
    ) -> None:
        """Prepare to read.

        Args:
            folded: The text.
            tokens: Its tokens.
            accepted: The tokens of numbers that are articles though no word says so.
            is_cell: Whether the text is a cell of a list.
        """
        super().__init__(folded, tokens, is_cell=is_cell)
        self.accepted = accepted
        self.chains: list[Chain] = []

    def read(self) -> list[Chain]:
        """Return the chains of mentions, in the order of the text."""
        done = 0
        for at in compress(count(), map(_OPENERS.__contains__, self.kinds)):
            if at >= done and not (self.kinds[at] == NUMBER and self._is_plain(at)):
                done = self._code_first(at) if self.kinds[at] == "C" else self._item(at)
        return self.chains

    def _is_plain(self, at: int) -> bool:
        """Return whether a number of running text has nothing about it of an article: "4 May", "in 2022 he"."""
        if self.is_cell or at in self.accepted or self.kinds[at + 1] not in "wu":
            return False
        if self.tokens.word(at + 1) in _INDEX:
            return False
        # An ending is joined to its number; a word that becomes another leads to one.
        return self.text[self.ends[at]] == " " and "b" not in self.kinds[max(0, at - _LONGEST_LEAD) : at]

    def _code_first(self, at: int) -> int:
        """Read the numbers after a code: "УК: 342, 364", "статьи УК, чаще всего: 130", "CC 342(1)"."""
        place = self._over_lead(at)
        name = self.values[at]
        number = self._number(place) if self.kinds[place] == NUMBER else None
        if number is None or not isinstance(name, LawName) or number.is_small or not number.is_known:
            return at
        after = self.tokens.after(place + 1, suffix_end(self.text, self._beyond(number, number.full_end)))
        kind = self.kinds[after]
        if not fits(name, number) or kind in COUNTED or kind in "CLA" or is_counted(self.text, number.full_end):
            return at
        if kind == WORD and (self.kinds[place - 1] != ":" or not self._is_gloss(number.plain, after)):
            return at
        chain = self._chain_for(at)
        mark = len(chain.mentions)
        after = self._numbers(chain, place, place, self.starts[place], [])
        chain.take(name, mark)
        return after

    def _over_lead(self, at: int) -> int:
        """Return the token after a code and what leads to its numbers: a colon; beside "articles", some words."""
        place = at + 1
        for mark in ")-:":
            place += self.kinds[place] == mark
        if self.kinds[place] == NUMBER or not (self._is_many(at - 1) or self._is_many(place)):
            return place
        for at_lead in range(place, place + _LONGEST_LEAD):
            if self.kinds[at_lead] == NUMBER:
                return at_lead
            if self.kinds[at_lead] not in _LEADING and not (self.kinds[at_lead] == "A" and self._is_many(at_lead)):
                return place
        return place

    def _is_many(self, at: int) -> bool:
        """Return whether a token says "articles", perhaps with a small word after it: "articles of the CC"."""
        while at > 0 and self.kinds[at] == "g":
            at -= 1
        return self.kinds[at] == "A" and ("many" in str(self.values[at]) or self.tokens.word(at) in _MANY)

    def _is_section(self, at: int) -> bool:
        """Return whether "§" leads to an article, not to its part: "§ 293 des Strafgesetzbuches"."""
        return self.tokens.word(at) in _SECTION and self._is_known_at(at + 1 + (self.kinds[at + 1] == "."))

    def _item(self, at: int) -> int:
        if self.kinds[at] == "P" and self._is_section(at):
            return self._article(at, at, self.starts[at], [], is_section=True)
        specs: list[Spec] = []
        place = at
        while self.kinds[place] in "PIO" or (self.kinds[place] == NUMBER and self._is_part_ahead(place)):
            spec, place = self._spec(place)
            if spec is None:
                break
            specs.append(spec)
            place = self._over_glue(place)
        if specs and self._is_of_number_before(at, place):
            # "13 ч. 1, 342 ч. 1 УК": the part is that of 13.
            specs, at = [], place
        if specs and not self._leads_on(place):
            return self._of_same(place, at, specs)
        start = specs[0].start if specs else self.starts[place]
        if self.kinds[place] == "A" and not self._is_after_number(place):
            return self._article(place, at, start, specs)
        if self.kinds[place] == NUMBER:
            return self._bare(place, at, start, specs)
        return place

    def _is_of_number_before(self, at: int, place: int) -> bool:
        """Return whether the parts read are of the number before them, as a comma parts them from the next."""
        if self.kinds[place] != NUMBER or self.kinds[place - 1] != "," or not at or self.kinds[at - 1] != NUMBER:
            return False
        return self.kinds[at] == "P"

    def _of_same(self, at: int, first: int, specs: list[Spec]) -> int:
        """Read "ч. 2 той же статьи", "part 1 of this Article": a part of the article cited last."""
        place = at
        while place < at + _LONGEST_SAME and (self.kinds[place] == "g" or self.tokens.word(place) in _SAME):
            place += 1
        is_same = any(self.tokens.word(n) in _SAME for n in range(at, place))
        chain = self.chains[-1] if self.chains else None
        if not is_same or self.kinds[place] != "A" or self.kinds[place + 1] == NUMBER or chain is None:
            return at
        if first - chain.last > _FAR or PARAGRAPH in self.kinds[chain.last : first]:
            return at
        parts, points = _sorted(specs)
        meant = chain.mentions[-1]
        number = evolve(meant.number, parens=(), until=None)
        made = Mention(number, specs[0].start, self.ends[place], first, place + 1, parts, points, is_later=True)
        made.name = meant.name
        chain.mentions.append(made)
        chain.last = place + 1
        return place + 1

    def _leads_on(self, place: int) -> bool:
        return self.kinds[place] in ("A", NUMBER)

    def _article(self, word: int, first: int, start: int, specs: list[Spec], *, is_section: bool = False) -> int:
        place = self._over_marks(word)
        name = None
        if self.kinds[place] == "O" and self.kinds[place + 1] == "C":
            return self._in_ordinal(place, first, start)
        if self.kinds[place] != NUMBER:
            name, place = self._name_before_numbers(place)
        if self.kinds[place] != NUMBER:
            return word + 1
        number = self._number(place)
        if number is None or (name is not None and not number.is_known):
            return word + 1
        if self._is_no_article(word, place, number, name):
            return word + 1
        if self._is_name_of_something(first) or self._is_in_gazette(first):
            return self.tokens.after(place, number.end)
        chain = self._chain_for(first)
        mark = len(chain.mentions)
        after = self._numbers(chain, place, first, start, specs)
        made = chain.mentions[mark:]
        for mention in made:
            mention.is_section = is_section
        # "статей 369" where one article follows is a misprint of "статьей 369".
        if "misprint" in str(self.values[word]) and len(made) == 1 and not self._list_follows(after):
            made[0].is_misprint = True
        if len(made) > 1 and specs and "many" in str(self.values[word]):
            for mention in made[1:]:
                mention.is_shared = True
        if name is not None:
            chain.take(name, mark)
        return after

    def _is_after_number(self, word: int) -> bool:
        """Return whether the number of an article word is always before it: "342 straipsnio 1 dalį"."""
        return "before" in str(self.values[word])

    def _is_no_article(self, word: int, at: int, number: Number, name: LawName | None) -> bool:
        """Return whether a number after an article word is of a document's section, or counts something."""
        if self.tokens.word(word) in ("section", "sections"):
            after = self.tokens.after(at + 1, number.full_end)
            is_of_something = self.tokens.word(after) == "of" and self._name_after(after)[0] is None
            if number.dot is not None or number.is_small or is_of_something:
                return True
        return name is not None and self._counts_something(at, number, is_list=self.kinds[at - 1] == ":")

    def _in_ordinal(self, at: int, first: int, start: int) -> int:
        """Read «статья вторая УК»."""
        begins, ends = self.starts[at], self.ends[at]
        self._read[at] = Number(
            str(self.values[at]), None, None, None, (), None, False, begins, ends, ends, is_word=True  # noqa: FBT003
        )  # fmt: skip
        return self._numbers(self._chain_for(first), at, first, start, [])

    def _counts_something(self, at: int, number: Number, *, is_list: bool) -> bool:
        """Return whether a word after a number says what it counts: "по статьям УК: 130 женщин"."""
        after = self.tokens.after(at + 1, suffix_end(self.text, self._beyond(number, number.full_end)))
        if self.kinds[after] == "u":
            return True
        return is_list and self.kinds[after] == WORD and not self._is_gloss(number.plain, after)

    def _over_marks(self, word: int) -> int:
        """Return the token after an article word and the dots, punctuation and repeats that may follow it."""
        place = word + 1
        # Only an abbreviation has a dot: "настоящей статьи. 2. Лицо" cites nothing.
        marks = ".A№\"'" if self.tokens.word(word) in _ABBREVIATIONS else "A№\"'"
        for _ in range(6):
            kind = self.kinds[place]
            if kind in marks or (kind == WORD and self.tokens.word(place) in _NUMERO):
                place += 1
            elif (
                kind in (PARAGRAPH, ",")
                and "." in marks
                and self._is_known_at(place + 1)
                and (kind == "," or self.kinds[place - 1] == ".")
            ):
                # "Art.⏎⏎357" on two pages; "art, 23.34" is a slip.
                place += 1
            elif kind == ":" and self._is_many(word) and self._is_of_named_list(place + 1):
                # "the articles: 342, 361-4 of the CC".
                place += 1
            elif kind == "(" and self._is_known_at(place + 1) and self.kinds[place + 2] == ")":
                # "z tego artykułu (361)".
                place += 1
            elif (
                kind == "("
                and self.kinds[place + 1] == WORD
                and self.kinds[place + 2] == ")"
                and (
                    self.ends[place + 2] - self.starts[place] == 3  # noqa: PLR2004 -- "Article(s)"
                )
            ):
                place += 3
            else:
                break
        return place

    def _is_of_named_list(self, at: int) -> bool:
        """Return whether the numbers from a token on are articles of a code that is named after them."""
        number = self._number(at) if self.kinds[at] == NUMBER else None
        if number is None or number.is_small or not number.is_known:
            return False
        after = self.tokens.after(at + 1, number.full_end)
        return self._is_of_code(after, number) or self._is_list_of_code(after, number)

    def _is_known_at(self, at: int) -> bool:
        number = self._number(at) if self.kinds[at] == NUMBER else None
        return number is not None and number.is_known and not number.is_small

    def _list_follows(self, at: int) -> bool:
        return self.kinds[at] in ",&" and self.kinds[at + 1] in "NA"

    def _is_name_of_something(self, first: int) -> bool:
        """Return whether a citation is the name of a channel or a movement."""
        if self.kinds[first - 1] != '"' or first < 2:  # noqa: PLR2004
            return False
        return "m" in (self.kinds[first - 2], self.kinds[max(first - 3, 0)])

    def _is_in_gazette(self, first: int) -> bool:
        """Recognise a place in an official journal: "1998 г., № 25, ст. 428"."""
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

    def _numbers(self, chain: Chain, at: int, first: int, start: int, specs: list[Spec]) -> int:
        """Read the numbers of one article word, from the first on."""
        place, is_later = at, False
        after = at + 1
        while True:
            number = self._number(place)
            if number is None:
                return place
            mention, after = self._mention(chain, number, place, (first, start), specs)
            mention.is_later = is_later
            mention.is_repeated = is_later and chain.mentions[-2].number.plain == number.main
            name, behind = self._name_after(after)
            if name is not None and not self._is_of_next(name, number, behind):
                chain.take(name)
                after = self._part_after_name(mention, behind)
            chain.last = mention.last = after
            following = self._next_number(after, number)
            if following is None:
                return after
            mention.has_tail = self.kinds[following - 1] == "-"
            place, is_later = following, True
            first, start, specs = place, self.starts[place], []

    def _part_after_name(self, mention: Mention, at: int) -> int:
        """Read the part after a code: "ст. 342 УК, ч. 1", "l'article 342 du Code pénal, partie 1"."""
        number = mention.number
        closed = self._over_group(at) if self.kinds[at] == "(" and self.kinds[at + 1] not in "PO" else None
        if closed is not None and not self._cites(at, closed) and self.kinds[closed] == ",":
            # "ст. 285 УК (создание преступной организации), ч. 2".
            after = self._part_after_name(mention, closed)
            return after if after > closed else at
        is_said = mention.parts or mention.points or mention.is_range or number.parens
        if is_said or not (number.dot is None or number.is_administrative):
            return at
        if self.kinds[at + (self.kinds[at] in (",", "("))] not in "PO":
            return at
        specs, after = self._specs_behind(at)
        parts, points = _sorted(specs)
        if not parts or points or self.kinds[after] == "g":
            return at
        mention.parts, mention.end = parts, specs[-1].end
        return after

    def _is_of_next(self, name: LawName, number: Number, at: int) -> bool:
        """Return whether a name between two numbers is that of the second: "24.23, УК 130"."""
        following = at + (self.kinds[at] == ":")
        behind = self._number(following) if self.kinds[following] == NUMBER else None
        return not fits(name, number) and behind is not None and behind.is_known and fits(name, behind)

    def _mention(
        self, chain: Chain, number: Number, at: int, opening: tuple[int, int], specs: list[Spec]
    ) -> tuple[Mention, int]:
        """Make the mention of a number, with what is before and after it."""
        first, start = opening
        end = number.full_end
        after = self.tokens.after(at + 1, suffix_end(self.text, self._beyond(number, end)))
        before = specs
        if not specs and not number.parens:
            specs, after = self._specs_behind(after)
            if not specs and self.kinds[after] == "(":
                specs, after = self._specs_behind_gloss(after)
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
            for text in between(number, number.until):
                main, dot, inserted = _PIECES.fullmatch(text).groups()  # type: ignore[union-attr]
                unsaid = evolve(number.until, main=main, dot=dot, inserted=inserted)
                chain.mentions.append(
                    Mention(unsaid, unsaid.start, unsaid.end, at, after, is_later=True, is_range=True, is_between=True)
                )
            mention = Mention(
                number.until, number.until.start, number.until.end, at, after, is_later=True, is_range=True,
                unsaid=inserted_between(number, number.until),
            )  # fmt: skip
        elif self.kinds[after] == "-" and self.starts[after] == number.end and not before:
            mention.is_lost = self.kinds[after + 1] in "Cg"
        chain.mentions.append(mention)
        return mention, after

    def _specs_behind_gloss(self, at: int) -> tuple[list[Spec], int]:
        """Read the parts after a gloss in brackets that a code ends: "ст. 342 (групповые действия) ч. 1 УК"."""
        closed = self._over_group(at)
        if closed is None or self._cites(at, closed):
            return [], at
        specs, after = self._specs_behind(closed)
        if not specs or self._name_after(after)[0] is None:
            return [], at
        return specs, after

    def _beyond(self, number: Number, end: int) -> int:
        """Return where the bracket after the last digit ends."""
        if not number.parens:
            return end
        closing = self.text.find(")", end, end + 4)
        return closing + 1 if closing >= 0 else end

    def _next_number(self, at: int, before: Number) -> int | None:
        """Find the next number of the same list."""
        place = self._over_gloss(at, before)
        if place is None:
            return None
        term = term_end(self.text, self.ends[place - 1]) if self.kinds[place] in ("-", NUMBER) else 0
        if term > self.ends[place - 1]:
            place = self.tokens.after(place, term)
        separated = self._over_separators(place)
        if self.kinds[separated] == "-" and separated > place:
            separated += self._is_tail(separated, before)
        number = self._number(separated) if separated > place and self.kinds[separated] == NUMBER else None
        if number is None or number.third is not None:
            return None
        after = self.tokens.after(separated + 1, suffix_end(self.text, self._beyond(number, number.full_end)))
        if term:
            # "ст. 342 — 3 года, 364 — 5 лет": each with its term.
            end = term_end(self.text, self.ends[after - 1])
            if number.is_small or not number.is_known or end == self.ends[after - 1]:
                return None
            after = self.tokens.after(after, end)
        is_strict = self.kinds[place] == "." and self.kinds[place + 1] not in (",", ";", "&")
        return separated if self._continues(number, before, after, strict=is_strict) else None

    def _over_gloss(self, at: int, before: Number) -> int | None:
        """Return the token after the words, or the group, that say what a number is; None for a group that cites."""
        place = at
        if self.kinds[place] == WORD and self._is_gloss(before.plain, place):
            # "361-1 участие, 361-2 финансирование".
            while self.kinds[place] == WORD and place < at + _LONGEST_GLOSS:
                place += 1
        if self.kinds[place] in ("(", '"'):
            closed = self._over_group(place)
            if closed is not None and "A" in self.kinds[place:closed]:
                return None
            place = place + 1 if closed is None else closed
        return place + (self.kinds[place] in _CLOSERS)

    def _over_separators(self, at: int) -> int:
        """Return the token after the commas, dots and conjunctions between two numbers of a list."""
        place = at + (self.kinds[at] == "." and self.kinds[at + 1] in (",", ";", "&"))
        first = place
        is_dot = self.kinds[place] == "."
        while place - first < _MOST_SEPARATORS and (
            self.kinds[place] in (",", ";", "&", "/")
            or (place == first and is_dot)
            or (self.kinds[place] == "g" and place > first)
        ):
            place += 1
        return place

    def _is_tail(self, at: int, before: Number) -> bool:
        """Return whether a hyphen leads to the index of another article of the same number: "361-1, -2, -4"."""
        digit = self.text[self.starts[at + 1] : self.ends[at + 1]]
        if self.kinds[at + 1] != NUMBER or self.starts[at + 1] > self.ends[at] or before.dot is not None:
            return False
        if not is_known(f"{before.main}-{digit}") or is_counted_itself(self.text, self.ends[at + 1]):
            return False
        begins, ends = self.starts[at + 1], self.ends[at + 1]
        self._read[at + 1] = Number(before.main, None, None, digit, (), None, False, begins, ends, ends)  # noqa: FBT003
        return True

    def _continues(self, number: Number, before: Number, after: int, *, strict: bool) -> bool:
        kind = self.kinds[after]
        if kind in COUNTED or kind == "A" or (kind == WORD and self.tokens.word(after) in ("%", "x")):
            return False
        if kind in "gy" and self.kinds[after + 1] == "A" and self.tokens.word(after) not in _OF:
            # "under Art. 342, 128 under Art. 293": a count.
            return False
        if kind == NUMBER or (self.kinds[after] == ":" and self.kinds[after + 1] == NUMBER):
            return False
        if strict and kind not in ",&C;":
            return False
        is_followed = kind == "C" or (kind == "g" and self._is_of_code(after, number))
        if before.is_small and before.dot is None:
            if number.is_small:
                return kind != WORD or self.kinds[after - 1] == "&"
            return number.is_known
        if number.is_small:
            # "203-1, 2 УК" says 203-2, or nothing that is known.
            return is_followed and before.inserted is None
        if before.is_administrative and not number.is_administrative:
            return number.is_known and (is_followed or kind in ",&;)")
        return number.is_known or is_followed or number.is_administrative

    def _bare(self, at: int, first: int, start: int, specs: list[Spec]) -> int:
        number = self._number(at)
        if number is None:
            return at + 1
        suffix = suffix_end(self.text, number.end)
        has_suffix = suffix > number.end
        after = self.tokens.after(at + 1, suffix if has_suffix else self._beyond(number, number.full_end))
        before = self.kinds[first - 1] if first else ""
        is_bare = at in self.accepted
        is_alone = is_bare or (self.is_cell and self._is_alone(first, at, number))
        if before == "-" and self.ends[first - 1] < self.starts[first] and self._is_of_code(after, number):
            # "— 342 УК — 26 обвиняемых": a bullet.
            before = ""
        if self._is_of_page(first):
            return after
        if not is_alone and (
            before in ("H", "№", NUMBER, "-", "+") or (first and self.tokens.word(first - 1) in _NUMERO)
        ):
            return after
        if number.is_small and has_suffix and self.kinds[after] == "A" and self.kinds[after + 1] == "C":
            # "паводле 2-га артыкула Крымінальнага кодэкса".
            return self._before_word(at, number, after, (first, start), specs)
        if self._is_stage_of_cell(first, at, after, number):
            return self._numbers(self._chain_for(first), at, first, start, specs)
        if number.is_small or not number.is_known or number.third is not None:
            return after
        kind = self.kinds[after]
        word = None
        if kind == "A" and self._is_word_of(after, is_sure=has_suffix or bool(specs) or is_alone):
            word = after
        elif not (
            self._is_of_code(after, number)
            or (kind in "PI(" and self._is_of_code(self._specs_behind(after)[1], number))
            or (has_suffix and self._is_popular(first))
            or (self._becomes(first) and self.chains)
            or (specs and has_suffix)
            or is_alone
            or (kind in ",&" and before in ("y", "g") and self._is_list_of_code(after, number))
        ):
            return after
        if word is None:
            chain = self._chain_for(first)
            mark = len(chain.mentions)
            place = self._numbers(chain, at, first, start, specs)
            if is_bare:
                chain.mentions[mark].is_bare = True
            return place
        return self._before_word(at, number, word, (first, start), specs)

    def _is_of_page(self, first: int) -> bool:
        """Return whether a page, a room or a telephone is before a number: "стр. 342", "на с. 130", "тел.: 342"."""
        place = first - 1
        while place >= 0 and self.kinds[place] in (".", ":"):
            place -= 1
        if place < 0 or place == first - 1:
            return False
        return self.kinds[place] == "H" or (
            self.kinds[place] == "P" and self.tokens.word(place) in _PAGE and self.kinds[place + 1] == "."
        )

    def _is_stage_of_cell(self, first: int, at: int, after: int, number: Number) -> bool:
        """Return whether a cell begins with preparation, attempt or complicity before its offence: "14, 342 УК"."""
        if not self.is_cell or first or at or number.plain not in _STAGES:
            return False
        after = self._specs_behind(after)[1]
        if self.kinds[after] != ",":
            return False
        if self.starts[after + 1] == self.ends[after]:
            # "14,342" is a sum.
            return False
        following = self._next_number(after, number)
        offence = self._number(following) if following is not None else None
        return offence is not None and offence.is_known and not (offence.is_small or offence.is_administrative)

    def _before_word(self, at: int, number: Number, word: int, opening: tuple[int, int], specs: list[Spec]) -> int:
        """Read a number with its article word after it: "342-й статье УК"."""
        chain = self._chain_for(opening[0])
        mention, _ = self._mention(chain, evolve(number, parens=(), full_end=number.end), at, opening, specs)
        place = word + 1 + (self.kinds[word + 1] == ".")
        if self._is_after_number(word) and self.kinds[place] == NUMBER and self.kinds[place + 1] == "P" and not specs:
            spec, place = self._spec(place)
            mention.parts, mention.end = (spec.values, spec.end) if spec is not None else ((), mention.end)
        name, behind = self._name_after(place)
        if name is not None:
            chain.take(name)
            place = behind
        chain.last = mention.last = place
        return place

    def _is_alone(self, first: int, at: int, number: Number) -> bool:
        """Return whether a number of a cell is an article with nothing that says so: "342 ч. 1", "369; 24.23"."""
        after = self.tokens.after(at + 1, suffix_end(self.text, self._beyond(number, number.full_end)))
        text = number.main if number.dot is not None and not number.is_administrative else number.plain
        if not is_known(text) or (number.until is not None and not is_known(number.until.plain)):
            return False
        if self.kinds[after] in COUNTED or is_counted_itself(self.text, number.full_end):
            return False
        if self._is_digit_behind(after, number.full_end):
            return False
        if self.kinds[after] == WORD and first == at and not self._is_gloss(text, after):
            return False
        before = self.kinds[first - 1] if first else ""
        is_new_line = bool(first) and "\n" in self.text[self.ends[first - 1] : self.starts[first]]
        if not first or is_new_line:
            return True
        # Groups of digits on one line are a sum or a telephone number; a word before it says what it is.
        if before in ("H", "№", NUMBER) or self.tokens.word(first - 1) in _NUMERO:
            return False
        if before == WORD:
            return first - 1 in self.tokens.charges[-_GROUP:]
        if before == "," and self._is_joined_to_small(first):
            # "14,342" is a sum.
            return False
        # "+375", "2-342": what is joined to it without a space.
        return before not in ("-", "+", ":", ".") or self.ends[first - 1] < self.starts[at]

    def _is_joined_to_small(self, first: int) -> bool:
        """Return whether a comma without blanks joins a number to one that is no article of the Special Part."""
        at = first - 2
        is_joined = self.ends[first - 1] == self.starts[first] and at >= 0 and self.ends[at] == self.starts[at + 1]
        number = self._number(at) if is_joined and self.kinds[at] == NUMBER else None
        return number is not None and number.is_small and self.kinds[at - 1] not in "PI."

    def _is_gloss(self, number: str, at: int) -> bool:
        """Return whether a word after a number is of its heading, so that it names the offence: "361-1 участие"."""
        return "-" in number or is_of_heading(number, self.tokens.word(at))

    def _is_digit_behind(self, at: int, end: int) -> bool:
        """Return whether digits follow a number on its line, or are joined to it: "342 17 00", "342:10"."""
        if self.kinds[at] in (":", "-", "+") and self.kinds[at + 1] == NUMBER:
            return self.starts[at + 1] == self.ends[at]
        return self.kinds[at] == NUMBER and "\n" not in self.text[end : self.starts[at]]

    def _is_word_of(self, word: int, *, is_sure: bool) -> bool:
        """Return whether the article word after a number is that number's: "342-й статье", "по 342 статье"."""
        following = word + 1 + (self.kinds[word + 1] == ".")
        if self.kinds[following] == NUMBER and not self._is_after_number(word):
            return False
        return is_sure or "oblique" in str(self.values[word]) or self.kinds[following] == "C"

    def _is_list_of_code(self, at: int, number: Number) -> bool:
        """Return whether numbers in a row end with the name of a code: "по 130, 342 и 364 УК"."""
        place, last = at, number
        for _ in range(_NEAR):
            following = self._next_number(place, last)
            if following is None:
                return self._is_of_code(place, last)
            last = self._number(following) or last
            place = self.tokens.after(following + 1, suffix_end(self.text, last.full_end))
        return False

    def _is_popular(self, first: int) -> bool:
        """Return whether words before a number like "342-й" say that an article is meant."""
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


def _sorted(specs: list[Spec]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Distinguish parts from points: beside a part, a loose word such as "paragraph" is a point."""
    has_part = any(not spec.is_point and not spec.is_loose for spec in specs)
    parts: list[str] = []
    points: list[str] = []
    for spec in specs:
        (points if spec.is_point or (spec.is_loose and has_part) else parts).extend(spec.values)
    return tuple(dict.fromkeys(parts)), tuple(dict.fromkeys(points))
