import itertools
import json
import re
import subprocess
import sys
import tomllib
from importlib import resources

import pytest

from hrdocs import messages
from hrdocs.messages import LANGUAGES, Rendered
from hrdocs.problems import Location, Problem, Severity

FIELDS = ("message", "expected", "fix")
WITH_DOUBT = ("message", "doubt", "expected", "fix")
PLACEHOLDER = re.compile(r"\{([a-z_]+(?::[A-Za-z+]+(?:-units)?)?)(?:-of|-to)?\}")
# Letters that a text of one language borrowed from another would betray.
FOREIGN = {"en": "а-яёіў", "ru": "іўґ", "be": "ищъґ"}

TABLES = {
    language: tomllib.loads((resources.files("hrdocs.messages") / f"{language}.toml").read_text(encoding="utf-8"))
    for language in LANGUAGES
}
CODES = sorted(messages.codes())


def texts_of(language):
    """Every text of a language, with a name for the failure."""
    for table, entries in TABLES[language].items():
        for name, text in entries.items():
            yield f"{table} {name}", text


def everything_for(code):
    """Parameters such as a rule passes."""
    needed, optional = messages.parameters(code)
    return {name: 7 if name in {"byte", "limit", "first_line", "least"} else "list" for name in needed | optional}


# The files


@pytest.mark.parametrize("language", LANGUAGES)
def test_languages_have_the_same_entries(language):
    # In the same order too, so that a translator reads two files side by side.
    assert list(TABLES[language]) == list(TABLES["en"])
    for table, entries in TABLES["en"].items():
        assert TABLES[language][table].keys() == entries.keys(), table


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_entry(code, language):
    assert re.fullmatch(r"[a-z]+(?:-[a-z0-9]+)*\.[a-z0-9]+(?:-[a-z0-9]+)*", code)
    entry = TABLES[language][code]
    assert tuple(entry) == (WITH_DOUBT if "doubt" in TABLES["en"][code] else FIELDS)
    for name in entry:
        assert set(PLACEHOLDER.findall(entry[name])) == set(PLACEHOLDER.findall(TABLES["en"][code][name]))
        # A brace that is no placeholder is a slip, unless it belongs to an example in JSON.
        rest = PLACEHOLDER.sub("", entry[name])
        assert not re.search(r"\{(?!\")|(?<![\]\"])\}", rest)
        assert entry[name].count("[[") == entry[name].count("]]")


@pytest.mark.parametrize("language", LANGUAGES)
def test_texts_are_tidy(language):
    for name, text in texts_of(language):
        assert text.strip(), name
        if name != "labels or":
            assert text == text.strip(), name
        assert text.isprintable(), name
        assert "  " not in text, name
        assert " ," not in text, name
        # A text alone in a report may be a sentence; all others are part of a block.
        assert text[-1] not in ("!?,;:" if name.startswith(("labels ", "page ")) else ".!?,;:"), name
        assert not re.search(f"[{FOREIGN[language]}]", text, re.IGNORECASE), name
        # One apostrophe, the one of Belarusian spelling.
        assert "'" not in text, name


@pytest.mark.parametrize("language", ["ru", "be"])
def test_translations_are_translated(language):
    english = dict(texts_of("en"))
    worded = {name for name, text in english.items() if PLACEHOLDER.sub("", text)}
    same = {name for name, text in texts_of(language) if text == english[name]} & worded
    assert same == {
        "words opening-brace",
        "words closing-brace",
        "words opening-bracket",
        "words closing-bracket",
    }


def test_every_word_of_jsontext_is_translated():
    words = TABLES["en"]["words"]
    source = (resources.files("hrdocs") / "jsontext.py").read_text(encoding="utf-8")
    emitted = set(re.findall(r'refusal\("([a-z-]+)"', source)) | set(
        re.findall(r'(?:expected|found)="([a-z-]+)"', source)
    )
    emitted |= set(re.findall(r'": "([a-z]+-[a-z-]+|comma|colon|quote|backslash|comment)"', source))
    emitted |= set(
        re.findall(r'"((?:single|curly)-quote|comma-or-[a-z]+|other-[a-z]+|bare-word|control-sign)"', source)
    )
    assert len(emitted) > 20
    assert emitted <= words.keys()


def test_codes_are_those_of_the_file():
    assert messages.codes() == frozenset(TABLES["en"]) - {"labels", "page", "words", "forms"}
    assert {"json.syntax", "gzip.damaged", "file.missing", "document.wrong-root", "shape.type"} <= messages.codes()


