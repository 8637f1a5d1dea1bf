"""Tables for language tags and for texts in several languages."""

import pytest

from hrdocs.errors import InvalidText
from hrdocs.values import LocalText


@pytest.mark.parametrize(
    "tag",
    [
        "be",
        "be-tarask",
        "be-1959acad",
        "be-Latn",
        "be-Latn-BY",
        "ru",
        "en-GB",
        "es-419",
        "rmy",
        "sl-rozaj-biske-1994",
        "be-t-ru-m0-alaloc",
        "de-x-easy",
        "x-plain",
    ],
)
def test_language_tags(tag):
    assert LocalText({tag: "text"})[tag] == "text"


@pytest.mark.parametrize(
    ("tag", "fix"),
    [
        ("", None),
        ("b", None),
        ("BE", "be"),
        ("be_BY", "be-BY"),  # as POSIX writes it
        ("be-by", "be-BY"),
        ("be-latn", "be-Latn"),
        ("be-LATN-by", "be-Latn-BY"),
        ("en-gb-X-EASY", "en-GB-x-easy"),
        ("be-TARASK", "be-tarask"),
        ("be ", "be"),
        ("be\n", "be"),
        ("бе", None),
        ("ве", None),  # Cyrillic
        ("belarusian", None),
        ("be-", None),
        ("-be", None),
        ("be--BY", None),
        ("x", None),
        ("be-x", None),
        ("i-klingon", None),  # registered before 2006; no tag of ours needs it
    ],
)
def test_language_tags_refused(tag, fix):
    with pytest.raises(InvalidText) as caught:
        LocalText({"ru": "текст", tag: "text"})
    assert caught.value.kind == "LocalText"
    assert caught.value.fix == fix


def test_local_texts_have_texts():
    with pytest.raises(ValueError, match="at least one language"):
        LocalText({})
    with pytest.raises(ValueError, match="the text in ru is empty"):
        LocalText({"be": "суд", "ru": ""})
    for wrong in ({"be": None}, {"be": 5}, {5: "суд"}, {None: "суд", "be": "суд"}):
        with pytest.raises(TypeError, match="both of them str"):
            LocalText(wrong)


def test_local_texts_are_equal_in_any_order():
    one, other = LocalText({"ru": "суд", "be": "суд"}), LocalText([("be", "суд"), ("ru", "суд")])
    assert one == other
    assert hash(one) == hash(other)
    assert repr(one) == repr(other) == "LocalText({'be': 'суд', 'ru': 'суд'})"
    assert one == {"be": "суд", "ru": "суд"}
    with pytest.raises(AttributeError):
        one.text = "other"


@pytest.mark.parametrize(
    ("tags", "asked", "found"),
    [
        (["be", "ru", "en"], ["ru"], "ru"),
        (["be", "ru", "en"], ["de", "ru"], "ru"),
        (["ru", "be-tarask"], ["be", "ru"], "be-tarask"),  # narrower than requested
        (["be", "ru"], ["be-tarask", "ru"], "be"),  # wider than requested
        (["be-Latn", "be-tarask"], ["be"], "be-Latn"),
        (["be-tarask", "be"], ["be"], "be"),
        (["ru", "bel"], ["be"], "bel"),  # nothing fits: the first tag; `bel` is no `be-...`
        (["ru", "en"], ["be", "de"], "en"),
        (["ru", "en"], [], "en"),
    ],
)
def test_best_language(tags, asked, found):
    assert LocalText({tag: tag for tag in tags}).best(*asked) == found
