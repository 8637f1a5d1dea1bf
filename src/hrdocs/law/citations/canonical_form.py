"""Citations that a text holds in the form of the library itself: `cc1999:342/1`.

They are certain, so they are taken out before the words of the text are read.
"""

import re
from typing import Final

from hrdocs.law.citations import lookups
from hrdocs.law.citations.cited import CitedProvision, Confidence, Reason
from hrdocs.law.reference.day_spans import Dates
from hrdocs.values import Citation
from hrdocs.values.text import exact_str

_TAKEN: Final = "|"
_FORM = re.compile(
    rf"(?<![\w:/.-])(?=(?:{'|'.join(lookups.CODES)}):)"
    rf"{Citation.PATTERN.removeprefix('^').removesuffix('$')}(?![\w/:-]|\.[0-9])"
)


def take_out(text: str, on: Dates | None) -> tuple[list[CitedProvision], str]:
    """Return the citations in canonical form, and the text with a bar for each character of them.

    Args:
        text: The text given.
        on: The days given.
    """
    text = exact_str(text, "citation")
    made: list[CitedProvision] = []
    if not any(f"{code}:" in text for code in lookups.CODES):
        return made, text
    last = 0
    pieces = []
    for match in _FORM.finditer(text):
        made.append(_hit(match, on))
        pieces += [text[last : match.start()], _TAKEN * len(match.group())]
        last = match.end()
    return made, "".join((*pieces, text[last:]))


def _hit(match: re.Match[str], on: Dates | None) -> CitedProvision:
    citation = Citation.parse(match.group())
    code, article, part = citation.code, citation.article, citation.part
    reason: Reason | None = None
    nearest: tuple[Citation, ...] = ()
    if article not in lookups.provisions(code):
        reason = Reason.UNKNOWN_ARTICLE
        nearest = tuple(Citation(code=code, article=number) for number in lookups.nearest(code, article))
    elif not lookups.has_article(code, article, on):
        reason = Reason.NOT_IN_FORCE
    elif part is not None and not lookups.has_part(code, article, part):
        reason = Reason.UNKNOWN_PART
    return CitedProvision(
        start=match.start(), end=match.end(), surface=match.group(), code=code, article=article, part=part,
        point=citation.point, code_named=True, nearest=nearest, reason=reason,
        confidence=Confidence.LOW if nearest or reason is Reason.UNKNOWN_ARTICLE
        else Confidence.HIGH if reason is None else Confidence.MEDIUM,
    )  # fmt: skip
