"""Two printed names compared, with reasons.

Every reading of one is compared with every reading of the other, and the most alike pair counts. What contradicts is
weighed before what agrees: another given name or another patronymic is never outweighed.
"""

from functools import lru_cache
from itertools import product
from typing import Final

from attrs import evolve, frozen

from hrdocs.names.case_endings import NOMINATIVE
from hrdocs.names.distance import FAR, MOST, distance, rules_between
from hrdocs.names.given_names import SHORT, first_sounds, initial_sounds, rows
from hrdocs.names.parsed import parsed
from hrdocs.names.parsing import NameReading, readings_of, sex_shown
from hrdocs.names.reading import Word
from hrdocs.names.results import (
    Likeness,
    NameComparison,
    NameText,
    ParsedName,
    PartComparison,
    PartName,
    Reasons,
)
from hrdocs.names.standing import Alignment, is_hardly_nominative, standings
from hrdocs.names.surnames import FamilyMatch, compare_families, limit, sex_by_ending
from hrdocs.names.tables import version

_SLIP_LENGTH: Final = 5
_BY_TABLE: Final = 1.1
"""Up to this weight two full forms of one row are one spelling by different rules: Віталь, Виталий."""


@frozen
class PartMatch:
    """How one part compares: None as likeness where one side does not print it."""

    likeness: Likeness | None
    cost: float = 0.0
    extra: tuple[str, ...] = ()
    sounds: tuple[tuple[str, str], ...] = ()
    is_initial: bool = False
    is_other_sex: bool = False

    @property
    def rules(self) -> tuple[str, ...]:
        """Return the ids of the rules and table rows that explain the differences."""
        return (*(rule for a, b in self.sounds for rule in rules_between(a, b)), *self.extra)


_MISSING = PartMatch(None)
_OTHER = PartMatch(Likeness.CONTRADICTED, FAR)


def same(a: NameText, b: NameText) -> NameComparison:
    """Return how two printed names compare.

    Args:
        a: A text, or anything with the fields of a `Name` record.
        b: The same.

    Raises:
        TypeError: A side is neither.
        ValueError: A text is longer than 300 characters.
    """
    return compare(readings_of(a), readings_of(b))


def compare(a: tuple[NameReading, ...], b: tuple[NameReading, ...]) -> NameComparison:
    """Return how two names compare, each by its readings, likeliest first."""
    found = compare_if(a, b, Likeness.CONTRADICTED)
    assert found is not None  # noqa: S101 -- every likeness is at least contradicted
    return found


def compare_if(a: tuple[NameReading, ...], b: tuple[NameReading, ...], at_least: Likeness) -> NameComparison | None:
    """Return how two names compare, None where they are less alike than that: most candidates are, and cost less so."""
    found = _special(a, b)
    if found is not None:
        return found if found.likeness >= at_least else None
    best: _Draft | None = None
    first: _Draft | None = None
    for x, y in product(a, b):
        draft = _best_standing(x, y)
        first = first or draft
        if best is None or draft.order() > best.order():
            best = draft
    if best is None or first is None:
        return None
    if best.likeness < Likeness.EQUIVALENT and "two-cases" not in best.notes:
        best = first  # an unlikely reading that only fails to contradict says nothing
    return best.finished() if best.likeness >= at_least else None


def _special(a: tuple[NameReading, ...], b: tuple[NameReading, ...]) -> NameComparison | None:
    """Return the comparison of texts that are no names, or that are in another script: as texts, or not at all."""
    if not a or not b:
        return NameComparison(likeness=Likeness.UNDECIDED, notes=("no-name",), version=version())
    doubts = [doubt for reading in (*a, *b) for doubt in reading.line.doubts if doubt in _NO_NAME]
    if doubts:
        notes = tuple(dict.fromkeys(doubts))
        return NameComparison(likeness=Likeness.UNDECIDED, notes=notes, version=version())
    if "Zzzz" in (a[0].line.script, b[0].line.script):
        x, y = (sorted(word.plain for word in each[0].line.words) for each in (a, b))
        likeness = Likeness.IDENTICAL if x == y else Likeness.UNDECIDED
        return NameComparison(likeness=likeness, notes=("other-script",), version=version(), rank=float(likeness.step))
    return None


_NO_NAME: Final = ("mojibake", "placeholder", "too-many-words")