# Rendering


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_render_fills_everything(code, language):
    given = everything_for(code)
    for is_doubt in (False, True):
        rendered = messages.render(Problem(code=code, parameters=given, is_doubt=is_doubt), language)
        for name in FIELDS:
            text = getattr(rendered, name)
            assert text
            assert "…" not in text
            assert not re.search(r"\{[a-z_:]+\}|\[\[|\]\]", text)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", CODES)
def test_render_never_raises(code, language):
    bare = messages.render(Problem(code=code), language)
    needed, _ = messages.parameters(code)
    assert ("…" in f"{bare.message} {bare.expected} {bare.fix}") == bool(needed)
    for odd in ("", "{code}", "[[x]]", "a\nb\x1b[31m", "|", "x" * 5000, 10**20, -1):
        rendered = messages.render(Problem(code=code, parameters=dict.fromkeys(everything_for(code), odd)), language)
        block = messages.to_text(Problem(code=code, parameters=dict.fromkeys(everything_for(code), odd)), language)
        assert all(getattr(rendered, name).replace("\xa0", " ").isprintable() for name in FIELDS)
        assert len(block) < 3000


def test_parameters():
    assert messages.parameters("json.empty") == (frozenset(), frozenset())
    assert messages.parameters("json.duplicate-key") == ({"key", "first_line", "first_column"}, frozenset())
    assert messages.parameters("record.unknown-type") == ({"type"}, {"nearest"})
    assert messages.parameters("record.duplicate-id") == (frozenset(), {"first_line", "first_pointer"})


def test_optional_parts():
    def expected(**given):
        return messages.render(Problem(code="shape.range", parameters=given)).expected

    assert expected(least=0, most=5) == "a number, at least 0, at most 5"
    assert expected(least=0) == "a number, at least 0"
    assert expected(most=5) == "a number, at most 5"
    assert expected(most="") == "a number"


def test_words_are_translated_only_where_the_text_says_so():
    # A key may be called like a word.
    problem = Problem(code="shape.unknown-key", parameters={"key": "text", "nearest": "list"})
    assert messages.render(problem, "ru") == Rendered(
        'формат не предусматривает здесь ключа "text"',
        'ключ из формата; ближайшие: "list"',
        'проверьте написание; собственные ключи бывают только на верхнем уровне записи и начинаются с "x_"',
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", "a text or a list"), ("ru", "текст или список"), ("be", "тэкст або спіс")],
)
def test_several_words(language, expected):
    problem = Problem(code="shape.type", parameters={"expected": "text|list", "found": "integer"})
    assert messages.render(problem, language).expected == expected


def test_a_word_without_translation_stands_as_it_is():
    problem = Problem(code="shape.pattern", parameters={"expected": "Postcode"})
    assert messages.render(problem, "be").expected == "Postcode"


def test_a_code_of_another_version():
    problem = Problem(code="charge.not-yet-known", place=Location(pointer="/birth", line=3))
    assert messages.render(problem, "ru") == Rendered("charge.not-yet-known", "", "")
    assert messages.to_text(problem) == "/birth (line 3): charge.not-yet-known\n  [error charge.not-yet-known]"


@pytest.mark.parametrize("language", ["de", "", "EN", "en.toml", "../en"])
def test_unknown_language(language):
    with pytest.raises(ValueError, match=r"the languages are en, ru, be"):
        messages.render(Problem(code="json.empty"), language)


# Blocks


