"""From a number as written to a provision of a code, by the rules of the catalogue of forms.

«N.M» of the Criminal Code is a part or an inserted article: by a part beside it, by the offence named, by what there
was on the day, by the parts that there are; what is still open has both readings. An administrative
number belongs to the code of the day. A number of no code is returned as cited, with what it may have meant.
"""

import re
from datetime import date
from typing import Final

from attrs import define, evolve

from hrdocs.law.citations import lookups, notation
from hrdocs.law.citations.cited import Confidence, Reason
from hrdocs.law.citations.code_words import CodeWords
from hrdocs.law.citations.context import Surroundings
from hrdocs.law.citations.mention import Mention, Number
from hrdocs.law.citations.tokens import LawName
from hrdocs.law.citations.whose import Owner, owner_of
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Citation

CRIMINAL: Final = notation.CRIMINAL
_FITS = 0.5
_FITS_AROUND = 0.7
_FITS_BETTER = 0.2
_FEW_WORDS = 2
_MORE_WORDS = 3
_MOST_OLD = 300
_OLD_ARTICLE = 4


@define(kw_only=True)
class ResolvedMention:
    """What a mention was resolved to; the fields are those of `CitedProvision`."""

    code: str | None
    article: str | None
    parts: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    law: str | None = None
    candidates: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    reason: Reason | None = None
    confidence: Confidence = Confidence.HIGH
    # Whether only the given day chose the code.
    is_by_day: bool = False
    # Where the digits end, when a footnote mark is after them.
    end: int | None = None


def resolve(
    mention: Mention, name: LawName | None, on: Dates | None, context: Surroundings, until: int
) -> ResolvedMention | None:
    """Resolve a mention; None for what is no citation of a known law.

    Args:
        mention: The mention.
        name: The law it names, or that governs it.
        on: The day given.
        context: What is around it.
        until: Where the next mention begins.
    """
    number = mention.number
    if name is None or name.code == notation.THIS:
        if number.is_small or mention.is_section:
            return None
        inferred = notation.ADMINISTRATIVE if number.is_administrative else CRIMINAL
        if number.third is not None:
            return _other(mention, "law of another state")
        if inferred == CRIMINAL and not number.is_known:
            return _unknown(mention, None, (CRIMINAL,))
        if context.default is None and context.is_refuted(mention):
            return evolve(_other(mention, None), confidence=Confidence.MEDIUM)
        # A code of procedure may be meant, which the text does not name.
        name = LawName(inferred, is_doubted=context.is_of_procedure(mention))
    if name.code == notation.OTHER:
        return _other(mention, name.law)
    if number.third is not None:
        return _other(mention, "law of another state")
    words = CodeWords(context, mention, until)
    owner = owner_of(mention, name, context, words)
    if owner is Owner.OTHER:
        return evolve(_other(mention, "law of another state"), confidence=Confidence.MEDIUM)
    read = _criminal(mention, on, words) if name.code == CRIMINAL else _administrative(mention, name, on, words)
    if owner is Owner.OPEN:
        return _of_nobody(read)
    if (owner is Owner.DOUBTED or name.is_doubted) and read.confidence is not Confidence.LOW:
        read.confidence = Confidence.LOW if name.is_doubted else Confidence.MEDIUM
    return read


def _of_nobody(read: ResolvedMention) -> ResolvedMention:
    """Return a reading as a candidate, where it is not said whose law is cited."""
    if read.reason is Reason.UNKNOWN_ARTICLE or read.code == notation.OTHER:
        return read
    own: tuple[Citation, ...] = ()
    if read.code is not None and read.article is not None:
        own = tuple(Citation(code=read.code, article=read.article, part=part) for part in read.parts or (None,))
    if not (own or read.candidates):
        return read
    return ResolvedMention(
        code=None, article=read.article, parts=read.parts, points=read.points, candidates=read.candidates or own,
        reason=Reason.WHOSE_LAW, confidence=Confidence.LOW, end=read.end,
    )  # fmt: skip