@frozen
class _Draft:
    """A comparison before its texts are made."""

    a: NameReading
    b: NameReading
    standing_a: Alignment
    standing_b: Alignment
    family: FamilyMatch | None
    given: PartMatch
    patronymic: PartMatch
    likeness: Likeness
    against: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    rank: float = 0.0

    def order(self) -> tuple[int, float]:
        return self.likeness.step, self.rank

    def finished(self) -> NameComparison:
        return NameComparison(
            likeness=self.likeness,
            against=self.against,
            notes=self.notes,
            rank=self.rank,
            version=version(),
            reasons=Reasons(self._explained),
        )

    def _explained(self) -> tuple[tuple[PartComparison, ...], ParsedName, ParsedName]:
        parts = []
        if self.family is not None or self.a.family or self.b.family:
            a, b = ("-".join(word.printed for word in side.family) or None for side in (self.a, self.b))
            parts.append(_part("family", a, b, self.family or _MISSING))
        pairs: tuple[tuple[PartName, Word | None, Word | None, PartMatch], ...] = (
            ("given", self.a.given, self.b.given, self.given),
            ("patronymic", self.a.patronymic, self.b.patronymic, self.patronymic),
        )
        for name, x, y, match in pairs:
            if x is not None or y is not None:
                parts.append(_part(name, x.printed if x else None, y.printed if y else None, match))
        rules = _case_rules(self)
        if rules and parts:
            parts = [evolve(p, rules=(*p.rules, *rules)) if p.part != "patronymic" else p for p in parts]
        return tuple(parts), parsed(self.a), parsed(self.b)


def _case_rules(draft: _Draft) -> tuple[str, ...]:
    cases = dict.fromkeys(s.case for s in (draft.standing_a, draft.standing_b) if s.case != NOMINATIVE)
    return tuple(f"case.{case}" for case in cases)


def _part(name: PartName, a: str | None, b: str | None, match: PartMatch | FamilyMatch) -> PartComparison:
    likeness = match.likeness if match.likeness is not None else Likeness.UNDECIDED
    rules = match.rules if match.likeness is not None else ("missing",)
    cost = match.cost if match.likeness is not None else 0.0
    return PartComparison(part=name, a=a, b=b, likeness=likeness, rules=rules, cost=min(cost, FAR))


def _best_standing(a: NameReading, b: NameReading) -> _Draft:
    best: _Draft | None = None
    ways_a, ways_b = standings(a), standings(b)
    if len(ways_a) == len(ways_b) == 1:
        return _compare(a, b, ways_a[0], ways_b[0])
    for x, y in product(ways_a, ways_b):
        draft = _compare(a, b, x, y)
        if best is None or draft.order() > best.order():
            best = draft
    assert best is not None  # noqa: S101 -- a reading has at least one standing
    return best


def _compare(a: NameReading, b: NameReading, x: Alignment, y: Alignment) -> _Draft:
    given = _given(a, b, x, y)
    patronymic = _patronymic(a.patronymic, b.patronymic)
    family = _family(x, y)
    likeness, against, notes = _weigh(a, b, family, given, patronymic)
    if likeness > Likeness.UNDECIDED:
        likeness, notes = _capped(a, b, x, y, likeness, notes)
    cost = given.cost + patronymic.cost + (family.cost if family is not None else 0.5)
    printed = _is_printed(given) + _is_printed(patronymic) + (family is not None)
    rank = likeness.step + 0.1 * printed + 0.5 / (1 + cost)
    return _Draft(a, b, x, y, family, given, patronymic, likeness, against, notes, rank)


def _is_printed(match: PartMatch) -> bool:
    return match.likeness is not None and not match.is_initial


def _family(x: Alignment, y: Alignment) -> FamilyMatch | None:
    found = None
    for one, other in product(x.families, y.families):
        if not one or not other:
            continue
        match = compare_families(one, other)
        if found is None or (match.likeness, -match.cost) > (found.likeness, -found.cost):
            found = match
    return found


def _weigh(
    a: NameReading, b: NameReading, family: FamilyMatch | None, given: PartMatch, patronymic: PartMatch
) -> tuple[Likeness, tuple[str, ...], tuple[str, ...]]:
    """Return the likeness of the whole, what is against it, and the notes."""
    against = []
    if given.likeness is Likeness.CONTRADICTED:
        against.append("given")
    if patronymic.likeness is Likeness.CONTRADICTED:
        against.append("patronymic")
    differs = family is not None and family.likeness < Likeness.EQUIVALENT
    if against:
        if differs:
            against.insert(0, "family")
        if (family is not None and family.is_gendered) or patronymic.is_other_sex:
            against.append("sex")
        return Likeness.CONTRADICTED, tuple(against), ()
    whole_given = given.likeness is not None and not given.is_initial
    whole_patronymic = patronymic.likeness is not None and not patronymic.is_initial
    if differs:
        agree = given.likeness is not None and given.likeness >= Likeness.EQUIVALENT
        if whole_given and whole_patronymic and agree and patronymic.likeness is not Likeness.UNDECIDED:
            return Likeness.UNDECIDED, ("family",), ("surname-changed",)
        return Likeness.CONTRADICTED, ("family",), ()
    return (*_weigh_agreeing(a, b, family, given, patronymic),)


