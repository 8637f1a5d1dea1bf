"""Language tags, and a text in several languages."""

import re
from collections.abc import Iterable, Mapping
from typing import ClassVar, final

from hrdocs.errors import InvalidText
from hrdocs.frozenmap import FrozenMap
from hrdocs.values.text import matcher, plain_text

_LANGUAGE = (
    "(?:[a-z]{2,3}(?:-[A-Z][a-z]{3})?(?:-(?:[A-Z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3})){0,4}"
    "(?:-[0-9a-wyz](?:-[a-z0-9]{2,8}){1,8}){0,2}(?:-x(?:-[a-z0-9]{1,8}){1,4})?|x(?:-[a-z0-9]{1,8}){1,4})"
)

LANGUAGE_PATTERN = f"^{_LANGUAGE}$"
"""A well-formed tag of BCP 47 in the case that RFC 5646, 2.1.1 recommends: `be`, `be-tarask`, `be-Latn`, `en-GB`."""

_matches_language = matcher(LANGUAGE_PATTERN)


@final
class LocalText(FrozenMap[str, str]):
    """The same text in one or more languages.

    Shape:
        `{"be": "Вольга", "ru": "Ольга"}`: tags of BCP 47, at least one, none with an empty text.

    >>> LocalText({"ru": "суд", "be-tarask": "суд"}).best("be", "ru")
    'суд'
    """

    DESCRIPTION: ClassVar[str] = "The text by language tag (BCP 47), in at least one language."

    __slots__ = ()

    def __init__(self, items: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        texts = dict(items)
        if not texts:
            raise ValueError("a LocalText has a text in at least one language")
        for tag, text in texts.items():
            if not isinstance(tag, str) or not isinstance(text, str):
                message = "a LocalText maps language tags to texts, both of them str"
                raise TypeError(message)
            if not _matches_language(tag):
                fix = _respelt_tag(plain_text(tag))
                form = "a language tag such as be, ru, be-tarask or en-GB"
                raise InvalidText("LocalText", tag, 0, len(tag), form, fix if fix and _matches_language(fix) else None)
            if not text:
                message = f"the text in {tag} is empty"
                raise ValueError(message)
        super().__init__(texts)

    def best(self, *languages: str) -> str:
        """Return the text in the first of the languages that is there, otherwise under the first tag by the alphabet.

        A tag finds its wider form (`be-tarask` finds `be`), then its narrower ones, before the next language is tried.
        """
        for language in languages:
            wider = language
            while wider:
                if wider in self:
                    return self[wider]
                wider = wider.rpartition("-")[0]
            for tag in self:
                if tag.startswith(f"{language}-"):
                    return self[tag]
        return next(iter(self.values()))


def _respelt_tag(text: str) -> str:
    """Return a tag with hyphens and the usual case."""
    subtags = text.replace("_", "-").lower().split("-")
    for at, subtag in enumerate(subtags):
        # After a singleton everything is lower case.
        if len(subtag) == 1:
            break
        if at and re.fullmatch("[a-z]{2}", subtag):
            subtags[at] = subtag.upper()
        elif at and re.fullmatch("[a-z]{4}", subtag):
            subtags[at] = subtag.title()
    return "-".join(subtags)
