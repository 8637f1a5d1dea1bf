"""Sentences built from a citation and what may be beside it: what is built is found, and nothing else is ours.

Around each citation are terms, sums, days and the codes of other states, each a kind that was once taken for a part
of it.
"""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hrdocs import law

CRIMINAL = ("130", "293", "342", "361", "361-1", "361-4", "364", "369", "369-1")
OF_2021 = ("24.23", "19.11")  # the code of 2003 has neither
FORMS = {
    "ru": ("по ст. {} УК", "по статье {} УК", "по ст. {} Уголовного кодекса", "по {}-й статье УК"),
    "be": ("паводле арт. {} КК", "паводле артыкула {} КК", "паводле арт. {} Крымінальнага кодэкса"),
    "en": ("under Article {} of the Criminal Code", "under Art. {} CC", "under article {} of the Penal Code"),
}
ADMINISTRATIVE = {
    "ru": ("по ст. {} КоАП", "по статье {} Кодекса об административных правонарушениях"),
    "be": ("паводле арт. {} КаАП", "паводле арт. {} Кодэкса аб адміністрацыйных правапарушэннях"),
    "en": ("under Article {} CAO", "under Article {} of the Code of Administrative Offences"),
}
SUBJECT = {"ru": "Её осудили", "be": "Яе асудзілі", "en": "She was convicted"}
TERMS = {
    "ru": (" — 2 года", " – 1,5 года колонии", ", 15 суток", ": 3 года и 6 месяцев", ", штраф 100 базовых величин", ""),
    "be": (" — 2 гады", " – 3 гады калоніі", ", 15 сутак", ", штраф 100 базавых велічынь", ""),
    "en": (" – 2 years", ", 3 years", " to 4 years in prison", ", a fine of 100 base units", ""),
}
TAILS = {
    "ru": (
        "",
        " Телефон 8 017 342-11-22.",
        " Ей 36 лет.",
        " Дом 130, кв. 361.",
        " Суд прошёл 12.05.2022 в 19.11.",
        " В деле 342 тома.",
    ),
    "be": ("", " Ёй 36 гадоў.", " Суд прайшоў 12.05.2022 а 19.11.", " У справе 342 тамы."),
    "en": ("", " She is 36 years old.", " The hearing was on 12.05.2022 at 19.11.", " The file has 342 pages."),
}
STATES = {
    "ru": (
        "УК РФ",
        "УК Российской Федерации",
        "УК Казахстана",
        "УК Республики Казахстан",
        "Уголовного кодекса Польши",
        "УК РСФСР",
    ),
    "be": ("КК Расіі", "КК Украіны", "Крымінальнага кодэкса Літвы", "КК БССР"),
    "en": (
        "of the Criminal Code of Russia",
        "of the Polish Criminal Code",
        "of the Criminal Code of Ruritania",
        "of the Turkish Penal Code",
    ),
}
ARTICLE = {"ru": "по ст. {} {}", "be": "паводле арт. {} {}", "en": "under Article {} {}"}
INDICES = ("{}-{}", "{}–{}", "{}<sup>{}</sup>", "{} прим {}", "{}_{}", "{}^{}", "{}-\u2060{}")

languages = st.sampled_from(sorted(FORMS))


def ours(text, on=None):
    return [str(one) for hit in law.find_citations(text, on) for one in hit.citations]


@st.composite
def sentences(draw):
    language = draw(languages)
    is_criminal = draw(st.booleans())
    number = draw(st.sampled_from(CRIMINAL if is_criminal else OF_2021))
    form = draw(st.sampled_from((FORMS if is_criminal else ADMINISTRATIVE)[language]))
    term, tail = draw(st.sampled_from(TERMS[language])), draw(st.sampled_from(TAILS[language]))
    text = f"{SUBJECT[language]} {form.format(number)}{term}.{tail}"
    return text, f"{'cc1999' if is_criminal else 'cao2021'}:{number}"


@settings(max_examples=500)
@given(sentences())
def test_what_is_built_is_found_and_nothing_else(built):
    text, citation = built
    assert ours(text) == [citation]


@settings(max_examples=300)
@given(languages, st.sampled_from(CRIMINAL), st.data())
def test_a_code_of_another_state_is_never_ours(language, number, data):
    state = data.draw(st.sampled_from(STATES[language]))
    tail = data.draw(st.sampled_from(TAILS[language]))
    text = f"{SUBJECT[language]} {ARTICLE[language].format(number, state)}.{tail}"
    hits = law.find_citations(text)
    assert [hit.code for hit in hits] == ["other"]
    assert ours(text) == []


@settings(max_examples=300)
@given(languages, st.sampled_from(CRIMINAL), st.sampled_from(CRIMINAL), st.data())
def test_a_state_belongs_to_its_own_code_alone(language, number, other, data):
    state = data.draw(st.sampled_from(STATES[language]))
    form = data.draw(st.sampled_from(FORMS[language]))
    foreign = ARTICLE[language].format(other, state)
    for text in (
        f"{SUBJECT[language]} {form.format(number)}, {foreign}.",
        f"{SUBJECT[language]} {foreign}, {form.format(number)}.",
    ):
        assert ours(text) == [f"cc1999:{number}"]
        # Old law beside it is no doubt: there is no other code of ours today.
        if not state.endswith(("РСФСР", "БССР")):
            assert {hit.confidence for hit in law.find_citations(text) if hit.citations} <= {law.Confidence.MEDIUM}


@pytest.mark.parametrize("written", INDICES)
@given(st.sampled_from([number for number in CRIMINAL if "-" in number]))
def test_an_index_is_never_lost(written, number):
    main, index = number.split("-")
    for text in (
        f"по ст. {written.format(main, index)} УК",
        f"Её судят по статье {written.format(main, index)} УК РБ, 2 года.",
    ):
        assert ours(text) == [f"cc1999:{number}"]


@given(
    st.sampled_from([("23.34", "24.23"), ("23.4", "24.3"), ("17.1", "19.1")]),
    st.sampled_from(["2020-09-01", "2021-04-01", None]),
)
def test_an_old_and_a_new_number_are_of_two_codes(pair, on):
    old, new = pair
    for text in (
        f"Ст. {old} КоАП теперь ст. {new}.", f"Ст. {new} КоАП вместо ст. {old}.",
        f"Article {old} of the CAO became {new}.",
        f"Арт. {old} КаАП стаў арт. {new}.", f"Это уже не {old}, а {new} КоАП.",
    ):  # fmt: skip
        assert set(ours(text, on)) == {f"cao2003:{old}", f"cao2021:{new}"}
