"""Whose law is cited where the code names no state: what is near decides, and a long text needs a word for Belarus."""

import pytest

from hrdocs import law
from hrdocs.law import Confidence, Reason

LONG = (
    " Судья отказался вызвать свидетелей защиты, запись заседания была запрещена, родственников в зал не пустили,"
    " и ждать пришлось снаружи."
)
LONG_EN = (
    " The judge refused to call the witnesses of the defence, no recording was allowed, and relatives had to wait"
    " outside."
)


OURS = (
    # A cell or a line, of which nothing else is said.
    ("ст. 342 УК", "high"),
    ("Её судили по ст. 342 УК.", "high"),
    # Longer, and the offence is named, or a number that only our codes have.
    (f"Её судили по ст. 364 УК за насилие в отношении сотрудника.{LONG}", "medium"),
    (f"Её судили по ст. 361-1 УК.{LONG}", "medium"),
    (f"Её судили по ст. 19.1 и 24.23 КоАП.{LONG}", "medium"),
    # Belarus is spoken of.
    (f"В Слуцке её судили по ст. 342 УК.{LONG}", "high"),
    (f"Её судили по ст. 342 УК и дали два года «химии».{LONG}", "high"),
    (f"Siarhei was tried under Article 342 of the Criminal Code.{LONG_EN}", "high"),
    (f"He was tried under Article 342 of the Criminal Code and fined 50 base units.{LONG_EN}", "high"),
    (f"Яе судзілі паводле арт. 342 КК.{LONG}", "medium"),
    # Another state is named, and whoever came back was tried at home.
    ("Её задержали в Москве и выдали. По ст. 342 УК она получила два года.", "medium"),
)


@pytest.mark.parametrize(("text", "level"), OURS)
def test_ours(text, level):
    hits = law.find_citations(text)
    assert hits
    assert {str(hit.confidence) for hit in hits if hit.is_resolved} == {level}
    assert all(hit.is_resolved or hit.reason is Reason.TWO_CODES for hit in hits)


OPEN = (
    f"Её судили по ст. 342 УК.{LONG}",
    f"He was tried under Article 313 of the Criminal Code.{LONG_EN}",
    f"His lawyer spoke of Articles 147 and 148 of the Criminal Code.{LONG_EN}",
    "Осуждён по ст. 130 УК за шпионаж против Литвы.",
    "В Минске её судили. Суд Москвы арестовал её брата. По ст. 281 УК ему грозит десять лет.",
    "Вернувшись в Минск, она узнала, что суд Москвы приговорил его по ст. 275 УК.",
    "Bloggers abroad were sentenced under Article 88 of the criminal code, rights groups say.",
    f"По статье 405 («Участие в запрещённом движении») он получил год.{LONG}",
)


@pytest.mark.parametrize("text", OPEN)
def test_open_with_our_article_as_the_candidate(text):
    for hit in law.find_citations(text):
        assert (hit.reason, hit.confidence) == (Reason.WHOSE_LAW, Confidence.LOW)
        assert hit.candidates
        assert hit.citations == ()
        assert not hit.is_resolved


OTHER = (
    "Суд Караганды приговорил его по ст. 174 УК.",
    "В Курской области жителя судили по ст. 280 УК.",
    "Алтайский край: дело по ст. 354 УК.",
    "Его оштрафовали на миллион тенге по ст. 274 УК.",
    "Суд применил ст. 205 УК РФ. Позже ст. 205 УК смягчили.",
    "По ст. 205 УК ему грозит много. Так говорит ст. 205 УК РФ.",
    "По ст. 280.3 УК судят чаще, чем по ст. 282 УК.",
    "Статья 205.4. Организация вымышленного сообщества и участие в нём",
    "Zarzut z art. 130 par. 1 Kodeksu karnego postawiono obywatelowi Białorusi Artsiomowi W.",
    "Inny zarzut dotyczy art. 270 Kk, który głosi: „Kto podrabia“. Wykonywał on rozkazy Mińska.",
    "Підозру за ст. 111-1 КК оголосили депутату.",
    "Ст. 407. Самовільне залишення військової частини",
    "Er wurde wegen § 129 StGB verurteilt.",
    "È accusato del reato di cui all'art. 270 bis c.p.",
    "L’article 421-2-5 du Code pénal punit l’apologie.",
    "Podle § 312 trestního zákoníku hrozí pět let.",
    "Pagal BK 170 straipsnį teismas skyrė baudą.",
)


@pytest.mark.parametrize("text", OTHER)
def test_other(text):
    assert not [hit for hit in law.find_citations(text) if hit.is_resolved]
    codes = {hit.code for hit in law.find_citations(text) if hit.reason is not Reason.UNKNOWN_ARTICLE}
    assert codes <= {"other", None}


FOREIGN_WITH_BELARUS = (
    ("Białoruski sąd skazał go z art. 368 kodeksu karnego.", "cc1999:368"),
    ("Sąd w Grodnie skazał go z art. 342 kodeksu karnego Republiki Białorusi.", "cc1999:342"),
    ("Білоруський суд засудив його за ст. 368 Кримінального кодексу.", "cc1999:368"),
    ("Ein Gericht in Minsk verurteilte ihn nach Artikel 342 des Strafgesetzbuches von Belarus.", "cc1999:342"),
    ("Il tribunale di Minsk lo ha condannato: articolo 342 del codice penale della Bielorussia.", "cc1999:342"),
    ("l’article 130 du Code pénal du Bélarus", "cc1999:130"),
)


@pytest.mark.parametrize(("text", "citation"), FOREIGN_WITH_BELARUS)
def test_other_languages_are_ours_where_belarus_is_named(text, citation):
    (hit,) = law.find_citations(text)
    assert [str(one) for one in hit.citations] == [citation]


def test_what_is_open_has_its_parts_and_both_codes():
    (hit,) = law.find_citations(f"Her case was under Part 2 of Article 318 of the Criminal Code.{LONG_EN}")
    assert [str(one) for one in hit.candidates] == ["cc1999:318/2"]
    (hit,) = law.find_citations(f"He was fined under Article 17.1 of the Administrative Code.{LONG_EN}")
    assert [str(one) for one in hit.candidates] == ["cao2003:17.1", "cao2021:17.1"]


def test_the_caller_may_say_that_a_text_is_ours():
    text = f"Её судили по ст. 342 УК.{LONG}"
    (hit,) = law.find_citations(text, default_code="cc1999")
    assert (hit.code, hit.article, hit.confidence) == ("cc1999", "342", Confidence.HIGH)


def test_a_number_without_dot_of_an_administrative_code_never_breaks():
    assert not [hit for hit in law.find_citations(f"В Алматы: ст. 2434 КоАП.{LONG}") if hit.is_resolved]
