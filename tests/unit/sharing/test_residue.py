"""What is hidden is found in what would go out, in any case, order and script, and never repeated."""

import attrs
import pytest

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.model.header import NEWEST, Header
from hrdocs.sharing.residue import residue
from hrdocs.values import LocalText
from hrdocs.vocabulary import SharingLabel

CLEAR, RED = {"sharing": {"label": "clear"}}, {"sharing": {"label": "red"}}
HIDDEN = {
    "type": "person",
    "id": "p-7",
    "names": [{"value": "Алена Выдумленка", "given": "Алена", "family": "Выдумленка", "language": "be"}],
    "contacts": [
        {"kind": "phone", "value": "+000 00 000-00-01", "url": "https://t.me/alena_v_example"},
    ],
    "place": {"address": {"be": "вул. Выдуманая, 17"}},
    **RED,
}


def found(*values, label="clear"):
    before = tuple(map(read_record, values))
    after = Dataset(before).shareable(label)
    return [(each.record, each.pointer, str(each.kind)) for each in residue(before, after, SharingLabel(label))]


def incident(text, **fields):
    return {"type": "incident", "id": "i1", "kind": "threats", "about": {"be": text}, **fields, **CLEAR}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Алена Выдумленка сказала, што яе білі.", "name"),
        ("Білі Выдумленку Алену.", "name"),  # another case, another order
        ("Пра Алену Выдумленку нічога не вядома.", "name"),
        ("А. Выдумленка", "name"),
        ("Алёна Выдумленко", "name"),  # in Russian
        ("Alena Vydumlenka was beaten.", "name"),  # in Latin letters
        ("Telephone: 00000 000 00 01", "telephone"),
        ("Жыве: Выдуманая вул., 17", "address"),  # in another order
        ("Жыве на Выдуманай, 17-3", "address"),  # in another case
        ("Выдуманая вул., 18", None),
        ("Жыве на вул. Выдуманая, 17, кв. 3", "address"),
        ("Гл. p-7", "record_id"),
        ("алена выдумленка казала", "name"),  # in small letters
        ("Гл. https://example.org/news/alena-vydumlenka-2021", "name"),
        (
            "https://example.org/%D0%90%D0%BB%D0%B5%D0%BD%D0%B0_%D0%92%D1%8B%D0%B4%D1%83%D0%BC%D0%BB%D0%B5%D0%BD%D0%BA%D0%B0",
            "name",
        ),
        ("#АленаВыдумленка", "name"),
        ("Але\u00adна Выдум\u200bленка", "name"),
        ("t.me/alena_v_example", "telephone"),  # the link of a contact
        ("Алена Выдум-\nленка", "name"),
        ("Алена\nВыдумленка", "name"),
        ("А л е н а  В ы д у м л е н к а", "name"),
        ("аленавыдумленка", "name"),
        ("instagram.com/alenavydumlenka", "name"),  # glued, in another alphabet
        ("VydumlenkaAlena1993", "name"),
        ("https://example.org/vydumlenka", "name"),  # a family name alone, where there are no capitals
        ("https://example.org/?q=%D0%92%D1%8B%D0%B4%D1%83%D0%BC%D0%BB%D0%B5%D0%BD%D0%BA%D0%B0", "name"),
        ("выдумленка", "name"),
        ("Пра справу выдумленкі", "word"),  # in a text it may be another word
        ("Vydumlenka's case", "name"),
        ("".join(f"&#{ord(c)};" for c in "Алена Выдумленка"), "name"),
        ("Ａｌｅｎａ Ｖｙｄｕｍｌｅｎｋａ", "name"),
        ("𝐀𝐥𝐞𝐧𝐚 𝐕𝐲𝐝𝐮𝐦𝐥𝐞𝐧𝐤𝐚", "name"),
        ("Алена Выдумленка".encode().decode("latin-1"), "name"),  # read in another encoding
        ("Aлeнa Bыдyмлeнкa", "name"),  # letters of another alphabet
        ("аЛЕНА вЫДУМЛЕНКА", "name"),
        ("https://" + "выдумленка".encode("idna").decode() + ".example.org", "name"),
        ("гл. P-7", "record_id"),
        ("Выдумленкі А.П.", "name"),  # declined, with initials
        ("Пра А. П. Выдумленку", "name"),
        ("выдумленкі а.", "name"),
        ("Vydumlenki A.", "name"),  # a case of Cyrillic words in Latin letters
        ("https://example.org/sud-nad-elenoj-vydumlenko", "name"),
        ("https://example.org/svaboda-vydumlency", "name"),
        ("avydumlenka", "name"),
        ("elenavydumlenko", "name"),
        ("#freevydumlenka", "word"),
        ("Іван Прыкладаў", None),
        ("\\u0410\\u043b\\u0435\\u043d\\u0430 Выдумленка", "name"),
        ("https://example.org/?to=https%253A%252F%252Fexample.org%252Falena-vydumlenka", "name"),
        ("https://example.org/%25D0%2592%25D1%258B%25D0%25B4%25D1%2583%25D0%25BC%25D0%25BB%25D0%25B5%25D0%25BD", None),
        ("=D0=90=D0=BB=D0=B5=D0=BD=D0=B0 Выдумленка", "name"),
        ("ᴀʟᴇɴᴀ ᴠʏᴅᴜᴍʟᴇɴᴋᴀ", "name"),
        ("Алена Выд-ка", "name"),
        ("53.90231, 27.56190", "address"),  # a place on a map
        ("https://example.org/maps?q=53.90231,27.56190", "address"),
        ("53.9023° N, 27.5619° E", "address"),
        ("53°54′08″ пн. ш. 27°33′43″ у. д.", "address"),
        ("Штраф 53.90, 27.56", None),
        ("Алена В. сказала, што яе білі.", "name"),  # the family name as an initial
        ("Пра Алену В. нічога не вядома.", "name"),
        ("В. Алена", "name"),
        ("АЛЕНА В.", "name"),
        ("Лена Вы. сказала", "name"),
        ("Alena V. was beaten.", "name"),
        ("Елена W.", "name"),
        ("Алена В. Прыкладава", "word"),  # perhaps somebody else, with a patronymic as an initial
        ("Аліна В.", None),
        ("Алена П.", None),
        ("Сказала Алена. В. горадзе", None),
        ("Alena Vydumlenková", "name"),  # endings of other languages
        ("Alena Vydumlenkienė", "name"),
        ("Alena Vydumlenkaitė", "name"),
        ("Alena Wydumlenkowa", "name"),
        ("", None),
    ],
)
def test_what_remains_in_a_text(text, kind):
    value = incident(text) if text else {"type": "incident", "id": "i1", "kind": "threats", **CLEAR}
    places = [("i1", "/about/be", kind)] if kind else []
    assert found(HIDDEN, value) == places


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Зорачкаўна", "Прыйшла Зорачкаўна", "name"),
        ("Zorka93", "Піша zorka93", "name"),  # a nickname
        ("Зорка", "Прыйшла зорка", "word"),
        ("Nguyễn Thị Lan", "met Nguyen Thi Lan", "name"),
        ("李小龍", "我見李小龍了", "name"),
        ("محمد حسن", "met محمد حسن", "name"),
        ("ნინო გელაშვილი", "met ნინო გელაშვილი", "name"),
        ("Алена Выдумленка, яна ж Вера Прыкладава", "Вера Прыкладава", "name"),
        ("Алена Выдумленка (Лена)", "Выдумленка Алена", "name"),
        ("Алена Выдумленка " + "я" * 300, "Алена Выдумленка", "name"),  # too long for a name
        ({"value": "Алена", "given": "Алена", "family": "Выдумленка"}, "Алена Выдумленка", "name"),
        ({"value": "Алена Выдумленка", "given": "Вера", "family": "Прыкладава"}, "Алена Выдумленка", "name"),
    ],
)
def test_a_name_of_any_form_is_looked_for(name, text, kind):
    name = {"value": name} if isinstance(name, str) else name
    assert found({**HIDDEN, "names": [name]}, incident(text)) == [("i1", "/about/be", kind)]


