"""Legal problems with a citation on the days that a record knows.

The day of the act decides which law holds. A provision that was gone on that day is an error. One that came only later
is a doubt, since a milder law applies back (Criminal Code, Article 9; codes of administrative offences, Article 1.5),
and since authorities apply laws back that are not milder; it is an error where the known steps of the case too lie
before it. Where only a later day is known, such as that of the ruling, every finding is only "possible", and a list or
a count of later years may cite what is gone by then. Any day of a lasting act may do, and any of several acts. Where
the law data do not know, inside windows of change and after their last day, nothing is reported; that no text has an
article or a part is then only noted, since a newer law may have it.
"""

import difflib
import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

from attrs import frozen

from hrdocs import law
from hrdocs.law.citations import lookups
from hrdocs.law.reference import code_names, store
from hrdocs.law.reference.timeline import Ordinals, ProvisionHistory, history
from hrdocs.messages import ELLIPSIS
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rules.citations.spans import NO_END, NO_START, TIMES_REMEMBERED, span_of, text_of
from hrdocs.values import Answer, Citation

# Former codes: the criminal ones of 1928 and 1960, the administrative one of 1984. No later one existed.
_LIKE_OURS: Final = re.compile("(cc|cao)([0-9]{4})")
_LAST_OF_OLD: Final = {"cc": 1961, "cao": 1985}


@frozen
class When:
    """The days by which a citation is checked, as texts of dates and periods.

    Args:
        acts: When the act, or each of several, is said to have been.
        later: A day that surely came after the act; None when none is known.
        is_distant: Whether that later day may be years after the act, as that of a list.
    """

    acts: tuple[str, ...] = ()
    later: str | None = None
    is_distant: bool = False


NEVER: Final = When()
"""No day at all."""


def faults_of(citation: Citation, when: When) -> tuple[Fault, ...]:
    """Return the legal problems with a citation, without a place."""
    if len(when.acts) == 1 and is_plain_on(citation, when.acts[0]):
        return ()
    return _faults(citation, when)


@lru_cache(maxsize=TIMES_REMEMBERED)
def _faults(citation: Citation, when: When) -> tuple[Fault, ...]:
    if citation.code not in code_names.CODES:
        return (_unknown_code(citation.code),)
    later = span_of(when.later) if when.later else None
    spans = [(text, span) for text in when.acts if (span := span_of(text))]
    provision = history(citation)
    if provision is None:
        return _unknown_article(citation, [span for _, span in spans] or ([later] if later else []))
    if spans:
        # Any of several acts may be the one that the provision is cited for.
        by_day = [_beyond(provision, span) or _on_act(provision, text, span, later) for text, span in spans]
        return min(by_day, key=lambda each: (bool(each), bool(each) and not each[0].is_doubt))
    if later is None or when.acts:
        return _on_no_day(provision)
    return _beyond(provision, later) or _on_later_day(provision, later, is_distant=when.is_distant)


def _newer(citation: Citation, last: int) -> Fault:
    from hrdocs.law.reference.amending import laws_after  # noqa: PLC0415 -- only what is newer than the texts waits

    day = code_names.code_of(citation.code).as_of.isoformat()
    laws = [each.name for each in laws_after(citation.code) if each.earliest.toordinal() <= last]
    return _fault("citation.newer-than-law", citation=text_of(citation), day=day, laws=", ".join(laws))


def _beyond(provision: ProvisionHistory, span: Ordinals) -> tuple[Fault, ...]:
    """Return the note that a part is in no text, where the day is after the last text: a newer law may have it."""
    own = code_names.code_of(provision.citation.code)
    if own.repealed is not None or span[1] <= own.as_of.toordinal() or span[1] == NO_END:
        return ()
    known = [n for n, stretch in enumerate(provision.stretches) if stretch.is_known and not stretch.is_beyond]
    is_there = any(not provision.part[n].is_no and not provision.force[n].is_no for n in known)
    return () if is_there or not known else (_newer(provision.citation, span[1]),)


def _unknown_code(code: str) -> Fault:
    near = difflib.get_close_matches(code, code_names.CODES, 2, 0.5)
    is_none = _LIKE_OURS.fullmatch(code) is not None and not _is_older_code(code)
    # What resembles no code at all may be a name that was written into the wrong field.
    printed = code if near or _LIKE_OURS.fullmatch(code) is not None else ELLIPSIS
    return _fault("citation.unknown-code", doubt=not is_none, code=printed, nearest=", ".join(near))