def _weigh_agreeing(
    a: NameReading, b: NameReading, family: FamilyMatch | None, given: PartMatch, patronymic: PartMatch
) -> tuple[Likeness, tuple[str, ...], tuple[str, ...]]:
    notes = []
    if family is None:
        missing = "no-family" if given.likeness is not None and not (a.family and b.family) else "one-word"
        return Likeness.UNDECIDED, (), (missing,)
    if given.likeness is None:
        return Likeness.UNDECIDED, (), ("one-word",)
    is_other_sex = family.is_gendered or patronymic.is_other_sex
    if is_other_sex or (given.is_initial and _other_sex(a, b)):
        return Likeness.UNDECIDED, ("sex",), ("gender-letter",)
    present = [match.likeness for match in (given, patronymic) if match.likeness is not None]
    likeness = min(family.likeness, *present)
    if likeness is Likeness.UNDECIDED:
        return likeness, (), ("slip",)
    if given.is_initial:
        if a.given is not None and b.given is not None and a.given.is_initial and b.given.is_initial:
            return Likeness.UNDECIDED, (), ("initials-only",)
        likeness = min(likeness, Likeness.EQUIVALENT)
        notes.append("initial")
    if patronymic.is_initial:
        likeness = min(likeness, Likeness.EQUIVALENT)
        if "initial" not in notes:
            notes.append("initial")
    if patronymic.likeness is None and (a.patronymic is None) is not (b.patronymic is None):
        likeness = min(likeness, Likeness.EQUIVALENT)
        notes.append("part-missing")
    return likeness, (), tuple(notes)


def _other_sex(a: NameReading, b: NameReading) -> bool:
    """Whether two names with initials show different sexes, by a patronymic, a given name or an ending."""
    sex_a, sex_b = sex_shown(a)[0], sex_shown(b)[0]
    if sex_a is None or sex_b is None or sex_a == sex_b:
        return False
    # An ending alone on one side, against a given name on the other: Latin lists drop the woman's ending.
    return all(sex_by_ending(word) is not None for word in (*a.family, *b.family))


def _capped(
    a: NameReading, b: NameReading, x: Alignment, y: Alignment, likeness: Likeness, notes: tuple[str, ...]
) -> tuple[Likeness, tuple[str, ...]]:
    """Return the likeness under the limits of cases and of doubts."""
    for reading, standing in ((a, x), (b, y)):
        if standing.case != NOMINATIVE:
            likeness = min(likeness, Likeness.EQUIVALENT)
            first = standings(reading)[0]
            is_one_row = bool(first.rows) and first.rows.keys() == standing.rows.keys()  # Марка is Марк either way
            if first.case == NOMINATIVE and not is_one_row and not is_hardly_nominative(reading):
                return Likeness.UNDECIDED, (*notes, "two-cases")
    for doubt in ("several-names", "also-known-as"):
        if doubt in a.line.doubts or doubt in b.line.doubts:
            if doubt == "several-names":
                return Likeness.UNDECIDED, (*notes, doubt)
            likeness, notes = min(likeness, Likeness.EQUIVALENT), (*notes, doubt)
    if "either-spelling" in (*a.line.doubts, *b.line.doubts):
        likeness = min(likeness, Likeness.BY_RULES)
    return likeness, notes


# --- Given names ---


def _given(a: NameReading, b: NameReading, x: Alignment, y: Alignment) -> PartMatch:
    one, other = a.given, b.given
    if one is None or other is None:
        return _MISSING
    if one.is_initial or other.is_initial:
        return _initials(one, other)
    if x.rows and y.rows:
        return _by_rows(one, other, x, y)
    words = product(x.given or (one,), y.given or (other,))
    found = min((_closest(p, q) for p, q in words), key=lambda way: way[0])
    return _by_sound(one, other, found)


