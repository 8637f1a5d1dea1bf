"""Never a wrong article with confidence: foreign law, indices, what counts years, the day of the event, ranges."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law.citations.lookups import known_numbers
from hrdocs.values.written_days import MONTHS

SPELT = sorted(text for text in known_numbers() if "." not in text and int(text.partition("-")[0]) >= 100)

FOREIGN = (
    "статью 14.1 Кодекса Российской Федерации об административных правонарушениях",
    "по статье 19.3 Кодекса РФ об административных правонарушениях",
    "ст. 174 УК Республики Казахстан",
    "ст. 278 УК КР",
    "ст. 188 УК Республики Узбекистан",
    "ст. 133 УК Таджикистана",
    "ст. 133 УК РУз",
    "ст. 110 КК України",
    "ст. 178 Кодексу України про адміністративні правопорушення",
    "ст. 110 Кримінального кодексу",
    "ст. 130 ККУ",
    "Article 342 of the Penal Code of Azerbaijan",
    "Article 212 of the Turkish Penal Code",
    "Article 342 of the Criminal Code of Narnia",
    "Article 342 ECHR",
    "art. 130 polskiego kodeksu karnego",
    "art. 256 kodeksu karnego",
    "art. 256 kodeksu karnego RP",
    "Artikel 130 des deutschen Strafgesetzbuches",
    "Artikel 130 des Strafgesetzbuches",
    "ст. 342 УК Зимбабвийской Народной Державы",
    "ст. 342 Уголовного кодекса Республики Абхазия",
    "ст. 342 УК Приднестровья",
    "ст. 342 УК Ичкерии",
    "ст. 342 немецкого УК",
    "ст. 130 УК БССР",
    "ст. 130 УК РСФСР",
    "статья 342 Модельного уголовного кодекса",
    "ст. 342 УК СНГ",
    "ст. 342 Устава",
    "арт. 342 Статута",
)


@pytest.mark.parametrize("text", FOREIGN)
def test_other_law_is_never_ours(text):
    assert [hit.code for hit in law.find_citations(text, on="2024-06-01")] == ["other"]


OURS = (
    ("ст. 342 УК Республики Беларусь", "cc1999:342"),
    ("Article 342 of the Belarusian Criminal Code", "cc1999:342"),
    ("ст. 342 УК Ленинского района", "cc1999:342"),
    ("ст. 369 ККУ Білорусі", "cc1999:369"),
    ("art. 342 kodeksu karnego Białorusi", "cc1999:342"),
    ("ст. 342 Кримінального кодексу Білорусі", "cc1999:342"),
    ("Artikel 342 des belarussischen Strafgesetzbuches", "cc1999:342"),
    ("ст. 361 прим 1 УК", "cc1999:361-1"),
    ("ст. 361-прим УК", "cc1999:361-1"),
    ("арт. 361 прым 1 КК", "cc1999:361-1"),
    ("ст. 193 со значком 1 УК", "cc1999:193-1"),
    ("Article 361 bis of the Criminal Code", "cc1999:361-1"),
    ("ст. 361_1 УК", "cc1999:361-1"),
    ("ст. 361^1 УК", "cc1999:361-1"),
    ("ст. 361-1/3 УК", "cc1999:361-1/3"),
    ("ч. II ст. 293 УК", "cc1999:293/2"),
    ("ст. 342 — 2 года", "cc1999:342"),
    ("ст. 361 – 4 года колонии", "cc1999:361"),
    ("ст. 369 - 1,5 года", "cc1999:369"),
    ("Article 361 – 4 years", "cc1999:361"),
    ("ст. 342 ч. 1 – 2,5 года", "cc1999:342/1"),
    ("ст. 342 ч. 1, 2,5 года", "cc1999:342/1"),
    ("ст. 342 ч. 1-2 УК", "cc1999:342/1 cc1999:342/2"),
    ("пункт 2 части 1 статьи 139 УК", "cc1999:139/1/2"),
    ("УК: 342, 364", "cc1999:342 cc1999:364"),
    ("Обвинения (УК): 342 ч.1", "cc1999:342/1"),
    ("УК: 342 человека", ""),
    ("УК РФ: 342, 364", ""),
    ("ст. 293-295 УК", "cc1999:293 cc1999:294 cc1999:295"),
    ("ст. 361-1–361-4 УК", "cc1999:361-1 cc1999:361-2 cc1999:361-3 cc1999:361-4"),
    ("статьи 361–361-4 УК", "cc1999:361 cc1999:361-1 cc1999:361-2 cc1999:361-3 cc1999:361-4"),
    ("ст. 361 - 361-2 УК", "cc1999:361 cc1999:361-1 cc1999:361-2"),
    ("ст. 130-130-2 УК", "cc1999:130 cc1999:130-1 cc1999:130-2"),
    ("ст. 367-369-1 УК", "cc1999:367 cc1999:368 cc1999:369 cc1999:369-1"),
    ("ст. 367—369-1 УК", "cc1999:367 cc1999:368 cc1999:369 cc1999:369-1"),
    ("ст. 341-343 УК", "cc1999:341 cc1999:342 cc1999:343"),
)


@pytest.mark.parametrize(("text", "wanted"), OURS)
def test_what_is_read(text, wanted):
    hits = law.find_citations(text)
    assert " ".join(str(citation) for hit in hits for citation in hit.citations) == wanted


@pytest.mark.parametrize(
    ("text", "on", "wanted"),
    [
        ("В 2020 году его судили по ст. 17.1 и 23.34 КоАП", "2023-02-20", ["cao2003:17.1", "cao2003:23.34"]),
        ("In 2020 he was convicted under Article 23.4 of the Code of Administrative Offences.", "2023-02-20",
         ["cao2003:23.4"]),
        ("Articles 23.34 and 17.1 of the CoAO", "2022-05-01", ["cao2003:23.34", "cao2003:17.1"]),
        ("ст. 19.1 КоАП", "2022-05-01", ["cao2021:19.1"]),
    ],
)  # fmt: skip
def test_the_day_of_the_event_comes_before_the_day_of_the_text(text, on, wanted):
    assert [str(citation) for hit in law.find_citations(text, on=on) for citation in hit.citations] == wanted


def test_a_state_belongs_to_its_own_code_alone():
    ours, other = law.find_citations("ч. 1 ст. 342 УК, аналог ст. 212 УК РФ")
    assert (list(map(str, ours.citations)), str(ours.confidence)) == (["cc1999:342/1"], "medium")
    assert other.code == "other"


def test_a_slash_is_open_where_part_and_article_exist():
    (hit,) = law.find_citations("ст. 342/1 УК")
    assert list(map(str, hit.candidates)) == ["cc1999:342/1", "cc1999:342-1"]
    assert str(hit.confidence) == "low"


PROCEDURE = (
    "Руководствуясь ст. 366, суд приговорил её.",
    "Дело рассмотрено по правилам статьи 367.",
    "Задержана в порядке ст. 108.",
    "Кіруючыся арт. 352, суд прысудзіў.",
    "паводле правілаў арт. 367",
    "Guided by Articles 352 and 356, the court decided.",
)


@pytest.mark.parametrize("text", ["ст. 342 УК Иванова", "ст. 361-1, -9 УК", "ст. 370-370-9 УК", *PROCEDURE])
def test_what_is_not_understood_lowers_the_confidence(text):
    assert str(law.find_citations(text)[0].confidence) == "low"


def test_a_range_leaves_out_what_was_not_in_force():
    hits = law.find_citations("ст. 361–361-5 УК", on="2018-06-01")
    assert [hit.article for hit in hits] == ["361", "361-1", "361-2", "361-3", "361-5"]


@given(st.sampled_from(SPELT), st.sampled_from(SPELT), st.sampled_from(["-", "–", " – ", " - "]))
def test_no_end_of_a_range_is_lost_in_silence(first, last, dash):
    if int(first.partition("-")[0]) >= int(last.partition("-")[0]) and first != last.partition("-")[0]:
        return
    hits = law.find_citations(f"ст. {first}{dash}{last} УК")
    articles = [hit.article for hit in hits]
    assert {first, last} <= set(articles) or "high" not in {str(hit.confidence) for hit in hits}


MONTH_WORDS = [(month, word) for month, words in enumerate(MONTHS, 1) for word in words.split() if len(word) > 2]


@pytest.mark.parametrize(("month", "word"), MONTH_WORDS)
def test_every_word_for_a_month_decides_the_code(month, word):
    code = "cao2021" if month >= 3 else "cao2003"
    (hit,) = law.find_citations(f"ст. 24.3 КоАП, 5 {word} 2021")
    assert [str(citation) for citation in hit.citations] == [f"{code}:24.3"]


def test_a_word_that_begins_like_a_month_is_none():
    (hit,) = law.find_citations("Article 24.3 CAO, maybe 2021")
    assert hit.code is None


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ст. 24.3 КоАП, 5 февраля 2021", "cao2003"),
        ("протокол по ст. 24.3 КоАП от 5 февраля 2021 года", "cao2003"),
        ("по ст. 24.3 КоАП за 5 января 2021 года", "cao2003"),
        ("ст. 24.3 КоАП от 6 января 2021 года", "cao2021"),
        ("ст. 24.3 КоАП 2021 года", "cao2021"),
        ("ст. 24.3 КоАП, 2021", None),
        ("ст. 24.3 КоАП за 2021 год", None),
    ],
)
def test_a_day_of_the_event_is_no_year_of_the_code(text, wanted):
    (hit,) = law.find_citations(text)
    assert hit.code == wanted


LABELS = (
    "14.05.2016. Story: Article 23.5 of the Code of Administrative Offences",
    "14 May 2016\nTags: Art. 23.5 CAO, fines",
    "14.05.2016. Сюжет: ст. 23.5 КоАП",
    "14.05.2016. Тэгі: арт. 23.5 КаАП",
)


@pytest.mark.parametrize("text", LABELS)
def test_the_label_of_a_page_may_be_newer_than_the_page(text):
    (hit,) = law.find_citations(text)
    assert list(map(str, hit.candidates)) == ["cao2003:23.5", "cao2021:23.5"]
    (hit,) = law.find_citations(text, on="2016-05-14")
    assert hit.code == "cao2003"


@pytest.mark.parametrize(
    "text", ["14.05.2016. Её судили по ст. 23.5 КоАП.", "14.05.2016. Тема была такой. Ст. 23.5 КоАП"]
)
def test_what_is_no_label_is_of_the_day_of_the_page(text):
    (hit,) = law.find_citations(text)
    assert hit.code == "cao2003"
