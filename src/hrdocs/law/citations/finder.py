"""Citations in running text: every article mentioned, with its place, its code and what is in doubt.

Fold the text, cut it into tokens, read the mentions by the grammar, find the law that governs each, resolve it by what
the codes have, and add the headings that are quoted instead of a number.
"""

import re
from collections.abc import Iterable

from hrdocs.collecting import no_collection
from hrdocs.law.citations import bare_numbers, canonical_form, headings, left_over, lookups, notation, numerals
from hrdocs.law.citations.cited import CitedProvision, Confidence, Reason, Span
from hrdocs.law.citations.context import Surroundings, is_of_criminal
from hrdocs.law.citations.fold import LETTERS, Folded, fold
from hrdocs.law.citations.grammar import Reader
from hrdocs.law.citations.mention import LEAST_CRIMINAL, Chain, Mention, is_counted_itself
from hrdocs.law.citations.resolve import ResolvedMention, resolve
from hrdocs.law.citations.tokens import LawName, Tokens, tokenize
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Citation, Day

_STAGES = frozenset(("13", "14", "16"))
_CYRILLIC = frozenset(("ru", "be"))
# The words "ст", "арт" and "УК" have only letters that look Latin.
_CYRILLIC_LETTER = re.compile(rf"[а-я]|(?<![{LETTERS}])(?:ct|apt|yk)(?![{LETTERS}])")
_HEAD = 40
_TAIL = 4
_UNREAD = re.compile(
    rf"\s?,\s?-\s?[1-9](?![0-9.])|[_^/][0-9{LETTERS}]"
    # A letter glued to the number; a code is none: "ст.342УК".
    rf"|(?!(?:yk|kk|koaп|kaaп|cc)(?![{LETTERS}]))[{LETTERS}](?![{LETTERS}]{{2}})"
    r"|\s{0,2}\[[0-9]{1,2}\]\s{0,2}(?:yk|kk)"
)
_JOINED = re.compile(r"-[1-9][0-9]{0,2}(?![0-9])")
_BACK = frozenset(("with", "чepeз", "пpaз", "через"))


def find_citations(
    text: str, on: Day | None = None, language: str | None = None, default_code: str | None = None
) -> list[CitedProvision]:
    """Find every article of law that a text cites.

    Args:
        text: Plain text; tags and entities in it are understood, and so is the canonical form (`cc1999:342/1`).
        on: Day of the event or the ruling, else of the text; it decides the administrative code.
        language: Of the text, when known: `en`, `ru` or `be`. Spellings of all three are read in any case.
        default_code: The code of what names none and whose number does not decide: `cc1999`, `cao2003`, `cao2021`.

    Returns:
        In the order of the text; hits on other law have the code `other`.
    """
    with no_collection():
        return _read(text, on, language, default_code)[0]


def find_unread(
    text: str, on: Day | None = None, language: str | None = None, default_code: str | None = None
) -> tuple[list[CitedProvision], list[Span]]:
    """Find every article that a text cites, and the numbers beside an article word or a code that were not read.

    Args:
        text: As for `find_citations`.
        on: As there.
        language: As there.
        default_code: As there.
    """
    found, tokens, folded, read = _read(text, on, language, default_code)
    return found, list(left_over.of_text(tokens, folded, read))


def _read(
    text: str, on: Day | None, language: str | None, default_code: str | None
) -> tuple[list[CitedProvision], Tokens, Folded, list[tuple[Mention, CitedProvision]]]:
    if default_code is not None and default_code not in lookups.CODES:
        message = f"default_code is one of {', '.join(lookups.CODES)}"
        raise ValueError(message)
    days = lookups.span_of(on)
    canonical, words = canonical_form.take_out(text, days)
    folded = numerals.undone(fold(words))
    tokens = tokenize(folded)
    context = Surroundings(folded, tokens, default_code)
    chains = Reader(folded, tokens, bare_numbers.accepted(context)).read()
    read = hits_of(chains, context, text, days, language)
    found = [*canonical, *(hit for _, hit in read)]
    if not context.names_another:
        found += headings.find(folded, found, days, text)
    return sorted(found, key=lambda hit: (hit.start, hit.end)), tokens, folded, read


