"""Names with an initial for the family name, in tags, with endings of other languages."""

import pytest

from hrdocs.sharing.short_names import ShortNames, without_foreign_endings

NAMES = ShortNames([["Алена Выдумленка"], ["Jana Prykladava"], ["Зорка"]])


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Алена В.", True),
        ("Jana P. said", True),
        ("Яна П. сказала", True),  # of a name in Latin letters
        ("Yana P. said", True),
        ("П. Яна", True),
        ("Яна П. Узорная", None),
        ("Яна В.", False),  # the initial of somebody else
        ("яна п. 3", False),
        ("Зорка З.", False),  # one word has no initial
        ("Яна П", None),  # or the beginning of another word
        ("Яна п", False),
        ("Яна п. Узорны", False),  # a settlement
        ("Пра Яну П. ведаюць", True),  # a short name after another word
        ("Ого, тут Яна П.", True),
        ("ЯНА П", False),
        ("Яна П*** сказала", True),
        ("Яну (П.) білі", True),
        ("П., Яна", True),
        ("Яна Пр-ва сказала", True),  # shortened in the middle
        ("Пры-ва Яна", True),
        ("Яна Прык.", True),
        ("Яна Вы-ва", False),
        ("Яна П-12", False),
        ("", False),
    ],
)
def test_a_given_name_with_an_initial(text, answer):
    assert NAMES.found(text) is answer


@pytest.mark.parametrize(
    ("tag", "answer"),
    [
        ("be-x-prykladav", True),
        ("be-x-pryk", False),
        ("be-x-jana", True),
        ("ru-Latn-x-jana-pry", True),
        ("be-tarask", False),
        ("be", False),
    ],
)
def test_tags(tag, answer):
    assert NAMES.in_tag(tag) is answer


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Prykladienė", ("Pryklad", "Pryklada", "Prykladova")),
        ("Prykladská", ("Pryklad", "Pryklada", "Prykladska")),
        ("Prykladówna.", ("Pryklad.", "Pryklada.", "Prykladova.")),
        ("Pryklad", ()),
        ("ová", ()),
    ],
)
def test_endings(text, plain):
    assert without_foreign_endings(text) == plain


def test_a_word_that_is_no_name_by_its_length():
    assert NAMES.found(f"{'Я' * 400} П. {'я-' * 400}П. П.-П.") is False


@pytest.mark.parametrize("text", ["а-" * 50_000, "Я'" * 50_000, "Яна " * 10_000, " " * 100_000, "П.*" * 30_000])
def test_a_long_text_takes_no_long_time(text):
    assert not NAMES.found(text)
