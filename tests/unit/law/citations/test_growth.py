"""The time grows with the length of the text: steps are counted for a text and for one twice as long, not seconds.

The steps of Python are counted line by line. Those of a pattern cannot be counted, so that each pattern may repeat
without a bound only where that is known to be harmless.
"""

import importlib
import inspect
import pkgutil
import re
from re import _constants, _parser

import pytest
from steps import lines_of

from hrdocs import law
from hrdocs.law import citations
from hrdocs.law.citations.tokens import lexicon, pattern_of

UNITS = {
    "digits": "1", "brackets": "(", "nested": "(ст. 1", "articles": "ст. ", "parts": "ч. 1, ", "list": "ст. 342, ",
    "numbers": "342, ", "quotes": "«а", "tags": "<a ", "raised": "<sup>1", "dashes": "1-", "dots": "1.",
    "letters": "а", "of": "Article 1 of the ", "names": "Кодекса Республики ", "ordinals": "первой ",
    "spaces": "ст. 1       ", "blanks": " ", "years": "ст. 342 УК от     ", "lines": "\n\n",
    "days": "ст. 24.3 КоАП 2020 ", "breaks": "а-\n", "headings": "«незаконная охота за » ",
    "mixed": "č. 1 art. 342 KK, ст.", "codes": "УК: 342, ", "same": "ч. 2 той же статьи ",
    "bare": "15 суток по 19.11, ", "pairs": "вместо 23.4 теперь 24.3 КоАП ", "words": "статья триста сорок вторая ",
    "scanned": "ст. З42 ", "glosses": "361-1 участие, ", "prim": "361 прим ", "squares": "[ст. 342 [",
    "stops": "а. . . ", "lead": "статьи УК, ", "canonical": "cc1999:342/1 ",
    "another state": "В Казани по ст. 280 УК. ", "strange": "ст. 20.3.3 КоАП, ", "sections": "§ 342 ",
    "ranges": "ст. от 361 до 361-4 УК ", "parts behind": "ст. 342 (участие) ч. 1 УК ",
    "amended": "цифры «130 – 1302» УК ",
    "tails": "ст. 361-1, -2, ", "terms": "ст. 342 — 3 года, 364 — 5 лет, ", "sunk": "статьи 289 - 2905, ",
    "quoted ranges": "«130 – 130-2» УК ", "glossed": "«мелкое хулиганство» (19.1) ", "thefts": "кража (ст. 158 УК) ",
    "years of both": "в 2019 ст. 17.1 КоАП, в 2023 ст. 17.1 КоАП, ", "clauses": "в Польше, ст. 135 УК; ",
    "parts behind codes": "ст. 342 УК, ч. 1, ", "lithuanian": "342 straipsnio 1 dalį ",
    "foreign first": "ст. 318 УК РФ. ст. 318 УК. ", "polish": "z art. 130 kodeksu karnego na Białorusi. ",
}  # fmt: skip
LENGTH = 1_200

HARMLESS = {
    # One token: each character is looked at once.
    "_TOKEN", "_WORD", "_FIRST", "_DIGITS", "_PIECES",
    # From one line break to the next word, and from one character of a tag to the next.
    "_BLANK_LINE", "_EMPTY_LINE", "_SPECIAL",
    # Matched at the end of one number or one name: up to the end of the next word.
    "_COUNTED", "_COUNTED_APART", "_NEXT", "_ADJECTIVE", "_SCANNED", "_IN_WORDS",
    # Of a window of forty characters.
    "_LEAD", "_BEFORE",
}  # fmt: skip


def steps(text):
    return lines_of(lambda: (law.find_citations(text, on="2022-05-04"), law.read_cell(text)))


@pytest.mark.parametrize("unit", UNITS.values(), ids=UNITS.keys())
def test_twice_the_text_takes_twice_the_steps(unit):
    text = unit * (2 * LENGTH // len(unit))
    law.find_citations(text, on="2022-05-04")  # what is kept of words is kept before the steps are counted
    law.read_cell(text)
    assert steps(text) <= 2.2 * steps(text[:LENGTH]) + 500


def unbounded(node):
    """Count the repeats of a parsed pattern that have no bound."""
    for kind, value in node:
        if kind in (_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT):
            yield value[1] == _constants.MAXREPEAT
            yield from unbounded(value[2])
        elif kind is _constants.SUBPATTERN:
            yield from unbounded(value[-1])
        elif kind is _constants.BRANCH:
            for branch in value[1]:
                yield from unbounded(branch)
        elif kind in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from unbounded(value[1])


def patterns():
    for each in pkgutil.iter_modules(citations.__path__):
        module = importlib.import_module(f"{citations.__name__}.{each.name}")
        source = inspect.getsource(module)
        for name, value in vars(module).items():
            if isinstance(value, re.Pattern):
                yield name, value
            elif isinstance(value, str) and re.search(rf"re\.compile\({name}\b", source):
                yield name, re.compile(value)


def has_unbounded(pattern):
    return any(unbounded(_parser.parse(pattern.pattern, pattern.flags)))


def test_no_pattern_repeats_without_a_bound_unless_that_is_harmless():
    assert {name for name, pattern in patterns() if has_unbounded(pattern)} == HARMLESS


def test_no_name_of_law_repeats_without_a_bound():
    forms = [form for rows in lexicon().names.values() for form, _, _ in rows]
    assert len(forms) > 100
    assert not any(has_unbounded(pattern_of(form)) for form in forms)
