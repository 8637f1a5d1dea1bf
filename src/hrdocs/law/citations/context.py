"""The surroundings of a citation: its sentence, its paragraph, the code named before it, the days mentioned.

A code named earlier governs what follows in its sentence, then in its paragraph, then in the list under a line that
ends with a colon. A law that is no code of ours governs less: words of a charge lead back to the Criminal Code.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from datetime import date
from functools import cache, cached_property
from itertools import islice
from typing import Final

from hrdocs import data
from hrdocs.law.citations import abroad, home, lookups, notation, states, tongues
from hrdocs.law.citations.abroad import Abroad
from hrdocs.law.citations.fold import Folded, skeleton
from hrdocs.law.citations.mention import FEW, Chain, Mention, fits
from hrdocs.law.citations.naming import ABOUT
from hrdocs.law.citations.tokens import WORD, LawName, Tokens
from hrdocs.law.reference.day_spans import Dates

# Each pattern begins with the character itself, so that the search goes from character to character.
_FULL_STOP = re.compile(
    r"[.!?…](?:(?<=[^\W_]{3}.)|(?<=[A-ZА-ЯЁІЎ]{2}.)|(?<=[)\]»”“\"%].))(?<!арт.)(?<!Арт.)(?<!art.)(?<!Art.)"
    r"[.!?…]{0,6}[\"»”)]{0,6}\s{1,40}(?=[«“\"(]{0,4}[A-ZА-ЯЁІЎ])"
)
_BLANK_LINE = re.compile(r"\n\s*?\n")
_EMPTY_LINE = re.compile(r"\n[ \n]*\n")
_WITH_US = re.compile(
    skeleton(
        r"(?<![а-я])(?:у нас|наш[а-я]{2,3} (?:стран|кодекс|закон|краін|кодэкс))|(?<![a-z])(?:our|with us)(?![a-z])"
    )
)
_UKRAINIAN_ARTICLE: Final = frozenset(skeleton("ст стаття статті статтею статтями").split())
_CLAUSE_MARKS: Final = frozenset((",", ":", "-", "(", '"'))
_CLAUSE_WORDS: Final = frozenset(skeleton("это гэта по паводле за it is under this").split())
_CLAUSE_ENDS: Final = frozenset((",", ";", ".", ":", "-", "(", ")", '"', "&", "g", "¶"))
_OURS: Final = tuple(skeleton("нас наш our us").split())
# The states of other languages in which reports are written: whoever is tried there is tried by their law.
_THERE = re.compile(
    skeleton(
        "polsk|polsc|warszaw|ukrai|україн|київ|києв|харків|deutschland|berlin|lietuv|viln|litw|wiln|niemc|rosji|rosyjsk|česk|prah"
    )
)
# A court or a word of the law of such a state, anywhere in the paragraph.
_COURT_THERE = re.compile(
    skeleton(
        "sąd[a-z]{0,3} (?:okręg|rejon|apelac)|prokuratur[a-z]{1,3} (?:okręg|rejon|krajow|apelac)|rzeczypospolit"
        "|w warszawie|w białymstoku|w lublinie|agencj[a-z] bezpiecz"
        "|landgericht|oberlandesgericht|bundesgericht|generalbundesanwalt|верховн[а-яіїє]{1,3} рад|lietuvos|seim"
    )
)
_SECTION_BEHIND = re.compile(skeleton(r"[ ,]{0,3}(?:§|par\b)"))
_FOR_HOME = re.compile(
    skeleton(
        "(?:obywatel[a-z]{0,5}|na rzecz|dla|wywiad[a-z]{0,4}|staatsbürger[a-z]{0,3}|громадян[а-яі]{0,4}|на користь) $"
    )
)
_SPY = re.compile(skeleton("[a-zа-я]{0,20} (?:szpieg|wywiad|służb|spion|geheimdienst|шпигун|розвід|спецслужб)"))
# Whoever was handed over, or came back.
_EXTRADITED: Final = tuple(
    skeleton(
        "экстрадир экстрадыр депорт дэпарт extradit deport ekstrad выдачи выдалі вернулся вернулас вернувш вярнуўся"
        " вярнулас"
    ).split()
)
_HANDED_OVER: Final = skeleton("выдали")
_BACK: Final = ("came back", "returned to")
_CONTRAST = re.compile(
    skeleton(
        "аналог|в отличие|у адрозненне|как и|как в|а не|вместо|замест|похож|сходн|similar|unlike|analog|like|instead"
    )
)
_PROCEDURE = re.compile(
    skeleton(
        "руководствуяс|руководствовал|по правил|(?<![а-я])в порядке|кіруючыся|кіраваўся|паводле правіл"
        "|па правіл|(?<![а-я])у парадку|guided by|under the rules of"
    )
)
_PROCEDURE_REACH: Final = 60
# "Story: Article 23.5": the label of a page may have been renumbered after the text was written.
_LABEL = re.compile(
    "(?:"
    + skeleton(
        "story|stories|tags?|topics?|labels?|category|categories|keywords?|сюжет|сюжеты|тема|темы|теги|метки|метка"
        "|рубрика|рубрики|сюжэт|тэма|тэмы|тэгі|рубрыка|рубрыкі"
    )
    + r")\s?:\s{0,2}[^.\n]{0,20}$"
)
_LABEL_REACH: Final = 40
_HEADING = re.compile(r"\s{0,3}\.\s{1,4}([A-ZА-ЯЁІЎ][^;.]{8,200})")
_LEAST_OF_HEADING: Final = 2
_OF_HEADING: Final = 0.4
_MARGIN: Final = 8
DOTTED: Final = re.compile(r"[1-9](?<![0-9.,:/-].)[0-9]?\.[1-9][0-9]?(?![0-9]|[.:/-][0-9])")
"""A number of the shape of an administrative article."""
# Few texts need it, and compiling takes long: the first of them does.
_CHANGE: Final = skeleton(
    "вместо|замест|замян|змян|(?<![а-я])стал[аио]?(?![а-я])|(?<![а-я])стаў|стане|станет|сейчас|цяпер|теперь|ранее|раней|раньше|прежн|бывш|былы"
    "|(?<![а-я])нов[аоуы]|(?<![а-я])стар[аоуы]|замен|будет|будзе|именова"
    "|(?<![a-z])now(?![a-z])|replac|chang|former|previous|instead|becom|became|renumber|earlier"
    r"|(?<![а-я])не [^.]{0,20}[0-9.]{3,6},? а |(?<![a-z])not [^.]{0,20}[0-9.]{3,6},? but"
)
_CODE_STEMS: Final = tuple(skeleton("кодекс кодэкс code kodeks").split())
_LONGEST_NAME: Final = 8
_OF_CODE: Final = re.compile(
    skeleton(
        "(?:ый|ой|ого|ому|ым|ом|ий|ским|ском|ага|аму|[нвк]ы|скі)$"
        "|^(?:civil|tax|family|housing|customs|labour|labor|electoral|land|budget)$"
    )
)
# No other code: a name of ours that is not known, or whichever code is meant.
_NO_OTHER_CODE: Final = tuple(
    skeleton(
        "уголовн крымінальн криминальн кримінальн административн адміністрацыйн адміністративн нов стар прежн"
        " ранейш друг так втор дзейн действующ настоящ данн дадзен указан этот этого гэты гэтага белорус беларус"
    ).split()
)
_OF_ANOTHER: Final = "of another state"
_LONGEST_TITLE: Final = 200
_LONGEST_LINE: Final = 145
_LONGEST_CELL: Final = 64
_MOST_SENTENCES: Final = 6
_MOST_NAMES: Final = 8


@cache
def _months() -> dict[str, int]:
    """Return the months by their folded words."""
    from hrdocs.values.written_days import MONTHS  # noqa: PLC0415 -- only a text with such a day waits for them

    return {skeleton(word): month for month, words in enumerate(MONTHS, 1) for word in words.split()}


# Every day has its year; what may be before that is shorter than the reach.
_YEAR = re.compile("20[0-2][0-9]")
_DAY_REACH: Final = 45
_DAY = re.compile(
    r"(?<![0-9.])(?:(?P<d>[0-9]{1,2})[./](?P<m>[0-9]{1,2})[./](?P<y>20[0-2][0-9])"
    r"|(?P<iy>20[0-2][0-9])-(?P<im>[0-9]{2})-(?P<id>[0-9]{2})"
    r"|(?:(?P<wd>[0-9]{1,2})\s{1,4})?(?P<wm>[a-zа-я]{3,12})\s{1,4}(?:(?P<wd2>[0-9]{1,2}),?\s{1,4})?(?P<wy>20[0-2][0-9])"
    r"|(?P<only>20[0-2][0-9]))(?![0-9.][0-9]|[0-9])"
)
_AMOUNT = re.compile(
    skeleton(
        r"([0-9](?<![0-9.,].)[0-9]{0,3})\s{1,4}(?:базов|base|бв|б\.)[^.0-9]{0,40}?"
        r"([0-9]{1,3}(?:[ ,]?[0-9]{3}){0,4})\s{0,4}(?:руб|byn|belarusian r|бел)"
    )
)
# What an amount in base units has.
_UNITS: Final = tuple(skeleton("базов| base|бв|б.").split("|"))
_NEW_CODE: Final = date(2021, 3, 1)


class Surroundings:
    """The surroundings of the mentions of one text."""

    def __init__(self, folded: Folded, tokens: Tokens, default: str | None, *, is_list: bool = False) -> None:
        """Prepare to look around.

        Args:
            folded: The text.
            tokens: Its tokens.
            default: The code of what names none, or None.
            is_list: Whether the text is a cell of a list of ours, which says by itself whose law it cites.
        """
        self.is_list = is_list
        self.folded = folded
        self.text = folded.text
        self.plain = folded.plain
        self.tokens = tokens
        self.default = default
        self.mentions: list[Mention] = []
        # Whether an offence of ours is named beside some mention, once that was looked at.
        self.names_our_offence: bool | None = None
        self.has_number_of_ours: bool | None = None
        self._counterparts: dict[str, bool] = {}

    @cached_property
    def boundaries(self) -> list[int]:
        """Where sentences end."""
        stops = [match.end() for match in _FULL_STOP.finditer(self.plain)]
        return sorted(stops + [match.end() for match in _BLANK_LINE.finditer(self.plain)])

    @cached_property
    def empty_lines(self) -> list[int]:
        """Where paragraphs end."""
        return [match.start() for match in _EMPTY_LINE.finditer(self.text)]

    @cached_property
    def _home_places(self) -> list[int]:
        return home.places(self.folded, self.tokens)

    @cached_property
    def is_home(self) -> bool:
        """Whether the text mentions Belarus."""
        return bool(self._home_places)

    @cached_property
    def is_belarusian(self) -> bool:
        """Whether the text is in Belarusian."""
        return home.is_belarusian(self.folded, self.tokens)

    @cached_property
    def is_long(self) -> bool:
        """Whether the text is long enough to say whose law it cites: no cell, no line of a list."""
        return len(self.text) > _LONGEST_LINE

    @cached_property
    def is_cell(self) -> bool:
        """Whether the text is no longer than a cell of a list, or a name of an offence with its article."""
        return len(self.text) <= _LONGEST_CELL

    def _is_home_between(self, start: int, end: int) -> bool:
        n = bisect_left(self._home_places, start)
        return n < len(self._home_places) and self._home_places[n] < end

    @staticmethod
    def script_of(words: str) -> str:
        """Return the script of a word or of words."""
        return "Cyrl" if any("а" <= sign.lower() <= "я" for sign in words) else "Latn"

    def sentences_between(self, start: int, end: int) -> int:
        """Count the ends of sentences between two places."""
        return max(0, bisect_right(self.boundaries, end) - bisect_right(self.boundaries, start))

    def sentence(self, place: int, most: int = 400) -> tuple[int, int]:
        """Return where the sentence around a place begins and ends, no farther than `most` characters away."""
        n = bisect_right(self.boundaries, place)
        start = self.boundaries[n - 1] if n else 0
        end = self.boundaries[n] if n < len(self.boundaries) else len(self.text)
        return max(start, place - most), min(end, place + most)

    def around(self, place: int) -> tuple[int, int]:
        """Return where the sentence before that around a place begins, and where the one after it ends."""
        start, end = self.sentence(place)
        first, last = self.paragraph(place)
        return max(first, self.sentence(max(start - 2, 0))[0]), min(last, self.sentence(min(end, len(self.text)))[1])

    def paragraph(self, place: int, most: int = 1000) -> tuple[int, int]:
        """Return where the paragraph around a place begins and ends, no farther than `most` characters away."""
        n = bisect_right(self.empty_lines, place)
        start = self.empty_lines[n - 1] if n else 0
        end = self.empty_lines[n] if n < len(self.empty_lines) else len(self.text)
        return max(start, place - most), min(end, place + most)

    # --- The code -----------------------------------------------------------------------------------------------------

    def governing(self, mention: Mention) -> tuple[LawName, bool] | None:
        """Find the law that governs a mention which names none, and whether its name is in the same sentence."""
        found = self._before(mention) or self._behind(mention)
        if found is not None:
            return found
        if self.default is not None:
            name = LawName(self.default)
            if fits(name, mention.number):
                return name, False
        return None

    def abroad(self, mention: Mention, name: LawName) -> Abroad:
        """Return how much the sentence says that the law of another state is meant, where the code names no state."""
        if name.is_home or self.default is not None or not self._has_others:
            return Abroad.NO
        at = mention.first - 1
        if at >= 0 and self.tokens.kinds[at] == WORD:
            # "российской ст. 212 УК".
            word = self.tokens.word(at)
            if word.startswith(states.HOME_STEMS):
                return Abroad.NO
            if abroad.is_of_another(self.folded, word, self.tokens.starts[at]):
                return Abroad.ITS_OWN
        if self._is_of_clause(mention):
            return Abroad.ITS_OWN
        start, end = map(self.tokens.first_from, self.sentence(mention.start))
        named = self._places[bisect_left(self._places, start) : bisect_left(self._places, end)]
        found = abroad.in_sentence(self.folded, self.tokens, named, start, mention.first) if named else Abroad.NO
        # Where the code of another state is named, the state belongs to that one.
        return Abroad.NAMED if found and self.is_beside_foreign(mention) else found

    def _is_of_clause(self, mention: Mention) -> bool:
        """Whether a clause of nothing but a state leads to a mention: "in Poland, Article 135"."""
        kinds, word = self.tokens.kinds, self.tokens.word
        at = mention.first - 1
        while at > 0 and (kinds[at] in _CLAUSE_MARKS or word(at) in _CLAUSE_WORDS):
            at -= 1
        if (
            at < 1
            or word(at - 1) not in abroad.IN
            or not abroad.is_of_another(self.folded, word(at), self.tokens.starts[at])
        ):
            return False
        return at == 1 or kinds[at - 2] in _CLAUSE_ENDS

    @cached_property
    def speaks_of_another(self) -> bool:
        """Whether the text may speak of another state: it has a word, a code or a number that is of one."""
        return self._has_others or self.names_foreign_codes or bool(self._strange)

    def is_abroad_before(self, mention: Mention) -> bool:
        """Whether what the paragraph last says before a sentence of no state is that another state acts."""
        first, _ = self.sentence(mention.start)
        start, _ = self.paragraph(mention.start)
        if not self._has_others or self._is_home_between(first, mention.end):
            return False
        last, end = map(self.tokens.first_from, (start, first))
        named = self._places[bisect_left(self._places, last) : bisect_left(self._places, end)]
        if not named or self._is_home_between(self.tokens.starts[named[-1]], first):
            return False
        head = self.tokens.first_from(self._sentence_start(self.tokens.starts[named[-1]]))
        own = [at for at in named if at >= head]
        return abroad.in_sentence(self.folded, self.tokens, own, head) is Abroad.ACTING

    @cached_property
    def is_of_another(self) -> bool:
        """Whether the text never mentions Belarus and is of another state: its courts, its people, its numbers."""
        if self.default is not None or self.is_home:
            return False
        if self.is_of_return:
            # Whoever is handed over, or comes back, is tried elsewhere.
            return False
        return abroad.in_text(self.folded, self.tokens, self._places_in_sentences())

    @cached_property
    def is_of_return(self) -> bool:
        """Whether the text mentions who was handed over or came back."""
        said = any(words in self.text for words in _BACK)
        return said or any(word == _HANDED_OVER or word.startswith(_EXTRADITED) for word in set(self.tokens.raw))

    @cached_property
    def names_another(self) -> bool:
        """Whether the text never mentions Belarus and names another state or a town of one."""
        if self.default is not None or self.is_home:
            return False
        return abroad.is_named(self.folded, self.tokens, self._places_in_sentences())

    def _places_in_sentences(self) -> Iterator[tuple[int, int]]:
        """Return the tokens that may name a state, each with the first token of its sentence."""
        starts = self.tokens.starts
        return ((at, self.tokens.first_from(self._sentence_start(starts[at]))) for at in self._places)

    def is_beside_strange(self, mention: Mention) -> bool:
        """Whether another number of the text can be of no code of ours: `20.3.3`, «ч. 2 ст. 205.2 УК», «ст. 354.1»."""
        others = [one for one in self._strange if one is not mention]
        if self.default is not None or not others:
            return False
        return not self.is_home or any(
            one.number.third is not None and not self.sentences_between(one.start, mention.start) for one in others
        )

    @cached_property
    def _strange(self) -> list[Mention]:
        """The first few of such numbers, which say whose law the text is about."""
        return list(islice(filter(is_strange, self.mentions), _MOST_NAMES))

    def follows_foreign(self, mention: Mention) -> bool:
        """Whether the code of another state was named before: with this number, or in a text of that state alone."""
        if not self.is_home and any(
            other.number.plain == mention.number.plain and self.sentences_between(*sorted((other.end, mention.start)))
            for other in self._of_foreign_codes
            if other is not mention
        ):
            return True
        for other in self._of_foreign_codes:
            if other.start >= mention.start:
                return False
            if not self.sentences_between(other.end, mention.start):
                # «ч. 2 ст. 318 УК РФ, ст. 342 УК»: a state belongs to its own code, unless that is of another kind.
                is_meant = not self.is_home and other.number.is_administrative != mention.number.is_administrative
                is_meant = is_meant and _CONTRAST.search(self.text, *self.sentence(mention.start)) is None
            else:
                is_meant = other.number.plain == mention.number.plain or not self.is_home
            if is_meant:
                return not self._is_home_named(other.first, mention.first)
        return False

    def _is_home_named(self, first: int, last: int) -> bool:
        """Return whether a code is named with Belarus between two tokens."""
        names = self.tokens.names
        end = bisect_left(names, last)
        begin = max(bisect_left(names, first), end - _MOST_NAMES)
        values = (self.tokens.values[at] for at in names[begin:end])
        return any(isinstance(name, LawName) and name.is_home for name in values)

    @cached_property
    def names_foreign_codes(self) -> bool:
        """Whether the text names a code of another state."""
        values = (self.tokens.values[at] for at in self.tokens.names)
        return any(isinstance(name, LawName) and (name.law or "").endswith(_OF_ANOTHER) for name in values)

    @cached_property
    def _of_foreign_codes(self) -> list[Mention]:
        """The first few mentions of codes of other states, which say whose law the text is about."""
        found = (one for one in self.mentions if one.name is not None and (one.name.law or "").endswith(_OF_ANOTHER))
        return list(islice(found, _MOST_NAMES))

    def _sentence_start(self, place: int) -> int:
        n = bisect_right(self.boundaries, place)
        return self.boundaries[n - 1] if n else 0

    def is_home_in_sentence(self, mention: Mention) -> bool:
        """Whether the sentence itself mentions Belarus."""
        return self._is_home_between(*self.sentence(mention.start)) or self.says_ours(mention)

    def says_ours(self, mention: Mention) -> bool:
        """Whether the sentence says "our code", "with us"."""
        return self._may_say_ours and _WITH_US.search(self.text, *self.sentence(mention.start)) is not None

    @cached_property
    def _may_say_ours(self) -> bool:
        return any(word.startswith(_OURS) for word in set(self.tokens.raw))

    def is_called(self, mention: Mention, article: str) -> bool:
        """Whether the paragraph calls an article by a word that is not of its heading: "unregistered organisation"."""
        start, end = self.paragraph(mention.start)
        return any(word in self.text[start:end] for word in lookups.called(article))

    def is_of_procedure(self, mention: Mention) -> bool:
        """Whether words of procedure lead to a mention: "руководствуясь ст. 366", "в порядке ст. 108"."""
        start, _ = self.sentence(mention.start, _PROCEDURE_REACH)
        return _PROCEDURE.search(self.text, start, mention.start) is not None

    @cached_property
    def _places(self) -> list[int]:
        # The adjective of a code is of that code alone: "of the Polish Criminal Code".
        return [at for at in abroad.places(self.tokens) if not self._is_of_another(at + 1)]

    def _is_of_another(self, at: int) -> bool:
        """Return whether a token is the name of a code of another state."""
        name = self.tokens.values[at]
        return isinstance(name, LawName) and (name.law or "").endswith(_OF_ANOTHER)

    @cached_property
    def _has_others(self) -> bool:
        """Whether the text has a word that may name another state."""
        return not all(map(abroad.is_ours, {self.tokens.word(at) for at in self._places}))

    def is_home_near(self, mention: Mention) -> bool:
        """Whether the paragraph is about what Belarus does, and not about the state whose language it is in.

        A spy for Belarus, or a citizen of it, is tried there by the law of that state. A state named with a code is of
        that code alone.
        """
        start, end = self.paragraph(mention.start)
        first, last = self.sentence(mention.start)
        if _THERE.search(self.text, first, last) or _COURT_THERE.search(self.text, start, end):
            return False
        if _SECTION_BEHIND.match(self.text, mention.number.end):
            return False
        places = self._home_places[bisect_left(self._home_places, start) : bisect_left(self._home_places, end)]
        # In another sentence the state itself must be named: an agent may take orders from Minsk.
        return any(
            (first <= place < last or self.text.startswith(states.HOME_STEMS, place))
            and _FOR_HOME.search(self.text, max(start, place - _MARGIN * 2), place) is None
            and _SPY.match(self.text, place) is None
            and not (first <= place < last and self._is_of_home_code(place))
            for place in places
        )

    def _is_of_home_code(self, place: int) -> bool:
        """Return whether what mentions Belarus is of the name of a code, which belongs to its own article alone."""
        at = self.tokens.first_from(place + 1) - 1
        names = (self.tokens.values[n] for n in (at, at + 1))
        return any(isinstance(name, LawName) and name.is_home for name in names)

    def is_label(self, mention: Mention) -> bool:
        """Whether a mention is the label of a page: "Story: Article 23.5"."""
        return _LABEL.search(self.text[max(0, mention.start - _LABEL_REACH) : mention.start]) is not None

    def is_of_tongue(self, mention: Mention) -> bool:
        """Whether the sentence is in Polish, Ukrainian or German, where their own law is meant if no state is named."""
        start, end = self.sentence(mention.start)
        n = bisect_left(self._tongues, start)
        if n < len(self._tongues) and self._tongues[n] < end:
            return True
        if not self._has_ukrainian_letter:
            return False
        # A heading is a sentence of its own: "Ст. 407. Самовільне залишення".
        first, last = self.around(mention.start)
        return tongues.is_ukrainian(self.plain[first:last], self.text[first:last])

    def is_called_as_in_ukrainian(self, mention: Mention) -> bool:
        """Whether "ст." is the article word of КК: in Belarusian it is "арт.", and in Russian the code is УК."""
        words = (self.tokens.word(at) for at in range(mention.first, mention.last) if self.tokens.kinds[at] == "A")
        return next(words, "") in _UKRAINIAN_ARTICLE

    @cached_property
    def _has_ukrainian_letter(self) -> bool:
        return "і" in self.plain

    @cached_property
    def _tongues(self) -> list[int]:
        return tongues.places(self.folded, self.tokens)

    def is_refuted(self, mention: Mention) -> bool:
        """Whether a heading follows that is of no article of ours with this number: «Статья 166. Порядок выборов»."""
        # A headline in capitals is none, and a wrapped line may begin with "ст. 342."
        head = self.plain[mention.start : mention.start + 2]
        if not (head[:1].isupper() and head[1:].islower() and self.is_at_line_start(mention.start)):
            return False
        match = _HEADING.match(self.plain, mention.end)
        words = lookups.stems(self.text[match.start(1) : match.end(1)]) if match else frozenset()
        if len(words) < _LEAST_OF_HEADING:
            return False
        # Of "Статья 205.4" the whole number has a heading to be compared with, where no code has the other.
        number = mention.number
        known = [code for code in lookups.CODES if number.plain in lookups.provisions(code)]
        inserted = f"{number.main}-{number.dot}"
        pairs = [(code, number.plain) for code in known] or [
            (notation.CRIMINAL, article)
            for article in (number.main, inserted)
            if article in lookups.provisions(notation.CRIMINAL)
        ]
        headings = [heading for code, article in pairs for heading in lookups.provisions(code)[article].stems]
        # A heading in a language in which we have none says nothing.
        script = self.script_of(match[1]) if match else ""
        own = [heading for heading in headings if any(self.script_of(stem) == script for stem in heading)]
        if script == "Latn" and match is not None and not match[1].isascii():
            # Łacinka, Polish: our headings are English.
            return False
        return bool(own) and not any(
            len(shared := words & heading) >= max(1, min(len(words), len(heading)) * _OF_HEADING)
            and (len(shared) > 1 or len(words) == 1 or self.is_belarusian or not any(map(lookups.is_common, shared)))
            for heading in own
        )

    def is_at_line_start(self, place: int) -> bool:
        """Whether only blanks and punctuation are between the beginning of the line and a place."""
        before = self.text[max(0, place - _MARGIN) : place].rpartition("\n")
        return not any(sign.isalnum() for sign in before[2]) and (bool(before[1]) or place <= _MARGIN)

    def is_beside_foreign(self, mention: Mention) -> bool:
        """Whether the sentence also names the code of another state, which belongs to its own number alone."""
        if not self.names_foreign_codes:
            return False
        start, end = self.sentence(mention.start)
        names = self.tokens.names
        starts = self.tokens.starts
        n = bisect_left(names, start, key=starts.__getitem__)
        for at in names[n : n + 2 * _MOST_NAMES]:
            if starts[at] >= end:
                break
            name = self.tokens.values[at]
            if isinstance(name, LawName) and (name.law or "").endswith(_OF_ANOTHER):
                return True
        return False

    def _before(self, mention: Mention) -> tuple[LawName, bool] | None:
        names = self.tokens.names
        n = bisect_left(names, mention.first)
        for at in reversed(names[max(0, n - _MOST_NAMES) : n]):
            name = self.tokens.values[at]
            end = self.tokens.ends[at]
            assert isinstance(name, LawName)  # noqa: S101 -- every name of law carries one
            distance = self.sentences_between(end, mention.start)
            if bisect_left(self.empty_lines, mention.start) != bisect_left(self.empty_lines, end):
                if not self._is_above_list(end):
                    return None
            elif distance > _MOST_SENTENCES:
                return None
            if name.code == notation.THIS or not fits(name, mention.number):
                continue
            if name.code == notation.OTHER and not self._governs(name, at, mention):
                continue
            return name, distance == 0
        return None

    def _is_above_list(self, end: int) -> bool:
        """Return whether the paragraph of a name ends with a colon."""
        n = bisect_left(self.empty_lines, end)
        if n == len(self.empty_lines):
            return False
        return self.text[max(0, self.empty_lines[n] - 3) : self.empty_lines[n]].rstrip().endswith(":")

    def _governs(self, name: LawName, at: int, mention: Mention) -> bool:
        """Return whether law that is not ours, named earlier, is meant again."""
        if mention.number.is_small:
            return not (name.is_generic and self.default is not None)
        if name.is_generic:
            return self._is_beside(at, mention)
        if name.law in FEW and mention.number.is_administrative and lookups.is_known(mention.number.plain):
            # A treaty of an earlier sentence has no article 22.9.
            return not self.sentences_between(self.tokens.ends[at], mention.start)
        charges = self.tokens.charges
        n = bisect_left(charges, mention.first)
        return not (n and charges[n - 1] > at)

    def _is_beside(self, at: int, mention: Mention) -> bool:
        """Return whether a law with its own name leads to a mention: "Tax Code, Art. 342", "Закон о СМИ, ст. 7"."""
        kinds, word = self.tokens.kinds, self.tokens.word
        adjective = word(at - 1) if at and kinds[at - 1] == WORD else ""
        is_other = (
            word(at).startswith(_CODE_STEMS)
            and _OF_CODE.search(adjective) is not None
            and not adjective.startswith(_NO_OTHER_CODE)
        )
        last = at
        if word(at + 1) in ABOUT:
            while last < at + _LONGEST_NAME and kinds[last + 1] in (WORD, "L", "g", "&"):
                last += 1
        elif is_other:
            # "Лесной кодекс Республики Беларусь".
            while (
                last < at + _LONGEST_NAME
                and kinds[last + 1] in (WORD, "h")
                and self.plain[self.tokens.starts[last + 1]].isupper()
            ):
                last += 1
        else:
            return False
        charges = self.tokens.charges
        if bisect_left(charges, at) != bisect_left(charges, mention.first):
            # "по закону об экстремизме и осудили, ст. 342".
            return False
        return mention.first == last + 2 and kinds[last + 1] in (",", ":")

    def _behind(self, mention: Mention) -> tuple[LawName, bool] | None:
        """Find a packaged code later in the sentence, with no other citation before it."""
        if mention.number.is_small:
            return None
        names = self.tokens.names
        n = bisect_left(names, mention.last)
        for at in names[n : n + 2]:
            name = self.tokens.values[at]
            assert isinstance(name, LawName)  # noqa: S101 -- every name of law carries one
            if self.sentences_between(mention.end, self.tokens.starts[at]):
                return None
            if self.tokens.kinds[at] == "C" and name.code != notation.THIS and fits(name, mention.number):
                return name, True
        return None

    # --- The day ------------------------------------------------------------------------------------------------------

    def is_new_by_pair(self, article: str, place: int) -> bool | None:
        """Whether a number is that of the code of 2021, as its sentence says that it took the place of another.

        None where the sentence has no word of change, or not the number that the other code has for it.
        """
        if not self._has_counterpart(article):
            return None
        pairs = lookups.renumbered()
        start, end = self.around(place)
        others = {match.group() for match in DOTTED.finditer(self.text, start, end)} - {article}
        is_new = any((other, article) in pairs for other in others)
        is_old = any((article, other) in pairs for other in others)
        if is_new == is_old or re.compile(_CHANGE).search(self.text, start, end) is None:
            return None
        return is_new

    def _has_counterpart(self, article: str) -> bool:
        """Return whether the text has a number that the other administrative code has for this one."""
        if article not in self._counterparts:
            self._counterparts[article] = any(other in self.text for other in lookups.counterparts().get(article, ()))
        return self._counterparts[article]

    def is_new_by_sentence(self, mention: Mention, on: Dates | None = None) -> bool | None:
        """Whether the days of the sentence follow 1 March 2021; None where it has none, or others as well."""
        sides = set(self._sides(*self.sentence(mention.start), on))
        return sides.pop() if len(sides) == 1 else None

    def is_new_by_order(self, mention: Mention, on: Dates | None = None) -> bool | None:
        """Whether the day nearest to a mention follows 1 March 2021, in a sentence with days of both times.

        Where a day is before the first article of the sentence each has its day before it, and else after it.
        """
        start, end = self.sentence(mention.start)
        n = bisect_left(self.mentions, start, key=lambda one: one.start)
        first = self.mentions[n].start if n < len(self.mentions) else end
        if self._sides(start, first, on):
            return self._sides(start, mention.start, on)[-1]
        sides = self._sides(mention.end, end, on)
        return sides[0] if sides else None

    def is_new_by_text(self, mention: Mention, on: Dates | None) -> bool | None:
        """Whether the days of the paragraph, else of the title, follow 1 March 2021; None where they do not say."""
        if self._sides(*self.sentence(mention.start), on):
            # The sentence has days of its own, which did not decide.
            return None
        first, last = self.paragraph(mention.start)
        stated = self._stated(first, last, on)
        if not stated and self._title and mention.start >= self._title:
            stated = self._stated(0, self._title, on)
        return stated.pop() if len(stated) == 1 else None

    @cached_property
    def _title(self) -> int:
        """Where the first paragraph ends, if it is short enough for a title; 0 otherwise."""
        end = self.empty_lines[0] if self.empty_lines else 0
        return end if end <= _LONGEST_TITLE else 0

    def _stated(self, start: int, end: int, on: Dates | None = None) -> set[bool]:
        """Return on which sides of 1 March 2021 the days between two places are; those after `on` show nothing."""
        return {side for side in self._sides(start, end, on) if side is not None}

    def _sides(self, start: int, end: int, on: Dates | None) -> list[bool | None]:
        """Return for each day between two places whether it follows 1 March 2021; None for the year 2021."""
        return [
            span[0] >= _NEW_CODE if (span[0] >= _NEW_CODE) == (span[1] >= _NEW_CODE) else None
            for span in self._days(start, end)
            if on is None or span[0] <= on[1]
        ]

    def _days(self, start: int, end: int) -> list[Dates]:
        places = self._all_days[0]
        return self._all_days[1][bisect_left(places, start) : bisect_left(places, end)]

    def _day_matches(self) -> Iterator[re.Match[str]]:
        """Return the days of the text, each found from its year."""
        last = 0
        for year in _YEAR.finditer(self.text):
            if year.start() < last:
                continue
            end = year.end() + _DAY_REACH
            match = _DAY.search(self.text, max(last, year.start() - _DAY_REACH), end)
            if match is not None:
                last = match.end()
                yield match

    @cached_property
    def _all_days(self) -> tuple[list[int], list[Dates]]:
        """The days that the text mentions, and those that its amounts show, with their places."""
        found = [(m.start(), span) for m in self._day_matches() if (span := _span(m)) is not None]
        for match in _AMOUNT.finditer(self.text) if any(word in self.text for word in _UNITS) else ():
            count, roubles = int(match[1]), int(match[2].replace(" ", "").replace(",", ""))
            found += [(match.start(), span) for value, span in _base_units() if count and value * count == roubles]
        found.sort()
        return [place for place, _ in found], [span for _, span in found]


def _span(match: re.Match[str]) -> Dates | None:
    """Return the first and the last day that a day in a text can mean; None for what is none."""
    year = int(match["y"] or match["iy"] or match["wy"] or match["only"])
    month = int(match["m"] or match["im"] or 0)
    if match["wm"]:
        month = _months().get(match["wm"], 0)
    if not 0 <= month <= 12 or ((match["y"] or match["iy"]) and not month):  # noqa: PLR2004 -- months
        return None
    if not month:
        return date(year, 1, 1), date(year, 12, 31)
    return date(year, month, 1), date(year, month, 28)


def _base_units() -> list[tuple[float, Dates]]:
    """Return the base units since the redenomination of 2016 with their days, since an amount dates a text."""
    rows = data.read("law/codes.json")["base_units"]["values"]
    made = []
    for row, following in zip(rows, [*rows[1:], None], strict=True):
        if row["currency"] == "BYN" and row["from"][0] != "[":
            first = date.fromisoformat(row["from"])
            known = following is not None and following["from"][0] != "["
            last = date.fromisoformat(following["from"]) if known and following else date(first.year, 12, 31)
            made.append((float(row["value"]), (first, max(first, date.fromordinal(last.toordinal() - 1)))))
    return made


def is_strange(mention: Mention) -> bool:
    """Return whether a number with a dot, or a part of it, is of no code of ours, whatever it means."""
    number, name = mention.number, mention.name
    if number.dot is None or number.is_slashed or (name is not None and name.code == notation.OTHER):
        return False
    if number.third is not None:
        return True
    if number.is_administrative:
        parts = mention.parts or number.parens
        having = [code for code in lookups.ADMINISTRATIVE if parts and number.plain in lookups.provisions(code)]
        return bool(having) and any(not any(lookups.has_part(c, number.plain, p) for c in having) for p in parts)
    inserted = f"{number.main}-{number.dot}"
    if inserted in lookups.provisions(notation.CRIMINAL):
        return False
    return (
        bool(mention.parts) or mention.is_repeated or not lookups.has_part(notation.CRIMINAL, number.main, number.dot)
    )


def is_of_criminal(chain: Chain) -> bool:
    """Return whether a list has articles of the Criminal Code, whose small numbers (13, 14, 16) are then of it too."""
    return any(
        mention.number.is_known
        and not mention.number.is_small
        and not mention.number.is_administrative
        and (mention.name is None or mention.name.code == notation.CRIMINAL)
        for mention in chain.mentions
    )