def _better(words: CodeWords, one: tuple[str, str], other: tuple[str, str]) -> int:
    """Return which of two articles the words around name: -1, 1, or 0 when they do not say."""
    for found, enough in ((words.behind, _FITS), (words.around, _FITS_AROUND)):
        scores = lookups.fit(*one, found), lookups.fit(*other, found)
        if max(scores) >= enough and abs(scores[0] - scores[1]) >= _FITS_BETTER:
            return -1 if scores[0] > scores[1] else 1
    # The beginning of a long heading, or two of its words: "Article 23.4, disobedience to a lawful order".
    for found, enough in ((words.near, _FEW_WORDS), (words.around, _MORE_WORDS)):
        shared = lookups.shared(*one, found), lookups.shared(*other, found)
        if max(shared) >= enough and min(shared) == 0:
            return -1 if shared[0] else 1
    return 0


def _other(mention: Mention, law: str | None) -> ResolvedMention:
    number = mention.number
    article = number.plain if number.third is None else f"{number.plain}.{number.third}"
    return ResolvedMention(
        code=notation.OTHER, article=article, parts=mention.parts or number.parens, points=mention.points, law=law,
        reason=Reason.OTHER_LAW,
    )  # fmt: skip


def _unknown(mention: Mention, code: str | None, where: tuple[str, ...], article: str | None = None) -> ResolvedMention:
    """Return a number that no code has as it is cited."""
    cited = article or mention.number.plain
    near = [Citation(code=one, article=number) for one in where for number in lookups.nearest(one, cited)]
    return ResolvedMention(
        code=code, article=cited, parts=mention.parts or mention.number.parens, points=mention.points,
        nearest=tuple(near), reason=Reason.UNKNOWN_ARTICLE, confidence=Confidence.LOW,
    )  # fmt: skip


# --- The Criminal Code ------------------------------------------------------------------------------------------------


def _criminal(mention: Mention, on: Dates | None, words: CodeWords) -> ResolvedMention:
    if on is not None and on[1] < lookups.in_force(CRIMINAL)[0]:
        return _other(mention, notation.OLD_CRIMINAL)
    number = mention.number
    if number.is_unsaid:
        return _unsaid(mention, on, words)
    if number.inserted is not None:
        article = f"{number.main}-{number.inserted}"
        if number.is_raised and article not in lookups.provisions(CRIMINAL):
            # A footnote mark.
            end = number.end - len(number.inserted) if mention.end == number.end else None
            return _article(mention, number.main, mention.parts, on, words, end)
        return _article(mention, article, mention.parts or number.parens, on, words)
    if number.dot is not None:
        return _dotted(mention, number.dot, on, words)
    if len(number.parens) == 1 and "-" not in number.parens[0]:
        return _dotted(mention, number.parens[0], on, words)
    if number.lost in lookups.provisions(CRIMINAL):
        reading = _article(mention, number.lost, mention.parts or number.parens, on, words)
        return _doubted(reading, Reason.SUPERSCRIPT_LOST)
    return _article(mention, number.main, mention.parts or number.parens, on, words)


def _unsaid(mention: Mention, on: Dates | None, words: CodeWords) -> ResolvedMention:
    """Read «361 прим», which mostly is the first of the inserted articles, and leave «361-х» open."""
    number = mention.number
    family = tuple(Citation(code=CRIMINAL, article=article) for article in number.family)
    if number.inserted is None:
        return ResolvedMention(
            code=CRIMINAL, article=None, parts=mention.parts, points=mention.points, candidates=family,
            reason=Reason.INDEX_UNSAID, confidence=Confidence.LOW,
        )  # fmt: skip
    reading = _article(mention, f"{number.main}-1", mention.parts or number.parens, on, words)
    if len(family) > 1 and reading.reason is None:
        return evolve(reading, candidates=family, reason=Reason.INDEX_UNSAID, confidence=Confidence.MEDIUM)
    return reading