BLOCKS = [
    (
        Problem(
            code="shape.unknown-key",
            place=Location(file="partner.json", pointer="/records/12/citaton", line=214, column=7, record="vymyslenka"),
            parameters={"key": "citaton", "nearest": "citation"},
        ),
        {
            "en": """\
partner.json /records/12/… (line 214, column 7): the format has no key "citaton" here
  expected  a key of the format; nearest: citation
  to fix    correct the spelling; keys of your own stand at the top of a record and begin with x_
  [error shape.unknown-key]""",
            "ru": """\
partner.json /records/12/… (строка 214, столбец 7): формат не предусматривает здесь ключа "citaton"
  должно быть    ключ из формата; ближайшие: "citation"
  как исправить  проверьте написание; собственные ключи бывают только на верхнем уровне записи и начинаются с "x_"
  [ошибка shape.unknown-key]""",
            "be": """\
partner.json /records/12/… (радок 214, слупок 7): фармат не прадугледжвае тут ключа "citaton"
  павінна быць  ключ з фармату; бліжэйшыя: "citation"
  як выправіць  праверце напісанне; уласныя ключы бываюць толькі на верхнім узроўні запісу і пачынаюцца з "x_"
  [памылка shape.unknown-key]""",
        },
    ),
    (
        Problem(
            code="period.ends-before-start",
            severity=Severity.WARNING,
            place=Location(pointer="/phases/0/period", line=214),
        ),
        {
            "en": """\
/phases/0/period (line 214): the period ends before it begins
  expected  an end that is not before the beginning
  to fix    check both days against the source; keep what another source says in "variants"
  [warning period.ends-before-start]""",
            "ru": """\
/phases/0/period (строка 214): период заканчивается раньше, чем начинается
  должно быть    конец не раньше начала
  как исправить  сверьте обе даты с источником; сведения другого источника сохраните в "variants"
  [предупреждение period.ends-before-start]""",
            "be": """\
/phases/0/period (радок 214): перыяд заканчваецца раней, чым пачынаецца
  павінна быць  канец не раней за пачатак
  як выправіць  зверце абедзве даты з крыніцай; звесткі іншай крыніцы захавайце ў "variants"
  [папярэджанне period.ends-before-start]""",
        },
    ),
    (
        Problem(
            code="json.syntax",
            severity=Severity.NOTE,
            place=Location(file="list.ndjson", line=3, column=18),
            parameters={"expected": "comma-or-brace", "found": "quote"},
        ),
        {
            "en": """\
list.ndjson (line 3, column 18): this is not JSON: a double quote stands here
  expected  a comma or "}"
  to fix    correct this place; the usual cause is a comma, a quote or a bracket too many or too few
  [note json.syntax]""",
            "ru": """\
list.ndjson (строка 3, столбец 18): здесь нарушен синтаксис JSON: двойная кавычка
  должно быть    запятая или "}"
  как исправить  исправьте это место; обычно дело в лишней или пропущенной запятой, кавычке или скобке
  [замечание json.syntax]""",
            "be": """\
list.ndjson (радок 3, слупок 18): тут парушаны сінтаксіс JSON: двайное двукоссе
  павінна быць  коска або "}"
  як выправіць  выпраўце гэта месца; звычайна тут лішняя або прапушчаная коска, двукоссе ці дужка
  [заўвага json.syntax]""",
        },
    ),
    (
        Problem(
            code="document.wrong-root", place=Location(file="partner.json", pointer=""), parameters={"found": "list"}
        ),
        {
            "en": """\
partner.json: a list stands at the top of the file
  expected  an object with "hrdocs" and "records"
  to fix    put the records into {"hrdocs": "1.0", "records": [...]}
  [error document.wrong-root]""",
            "ru": """\
partner.json: на верхнем уровне файла не то, что нужно: список
  должно быть    объект с ключами "hrdocs" и "records"
  как исправить  поместите записи в {"hrdocs": "1.0", "records": [...]}
  [ошибка document.wrong-root]""",
            "be": """\
partner.json: на верхнім узроўні файла не тое, што трэба: спіс
  павінна быць  аб’ект з ключамі "hrdocs" і "records"
  як выправіць  змясціце запісы ў {"hrdocs": "1.0", "records": [...]}
  [памылка document.wrong-root]""",
        },
    ),
    (
        Problem(
            code="shape.pattern",
            place=Location(pointer="/birth", record="p1"),
            parameters={"expected": "PartialDate"},
        ),
        {
            "en": """\
/birth: the text does not have the form of this field
  expected  a date of real days, such as 2020, 2020-09, 2020-09-24 or [2020-09-20..2020-09-29] for a day in the twenties
  to fix    write it in this form; the words of the source can be kept in "said"
  [error shape.pattern]""",
            "ru": """\
/birth: текст записан не в той форме, какая нужна в этом поле
  должно быть    существующая дата (например, 2020, 2020-09, 2020-09-24 или [2020-09-20..2020-09-29] — в двадцатых числах)
  как исправить  запишите в этой форме; слова источника можно сохранить в "said"
  [ошибка shape.pattern]""",  # noqa: E501 -- a message as it is printed
            "be": """\
/birth: тэкст запісаны не ў той форме, якая патрэбна ў гэтым полі
  павінна быць  сапраўдная дата (напрыклад, 2020, 2020-09, 2020-09-24 або [2020-09-20..2020-09-29] — у дваццатых чыслах)
  як выправіць  запішыце ў гэтай форме; словы крыніцы можна захаваць у "said"
  [памылка shape.pattern]""",
        },
    ),
]


@pytest.mark.parametrize(
    ("problem", "language"), list(itertools.product([problem for problem, _ in BLOCKS], LANGUAGES))
)
def test_block(problem, language):
    assert messages.to_text(problem, language) == dict(BLOCKS)[problem][language]


def test_nothing_known_of_the_place():
    assert messages.to_text(Problem(code="json.empty")).startswith("the text is empty\n")


