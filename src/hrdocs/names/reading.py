"""The words of a printed name: cleaned, of one alphabet, with the words beside the name separated."""

import re
from collections.abc import Iterator
from functools import cache, cached_property, lru_cache

from attrs import evolve, field, frozen

from hrdocs.names.given_names import GivenForm, forms_of
from hrdocs.names.given_names import is_initial as _is_initial
from hrdocs.names.letters import clean, is_cyrillic, one_alphabet, repairs, script_of
from hrdocs.names.patronymics import TURKIC, Father, father_of
from hrdocs.names.results import NameText, Repair
from hrdocs.names.sounds import bones, readings_with_doubts, style_of
from hrdocs.names.tables import table

LONGEST = 300
"""A longer text is no name."""

MOST_WORDS = 12
"""More words are no name either, whatever separates them; they are read as `rest`, with a doubt."""


@frozen(eq=False, slots=False)
class Word:
    """One word of a name; what it may be is found when it is first wanted.

    Args:
        printed: As printed, without invisible characters.
        plain: In small letters of one alphabet, without apostrophes: two words with one plain text are identical.
        sounded: In small letters of one alphabet, apostrophes read as soft signs in Cyrillic.
        style: Style of Latin letters that the whole name shows.
        is_cyrillic: Whether it is Cyrillic.
        is_initial: Whether it is an initial.
        is_upper: Whether all of its letters are capitals.
        turkic: What it says as a patronymic of two words.
    """

    printed: str = field(repr=False)
    plain: str = field(repr=False)
    sounded: str = field(repr=False)
    style: str
    is_cyrillic: bool
    is_initial: bool
    is_upper: bool
    turkic: Father | None = field(default=None, repr=False)

    @cached_property
    def _readings(self) -> tuple[tuple[str, ...], frozenset[str]]:
        return readings_with_doubts(self.sounded, self.style)

    @property
    def skeletons(self) -> tuple[str, ...]:
        """Its readings by sound."""
        return self._readings[0]

    @property
    def doubtful(self) -> frozenset[str]:
        """Those of its readings that no rule of writing gives."""
        return self._readings[1]

    @cached_property
    def bones(self) -> frozenset[str]:
        """Consonants of the skeletons by class; words without a common one are never one by rules."""
        return frozenset([bone for skeleton in self.skeletons for bone in bones(skeleton)])

    @cached_property
    def forms(self) -> tuple[GivenForm, ...]:
        """What it may be as a given name."""
        return () if self.is_initial or self.turkic is not None else forms_of(self.sounded, self.skeletons)

    @cached_property
    def father(self) -> Father | None:
        """What it says as a patronymic."""
        return self.turkic if self.is_initial or self.turkic is not None else father_of(self.sounded, self.skeletons)


@lru_cache(100_000)
def word_of(printed: str, script: str, style: str = "") -> Word:
    """Return a word of a name that is mostly of one script; `style` is that of `readings`."""
    repaired = one_alphabet(printed, script)
    sounded = repaired.lower()
    cyrillic = is_cyrillic(repaired)
    plain = sounded.replace("'", "")
    return Word(
        printed,
        plain,
        sounded.replace("'", "ь") if cyrillic else plain,
        style,
        cyrillic,
        _is_initial(printed),
        printed.isupper() and len(plain) > 1 and sum(map(str.isalpha, printed)) > 1,
    )


def turkic_word(name: str, ending: str, script: str, style: str) -> Word:
    """Return a patronymic of two words, such as `Гусейн оглы`."""
    base = word_of(name, script, style)
    rows = frozenset(form.row for form in base.forms if form.sex == "m")
    father = Father(
        rows, TURKIC[ending.lower()], frozenset(("nominative",)), base.skeletons[0] if base.skeletons else ""
    )
    return evolve(base, printed=f"{name} {ending}", plain=f"{base.plain} {ending.lower()}", turkic=father)


@frozen
class SoundLine:
    """A printed name as words.

    Args:
        words: The words of the name; a double name is one word with a hyphen.
        comma: How many words are before the first comma, 0 without one.
        script: Script of most letters.
        repaired: Look-alikes put right.
        rest: What is no part of the name.
        doubts: Why the reading is in doubt.
        style: Style of Latin letters that the whole name shows.
    """

    words: tuple[Word, ...] = field(repr=False)
    comma: int
    script: str
    repaired: tuple[Repair, ...]
    rest: tuple[str, ...] = field(repr=False)
    doubts: tuple[str, ...]
    style: str = ""


def text_of(name: NameText) -> str:
    """Return the text of a name.

    Raises:
        TypeError: It is neither a text nor anything with the fields of a name.
        ValueError: The text is longer than 300 characters.
    """
    text = name if isinstance(name, str) else getattr(name, "value", None)
    if not isinstance(text, str):
        message = f"a name is a text or has the fields of a Name record, not {type(name).__name__}"
        raise TypeError(message)
    if len(text) > LONGEST:
        message = f"a name has at most {LONGEST} characters; this text has {len(text)}"
        raise ValueError(message)
    return text