def _unknown_article(citation: Citation, spans: list[Ordinals]) -> tuple[Fault, ...]:
    own = code_names.code_of(citation.code)
    beyond = [span[1] for span in spans if span[1] > own.as_of.toordinal() and span[1] != NO_END]
    if own.repealed is None and beyond:
        return (_newer(citation, max(beyond)),)
    other = _in_other_code(citation, spans[0] if spans else None)
    if other is not None:
        return (_fault("citation.other-code", citation=text_of(citation), other=other),)
    elsewhere = [f"{code}:{citation.article}" for code in code_names.CODES if citation.article in store.index(code)]
    near = elsewhere or [f"{citation.code}:{number}" for number in lookups.nearest(citation.code, citation.article)]
    return (_fault("citation.unknown-article", citation=article_text(citation), nearest=", ".join(near)),)


def _in_other_code(citation: Citation, span: Ordinals | None) -> str | None:
    """Return the same number in another code of the family, when that code had it at the time."""
    family = code_names.family_of(citation.code)
    for code in code_names.CODES:
        if code == citation.code or code_names.family_of(code) != family:
            continue
        made = Citation(code=code, article=citation.article)
        provision = history(made)
        if provision is None:
            continue
        first, last = provision.reach(span) if span is not None else (0, -1)
        if span is None or not all(force.is_no for force in provision.force[first : last + 1]):
            return str(made)
    return None


def _on_no_day(provision: ProvisionHistory) -> tuple[Fault, ...]:
    """Report only parts that no text shows on any day."""
    held = [n for n, force in enumerate(provision.force) if not force.is_no and not provision.stretches[n].is_beyond]
    answers = [provision.part[n] for n in held]
    if not answers:
        return ()
    if all(answer.is_no for answer in answers):
        return (_unknown_part(provision, held, doubt=False),)
    # A part of a time that no source shows.
    if all(not answer.is_yes for answer in answers) and not _is_ever_possible(provision):
        return (_unknown_part(provision, held, doubt=True),)
    return ()


def _is_ever_possible(provision: ProvisionHistory) -> bool:
    part = provision.citation.part
    known = [stretch for stretch in provision.stretches if stretch.is_known]
    return not known or any(not stretch.part(part).is_no for stretch in known)


def _on_act(provision: ProvisionHistory, text: str, span: Ordinals, later: Ordinals | None) -> tuple[Fault, ...]:
    first, last = provision.reach(span)
    reach = range(first, last + 1)
    is_lasting = "/" in text
    force = _judged(provision.force, reach, span, is_lasting=is_lasting)
    if not force.is_no:
        doubt = (
            force.is_yes
            and _comes_later(provision, provision.force, last)
            and not _is_early(provision, provision.force, later)
        )
        return (_not_in_force(provision, span, doubt=doubt or force.is_unknown),)
    held = [n for n in reach if not provision.force[n].is_no]
    part = _judged(provision.part, held, span, is_lasting=is_lasting)
    if not part.is_no:
        doubt = (
            part.is_yes
            and _comes_later(provision, provision.part, last)
            and not _is_early(provision, provision.part, later)
        )
        return (_unknown_part(provision, held, doubt=doubt or part.is_unknown),)
    return ()


def _on_later_day(provision: ProvisionHistory, later: Ordinals, *, is_distant: bool) -> tuple[Fault, ...]:
    first, last = provision.reach(later)
    reach = range(first, last + 1)
    if all(provision.force[n].is_no for n in reach):
        # What came before a list may be gone by then; what came after it cannot be on it.
        if is_distant and not _comes_later(provision, provision.force, last):
            return ()
        return (_not_in_force(provision, later, doubt=True),)
    held = [n for n in reach if not provision.force[n].is_no]
    if all(provision.part[n].is_no for n in held):
        if is_distant and not _comes_later(provision, provision.part, last) and not _on_no_day(provision):
            return ()
        return (_unknown_part(provision, held, doubt=True),)
    return ()


def _judged(answers: tuple[Answer, ...], reach: Iterable[int], span: Ordinals, *, is_lasting: bool) -> Answer:
    """Return whether there is a fault: yes when nothing held on any of the days, unknown when not on all of them."""
    over = [answers[n] for n in reach]
    if all(answer.is_no for answer in over):
        return Answer.YES
    # Where the law data do not know the day of a change, nothing is reported, and any day of a lasting act may do.
    ends = ([over[0]] if span[0] != NO_START else []) + ([over[-1]] if span[1] != NO_END else [])
    is_open = not is_lasting and any(end.is_no for end in ends) and any(answer.is_yes for answer in over)
    return Answer.UNKNOWN if is_open else Answer.NO


def _comes_later(provision: ProvisionHistory, answers: tuple[Answer, ...], last: int) -> bool:
    """Return whether something holds after a stretch that did not hold in it."""
    after = range(last + 1, len(answers))
    return any(not answers[n].is_no and not provision.force[n].is_no for n in after if not _is_beyond(provision, n))


