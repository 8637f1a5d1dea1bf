"""The fast ways to the weight of a difference give the answer of the slow one."""

from hypothesis import example, given
from hypothesis import strategies as st

from hrdocs.names.distance import _OTHER, FAR, MOST, _gap, _gaps, _pairs, _swap, distance, light_gaps, near
from hrdocs.names.given_names import rows
from hrdocs.names.letters import is_cyrillic
from hrdocs.names.near_words import NEAR, NearWords
from hrdocs.names.sounds import bones, readings

SOUNDS = "AOEIUÄÖÜÁÓÚBVWGhDŽZJKLMNPRSTFXCcČŠsš"
OTHERS = {sound: sorted(other for one, other in _pairs() if one == sound) or ["V"] for sound in SOUNDS}


def by_the_whole_table(a, b):
    """Return the least weight of all ways to make one word of another, each way looked at."""
    if abs(len(a) - len(b)) > 3:
        return FAR
    a, b = min(a, b), max(a, b)
    table = [[0.0]]
    for j in range(len(b)):
        table[0].append(table[0][-1] + _gap(b, j)[0])
    for i in range(len(a)):
        table.append([table[i][0] + _gap(a, i)[0]])
        for j in range(len(b)):
            swap = 0.0 if a[i] == b[j] else _swap(a, i, b, j)[0]
            ways = table[i][j] + swap, table[i][j + 1] + _gap(a, i)[0], table[i + 1][j] + _gap(b, j)[0]
            table[-1].append(min(ways))
    return table[-1][-1] if table[-1][-1] <= MOST else FAR


@st.composite
def alike(draw):
    """Two skeletons, the second made of the first by changes that rules explain, and by others."""
    one = draw(st.text(st.sampled_from(SOUNDS), min_size=1, max_size=9))
    other = list(one)
    for _ in range(draw(st.integers(0, 3))):
        at = draw(st.integers(0, len(other)))
        kind = draw(st.sampled_from(("rule", "rule", "add", "leave out", "any")))
        if kind == "add":
            other.insert(at, draw(st.sampled_from("VIJ")))
        elif at < len(other):
            if kind == "leave out":
                del other[at]
            else:
                other[at] = draw(st.sampled_from(OTHERS[other[at]] if kind == "rule" else SOUNDS))
    return one, "".join(other)


@given(alike())
@example(("VOLK", "OLK"))
@example(("IE", "EI"))
@example(("DOVOD", "VODOD"))
def test_the_weight_is_that_of_the_whole_table(pair):
    one, other = pair
    assert distance(one, other) == by_the_whole_table(one, other) == distance(other, one)


def test_two_gaps_weigh_what_the_fast_way_counts_on():
    lightest = min(rule[0] for rules in _gaps().values() for rule in rules)
    assert 2 * lightest >= NEAR
    assert _OTHER > NEAR


FORMS = [
    (skeleton, (row.id, is_cyrillic(form)))
    for row in rows().values()
    for form in (*row.forms, *row.short)
    for skeleton in readings(form)
]
TABLE = NearWords(FORMS)


@given(st.sampled_from(FORMS), st.data())
def test_a_table_finds_what_holding_a_word_against_each_entry_finds(entry, data):
    word = list(entry[0])
    for _ in range(data.draw(st.integers(0, 2))):
        at = data.draw(st.integers(0, len(word) - 1))
        word[at] = data.draw(st.sampled_from(OTHERS.get(word[at], [word[at]])))
        if data.draw(st.booleans()):
            word.insert(at, data.draw(st.sampled_from("VIJ")))
    word = "".join(word)
    expected = {}
    for skeleton, meaning in FORMS:
        if not set(bones(skeleton)).isdisjoint(bones(word)) and near(word, skeleton) <= NEAR:
            expected.setdefault((skeleton, meaning), near(word, skeleton))
    found = TABLE.near(word)
    assert sorted(weight for _, weight in found) == sorted(expected.values())
    assert {meaning for meaning, _ in found} == {meaning for _, meaning in expected}


@given(st.text(st.sampled_from(SOUNDS), max_size=12))
@example("VOVOIE")
def test_the_sounds_that_a_rule_leaves_out_are_those_of_the_table(word):
    assert light_gaps(word) == tuple(at for at in range(len(word)) if _gap(word, at)[0] < 0.2)
