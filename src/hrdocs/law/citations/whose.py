"""Whose law is cited, where the name of the code does not say: ours, another state's, or unknown.

What is near counts more than what is far: a state beside the number, then the sentence, the paragraph, the text.
Belarus must be mentioned, or an offence of ours be named, wherever anything points to another state, and in every text
that is longer than a line; where both are mentioned and nothing decides, the answer is open.
"""

from enum import IntEnum
from typing import Final

from hrdocs.law.citations import lookups, notation
from hrdocs.law.citations.abroad import Abroad
from hrdocs.law.citations.code_words import CodeWords
from hrdocs.law.citations.context import Surroundings, is_strange
from hrdocs.law.citations.mention import Mention
from hrdocs.law.citations.tokens import LawName

_CRIMINAL: Final = (notation.CRIMINAL,)
# How many mentions of a text are looked at for an offence that is ours.
_MOST: Final = 40
_LAST_OF_RUSSIA: Final = 21
# What people are fined and arrested for there day by day, with numbers that our codes have for something rare.
_OFTEN_IN_RUSSIA: Final = frozenset(
    (
        "5.35",
        "6.21",
        "12.8",
        "12.9",
        "12.15",
        "13.15",
        "19.3",
        "20.1",
        "20.2",
        "20.3",
        "20.20",
        "20.21",
        "20.29",
        "20.33",
    )
)
# The Special Part of the Criminal Code begins with Article 122.
_FIRST_OFFENCE: Final = 122
_STAGES: Final = frozenset(("13", "14", "16"))


class Owner(IntEnum):
    """Whose law is cited."""

    OURS = 0
    DOUBTED = 1
    OPEN = 2
    OTHER = 3


def owner_of(mention: Mention, name: LawName, context: Surroundings, words: CodeWords) -> Owner:
    """Return whose law is cited.

    Args:
        mention: The mention.
        name: The name of a code of ours that governs it.
        context: What is around it.
        words: The words beside it.
    """
    is_near = False
    if _is_bound(mention, name, context):
        is_near = name.needs != "named" and context.is_home_near(mention)
        if not is_near:
            return Owner.OTHER
    if name.is_home or context.default is not None:
        return Owner.DOUBTED if is_near else Owner.OURS
    found = _by_text(mention, name, context, words)
    return max(found, Owner.DOUBTED) if is_near else found


def _is_bound(mention: Mention, name: LawName, context: Surroundings) -> bool:
    """Return whether a name is of our code only near Belarus, as those in Polish, Ukrainian and German are."""
    if name.is_home or name.needs not in ("", "tongue"):
        return not name.is_home
    if name.needs == "tongue" and not context.is_list and context.is_called_as_in_ukrainian(mention):
        return True
    return (mention.name is None or name.needs == "tongue") and context.is_of_tongue(mention)


def _by_text(mention: Mention, name: LawName, context: Surroundings, words: CodeWords) -> Owner:
    codes = _CRIMINAL if name.code == notation.CRIMINAL else lookups.ADMINISTRATIVE
    if not context.speaks_of_another:
        # Fast path for most texts.
        if not context.is_home:
            return _without_home(mention, Abroad.NO, context, words, codes)
        return Owner.DOUBTED if words.is_of_other_article else Owner.OURS
    sentence = context.abroad(mention, name)
    if sentence is Abroad.ITS_OWN:
        return Owner.OTHER
    if sentence is Abroad.ACTING:
        return _where_abroad_acts(mention, context, words, codes)
    if sentence and _is_general(mention):
        return Owner.OPEN
    is_home = context.is_home
    is_beside = context.is_beside_foreign(mention)
    if _is_text_of_another(mention, context) and not context.is_home_in_sentence(mention):
        is_ours = words.names_offence_behind(codes) or _is_inserted(mention)
        return Owner.DOUBTED if is_ours else Owner.OTHER
    if not is_home:
        return _without_home(mention, sentence, context, words, codes)
    if context.is_abroad_before(mention) and not words.names_offence(codes):
        return Owner.OPEN
    is_doubted = sentence or is_beside or words.is_of_other_article
    return Owner.DOUBTED if is_doubted else Owner.OURS


