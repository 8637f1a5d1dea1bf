"""Tables of words that exclude each other: they name words that there are, in fields that hold them."""

import pytest

from hrdocs.fields import OneOf, item_kind, plan
from hrdocs.model import RECORDS
from hrdocs.validation.rules.across.word_pairs import DatedWord, WordPair, checked_words
from hrdocs.vocabulary import IncidentKind, PenaltyKind, PhaseKind, Profile, Regime, Vulnerability, exclusions
from hrdocs.vocabulary.ages import AGES

EVERY = [pytest.param(each, id=f"{record}.{each.path}") for record in RECORDS for each in checked_words(record)]


def field_of(record, path):
    """Return the field at a path from a record."""
    cls = RECORDS[record]
    for name in path.split("."):
        p = next(p for p in plan(cls) if p.name == name)
        cls = getattr(item_kind(p.kind), "cls", None)
    return p


def words_of(record, path):
    kind = item_kind(field_of(record, path).kind)
    return {word.value for word in kind.enum} if isinstance(kind, OneOf) else None


@pytest.mark.parametrize("each", EVERY)
def test_the_words_of_a_field_are_words_of_its_list(each):
    words = words_of(each.record, each.path)
    table = each.plan.known_since if isinstance(each, DatedWord) else each.rule.of
    if isinstance(each, DatedWord):
        # One table serves several lists.
        assert words & set(table)
    else:
        assert table
        assert set(table) - {"*"} <= (words or set())


@pytest.mark.parametrize("each", [each for each in EVERY if isinstance(each.values[0], WordPair)])
def test_the_words_that_they_exclude_are_words_of_the_other_list(each):
    words, others = words_of(each.record, each.there), set().union(*each.rule.of.values())
    if each.there.endswith("citation"):
        assert others <= {"criminal", "administrative"}
    elif each.there.endswith("country"):
        assert others == {"BY"}
    elif words is None:
        assert others == {"*"}
    else:
        assert others - {"*"} <= words


def test_what_cannot_be_is_not_called_rare_as_well():
    certain, rare = {}, {}
    for record in RECORDS:
        for each in checked_words(record):
            if isinstance(each, WordPair):
                pairs = {(word, other) for word, others in each.rule.of.items() for other in others}
                (rare if each.rule.is_unusual else certain).setdefault((each.path, each.there), set()).update(pairs)
    assert {
        where: pairs & rare.get(where, set()) for where, pairs in certain.items() if pairs & rare.get(where, set())
    } == {}


def test_a_word_with_an_age_is_in_one_of_the_lists_that_are_checked():
    used = (Vulnerability, Profile, PhaseKind, Regime, PenaltyKind, IncidentKind)
    assert {word: sum(word in set(cls) for cls in used) for word in AGES} == dict.fromkeys(AGES, 1)
    assert all(least <= most for least, most in AGES.values())


def test_who_is_looked_for_is_looked_for_alive():
    assert exclusions.SOUGHT < exclusions.LISTED_ALIVE
    assert exclusions.AT_LIBERTY < exclusions.LIVED
