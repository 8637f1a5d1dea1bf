"""What is fixed, and above all what is not; people are invented."""

import gzip
import io
import json

import pytest

from hrdocs import fields, files, shape
from hrdocs.errors import InvalidDocument, UnreadableFile
from hrdocs.fields import Form, LocalText, MapOf, OneOf, TextRule, Value, Words, parts_of, plan
from hrdocs.fixing import WrongTarget, canonical, fix, spelling
from hrdocs.fixing.fixed import CODES, shown
from hrdocs.fixing.record_texts import fix_header, fix_record
from hrdocs.fixing.splice import spliced
from hrdocs.messages import codes
from hrdocs.model import RECORDS
from hrdocs.model.header import Header
from hrdocs.values import Citation, Duration, Money, Norm, PartialDate, Period, Quantity
from hrdocs.vocabulary import Region, SharingLabel


def kind_of(cls):
    return Value(cls, Form(cls.__name__, cls.PATTERN, cls.DESCRIPTION, cls.EXAMPLES))


def fixed(value):
    return fix_record(value).value


# Values


@pytest.mark.parametrize(
    ("cls", "text", "after", "code"),
    [
        (PartialDate, "03.05.1990", "1990-05-03", "fix.date"),
        (PartialDate, "8.11.2021", "2021-11-08", "fix.date"),
        (PartialDate, "1990-5-3", "1990-05-03", "fix.date"),
        (PartialDate, "2020-09-24 14:00:00", "2020-09-24T14:00", "fix.date"),
        (PartialDate, "2020–09–24", "2020-09-24", "fix.date"),
        (PartialDate, "2020?~", "2020%", "fix.date"),  # EDTF before 2019
        (PartialDate, "\N{NO-BREAK SPACE}2020-09\n", "2020-09", "fix.space"),
        (PartialDate, "2020-09\u200b", "2020-09", "fix.unicode"),
        (PartialDate, "2020-09-24Т14:00", "2020-09-24T14:00", "fix.look-alike"),  # Cyrillic Т
        (PartialDate, "２０２０－０９", "2020-09", "fix.date"),  # full width
        (Period, "08.09.2020 / 28.09.2020", "2020-09-08/2020-09-28", "fix.date"),
        (Period, "08.09.2020/..", "2020-09-08/..", "fix.date"),
        (Duration, "P18M", "P1Y6M", "fix.amount"),
        (Duration, "p15d", "P15D", "fix.amount"),
        (Duration, "Р2Y6М", "P2Y6M", "fix.look-alike"),  # Cyrillic Р and М
        (Money, "675,50 BYN", "675.5 BYN", "fix.amount"),
        (Money, "BYN 675", "675 BYN", "fix.amount"),
        (Money, "675  BYN", "675 BYN", "fix.space"),
        (Money, "675 ВYN", "675 BYN", "fix.look-alike"),  # Cyrillic В
        (Quantity, "120.0", "120", "fix.amount"),
        (Citation, "CC1999:342/1", "cc1999:342/1", "fix.citation"),
        (Citation, "cc1999: 342 / 1", "cc1999:342/1", "fix.citation"),
        (Citation, "сс1999:342/1", "cc1999:342/1", "fix.look-alike"),  # Cyrillic с
        (Citation, "сао2021:24.23", "cao2021:24.23", "fix.look-alike"),
        (Norm, "ICCPR:9(3)", "iccpr:9/3", "fix.citation"),
        (Norm, "срс1999:126", "cpc1999:126", "fix.look-alike"),  # a code that is known
    ],
)
def test_values(cls, text, after, code):
    found = canonical.value(text, kind_of(cls))
    assert (found.step.after, found.step.code) == (after, code)
    assert not found.is_of_words