INCIDENT = {"type": "incident", "kind": "threats"}


@pytest.mark.parametrize(
    "value",
    [
        {**INCIDENT, "about": {"be-x-vydumlen": "Так."}},  # as much as a part of a tag may have
        {**INCIDENT, "about": {"be-vydumlen": "Так."}},
        {**INCIDENT, "about": {"be-Cyrl-x-alena-vydum": "Так."}},
        {**INCIDENT, "about": {"be-x-vydum-lenka": "Так."}},
        {**INCIDENT, "missing": {"/about/be-x-vydumlen": "unknown"}},
        {**INCIDENT, "norms": ["vydumlenka:1"]},
        {"type": "charge", "person": "p1", "citation": "vydumlenka:1"},
        {"type": "charge", "person": "p1", "readings": ["cc1999:1", "vydumlenka:1"]},
        {"type": "assessment", "person": "p1", "framework": "alena_vydumlenka"},
        {"type": "source", "kind": "statement", "media_type": "text/vydumlenka"},
        {"type": "source", "kind": "statement", "language": "be-x-vydumlen"},
        {"type": "appeal", "kind": "urgent_action", "languages": ["be", "be-x-vydumlen"]},
        {**INCIDENT, "sharing": {"label": "clear", "fields": {"/x_vydumlenka": "clear"}}},
        {**INCIDENT, "sharing": {"label": "clear", "reasons": {"/x_vydumlenka": "consent"}}},
    ],
)
def test_a_name_where_words_of_the_format_are_meant(value):
    person = {"type": "person", "id": "p1", **CLEAR}
    (place,) = found(HIDDEN, person, {"id": "i1", **CLEAR, **value})
    assert place[::2] == ("i1", "name")