@cache
def _also() -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase) for phrase in table("words")["also"])
    return re.compile(rf"(?<!\w)(?:{phrases})(?!\w)", re.IGNORECASE)


@cache
def _also_firsts() -> frozenset[str]:
    """Return the first words of the phrases: a name without any of them has no phrase."""
    return frozenset(re.split(r"\W", phrase)[0] for phrase in table("words")["also"])


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("words")[name])


@cache
def _ordinary() -> frozenset[str]:
    """Return the words that are no names, and those of Turkic patronymics."""
    return _words("rest") | TURKIC.keys()


_ONE_SCRIPT = re.compile(r"[Ѐ-ӿ .,'\-]*").fullmatch
_ONE_LATIN = re.compile(r"[A-Za-zÀ-ÖØ-öø-ķĹ-ɏ .,'\-]*").fullmatch
_DIGIT = re.compile("[0-9]")
_SURELY_FEW = 2 * MOST_WORDS
_RUN = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_BRACKETS = re.compile(r"[(\[{<]([^)\]}>]*)[)\]}>]?")
_IS_TIDY = re.compile(r"[\w ,'\-]*").fullmatch
_DOT = re.compile(r"\.(?=[^\W\d_])")
_GLUED = re.compile(r"(?<=[a-zа-яёіўїєґ]{2})(?=[A-ZА-ЯЁІЎЇЄҐ][a-zа-яёіўїєґ]{2})")
_TOKEN = re.compile(r"[^\s,;]+|[,;]")
_MOJIBAKE = re.compile(
    r"[ÐÑ][\x80-¿–—˜‚„†‡‰‹›€ŠŽš‘’“”•™œžŸƒ…ˆ]|[ÐÑÃÂ][^\w\s]|�|(?:[ÐÑ]\w){2}|(?:[ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞß][à-ÿ]{3,})|[à-ÿ]{5,}|(?:[РС][°-Џ‚-™ѓ-џ]){3}"
)
_ORDINARY = re.compile(r"[\x00-\x7fА-яЁёІіЎў]*").fullmatch
_DAMAGE_SHOWS = 3


def _is_damaged(text: str) -> bool:
    """Whether a text was read in a wrong encoding."""
    # Of these letters alone, damage is at least three capitals, each with і or ў after it: fast path for most names.
    if _ORDINARY(text) is not None and text.count("Р") + text.count("С") < _DAMAGE_SHOWS:
        return False
    return _MOJIBAKE.search(text) is not None


_SLASH = re.compile(r"([^\s/|\\,;]{2,})[/|\\]([^\s/|\\,;]{2,})")
_BORN = re.compile(
    r"[,;(\s]*\b[0-9]{1,4}(?:[./-][0-9]{1,4}){0,2}\s*(?:г(?:\.|од[а-я]*)?\s?(?:р(?:\.|ожд[а-я]*|$))?"
    r"|р\.?\s?н\.?|н\.?\s?р\.?|ж\.)?[).,;]*(?=\s|$)",
    re.IGNORECASE,
)


_LETTERS = "[A-Za-zÀ-ÖØ-öø-ķĹ-ɏА-Яа-яЁёІіЎў]+"
_IS_PLAIN = re.compile(rf"{_LETTERS}(?:[-']{_LETTERS})*(?: {_LETTERS}(?:[-']{_LETTERS})*){{1,3}}").fullmatch
"""Two to four words and nothing else, as most names are."""


@lru_cache(10_000)
def lines(text: str) -> tuple[SoundLine, ...]:
    """Return a text as lines of words: one, or one for each way to read a slash or for each of two names."""
    if (
        _IS_PLAIN(text) is not None
        and not _is_damaged(text)
        and (lowered := text.lower()) not in _words("placeholder")
        and (_also_firsts().isdisjoint(lowered.replace("-", " ").split(" ")) or _also().search(text) is None)
    ):
        return (_plain_line(text),)
    return every_line(text)


def every_line(text: str) -> tuple[SoundLine, ...]:
    """Return what `lines` does, for any text."""
    born: tuple[str, ...] = ()
    if _DIGIT.search(text) is not None and (match := _BORN.search(text)):
        born = (clean(match[0]).strip(" ,;()"),)
        text = text[: match.start()] + " " + text[match.end() :]
    if _is_damaged(text):
        return (SoundLine((), 0, "Zyyy", (), (clean(text),), ("mojibake",)),)
    cleaned = clean(text)
    if cleaned.strip(" .,;:-?!*").lower() in _words("placeholder"):
        return (SoundLine((), 0, script_of(cleaned), (), (cleaned,), ("placeholder",)),)
    if len(cleaned) > _SURELY_FEW and max(len(cleaned.split()), len(_RUN.findall(cleaned))) > MOST_WORDS:
        return (SoundLine((), 0, script_of(cleaned), (), (cleaned,), ("too-many-words",)),)
    made = []
    for part, doubts in _parts(cleaned):
        made.append(_line(part, doubts, born))
    return tuple(line for line in made if line.words) or tuple(made[:1])