def _where_abroad_acts(mention: Mention, context: Surroundings, words: CodeWords, codes: tuple[str, ...]) -> Owner:
    """Return whose law a sentence cites in which another state acts."""
    is_ours = context.is_home and (context.is_home_in_sentence(mention) or words.names_offence_behind(codes))
    return Owner.OPEN if is_ours or _is_inserted(mention) else Owner.OTHER


def _is_inserted(mention: Mention) -> bool:
    """Return whether the number is an inserted article that we have: the laws around write most of them with a dot."""
    number = mention.number
    return number.inserted is not None and number.plain in lookups.provisions(notation.CRIMINAL)


def _is_general(mention: Mention) -> bool:
    """Return whether a number is of the General Part, under which nobody is charged, save on stages and complicity."""
    number = mention.number
    return number.dot is None and int(number.main) < _FIRST_OFFENCE and number.main not in _STAGES


def _is_text_of_another(mention: Mention, context: Surroundings) -> bool:
    """Return whether the text is about what another state does, or cites its law, and never mentions Belarus."""
    return context.is_of_another or context.is_beside_strange(mention) or context.follows_foreign(mention)


def _without_home(
    mention: Mention, sentence: Abroad, context: Surroundings, words: CodeWords, codes: tuple[str, ...]
) -> Owner:
    """Return whose law is cited in a text that never speaks of Belarus."""
    is_named = context.speaks_of_another and (
        sentence is not Abroad.NO
        or context.names_another
        or (context.names_foreign_codes and not context.is_beside_foreign(mention))
    )
    is_refuted = (is_named or context.is_long) and codes == _CRIMINAL and words.is_of_another_heading()
    if is_refuted and context.names_another:
        return Owner.OTHER
    if context.says_ours(mention) or context.is_of_return:
        return Owner.DOUBTED
    is_said = context.is_belarusian or _is_inserted(mention) or _has_number_of_ours(context)
    if not context.is_list and _speaks_against(mention, context, words, codes, is_said=is_said):
        return Owner.OPEN
    if is_named or context.is_long or (not context.is_cell and all(map(_is_general, context.mentions[:_MOST]))):
        if is_said or (not (is_named or is_refuted) and _names_our_offence(context)):
            return Owner.DOUBTED
        return Owner.DOUBTED if not is_refuted and words.names_offence(codes) else Owner.OPEN
    if context.is_beside_foreign(mention):
        return Owner.DOUBTED
    if is_said or words.names_offence(codes):
        return Owner.OURS
    return Owner.OURS if context.is_cell and not words.has_strange_gloss() else Owner.DOUBTED


def _speaks_against(
    mention: Mention, context: Surroundings, words: CodeWords, codes: tuple[str, ...], *, is_said: bool
) -> bool:
    """Return whether what is beside a mention is of no article of ours: its part, its gloss, its number in Russia."""
    if is_strange(mention) and not context.is_cell:
        return True
    if is_said:
        return False
    if mention.number.main not in _STAGES and words.is_of_other_article:
        return True
    is_dated = mention.name is not None and mention.name.code in lookups.ADMINISTRATIVE
    return mention.number.plain in _OFTEN_IN_RUSSIA and not is_dated and not words.names_offence(codes)


def _has_number_of_ours(context: Surroundings) -> bool:
    """Return whether the text cites a number that only our codes have: `361-4`, `24.23`.

    Of the neighbours only Russia has administrative numbers with a dot, and its offences end with chapter 21.
    """
    if context.has_number_of_ours is None:
        context.has_number_of_ours = any(
            _is_inserted(one)
            or (one.number.is_administrative and int(one.number.main) > _LAST_OF_RUSSIA and one.number.is_known)
            for one in context.mentions[:_MOST]
        )
    return context.has_number_of_ours


def _names_our_offence(context: Surroundings) -> bool:
    """Return whether an offence is named beside some article of the text that is that of the article of ours."""
    if context.names_our_offence is None:
        mentions = context.mentions[: _MOST + 1]
        following = [*(one.start for one in mentions[1:]), len(context.text)]
        context.names_our_offence = any(
            (one.name is None or one.name.code in lookups.CODES or one.name.code == notation.ADMINISTRATIVE)
            and CodeWords(context, one, until).names_offence(
                lookups.ADMINISTRATIVE if one.number.is_administrative else (notation.CRIMINAL,)
            )
            for one, until in zip(mentions[:_MOST], following, strict=False)
        )
    return context.names_our_offence
