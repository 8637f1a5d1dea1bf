"""Citations in the usual words, long and short, in English, Russian and Belarusian.

What is written here `hrdocs.law.parse` reads back. Two administrative codes have many numbers in common; where the
number alone does not decide, the year of the code is written.
"""

from typing import Final

from hrdocs.law.reference import code_names, store
from hrdocs.values import Citation

STYLES: Final = ("long", "short")

# By language and style: point, part, article.
_FORMS: Final = {
    ("en", "long"): {"point": "point {} of ", "part": "part {} of ", "article": "Article {}"},
    ("en", "short"): {"point": "point {} of ", "part": "part {} of ", "article": "Art. {}"},
    ("ru", "long"): {"point": "пункт {} ", "part": "часть {} ", "article": "статья {}"},
    ("ru", "short"): {"point": "п. {} ", "part": "ч. {} ", "article": "ст. {}"},
    ("be", "long"): {"point": "пункт {} ", "part": "частка {} ", "article": "артыкул {}"},
    ("be", "short"): {"point": "п. {} ", "part": "ч. {} ", "article": "арт. {}"},
}
# After a point the part, and after a part the article, are in the genitive.
_GENITIVE: Final = {
    "ru": {"часть": "части", "статья": "статьи"},
    "be": {"частка": "часткі", "артыкул": "артыкула"},
}


def format_citation(citation: Citation, language: str = "en", style: str = "long") -> str:
    """Write a citation in usual words.

    Args:
        citation: Of one of the codes known here.
        language: `en`, `ru` or `be`.
        style: `long` ("Part 1 of Article 342 of the Criminal Code") or `short` ("ч. 1 ст. 342 УК").

    Raises:
        UnknownCode: The citation is of no packaged code.
        ValueError: The language or the style is none of those.
    """
    forms = _FORMS.get((language, style))
    if forms is None:
        message = f"language is one of en, ru, be and style one of {', '.join(STYLES)}"
        raise ValueError(message)
    if citation.code not in code_names.CODES:
        from hrdocs.law.errors import UnknownCode  # noqa: PLC0415 -- as below

        raise UnknownCode(citation.code, code_names.CODES, False)  # noqa: FBT003 -- a field of the exception
    pieces: list[str] = []
    for name, number in (("point", citation.point), ("part", citation.part), ("article", citation.article)):
        if number is not None:
            words = forms[name]
            if pieces:
                for nominative, genitive in _GENITIVE.get(language, {}).items():
                    words = words.replace(nominative, genitive)
            pieces.append(words.format(_printed(number) if name != "article" else number))
    code = code_names.code_of(citation.code)
    named = code_names.FORMS[language, style]
    pieces.append(named[code.family])
    if _needs_year(citation):
        pieces.append(named["year"].format(code.adopted.year))
    text = "".join(pieces)
    return text[0].upper() + text[1:] if language == "en" else text


def _printed(number: str) -> str:
    """Raise an inserted number that a hyphen would make a range: part 1² but part 3-1."""
    from hrdocs.law.citations.fold import RAISED  # noqa: PLC0415 -- reports name codes alone, and do not wait for it

    first, _, second = number.partition("-")
    raised = str.maketrans("0123456789", RAISED)
    return first + second.translate(raised) if second and int(second) > int(first) else number


def _needs_year(citation: Citation) -> bool:
    """Return whether another code of the family has the number, or this one has not."""
    family = code_names.family_of(citation.code)
    codes = [code for code in code_names.CODES if code_names.family_of(code) == family]
    return len(codes) > 1 and [code for code in codes if citation.article in store.index(code)] != [citation.code]