def _parts(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the names in a text, with doubts."""
    match = _also().search(text)
    if match is not None and match.start() > 0:
        for part in (text[: match.start()], text[match.end() :]):
            if part.strip(" ,;()"):
                yield part.strip(" ,;()"), ("also-known-as",)
        return
    several = [part.strip() for part in re.split(r"[;|]", text) if part.strip()]
    if len(several) == 1:
        several = _joined(text)
    if len(several) > 1 and all(len(part.split()) > 1 for part in several):
        for part in several:
            yield part, ("several-names",)
        return
    match = _SLASH.search(text)
    if match:
        for each in (match[1], match[2]):
            yield text[: match.start()] + each + text[match.end() :], ("either-spelling",)
        return
    yield text, ()


_LEAST_SPACES = 3
"""Two names of two words each."""


def _joined(text: str) -> list[str]:
    if text.count(" ") < _LEAST_SPACES:
        return [text]
    tokens = text.split()
    for at, token in enumerate(tokens):
        if token.lower() in _words("two_people") and at and at < len(tokens) - 1:
            return [" ".join(tokens[:at]), " ".join(tokens[at + 1 :])]
    commas = [part.strip() for part in text.split(",")]
    if len(commas) == 1 or any(len(part.split()) == 1 for part in commas):
        return [text]
    # Four words may be one name with two family names, unless there are two given names.
    is_several = len(tokens) > len("four") or all(any(map(forms_of, part.split())) for part in commas)
    return commas if is_several else [text]


def _plain_line(text: str) -> SoundLine:
    """Return what `_line` does, for a text of `_IS_PLAIN`."""
    tokens = (text if text.istitle() else _GLUED.sub(" ", text)).split(" ")
    is_latin = _ONE_LATIN(text) is not None
    is_of_one = is_latin or _ONE_SCRIPT(text) is not None
    ordinary = _ordinary()
    if not is_of_one or any(len(token) == 1 or token.lower() in ordinary or "-" in token for token in tokens):
        return _line(text, (), ())
    script, style = ("Latn", style_of(" ".join(tokens))) if is_latin else ("Cyrl", "")
    return SoundLine(tuple([word_of(token, script, style) for token in tokens]), 0, script, (), (), (), style)


def _line(text: str, doubts: tuple[str, ...], born: tuple[str, ...]) -> SoundLine:
    rest = list(born)
    if not _IS_TIDY(text):
        rest += [match[1].strip() for match in _BRACKETS.finditer(text) if match[1].strip()]
        text = _BRACKETS.sub(" ", text)
        text = _DOT.sub(". ", text)
    text = _GLUED.sub(" ", text)
    script = script_of(text)
    printed: list[str] = []
    comma = 0
    for token in _TOKEN.findall(text):
        if token in {",", ";"}:
            comma = comma or len(printed)
        elif _is_rest(token):
            rest.append(token)
        elif token.isalpha():
            printed.append(token)
        elif any(map(str.isalpha, token)):
            is_bare = token[-1].isalnum() and token[0].isalnum()
            printed.append(token if is_bare else token.strip('-_/\\|*:?!=+#~^%&@<>"'))
    comma = 0 if comma >= len(printed) else comma
    style = style_of(" ".join(printed)) if script == "Latn" else ""
    words = _with_turkic(printed, script, style)
    repaired: tuple[Repair, ...] = ()
    if not text.isascii() and _ONE_SCRIPT(text) is None:
        repaired = tuple(r for token in printed for r in repairs(token, one_alphabet(token, script)))
    return SoundLine(tuple(words), comma, script, _placed(text, repaired), tuple(rest), doubts, style)


def _placed(text: str, repaired: tuple[Repair, ...]) -> tuple[Repair, ...]:
    """Return repairs with their place in the cleaned text."""
    if not repaired:
        return ()
    whole: list[Repair] = []
    at = 0
    script = script_of(text)
    for token in re.split(r"([\s,;]+)", text):
        found = repairs(token, one_alphabet(token, script))
        whole += [Repair(at + repair.at, repair.found, repair.read_as) for repair in found]
        at += len(token)
    return tuple(whole)


def _is_rest(token: str) -> bool:
    if token.isalpha():
        return len(token) > 1 and token.lower() in _words("rest")
    if any(c.isdigit() for c in token) or not any(c.isalpha() for c in token):
        return True
    return len(token) > 1 and not _is_initial(token) and token.lower().strip(".") in _words("rest")


def _with_turkic(printed: list[str], script: str, style: str) -> list[Word]:
    words: list[Word] = []
    for token in printed:
        base, _, ending = token.rpartition("-")
        if token.lower() in TURKIC and words and not words[-1].is_initial:
            words[-1] = turkic_word(words[-1].printed, token, script, style)
        elif base and ending.lower() in TURKIC:
            words.append(turkic_word(base, ending, script, style))
        else:
            words.append(word_of(token.rstrip(".") if not _is_initial(token) else token, script, style))
    return words