def hits_of(
    chains: list[Chain], context: Surroundings, text: str, on: Dates | None, language: str | None
) -> list[tuple[Mention, CitedProvision]]:
    """Return the hits of the mentions of a text, in their order; those of no law are left out.

    Args:
        chains: The mentions.
        context: What is around them.
        text: The text given.
        on: The days given.
        language: Of the text, when known.
    """
    folded = context.folded
    found: list[tuple[Mention, CitedProvision]] = []
    mentions = [mention for chain in chains for mention in chain.mentions]
    starts = [*(mention.start for mention in mentions[1:]), len(folded.text)]
    following = {id(mention): start for mention, start in zip(mentions, starts, strict=False)}
    for chain in chains:
        _mark_script(chain, language, folded)
    context.mentions = mentions
    for chain in chains:
        found += _of_chain(chain, on, context, following, text)
    return found


def _mark_script(chain: Chain, language: str | None, folded: Folded) -> None:
    """Note whether a mention is in a Cyrillic text, where «N (M)» is rather an inserted article."""
    for mention in chain.mentions:
        number = mention.number
        digits = folded.plain[number.start : min(number.start + len(number.main), number.end)]
        mention.is_misprint = mention.is_misprint or not (digits.isdecimal() or number.is_word)
        if number.dot is not None or number.parens:
            # Letters that look alike are Latin in the folded text, so that the remaining ones show the script.
            head = folded.text[max(0, mention.start - _HEAD) : mention.end + _TAIL]
            mention.is_cyrillic = language in _CYRILLIC or (language is None and bool(_CYRILLIC_LETTER.search(head)))


def _of_chain(
    chain: Chain, on: Dates | None, context: Surroundings, following: dict[int, int], text: str
) -> Iterable[tuple[Mention, CitedProvision]]:
    read: list[tuple[Mention, ResolvedMention, bool]] = []
    is_criminal = is_of_criminal(chain)
    for mention in chain.mentions:
        name, named = mention.name, mention.name is not None
        if name is not None and name.code == notation.THIS and context.default is not None:
            name = LawName(context.default)
        elif name is None or name.code == notation.THIS:
            governing = context.governing(mention)
            if governing is not None:
                name, named = governing[0], governing[1] or named
            elif mention.number.is_small and is_criminal:
                name = LawName(notation.CRIMINAL)
        reading = resolve(mention, name, on, context, following[id(mention)])
        # What was not in force on the day is no article that a range means.
        if reading is not None and not (mention.is_between and reading.reason is Reason.NOT_IN_FORCE):
            read.append((mention, reading, named))
    _agree(read)
    stages = _stages(read)
    for (mention, reading, named), stage in zip(read, stages, strict=True):
        yield mention, _hit(mention, reading, stage, context.folded, text, named=named)


def _agree(read: list[tuple[Mention, ResolvedMention, bool]]) -> None:
    """Use what is sure in a list to decide for the others of the list."""
    _agree_on_code(read)
    _agree_on_dots(read)


def _agree_on_code(read: list[tuple[Mention, ResolvedMention, bool]]) -> None:
    """Use the administrative articles of a list that only one code has to decide for the others of the list."""
    sure = {reading.code for _, reading, _ in read if reading.code in lookups.ADMINISTRATIVE and not reading.is_by_day}
    if len(sure) != 1:
        return
    code = sure.pop()
    for n, (mention, reading, named) in enumerate(read):
        if reading.reason is Reason.TWO_CODES or (reading.is_by_day and reading.code != code):
            read[n] = (mention, ResolvedMention(
                code=code, article=reading.article, parts=reading.parts, points=reading.points,
                confidence=Confidence.MEDIUM,
            ), named)  # fmt: skip