def _doubted(reading: ResolvedMention, reason: Reason) -> ResolvedMention:
    return ResolvedMention(
        code=reading.code, article=reading.article, parts=reading.parts, points=reading.points, end=reading.end,
        nearest=reading.nearest, reason=reading.reason or reason, confidence=Confidence.MEDIUM,
    )  # fmt: skip


def _article(
    mention: Mention, article: str, parts: tuple[str, ...], on: Dates | None, words: CodeWords, end: int | None = None
) -> ResolvedMention:
    """Check an article of the Criminal Code against what there is."""
    if article not in lookups.provisions(CRIMINAL):
        return _unknown(mention, CRIMINAL, (CRIMINAL,), article)
    reason = None
    sunk = tuple(_raised_part(article, part) for part in parts)
    if sunk != parts:
        return evolve(_article(mention, article, sunk, on, words, end), reason=Reason.SUPERSCRIPT_LOST,
                      confidence=Confidence.MEDIUM)  # fmt: skip
    if not lookups.has_article(CRIMINAL, article, on):
        reason = Reason.NOT_IN_FORCE
    elif mention.is_misprint:
        reason = Reason.MISPRINT
    elif mention.is_lost:
        reason = Reason.SUPERSCRIPT_LOST
    elif len(parts) == 1 and "-" not in article and "-" not in parts[0]:
        inserted = f"{article}-{parts[0]}"
        if _is_written_out(article, inserted, words):
            either = Citation(code=CRIMINAL, article=inserted), Citation(code=CRIMINAL, article=article, part=parts[0])
            return ResolvedMention(
                code=CRIMINAL, article=inserted, points=mention.points, candidates=either, reason=Reason.HEADING,
                confidence=Confidence.MEDIUM, end=end,
            )  # fmt: skip
    if reason is None and any(not lookups.has_part(CRIMINAL, article, part) for part in parts):
        reason = Reason.UNKNOWN_PART
    return ResolvedMention(
        code=CRIMINAL, article=article, parts=parts, points=mention.points, reason=reason, end=end,
        confidence=Confidence.HIGH if reason is None else Confidence.MEDIUM,
    )  # fmt: skip


def _raised_part(article: str, part: str) -> str:
    """Return part 1-1 for "part 11" of an article that has no eleven parts: its superscript sank into the line."""
    inserted = f"{part[:-1]}-{part[-1]}"
    is_sunk = part.isdecimal() and len(part) > 1 and not lookups.has_part(CRIMINAL, article, part)
    return inserted if is_sunk and lookups.has_part(CRIMINAL, article, inserted) else part


def _is_written_out(article: str, inserted: str, words: CodeWords) -> bool:
    """Return whether "Article 361 Part 4" means Article 361-4, whose heading follows it."""
    if inserted not in lookups.provisions(CRIMINAL):
        return False
    behind = words.behind
    return (
        lookups.fit(CRIMINAL, inserted, behind) >= _FITS + _FITS_BETTER > _FITS > lookups.fit(CRIMINAL, article, behind)
    )


def _dotted(mention: Mention, second: str, on: Dates | None, words: CodeWords) -> ResolvedMention:
    """Decide «N.M» and «N (M)»."""
    number = mention.number
    inserted = f"{number.main}-{second}"
    exists = inserted in lookups.provisions(CRIMINAL)
    if mention.parts:
        return _article(mention, inserted, mention.parts, on, words)
    as_article = lookups.has_article(CRIMINAL, inserted, on)
    as_part = lookups.has_part(CRIMINAL, number.main, second, on)
    if exists and as_part and not as_article and _better(words, (CRIMINAL, inserted), (CRIMINAL, number.main)) < 0:
        # The heading beside it says more than what was in force on the day of the text.
        return _article(mention, inserted, (), on, words)
    if as_article and as_part:
        side = _better(words, (CRIMINAL, inserted), (CRIMINAL, number.main))
        if side == 0 and re.search(rf"(?<![0-9]){inserted}(?![0-9])", words.context.text):
            # The text spells the number out elsewhere.
            side = -1
        if side == 0 and (words.context.is_called(mention, inserted) or words.is_new_article()):
            side = -1
        if side == 0:
            return _open(mention, inserted, second)
        as_article, as_part = side < 0, side > 0
    if as_part or (not as_article and not exists and number.main in lookups.provisions(CRIMINAL) and number.parens):
        return _of_dot(_article_of_part(mention, second, on, words), mention, words)
    if as_article or exists:
        return _article(mention, inserted, (), on, words)
    return _unknown(mention, CRIMINAL, (CRIMINAL,), f"{number.main}.{second}" if number.dot else number.main)


