"""The Criminal Code and the two administrative codes of Belarus: every article, as worded on a day.

The facts come from `data/law/`: headings, days and penalties as data, built by `tools/build_law.py` from consolidated
texts (УК 1999, КоАП 2003, КоАП 2021) and collected facts. Each wording names the texts that show it. What no source
shows is unknown, and a change whose first day is known only as a window gives both wordings inside it.

This module has the look-up, and exports the public names of the law that a look-up needs.
"""

from functools import lru_cache
from typing import overload

from attrs import evolve

from hrdocs.law.errors import UnknownArticle
from hrdocs.law.reference import code_names, day_spans, store
from hrdocs.law.reference.amending import known_by
from hrdocs.law.reference.articles import Article, Chapter, Part, Right, Wording
from hrdocs.law.reference.code_names import CODES, Code, code, codes
from hrdocs.law.reference.correspondences import Correspondence, predecessors, successors
from hrdocs.law.reference.limits import penalty_limits
from hrdocs.law.reference.penalties import PenaltyRange, Verdict
from hrdocs.law.reference.running_text import NORM_CODES, norm_heading, stored
from hrdocs.law.reference.timeline import timeline
from hrdocs.law.reference.units import base_unit, from_base_units, to_base_units
from hrdocs.values import Citation, Day, LocalText, day

__all__ = [
    "CODES",
    "Article",
    "Chapter",
    "Code",
    "Correspondence",
    "Day",
    "Part",
    "PenaltyRange",
    "Right",
    "Verdict",
    "Wording",
    "article",
    "base_unit",
    "code",
    "codes",
    "from_base_units",
    "heading_of",
    "penalty_limits",
    "predecessors",
    "successors",
    "to_base_units",
    "wordings",
]


@overload
def article(code: str, number: str, on: None = None) -> Article: ...
@overload
def article(code: Citation | str, *, on: None = None) -> Article: ...
@overload
def article(code: str, number: str, on: Day) -> Wording | tuple[Wording, ...]: ...
@overload
def article(code: Citation | str, *, on: Day) -> Wording | tuple[Wording, ...]: ...
def article(
    code: Citation | str, number: str | None = None, on: Day | None = None
) -> Article | Wording | tuple[Wording, ...]:
    """Return an article over time or, with a day, as worded on it.

    Args:
        code: A short name (`cc1999`) or a usual one (`УК`, `CC`, `КоАП`, `CAO`); or, without a number, a citation or
            the text of one (`cc1999:342-2/1`), of which the article is meant.
        number: Such as `342`, `342-2`, `24.23`; look-alike letters and dashes are read as meant.
        on: A day, a text or a partial date.

    Returns:
        The article; with a day the wording, or a tuple where several may hold (a partial day, the window of a change).
        `wordings` and `Article.on` always return a tuple.

    Raises:
        UnknownCode: No code has this name.
        AmbiguousCode: An administrative name without a day, and both codes have the number.
        UnknownArticle: The code never had the article.
        NotInForce: It was not in force on the day.
        UnknownWording: No source shows its wording on the day.
        InvalidText: A text without a number is no citation; `law.parse` reads words such as `ч. 1 ст. 342 УК`.
    """
    if number is None:
        citation = code if isinstance(code, Citation) else Citation.parse(code)
        code, number = citation.code, citation.article
    elif not isinstance(code, str):
        raise TypeError("a citation has the number of its article: give no other")
    try:
        return _article(code, number, on)
    except TypeError:
        if on is not None:
            day(on)  # a value that cannot be a key of the cache is refused by its type
        raise


def wordings(citation: Citation | str, *, on: Day | None = None) -> tuple[Wording, ...]:
    """Return the wordings of the article that a citation names, always as a tuple.

    Args:
        citation: A citation or the text of one.
        on: A day: those that may hold on it, several for a partial day or inside the window of a change; without it all
            wordings over time.

    Raises:
        UnknownCode: No code has this name.
        UnknownArticle: The code never had the article.
        NotInForce: It was not in force on the day.
        UnknownWording: No source shows its wording on the day.
        InvalidText: The text is no citation.
    """
    if on is None:
        return article(citation).wordings
    found = article(citation, on=on)
    return found if isinstance(found, tuple) else (found,)


@lru_cache(maxsize=16_384)
def _article(code: str, number: str, on: Day | None) -> Article | Wording | tuple[Wording, ...]:
    normal = code_names.normal(number, "article")
    span = None if on is None else day_spans.span(on)
    chosen = code_names.chosen(code, normal, span)
    try:
        found = _whole(chosen, normal)
    except UnknownArticle as error:
        later = () if span is None else known_by(chosen, span[1])
        if not later:
            raise
        raise evolve(error, later=tuple(law.name for law in later)) from None
    if on is None:
        return found
    made = found.on(on)
    return made[0] if len(made) == 1 else made


@lru_cache(maxsize=4096)
def _whole(code: str, number: str) -> Article:
    over_time = timeline(code, number)
    return Article(code=code, number=number, entry=store.index(code)[number], timeline=over_time)


def heading_of(code: str, number: str) -> LocalText:
    """Return the last heading of an article of any code known here, the procedural ones included.

    For the heading of a day see `Wording.heading`.

    Raises:
        UnknownCode: No code has this name.
        UnknownArticle: The code has no such article.
    """
    normal = code_names.normal(number, "article")
    others = store.common()["others"]
    if code in NORM_CODES and code not in others:
        found = norm_heading(code, normal)
        if found is None:
            raise UnknownArticle(code, normal, code_names.near(stored(code)["headings"], normal))
        return LocalText({"ru": found})
    if code not in others:
        return _whole(code_names.chosen(code, normal, None), normal).heading or LocalText({"ru": "Исключена"})
    heading = others[code]["headings"].get(normal)
    if heading is None:
        raise UnknownArticle(code, normal, code_names.near(others[code]["headings"], normal))
    return LocalText({"ru": heading})