def _is_early(provision: ProvisionHistory, answers: tuple[Answer, ...], later: Ordinals | None) -> bool:
    """Return whether on a later day too nothing held yet, so that no law was applied back."""
    if later is None:
        return False
    first, last = provision.reach(later)
    return all(answers[n].is_no or provision.force[n].is_no for n in range(first, last + 1))


def _is_beyond(provision: ProvisionHistory, n: int) -> bool:
    return provision.stretches[n].is_beyond


def _not_in_force(provision: ProvisionHistory, span: Ordinals, *, doubt: bool) -> Fault:
    citation = provision.citation
    other, instead = _in_other_code(citation, span), _replaced(citation)
    if other is not None:
        return _fault("citation.other-code", doubt=doubt, citation=text_of(citation), other=other, instead=instead)
    periods = ", ".join(law.article(citation.code, citation.article).periods)
    return _fault(
        "citation.not-in-force", doubt=doubt, citation=article_text(citation), periods=periods, instead=instead
    )


def _replaced(citation: Citation) -> str:
    """Return its successor, or its predecessor."""
    rows = law.successors(citation) or law.predecessors(citation)
    return ", ".join(sorted({str(row.citation) for row in rows}))


def _unknown_part(provision: ProvisionHistory, held: Iterable[int], *, doubt: bool) -> Fault:
    citation = provision.citation
    parts = {part for n in held for part in provision.stretches[n].possible}
    numbered = sorted(parts - {""}, key=code_names.place)
    single = article_text(citation) if parts and not numbered else ""
    # Lists write "part 1" of an article whose only part has no number, and what they mean is clear.
    is_meant = bool(single) and citation.part == "1"
    return _fault(
        "citation.unknown-part",
        doubt=doubt or is_meant,
        citation=text_of(citation),
        parts=", ".join(numbered),
        single=single,
    )


def article_text(citation: Citation) -> str:
    """Return the text of the article without part and point."""
    return f"{citation.code}:{citation.article}"


def _fault(code: str, /, *, doubt: bool = False, **parameters: str) -> Fault:
    return found(code, "", doubt=doubt, seen=(), **{name: value for name, value in parameters.items() if value})


def parts_wanted(citation: Citation, when: When) -> str | None:
    """Return the parts of an article that surely was divided, when the citation names none of them."""
    if citation.part is not None or citation.point is not None or citation.code not in code_names.CODES:
        return None
    provision = history(citation)
    if provision is None:
        return None
    texts = when.acts or ((when.later,) if when.later else ())
    spans = [span for text in texts if (span := span_of(text))]
    if spans:
        numbers = {n for span in spans for n in range(provision.reach(span)[0], provision.reach(span)[1] + 1)}
        stretches = [provision.stretches[n] for n in sorted(numbers)]
    else:
        stretches = [stretch for stretch in provision.stretches if stretch.is_known]
    if not stretches or not all(stretch.is_divided for stretch in stretches):
        return None
    parts = frozenset.intersection(*(stretch.sure for stretch in stretches)) - {""}
    return ", ".join(sorted(parts, key=code_names.place)) or None


def is_plain_on(citation: Citation, text: str) -> bool:
    """Return whether a look at one day shows no legal problem with a citation."""
    if citation.code not in code_names.CODES:
        return False
    provision, span = history(citation), span_of(text)
    if provision is None or span is None:
        return False
    first, last = provision.reach(span)
    if first != last or not provision.plain[first] or (_is_beyond(provision, first) and _beyond(provision, span)):
        return False
    return citation.part is not None or not provision.stretches[first].is_divided


@lru_cache(maxsize=TIMES_REMEMBERED)
def side_of(citation: Citation, texts: tuple[str, ...]) -> int:
    """Return whether all of some days surely lie after the law texts (1) or before them (-1); 0 for neither.

    Before the texts are the days on which the article was in force and no text shows its parts, and all acts under a
    code that is older than those packaged.
    """
    spans = [span for text in texts if (span := span_of(text)) is not None]
    if not spans:
        return 0
    if citation.code not in code_names.CODES:
        return -1 if _is_older_code(citation.code) else 0
    own = code_names.code_of(citation.code)
    if own.repealed is None and all(low > own.as_of.toordinal() for low, _ in spans):
        return 1
    provision = history(citation)
    return -1 if provision is not None and all(_is_before(provision, span) for span in spans) else 0


def _is_before(provision: ProvisionHistory, span: Ordinals) -> bool:
    first, last = provision.reach(span)
    known = next((n for n, stretch in enumerate(provision.stretches) if stretch.is_known), len(provision.stretches))
    return last < known and not any(provision.force[n].is_no for n in range(first, last + 1))


def _is_older_code(code: str) -> bool:
    like = _LIKE_OURS.fullmatch(code)
    return like is not None and int(like[2]) <= _LAST_OF_OLD[like[1]]