@pytest.mark.parametrize(
    ("cls", "text"),
    [
        (PartialDate, "31.02.2023"),  # no such day
        (PartialDate, "00.00.1975"),
        (PartialDate, "1976-03-32"),
        (PartialDate, "30.11.85"),  # of which century?
        (PartialDate, "05/03/1990"),  # of March or of May?
        (PartialDate, "05-03-1990"),
        (PartialDate, "07.04.198"),
        (PartialDate, "2008-9"),  # or 2008 to 2009
        (PartialDate, "2008–09"),
        (PartialDate, "1985–86"),
        (PartialDate, "2020-09-24 00:00:00"),  # a spreadsheet's way to say the day alone
        (PartialDate, "24.09.2020 00:00"),
        (PartialDate, "١٩٩٠-٠٥-٠٣"),  # other digits, perhaps another calendar
        (PartialDate, "۱۳۶۹-۰۲-۱۳"),  # 1369 is 1990
        (PartialDate, "2533-05-03\u0e51"),
        (PartialDate, "красавік 90"),
        (PartialDate, "33361"),  # an Excel serial
        (PartialDate, "?"),
        (PartialDate, " "),
        (PartialDate, "1990-05-03" + " " * 300),
        (Period, "2020-09-08–2020-09-28"),
        (Period, "2020-9/"),
        (Duration, "15 days"),
        (Duration, "P0D"),
        (Money, "1,350 BYN"),  # thousands, or three decimals
        (Money, "1 350 BYN"),
        (Money, "675 ВУН"),  # no letter shows that they are Latin
        (Money, "675"),
        (Quantity, "150+"),
        (Citation, "342"),
        (Citation, "cc1999:342²"),
        (Citation, "сор:5"),  # no code, and no letter that shows the alphabet
        (Norm, "9 ICCPR"),
    ],
)
def test_values_that_are_not_certain_stay(cls, text):
    assert canonical.value(text, kind_of(cls)) is None


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("ч. 1 ст. 342 УК", "cc1999:342/1"),
        ("ч. 1 ст. 342 УК.", "cc1999:342/1"),
        ("статья 342 Уголовного кодекса Республики Беларусь", "cc1999:342"),
        ("п. 1 ч. 2 арт. 139 КК", "cc1999:139/2/1"),
        ("ст. 342² УК", "cc1999:342-2"),
        ("Art. 342 part 1 of the Criminal Code", "cc1999:342/1"),
        ("ст. 24.23 КоАП", "cao2021:24.23"),  # only one of the two codes has the number
    ],
)
def test_citations_in_words(text, after):
    found = canonical.value(text, kind_of(Citation))
    assert (found.step.after, found.step.code, found.is_of_words) == (after, "fix.citation", True)


@pytest.mark.parametrize(
    "text",
    [
        "342 ч. 1",  # names no code
        "ст. 342",
        "ст. 23.4 КоАП",  # both administrative codes have it
        "ч. 1, 2 ст. 342 УК",  # two parts
        "ст. 342, 364 УК",
        "ч. 1 ст. 14 ст. 342 УК",  # an attempt
        "кроме ч. 1 ст. 342 УК",  # says more than the citation
        "ч. 1 ст. 342 УК (в ред. 2019)",
        "ч. 1 ст. 342 УК БССР 1960",
        "ст. 342 УК РФ",
        "ст. 999 УК",
        "УК",
    ],
)
def test_citations_in_words_that_are_not_certain_stay(text):
    assert canonical.value(text, kind_of(Citation)) is None


# Words and tags


@pytest.mark.parametrize(
    ("enum", "text", "after"),
    [
        (SharingLabel, "TLP:AMBER", "amber"),
        (SharingLabel, "TLP: Amber + Strict", "amber+strict"),
        (SharingLabel, " amber", "amber"),
        (SharingLabel, "аmber", "amber"),  # Cyrillic а
        (SharingLabel, "TLP:WHITE", None),  # TLP 1
        (SharingLabel, "TLP:TLP:RED", None),
        (SharingLabel, "read", None),
        (Region, "by-hm", "BY-HM"),
        (Region, "BY_HM", "BY-HM"),
        (Region, "ВУ-НМ", None),
        (Region, "", None),
    ],
)
def test_words(enum, text, after):
    step = canonical.member(text, OneOf(enum))
    assert (step.after if step else None) == after


@pytest.mark.parametrize(
    ("form", "text", "after"),
    [
        (fields.LANGUAGE, "RU", "ru"),
        (fields.LANGUAGE, "ru_RU", "ru-RU"),
        (fields.LANGUAGE, "be-TARASK", "be-tarask"),
        (fields.LANGUAGE, " be", "be"),
        (fields.LANGUAGE, "bе", "be"),  # Cyrillic е
        (fields.LANGUAGE, "BY", None),  # rather a country
        (fields.LANGUAGE, "BLR", None),
        (fields.LANGUAGE, "Russian", None),
        (fields.LANGUAGE, "x_row", None),
        (fields.COUNTRY, "by", "BY"),
        (fields.COUNTRY, "Lt", "LT"),
        (fields.COUNTRY, "LТ", "LT"),  # Cyrillic Т
        (fields.COUNTRY, "be", None),  # Belarusian rather than Belgium
        (fields.COUNTRY, "uk", None),
        (fields.COUNTRY, "КР", None),  # Cyrillic: may be Korea, but which?
        (fields.COUNTRY, "BLR", None),
        (fields.SCRIPT, "cyrl", "Cyrl"),
        (fields.SCRIPT, "Cyrillic", None),
        (fields.SHA256, "AB" * 32, "ab" * 32),
        (fields.FRAMEWORK, " guidelines2013", "guidelines2013"),
        (fields.FRAMEWORK, "Guidelines 2013", None),
        (fields.RULE, "Reference.Dangling", None),
    ],
)
def test_tags(form, text, after):
    step = canonical.tag(text, form)
    assert (step.after if step else None) == after
    assert canonical.tag(after or "", form) is None