def _of_dot(reading: ResolvedMention, mention: Mention, words: CodeWords) -> ResolvedMention:
    """Doubt a part after a dot: our code has no number with a dot, but the codes of the neighbours have."""
    if mention.number.dot is None or reading.confidence is Confidence.LOW or mention.number.is_slashed:
        return reading
    is_home = (mention.name is not None and mention.name.is_home) or words.context.is_home
    if mention.is_cyrillic and not is_home:
        return evolve(reading, confidence=Confidence.LOW)
    return evolve(reading, confidence=Confidence.MEDIUM)


def _article_of_part(mention: Mention, second: str, on: Dates | None, words: CodeWords) -> ResolvedMention:
    reading = _article(mention, mention.number.main, (), on, words)
    reason = reading.reason
    if reason is None and not lookups.has_part(CRIMINAL, mention.number.main, second):
        reason = Reason.UNKNOWN_PART
    return ResolvedMention(
        code=reading.code, article=reading.article, parts=(second,), points=mention.points, nearest=reading.nearest,
        reason=reason, confidence=Confidence.HIGH if reason is None else Confidence.MEDIUM,
    )  # fmt: skip


def _open(mention: Mention, inserted: str, second: str) -> ResolvedMention:
    """Leave «N.M» open; in English a part in brackets is a part."""
    number = mention.number
    part = Citation(code=CRIMINAL, article=number.main, part=second)
    article = Citation(code=CRIMINAL, article=inserted)
    if number.parens and mention.in_brackets and not mention.is_cyrillic:
        return ResolvedMention(
            code=CRIMINAL, article=number.main, parts=(second,), points=mention.points, confidence=Confidence.MEDIUM
        )
    return ResolvedMention(
        code=CRIMINAL,
        article=None,
        candidates=(part, article),
        reason=Reason.PART_OR_ARTICLE,
        confidence=Confidence.LOW,
    )


# --- The administrative codes -----------------------------------------------------------------------------------------


def _administrative(mention: Mention, name: LawName, on: Dates | None, words: CodeWords) -> ResolvedMention:
    number = mention.number
    first_day = lookups.in_force("cao2003")[0]
    if number.dot is None or not number.is_administrative:
        return _of_old_shape(mention, number, on)
    if on is not None and on[1] < first_day:
        return _other(mention, notation.OLD_ADMINISTRATIVE)
    article = f"{number.main}.{number.dot}"
    if number.inserted is not None and not number.is_raised:
        article = number.plain
    parts = mention.parts or number.parens
    having = [code for code in lookups.ADMINISTRATIVE if article in lookups.provisions(code)]
    if not having:
        wanted = _code_of(name, on)
        return _unknown(mention, wanted, (wanted,) if wanted else lookups.ADMINISTRATIVE, article)
    choice = _chosen(name, article, having, on, words)
    code, reason = choice.code, choice.reason
    if code is None:
        candidates = tuple(
            Citation(code=one, article=article, part=part) for one in having for part in (parts or (None,))
        )
        return ResolvedMention(
            code=None, article=article, parts=parts, points=mention.points, candidates=candidates,
            reason=Reason.TWO_CODES, confidence=Confidence.LOW,
        )  # fmt: skip
    if reason is None and any(not lookups.has_part(code, article, part) for part in parts):
        reason = Reason.UNKNOWN_PART
    if reason is None and mention.is_misprint:
        reason = Reason.MISPRINT
    return ResolvedMention(
        code=code, article=article, parts=parts, points=mention.points, reason=reason,
        confidence=choice.confidence if reason is None else Confidence.MEDIUM,
        end=number.end - len(number.inserted) if number.is_raised and number.inserted else None,
        is_by_day=choice.is_by_day,
    )  # fmt: skip


