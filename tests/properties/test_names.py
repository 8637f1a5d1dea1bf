"""What holds of every two names, recombined from the tables and from invented family names."""

import unicodedata

from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs.names import Likeness, NameIndex, parse, same, spellings
from hrdocs.names.given_names import rows
from hrdocs.names.reading import every_line, lines
from hrdocs.names.romanising import patronymic_of

FAMILIES = {
    "be": ("Кавалёў", "Вымысленка", "Дубрашчук", "Сянкевіч", "Вераб'ёў", "Жураўскі", "Лось", "Цярэшка"),
    "ru": ("Ковалёв", "Вымысленко", "Дубращук", "Сенкевич", "Воробьёв", "Журавский", "Лось", "Терешко"),
}
same("Алена Вымысленка", "Вымысленка Алена Пятроўна")  # the tables load once, outside of any deadline
ROWS = tuple(row for row in rows().values() if len(row.official) == 2 and row.sex == "m")
FATHERS = tuple(row for row in ROWS if all(patronymic_of(row.id, "m")))


@st.composite
def parts(draw, languages=("be", "ru")):
    language = draw(st.sampled_from(languages))
    row, father = draw(st.sampled_from(ROWS)), draw(st.sampled_from(FATHERS))
    patronymic = patronymic_of(father.id, "m")[("be", "ru").index(language)]
    return row.official[language][0], patronymic, draw(st.sampled_from(FAMILIES[language]))


def whole(name):
    return " ".join(name)


@given(parts(), parts())
def test_symmetric(a, b):
    there, back = same(whole(a), whole(b)), same(whole(b), whole(a))
    assert (there.likeness, there.against, there.rank) == (back.likeness, back.against, back.rank)


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_two_texts_are_compared_and_symmetric(a, b):
    assert same(a, b).likeness is same(b, a).likeness
    assert isinstance(parse(a), tuple)


@given(parts())
def test_reflexive(name):
    assert same(whole(name), whole(name)).likeness is Likeness.IDENTICAL


@given(parts(), st.sampled_from(["upper", "lower", "spaces", "nfd", "apostrophe", "order", "comma", "stress"]))
def test_invariant_under_the_way_of_printing(name, how):
    text = whole(name)
    given_name, patronymic, family = name
    changed = {
        "upper": text.upper(),
        "lower": text.lower(),
        "spaces": f"  {text.replace(' ', '  ')}\u00a0",
        "nfd": unicodedata.normalize("NFD", text),
        "apostrophe": text.replace("'", "’"),
        "order": f"{family} {given_name} {patronymic}",
        "comma": f"{family}, {given_name} {patronymic}",
        "stress": text.replace("а", "а\u0301", 1),
    }[how]
    assert same(text, changed).likeness is Likeness.IDENTICAL


@given(parts(), st.data())
def test_invariant_under_look_alikes(name, data):
    looks = dict(zip("аеосрух", "aeocpyx", strict=True))
    text = whole(name)
    places = [i for i, c in enumerate(text) if c in looks]
    chosen = data.draw(st.sets(st.sampled_from(places))) if places else set()
    # A word that is left without a letter of its own may be Latin, so one letter of each word stays.
    mixed = "".join(looks[c] if i in chosen and i and text[i - 1] != " " else c for i, c in enumerate(text))
    assert same(text, mixed).likeness is Likeness.IDENTICAL


@settings(max_examples=60)
@given(parts())
def test_spellings_come_back(name):
    text = whole(name)
    for spelling in spellings(text):
        if spelling.certain:
            assert same(text, spelling.value).likeness >= Likeness.BY_RULES, spelling.rule


@given(parts(), st.sampled_from(["бк", "дм", "лп", "мр", "кн", "пф", "шл", "нс"]))
def test_another_consonant_is_never_by_rules(name, pair):
    given_name, patronymic, family = name
    other = family[:1] + family[1:].replace(pair[0], pair[1], 1)
    if other != family:
        assert same(whole(name), f"{given_name} {patronymic} {other}").likeness < Likeness.BY_RULES


@given(parts(), st.sampled_from(ROWS))
def test_another_row_is_always_contradicted(name, row):
    given_name, patronymic, family = name
    others = {each for form in row.official.values() for each in form}
    mine = {row.id for row in ROWS if given_name in {f for forms in row.official.values() for f in forms}}
    if row.id not in mine and not others & {given_name}:
        for other in others:
            found = same(f"{family} {given_name} {patronymic}", f"{family} {other} {patronymic}")
            assert found.likeness <= Likeness.UNDECIDED


@given(parts(), parts())
def test_a_part_more_never_makes_by_rules_of_contradicted(a, b):
    short_a, short_b = f"{a[0]} {a[2]}", f"{b[0]} {b[2]}"
    if same(short_a, short_b).likeness is Likeness.CONTRADICTED:
        assert same(whole(a), whole(b)).likeness < Likeness.BY_RULES


WORDS = (
    "Іван",
    "IVANOV",
    "Дубрашчук",
    "ІванЛось",
    "Ван-Лось",
    "Лось'ёў",
    "улы",
    "И",
    "он же",
    "капитан",
    "unknown",
    "Рі" * 3,
)


@given(st.lists(st.sampled_from(WORDS) | parts().map(whole), min_size=1, max_size=4).map(" ".join))
def test_plain_names_are_read_as_all_others_are(text):
    fast, slow = lines(text), every_line(text)
    assert [[word.printed for word in line.words] for line in fast] == [
        [w.printed for w in line.words] for line in slow
    ]
    assert [evolve(line, words=()) for line in fast] == [evolve(line, words=()) for line in slow]


@settings(max_examples=40)
@given(st.lists(parts(), min_size=1, max_size=12, unique=True))
def test_the_index_finds_what_a_comparison_of_all_finds(people):
    texts = [whole(name) for name in people]
    index = NameIndex([(str(n), [text]) for n, text in enumerate(texts)])
    asked = f"{people[0][0]} {people[0][2]}"
    expected = {str(n) for n, text in enumerate(texts) if same(asked, text).likeness >= Likeness.EQUIVALENT}
    assert {hit.key for hit in index.search(asked)} == expected