# Names and running text


@pytest.mark.parametrize(
    ("text", "after", "steps"),
    [
        ("Алена  Выдумка", "Алена Выдумка", ["fix.space"]),
        ("\tАлена\N{NO-BREAK SPACE}Выдумка\u2028", "Алена Выдумка", ["fix.space"]),
        ("Паўлі\u0301на", "Паўлі\u0301на", []),  # an accent that has no letter of its own stays
        ("Пау\u0306ли\u0306", "Паўлй", ["fix.unicode"]),
        ("Выдум\N{SOFT HYPHEN}ка", "Выдумка", ["fix.unicode"]),
        ("\ufeffВыдумка", "Выдумка", ["fix.unicode"]),
        ("Выду\u200bмка", "Выдумка", ["fix.unicode"]),
        ("Алена\u200bВыдумка", "Алена\u200bВыдумка", []),  # perhaps two words
        ("АЛЕНА\u200b\u200dВЫДУМКА", "АЛЕНА\u200b\u200dВЫДУМКА", []),
        ("می\u200cخواهم", "می\u200cخواهم", []),  # a joiner that Persian needs
        ("Прыдумiч", "Прыдуміч", ["fix.look-alike"]),  # Latin i, as in official lists
        ("Aлена Bыдумка-Hовая", "Алена Выдумка-Новая", ["fix.look-alike"]),
        ("Vymyslеnka", "Vymyslenka", ["fix.look-alike"]),  # Cyrillic е
        ("Дем’янaў", "Дем’янаў", ["fix.look-alike"]),
        ("  Пpыдуманы", "Прыдуманы", ["fix.space", "fix.look-alike"]),
        ("Pomaн", "Pomaн", []),  # m is Latin, and н is not certain to be Cyrillic
        ("Cергей Vymyslenka", "Сергей Vymyslenka", ["fix.look-alike"]),
        ("A. Выдумка", "A. Выдумка", []),  # an initial alone shows nothing
        ("Xаос", "Xаос", []),
        ("Cаpa", "Cаpa", []),  # every letter is in both
        ("Vymyсленка", "Vymyсленка", []),  # both scripts are certain
        ("Ωмега", "Ωмега", []),
        ("   ", "   ", []),  # nothing would be left
        ("Alena Vymyslenka", "Alena Vymyslenka", []),
    ],
)
def test_names(text, after, steps):
    found = spelling.name(text, may_change_letters=True)
    assert [step.code for step in found] == steps
    assert (found[-1].after if found else text) == after


def test_letters_change_only_where_the_spelling_can_be_kept():
    found = spelling.name(" Прыдумiч", may_change_letters=False)
    assert [(step.code, step.after) for step in found] == [("fix.space", "Прыдумiч")]


@pytest.mark.parametrize(
    ("text", "after"),
    [("  два  прабелы и\u0306\n", "  два  прабелы й\n"), ("мяккі\N{SOFT HYPHEN}перанос", None), ("plain  text ", None)],
)
def test_running_text_is_composed_and_nothing_else(text, after):
    steps = spelling.running(text)
    assert [step.after for step in steps] == ([after] if after else [])


# Records

PERSON = {"type": "person", "id": "p1", "names": [{"value": "Прыдумiч"}]}


def test_the_spelling_of_a_name_is_kept():
    assert fixed(PERSON) == {**PERSON, "names": [{"value": "Прыдуміч"}], "said": {"/names/0/value": "Прыдумiч"}}


def test_what_the_source_said_already_stays():
    value = {**PERSON, "said": {"/names/0/value": "как в паспорте"}}
    found = fix_record(value)
    assert found.value == {**value, "names": [{"value": "Прыдуміч"}]}
    assert [change.kept_at for change in found.changes] == [None]


def test_other_words_of_the_source_stay_beside():
    value = {**PERSON, "birth": "1990", "said": {"/birth": "90-й"}}
    assert fixed(value)["said"] == {"/birth": "90-й", "/names/0/value": "Прыдумiч"}


