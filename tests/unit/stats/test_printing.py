"""The table and the paragraph, whole, in three languages; CSV; the picture."""

import pytest
from desk_file import dataset

from hrdocs import stats

WHOLE = {
    "en": """\
Held on 30 November 2026

Gender        How held                               People  Last known held
female        pretrial detention                          1                0
not recorded  custody, ground not stated                0–1                0
male          imprisonment (deprivation of liberty)       0                1
All                                                     1–2                1

Held on 30 November 2026, by the records: 1 to 2 people. They rest on: 16 records. People are counted and not \
records: records that are tied as one person count once. The first number is the least and the last the most: \
a day known in part, and a person whose state is not known, count only in the most. A detention that goes on \
by the last news is taken to go on for 180 days after it. Last known held, by news older than 180 days, and \
counted apart: 1 person. Only in the most are, as their records leave it open: 1. People who may be one with \
another, which is open: 2; such a pair is one in the least and two in the most.
""",
    "ru": """\
Под стражей на 30 ноября 2026 г.

Пол         Как содержится                    Людей  По последним сведениям под стражей
женский     заключение под стражу                 1                                   0
не указано  задержание, основание не указано    0–1                                   0
мужской     лишение свободы                       0                                   1
Всего                                           1–2                                   1

На 30 ноября 2026 г. под стражей, по записям: от 1 до 2 человек. Основание: 16 записей. Сосчитаны люди, а не \
записи: записи, связанные как один человек, считаются один раз. Первое число — наименьшее, последнее — \
наибольшее: неполная дата и неизвестное положение человека учтены только в наибольшем. Если по последним \
сведениям человек под стражей, это считается верным ещё 180 дней. По последним сведениям под стражей, но этим \
сведениям больше 180 дней, и поэтому отдельно: 1 человек. Только в наибольшем числе, так как записи оставляют \
это открытым: 1. Людей, о которых открыто, не один ли это человек с другим: 2; такая пара в наименьшем числе — \
один человек, в наибольшем — два.
""",
    "be": """\
Пад вартай на 30 лістапада 2026 г.

Пол           Як утрымліваецца                 Людзей  Паводле апошніх звестак пад вартай
жаночы        заключэнне пад варту                  1                                   0
не пазначана  затрыманне, падстава не ўказана     0–1                                   0
мужчынскі     пазбаўленне волі                      0                                   1
Усяго                                             1–2                                   1

На 30 лістапада 2026 г. пад вартай, паводле запісаў: ад 1 да 2 чалавек. Падстава: 16 запісаў. Палічаны людзі, \
а не запісы: запісы, звязаныя як адзін чалавек, лічацца адзін раз. Першы лік — найменшы, апошні — найбольшы: \
няпоўная дата і невядомае становішча чалавека ўлічаны толькі ў найбольшым. Калі паводле апошніх звестак \
чалавек пад вартай, гэта лічыцца правільным яшчэ 180 дзён. Паводле апошніх звестак пад вартай, але гэтым \
звесткам больш за 180 дзён, і таму асобна: 1 чалавек. Толькі ў найбольшым ліку, бо запісы пакідаюць гэта \
адкрытым: 1. Людзей, пра якіх адкрыта, ці не адзін гэта чалавек з іншым: 2; такая пара ў найменшым ліку — \
адзін чалавек, у найбольшым — два.
""",
}


@pytest.mark.parametrize("language", WHOLE)
def test_the_whole_text(language):
    assert stats.to_text(stats.held(dataset(), on="2026-11-30", by=("gender", "phase")), language) == WHOLE[language]


def test_sums_and_names_of_courts():
    text = stats.to_text(stats.verdicts(dataset(), "2021-12-01/2021-12-31"), "ru")
    assert text.splitlines()[2:5] == [
        "Суд             Людей  лишение свободы  Штрафы, BYN",
        "Invented Court      1  5 лет 6 месяцев    3\xa0000 BYN",
        "Всего               1  5 лет 6 месяцев    3\xa0000 BYN",
    ]


def test_the_paragraph_names_whose_status_it_is_and_the_label_and_the_day_of_knowing():
    counts = stats.held(dataset(), on="2026-11-30", status="political_prisoner", label="amber", known_by="2026-11-30")
    paragraph = stats.paragraph(counts, "be")
    assert "статус «палітвязень»; чыім: Vydumka." in paragraph
    assert "з пазнакай TLP:AMBER" in paragraph
    assert "вядома да 30 лістапада 2026 г. Не ўлічана" in paragraph


def test_csv_has_words_and_labels_and_both_bounds():
    assert stats.to_csv(stats.held(dataset(), on="2026-11-30", by=("gender",)), "ru").splitlines() == [
        "gender,gender_label,people_least,people_most,last_known_least,last_known_most",
        "female,женский,1,1,0,0",
        ",не указано,0,1,0,0",
        "male,мужской,0,0,1,1",
        ",Всего,1,2,1,1",
    ]
