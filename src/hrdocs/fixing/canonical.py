"""Texts that have one form only: dates, amounts, citations, words of a list, tags. Each function returns that form.

The value classes say themselves how a text must have been meant (`InvalidText.fix`). This module adds the rest: which
noise may be removed first, and which of their proposals are not certain in a file whose author is not at hand.
"""

import re
import unicodedata
from collections.abc import Collection, Iterable
from functools import cache
from typing import Any, Final

from attrs import frozen

from hrdocs.errors import InvalidText
from hrdocs.fields import COUNTRY, LANGUAGE, SCRIPT, SHA256, X_PREFIX, Form, OneOf, Value, matcher
from hrdocs.fixing.spelling import LOOK_ALIKE, SPACE, TO_CYRILLIC, TO_LATIN, UNICODE, Step, seen, spaced
from hrdocs.law.citations.cited import CitedAs, CitedProvision, Confidence
from hrdocs.law.citations.finder import find_citations
from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.tokens import END, tokenize
from hrdocs.law.reference import code_names, store
from hrdocs.values import Citation, Duration, LocalText, Money, Norm, PartialDate, Period, Quantity
from hrdocs.values.written_days import whole_of
from hrdocs.vocabulary import SharingLabel
from hrdocs.vocabulary.upgrades import renamed_words

_CODES: Final = {
    PartialDate: "fix.date",
    Period: "fix.date",
    Duration: "fix.amount",
    Money: "fix.amount",
    Quantity: "fix.amount",
    Citation: "fix.citation",
    Norm: "fix.citation",
}
_WORD: Final = "fix.word"
UPGRADE: Final = "fix.upgrade"
"""The code of a word or key that has a new name."""
_TAG: Final = "fix.tag"

_LONGEST: Final = 200
"""No slip is longer."""

_WIDE: Final = {0xFF01 + n: 0x21 + n for n in range(94)}

_match = cache(matcher)


@frozen
class CanonicalText:
    """The one form of a text.

    Args:
        step: The fix.
        is_of_words: Whether words were read, which are then kept beside it.
    """

    step: Step
    is_of_words: bool = False


def _step(code: str, before: str, after: str, form: str = "") -> Step:
    """Return a fix; a fix of only spaces, invisible characters or look-alike letters has its own code."""
    if spaced(before) == after:
        code = SPACE
    elif seen(before) == after:
        code = UNICODE
    elif before.translate(TO_LATIN) == after:
        code = LOOK_ALIKE
    return Step(code=code, before=before, after=after, form=form)


def _plain(text: str) -> str | None:
    """Return a text without noise: full-width and invisible characters, spaces; None for what is not certain."""
    if len(text) > _LONGEST:
        return None
    plain = spaced(seen(text.translate(_WIDE)))
    # Where dates are written with other digits, years may be counted differently too: ۱۳۹۹ is 2020.
    if not plain or any(unicodedata.category(char) == "Nd" and not char.isascii() for char in plain):
        return None
    return plain


def _in_latin(text: str) -> str | None:
    """Return a text with Latin letters for Cyrillic ones that look alike; None where no letter shows that it is Latin.

    `КР` may have been written for a country whose code is not KP.
    """
    is_latin = any(char.isascii() and char.isalpha() and ord(char) not in TO_CYRILLIC for char in text)
    return text.translate(TO_LATIN) if is_latin else None


# Values


def whole_period(text: str, kind: Value) -> CanonicalText | None:
    """Return the period that a date alone is in a field that says over which time something was counted or told."""
    plain = _plain(text)
    for candidate in () if plain is None else _readings(plain, PartialDate):
        day = _respelt(candidate, PartialDate)
        after = None if day is None else whole_of(day)
        if after is not None and _match(kind.form)(after):
            return CanonicalText(_step(_CODES[Period], text, after, kind.form.name))
    return value(text, kind)


def value(text: str, kind: Value) -> CanonicalText | None:
    """Return the canonical text of a value; None when it is canonical already, or when that is not certain."""
    fits = _match(kind.form)
    if fits(text):
        return None
    plain = _plain(text)
    if plain is None:
        return None
    for candidate in _readings(plain, kind.cls):
        after = _respelt(candidate, kind.cls)
        if after is not None and fits(after):
            return CanonicalText(_step(_CODES[kind.cls], text, after, kind.form.name))
    if kind.cls is Citation and (citation := _in_words(plain)) is not None:
        return CanonicalText(
            Step(code=_CODES[Citation], before=text, after=citation, form=kind.form.name), is_of_words=True
        )
    return None


def _readings(plain: str, cls: type[Any]) -> Iterable[str]:
    """Return the texts that a value may be read from, unchanged and with look-alike letters replaced."""
    if cls in {PartialDate, Period} and _is_doubtful_date(plain):
        return
    if cls in {Citation, Norm}:
        head = plain.partition(":")[0]
        latin = head.translate(TO_LATIN)
        # The class itself takes Cyrillic letters for Latin ones; `сор` may be anything.
        if head.isascii() or _in_latin(head) is not None or latin.strip().lower() in _laws():
            yield latin + plain[len(head) :]
        return
    yield plain
    if cls in {PartialDate, Period, Duration}:
        # Besides digits these have no letters except T, and P, Y, M, D, H.
        yield plain.translate(TO_LATIN)
    else:
        in_latin = _in_latin(plain)
        if in_latin is not None:
            yield in_latin


