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
# Few texts need it, and compiling takes long: the first of them does.
_INSERTED: Final = skeleton(
    "(?:внесен|введен|введён|уведзен|унесен|дополнен|дапоўнен)[аыоу]?(?![а-я])|нов[аоу][яйю] стать"
    "|нов[ыагао]{1,3} артыкул|added|inserted|introduced|new article"
)
# A gloss: «ст. 280 УК (публичные призывы …)», "Article 282 (“Degrading …”)".
_QUOTED = re.compile(r"[^(\"\n.;]{0,40}?[(\"][ \"]{0,2}(?=[^\W\d_])")
# From one such character to the next: to look at each letter takes long.
_CLAUSE = re.compile('[.,;:()"]')
_MOST_WORDS: Final = 3
_MOST_CITED: Final = 40
# Offences that neighbours have and we have not, by the stems of their names, with the articles of ours that reports
# call so: «вандализм (ст. 214 УК)» is of Russia, «вандализм (ст. 341 УК)» of ours.
_DAMAGE: Final = frozenset(("218", "339", "341", "344", "347", "370"))
_ELSEWHERE: Final = {
    stem: ours
    for words, ours in (("вандализм вандалізм vandalism", _DAMAGE), ("иноагент коллаборационизм", frozenset()))
    for stem in lookups.stems(skeleton(words))
}
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

    @cached_property
    def is_of_other_article(self) -> bool:
        """Whether a gloss beside the mention names the offence of other articles alone: «Кража (ст. 158 УК)»."""
        found = self._before_bracket() | self._in_brackets()
        if not found:
            return False
        number = self.mention.number
        if any(stem in found and number.main not in ours for stem, ours in _ELSEWHERE.items()):
            return True
        own = [entry for code in lookups.CODES if (entry := lookups.provisions(code).get(number.plain))]
        if self.mention.is_lost or not own or any(found & heading for entry in own for heading in entry.stems):
            return False
        # In a list the gloss may be that of another article of it, and of `361-` with a lost index that of 361-1.
        cited = {one.number.main for one in self.context.mentions[:_MOST_CITED]}
        return any(article.partition("-")[0] not in cited for article in lookups.named_by(found, own[0].code))

    def has_strange_gloss(self) -> bool:
        """Return whether the word before a bracket with the mention is of no heading of it, and is no name."""
        found = lookups.without_procedure(self._before_bracket())
        if not found or any(lookups.shared(code, self.mention.number.plain, found) for code in lookups.CODES):
            return False
        words = self.context.plain[max(0, self.mention.start - _GLOSS) : self.mention.start].rstrip('( »”"\n').split()
        return bool(words) and words[-1].islower()

    def _before_bracket(self) -> frozenset[str]:
        """Return the stems of the last words before a bracket with the mention."""
        before = self.context.text[max(0, self.mention.start - _GLOSS) : self.mention.start].rstrip()
        if not before.endswith("("):
            return frozenset()
        return lookups.stems(" ".join(_CLAUSE.split(before[:-1].rstrip('" '))[-1].split()[-_MOST_WORDS:]))

    def _in_brackets(self) -> frozenset[str]:
        """Return the stems of the words in brackets or quotation marks after the mention."""
        start, end = self.mention.end, min(self.until, self.mention.end + _GLOSS)
        match = _QUOTED.match(self.context.text, start, end)
        return lookups.stems(_CLAUSE.split(self.context.text[match.end() : end])[0]) if match else frozenset()

    def is_new_article(self) -> bool:
        """Return whether the words beside the mention say that an article came or was put in: it is an inserted one."""
        start, end = self.context.sentence(self.mention.start, _GLOSS)
        return re.compile(_INSERTED).search(self.context.text, start, min(end, self.until)) is not None

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
