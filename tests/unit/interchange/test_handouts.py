"""Workbooks, forms and pages to hand out, filled in and read back."""

import io
import tomllib
from importlib import resources

import pytest

from hrdocs import to_json
from hrdocs.interchange import read
from hrdocs.interchange.handouts import TEMPLATES, template

LANGUAGES = ("en", "ru", "be")
NAMES = {"en": "Vymyslenka Alena", "ru": "Вымысленко Елена", "be": "Вымысленка Алена"}
ARTICLES = {"en": "Part 1 of Art. 342", "ru": "ч. 1 ст. 342 УК", "be": "ч. 1 арт. 342 КК"}
LENGTHS = {"en": "2 years", "ru": "2 года", "be": "2 гады"}
JUDGES = {"en": "Ihar Sudzeika", "ru": "Игорь Судейко", "be": "Ігар Судзейка"}
OF_TOOLS = {
    "start": "2026-10-04T18:01:11.402+03:00",
    "_uuid": "0badcafe",
    "_validation_status": "Approved",
    "_index": "1",
}


def columns_of(name):
    text = (resources.files("hrdocs.interchange") / "mappings" / f"template_{name}.toml").read_text(encoding="utf-8")
    return [each for each in tomllib.loads(text)["columns"] if each not in {"approved", "form_tool"}]


def answer(column, key, n, language, *, is_form):
    """What somebody fills into a cell of the n-th row."""
    if column.words:
        chosen = column.words[n % len(column.words)]
        # A fine has a sum, and the others a length.
        chosen = column.words[0] if key == "penalty" else chosen
        return chosen[is_form]
    given = {
        **dict.fromkeys(("card", "case", "number"), f"N-{n * 7}"),
        "name": "ABCDEFG"[n] + NAMES[language] if language == "en" else "АБВГДЕЖ"[n] + NAMES[language].lower().title(),
        "birth": f"1990-0{n + 1}-07",
        "detained": f"{n + 10}.09.2026",
        "tried": f"2026-10-{n + 10}",
        "released": f"{n + 10}.11.2026",
        "sent": f"2026-10-{n + 10}",
        "answered": f"2026-11-{n + 10}",
        "articles": ARTICLES[language],
        "length": LENGTHS[language],
        "judge": JUDGES[language],
    }
    return given.get(key, "x")


def filled(name, language, *, is_form, rows=6, **more):
    """A workbook as it comes back: the one that was handed out, or the export of a form tool."""
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    made = template(name, language)
    if is_form:
        book = openpyxl.Workbook()
        book.active.append([*(each.name for each in made.columns), *OF_TOOLS])
    else:
        book = openpyxl.load_workbook(io.BytesIO(made.to_xlsx()))
    sheet = book.active
    for n in range(rows):
        cells = [
            answer(column, key, n, language, is_form=is_form)
            for column, key in zip(made.columns, columns_of(name), strict=True)
        ]
        for at, cell in enumerate([*cells, *({**OF_TOOLS, **more}.values() if is_form else ())], 1):
            sheet.cell(n + 2, at).value = cell
    saved = io.BytesIO()
    book.save(saved)
    return saved.getvalue()


@pytest.mark.parametrize("is_form", [False, True], ids=["workbook", "xlsform"])
@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_filled_template_comes_back_without_a_finding(name, language, is_form):
    result = read(filled(name, language, is_form=is_form), name="wave.xlsx", as_of="2026-11-30")
    assert [(each.code, each.place.heading) for each in result.report.problems] == []
    assert (result.mapping.format, result.language, result.accounting.read) == (f"hrdocs.{name}", language, 6)
    assert not result.questions


def test_what_is_not_passed_on_is_red_and_who_told_has_no_name():
    result = read(filled("intake", "be", is_form=False, rows=1), name="wave.xlsx", as_of="2026-11-30")
    person = to_json(result.dataset.of_type("person")[0])
    assert person["sharing"]["fields"] == {"/x_contact": "red", "/x_health": "red"}
    assert (person["naming"], person["x_told_by"]) == ("named", "themselves")


def test_a_form_that_was_not_approved_is_set_aside():
    data = filled("intake", "ru", is_form=True, rows=2, _validation_status="Not Approved")
    result = read(data, name="wave.xlsx", as_of="2026-11-30")
    assert [each.codes for each in result.set_aside] == [("cell.review",)] * 2
    assert result.accounting.people == 0


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", TEMPLATES)
def test_every_closed_list_is_a_drop_down(name, language):
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    made = template(name, language)
    sheet = openpyxl.load_workbook(io.BytesIO(made.to_xlsx())).active
    assert [cell.value for cell in sheet[1]] == [each.heading for each in made.columns]
    closed = [each.formula1 for each in sheet.data_validations.dataValidation]
    assert closed == [f'"{",".join(word for word, _ in each.words)}"' for each in made.columns if each.words]
    # Excel takes no longer list, and a comma in a word would be two.
    assert all(len(each) <= 257 for each in closed)
    assert not any("," in word for each in made.columns for word, _ in each.words)


def test_repeating_gives_the_same_bytes():
    pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    assert template("intake", "be").to_xlsx() == template("intake", "be").to_xlsx()
    assert template("intake", "be").to_xlsform() == template("intake", "be").to_xlsform()


def test_an_xlsform_has_its_three_sheets():
    openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is not installed")
    book = openpyxl.load_workbook(io.BytesIO(template("releases", "be").to_xlsform()))
    survey, choices, settings = ([[cell.value for cell in row] for row in sheet] for sheet in book)
    assert survey[:3] == [
        ["type", "name", "label", "required", "appearance"],
        ["text", "release_number_be", "№ запісу", "yes", None],
        ["text", "release_name", "Прозвішча, імя", "yes", None],
    ]
    assert ["select_one ground", "release_ground", "Падстава", None, None] in survey
    assert choices[1] == ["ground", "served", "тэрмін адбыты"]
    assert settings[1] == ["Вызваленні", "hrdocs_releases", "1", "be"]


def test_a_page_to_print_has_cards_with_boxes():
    page = template("intake", "be").to_page()
    assert page.count("<table>") == page.count("<th>Прозвішча, імя</th>") == 6
    assert "<li>сваяк</li>" in page
    assert '<html lang="be"' in page


@pytest.mark.parametrize(("name", "language"), [("wave", "en"), ("intake", "pl")])
def test_there_is_no_other(name, language):
    with pytest.raises(ValueError, match="no template"):
        template(name, language)


@pytest.mark.parametrize("language", ["en", "ru", "be"])
@pytest.mark.parametrize("name", TEMPLATES)
def test_a_page_fits_a_phone_and_loads_nothing(name, language):
    page = template(name, language).to_page()
    assert f'<html lang="{language}"' in page
    assert '<meta name="viewport" content="width=device-width, initial-scale=1">' in page
    assert "default-src 'none'" in page
    assert page.count("<main>") == page.count("</main>") == page.count("<h1>") == 1