def _respelt(text: str, cls: type[Any]) -> str | None:
    try:
        return str(cls.parse(text))
    except InvalidText as error:
        return error.fix


_DASHES: Final = "\u2010-\u2015\u2212"
# 2008-9 and 2008–09 may be two years; midnight is what a spreadsheet writes for a day without a time.
_DOUBTFUL_DATE: Final = re.compile(
    f"(?<![0-9{_DASHES}-])[0-9]{{4}} ?(?:[{_DASHES}] ?[0-9]{{1,2}}|- ?[0-9])(?! ?[0-9{_DASHES}-])|[Tt ]0?0:00"
)


def _is_doubtful_date(text: str) -> bool:
    return _DOUBTFUL_DATE.search(text.translate(TO_LATIN)) is not None


@cache
def _laws() -> frozenset[str]:
    return frozenset((*code_names.CODES, *store.common()["others"]))


# What may be around the numbers of one citation: the name of its code, small words, punctuation.
_BESIDE: Final = frozenset("Cg.,;()")


def _in_words(text: str) -> str | None:
    """Return the citation that a text says in usual words, when it says one and nothing else."""
    found = find_citations(text)
    if len(found) != 1 or not _is_certain(found[0]):
        return None
    hit = found[0]
    folded = fold(text)
    tokens = tokenize(folded)
    for kind, start, end in zip(tokens.kinds, tokens.starts, tokens.ends, strict=True):
        if kind == END:
            break
        first, last = folded.span(start, end)
        if kind not in _BESIDE and not hit.start <= first < last <= hit.end:
            return None
    return str(hit.citations[0])


def _is_certain(hit: CitedProvision) -> bool:
    return (
        hit.cited_as is CitedAs.NUMBER
        and hit.code_named
        and hit.confidence is Confidence.HIGH
        and hit.reason is None
        and hit.stage is None
        and not hit.candidates
        and len(hit.citations) == 1
    )


# Words of a list


def word(text: str, words: Collection[str], *, prefix: str = "") -> Step | None:
    """Return the one word of a list that a text is, apart from case, spaces, hyphens and look-alike letters."""
    plain = _plain(text) if text not in words else None
    if plain is None:
        return None
    for candidate in (plain, _in_latin(plain)):
        key = _key(candidate or "").removeprefix(prefix)
        found = [each for each in words if _key(each) == key]
        if len(found) == 1:
            return _step(_WORD, text, found[0])
    return None


def member(text: str, kind: OneOf) -> Step | None:
    """Return the member of a closed list that a text is, apart from its spelling; `TLP:AMBER` is the label `amber`.

    For a word of an earlier state of the format, the word that replaced it is returned.
    """
    now = renamed_words(kind.enum.__name__).get(text)
    if now is not None:
        return Step(code=UPGRADE, before=text, after=now)
    return word(text, _members(kind), prefix="tlp:" if kind.enum is SharingLabel else "")


@cache
def _members(kind: OneOf) -> frozenset[str]:
    return frozenset(each.value for each in kind.enum)


def _key(text: str) -> str:
    spaceless = re.sub(f"[\\s_{_DASHES}-]+", "_", text.lower())
    return re.sub("_?([+:])_?", r"\1", spaceless).strip("_")


# Tags and codes

# The languages of ISO 639-1. Any other tag in capitals is more likely a country.
_LANGUAGES: Final = frozenset(
    re.findall(
        "[a-z]{2}",
        "aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz"
        " ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik"
        " io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml"
        " mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd"
        " se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi"
        " vo wa wo xh yi yo za zh zu",
    )
)
# Languages whose code is that of their country: a lower-case `be` beside countries is more likely Belarusian than
# Belgium.
_OF_ONE_COUNTRY: Final = frozenset(
    re.findall("[a-z]{2}", "bg de es fi fr hr hu is it lt lv mt nl no pl pt ro ru sk th tr")
)


def tag(text: str, form: Form) -> Step | None:
    """Return a language tag, a code of a country or a script, or a checksum in its form; others lose outer spaces."""
    if _match(form)(text):
        return None
    plain = _plain(text)
    if plain is None:
        return None
    for candidate in (plain, _in_latin(plain)):
        after = _formed(candidate, form) if candidate is not None else None
        if after is not None and _match(form)(after):
            return _step(_TAG, text, after, form.name)
    return None


def _formed(text: str, form: Form) -> str | None:
    if form is LANGUAGE:
        return _language(text)
    if form is COUNTRY:
        return text.upper() if text.lower() not in _LANGUAGES - _OF_ONE_COUNTRY else text
    if form is SCRIPT:
        return text.title()
    return text.lower() if form is SHA256 else text


def _language(text: str) -> str | None:
    # A partner's own key where none is allowed.
    if text.startswith(X_PREFIX):
        return None
    first = re.split("[-_]", text, maxsplit=1)[0]
    if not first.islower() and first.lower() not in _LANGUAGES:
        return None
    try:
        LocalText({text: "-"})
    except InvalidText as error:
        return error.fix
    return text
