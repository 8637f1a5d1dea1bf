"""Labels of words, lists, types and fields, in three languages; `tests/data/test_labels.py` looks at each of them."""

import pytest

from hrdocs.messages import LANGUAGES
from hrdocs.vocabulary import LISTS, PhaseKind, SharingLabel, word_labels
from hrdocs.vocabulary.word_labels import every_label, field_label, label, list_label, type_label


def test_labels():
    assert label(PhaseKind.CUSTODY, "be") == "затрыманне, падстава не ўказана"
    assert {label(SharingLabel.RED, language) for language in LANGUAGES} == {"TLP:RED"}
    assert list_label(PhaseKind, "ru") == "вид лишения или ограничения свободы"
    assert type_label("judgment", "be") == "судовае рашэнне"
    assert field_label("Penalty", "term", "ru") == "срок"


def test_a_field_that_all_records_have_is_labelled_once():
    assert field_label("Judgment", "sources") == field_label("Record", "sources")


@pytest.mark.parametrize(
    "call",
    [
        lambda language: label(PhaseKind.CUSTODY, language),
        lambda language: list_label(PhaseKind, language),
        lambda language: type_label("judgment", language),
        lambda language: field_label("Penalty", "term", language),
    ],
)
@pytest.mark.parametrize("language", ["de", "", "EN", "../en"])
def test_a_missing_language_is_named_with_those_there_are(call, language):
    with pytest.raises(ValueError, match=r"^no labels in .*; the languages are en, ru, be$"):
        call(language)


def test_every_label_has_a_text():
    found = list(every_label())
    assert len(found) % len(LANGUAGES) == 0
    assert all(text for _, _, text in found)
    assert ("PhaseKind", "custody", "затрыманне, падстава не ўказана") in found
    assert (None, "judgment", "судовае рашэнне") in found


def test_meanings_are_of_words_that_exist_and_the_same_in_both_languages():
    russian, belarusian = (word_labels._meanings(language)["words"] for language in ("ru", "be"))
    assert {name: set(rows) for name, rows in russian.items()} == {name: set(rows) for name, rows in belarusian.items()}
    for name, rows in russian.items():
        assert set(rows) <= {word.value for word in LISTS[name]}, name
        for text in (*rows.values(), *belarusian[name].values()):
            assert text == text.strip()
            assert not text.endswith(".")
            assert text.count("(") == text.count(")")
