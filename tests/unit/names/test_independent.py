"""The tables against what others have published: words romanised by three tables, Russian names declined by rules."""

import re
from pathlib import Path

import pytest

from hrdocs.names import Likeness, parse, same
from hrdocs.names.romanising import romanised

CORPORA = Path(__file__).parents[2] / "corpora" / "names"


def rows(name):
    lines = (CORPORA / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if line and not line.startswith("#")]


WORDS, DECLINED = rows("romanisation.tsv"), rows("russian_cases.tsv")


def bare(text):
    """Return a Latin text without the characters for the soft sign, the apostrophe and the tie."""
    return re.sub("[’”ʹʺ\"'´\u0361]", "", text)


@pytest.mark.parametrize(("rule", "cyrillic", "latin"), WORDS)
def test_words_are_romanised_as_printed(rule, cyrillic, latin):
    assert bare(romanised(cyrillic, rule)) == bare(latin)


@pytest.mark.parametrize(("rule", "cyrillic", "latin"), WORDS)
def test_words_are_read_back_as_family_names(rule, cyrillic, latin):
    given = "Иван" if rule == "bgn-pcgn-1947" else "Іван"
    comparison = same(f"{given} {cyrillic.capitalize()}", f"Ivan {latin.capitalize()}")
    assert comparison.part("family").likeness >= Likeness.BY_RULES


@pytest.mark.parametrize(("nominative", "declined"), [row[1::2] for row in DECLINED])
def test_russian_names_are_recognised_in_every_case(nominative, declined):
    comparison = same(declined, nominative)
    if comparison.notes == ("two-cases",):  # Александра Небылца: a woman in the nominative, or a man in the genitive
        assert comparison.likeness is Likeness.UNDECIDED
        assert declined.startswith("Александра ")
    else:
        assert comparison.likeness >= Likeness.EQUIVALENT
        assert same(nominative, declined).likeness is comparison.likeness


@pytest.mark.parametrize(("nominative", "case", "declined"), [row[1:] for row in DECLINED if len(row[3].split()) == 3])
def test_the_case_is_named(nominative, case, declined):
    names = {"prepositional": "locative"}
    found = {each for reading in parse(declined) for each in reading.cases}
    is_plain = declined == nominative
    assert is_plain or names.get(case, case) in found