@pytest.mark.parametrize("said", [None, "x", []])
def test_letters_stay_where_said_is_broken(said):
    value = {**PERSON, "said": said}
    assert fix_record(value).changes == ()


def test_a_citation_in_words_is_kept():
    value = {"type": "charge", "id": "c1", "person": "p1", "citation": "ч. 1 ст. 342 УК", "cited_as": " ч. 1  ст. 342"}
    assert fixed(value) == {**value, "citation": "cc1999:342/1", "said": {"/citation": "ч. 1 ст. 342 УК"}}


def test_a_type_that_is_spelt_otherwise():
    value = {"type": "Person", "id": "p1", "birth": "3.5.1990"}
    found = fix_record(value)
    assert found.value == {"type": "person", "id": "p1", "birth": "1990-05-03"}
    assert [change.pointer for change in found.changes] == ["/type", "/birth"]


@pytest.mark.parametrize(
    "value",
    [
        pytest.param({"type": "person", "id": " P1 ", "names": [{"value": "x"}]}, id="an id"),
        pytest.param({"type": "charge", "id": "c1", "person": " p1"}, id="a reference"),
        pytest.param(
            {"type": "person", "id": "p1", "x_born": "3.5.1990", "x_": {"value": " a "}}, id="a partner's key"
        ),
        pytest.param({"type": "person", "id": "p1", "born": "3.5.1990"}, id="a key that the format does not know"),
        pytest.param({"type": "person", "id": "p1", "extra": {"x_a": " a "}}, id="extra is no key of a document"),
        pytest.param({"type": "person", "id": "p1", "said": {"/birth": " 3.5.1990 и\u0306"}}, id="the source's words"),
        pytest.param(
            {"type": "person", "id": "p1", "variants": [{"pointer": "/birth", "value": "3.5.1990"}]}, id="a variant"
        ),
        pytest.param({"type": "charge", "id": "c1", "person": "p1", "cited_as": " ч.1  и\u0306"}, id="cited_as"),
        pytest.param({"type": "person", "id": "p1", "title": {"ru": " г-н  и\u0306"}}, id="a title as printed"),
        pytest.param({"type": "person", "id": "p1", "contacts": [{"kind": "email", "value": " a "}]}, id="a contact"),
        pytest.param({"type": "person", "id": "p1", "sources": [{"source": " s", "locator": "с.  3"}]}, id="a locator"),
        pytest.param({"type": "person", "id": "p1", "birth": None, "names": {"value": " a "}}, id="another kind"),
        pytest.param({"type": "person", "id": "p1", "age": {"years": "34 "}}, id="a number in quotes"),
        pytest.param({"type": "nothing", "id": "p1", "birth": "3.5.1990"}, id="a type that nobody knows"),
        pytest.param({"id": "p1", "birth": "3.5.1990"}, id="no type"),
        pytest.param({"type": 1}, id="a type that is no text"),
        pytest.param(["3.5.1990"], id="no record"),
        pytest.param(None, id="nothing"),
    ],
)
def test_what_is_never_touched(value):
    found = fix_record(value)
    assert found.value is value
    assert found.changes == ()


def test_tags_of_a_text_by_language():
    value = {"type": "person", "id": "p1", "notes": {"RU": "б", "be_tarask": "а", "BY": "и\u0306", "en": "c"}}
    found = fix_record(value)
    # A text under a key that is no tag may be anything.
    assert list(found.value["notes"].items()) == [("ru", "б"), ("be-tarask", "а"), ("BY", "и\u0306"), ("en", "c")]
    assert [(change.pointer, change.is_key) for change in found.changes] == [
        ("/notes/RU", True),
        ("/notes/be_tarask", True),
    ]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"notes": {"RU": "a", "ru": "b"}}, id="another text has the tag"),
        pytest.param({"notes": {"RU": "a", "Ru": "b"}}, id="two would become one"),
        pytest.param(
            {"notes": {"RU": "a"}, "sharing": {"label": "amber", "fields": {"/notes/RU": "red"}}}, id="a label"
        ),
        pytest.param({"notes": {"RU": "a"}, "sources": [{"source": "s1", "supports": ["/notes/RU"]}]}, id="a source"),
    ],
)
def test_a_tag_to_which_something_leads_stays(more):
    assert fix_record({"type": "person", "id": "p1", **more}).changes == ()


def test_a_name_under_a_fixed_tag_is_kept_under_the_new_one():
    value = {"type": "person", "id": "p1", "place": {"name": {"RU": "Прыдумiчы"}}}
    assert fixed(value) == {
        **value,
        "place": {"name": {"ru": "Прыдумічы"}},
        "said": {"/place/name/ru": "Прыдумiчы"},
    }
    assert shape.explain(fixed(value)) == []