@pytest.mark.parametrize("tag", ["be-x-old", "be-tarask", "be-1959acad", "be-Cyrl", "ru-x-prykladz"])
def test_a_tag_of_a_language_that_is_no_name(tag):
    assert found(HIDDEN, {"type": "incident", "id": "i1", "kind": "threats", "about": {tag: "Так."}, **CLEAR}) == []


@pytest.mark.parametrize(
    ("name", "text", "kind"),
    [
        ("Алена Пятроўна Выдумленка", "Алену Пятроўну білі.", "name"),
        ("Алена Пятроўна Выдумленка", "https://example.org/elena-petrovna", "name"),
        ("Алена Пятроўна Выдумленка", "Пра #АленаПятроўна", "name"),
        ("Алена Пятроўна Выдумленка", "Была Іншая Алена Пятроўна.", "word"),
        ("Алена Выдумленка", "Алену Пятроўну білі.", None),
        ("Андрэй Мароз", "Мароза А.", "name"),  # an ordinary word with the initial that agrees
        ("Андрэй Мароз", "Моцнага марозу не было.", None),
    ],
)
def test_given_name_and_patronymic_are_a_name(name, text, kind):
    hidden = HIDDEN | {"names": [{"value": name, "language": "be"}]}
    assert [each[2] for each in found(hidden, incident(text))] == ([kind] if kind else [])


