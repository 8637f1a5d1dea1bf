"""What `hrdocs law check` prints, in three languages and as JSON, and what it refuses."""

import json
from importlib.resources import files

import pytest
from shell import run

from hrdocs import data, law
from hrdocs.cli.check_text import check_json, check_text, circumstance_text, cited
from hrdocs.penalty import Penalty
from hrdocs.values import Citation, Quantity
from hrdocs.vocabulary import PenaltyKind

WORDS = data.read("law/check_words.json")
SANCTION = (
    "наказываются штрафом, или арестом, или ограничением свободы на срок до трех лет, или лишением свободы на тот же "
    "срок."
)
ABOVE = ("law", "check", "ч. 1 ст. 342 УК", "--on", "2020-08-09", "--term", "4 года")


def test_an_answer_in_english(capsys):
    code, out, err = run(capsys, *ABOVE, "--language", "en")
    assert (code, err) == (0, "")
    assert out == (
        "Above the most that the sanction allows.\n"
        "  compared with: imprisonment 6 months to 3 years\n"
        "  the bound is set by: Part 1 of Article 342 of the Criminal Code (cc1999:342/1)\n"
        "Part 1 of Article 342 of the Criminal Code (cc1999:342/1), as worded on 9 August 2020:\n"
        f"  {SANCTION}\n"
        "  shown by cc2019j, cc2019n, cc2019s, cc2020 (from 29 October 2018 to 7 September 2020)\n"
        "what would change this answer:\n"
        "  - If the act lasted or was on another day: by the stricter wording from 19 June 2021 the answer is another; "
        "that wording does not apply back. Part 1 of Article 9 of the Criminal Code (cc1999:9/1).\n"
        "  - If it is for several offences together, another bound applies. "
        "Article 72 of the Criminal Code (cc1999:72).\n"
        "  - If the unserved rest of an earlier sentence was added, another bound applies. "
        "Article 73 of the Criminal Code (cc1999:73).\n"
        "This is about the sanction alone, not about the judgment.\n"
    )


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "ru",
            [
                "Выше верхнего предела санкции.",
                "  сравнено с: лишение свободы от 6 месяцев до 3 лет",
                "  предел установлен: часть 1 статьи 342 Уголовного кодекса Республики Беларусь (cc1999:342/1)",
            ],
        ),
        (
            "be",
            [
                "Вышэй за верхнюю мяжу санкцыі.",
                "  параўнана з: пазбаўленне волі ад 6 месяцаў да 3 гадоў",
                "  мяжа ўстаноўлена: частка 1 артыкула 342 Крымінальнага кодэкса Рэспублікі Беларусь (cc1999:342/1)",
            ],
        ),
    ],
)
def test_an_answer_in_another_language(capsys, language, expected):
    _, out, _ = run(capsys, *ABOVE, "--language", language)
    assert out.splitlines()[:3] == expected
    assert out.splitlines()[-1] == WORDS["labels"]["scope"][language]


def test_an_answer_as_json(capsys):
    made = json.loads(run(capsys, *ABOVE, "--json")[1])
    assert made == {
        "citation": "cc1999:342/1",
        "on": "2020-08-09",
        "answer": "above",
        "reason": "above_most",
        "bounds": {"kind": "imprisonment", "least": "P6M", "most": "P3Y"},
        "rule": "cc1999:342/1",
        "sanction": {
            "language": "ru",
            "lines": [SANCTION],
            "texts": ["cc2019j", "cc2019n", "cc2019s", "cc2020"],
        },
        "circumstances": [
            {"word": "lasting_act", "rule": "cc1999:9/1", "since": "2021-06-19"},
            {"word": "several_convictions", "rule": "cc1999:72"},
            {"word": "unserved_rest", "rule": "cc1999:73"},
        ],
    }


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (
            ("cc1999:342/1",),
            "say how long or how much: --term, --fine, or --kind for a penalty without either",
        ),
        (
            ("cc1999:342/1", "--term", "long"),
            '--term \'long\' is not read; write it as "2 г. 6 мес.", "15 суток" or P2Y6M',
        ),
        (
            ("cc1999:342/1", "--fine", "much"),
            '--fine \'much\' is not read; write it as "30 б.в.", "30 base units" or "810 BYN"',
        ),
        (("cc1999:342/9", "--term", "P1Y"), "Article 342 of cc1999 has no part '9'; its parts are 1, 2"),
        (("cc1999:342/1", "--term", "P1Y", "--ruled", "someday"), "not a PartialDate: expected a date such as 2020"),
    ],
)
def test_a_wrong_call_is_refused(capsys, words, message):
    code, out, err = run(capsys, "law", "check", *words, "--on", "2020-08-09")
    assert (code, out) == (2, "")
    assert err.startswith(f"hrdocs law check: {message}")


def test_a_kind_that_is_none_is_refused_with_the_kinds(capsys):
    code, _, err = run(
        capsys, "law", "check", "cc1999:342/1", "--on", "2020-08-09", "--term", "P1Y", "--kind", "flogging"
    )
    assert code == 2
    assert err.startswith("hrdocs law check: --kind 'flogging' is no kind of penalty; the kinds are warning, ")


def penalty(**given):
    return Penalty(kind=PenaltyKind.IMPRISONMENT, **given)


def test_a_result_says_itself_in_each_language():
    found = law.check("cc1999:342/1", penalty(term=Quantity.parse("P4Y")), "2020-08-09")
    for language in ("en", "ru", "be"):
        assert WORDS["answers"]["above"][language] in check_text(found, language)
        assert circumstance_text(found.circumstances[1], language).endswith("(cc1999:72).")
        assert cited(Citation.parse("cc1999:342/1"), language).endswith("(cc1999:342/1)")
    assert check_json(found)["answer"] == "above"


def test_no_answer_judges_a_judgment():
    for kind in ("answers", "reasons", "circumstances", "labels"):
        for word, texts in WORDS[kind].items():
            assert set(texts) == {"en", "ru", "be"}, word
            assert "unlawful" not in texts["en"].lower()
            assert "незаконн" not in texts["ru"].lower() + texts["be"].lower()


def test_every_reason_and_circumstance_has_words():
    source = files("hrdocs").joinpath("law/reference/sanction_check.py").read_text("utf-8")
    for word in WORDS["circumstances"]:
        assert f'"{word}"' in source, word
