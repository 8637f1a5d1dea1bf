"""Terms, sums and penalties: one length in all its spellings, and what is a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs.interchange.readers.length_reader import read_money, read_penalty, read_term
from hrdocs.interchange.readers.read_cell import CellText, ReaderTerms, WordList
from hrdocs.values import Duration, Quantity

KINDS = WordList(
    {
        "imprisonment": ("ЛС", "лишение свободы", "imprisonment in a penal colony"),
        "restriction_of_liberty": ("дом. химия", "х/х", "хатняй хіміі"),
        "arrest": ("арест", "arrest"),
        "fine": ("штраф", "fine"),
    }
)
REGIMES = WordList({"colony_general": ("общий",), "home": ("дом. химия", "х/х", "хатняй хіміі")})
TERMS = ReaderTerms(
    options={"words": "penalty", "regimes": "regime", "days": "administrative_arrest"},
    words={"penalty": KINDS, "regime": REGIMES},
)


@pytest.mark.parametrize(
    ("term", "spellings"),
    [
        (
            "P1Y6M",
            ["1 1/2 years", "18 months", "1 year and 6 months", "1,5 года", "1,5 г.", "полтора года", "паўтара года"],
        ),
        ("P1Y6M", ["one and a half years", "1½ years", "1 г. 6 мес.", "1 год і 6 месяцаў", "1 yr 6 mo"]),
        ("P2Y6M", ["2 1/2 years", "30 месяцаў", "2 года и 6 месяцев", "2 гады і 6 месяцаў", "2,5 гады"]),
        ("P4Y", ["4 years", "4 года", "четыре года", "чатыры гады", "four years", "4 г."]),
        ("P15D", ["15 суток", "15 сутак", "15 days", "15 сут.", "15 дней"]),
        ("P6M", ["полгода", "half a year", "шесть месяцев", "6 мес"]),
        ("P14Y", ["14 лет", "14 гадоў", "168 months"]),
    ],
)
def test_a_length_is_one_in_all_its_spellings(term, spellings):
    assert {read_term(CellText(text=text), ReaderTerms()).value for text in spellings} == {term}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("unknown", "cell.no-length"),
        ("250 лет", "cell.odd-length"),
        ("2 года, условно", "cell.no-length"),
        ("0,3 года", "cell.odd-length"),
    ],
)
def test_what_is_no_certain_length_gives_no_value(text, code):
    found = read_term(CellText(text=text), ReaderTerms())
    assert (found.value, [each.code for each in found.doubts]) == (None, [code])


@given(st.integers(1, 300))
def test_months_come_back(months):
    whole, rest = divmod(months, 12)
    text = " и ".join(f"{n} {unit}" for n, unit in ((whole, "лет"), (rest, "мес.")) if n)
    assert read_term(CellText(text=text), ReaderTerms()).value == str(Duration(months=months))


@pytest.mark.parametrize(
    ("text", "beside", "penalties"),
    [
        ("4 years", "imprisonment in a penal colony", [{"kind": "imprisonment", "term": "P4Y"}]),
        (
            "3 г. 2 мес. ЛС, общий",
            "",
            [{"kind": "imprisonment", "term": "P3Y2M", "regimes": [{"regime": "colony_general"}]}],
        ),
        (
            "дом. химия 1,5 г.",
            "",
            [{"kind": "restriction_of_liberty", "term": "P1Y6M", "regimes": [{"regime": "home"}]}],
        ),
        (
            "2,5 гады хатняй хіміі",
            "",
            [{"kind": "restriction_of_liberty", "term": "P2Y6M", "regimes": [{"regime": "home"}]}],
        ),
        (
            "15 сут. + 10 сут.",
            "",
            [{"kind": "administrative_arrest", "term": "P15D"}, {"kind": "administrative_arrest", "term": "P10D"}],
        ),
        ("15 days", "arrest", [{"kind": "administrative_arrest", "term": "P15D"}]),  # criminal arrest is set in months
        ("3 months", "arrest", [{"kind": "arrest", "term": "P3M"}]),
        ("500 base value", "fine", [{"kind": "fine", "base_units": "500"}]),
        ("500 базавых велічынь", "fine", [{"kind": "fine", "base_units": "500"}]),
        ("штраф 30 б.в.", "", [{"kind": "fine", "base_units": "30"}]),
        ("штраф 1 350 руб.", "", [{"kind": "fine", "money": "1350 BYN"}]),
        (
            "3 years and 300 base value",
            "imprisonment in a penal colony",
            [{"kind": "imprisonment", "term": "P3Y"}, {"kind": "fine", "base_units": "300"}],
        ),
        ("", "arrest", [{"kind": "arrest"}]),
    ],
)
def test_penalties(text, beside, penalties):
    found = read_penalty(CellText(text=text, others={"kind": beside}), TERMS)
    assert (found.value, found.doubts) == (penalties, ())


@pytest.mark.parametrize(
    ("text", "beside", "code"),
    [
        ("ЛС 1 г. условно / отсрочка?", "", "cell.penalty-not-read"),
        ("+1 г. к сроку", "", "cell.penalty-not-read"),
        ("ЛС 1 г. или штраф", "", "cell.penalty-not-read"),
        ("4 years", "public censure", "cell.unknown-word"),
        ("3 years", "fine", "cell.fine-with-term"),
        ("3 года", "", "cell.no-kind"),
        ("250 years", "arrest", "cell.odd-length"),
    ],
)
def test_a_doubtful_penalty_gives_none(text, beside, code):
    found = read_penalty(CellText(text=text, others={"kind": beside}), TERMS)
    assert (found.value, [each.code for each in found.doubts]) == (None, [code])


@pytest.mark.parametrize(
    ("text", "value"), [("675 BYN", "675 BYN"), ("1 350,50 руб.", "1350.5 BYN"), ("200 €", "200 EUR")]
)
def test_sums(text, value):
    assert read_money(CellText(text=text), ReaderTerms()).value == value
    assert str(Quantity.parse(value)) == value


def test_a_sum_without_currency_has_that_of_the_mapping_or_none():
    assert read_money(CellText(text="300"), ReaderTerms(options={"currency": "BYN"})).value == "300 BYN"
    assert [each.code for each in read_money(CellText(text="300"), ReaderTerms()).doubts] == ["cell.no-currency"]


@pytest.mark.parametrize(
    ("text", "terms"),
    [("10+5 суток", ["P10D", "P5D"]), ("15 + 15 сут.", ["P15D", "P15D"]), ("10+5 days", ["P10D", "P5D"])],
)
def test_two_terms_with_one_unit(text, terms):
    found = read_penalty(CellText(text=text), TERMS)
    assert [each["term"] for each in found.value] == terms
    assert not found.doubts


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("BYN 3,000", "3000 BYN"),
        ("3,000 BYN", "3000 BYN"),
        ("1 350,50 руб.", "1350.5 BYN"),
        ("$500", "500 USD"),
        ("12,5 руб.", "12.5 BYN"),
        ("1.200 BYN", "1200 BYN"),
    ],
)
def test_sums_with_the_currency_first_and_with_thousands(text, value):
    assert read_money(CellText(text=text), ReaderTerms()).value == value
    (fine,) = read_penalty(CellText(text=f"fine {text}"), TERMS).value
    assert fine == {"kind": "fine", "money": value}


def test_a_term_and_a_fine_in_one_cell():
    found = read_penalty(CellText(text="2 года ЛС и штраф 100 б.в."), TERMS)
    assert [(each["kind"], each.get("term"), each.get("base_units")) for each in found.value] == [
        ("imprisonment", "P2Y", None),
        ("fine", None, "100"),
    ]
    assert [each.code for each in read_penalty(CellText(text="2 года ЛС и штраф"), TERMS).doubts] == [
        "cell.penalty-not-read"
    ]
