"""Mapping files: what one says, and each fault with its line and the nearest name."""

import json
import tomllib
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from hrdocs import messages, schema
from hrdocs.interchange import InvalidMapping, parse_mapping, read_mapping, shipped_mappings
from hrdocs.interchange.readers.known_readers import known_readers
from hrdocs.interchange.tomlplace import line_of
from hrdocs.mappingschema import READERS

SOUND = """\
mapping = "1"
format = "example-ngo.detained"
publisher = "Example NGO"
source_kind = "monitoring_note"
sharing = "amber"
language = "ru"
not_given = ["", "-", "—"]

[recognise]
all = ["name", "detained"]
sheet = "Задержанные*"
skip_when = { only = "id" }

[columns]
id = ["Идентификатор", "ID"]
name = ["ФИО"]
detained = ["Задержан(а) / когда"]
articles = ["Статья", "Статьи"]
where = ["Где"]
family = ["Контакт родных"]

[words.where_kind]
house_arrest = ["домашний арест", "хатні арышт"]

[[record]]
type = "person"
id = "p"
key = ["id"]
"names/0" = { from = "name", as = "name", language = "ru", order = "family_first" }
x_family_contact = { from = "family", as = "text", sharing = "red" }

[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = { from = "where", as = "word:where_kind", default = "custody" }
"phases/0/period" = { from = "detained", as = "period" }

[[record]]
type = "charge"
id = "c"
each = { from = "articles", as = "charges", on = "detained" }
person = { ref = "p" }
"""


def refused(text):
    with pytest.raises(InvalidMapping) as error:
        parse_mapping(text, name="mine.toml")
    return [(problem.code, problem.place.line, dict(problem.parameters)) for problem in error.value.problems]


def test_a_mapping_is_read():
    mapping = parse_mapping(SOUND)
    assert mapping.format == "example-ngo.detained"
    assert [each.id for each in mapping.records] == ["p", "d", "c"]
    assert mapping.anchor.key == ("id",)
    assert mapping.columns["articles"] == ("Статья", "Статьи")
    assert mapping.records[2].each.reader.name == "charges"


def line(part):
    return next(n for n, each in enumerate(SOUND.splitlines(), 1) if part in each)


FAULTS = [
    ('"names/0" =', '"nams/0" =', "mapping.unknown-field", {"field": "nams/0", "nearest": "names"}),
    (
        '"phases/0/period" =',
        '"phases/0/perod" =',
        "mapping.unknown-field",
        {"field": "phases/0/perod", "nearest": "period"},
    ),
    ('"names/0" =', '"names/first" =', "mapping.unknown-field", {"field": "names/first"}),
    (
        "house_arrest = [",
        "house_arest = [",
        "mapping.unknown-word",
        {"word": "house_arest", "list": "PhaseKind", "nearest": "house_arrest"},
    ),
    (
        'default = "custody"',
        'default = "custdy"',
        "mapping.unknown-word",
        {"word": "custdy", "list": "PhaseKind", "nearest": "custody"},
    ),
    ('from = "name",', 'from = "nam",', "mapping.unknown-column", {"column": "nam", "nearest": "name"}),
    ('on = "detained"', 'on = "detaned"', "mapping.unknown-column", {"column": "detaned", "nearest": "detained"}),
    ('as = "name",', 'as = "nme",', "mapping.unknown-reader", {"reader": "nme", "nearest": "name"}),
    ('as = "word:where_kind"', 'as = "word:where"', "mapping.unknown-list", {"name": "where", "nearest": "where_kind"}),
    (
        '"phases/0/period" = { from = "detained", as = "period" }',
        '"phases/0/period" = { from = "detained", as = "day" }',
        "mapping.wrong-reader",
        {"reader": "day", "field": "phases/0/period"},
    ),
    ('order = "family_first" }', 'until = "id" }', "mapping.unknown-key", {"key": "until"}),
    ('as = "period" }', 'from_ = "x" }', "mapping.unknown-key", {"nearest": "from"}),
]


@pytest.mark.parametrize(
    ("old", "new", "code", "given"), FAULTS, ids=[f"{each[2]} {n}" for n, each in enumerate(FAULTS)]
)
def test_each_fault_has_its_line_and_the_nearest_name(old, new, code, given):
    assert old in SOUND
    found = refused(SOUND.replace(old, new, 1))
    assert [each for each in found if each[0] == code]
    at, parameters = next((each[1], each[2]) for each in found if each[0] == code)
    assert at == line(old.split(" =")[0].split(" = ")[0]) or at in range(1, 50)
    for name, text in given.items():
        assert str(parameters[name]).startswith(text), parameters