@pytest.mark.parametrize(
    ("sharing", "label", "kinds"),
    [
        (CLEAR, "clear", ["sensitive"]),
        (CLEAR, "amber+strict", ["sensitive"]),
        (CLEAR, "red", []),
        ({"sharing": {"label": "clear", "reasons": {"/about": "public_already"}}}, "clear", []),
        ({"sharing": {"label": "clear", "reason": "state_published_it"}}, "clear", []),
    ],
)
def test_words_of_what_is_red_are_a_question(sharing, label, kinds):
    record = incident("Яе, цяжарную, трымалі ў камеры.") | sharing
    assert [kind for _, _, kind in found(record, label=label)] == kinds


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("Алена Пятроўна Узор", []),
        ("Узор Алена Пятроўна", []),
        ("УЗОР Алена Пятроўна", []),
        ("Елена Петровна Прыкладова", []),
        ("Алена Пятроўна", ["word"]),
    ],
)
def test_somebody_else_with_given_name_and_patronymic_is_no_question(name, kinds):
    hidden = HIDDEN | {"names": [{"value": "Алена Пятроўна Выдумленка"}]}
    other = {"type": "person", "id": "p8", "names": [{"value": name}], **CLEAR}
    assert [kind for _, _, kind in found(hidden, other)] == kinds


def test_a_glued_name_as_the_name_of_somebody_else():
    body = {"type": "organisation", "id": "o1", "names": [{"value": "t.me/elenavydumlenko"}], **CLEAR}
    assert found(HIDDEN, body) == [("o1", "/names/0/value", "name")]


def test_a_reported_name_is_looked_for():
    hidden = {**HIDDEN, "variants": [{"pointer": "/names/0/value", "value": "Вера Прыкладава"}]}
    assert found(hidden, incident("Вера Прыкладава")) == [("i1", "/about/be", "name")]


def test_a_description_that_stands_for_a_name_is_looked_for():
    hidden = {"type": "person", "id": "p-7", "description": {"be": "кіраўніца хору Зараніца"}, **RED}
    assert found(hidden, incident("Арыштавалі кіраўніцу хору «Зараніца».")) == [("i1", "/about/be", "name")]


FUND = {"type": "organisation", "id": "o-7", "names": [{"value": "Таемны фонд «Зорная хата»"}], **RED}


@pytest.mark.parametrize(
    ("organisation", "text", "kind"),
    [
        (FUND, "Таемны фонд «Зорная хата» дапамог.", "name"),
        (FUND, "Дапамаглі ў Зорнай хаце.", "name"),  # what is in quotes, in another case
        (FUND, "Зорная ноч", None),
        ({**FUND, "names": [{"value": "Зараніца"}]}, "Дапамагла Зараніца.", "name"),
        ({**FUND, "names": [{"value": "Вясна"}]}, "Прыйшла вясна.", "word"),
        ({**FUND, "kinds": ["association"]}, "Дапамагла Зорная хата.", "name"),
        # Bodies of the state are no secret, whatever their records say.
        ({**FUND, "kinds": ["court"]}, "Дапамагла Зорная хата.", None),
        ({**FUND, "kinds": ["un_mechanism"]}, "Дапамагла Зорная хата.", None),
    ],
)
def test_names_of_hidden_organisations_are_looked_for(organisation, text, kind):
    assert found(organisation, incident(text)) == ([("i1", "/about/be", kind)] if kind else [])


def test_an_address_of_mail_may_hold_a_name_too():
    kinds = [kind for _, _, kind in found(HIDDEN, incident("alena.vydumlenka@example.org"))]
    assert kinds == ["name", "telephone"]


PHONED = {
    "contacts": [{"kind": "phone", "value": "+375 29 111-22-33"}, {"kind": "email", "value": "zorka@example.org"}]
}


@pytest.mark.parametrize(
    "text",
    [
        "029 111 22 33",
        "111-22-33",
        "+375/29/111/22/33",
        "+٣٧٥ ٢٩ ١١١ ٢٢ ٣٣",
        "+375 29 111-22-33",
        "zorka (at) example.org",
    ],
)
def test_a_hidden_number_is_known_in_any_writing(text):
    assert found({**HIDDEN, **PHONED}, incident(text)) == [("i1", "/about/be", "telephone")]