def test_labels_of_fields():
    value = {"type": "person", "id": "p1", "sharing": {"label": "Amber", "fields": {"/birth": "TLP:RED"}}}
    assert fixed(value)["sharing"] == {"label": "amber", "fields": {"/birth": "red"}}


def test_a_header():
    value = {"hrdocs": " 1.0", "title": {"RU": "и\u0306  "}, "generated": "09.04.2021", "publisher": " a "}
    found = fix_header(value)
    assert found.value == {"hrdocs": "1.0", "title": {"ru": "й  "}, "generated": "2021-04-09", "publisher": " a "}
    assert fix_header([]).changes == ()


def owners():
    """Every class of the model with its fields."""
    seen, waiting = set(), [Header, *RECORDS.values()]
    while waiting:
        cls = waiting.pop()
        if cls not in seen:
            seen.add(cls)
            for p in plan(cls):
                yield cls, p
                waiting += parts_of(p.kind)


def test_texts_kept_as_printed_are_listed():
    found = {
        (cls, p.name)
        for cls, p in owners()
        if isinstance(p.kind, MapOf) and p.kind.cls is LocalText and "as printed" in p.text
    }
    assert found == {(cls, p.name) for cls, p in owners() if p.words is Words.PRINTED}


def test_names_are_texts_without_a_form():
    kinds = [p.kind for _, p in owners() if p.words is Words.NAME]
    assert kinds
    assert all(kind == TextRule() or kind.cls is LocalText for kind in kinds)


def test_every_code_has_its_texts():
    assert {code for code in codes() if code.startswith("fix.")} == {*CODES, "fix.not-written"}


# Texts of files


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (
            '{"type":"person","id":"p1","names":[{"value":"Прыдумiч"}]}',
            '{"type":"person","id":"p1","names":[{"value":"Прыдуміч"}],"said":{"/names/0/value":"Прыдумiч"}}',
        ),
        (
            '{"type": "person", "names": [{"value": "I\\u0434зi"}], "said": {}, "x_n": [1e2]}',
            '{"type": "person", "names": [{"value": "Ідзі"}], "said": {"/names/0/value": "Iдзi"}, "x_n": [1e2]}',
        ),
        (
            '{\r\n\t"type" : "person",\r\n\t"said" : {\r\n\t\t"/x" : "a"\r\n\t},\r\n\t"names" : [{"value":"Hoў"}]\r\n}',
            (
                '{\r\n\t"type" : "person",\r\n\t"said" : {\r\n\t\t"/x" : "a",\r\n\t\t"/names/0/value": "Hoў"\r\n\t},'
                '\r\n\t"names" : [{"value":"Ноў"}]\r\n}'
            ),
        ),
        (
            '{"type": "person", "notes": {"R\\u0055" : "и\u0306", "e\\"n": "}"}}',
            '{"type": "person", "notes": {"ru" : "й", "e\\"n": "}"}}',
        ),
        (
            '{"type": "person", "names": [{}, {"value": " \\"a\\" "}]}',
            '{"type": "person", "names": [{}, {"value": "\\"a\\""}]}',
        ),
    ],
)
def test_splicing_leaves_the_layout(before, after):
    value = json.loads(before)
    assert spliced(before, [("", value, fix_record(value).changes)]).text == after
    assert json.loads(after) == fixed(value)


# Files

DIRTY = {"type": "person", "id": "p-vymyslenka", "names": [{"value": "Алена  Выдумка"}], "birth": "3.5.1990"}
CLEAN = {**DIRTY, "names": [{"value": "Алена Выдумка"}], "birth": "1990-05-03"}
CHARGE = {"type": "charge", "id": "c1", "person": "p-vymyslenka", "citation": "cc1999:342/1"}
HEADER = {"hrdocs": "1.0"}


def lines(*values):
    return b"".join(value if isinstance(value, bytes) else json.dumps(value).encode() + b"\n" for value in values)


