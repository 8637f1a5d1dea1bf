"""Citations in the usual words, long and short, in English, Russian and Belarusian.

What is written here `hrdocs.law.parse` reads back. Two administrative codes have many numbers in common; where the
number alone does not tell, the year of the code is written.
"""

from typing import Final

from hrdocs.law.citations import lookups
from hrdocs.law.citations.fold import RAISED
from hrdocs.law.errors import UnknownCode
from hrdocs.values import Citation

STYLES: Final = ("long", "short")

# By language and style: point, part, article, then what follows each, and the codes by name.
_FORMS: Final = {
    ("en", "long"): {
        "point": "point {} of ", "part": "part {} of ", "article": "Article {}",
        "cc1999": " of the Criminal Code", "cao": " of the Code of Administrative Offences", "year": " of {}",
    },
    ("en", "short"): {
        "point": "point {} of ", "part": "part {} of ", "article": "Art. {}",
        "cc1999": " CC", "cao": " CAO", "year": " of {}",
    },
    ("ru", "long"): {
        "point": "пункт {} ", "part": "часть {} ", "article": "статья {}",
        "cc1999": " Уголовного кодекса Республики Беларусь",
        "cao": " Кодекса Республики Беларусь об административных правонарушениях", "year": " {} года",
    },
    ("ru", "short"): {
        "point": "п. {} ", "part": "ч. {} ", "article": "ст. {}", "cc1999": " УК", "cao": " КоАП", "year": " {} г.",
    },
    ("be", "long"): {
        "point": "пункт {} ", "part": "частка {} ", "article": "артыкул {}",
        "cc1999": " Крымінальнага кодэкса Рэспублікі Беларусь",
        "cao": " Кодэкса Рэспублікі Беларусь аб адміністрацыйных правапарушэннях", "year": " {} года",
    },
    ("be", "short"): {
        "point": "п. {} ", "part": "ч. {} ", "article": "арт. {}", "cc1999": " КК", "cao": " КаАП", "year": " {} г.",
    },
}  # fmt: skip
# Behind a point the part, and behind a part the article, stand in the genitive.
_GENITIVE: Final = {
    "ru": {"часть": "части", "статья": "статьи"},
    "be": {"частка": "часткі", "артыкул": "артыкула"},
}
_RAISE = str.maketrans("0123456789", RAISED)


def format_citation(citation: Citation, language: str = "en", style: str = "long") -> str:
    """Write a citation in usual words.

    Args:
        citation: Of one of the three codes.
        language: `en`, `ru` or `be`.
        style: `long` ("Part 1 of Article 342 of the Criminal Code") or `short` ("ч. 1 ст. 342 УК").

    Raises:
        UnknownCode: The citation is of no code of ours.
        ValueError: The language or the style is none of those.
    """
    forms = _FORMS.get((language, style))
    if forms is None:
        message = f"language is one of en, ru, be and style one of {', '.join(STYLES)}"
        raise ValueError(message)
    if citation.code not in lookups.CODES:
        raise UnknownCode(citation.code, lookups.CODES, False)  # noqa: FBT003 -- a field of the exception
    pieces: list[str] = []
    for name, number in (("point", citation.point), ("part", citation.part), ("article", citation.article)):
        if number is not None:
            words = forms[name]
            if pieces:
                for nominative, genitive in _GENITIVE.get(language, {}).items():
                    words = words.replace(nominative, genitive)
            pieces.append(words.format(_printed(number) if name != "article" else number))
    family = "cc1999" if citation.code == "cc1999" else "cao"
    pieces.append(forms[family])
    if family == "cao" and _needs_year(citation):
        pieces.append(forms["year"].format(citation.code.removeprefix("cao")))
    text = "".join(pieces)
    return text[0].upper() + text[1:] if language == "en" else text


def _printed(number: str) -> str:
    """Raise an inserted number that a hyphen would make a range: part 1² but part 3-1."""
    first, _, second = number.partition("-")
    return first + second.translate(_RAISE) if second and int(second) > int(first) else number


def _needs_year(citation: Citation) -> bool:
    having = [code for code in lookups.ADMINISTRATIVE if citation.article in lookups.provisions(code)]
    return having != [citation.code]
