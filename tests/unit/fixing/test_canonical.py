"""Texts that have one form, and what is not certain."""

import pytest

from hrdocs import fields
from hrdocs.fields import Form, OneOf, Value
from hrdocs.fixing import canonical
from hrdocs.values import Citation, Duration, Money, Norm, PartialDate, Period, Quantity
from hrdocs.vocabulary import Region, SharingLabel


def kind_of(cls):
    return Value(cls, Form(cls.__name__, cls.PATTERN, cls.DESCRIPTION, cls.EXAMPLES))


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