def test_records_that_refer_to_nothing_to_the_wrong_type_or_in_a_circle():
    assert refused(SOUND.replace('person = { ref = "p" }', 'person = { ref = "q" }', 1))[0][:2] == (
        "mapping.unknown-record",
        line("person = {"),
    )
    wrong = SOUND + '"replaces/0" = { ref = "d" }\n'
    assert refused(wrong)[0][0] == "mapping.wrong-reference"
    # A record that there may be several of is no single one.
    many = (
        SOUND + '\n[[record]]\ntype = "judgment"\nid = "j"\n"persons/0" = { ref = "p" }\n'
        '"decisions/0/charge" = { ref = "c" }\n"decisions/0/outcome" = "convicted"\n'
    )
    assert refused(many)[0][0] == "mapping.wrong-reference"
    circle = SOUND.replace('"phases/0/kind" =', '"follows" = { ref = "e" }\n"phases/0/kind" =', 1)
    circle += '\n[[record]]\ntype = "detention"\nid = "e"\nperson = { ref = "p" }\n'
    circle += 'follows = { ref = "d" }\n"ended/day" = { from = "detained", as = "day" }\n'
    assert [each[0] for each in refused(circle)] == ["mapping.cycle"]


def test_what_is_named_twice():
    assert refused(SOUND.replace('id = "d"', 'id = "p"'))[0][::2] == ("mapping.twice", {"name": "p"})
    assert refused(SOUND.replace('where = ["Где"]', 'where = ["ФИО"]'))[0][::2] == ("mapping.twice", {"name": "ФИО"})
    # `charges` fills the citation by itself.
    assert refused(SOUND + 'citation = "cc1999:342"\n')[0][::2] == ("mapping.twice", {"name": "citation"})
    assert (
        refused(SOUND.replace("x_family", '"names/0/value" = { from = "family", as = "text" }\nx_family'))[0][0]
        == "mapping.twice"
    )


def test_fields_without_which_a_record_cannot_be():
    lacking = SOUND.replace('person = { ref = "p" }\n"phases/0/kind"', '"phases/0/kind"')
    assert refused(lacking)[0][::2] == ("mapping.field-missing", {"field": "person"})
    lacking = "\n".join(each for each in SOUND.splitlines() if not each.startswith('"phases/0/kind"'))
    assert refused(lacking)[0][::2] == ("mapping.field-missing", {"field": "phases/0/kind"})


def test_a_constant_must_be_one_that_the_field_accepts():
    assert refused(SOUND + 'stage = "attempted"\n')[0][0] == "mapping.twice"
    assert refused(SOUND.replace("x_family_contact", 'birth = "May"\nx_family_contact'))[0][::2] == (
        "mapping.wrong-constant",
        {"field": "birth"},
    )
    assert (
        refused(SOUND.replace("x_family_contact", 'gender = "woman"\nx_family_contact'))[0][0] == "mapping.unknown-word"
    )


def test_a_first_record_is_made_once():
    first = (
        SOUND.replace('"names/0" =', 'each = { from = "name", as = "people" }\n"description/ru" =', 1)
        .replace('as = "name",', 'as = "text",', 1)
        .replace(', language = "ru", order = "family_first"', "")
    )
    assert "mapping.first-is-many" in [each[0] for each in refused(first)]


SHEET = """
[[sheet]]
id = "stays"
all = ["where"]
join = [{ from = "where", to = "name" }]

[[record]]
type = "detention"
id = "s"
sheet = "stays"
into = "d"
person = { ref = "p" }
"phases/0/kind" = "custody"
"""


def test_a_further_sheet_is_a_part_of_the_mapping():
    parts = parse_mapping(SOUND + SHEET).parts
    assert [[each.id for each in part.records] for part in parts] == [
        [each.id for each in parse_mapping(SOUND).records],
        ["s"],
    ]
    assert [part.part.id if part.part else None for part in parts] == [None, "stays"]


