"""Sixty invented rows in each of six encodings: the right one is found for every row by itself."""

import itertools

import pytest

from hrdocs.interchange.tables import encodings
from hrdocs.interchange.tables.encodings import CANDIDATES, guess, mark_of, undone, wide_of

NAMES = (
    "Лекало Анна Петровна", "Трафаретов Ким", "Муляжевич Борис", "Рэбусенка Ніна", "Шаблонскі Аркадзь",
    "Макетава Ганна", "Пункціраў Янка", "Сілуэтава Ніка", "Кляксёнак Фёдар", "Алегорчук Семён",
    "Контурная Зоя", "Эскизный Тимур",
)  # fmt: skip
REST = (
    "ст. 369 УК Республики Беларусь; ИК-95, г. Контурск; 3 года лишения свободы",
    "ч. 1 ст. 342 УК; СИЗО-96; осуждён в октябре 2026 года, «дело картонных фигур»",
    "арт. 361-1 ч. 3 КК; ІЧУ Метафорскага РАУС; хатняя хімія, 2,5 гады",
    "ПРИГОВОР КОНТУРСКОГО РАЙОННОГО СУДА от 17.04.2026 вступил в законную силу",
    "адміністрацыйны арышт, 15 сутак; жонка – настаўніца, двое дзяцей",
)
ROWS = [";".join(pair) for pair in itertools.product(NAMES, REST)]


def test_there_are_sixty_rows():
    assert len(set(ROWS)) == 60


def written(row, encoding):
    """The row as somebody would write it in an encoding that lacks some letters."""
    for letter, instead in {"І": "И", "і": "и", "Ў": "У", "ў": "у", "–": "-", "«": '"', "»": '"', "ё": "е"}.items():
        if letter.encode(encoding, "replace") == b"?":
            row = row.replace(letter, instead)
    return row


@pytest.mark.parametrize("encoding", CANDIDATES)
@pytest.mark.parametrize("row", ROWS)
def test_the_encoding_of_a_row(row, encoding):
    row = written(row, encoding)
    found = guess(row.encode(encoding))
    assert row.encode(encoding).decode(found.encoding) == row
    assert found.is_sure


@pytest.mark.parametrize("row", ROWS)
def test_a_row_in_utf8_is_utf8(row):
    data = row.encode()
    assert encodings.is_utf8([data[:7], data[7:]])
    assert not encodings.is_utf8([data[:-1] + b"\xd0"])
    assert not encodings.is_utf8([row.encode("windows-1251")])


@pytest.mark.parametrize("text", ["ст. 369", "да", "імя", "Иван"])
def test_a_text_that_is_too_short_is_not_sure(text):
    assert not guess(text.encode("windows-1251")).is_sure


def test_the_runner_up_is_never_one_that_gives_the_same_text():
    data = "мелом на доске рисовал она под дождем".encode("windows-1251")
    assert data.decode("mac_cyrillic") == data.decode("windows-1251")
    found = guess(data)
    assert found.encoding == "windows-1251"
    assert data.decode(found.second) != data.decode(found.encoding)


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b"\xef\xbb\xbfa", ("utf-8", 3)),
        (b"\xff\xfea\0", ("utf-16-le", 2)),
        (b"\xfe\xff\0a", ("utf-16-be", 2)),
        (b"\xff\xfe\0\0a\0\0\0", ("utf-32-le", 4)),
        (b"\0\0\xfe\xff\0\0\0a", ("utf-32-be", 4)),
        (b"a", (None, 0)),
    ],
)
def test_marks(data, found):
    assert mark_of(data) == found


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("text", ["id;name\r\n1;Лекало Анна\r\n", "ідэнтыфікатар;прозвішча", "name"])
def test_wide_letters_without_a_mark(text, encoding):
    assert wide_of(text.encode(encoding)) == encoding


@pytest.mark.parametrize("data", [b"", b"\0\0\0\0", b"id;name\0\0", b"1;ab\0c;d\n2;e;f\n", "Лекало".encode()])
def test_what_is_not_wide(data):
    assert wide_of(data) is None


@pytest.mark.parametrize("wrong", ["latin-1", "windows-1252"])
def test_a_text_encoded_twice(wrong):
    text = "лекало Анна"
    assert undone(text.encode().decode(wrong, "replace")) in {text, None}
    assert undone("лекало".encode().decode("latin-1")) == "лекало"
    assert undone("лекало") is None