def _code_of(name: LawName, on: Dates | None) -> str | None:
    """Return the code of a day."""
    if name.code in lookups.ADMINISTRATIVE:
        return name.code
    if on is None:
        return None
    held = [code for code in lookups.ADMINISTRATIVE if _holds(code, on)]
    return held[0] if len(held) == 1 else None


def _holds(code: str, on: Dates) -> bool:
    first, last = lookups.in_force(code)
    return first <= on[1] and on[0] <= last


@define
class _Choice:
    """The code chosen for a number: why it is in doubt, how sure it is, whether only the given day chose it."""

    code: str | None
    reason: Reason | None = None
    confidence: Confidence = Confidence.HIGH
    is_by_day: bool = False


def _chosen(name: LawName, article: str, having: list[str], on: Dates | None, words: CodeWords) -> _Choice:
    """Choose among the codes that have the number: by its successor, the conduct, the days mentioned, the day given."""
    wanted = _code_of(name, on)
    if len(having) == 1:
        reason = None if wanted in (None, *having) else Reason.NOT_IN_FORCE
        if reason is None and wanted is not None and not lookups.has_article(wanted, article, on):
            reason = Reason.NOT_IN_FORCE
        return _Choice(having[0], reason)
    if name.code in lookups.ADMINISTRATIVE:
        return _Choice(wanted, None if lookups.has_article(str(wanted), article, on) else Reason.NOT_IN_FORCE)
    context, mention = words.context, words.mention
    paired = context.is_new_by_pair(article, mention.number.start)
    if paired is not None:
        return _Choice(having[paired])
    # What is beside the number says more about the day of the event than the day of the text.
    side = _better(words, (having[0], article), (having[1], article))
    is_label = context.is_label(mention)
    told = None if is_label else context.is_new_by_sentence(mention, on)
    if side and told is not None and (side > 0) != told:
        return _Choice(None)
    if side or told is not None:
        return _Choice(having[side > 0 if side else bool(told)])
    told = None if is_label else context.is_new_by_order(mention, on)
    if told is not None:
        return _Choice(having[told], confidence=Confidence.MEDIUM)
    told = None if is_label else context.is_new_by_text(mention, on)
    if told is not None:
        # The given day and another day of the text: either may be that of the event.
        is_other = wanted is not None and having[told] != wanted
        return _Choice(having[told], confidence=Confidence.MEDIUM if is_other else Confidence.HIGH)
    if wanted is not None:
        reason = None if lookups.has_article(wanted, article, on) else Reason.NOT_IN_FORCE
        return _Choice(wanted, reason, is_by_day=True)
    return _Choice(None)


def _of_old_shape(mention: Mention, number: Number, on: Dates | None) -> ResolvedMention:
    """Read a whole number that is called administrative: the code of 1984, or a number whose dot was lost."""
    dotless = len(number.main) == _OLD_ARTICLE and f"{number.main[:2]}.{number.main[2:]}" or ""  # noqa: RUF021
    near = [
        Citation(code=code, article=dotless) for code in lookups.ADMINISTRATIVE if dotless in lookups.provisions(code)
    ]
    if near:
        return ResolvedMention(
            code=None, article=number.plain, parts=mention.parts, nearest=tuple(near), reason=Reason.UNKNOWN_ARTICLE,
            confidence=Confidence.LOW,
        )  # fmt: skip
    if int(number.main) <= _MOST_OLD and (on is None or on[0] < date(2007, 3, 1)):
        return _other(mention, notation.OLD_ADMINISTRATIVE)
    return _unknown(mention, None, ())