def test_ids_are_printed_only_when_asked():
    problem = Problem(code="reference.to-itself", place=Location(pointer="/follows", line=2, record="vymyslenka-alena"))
    first = {
        (language, show): messages.to_text(problem, language, show_ids=show).split(":")[0]
        for language in LANGUAGES
        for show in (False, True)
    }
    assert first == {
        ("en", False): "/follows (line 2)",
        ("en", True): "/follows (line 2, record vymyslenka-alena)",
        ("ru", False): "/follows (строка 2)",
        ("ru", True): "/follows (строка 2, запись vymyslenka-alena)",
        ("be", False): "/follows (радок 2)",
        ("be", True): "/follows (радок 2, запіс vymyslenka-alena)",
    }


@pytest.mark.parametrize(
    ("pointer", "printed"),
    [
        ("/names/0/value", "/names/0/value"),
        ("/said/~1phases~10~1period", "/said/~1phases~10~1period"),
        ("/notes/be-tarask", "/notes/be-tarask"),
        ("/sections/zh-Hant-TW/1", "/sections/…/1"),
        ("/x_partner/score_2", "/…/…"),
        # Keys that the format does not have may be names, small Latin words too.
        ("/alena_vymyslenka", "/…"),
        ("/x_people/Alena Vymyslenka/birth", "/…/…/birth"),
        ("/x_people/Алена", "/…/…"),
        ("/notes/ma-ryia", "/notes/…"),
        ("/said/~1birth~1alena", "/said/…"),
        ("/said/~1x_people~1Алена", "/said/…"),
        ("/x_phones/375291234567", "/…/…"),
        ("/names//value", "/names//value"),
    ],
)
def test_pointer_masks_what_may_be_a_name(pointer, printed):
    problem = Problem(code="shape.null", place=Location(pointer=pointer))
    assert messages.to_text(problem).startswith(f"{printed}: null")
    assert messages.to_text(problem, show_ids=True).startswith(f"{pointer}: null")


@pytest.mark.parametrize(
    ("key", "printed"),
    [
        ("cited_as", "cited_as"),
        ("x_score", "…"),
        ("kalesnikava_maryia", "…"),
        ("Alena", "…"),
        ("алена", "…"),
        ("a b", "…"),
        ("", "…"),
        ("name\n", "…"),
        ("1a", "…"),
        ("a" * 61, "…"),
    ],
)
def test_masked_key(key, printed):
    assert messages.masked_key(key) == printed


def test_signs_that_steer_a_terminal_are_cut():
    problem = Problem(code="json.empty", place=Location(file="a\x1b[2J\n.json", pointer="/x\r"))
    assert messages.to_text(problem, show_ids=True).startswith("a…[2J….json /x…: the text is empty\n")


def test_error_text():
    problems = [Problem(code="shape.null", place=Location(line=line)) for line in range(1, 6)]
    blocks = [messages.to_text(problem, "ru") for problem in problems]
    assert messages.error_text(problems, "ru") == "\n".join(blocks)
    assert messages.error_text(iter(problems), "ru", limit=2) == "\n".join([*blocks[:2], "Ещё не показано: 3"])
    assert messages.error_text(problems, limit=4).endswith("\nNot shown: 1")
    assert messages.error_text(problems, "be", limit=0) == "Яшчэ не паказана: 5"
    assert messages.error_text([]) == ""


def test_files_are_read_on_first_use():
    script = (
        "import json, sys\n"
        "import hrdocs.jsontext, hrdocs.messages as m\n"
        "before = m._file.cache_info().currsize\n"
        "m.codes()\n"
        "print(json.dumps([before, m._file.cache_info().currsize, 'msgspec' in sys.modules]))\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True, text=True)  # noqa: S603
    assert json.loads(done.stdout) == [0, 1, False]


@pytest.mark.parametrize(
    ("place", "language", "told"),
    [
        (Location(row=17), "en", "(row 17)"),
        (Location(file="a.csv", row=17, line=20), "en", "a.csv (row 17, line 20)"),
        (Location(sheet="Лист 1", row=17, column=4), "en", "(sheet Лист 1, cell D17)"),
        (Location(row=2, column=27, heading="Статья", line=3), "en", "(cell AA2, heading «Статья», line 3)"),
        (Location(row=2, column=703, heading="a\nb"), "ru", "(ячейка AAA2, заголовок «a…b»)"),
        (Location(sheet="1", row=2, column=16384), "be", "(аркуш 1, ячэйка XFD2)"),
    ],
)
def test_a_place_in_a_table(place, language, told):
    assert messages.where_text(place, language) == told
