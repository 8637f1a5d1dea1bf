"""Where a running text names given people.

Only people that are passed in are looked for, by the words of their names in any case, order and script. Each word of
the text is looked up by its sounds; what the family name finds is compared with the words around it.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from attrs import frozen

from hrdocs.names.case_endings import NOMINATIVE, lemmas
from hrdocs.names.comparing import compare_if
from hrdocs.names.given_names import is_initial as _is_initial
from hrdocs.names.letters import clean, is_cyrillic
from hrdocs.names.parsing import NameReading, readings_of
from hrdocs.names.reading import Word, word_of
from hrdocs.names.results import Likeness, MentionForm, NameMention, NameText
from hrdocs.names.surnames import compare_families
from hrdocs.names.tables import table

# Marks above letters, ties of two letters, soft hyphens and characters without width are parts of a word.
_TOKEN: Final = re.compile(
    r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]|['’ʼ`´”\"](?=[^\W\d_])|-\r?\n[ \t]*(?=[a-zа-яёіў]))*"
    r"(?:-[^\W\d_](?:[^\W\d_]|[\u0300-\u036f\u00ad\u200b-\u200d\u2060]|['’ʼ](?=[^\W\d_]))*)*"
)
_BROKEN: Final = re.compile(r"-\r?\n[ \t]*(?=[a-zа-яёіў])")
"""A word divided at the end of a line."""
_BETWEEN: Final = re.compile(r"(?:['’ʼ´ʹ` \n]{0,4}|(?!\s*\n\s*\n)['’ʼ´ʹ`]?\s{1,8}|\W?[*_]{1,2}\W{0,2})")
"""What separates two words of a name in one paragraph: space of any kind, after a soft sign in Latin letters, and the
marks of bold and slanted words."""
_MARKS: Final = re.compile(r"[*_()\[\]]")
_WORDS: Final = frozenset("УВСКОИАЯІЗЙIA")
"""One-letter words that begin a sentence; as initials they need a full stop."""
_STILL_NAMED: Final = frozenset(("two-cases", "gender-letter"))
"""Notes of undecided pairs in which the text prints a whole name of the person all the same."""
_MOST_BEFORE: Final = 2
_MOST_AFTER: Final = 2


@frozen
class _Token:
    """One word of the text."""

    start: int
    end: int
    text: str
    is_initial: bool


@frozen(eq=False)
class _Person:
    """One person with the readings of all names."""

    key: str
    readings: tuple[NameReading, ...]


def mentions(text: str, people: Iterable[tuple[str, Iterable[NameText]]]) -> tuple[NameMention, ...]:
    """Return the places where a text names given people, in order; unknown names are not looked for.

    A whole name is found in any case, order and script, and with initials. A family name alone is found as well; what
    it is worth depends on how many of the people share it, and on whether it is an ordinary word.

    Args:
        text: Running text in any of the languages.
        people: Pairs of a key and the names that go with it.

    Raises:
        TypeError: The text is no text, or a name is neither a text nor anything with the fields of a name.
        ValueError: A name is longer than 300 characters.
    """
    if not isinstance(text, str):
        message = f"mentions are looked for in a text, not in {type(text).__name__}"
        raise TypeError(message)
    known = _KnownPerson(people)
    tokens = tuple(_tokens(text))
    found: dict[tuple[int, int, str], NameMention] = {}
    for at, token in enumerate(tokens):
        if token.is_initial or not token.text[0].isupper():
            continue
        for person in known.by_family(token.text):
            mention = _around(text, tokens, at, person, known)
            if mention is not None:
                found.setdefault((mention.start, mention.end, mention.id), mention)
    whole = [m for m in found.values() if m.form is not MentionForm.FAMILY]
    kept = [m for m in found.values() if m.form is not MentionForm.FAMILY or not _is_inside(m, whole)]
    return tuple(sorted(kept, key=lambda m: (m.start, m.end, m.id)))


def _is_inside(one: NameMention, whole: list[NameMention]) -> bool:
    return any(each.start <= one.start and one.end <= each.end for each in whole)


def _tokens(text: str) -> Iterator[_Token]:
    for match in _TOKEN.finditer(text):
        word = clean(_BROKEN.sub("", match[0]))
        end = match.end()
        has_stop = text[end : end + 1] == "."
        is_initial = (
            word[0].isupper() and _is_initial(word + "." if has_stop else word) and (has_stop or word not in _WORDS)
        )
        yield _Token(match.start(), end + (1 if is_initial and has_stop else 0), word, is_initial)


class _KnownPerson:
    """The given people by the sounds of their family names."""

    def __init__(self, people: Iterable[tuple[str, Iterable[NameText]]]) -> None:
        self._by_bone: defaultdict[str, list[_Person]] = defaultdict(list)
        self._found: dict[str, tuple[_Person, ...]] = {}
        for key, names in people:
            several = [names] if isinstance(names, str) else names
            readings_all = tuple(r for name in several for r in readings_of(name) if r.family and not r.line.doubts)
            person = _Person(key, readings_all)
            every = {bone for reading in readings_all for word in reading.family for bone in word.bones}
            for bone in every:
                self._by_bone[bone].append(person)

    def by_family(self, printed: str) -> tuple[_Person, ...]:
        """Return the people whose family name a word of the text may be."""
        found = self._found.get(printed)
        if found is None:
            found = self._found[printed] = tuple(self._search(printed))
        return found

    def _search(self, printed: str) -> Iterator[_Person]:
        seen: set[str] = set()
        words = _choices(printed)
        for word in words:
            for bone in word.bones:
                for person in self._by_bone.get(bone, ()):
                    if person.key not in seen and _is_family(word, person):
                        seen.add(person.key)
                        yield person


@lru_cache(50_000)
def _choices(printed: str) -> tuple[Word, ...]:
    """Return what a word of a text may be in the nominative, as printed first."""
    script = "Cyrl" if is_cyrillic(printed) else "Latn"
    made = [word_of(half, script) for half in (printed, *(printed.split("-") if "-" in printed else ()))]
    made += [word_of(lemma.word, "Cyrl") for word in tuple(made) for lemma in lemmas(word.plain)]
    return tuple(made)


def _is_family(word: Word, person: _Person) -> bool:
    return any(compare_families((word,), reading.family).likeness >= Likeness.EQUIVALENT for reading in person.readings)


def _around(text: str, tokens: tuple[_Token, ...], at: int, person: _Person, known: _KnownPerson) -> NameMention | None:
    """Return the mention at a word that may be the family name of a person: the longest that is one name with it."""
    first = at
    while first > 0 and at - first < _MOST_BEFORE and _joins(text, tokens[first - 1], tokens[first]):
        first -= 1
    last = at
    while last + 1 < len(tokens) and last - at < _MOST_AFTER and _joins(text, tokens[last], tokens[last + 1]):
        last += 1
    spans = sorted(
        ((i, j) for i in range(first, at + 1) for j in range(at, last + 1) if i < j), key=lambda s: s[0] - s[1]
    )
    is_contradicted = False
    for i, j in spans:
        if j - i > _MOST_BEFORE:
            continue
        words = tokens[i : j + 1]
        part = _MARKS.sub(" ", _BROKEN.sub("", text[words[0].start : words[-1].end]))
        comparison = compare_if(_of_text(part), person.readings, Likeness.UNDECIDED)
        if comparison is not None and (
            comparison.likeness >= Likeness.EQUIVALENT or _STILL_NAMED & {*comparison.notes}
        ):
            form = MentionForm.INITIALS if "initial" in comparison.notes else MentionForm.WHOLE
            return _mention(words[0].start, words[-1].end, person, form, tokens[at], known)
        is_contradicted = is_contradicted or any(k != at and _is_given(tokens[k]) for k in range(i, j + 1))
    if is_contradicted:
        return None  # another given name beside the family name: another person
    return _mention(tokens[at].start, tokens[at].end, person, MentionForm.FAMILY, tokens[at], known)


@lru_cache(20_000)
def _of_text(part: str) -> tuple[NameReading, ...]:
    return readings_of(part)


def _is_given(token: _Token) -> bool:
    if token.is_initial:
        return True
    return bool(word_of(token.text, "Cyrl" if is_cyrillic(token.text) else "Latn").forms)


def _joins(text: str, one: _Token, other: _Token) -> bool:
    """Whether two words may be of one name: nothing but space, the stop of an initial, a comma or marks between."""
    between = text[one.end : other.start]
    if not other.text[0].isupper() or not one.text[0].isupper():
        return False
    if _BETWEEN.fullmatch(between) is not None or (between.strip() == "," and one.text.isupper()):
        return True
    return between in {" (", " ["} and text[other.end : other.end + 1] in {")", "]"}


def _mention(
    start: int, end: int, person: _Person, form: MentionForm, token: _Token, known: _KnownPerson
) -> NameMention:
    sharing = len(known.by_family(token.text))
    return NameMention(
        start=start, end=end, id=person.key, form=form, shared_by=sharing, is_ordinary=_is_ordinary(token.text)
    )


@lru_cache(20_000)
def _is_ordinary(printed: str) -> bool:
    """Whether a word is an ordinary word or a given name as well, in any case."""
    ordinary = frozenset(table("words")["ordinary"])
    words = _choices(printed)
    return any(word.plain in ordinary or any(form.case == NOMINATIVE for form in word.forms) for word in words)
