import pytest

from hrdocs.displaying import display
from hrdocs.values import Citation, Norm


@pytest.mark.parametrize(
    ("text", "language", "style", "shown"),
    [
        ("cc1999:342/1", "ru", "short", "ч. 1 ст. 342 УК"),
        ("cc1999:342/1", "be", "long", "частка 1 артыкула 342 Крымінальнага кодэкса Рэспублікі Беларусь"),
        ("cpc1999:108/1", "ru", "short", "п. 1 ст. 108 УПК"),
        ("xx1:5", "ru", "long", "статья 5 (xx1)"),
        ("xx1:5", "en", "short", "Art. 5 (xx1)"),
    ],
)
def test_a_citation(text, language, style, shown):
    assert display(Citation.parse(text), language, style) == shown


@pytest.mark.parametrize(
    ("text", "language", "style", "shown"),
    [
        ("iccpr:9/3", "en", "long", "Article 9(3) of the International Covenant on Civil and Political Rights"),
        ("iccpr:14/3/b", "en", "short", "Art. 14(3)(b) ICCPR"),
        ("iccpr:9/3", "ru", "long", "пункт 3 статьи 9 Международного пакта о гражданских и политических правах"),
        ("iccpr:14/3/b", "be", "short", "падп. b п. 3 арт. 14 МПГПП"),
        ("undhrd", "ru", "short", "Декларация ООН о правозащитниках"),
        ("undhrd:9", "ru", "short", "ст. 9 Декларации ООН о правозащитниках"),
        ("zz", "ru", "long", "(zz)"),
        ("zz:1", "be", "long", "артыкул 1 (zz)"),
    ],
)
def test_a_norm(text, language, style, shown):
    assert display(Norm.parse(text), language, style) == shown
