"""Words of other languages, in which a code without its state is that of their own country."""

import pytest

from hrdocs.law.citations import tongues
from hrdocs.law.citations.fold import fold, skeleton
from hrdocs.law.citations.tokens import tokenize


def found(text):
    folded = fold(text)
    return [text[place:].split()[0] for place in tongues.places(folded, tokenize(folded))]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Sąd go skazał.", ["Sąd"]),
        ("na podstawie kodeksu karnego", ["kodeksu"]),
        ("pagal kodekso straipsnį", ["pagal", "kodekso", "straipsnį"]),
        ("podle trestního zákoníku", ["podle", "trestního", "zákoníku"]),
        ("wurde wegen Spionage verurteilt", ["wurde", "wegen", "verurteilt"]),
        ("суд виніс вирок", ["вирок"]),
        ("condamné par le tribunal dans le Nord", ["condamné", "dans"]),
        ("condannato dal tribunale: sentenza della Cassazione", ["condannato", "sentenza", "della"]),
        ("condenado según el artículo 270", ["condenado", "según", "artículo"]),
    ],
)
def test_words(text, words):
    assert found(text) == words


def test_letters_that_no_other_language_has():
    assert found("Київ і Львів") == ["їв"]


@pytest.mark.parametrize(
    "text",
    [
        "Суд приговорил его к двум годам колонии.", "Суд прысудзіў яму два гады.", "Sud prysudziŭ jamu dva hady.",
        "The court sentenced him to two years.", "Pavodle artykuła 342 Kryminalnaha kodeksa",
    ],
)  # fmt: skip
def test_our_languages_are_none(text):
    assert found(text) == []


@pytest.mark.parametrize(("text", "answer"), [
    ("Ст. 407. Самовільне залишення військової частини", True),
    ("Ст. 407. Самовольное оставление части", False),
    ("арт. 342 і 369 КК, і арт. 370 КК", False),
    ("Ён і яна былі ў судзе, і гэта бачылі", False),
    ("і 342", False),
    ("Convіcted under Artіcle 342", False),
])  # fmt: skip
def test_ukrainian_by_its_letters(text, answer):
    assert tongues.is_ukrainian(text, skeleton(text)) is answer
