"""What people call offences and penalties in talk and in the news, and which articles they mean by it.

Source:
    `data/law/popular_words.tsv`: a word or phrase, its language, the articles from the likeliest down, the page or the
    provision that shows the use.
"""

from functools import cache

from attrs import frozen

from hrdocs import data
from hrdocs.values import Citation


@frozen(kw_only=True)
class PopularWord:
    """A word or phrase of talk, and the articles that people mean by it, the likeliest first."""

    words: str
    language: str
    articles: tuple[Citation, ...]
    source: str


@cache
def popular_words() -> tuple[PopularWord, ...]:
    """Return all rows of the table."""
    lines = data.text("law/popular_words.tsv").splitlines()[1:]
    return tuple(
        PopularWord(
            words=words,
            language=language,
            articles=tuple(Citation.parse(each) for each in articles.split()),
            source=source,
        )
        for words, language, articles, source in (line.split("\t") for line in lines)
    )