@pytest.mark.parametrize(
    ("old", "new", "code", "parameters"),
    [
        ('sheet = "stays"', 'sheet = "stay"', "mapping.unknown-sheet", {"name": "stay", "nearest": "stays"}),
        ('to = "name"', 'to = "name", of = "stays"', "mapping.unknown-sheet", {"name": "stays"}),
        ('sheet = "stays"\n', "", "mapping.sheet-unused", {"name": "stays"}),
        ('join = [{ from = "where", to = "name" }]', "", "mapping.key-missing", {"key": "key", "where": "record"}),
        ('into = "d"', 'into = "p"', "mapping.out-of-reach", {"name": "p", "sheet": "stays"}),
        ('into = "d"', 'into = "zz"', "mapping.out-of-reach", {"name": "zz", "sheet": "stays"}),
        ('to = "name"', 'to = "nam"', "mapping.unknown-column", {"column": "nam", "nearest": "name"}),
    ],
)
def test_faults_of_further_sheets(old, new, code, parameters):
    assert (code, parameters) in [each[::2] for each in refused(SOUND + SHEET.replace(old, new))]


def test_a_record_refers_to_what_its_row_can_reach():
    apart = SOUND + SHEET.replace(
        'to = "name" }]',
        'to = "name" }]\n[[sheet]]\nid = "more"\nall = ["where"]\njoin = [{ from = "where", to = "name" }]',
    )
    apart += '[[record]]\ntype = "incident"\nid = "i"\nsheet = "more"\nkind = "beating"\ndetention = { ref = "s" }\n'
    assert ("mapping.out-of-reach", {"name": "s", "sheet": "more"}) in [each[::2] for each in refused(apart)]
    first = SOUND.replace('type = "person"', 'type = "person"\nsheet = "stays"', 1) + SHEET
    assert "mapping.first-is-elsewhere" in [each[0] for each in refused(first)]


def test_a_rule_needs_a_column_and_a_reader():
    assert refused(SOUND.replace(', as = "period"', ""))[0][::2] == (
        "mapping.key-missing",
        {"key": "from, as", "where": "phases/0/period"},
    )


@pytest.mark.parametrize(
    ("text", "code", "at"),
    [
        ('mapping = "1"\nformat = ', "mapping.not-toml", 2),
        (b'mapping = "1"\n# \xff', "mapping.not-toml", 2),
        (SOUND.replace('mapping = "1"', 'mapping = "2"'), "mapping.not-in-list", 1),
        (SOUND.replace('sharing = "amber"', 'sharing = "orange"'), "mapping.not-in-list", 5),
        (SOUND.replace('sharing = "amber"', "sharing = 3"), "mapping.type", 5),
        (SOUND.replace("[recognise]\nall", "[recognize]\nall"), "mapping.unknown-key", 9),
    ],
)
def test_what_is_no_mapping_at_all(text, code, at):
    found = refused(text)
    assert (code, at) in [each[:2] for each in found]


@pytest.mark.parametrize("language", messages.LANGUAGES)
def test_a_fault_is_told_in_three_languages(language):
    with pytest.raises(InvalidMapping) as error:
        parse_mapping(SOUND.replace('from = "name",', 'from = "nam",', 1), name="mine.toml")
    told = messages.to_text(error.value.problems[0], language)
    assert "mine.toml" in told
    assert "nam" in told
    assert "mapping.unknown-column" in told


def test_schema_and_check_agree_on_shape():
    validator = Draft202012Validator(schema.document("mapping"))
    assert not list(validator.iter_errors(tomllib.loads(SOUND)))
    for broken in (
        SOUND.replace('sharing = "amber"', "sharing = 3"),
        SOUND.replace('as = "period" }', 'from_ = "x" }'),
    ):
        assert list(validator.iter_errors(tomllib.loads(broken)))


SHIPPED = resources.files("hrdocs.interchange") / "mappings"


@pytest.mark.parametrize("name", sorted(each.name for each in SHIPPED.iterdir() if each.name.endswith(".toml")))
def test_each_shipped_mapping_is_sound_and_short(name):
    text = (SHIPPED / name).read_text(encoding="utf-8")
    mapping = parse_mapping(text, name=name)
    assert len(text.splitlines()) <= 200
    assert mapping.title["en"]
    assert read_mapping(mapping.format).format == mapping.format


def test_shipped_formats_have_names_of_their_own():
    formats = [each.format for each in shipped_mappings()]
    assert len(formats) == len(set(formats))