def _agree_on_dots(read: list[tuple[Mention, ResolvedMention, bool]]) -> None:
    """Read a dot as that of an inserted article where another of the list can be nothing else: "361.4 и 361.2 УК"."""
    dotted = [(mention.number, reading) for mention, reading, _ in read if mention.number.dot is not None]
    if any(reading.parts == (number.dot,) for number, reading in dotted) or not any(
        reading.article == f"{number.main}-{number.dot}" for number, reading in dotted
    ):
        return
    for n, (mention, reading, named) in enumerate(read):
        if reading.reason is Reason.PART_OR_ARTICLE and mention.number.dot is not None:
            read[n] = (mention, ResolvedMention(
                code=reading.code, article=f"{mention.number.main}-{mention.number.dot}", points=reading.points,
                confidence=Confidence.MEDIUM,
            ), named)  # fmt: skip


def _stages(read: list[tuple[Mention, ResolvedMention, bool]]) -> list[Citation | None]:
    """Return each offence of a list the article of the General Part that is before it, or joined after it."""
    made: list[Citation | None] = [None] * len(read)
    for n, (mention, reading, _) in enumerate(read):
        if reading.code != notation.CRIMINAL or reading.article not in _STAGES:
            continue
        part = reading.parts[0] if len(reading.parts) == 1 else None
        stage = Citation(code=reading.code, article=reading.article, part=part)
        if n + 1 < len(read) and _is_offence(read[n + 1][1]):
            made[n + 1] = stage
        elif n and mention.joint in _BACK and _is_offence(read[n - 1][1]):
            made[n - 1] = stage
    return made


def _is_offence(reading: ResolvedMention) -> bool:
    if reading.code != notation.CRIMINAL:
        return False
    article = reading.article
    return article is None or not article.isdecimal() or int(article) >= LEAST_CRIMINAL


def _one_or_several(values: tuple[str, ...]) -> str | tuple[str, ...] | None:
    return values if len(values) > 1 else values[0] if values else None


def _is_joined(mention: Mention, text: str) -> bool:
    """Return whether digits are joined to a number that are neither of it, nor the end of a range, nor a count."""
    match = _JOINED.match(text, mention.end) if mention.number.until is None else None
    return match is not None and not is_counted_itself(text, match.end())


def _hit(
    mention: Mention, reading: ResolvedMention, stage: Citation | None, folded: Folded, text: str, *, named: bool
) -> CitedProvision:
    start, end = folded.span(mention.start, reading.end or mention.end)
    reason, candidates = reading.reason, reading.candidates
    confidence = reading.confidence
    is_unread = not mention.has_tail and _UNREAD.match(folded.text, mention.end) is not None
    if not reading.end and reading.code != notation.OTHER and (is_unread or _is_joined(mention, folded.text)):
        # What is glued to the number was not understood: another article may be meant.
        confidence = Confidence.LOW
    if mention.is_shared and reason is None and not reading.parts:
        reason, confidence = Reason.SHARED_PART, Confidence.MEDIUM
    if mention.unsaid and reason is None and reading.code == notation.CRIMINAL and reading.article is not None:
        reason, confidence = Reason.RANGE, Confidence.MEDIUM
        articles = (reading.article, *mention.unsaid)
        candidates = tuple(
            sorted((Citation(code=reading.code, article=text) for text in articles), key=lambda one: one.sort_key)
        )
    if not named and confidence is Confidence.HIGH:
        confidence = Confidence.MEDIUM
    if mention.is_bare and not named and reason is None and bare_numbers.is_like_day(mention.number.plain):
        reason, confidence = Reason.NO_CODE, Confidence.LOW
    return CitedProvision(
        start=start, end=end, surface=text[start:end], code=reading.code, article=reading.article,
        part=_one_or_several(reading.parts), point=_one_or_several(reading.points), stage=stage, code_named=named,
        law=reading.law, candidates=candidates, nearest=reading.nearest, reason=reason, confidence=confidence,
    )  # fmt: skip
