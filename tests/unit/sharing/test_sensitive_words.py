"""Words of what is red, in three languages."""

import pytest

from hrdocs.sharing.sensitive_words import has_sensitive_word


@pytest.mark.parametrize(
    "text",
    [
        "She is HIV-positive",
        "she was pregnant",
        "в психиатрическую больницу",
        "У яе знайшлі ВІЧ",
        "ВИЧ-инфицирован",
        "вич-инфицированный",
        "на пятым месяцы цяжарнасці",
        "беременна",
        "у псіхіятрычнай лякарні",
        "в психоневрологический диспансер",
        "He was raped.",
        "sexual violence",
        "згвалтаванне",
        "изнасилована",
        "сексуальное насилие",
        "сексуальны гвалт",
        "attempted suicide",
        "порезал вены",
        "парэзаў сабе вены",
        "самагубства",
    ],
)
def test_a_sensitive_word(text):
    assert has_sensitive_word(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Іван Пятровіч",
        "ПЕТРОВИЧ ИВАН",
        "Петрович",
        "the paper was scraped",
        "grapes",
        "a trapeze",
        "психолог",
        "сексуальная арыентацыя",
        "угвалт",
        "насильственные действия",
        "AIDSON",
    ],
)
def test_no_sensitive_word(text):
    assert not has_sensitive_word(text)
