"""Each kind of citation that went wrong once, as a generator: what is built is found, and nothing else is ours."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs import law
from hrdocs.law.citations.lookups import known_numbers

WHOLE = sorted(text for text in known_numbers() if text.isdecimal() and int(text) >= 100)
FEW = ("130", "293", "342", "361", "364", "369", "370", "411")
INSERTED = ("130-1", "342-2", "361-1", "361-2", "361-4", "369-1")
OF_2021 = ("19.11", "24.23", "24.57")
ARTICLE = {"ru": "ст.", "be": "арт.", "en": "Article"}
CODE = {"ru": "УК", "be": "КК", "en": "of the Criminal Code"}

languages = st.sampled_from(sorted(ARTICLE))
numbers = st.sampled_from(FEW)
any_numbers = st.sampled_from((*FEW, *INSERTED))


def ours(text, on=None):
    return [str(one) for hit in law.find_citations(text, on) for one in hit.citations]


def cited(*articles):
    return [f"cc1999:{article}" for article in articles]


# --- Kind 1: the law of another state, shown by the rest of the text --------------------------------------------------

THERE = {
    "ru": (
        "В Казани {}.", "Суд города Караганды: {}.", "Псковский городской суд рассмотрел дело {}.",
        "Жителя Харькова судили {}.", "Госдума обсудила дело {}.", "Дело {} завели в Москве, сообщило МВД РФ.",
        "Протокол был по ст. 20.3.3 КоАП, а дело {}.",
    ),
    "be": ("У Вільні суд разгледзеў справу {}.", "Жыхара Смаленска судзілі {}.", "У Маскве яго асудзілі {}."),
    "en": (
        "A Moscow court sentenced him {}.", "A resident of Almaty was tried {}.", "The State Duma spoke of a case {}.",
        "In Kazakhstan, he was convicted {}.", "Russian lawmakers raised the penalty {}.",
    ),
}  # fmt: skip
HERE = {
    "ru": "В Минске его осудили по ст. {} УК.",
    "be": "У Гродне яго асудзілі паводле арт. {} КК.",
    "en": "In Minsk, he was convicted under Article {} of the Criminal Code.",
}
UNDER = {"ru": "по ст. {} УК", "be": "паводле арт. {} КК", "en": "under Article {} of the Criminal Code"}


@settings(max_examples=300)
@given(languages, st.sampled_from(WHOLE), st.data())
def test_a_text_of_another_state_cites_its_law(language, number, data):
    text = data.draw(st.sampled_from(THERE[language])).format(UNDER[language].format(number))
    assert not [hit for hit in law.find_citations(text) if hit.is_resolved]


@settings(max_examples=200)
@given(languages, numbers, st.data())
def test_a_sentence_of_belarus_beside_it_is_read(language, number, data):
    there = data.draw(st.sampled_from(THERE[language])).format(UNDER[language].format(data.draw(numbers)))
    sure = [hit for hit in law.find_citations(f"{HERE[language].format(number)} {there}") if hit.is_resolved]
    assert str(sure[0].citations[0]) == f"cc1999:{number}"
    assert not [hit for hit in sure[1:] if hit.confidence is law.Confidence.HIGH]


# --- Kind 5: a heading that refutes -----------------------------------------------------------------------------------

HEADINGS = (
    "Порядок проведения выборов", "Права пассажиров в общественном транспорте", "Охрана животного мира",
    "Оплата труда и отпуск работников", "Учёт налогоплательщиков",
)  # fmt: skip


@given(st.sampled_from(FEW), st.sampled_from(HEADINGS))
def test_a_heading_of_other_law_is_not_resolved(number, heading):
    assert ours(f"Статья {number}. {heading}\n\n1. Общие положения.") == []


# --- Kind 6: ranges and tails ----------------------------------------------------------------------------------------

RANGES = {
    "ru": ("ст. {}-{} УК", "статьи {} – {} УК", "статьи от {} до {} УК", "ст. с {} по {} УК"),
    "be": ("арт. {}–{} КК", "артыкулы ад {} да {} КК"),
    "en": ("Articles {}-{} of the Criminal Code", "Articles {} to {} of the Criminal Code",
           "from Article {} to Article {} of the Criminal Code"),
}  # fmt: skip


@settings(max_examples=300)
@given(languages, st.integers(0, len(WHOLE) - 6), st.integers(1, 5), st.data())
def test_a_range_has_all_its_whole_numbers_and_marks_the_inserted_ones(language, at, length, data):
    low, high = WHOLE[at], WHOLE[at + length]
    text = f"{data.draw(st.sampled_from(RANGES[language])).format(low, high)}."
    hits = law.find_citations(text)
    assert [hit.article for hit in hits] == WHOLE[at : at + length + 1]
    inserted = {
        text
        for text in known_numbers()
        if "-" in text and "." not in text and int(low) <= int(text.partition("-")[0]) < int(high)
    }
    candidates = {one.article for one in hits[-1].candidates} - {high}
    assert candidates == inserted
    assert (hits[-1].reason is law.Reason.RANGE) == bool(inserted)


@given(languages, st.data())
def test_a_range_to_an_inserted_article_is_spelt_out(language, data):
    text = data.draw(st.sampled_from(RANGES[language])).format("361", "361-4")
    assert ours(text) == cited("361", "361-1", "361-2", "361-3", "361-4")


TAILS = {main: tuple(range(1, last + 1)) for main, last in (("361", 4), ("130", 2), ("342", 2))}


@given(languages, st.sampled_from(sorted(TAILS)), st.sampled_from([", -{}", " , –{}", ",-{}"]), st.data())
def test_an_index_alone_is_of_the_number_before_it(language, main, written, data):
    indexes = data.draw(st.lists(st.sampled_from(TAILS[main]), min_size=2, max_size=4, unique=True))
    first, *others = indexes
    tails = "".join(written.format(index) for index in others)
    text = f"{ARTICLE[language]} {main}-{first}{tails} {CODE[language]}"
    hits = law.find_citations(text)
    assert [(hit.article, hit.confidence) for hit in hits] == [(f"{main}-{n}", law.Confidence.HIGH) for n in indexes]


@given(languages, st.sampled_from(["361-9", "342, -8", "130-1, -7"]), st.integers(2, 5))
def test_an_index_that_no_article_has_leaves_a_doubt(language, numbers, years):
    hits = law.find_citations(f"{ARTICLE[language]} {numbers} {CODE[language]}, {years} years")
    assert hits[-1].confidence is law.Confidence.LOW


SUNK = (("130", "1302"), ("289", "2905"), ("356", "3611"), ("367", "3691"))
LISTS = ("статьями {} УК", "ст. {} УК", "артыкуламі {} КК", "цифры «{}» в статье 6 УК", "слова «{}» исключить из УК",
         "статьи 124 – 127, {} УК")  # fmt: skip


@given(st.sampled_from(SUNK), st.sampled_from(LISTS), st.sampled_from([" – ", "-", " - "]))
def test_a_sunk_superscript_at_the_end_of_a_range(ends, form, dash):
    low, high = ends
    found = ours(form.format(f"{low}{dash}{high}"))
    assert set(cited(low, f"{high[:3]}-{high[3]}")) <= set(found)
    assert not [one for one in found if one.endswith(high)]


@given(st.sampled_from(SUNK), st.sampled_from(["{} рублей", "с {} по маршруту", "тел. {}", "{} г."]))
def test_four_digits_that_are_no_superscript(ends, form):
    assert ours(form.format("-".join(ends))) == []


# --- Kind 3 and 4: the term after each article, the day before or after each ------------------------------------------


@given(st.lists(numbers, min_size=2, max_size=4, unique=True), st.integers(2, 9), st.sampled_from([" — ", " ", " - "]))
def test_terms_between_the_articles_of_a_list(articles, years, dash):
    text = "ст. " + ", ".join(f"{article}{dash}{years} лет" for article in articles) + " УК"
    assert ours(text) == cited(*articles)


IN_BOTH = ("17.1", "18.8", "23.4")
BEFORE = ("В {} году — ст. {} КоАП, а в {} году — ст. {} КоАП.", "In {}: Article {} of the CAO; in {}: Article {}.",
          "У {} годзе арт. {} КаАП, у {} годзе арт. {} КаАП.")  # fmt: skip
BEHIND = ("Ст. {1} КоАП в {0} году, ст. {3} КоАП в {2} году.", "Article {1} of the CAO in {0}, Article {3} in {2}.")


@given(st.sampled_from((*BEFORE, *BEHIND)), st.sampled_from(IN_BOTH), st.sampled_from(IN_BOTH), st.booleans())
def test_each_article_has_the_day_beside_it(form, first, second, is_old_first):
    years = ("2019", "2023") if is_old_first else ("2023", "2019")
    hits = law.find_citations(form.format(years[0], first, years[1], second), on="2024-02-01")
    codes = ["cao2003" if year == "2019" else "cao2021" for year in years]
    assert [(hit.code, hit.article) for hit in hits] == list(zip(codes, (first, second), strict=True))


# --- Kind 5 again: a gloss that is the heading of another article -----------------------------------------------------

OTHERS = {"Кража": "158", "Грабёж": "161", "Мошенничество": "159", "Хулиганство": "213", "Убийство": "105"}


@given(st.sampled_from(sorted(OTHERS)), st.sampled_from(["{} (ст. {} УК).", "Ст. {1} УК («{0}»)."]))
def test_the_heading_of_another_article_says_that_the_law_is_not_ours(offence, form):
    assert not [hit for hit in law.find_citations(form.format(offence, OTHERS[offence])) if hit.is_resolved]


# --- Kind 7: spans ---------------------------------------------------------------------------------------------------


@given(st.sampled_from(["361-4", "342", "130"]), st.sampled_from(["1", "2"]))
def test_a_span_ends_with_the_last_digit(number, part):
    text = f"Art. {number}({part}) CC"
    (hit,) = law.find_citations(text)
    assert hit.surface == f"Art. {number}({part}"
    assert text[hit.start : hit.end] == hit.surface


# --- Kinds 8 and 9: code first, lists with words between --------------------------------------------------------------

FIRST = (
    "УК: {}", "Обвинения (УК): {}", "статьи УК, чаще всего: {}", "КК: {}", "CC {}",
    "articles of the Criminal Code such as {}", "Статьи Уголовного кодекса (чаще всего {})",
)  # fmt: skip


@settings(max_examples=200)
@given(st.sampled_from(FIRST), st.lists(any_numbers, min_size=2, max_size=4, unique=True))
def test_numbers_behind_their_code(form, articles):
    assert ours(f"{form.format(', '.join(articles))}.") == cited(*articles)


GLOSSES = {"361-1": "участие", "361-2": "финансирование", "361-4": "содействие", "369": "оскорбление"}


@given(st.lists(st.sampled_from(sorted(GLOSSES)), min_size=2, max_size=4, unique=True))
def test_lists_with_words_between(articles):
    text = "ст. " + ", ".join(f"{article} {GLOSSES[article]}" for article in articles) + " УК"
    assert ours(text) == cited(*articles)


@given(any_numbers, st.sampled_from(["1", "2"]), st.sampled_from(["ч. {}", "часть {}", ", часть {},"]))
def test_a_part_behind_a_gloss_is_not_lost(article, part, written):
    text = f"ст. {article} (некоторые действия) {written.format(part)} УК"
    (hit,) = law.find_citations(text)
    assert (hit.article, hit.part) == (article, part)


# --- Kind 10: bare administrative numbers ----------------------------------------------------------------------------

LED = (
    "Дали 15 суток по {}.", "Ей назначили штраф по {}.", "Пратакол склалі па {}, штраф.", "10 сутак паводле {}.",
    "He got 15 days of arrest under {}.",
)  # fmt: skip
NOT_LED = ("Встреча в {}, потом 15 суток тишины.", "Температура {} градуса, штраф.", "Стоит {} рубля, штраф.",
           "The train left at {}, and the fine was paid.")  # fmt: skip


@given(st.sampled_from(LED), st.sampled_from(OF_2021))
def test_a_bare_number_with_a_punishment(form, number):
    assert ours(form.format(number)) == [f"cao2021:{number}"]


@given(st.sampled_from(NOT_LED), st.sampled_from(OF_2021))
def test_a_bare_number_of_something_else(form, number):
    assert ours(form.format(number)) == []


# --- Kind 11: run together, broken, the same article -----------------------------------------------------------------

RUN = (
    "— {} УК — 26 обвиняемых", "предусмотренныхст. {} УК", "пост.{}УК", "Part 1 of Art.\n\n{} of the Criminal Code",
    "ст. {} [групповые действия] УК",
)  # fmt: skip


@given(st.sampled_from(RUN), numbers)
def test_odd_joints(form, number):
    (hit,) = law.find_citations(form.format(number))
    assert (hit.code, hit.article) == ("cc1999", number)


SAME = (
    "по ч. 1 ст. {} УК и ч. 2 той же статьи",
    "ч. 1 арт. {} КК і ч. 2 таго ж артыкула",
    "part 1 of Article {} of the Criminal Code and part 2 of the same article",
)


@given(any_numbers, st.sampled_from(SAME))
def test_the_same_article(article, form):
    found = law.find_citations(form.format(article))
    assert [(hit.article, hit.part) for hit in found] == [(article, "1"), (article, "2")]


BEHIND_CODE = (
    "ст. {} УК, ч. {}", "ст. {} УК РБ (ч. {})", "арт. {} КК, частка {}", "Article {} of the Criminal Code, Part {}",
    "l'article {} du Code pénal du Bélarus, alinéa {}",
)  # fmt: skip


@given(any_numbers, st.sampled_from(["1", "2"]), st.sampled_from(BEHIND_CODE))
def test_a_part_behind_the_code(article, part, form):
    (hit,) = law.find_citations(form.format(article, part))
    assert (hit.article, hit.part) == (article, part)


ODD = ("PECAO", "PEC CAO", "the PECoAO", "PIKoAP", "ПИКоАП", "ПИК КоАП", "ПВКаАП", "PEKoAP")


@given(st.sampled_from(ODD), st.sampled_from(["Article 8.2 of {}", "ст. 10.3 {}", "{}, арт. 2.8"]))
def test_the_odd_names_of_the_code_of_procedure(name, form):
    assert [hit.code for hit in law.find_citations(form.format(name))] == ["other"]


# --- Kind 12: other tongues ------------------------------------------------------------------------------------------

TONGUES = {
    "pl": ("art. {} kodeksu karnego{}", " Białorusi", " RP"),
    "uk": ("ст. {} Кримінального кодексу{}", " Білорусі", " України"),
    "de": ("Artikel {} des Strafgesetzbuches{}", " der Republik Belarus", " der Bundesrepublik Deutschland"),
    "de §": ("§ {} des Strafgesetzbuches{}", " der Republik Belarus", ""),
    "fr": ("l'article {} du Code pénal{}", " du Bélarus", " de la Russie"),
    "cs": ("čl. {} trestního zákoníku{}", " Běloruské republiky", " České republiky"),
    "lt": ("{1} baudžiamojo kodekso {0} straipsnio", "Baltarusijos", "Lietuvos"),
}


@pytest.mark.parametrize("tongue", TONGUES)
@given(numbers)
def test_other_tongues_are_ours_with_belarus_and_else_are_not(tongue, number):
    form, here, there = TONGUES[tongue]
    assert ours(f"{form.format(number, here)}.") == cited(number)
    assert ours(f"{form.format(number, there)}.") == []
    assert ours(f"{form.format(number, '')}.") == []
