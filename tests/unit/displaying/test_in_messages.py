import re

import pytest

from hrdocs import messages
from hrdocs.displaying.in_messages import message_text, path_words
from hrdocs.displaying.shown import KINDS
from hrdocs.messages import LANGUAGES
from hrdocs.vocabulary import LISTS

FORMS = ("date", "duration", "money", "base-units")


@pytest.mark.parametrize(
    ("kind", "given", "text"),
    [
        ("duration", "P3Y", "3 года"),
        ("duration-of", "P1Y", "1 года"),
        ("base-units-of", "0.1", "0,1 базовой величины"),
        ("date-of", "2022-11", "ноября 2022 г."),
        ("money-of", "1 BYN", "1 белорусского рубля"),
        ("duration-of", "soon", "soon"),
        ("citation", "cc1999:342/1", "ч. 1 ст. 342 УК"),
        ("citation+code", "cc1999:361/3, cc1999:361-3", "ч. 3 ст. 361 УК (cc1999:361/3), ст. 361-3 УК (cc1999:361-3)"),
        ("citation+code", "342", "342"),
        ("country+code", "QQ", "(QQ)"),
        ("PenaltyKind", "fine|warning", "штраф или предупреждение"),
        ("type", "person, organisation", "человек, организация"),
        ("quoted", "fr, de", '"fr", "de"'),
        ("key", "fr, de", '"fr", "de"'),
        ("records", 21, "21 запись"),
        ("path", "judgment.penalties.term", "судебное решение → наказания и взыскания → срок"),
    ],
)
def test_a_parameter(kind, given, text):
    assert message_text(kind, given, "ru") == text


def test_belarusian_has_a_form_of_its_own():
    assert message_text("base-units-to", "1", "be") == "1 базавую велічыню"


def test_a_path_that_the_format_does_not_have_keeps_its_steps():
    assert path_words("judgment.nonsense.more", "ru") == "судебное решение → nonsense → more"
    assert path_words("nonsense.day", "ru") == "nonsense.day"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_kind_in_the_messages_is_one(language):
    for code in messages.codes():
        text = messages._texts(language)[code]
        whole = f"{text.message} {text.expected} {text.fix} {text.doubt}"
        for kind in re.findall(r"\{[a-z_]+:([A-Za-z+-]+)\}", whole):
            bare = re.sub(r"\+code$", "", kind)
            if bare not in {"word", "form", "quoted", "key", "path", *KINDS, *LISTS}:
                assert re.sub("-(?:of|to)$", "", bare) in FORMS, (code, kind)


def test_a_key_needs_no_quotes_among_english_words():
    assert message_text("key", "birth, death", "en") == "birth, death"
    assert message_text("quoted", "birth, death", "en") == '"birth", "death"'