def test_ndjson(tmp_path):
    source, target = tmp_path / "a.ndjson", tmp_path / "b.ndjson"
    odd = b'{"type": "source",   "id": "s1", "x_n": 1.50}\r\n'
    source.write_bytes(
        b"\xef\xbb\xbf" + lines(HEADER, DIRTY, b"\n", b"{broken\n", odd, b" \t\n", b"[1]\n") + b'{"type"'
    )
    found = fix(source, target)
    got = target.read_bytes()
    assert (
        got.removeprefix(b"\xef\xbb\xbf")
        == lines(
            HEADER,
            json.dumps(DIRTY)
            .replace(json.dumps("Алена  Выдумка"), '"Алена Выдумка"')
            .replace("3.5.1990", "1990-05-03")
            .encode()
            + b"\n",
            b"\n",
            b"{broken\n",
            odd,
            b" \t\n",
            b"[1]\n",
        )
        + b'{"type"'
    )
    assert got.startswith(b"\xef\xbb\xbf")
    assert [(each.code, each.place.pointer, each.place.line, each.place.column) for each in found.fixes] == [
        ("fix.space", "/names/0/value", 2, 62),
        ("fix.date", "/birth", 2, 151),
    ]
    assert [(each.code, each.place.line) for each in found.problems] == [("json.syntax", 4), ("json.truncated", 8)]
    assert (found.total, found.unread, found.target) == (2, 2, str(target))
    assert source.read_bytes() != got


def test_a_json_keeps_its_byte_order_mark(tmp_path):
    source, target = tmp_path / "a.json", tmp_path / "b.json"
    text = '\ufeff{"hrdocs": "1.0",\n "records": [\n  {"type": "person", "id": "p1", "birth": "3.5.1990"}]}'
    source.write_text(text, encoding="utf-8")
    (made,) = fix(source, target).fixes
    assert target.read_text(encoding="utf-8") == text.replace("3.5.1990", "1990-05-03")
    assert (made.place.pointer, made.place.line, made.place.column) == ("/records/0/birth", 3, 43)
    assert (made.place.record, made.before, made.after) == ("p1", "3.5.1990", "1990-05-03")


@pytest.mark.parametrize("content", ["[]", "{}", '{"records": 1}', '{"hrdocs": "1.0", "records": [1, null]}', "1"])
def test_a_json_that_is_no_file_of_ours_is_copied(tmp_path, content):
    (tmp_path / "a.json").write_text(content)
    assert fix(tmp_path / "a.json", tmp_path / "b.json").total == 0
    assert (tmp_path / "b.json").read_text() == content


@pytest.mark.parametrize("names", [("a.ndjson.gz", "b.ndjson"), ("a.ndjson", "b.jsonl.gz"), ("a.json.gz", "b.json.gz")])
def test_gzip(tmp_path, names):
    source, target = (tmp_path / name for name in names)
    content = lines(DIRTY) if "nd" in names[0] else json.dumps({**HEADER, "records": [DIRTY]}).encode()
    source.write_bytes(gzip.compress(content) if source.suffix == ".gz" else content)
    fix(source, target)
    (record,) = files.read(target)
    assert record.names[0].value == "Алена Выдумка"
    first = target.read_bytes()
    fix(source, target)
    assert target.read_bytes() == first


def test_without_a_target_nothing_is_written(tmp_path):
    source = tmp_path / "a.ndjson"
    source.write_bytes(lines(DIRTY))
    found = fix(source)
    assert (found.total, found.target) == (2, None)
    assert source.read_bytes() == lines(DIRTY)
    assert list(tmp_path.iterdir()) == [source]


def test_in_place(tmp_path):
    source = tmp_path / "a.ndjson"
    source.write_bytes(lines(DIRTY, CHARGE))
    assert fix(source, in_place=True).target == str(source)
    assert [json.loads(line) for line in source.read_bytes().splitlines()] == [CLEAN, CHARGE]


@pytest.mark.parametrize("name", ["a.ndjson", "a.ndjson.gz", "a.json"])
def test_in_place_leaves_a_file_in_order_alone(tmp_path, name):
    source = tmp_path / name
    content = json.dumps({**HEADER, "records": [CLEAN]}).encode() if name == "a.json" else lines(CLEAN, b"{broken\n")
    source.write_bytes(gzip.compress(content) if source.suffix == ".gz" else content)
    before = source.stat()
    found = fix(source, in_place=True)
    assert (found.total, found.target, found.unread) == (0, None, 0 if name == "a.json" else 1)
    assert (source.stat().st_ino, source.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)
    assert list(tmp_path.iterdir()) == [source]


def test_memory_needs_no_list_of_fixes(tmp_path):
    (tmp_path / "a.ndjson").write_bytes(lines(DIRTY, b"{broken\n"))
    fixes, problems = [], []
    found = fix(tmp_path / "a.ndjson", on_fix=fixes.append, on_problem=problems.append)
    assert (found.fixes, found.problems) == ((), ())
    assert (len(fixes), len(problems), found.total, found.unread) == (2, 1, 2, 1)