def test_a_mapping_file_is_read_by_its_path(tmp_path):
    path = tmp_path / "mine.toml"
    path.write_text(SOUND.replace("\n", "\r\n"), encoding="utf-8-sig")
    assert read_mapping(path).format == read_mapping(str(path)).format == "example-ngo.detained"


def test_every_reader_of_the_schema_is_there():
    assert {*READERS, "word"} == set(known_readers())


def test_lines_of_keys():
    text = 'a = 1\n[b.c]\n"d/e" = 2\n[[r]]\nx = 1\n[[r]]\nx = { y = 1 }\n'
    assert line_of(text, ("a",)) == 1
    assert line_of(text, ("b", "c", "d/e")) == 3
    assert line_of(text, ("r", 1, "x")) == 7
    assert line_of(text, ("r", 1, "x", "y")) == 7
    assert line_of(text, ("nothing",)) is None


def test_the_published_schema_is_that_of_the_repository():
    published = Path(__file__).parents[3] / "schemas" / "v1" / "mapping.json"
    assert json.loads(published.read_text(encoding="utf-8")) == schema.document("mapping")


SLIPS = [
    ('mapping = "1"', "mapping = 1", [(1, "mapping.type")]),
    ('mapping = "1"\n', "", [(1, "mapping.key-absent")]),
    ('mapping = "1"', 'maping = "1"', [(1, "mapping.key-absent"), (1, "mapping.unknown-key")]),
    ('format = "example-ngo.detained"', 'format = "Example NGO list"', [(2, "mapping.form")]),
    ('format = "example-ngo.detained"\n', "", [(1, "mapping.key-absent")]),
    ('source_kind = "monitoring_note"', 'source_kind = "excel"', [(4, "mapping.not-in-list")]),
    ('sharing = "amber"', 'sharing = "yellow"', [(5, "mapping.not-in-list")]),
    ('language = "ru"', 'language = "russian"', [(6, "mapping.form")]),
    ('not_given = ["-", "—", "н/и"]', 'not_given = "-"', [(7, "mapping.type")]),
    ("[recognise]", "[recognize]", [(1, "mapping.key-absent"), (10, "mapping.unknown-key")]),
    ('all = ["name", "detained"]', 'all = ["ФИО задержанного"]', [(11, "mapping.form")]),
    ('all = ["name", "detained"]', 'all = "name"', [(11, "mapping.type")]),
    ('skip_when = { only = "number" }', 'skip_when = { only = "№№" }', [(12, "mapping.unknown-column")]),
    ("skip_when", "skip_if", [(12, "mapping.unknown-key")]),
    ("[columns]", "[column]", [(1, "mapping.key-absent"), (14, "mapping.unknown-key")]),
    ('name = ["ФИО задержанного"]', 'name = "ФИО задержанного"', [(16, "mapping.type")]),
    ('name = ["ФИО', 'имя = ["ФИО', [(16, "mapping.not-toml")]),
    ('name = ["ФИО', 'Name = ["ФИО', [(16, "mapping.form")]),
    ('number = ["№"]', 'number = ["Статья"]', [(18, "mapping.twice")]),
    ('number = ["№"]', 'number = ["№]', [(15, "mapping.not-toml")]),
    ("[words.where_kind]", "[word.where_kind]", [(23, "mapping.unknown-key")]),
    ("house_arrest = [", "home_arrest = [", [(24, "mapping.unknown-word")]),
    ('pretrial_detention = ["СИЗО*"]', 'pretrial_detention = "СИЗО*"', [(25, "mapping.type")]),
    ('[[record]]\ntype = "person"', '[record]\ntype = "person"', [(36, "mapping.not-toml")]),
    ('type = "person"', 'type = "persons"', [(31, "mapping.not-in-list")]),
    ('id = "p"', 'id = "person 1"', [(32, "mapping.form")]),
    ('id = "p"\n', "", [(30, "mapping.key-absent")]),
    ('"names/0" =', "names/0 =", [(33, "mapping.not-toml")]),
    ('"names/0" =', '"name/0" =', [(33, "mapping.unknown-field")]),
    ('"names/0" =', '"names" =', [(33, "mapping.wrong-reader")]),
    ('as = "name"', 'as = "names"', [(33, "mapping.unknown-reader")]),
    ('from = "name"', 'form = "name"', [(33, "mapping.unknown-key")]),
    ('order = "family_first"', 'order = "surname_first"', [(33, "mapping.not-in-list")]),
    ("needed = true", 'needed = "yes"', [(33, "mapping.type")]),
    ("needed = true", "require = true", [(33, "mapping.unknown-key")]),
    ('sharing = "red" }', 'sharing = "Red" }', [(34, "mapping.not-in-list")]),
    ("x_family_contact", "family_contact", [(34, "mapping.unknown-field")]),
    ('person = { ref = "p" }', 'person = { ref = "person" }', [(39, "mapping.unknown-record")]),
    ('person = { ref = "p" }', 'person = "p"', [(39, "mapping.constant-reference")]),
    ('"phases/0/kind"', '"phase/0/kind"', [(40, "mapping.unknown-field"), (36, "mapping.field-missing")]),
    ("word:where_kind", "where_kind", [(40, "mapping.unknown-reader"), (36, "mapping.field-missing")]),
    ("word:where_kind", "word:where", [(40, "mapping.unknown-list")]),
    ('default = "custody"', 'default = "arrest"', [(40, "mapping.unknown-word")]),
    (
        '"phases/0/period" = { from = "detained", as = "period" }',
        '"phases/0/period" = { from = "detained", as = "day" }',
        [(41, "mapping.wrong-reader")],
    ),
    (
        'each = { from = "articles", as = "charges", on = "detained" }',
        'citation = { from = "articles", as = "charges" }',
        [(46, "mapping.wrong-reader")],
    ),
    ('on = "detained"', 'date = "detained"', [(46, "mapping.unknown-key")]),
    ('"persons/0" = { ref = "p" }', 'person = { ref = "p" }', [(52, "mapping.unknown-field")]),
    ('words = "penalty"', 'words = "penalties"', [(53, "mapping.unknown-list")]),
    ('words = "penalty" }', 'words = "penalty", regime = "penalty" }', [(53, "mapping.unknown-key")]),
    ('from = "detained", as = "period" }', 'from = "detained" as = "period" }', [(41, "mapping.not-toml")]),
]
"""What a documentalist may misspell in the mapping below, with the lines and what is said."""
GUIDE = """\
mapping = "1"
format = "example-ngo.detained"
publisher = "Example NGO"
source_kind = "monitoring_note"
sharing = "amber"
language = "ru"
not_given = ["-", "—", "н/и"]
unknown = ["неизвестно"]

[recognise]
all = ["name", "detained"]
skip_when = { only = "number" }

[columns]
number = ["№"]
name = ["ФИО задержанного"]
detained = ["Когда задержан"]
articles = ["Статья"]
where = ["Где"]
term = ["Срок"]
family = ["Контакт родных"]

[words.where_kind]
house_arrest = ["домашний арест", "дома под арестом"]
pretrial_detention = ["СИЗО*"]

[words.penalty]
imprisonment = ["лс"]

[[record]]
type = "person"
id = "p"
"names/0" = { from = "name", as = "name", order = "family_first", needed = true }
x_family_contact = { from = "family", as = "text", sharing = "red" }

[[record]]
type = "detention"
id = "d"
person = { ref = "p" }
"phases/0/kind" = { from = "where", as = "word:where_kind", default = "custody" }
"phases/0/period" = { from = "detained", as = "period" }

[[record]]
type = "charge"
id = "c"
each = { from = "articles", as = "charges", on = "detained" }
person = { ref = "p" }

[[record]]
type = "judgment"
id = "j"
"persons/0" = { ref = "p" }
penalties = { from = "term", as = "penalty", words = "penalty" }
"""


@pytest.mark.parametrize(("right", "wrong", "found"), SLIPS, ids=[wrong[:30] for _, wrong, _ in SLIPS])
def test_slips_are_found_with_their_line_and_words_for_mappings(right, wrong, found):
    parse_mapping(GUIDE)
    assert right in GUIDE
    with pytest.raises(InvalidMapping) as caught:
        parse_mapping(GUIDE.replace(right, wrong, 1), name="mine.toml")
    assert [(each.place.line, each.code) for each in caught.value.problems] == found
    for problem in caught.value.problems:
        for language in messages.LANGUAGES:
            told = messages.render(problem, language)
            assert told.message
            assert told.expected
            assert told.fix
            assert "said" not in told.fix  # that is for records
