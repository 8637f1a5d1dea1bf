"""A language that there is not: a `ValueError` that names those there are, from everything public that takes one."""

import pytest

import hrdocs
from hrdocs import criteria, displaying, law, messages, names, vocabulary
from hrdocs.cli import case_text, common, name_rows
from hrdocs.problems import Location, Problem
from hrdocs.values import Citation
from hrdocs.vocabulary import PhaseKind, word_labels

RECORDS = [
    {"type": "person", "id": "p1", "names": [{"value": "Alena Vymyslenka"}], "birth": "2999"},
    {"type": "person", "id": "p2", "names": [{"value": "Алена Вымысленка"}]},
]
DATASET = hrdocs.Dataset([hrdocs.from_json(record) for record in RECORDS])
REPORT = hrdocs.validate(DATASET, as_of="2021")
FRAMEWORK = criteria.frameworks()[0]
OUTCOME = criteria.assess(FRAMEWORK, {}, on="2021")
PROBLEM = Problem(code="date.future", place=Location(pointer="/birth"))

CALLS = {
    "criteria.to_text": lambda language: criteria.to_text(FRAMEWORK, language),
    "criteria.to_html": lambda language: criteria.to_html(OUTCOME, language),
    "criteria.reasons_to_text": lambda language: criteria.reasons_to_text(OUTCOME, language),
    "criteria.reasons_to_html": lambda language: criteria.reasons_to_html(OUTCOME, language),
    "display": lambda language: displaying.display(PhaseKind.CUSTODY, language),
    "display_text": lambda language: displaying.display_text("duration", "P3Y", language),
    "counted": lambda language: displaying.counted(3, "record", language),
    "law.format_citation": lambda language: law.format_citation(Citation.parse("cc1999:342"), language),
    "messages.render": lambda language: messages.render(PROBLEM, language),
    "messages.to_text": lambda language: messages.to_text(PROBLEM, language),
    "messages.error_text": lambda language: messages.error_text([PROBLEM], language),
    "messages.labels": messages.labels,
    "messages.page_words": messages.page_words,
    "messages.share_words": messages.share_words,
    "messages.template": lambda language: messages.template("date.future", language),
    "names.same.reason": lambda language: names.same("Alena", "Алена").reason(language),
    "names.same.to_text": lambda language: names.same("Alena", "Алена").to_text(language),
    "report.to_text": REPORT.to_text,
    "report.to_json": REPORT.to_json,
    "report.to_html": REPORT.to_html,
    "report.to_csv": REPORT.to_csv,
    "report.to_github": REPORT.to_github,
    "validate": lambda language: hrdocs.validate(DATASET, language=language).to_text(),
    "vocabulary.label": lambda language: vocabulary.label(PhaseKind.CUSTODY, language),
    "vocabulary.list_label": lambda language: word_labels.list_label(PhaseKind, language),
    "vocabulary.type_label": lambda language: word_labels.type_label("person", language),
    "vocabulary.field_label": lambda language: word_labels.field_label("Person", "birth", language),
    "cli.name_rows.words": name_rows.words,
}


@pytest.mark.parametrize("language", ["de", "EN", "en-GB", "../en"])
@pytest.mark.parametrize("call", CALLS.values(), ids=CALLS)
def test_a_missing_language_is_named_with_those_there_are(call, language):
    with pytest.raises(ValueError, match=r"en, ru(?:,| and) be"):
        call(language)


def test_the_command_has_the_languages_of_the_messages():
    # It lists them itself, since `--help` does not wait for the messages.
    assert common.LANGUAGES == messages.LANGUAGES


def test_texts_of_the_law_fall_back_to_another_language():
    # A heading exists in the languages of its sources, so any language may be preferred.
    with pytest.raises(ValueError, match="not 'de'"):
        displaying.wording_text(law.article("cc1999", "342", on="2020-08-09"), "de")
    assert case_text.name_of(DATASET, "p1", "de") == "Alena Vymyslenka"
