"""Given name and patronymic of hidden people without the family name: `Алена Пятроўна`.

Where people know each other that is the name by which everybody speaks of somebody. With another family name beside it,
it is somebody else.
"""

import re
from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from hrdocs.names.letters import is_cyrillic
from hrdocs.names.parsing import readings_of
from hrdocs.names.reading import Word, word_of
from hrdocs.names.surnames import has_surname_shape
from hrdocs.sharing.latin_cases import in_cyrillic

_WORD: Final = r"[^\W\d_](?:[^\W\d_]|['’ʼ`´](?=[^\W\d_])){1,40}"
_OF_SON: Final = "[иіi]ч(?:а|у|ам|ем|ом|е|у|ы)?|[iy](?:ch|č|ć|c|cz|tch|tsch)(?:a|u|am|em|om|e|y)?"
_OF_DAUGHTER: Final = "н(?:а|ы|е|у|ой|ай|ою|аю)|n(?:a|y|e|ie|u|[oa][iyj])"
_PAIR: Final = re.compile(rf"(?<![\w.'’ʼ-])(?=(?P<given>{_WORD})\s{{1,4}}(?P<patronymic>{_WORD}))", re.IGNORECASE)
_ENDS: Final = re.compile(f"(?:{_OF_SON}|{_OF_DAUGHTER})$", re.IGNORECASE)
_BEFORE: Final = re.compile(rf"(?:(?P<start>^|[.!?…]\s+)|(?<!\w))(?P<word>{_WORD}),?\s{{1,4}}$")
_AFTER: Final = re.compile(rf",?\s{{1,4}}(?P<word>{_WORD})")
_LOOK: Final = 50
"""Characters before a name in which the word beside it begins."""


class ByFather:
    """People to be found by given name and patronymic.

    Args:
        people: The names of each person.
    """

    def __init__(self, people: Iterable[Iterable[str]]) -> None:
        self._fathers: defaultdict[str, list[Word]] = defaultdict(list)
        for reading in (reading for names in people for name in names for reading in readings_of(name)):
            if reading.given is not None and reading.patronymic is not None and not reading.given.is_initial:
                for key in _keys_of_father(reading.patronymic):
                    self._fathers[key].append(reading.given)

    def found(self, text: str, *, is_name: bool = False) -> bool | None:
        """Return whether a text has given name and patronymic of somebody.

        None where a word beside them may be another family name: in the text of a name any word may be.
        """
        is_perhaps = False
        for match in _PAIR.finditer(text) if self._fathers else ():
            if _ENDS.search(match["patronymic"]) is None or not self._is_somebody(match["given"], match["patronymic"]):
                continue
            if not _has_family(text, match.start(), match.end("patronymic"), is_name=is_name):
                return True
            is_perhaps = True
        return None if is_perhaps else False

    def _is_somebody(self, given: str, patronymic: str) -> bool:
        ways = {(given, patronymic), (in_cyrillic(given), in_cyrillic(patronymic))}
        return any(
            _is_alike(_word(one), known)
            for one, other in ways
            for key in _keys_of_father(_word(other))
            for known in self._fathers.get(key, ())
        )


def _word(printed: str) -> Word:
    printed = printed.capitalize()
    return word_of(printed, "Cyrl" if is_cyrillic(printed) else "Latn")


def _keys_of_father(patronymic: Word) -> frozenset[str]:
    """Return whose child a patronymic says somebody is, with the sex of the child."""
    father = patronymic.father
    if father is None:
        return frozenset()
    return frozenset(f"{father.sex} {each}" for each in (father.rows or (father.stem,)))


def _is_alike(one: Word, other: Word) -> bool:
    rows = {form.row for form in one.forms}
    if rows or other.forms:
        return not rows.isdisjoint(form.row for form in other.forms)
    return not one.bones.isdisjoint(other.bones)


def _has_family(text: str, start: int, end: int, *, is_name: bool) -> bool:
    """Whether a word beside a name may be a family name; at the start of a sentence a capital says nothing."""
    before, after = _BEFORE.search(text[max(0, start - _LOOK) : start]), _AFTER.match(text, end)
    if before is not None and (
        has_surname_shape(_word(before["word"]))
        or (before["word"][0].isupper() and (is_name or before["start"] is None))
    ):
        return True
    return after is not None and (after["word"][0].isupper() or has_surname_shape(_word(after["word"])))