def test_numbers_of_partners_are_searched_too():
    value = incident("Словы", x_row=375291112233)
    before = tuple(map(read_record, ({**HIDDEN, **PHONED}, value)))
    assert [each.pointer for each in residue(before, before[1:], SharingLabel.AMBER)] == ["/x_row"]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("пашпарт MP0000001", "identity_number"),
        ("пашпарт мр 0000001", "identity_number"),  # a series, in small letters
        ("пашпарт MP № 0000001", "identity_number"),
        ("пашпарт MP-0000001", "identity_number"),
        ("+375 29 11O-22-33", "telephone"),  # a letter for a digit
        ("пісаць: somebody@example.org", "telephone"),
        ("пісаць: somebody [at] example [dot] org", "telephone"),
        ("@somebody", None),
        ("3000000A000PB0", "identity_number"),
        ("званіць +375 29 000-00-00", "telephone"),
        ("8 (029) 000-00-00", "telephone"),
        ("8(029)000-00-00", "telephone"),
        ("375290000000", "telephone"),
        ("+375\u00a029\u00a0000–00–00", "telephone"),
        ("+375.29.000.00.00", "telephone"),
        ("\uff0b375290000000", "telephone"),  # in the wide digits and characters of East Asian fonts
        ("пашпарт МР0000001", "identity_number"),  # in Cyrillic letters
        ("3000000а000рв0", "identity_number"),
        ("на 1234567", None),
        ("арт. 342, ч. 1, 2021-05-26, 20000 рублёў", None),
    ],
)
def test_numbers_are_known_by_their_form(text, kind):
    assert found(incident(text)) == ([("i1", "/about/be", kind)] if kind else [])


def test_nothing_is_looked_for_by_form_in_what_goes_to_named_persons():
    assert found(incident("пашпарт MP0000001"), label="red") == []


def test_one_word_of_a_name_in_the_name_of_somebody_else_is_a_question():
    other = {"type": "person", "id": "p2", "names": [{"value": "Выдумленка", "language": "be"}], **CLEAR}
    assert found(HIDDEN, other) == [("p2", "/names/0/value", "word")]


def test_a_namesake_who_goes_out_may_be_meant():
    other = {"type": "person", "id": "p2", "names": HIDDEN["names"], **CLEAR}
    assert found(HIDDEN, other, incident("Алена Выдумленка")) == []


def test_a_name_hidden_by_its_label_or_by_a_wish_is_looked_for_too():
    for about in ({"sharing": {"label": "clear", "fields": {"/names": "red"}}}, {"naming": "do_not_name", **CLEAR}):
        value = {"type": "person", "id": "p3", "names": HIDDEN["names"], **about}
        assert found(value, incident("Алена Выдумленка")) == [("i1", "/about/be", "name")]


@pytest.mark.parametrize(
    ("record_id", "kinds"), [("p-7-d1", ["record_id"]), ("vydumlenka-d1", ["name"]), ("d1", []), ("p-77", [])]
)
def test_ids_tell_too(record_id, kinds):
    value = {"type": "incident", "id": record_id, "kind": "threats", **CLEAR}
    assert [kind for _, _, kind in found(HIDDEN, value)] == kinds


def test_the_header_is_searched_too():
    before = tuple(map(read_record, (HIDDEN,)))
    header = Header(hrdocs=NEWEST, title=LocalText({"be": "Справа Алены Выдумленкі"}), publisher="tel. 00000 000 00 01")
    found = residue(before, (), SharingLabel.CLEAR, header=header)
    assert [(each.place, each.kind) for each in found] == [("/publisher", "telephone"), ("/title/be", "name")]
    assert repr(found[0]) == "<Residue telephone in the header>"