def _by_rows(one: Word, other: Word, x: Alignment, y: Alignment) -> PartMatch:
    common = [row for row in x.rows if row in y.rows]
    if not common:
        return _OTHER
    row = min(common, key=lambda r: (x.rows[r].kind + y.rows[r].kind, r))
    if one.plain == other.plain:
        return PartMatch(Likeness.IDENTICAL)
    rule = f"given:{row}"
    if SHORT in (x.rows[row].kind, y.rows[row].kind):
        return PartMatch(Likeness.EQUIVALENT, 0.15, (rule, "short-form"))
    cost, p, q = _closest(one, other)
    if cost <= _BY_TABLE:
        return PartMatch(Likeness.BY_RULES, cost, (rule,), ((p, q),))
    return PartMatch(Likeness.EQUIVALENT, 0.1, (rule,))


def _closest(one: Word, other: Word) -> tuple[float, str, str]:
    """Return the least distance between the readings of two words, and these readings."""
    best = (FAR, "", "")
    for p in one.skeletons:
        for q in other.skeletons:
            cost = distance(p, q)
            if not best[1] or cost < best[0]:
                best = cost, p, q
                if not cost:
                    return best
    return best


def _by_sound(one: Word, other: Word, found: tuple[float, str, str]) -> PartMatch:
    cost, p, q = found
    if one.plain == other.plain:
        return PartMatch(Likeness.IDENTICAL)
    if cost <= limit(p, q):
        return PartMatch(Likeness.BY_RULES, cost, (), ((p, q),))
    if cost <= MOST and min(len(p), len(q)) >= _SLIP_LENGTH:
        return PartMatch(Likeness.UNDECIDED, cost, ("slip",))
    return _OTHER


def _initials(one: Word, other: Word) -> PartMatch:
    if one.plain.strip(".") == other.plain.strip("."):
        return PartMatch(
            Likeness.IDENTICAL if one.is_initial and other.is_initial else Likeness.EQUIVALENT,
            0.2,
            ("initial",),
            is_initial=True,
        )
    sounds_a, sounds_b = _first(one), _first(other)
    if sounds_a & sounds_b:
        return PartMatch(Likeness.EQUIVALENT, 0.2, ("initial",), is_initial=True)
    if one.is_initial and other.is_initial and _may_share_row(one, other):
        return PartMatch(Likeness.EQUIVALENT, 0.4, ("initial",), is_initial=True)
    return _OTHER


def _first(word: Word) -> frozenset[str]:
    """Return the sounds with which an initial of a word may begin, by every form of its rows."""
    sounds = initial_sounds(word.plain)
    for row in dict.fromkeys(form.row for form in word.forms):
        sounds |= first_sounds(row)
    if word.father is not None:
        for row in word.father.rows:
            sounds |= first_sounds(row)
    return sounds


@lru_cache(5_000)
def _may_share_row(one: Word, other: Word) -> bool:
    """Whether two initials may be of two forms of one name: Г. of Ганна, A. of Anna."""
    a, b = initial_sounds(one.plain), initial_sounds(other.plain)
    for key, row in rows().items():
        official = {s for forms in row.official.values() for form in forms for s in initial_sounds(form[:1])}
        every = first_sounds(key)
        if (a & official and b & every) or (b & official and a & every):
            return True
    return False


# --- Patronymics ---


def _patronymic(one: Word | None, other: Word | None) -> PartMatch:
    if one is None or other is None:
        return _MISSING
    if one.is_initial or other.is_initial:
        return _initials(one, other)
    x, y = one.father, other.father
    if x is None or y is None:
        return (
            PartMatch(Likeness.IDENTICAL) if one.plain == other.plain else _by_sound(one, other, _closest(one, other))
        )
    is_other_sex = x.sex != y.sex
    if x.rows and y.rows:
        if not x.rows & y.rows:
            return _OTHER
        rule = f"patronymic:{min(x.rows & y.rows)}"
        if one.plain == other.plain:
            return PartMatch(Likeness.IDENTICAL)
        cost = _closest(one, other)[0]
        likeness = Likeness.BY_RULES if cost <= _BY_TABLE else Likeness.EQUIVALENT
        return PartMatch(likeness, min(cost, 0.1), (rule,), is_other_sex=is_other_sex)
    if one.plain == other.plain:
        return PartMatch(Likeness.IDENTICAL)
    if x.rows or y.rows:
        cost, p, q = _closest(one, other)
    else:
        p, q = x.stem, y.stem
        cost = distance(p, q)
    return evolve(_by_sound(one, other, (cost, p, q)), is_other_sex=is_other_sex)
