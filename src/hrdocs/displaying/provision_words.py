"""Provisions in words: a citation of any code, a norm of a treaty."""

from collections.abc import Mapping

from hrdocs.displaying.forms import LONG, words
from hrdocs.law.citations.in_words import format_citation
from hrdocs.law.reference.code_names import CODES
from hrdocs.values import Citation, Norm


def citation_words(citation: Citation, language: str, style: str = LONG) -> str:
    """Return a citation in words; a code that is not packaged is in brackets: «ст. 108 (cpc1999)»."""
    if citation.code in CODES:
        return format_citation(citation, language, style)
    subs = tuple(each for each in (citation.part, citation.point) if each is not None)
    return norm_words(Norm(instrument=citation.code, article=citation.article, sub=subs), language, style)


def norm_words(norm: Norm, language: str, style: str = LONG) -> str:
    """Return a norm in words: «пункт 3 статьи 9 Международного пакта …», "Art. 9(3) ICCPR"."""
    tables = words(language)
    phrases = tables["norms"]
    is_long = style == LONG
    names = tables["instruments"].get(norm.instrument)
    if norm.article is None:
        return (
            f"({norm.instrument})"
            if names is None
            else str(names["name"] if is_long else names.get("short", names["name"]))
        )
    article = _numbered(norm, norm.article, phrases, is_long=is_long)
    if names is None:
        return str(phrases["unknown"].format(article=article, code=norm.instrument))
    of = names.get("of", names["name"])
    short = names.get("short", of)
    return str(phrases["whole" if is_long else "whole-short"].format(article=article, of=of, short=short))


def _numbered(norm: Norm, article: str, phrases: Mapping[str, str], *, is_long: bool) -> str:
    end = "" if is_long else "-short"
    if "point" not in phrases:  # English: Article 9(3)(b)
        number = f"{article}{''.join(f'({sub})' for sub in norm.sub)}"
        return phrases[f"article{end}"].format(number=number)
    levels = ("point", "letter", "letter")
    pieces = [*reversed(list(zip(levels, norm.sub, strict=False))), ("article", article)]
    made = []
    for at, (level, number) in enumerate(pieces):
        form = f"{level}-of" if at and is_long else f"{level}{end}"
        made.append(phrases.get(form, phrases[level]).format(number=number))
    return " ".join(made)