@pytest.mark.parametrize(
    ("about", "pointer"),
    [
        ({"x_alena_vydumlenka": 1}, "/x_alena_vydumlenka"),
        ({"x_row": {"Алена Выдумленка": 1}}, "/x_row/Алена Выдумленка"),
        ({"x_vydumlenka": 1}, "/x_vydumlenka"),
        ({"x_row": {"vydumlenka": 1}}, "/x_row/vydumlenka"),
        ({"x_a": "vydumlenka.pdf"}, "/x_a"),
        ({"missing": {"/x_alena_vydumlenka": "unknown"}}, "/missing/~1x_alena_vydumlenka"),
        ({"sources": [{"source": "s1", "supports": ["/x_alena_vydumlenka"]}]}, "/sources/0/supports/0"),
    ],
)
def test_keys_are_searched_too(about, pointer):
    before = tuple(map(read_record, (HIDDEN, incident("Словы", **about))))
    assert [each.pointer for each in residue(before, before[1:], SharingLabel.AMBER)] == [pointer]


def test_under_new_ids_no_text_may_hold_an_old_one():
    before = tuple(map(read_record, ({"type": "person", "id": "p-1", **CLEAR}, incident("Гл. p-1", subjects=["p-1"]))))
    assert residue(before, before, SharingLabel.CLEAR) == ()
    (found,) = residue(before, before, SharingLabel.CLEAR, has_new_ids=True)
    assert (found.pointer, found.kind) == ("/about/be", "record_id")


def test_a_long_row_of_points_is_searched_quickly():
    assert found(HIDDEN, incident("1." * 50_000)) == []


def test_a_place_tells_nothing_of_what_stands_there():
    before = tuple(map(read_record, (HIDDEN, incident("Алена Выдумленка"))))
    (place,) = residue(before, Dataset(before).shareable("clear"), SharingLabel.CLEAR)
    assert repr(place) == "<Residue name in record 1>"
    assert "Выдум" not in str(attrs.asdict(place))


BORN = {"type": "person", "id": "p1", "names": [{"value": "Іван Прыкладаў"}], "birth": "1993-02-11"}
BORN_RED = {**BORN, "sharing": {"label": "clear", "fields": {"/birth": "red"}}}


@pytest.mark.parametrize(
    ("text", "is_told"),
    [
        ("нар. 11.02.1993", True),
        ("born on 1993-02-11", True),
        ("born on February 11, 1993", True),
        ("нарадзіўся 11 лютага 1993 года", True),
        ("нар. 11/2/1993", True),
        ("02.11.1993", True),  # may be the month first
        ("нар. 12.02.1993", False),
        ("1993", False),
    ],
)
def test_a_hidden_birth_is_told_by_no_text_of_or_about_the_person(text, is_told):
    about = incident(text, subjects=["p1"])
    assert found(BORN_RED, about) == ([("i1", "/about/be", "birth")] if is_told else [])
    own = {**BORN_RED, "description": {"be": text}}
    assert found(own) == ([("p1", "/description/be", "birth")] if is_told else [])
    # Elsewhere it is a day like any other.
    assert found(BORN_RED, incident(text)) == []
    assert found({**BORN, **CLEAR}, about) == []


def test_a_telephone_as_a_number_of_any_kind():
    hidden = {
        **HIDDEN,
        "contacts": [{"kind": "phone", "value": "+000 00 000-00-01"}, {"kind": "phone", "value": "375290000017"}],
    }
    for number in (375290000017, 375290000017.0, [[375290000017]], {"375290000017": True}):
        value = {**INCIDENT, "id": "i1", "x_row": number, "sharing": {"label": "amber+strict"}}
        assert {kind for *_, kind in found(hidden, value, label="amber+strict")} == {"telephone"}


def test_a_hidden_day_of_birth_beside_somebody_else():
    hidden = {**HIDDEN, "birth": "1990-05-17"}
    other = {"type": "person", "id": "p1", **CLEAR}
    told = incident("Другая нарадзілася 17 мая 1990 года.", subjects=["p1", "p-7"])
    assert found(hidden, other, told) == [("i1", "/about/be", "birth")]
    assert found(hidden, other, {**told, "subjects": ["p1"]}) == []