@pytest.mark.parametrize("name", ["a.json", "a.ndjson"])
@pytest.mark.parametrize("door", [bytes, io.BytesIO])
def test_bytes_and_streams_are_fixed_as_the_file_is(tmp_path, name, door):
    records = [DIRTY] if name.endswith(".json") else [DIRTY, DIRTY | {"id": "p2"}]
    data = lines(*records) if name.endswith(".ndjson") else json.dumps({"hrdocs": "1.0", "records": records}).encode()
    (tmp_path / name).write_bytes(data)
    by_name = fix(tmp_path / name, tmp_path / f"1{name}")
    by_door = fix(door(data), tmp_path / f"2{name}")
    assert (tmp_path / f"1{name}").read_bytes() == (tmp_path / f"2{name}").read_bytes()
    assert (by_door.counts, by_door.source) == (by_name.counts, None)
    assert str(tmp_path / name) not in by_door.to_text()


class TestWrongCalls:
    def test_the_target_is_the_source(self, tmp_path):
        (tmp_path / "a.json").write_text("{}")
        with pytest.raises(WrongTarget) as caught:
            fix(tmp_path / "a.json", tmp_path / "x" / ".." / "a.json")
        assert str(caught.value).startswith("expected another file than the source; to replace the source itself, ask")

    def test_the_target_is_the_source_by_another_name(self, tmp_path):
        (tmp_path / "a.json").write_text("{}")
        (tmp_path / "b.json").hardlink_to(tmp_path / "a.json")
        with pytest.raises(WrongTarget):
            fix(tmp_path / "a.json", tmp_path / "b.json")

    def test_a_target_of_the_other_kind(self):
        with pytest.raises(WrongTarget, match="both \\.json, or both \\.ndjson"):
            fix("a.json", "b.ndjson.gz")

    def test_a_target_and_in_place(self):
        with pytest.raises(WrongTarget, match="not both"):
            fix("a.json", "b.json", in_place=True)

    def test_a_stream_in_its_place(self):
        with pytest.raises(WrongTarget, match="what is read as a stream has no place"):
            fix(b"{}", in_place=True)

    def test_a_stream_to_a_target_of_the_other_kind(self, tmp_path):
        with pytest.raises(WrongTarget, match="both \\.json, or both \\.ndjson"):
            fix(b'{"hrdocs": "1.0", "records": []}', tmp_path / "a.ndjson")

    def test_no_source_at_all(self):
        with pytest.raises(TypeError):
            fix(7)

    @pytest.mark.parametrize("names", [("a.txt",), ("a.json", "b.txt")])
    def test_an_ending_that_tells_nothing(self, names):
        with pytest.raises(InvalidDocument, match=r"file\.unknown-ending"):
            fix(*names)


