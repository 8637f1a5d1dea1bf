"""Headings quoted instead of a number: «незаконная охота», article "Insult to the President".

Headings are inflected, shortened and paraphrased, and one may fit several articles, so that these hits are weaker: all
words of the quotation must be words of the heading, and most of the heading must be there.
"""

import re
from typing import Final

from hrdocs.law.citations import lookups
from hrdocs.law.citations.cited import CitedAs, CitedProvision, Confidence, Reason
from hrdocs.law.citations.fold import Folded, skeleton
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Citation

_QUOTED = re.compile(r"[«“„‹\"]\s{0,3}([^«»“”„‹›\"<>]{6,220}?)\s{0,3}[»”“›\"]")
# Few texts need it, and compiling takes long: the first of them does.
_BEFORE: Final = skeleton(
    r"(?:стат\w*|артыкул\w*|обвин\w*|абвінавач\w*|осужд\w*|осуд\w*|асуд\w*|за|по|па|дел\w*|справ\w*|article|art\w*|charge\w*|convict\w*"
    r"|accus\w*|sentenc\w*|for|with|of|under|преступлен\w*|злачынств\w*|artykul\w*)(?:[^\w]+(?:в|у|in|of|for|about|the))?[^\w]{1,6}$"
)
_SAME = 0.5
_NEAR: Final = 40
_MOST = 4
_TOTAL = 0.999


def find(folded: Folded, found: list[CitedProvision], on: Dates | None, text: str) -> list[CitedProvision]:
    """Find quoted headings outside sentences that cite the article by its number."""
    made = []
    cited = {hit.article for hit in found} | {
        citation.article for hit in found for citation in (*hit.candidates, *hit.nearest)
    }
    by_end = sorted((hit.end, hit.start) for hit in found)
    for match in _QUOTED.finditer(folded.plain):
        start, end = match.span(1)
        fitting = _fitting(folded.text[start:end], on, has_trigger=_has_trigger(folded.text, match.start()))
        if not fitting or any(citation.article in cited for citation in fitting):
            continue
        at, until = folded.span(start, end)
        if any(stop > at and begin < until for stop, begin in by_end):
            continue
        one = fitting[0] if len(fitting) == 1 else None
        codes = {citation.code for citation in fitting}
        made.append(
            CitedProvision(
                start=at, end=until, surface=text[at:until], code=codes.pop() if len(codes) == 1 else None,
                article=one.article if one else None, cited_as=CitedAs.HEADING, candidates=fitting,
                reason=Reason.HEADING, confidence=Confidence.LOW,
            )
        )  # fmt: skip
    return made


def _has_trigger(text: str, start: int) -> bool:
    return re.compile(_BEFORE).search(text[max(0, start - _NEAR) : start]) is not None


def _fitting(quoted: str, on: Dates | None, *, has_trigger: bool) -> tuple[Citation, ...]:
    """Return the articles whose heading a quotation is, the best first; only the best where one is better."""
    words = lookups.stems(quoted)
    if not words or not has_trigger:
        return ()
    scores: dict[Citation, float] = {}
    table = lookups.by_stem()
    seen = set()
    rarest = min(words, key=lambda stem: len(table.get(stem, ())))
    for provision, heading in table.get(rarest, ()):
        if (provision.code, provision.number, heading) in seen:
            continue
        seen.add((provision.code, provision.number, heading))
        shared = len(words & heading)
        # A heading of one word is meant only by that very word.
        if shared < len(words) or (shared == 1 and len(heading) > 1):
            continue
        share = shared / len(heading)
        if share >= _SAME and (on is None or lookups.has_article(provision.code, provision.number, on)):
            citation = Citation(code=provision.code, article=provision.number)
            scores[citation] = max(scores.get(citation, 0.0), share)
    best = max(scores.values(), default=0.0)
    kept = [citation for citation, score in scores.items() if score >= min(best, _TOTAL) - 0.01]
    return tuple(sorted(kept, key=lambda citation: citation.sort_key)[:_MOST])
