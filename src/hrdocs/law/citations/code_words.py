"""The words beside a mention, looked at only where a heading must decide."""

import re
from functools import cached_property
from typing import Final

from attrs import frozen

from hrdocs.law.citations import lookups, notation
from hrdocs.law.citations.context import Surroundings
from hrdocs.law.citations.fold import skeleton
from hrdocs.law.citations.mention import Mention

_FEW_WORDS: Final = 2
_GLOSS: Final = 70
_AROUND: Final = 160
_SHARE: Final = 0.3
_WHOLE: Final = 0.99
_INSERTED = re.compile(
    skeleton(
        "(?:внесен|введен|введён|уведзен|унесен|дополнен|дапоўнен)[аыоу]?(?![а-я])|нов[аоу][яйю] стать"
        "|нов[ыагао]{1,3} артыкул|added|inserted|introduced|new article"
    )
)
# A gloss: «ст. 280 УК (публичные призывы …)», "Article 282 (“Degrading …”)".
_QUOTED = re.compile(r"[^(\"\n.;]{0,40}?[(\"][ \"]{0,2}(?=[^\W\d_])")
# From one such character to the next: to look at each letter takes long.
_CLAUSE_END = re.compile(r";|\.(?<=[^\W\d_]{3}.)\s")


@frozen(slots=False)
class CodeWords:
    """The words around a mention, looked at only where a heading must decide."""

    context: Surroundings
    mention: Mention
    until: int

    @cached_property
    def behind(self) -> frozenset[str]:
        """Return the stems of the words after the mention."""
        end = min(self.until, self.mention.end + _AROUND)
        text = self.context.text[self.mention.end : end]
        return lookups.stems(_CLAUSE_END.split(text, maxsplit=1)[0])

    @cached_property
    def near(self) -> frozenset[str]:
        """Return the stems of the few words directly after the mention."""
        end = min(self.until, self.mention.end + _GLOSS)
        return lookups.stems(_CLAUSE_END.split(self.context.text[self.mention.end : end], maxsplit=1)[0])

    def is_of_another_heading(self) -> bool:
        """Return whether words in brackets or quotation marks beside the mention share none with its headings."""
        start, end = self.mention.end, min(self.until, self.mention.end + _GLOSS)
        match = _QUOTED.match(self.context.text, start, end)
        if match is None:
            return False
        found = lookups.stems(self.context.text[match.end() : end])
        own = lookups.provisions(notation.CRIMINAL).get(self.mention.number.plain)
        script = self.context.script_of(self.context.plain[match.end() : end])
        headings = [
            heading
            for heading in (own.stems if own is not None else ())
            if any(self.context.script_of(stem) == script for stem in heading)
        ]
        return len(found) >= _FEW_WORDS and bool(headings) and not any(found & heading for heading in headings)

    def is_new_article(self) -> bool:
        """Return whether the words beside the mention say that an article came or was put in: it is an inserted one."""
        start, end = self.context.sentence(self.mention.start, _GLOSS)
        return _INSERTED.search(self.context.text, start, min(end, self.until)) is not None

    @cached_property
    def around(self) -> frozenset[str]:
        """Return the stems of the words of the sentence."""
        start, end = self.context.sentence(self.mention.start, _AROUND)
        return lookups.stems(self.context.text[start : max(min(end, self.until), self.mention.end)])

    def names_offence(self, codes: tuple[str, ...]) -> bool:
        """Return whether the words of the sentence are of a heading that the article has in one of the codes."""
        number = self.mention.number
        around = self.near | self.around
        for code in codes:
            for article in {number.plain, number.main, f"{number.main}-{number.dot}"}:
                if lookups.shared(code, article, self.near) >= _FEW_WORDS:
                    return True
                share = lookups.fit(code, article, around)
                if share >= _WHOLE or (share >= _SHARE and lookups.shared(code, article, around) >= _FEW_WORDS):
                    return True
        return False

    def names_offence_behind(self, codes: tuple[str, ...]) -> bool:
        """Return whether the few words directly after the mention are of a heading of the article."""
        near = self.near
        return any(lookups.shared(code, self.mention.number.plain, near) >= _FEW_WORDS for code in codes)