class TestFilesThatCannotBeFixed:
    @pytest.mark.parametrize(
        ("name", "content", "code"),
        [
            ("a.json", b"", "json.empty"),
            ("a.json", b'{"a": 1, "a": 2}', "json.duplicate-key"),
            ("a.json", b'"\xff"', "json.not-utf8"),
            ("a.json.gz", b"no gzip", "gzip.damaged"),
            ("a.ndjson.gz", gzip.compress(lines(*[DIRTY] * 9))[:-12], "gzip.truncated"),
            ("a.json", b" " * 2001, "file.too-large"),
            ("a.ndjson", b"[1]\n" * 501, "file.too-large"),
            ("a.ndjson", b" " * 1001, "file.line-too-long"),
        ],
    )
    def test_nothing_is_written(self, tmp_path, name, content, code):
        (tmp_path / name).write_bytes(content)
        (tmp_path / f"b{name}").write_bytes(b"before")
        with pytest.raises(InvalidDocument) as caught:
            fix(tmp_path / name, tmp_path / f"b{name}", max_bytes=2000, max_line_bytes=1000)
        assert [problem.code for problem in caught.value.problems] == [code]
        assert (tmp_path / f"b{name}").read_bytes() == b"before"
        assert len(list(tmp_path.iterdir())) == 2

    def test_no_such_file(self, tmp_path):
        with pytest.raises(UnreadableFile, match=r"file\.missing"):
            fix(tmp_path / "a.json")

    def test_a_folder(self, tmp_path):
        (tmp_path / "a.ndjson").mkdir()
        with pytest.raises(UnreadableFile, match=r"file\.directory"):
            fix(tmp_path / "a.ndjson")

    def test_nowhere_to_write(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(lines(DIRTY))
        with pytest.raises(UnreadableFile, match=r"file\.not-written"):
            fix(tmp_path / "a.ndjson", tmp_path / "none" / "b.ndjson")

    def test_an_empty_ndjson_has_nothing_to_fix(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(b"")
        assert fix(tmp_path / "a.ndjson", tmp_path / "b.ndjson").total == 0
        assert (tmp_path / "b.ndjson").read_bytes() == b""


# Reports


class TestReports:
    @pytest.fixture
    def found(self, tmp_path, monkeypatch):
        monkeypatch.chdir(tmp_path)
        (tmp_path / "a.ndjson").write_bytes(lines(DIRTY, b"{broken\n", {**CHARGE, "citation": "ч. 1 ст. 342 УК"}))
        return fix("a.ndjson")

    def test_values_and_ids_are_masked(self, found):
        for language in ("en", "ru", "be"):
            told = found.to_text(language) + json.dumps(found.to_json(language), ensure_ascii=False)
            for secret in ("Алена", "Выдумка", "1990-05-03", "3.5.1990", "vymyslenka", "342 УК"):
                assert secret not in told
        assert "Выдумка" not in repr(found)
        assert "3.5.1990" not in repr(found.fixes)

    def test_keys_that_may_be_names_are_masked(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(
            lines({"type": "person", "id": "p1", "sharing": {"label": "amber", "fields": {"/x_Алена": "RED"}}})
        )
        found = fix(tmp_path / "a.ndjson")
        assert found.fixes[0].place.pointer == "/sharing/fields/~1x_Алена"
        assert "Алена" not in found.to_text()
        assert found.to_json()["fixes"][0]["pointer"] == "/sharing/fields/…"
        assert found.to_json(show_values=True)["fixes"][0]["pointer"] == "/sharing/fields/~1x_Алена"

    def test_text(self, found):
        assert (
            found.to_text()
            == """\
a.ndjson /names/0/value (line 1, column 62): there are spaces or line breaks too many
  expected  one plain space between words, none before and after
  to fix    "hrdocs fix" takes the others out
  [note fix.space]

a.ndjson /birth (line 1, column 151): the date is not in its normal form
  expected  a date of real days, such as 2020, 2020-09, 2020-09-24 or [2020-09-20..2020-09-29] for a day in the twenties
  to fix    "hrdocs fix" writes it so; 03.05.1990 is read with the day first, as is usual in Belarus
  [note fix.date]

a.ndjson (line 2, column 2): this is not JSON: a word without quotes stands here
  expected  a key in double quotes, or "}"
  to fix    correct this place; the usual cause is a comma, a quote or a bracket too many or too few
  [error json.syntax]

a.ndjson /citation (line 3, column 70): the citation is not in its normal form
  expected  code, article and part, such as cc1999:342/1
  to fix    "hrdocs fix" writes it so; a citation in words is kept in "said"
  [note fix.citation]

file: a.ndjson
notes: 3 (fix.date 1, fix.citation 1, fix.space 1)
errors: 1

nothing was written
  expected  a file to write to
  to fix    add --output FILE, or --in-place to replace the file itself
  [note fix.not-written]"""
        )

    def test_text_with_values(self, found):
        told = found.fixes[1].to_text("be", show_values=True).split("\n")
        assert told[:2] == [
            "a.ndjson /birth (радок 1, слупок 151, запіс p-vymyslenka): дата запісана не ў звычайнай для фармату форме",
            '  "3.5.1990" → "1990-05-03"',
        ]

    def test_json(self, found):
        value = found.to_json("ru")
        assert value["counts"] == {"fix.date": 1, "fix.citation": 1, "fix.space": 1}
        assert value["written"] is None
        assert value["fixes"][2] == {
            "code": "fix.citation",
            "pointer": "/citation",
            "line": 3,
            "column": 70,
            "message": "ссылка на статью записана не в обычной для формата форме",
            "kept_in": "said",
        }
        assert [(each["code"], each["line"]) for each in value["problems"]] == [("json.syntax", 2)]
        assert found.to_json(show_values=True)["fixes"][2]["before"] == "ч. 1 ст. 342 УК"

    @pytest.mark.parametrize(
        ("text", "printed"),
        [
            ("Выдумка", '"Выдумка"'),
            ("a\u200bb\u00a0c\nd", '"a\\u200bb\\u00a0c\\nd"'),
            ("и\u0306", '"и\\u0306"'),
            ("\x1b[31m", '"\\u001b[31m"'),
        ],
    )
    def test_what_the_eye_would_not_see_is_escaped(self, text, printed):
        assert shown(text) == printed

    def test_nothing_to_fix(self, tmp_path):
        (tmp_path / "a.ndjson").write_bytes(lines(CLEAN))
        assert fix(tmp_path / "a.ndjson").to_text().endswith("a.ndjson\nNothing to fix.")
