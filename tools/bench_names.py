"""How well and how fast names are compared: recombined invented people, in every spelling that is written.

    python tools/bench_names.py            likeness of pairs that are one person, and of pairs that are two
    python tools/bench_names.py --index    10,000 and 100,000 people: time, memory, candidates, the right one among ten
    python tools/bench_names.py --mentions names of 1,000 people in 200 texts and in 1 MB of text
    python tools/bench_names.py --show 5   print so many failures of each kind

People are recombined from the table of given names and from invented families; no real person is meant. Time is that
of the processor.
"""

import argparse
import random
import time
import tracemalloc
from collections import defaultdict
from collections.abc import Iterator
from functools import cache
from typing import Literal

from attrs import frozen

from hrdocs import names
from hrdocs.names import Likeness
from hrdocs.names.given_names import GivenRow, rows
from hrdocs.names.romanising import patronymic_of, romanised

STEMS = (  # Belarusian and Russian stem
    "Кавал|Ковал Гарб|Горб Сакал|Сокол Мараз|Мороз Баран|Баран Верас|Верес Галуб|Голуб Дубр|Дубр Жураў|Журав"
    " Зелян|Зелен Карат|Корот Лагун|Лагун Макар|Макар Навум|Наум Астап|Остап Рабц|Рябц Самус|Самус Тарас|Тарас"
    " Фядор|Федор Хадас|Ходас Цярэш|Тереш Чарн|Черн Шаст|Шест Шчарб|Щерб Юрк|Юрк Яцк|Яцк Вараб|Вораб Дзям|Дем"
    " Ермал|Ермол Залат|Золот Ісач|Исач Краўч|Кравч Лявон|Леон Мядзв|Медв Аўдз|Авд Пятр|Петр Радз|Род Сцяп|Степ"
    " Трах|Трах Удав|Удов Філіп|Филипп Харыт|Харит Цімаш|Тимош Чубар|Чубар Шамяк|Шемяк Яфім|Ефим Сянк|Сенк Санк|Санк"
    " Сінк|Синк Мацк|Мацк Міцк|Мицк Лук|Лук Люк|Люк Крук|Крук Раманч|Романч Вінч|Винч Быч|Быч Жыл|Жил Зуб|Зуб Гром|Гром"
)
# Endings in Belarusian and in Russian, each of a man and of a woman.
ENDINGS = {
    "ov": (("оў", "ова"), ("ов", "ова")),
    "enka": (("енка", "енка"), ("енко", "енко")),
    "chuk": (("чук", "чук"), ("чук", "чук")),
    "vich": (("евіч", "евіч"), ("евич", "евич")),
    "ski": (("оўскі", "оўская"), ("овский", "овская")),
    "ik": (("ік", "ік"), ("ик", "ик")),
    "in": (("ін", "іна"), ("ин", "ина")),
    "ets": (("ец", "ец"), ("ец", "ец")),
    "ak": (("ак", "ак"), ("ак", "ак")),
    "ulia": (("уля", "уля"), ("уля", "уля")),
}
BE_TABLES = (
    "mvd-2008",
    "passport-2010",
    "icao-9303",
    "by-2000",
    "by-2007",
    "by-2023",
    "lacinka",
    "bgn-pcgn-1979",
    "ala-lc",
    "iso-9",
)
RU_TABLES = (
    "bgn-pcgn-1947",
    "icao-9303-ru",
    "gost-16876-71",
    "gost-7.79-2000-b",
    "iso-9-ru",
    "ala-lc-ru",
    "german-press",
)


@frozen
class Made:
    """An invented person: parts in Belarusian and in Russian."""

    sex: str
    row: GivenRow
    father: GivenRow
    stem: str
    ending: str
    given: tuple[str, str]
    patronymic: tuple[str, str]
    family: tuple[str, str]

    def text(self, language: int, *, order: str = "gpf") -> str:
        """Return the name in a language, in an order of its parts."""
        parts = {"g": self.given[language], "p": self.patronymic[language], "f": self.family[language]}
        return " ".join(parts[each] for each in order)


def family_of(stem: str, ending: str, sex: str) -> tuple[str, str]:
    """Return a family name in Belarusian and in Russian; consonants that are hard in Belarusian take a hard vowel."""
    be, ru = stem.split("|")
    (be_m, be_f), (ru_m, ru_f) = ENDINGS[ending]
    of_be, of_ru = (be_m, ru_m) if sex == "m" else (be_f, ru_f)
    if be[-1] in "рчшжц":
        of_be = (
            of_be.replace("е", "э", 1) if of_be[0] == "е" else of_be.replace("і", "ы", 1) if of_be[0] == "і" else of_be
        )
    if be[-1] == "ў" and of_be[0] in "аоуэіе":
        be = be[:-1] + "в"
    if be.endswith("д") and of_be[0] in "еіюя":
        be += "з"
    if be.endswith("т") and of_be[0] in "еіюя":
        be = be[:-1] + "ц"
    return be + of_be, ru + of_ru


def person(chosen: random.Random, sex: str | None = None) -> Made:
    """Make one person."""
    sex = sex or chosen.choice("mf")
    fathers = _fathers()
    row, father = chosen.choice(_given(sex)), chosen.choice(fathers)
    stem, ending = chosen.choice(STEMS.split()), chosen.choice(sorted(ENDINGS))
    return made_of(sex, row, father, stem, ending)


def made_of(sex: str, row: GivenRow, father: GivenRow, stem: str, ending: str) -> Made:
    """Make a person of given parts."""
    be, ru = _patronymic(father.id, "m" if sex == "m" else "f")
    return Made(
        sex, row, father, stem, ending, (row.official["be"][0], row.official["ru"][0]), (be or "", ru or ""),
        family_of(stem, ending, sex),
    )  # fmt: skip


@cache
def _given(sex: str) -> list[GivenRow]:
    return [row for row in rows().values() if row.sex == sex and len(row.official) == len("ab")]


@cache
def _fathers() -> list[GivenRow]:
    return [row for row in _given("m") if all(patronymic_of(row.id, "m"))]


# --- Declension, for running text ---

OBLIQUE = ("genitive", "dative", "instrumental")


def declined(word: str, language: int, sex: str, case: str) -> str:
    """Return a given name or family name in a case, by the endings of its language."""
    n = OBLIQUE.index(case)
    be = language == 0
    last = word[-1]
    if word.endswith(("ская", "цкая")):
        return word[:-2] + ("ай" if be else "ой")
    if word.endswith(("скі", "цкі", "ский", "цкий")):
        stem = word[:-1] if be else word[:-2]
        return stem + (("ага", "аму", "ім") if be else ("ого", "ому", "им"))[n]
    is_hers = sex == "f" and word.endswith(("ова", "ева", "ёва", "ава", "ина", "яна")) and len(word) > len("Аліна")
    if is_hers and (word.endswith("ва") or not be):
        return word[:-1] + ("ай" if be else "ой")
    if last in "ая":
        return _declined_a(word, n, be=be)
    if last in "оеуыиі" or sex == "f":
        return word
    return _declined_m(word, n, be=be)


def _declined_a(word: str, n: int, *, be: bool) -> str:
    stem = word[:-1]
    if word[-1] == "я":
        i = "і" if be else "и"
        dative = i if be or stem[-1] == "и" else "е"
        return stem + (i, dative, "яй" if be else "ей")[n]
    if not be:
        genitive = stem + ("и" if stem[-1] in "кгхжшчщ" else "ы")
        return (genitive, stem + "е", stem + ("ей" if stem[-1] in "жшчщц" else "ой"))[n]
    soft = {
        "к": "цы",
        "г": "зе",
        "х": "се",
        "т": "це",
        "д": "дзе",
        "р": "ры",
        "ж": "жы",
        "ш": "шы",
        "ч": "чы",
        "ц": "цы",
    }
    dative = stem[:-1] + soft[stem[-1]] if stem[-1] in soft else stem + "е"
    return (stem + ("і" if stem[-1] in "кгх" else "ы"), dative, stem + "ай")[n]


def _declined_m(word: str, n: int, *, be: bool) -> str:
    last = word[-1]
    if last in "йь":
        return word[:-1] + ("я", "ю", "ем")[n]
    stem = word[:-1] + "в" if last == "ў" else word
    if word.endswith("ец"):
        stem = word[:-2] + "ц"
    endings = ("оў", "аў", "еў", "ёў", "ін", "ын") if be else ("ов", "ев", "ёв", "ин", "ын")
    if word.endswith(endings) and len(word) > len("Максім"):
        return stem + ("а", "у", "ым")[n]
    hard = "ам" if be else "ем" if last in "жшчщц" else "ом"
    return stem + ("а", "у", hard)[n]


LOST = {
    "Павел": ("Паўл", "Павл"),
    "Пётр": ("Пятр", "Петр"),
    "Лев": ("Льв", "Льв"),
    "Леў": ("Льв", "Льв"),
    "Любоў": None,
    "Любовь": None,
}


def in_case(one: Made, language: int, case: str) -> str:
    """Return given name and family name in a case."""
    given = one.given[language]
    if given in LOST:
        stems = LOST[given]
        if stems is None:
            i = "і" if language == 0 else "и"
            given = f"Любов{i}" if case != "instrumental" else ("Любоўю" if language == 0 else "Любовью")
        else:
            given = (
                stems[language]
                + {"genitive": "а", "dative": "у", "instrumental": "ам" if language == 0 else "ом"}[case]
            )
    else:
        given = declined(given, language, one.sex, case)
    return f"{given} {declined(one.family[language], language, one.sex, case)}"


# --- Pairs ---

Pair = tuple[str, str, str]


def positives(count: int, seed: int) -> Iterator[Pair]:
    """Yield pairs of one person: kind and two spellings."""
    chosen = random.Random(seed)  # noqa: S311 -- the same people every time
    looks = dict(zip("аеосрухі", "aeocpyxi", strict=True))
    for _ in range(count):
        one = person(chosen)
        order, other = chosen.choice(("gpf", "fgp")), chosen.choice(("gpf", "fgp"))
        short, short_other = chosen.choice(("gf", "fg")), chosen.choice(("gf", "fg"))
        yield "Belarusian, Russian, whole", one.text(0, order=order), one.text(1, order=other)
        yield "Belarusian, Russian, two words", one.text(0, order=short), one.text(1, order=short_other)
        yield "patronymic missing", one.text(0, order=order), one.text(1, order=short)
        be, ru = chosen.choice(BE_TABLES), chosen.choice(RU_TABLES)
        latin_be, latin_ru = romanised(one.text(0, order=short), be), romanised(one.text(1, order=short_other), ru)
        yield f"Belarusian by {be}", one.text(0, order=short_other), latin_be
        yield f"Russian by {ru}", one.text(1, order=short), latin_ru
        yield f"Russian, Belarusian by {be}", one.text(1, order=short), latin_be
        yield f"Belarusian, Russian by {ru}", one.text(0, order=short), latin_ru
        yield "Latin, Latin", latin_be, latin_ru
        yield "capitals", latin_be.upper(), one.text(0, order=short)
        language = chosen.randrange(2)
        case = chosen.choice(OBLIQUE)
        yield f"declined {case}", in_case(one, language, case), one.text(chosen.randrange(2), order=short)
        if one.row.short:
            yield (
                "short form",
                f"{chosen.choice(one.row.short)} {one.family[language]}",
                one.text(language, order=short),
            )
        g, p = one.given[language][0], one.patronymic[language][0]
        initials = chosen.choice(
            (f"{one.family[language]} {g}. {p}.", f"{g}.{p}. {one.family[language]}", f"{g}. {one.family[language]}")
        )
        yield "initials", initials, one.text(language, order=order)
        yield "initials, other language", initials, one.text(1 - language, order=order)
        text = one.text(language, order=order)
        mixed = "".join(looks.get(c, c) if chosen.random() < 0.4 else c for c in text)  # noqa: PLR2004 -- some letters
        yield "look-alikes", mixed, text


def negatives(count: int, seed: int) -> Iterator[Pair]:
    """Yield pairs of two people: kind and two spellings."""
    chosen = random.Random(seed)  # noqa: S311 -- the same people every time
    for _ in range(count):
        one = person(chosen)
        language, other = chosen.randrange(2), chosen.randrange(2)
        order, order_other = chosen.choice(("gpf", "fgp")), chosen.choice(("gpf", "fgp"))
        short = chosen.choice(("gf", "fg"))

        def spelt(each: Made, lang: int, how: str) -> str:
            text = each.text(lang, order=how)
            pick = chosen.randrange(3)
            return text if pick else romanised(text, chosen.choice((BE_TABLES, RU_TABLES)[lang]))

        sibling = made_of(
            one.sex, chosen.choice([r for r in _given(one.sex) if r.id != one.row.id]), one.father, one.stem, one.ending
        )
        yield "siblings", spelt(one, language, order), spelt(sibling, other, order_other)
        yield "siblings, two words", spelt(one, language, short), spelt(sibling, other, short)
        sex = "f" if one.sex == "m" else "m"
        brother = made_of(sex, chosen.choice(_given(sex)), one.father, one.stem, one.ending)
        yield "brother and sister", spelt(one, language, order), spelt(brother, other, order_other)
        yield "brother and sister, two words", spelt(one, language, short), spelt(brother, other, short)
        twin = next((r for r in _given(sex) if _root(r) == _root(one.row)), None)
        if twin is not None:
            pair = made_of(sex, twin, one.father, one.stem, one.ending)
            yield "man and woman of one root", spelt(one, language, short), spelt(pair, other, short)
        cousin = made_of(
            one.sex, one.row, chosen.choice([f for f in _fathers() if f.id != one.father.id]), one.stem, one.ending
        )
        yield "other patronymic", spelt(one, language, order), spelt(cousin, other, order_other)
        father = made_of("m", one.father, chosen.choice(_fathers()), one.stem, one.ending)
        if father.row.id != one.row.id:
            yield "father and child", spelt(one, language, order), spelt(father, other, order_other)
        stem = chosen.choice([s for s in STEMS.split() if s != one.stem])
        yield (
            "other stem",
            spelt(one, language, order),
            spelt(made_of(one.sex, one.row, one.father, stem, one.ending), other, order),
        )
        ending = chosen.choice([e for e in ENDINGS if e != one.ending])
        relative = made_of(one.sex, one.row, one.father, one.stem, ending)
        yield "other ending", spelt(one, language, order), spelt(relative, other, order_other)
        yield "other ending, two words", spelt(one, language, short), spelt(relative, other, short)
        near = near_of(one.family[language], chosen)
        if near is not None:
            yield (
                "near surname",
                one.text(language, order=order),
                one.text(language, order=order).replace(one.family[language], near),
            )
            yield (
                "near surname, two words",
                one.text(language, order=short),
                one.text(language, order=short).replace(one.family[language], near),
            )


@cache
def _patronymic(row: str, sex: Literal["m", "f"]) -> tuple[str | None, str | None]:
    return patronymic_of(row, sex)


def _root(row: GivenRow) -> str:
    return row.official["ru"][0].lower().rstrip("аяийь")


NEAR = ("бп", "дт", "зс", "гк", "жш", "шс", "вб", "мн", "рл", "чш", "ау", "оу", "еи", "еу", "аи", "иу", "лн", "кх")


def near_of(word: str, chosen: random.Random) -> str | None:
    """Return a family name that differs by one sound of another class."""
    places = [(i, pair) for i in range(1, min(len(word) - 3, 5)) for pair in NEAR if word[i].replace("і", "и") in pair]
    if not places:
        return None
    at, pair = chosen.choice(places)
    letter = word[at].replace("і", "и")
    new = pair[1 - pair.index(letter)]
    if "і" in word or "ў" in word:
        new = new.replace("и", "і")
    return word[:at] + new + word[at + 1 :]


def report(pairs: Iterator[Pair], least: Likeness, *, is_same: bool, show: int) -> None:
    """Print how many pairs of each kind have the likeness they should."""
    total: defaultdict[str, int] = defaultdict(int)
    right: defaultdict[str, int] = defaultdict(int)
    rules: defaultdict[str, int] = defaultdict(int)
    shown: defaultdict[str, int] = defaultdict(int)
    failures = []
    made = list(pairs)
    begun = time.process_time()
    names.same("Алена Вымысленка", "Jelena Wymyslenko")
    first, took = time.process_time() - begun, 0.0
    for kind, a, b in made:
        begun = time.process_time()
        comparison = names.same(a, b)
        took += time.process_time() - begun
        total[kind] += 1
        is_at_least = comparison.likeness >= least
        right[kind] += is_at_least is is_same
        rules[kind] += comparison.likeness >= Likeness.BY_RULES
        if is_at_least is not is_same and shown[kind] < show:
            shown[kind] += 1
            failures.append((kind, a, b, comparison))
    for kind in sorted(total):
        print(
            f"{kind:42} {right[kind] / total[kind]:7.4f} of {total[kind]:5}, by rules {rules[kind] / total[kind]:.3f}"
        )
    whole = sum(right.values()) / sum(total.values())
    print(f"{'all':42} {whole:7.4f} of {sum(total.values()):5}; {len(made) / took:.0f} pairs a second")
    print(f"the first pair, with the tables: {first:.2f} s")
    for kind, a, b, comparison in failures:
        parts = [(p.part, p.likeness.value, round(p.cost, 2)) for p in comparison.parts]
        print(f"  {kind}: {a} | {b}: {comparison.likeness.value} {comparison.notes} {parts}")


def index(count: int) -> None:
    """Print what an index of so many people takes, and whether a search finds the right one."""
    chosen = random.Random(11)  # noqa: S311 -- the same people every time
    people = [person(chosen) for _ in range(count)]
    texts = [
        (str(n), [one.text(n % 2, order=chosen.choice(("gpf", "fgp", "gf", "fg")))]) for n, one in enumerate(people)
    ]
    begun = time.process_time()
    built = names.NameIndex(texts)
    took = time.process_time() - begun
    again = None
    tracemalloc.start()
    again = names.NameIndex(texts[:20_000])
    memory = tracemalloc.get_traced_memory()[0] / 1e6 * len(texts) / len(texts[:20_000])
    tracemalloc.stop()
    del again
    asked = [(n, romanised(people[n].text(0, order="gf"), "passport-2010")) for n in chosen.sample(range(count), 300)]
    times, found, candidates = [], 0, 0
    for n, text in asked:
        begun = time.process_time()
        hits = built.search(text)
        times.append(time.process_time() - begun)
        candidates += built.candidates(text)
        found += str(n) in [hit.key for hit in hits[:10]]
    times.sort()
    print(
        f"{count} people: index {took:.1f} s, {memory:.0f} MB; query median {times[len(times) // 2] * 1000:.2f} ms,"
        f" mean {sum(times) / len(times) * 1000:.2f} ms, 95 % {times[int(len(times) * 0.95)] * 1000:.2f} ms;"
        f" candidates {candidates / len(asked):.1f}; among the first ten {found / len(asked):.3f}"
    )


FILL = (
    "Суд разглядаў справу ў закрытым рэжыме.",
    "Relatives say that her health has become worse.",
    "Запись была запрещена.",
)
FRAMES = (
    (0, "genitive", "Справу {} разгледзелі за адзін дзень."),
    (0, "dative", "Суд прызначыў {} тры гады калоніі."),
    (0, "instrumental", "Праваабаронцы не змаглі сустрэцца з {}."),
    (1, "genitive", "Родные {} не знают, где он сейчас."),
    (1, "dative", "Суд назначил {} три года колонии."),
    (1, "instrumental", "Адвокат не смог встретиться с {}."),
    (0, None, "The court sentenced {} to three years in a penal colony."),
    (1, None, "Relatives of {} were not let into the courtroom."),
)


@frozen
class MadeText:
    """A text with the places in which given people are named, and how many others are."""

    text: str
    put: dict[int, str]
    others: int


def made_text(people: list[Made], chosen: random.Random, sentences: int) -> MadeText:
    """Make a text of sentences that name given people, other people, or no one."""
    known = {(one.row.id, one.stem, one.ending) for one in people}
    made: list[str] = []
    put: dict[int, str] = {}
    others = at = 0
    for _ in range(sentences):
        language, case, frame = chosen.choice(FRAMES)
        n = chosen.randrange(len(people))
        one: Made | None = people[n]
        kind = chosen.choice(("given", "given", "other", "other", "nobody"))
        if kind == "given":
            put[at + frame.index("{")] = str(n)
        else:
            one = _other(people[n], chosen, known) if kind == "other" else None
            others += one is not None
        if one is None:
            made.append(chosen.choice(FILL))
        else:
            table = chosen.choice((BE_TABLES, RU_TABLES)[language])
            text = in_case(one, language, case) if case else romanised(one.text(language, order="gf"), table)
            made.append(frame.format(text))
        at += len(made[-1]) + 1
    return MadeText(" ".join(made), put, others)


def in_texts(texts: int = 200, sentences: int = 50) -> None:
    """Print how many names of 1,000 given people are found in texts, and how many of other people are taken for them.

    Each text names given people, declined or in Latin letters, and others: of one family name with another given name,
    and of one given name with another family name.
    """
    chosen = random.Random(17)  # noqa: S311 -- the same texts every time
    people = [person(chosen) for _ in range(1000)]
    given = [(str(n), [one.text(n % 2)]) for n, one in enumerate(people)]
    names.mentions("Суд", given)  # the tables are read once
    named = others = 0
    missed: list[str] = []
    mistaken: list[str] = []
    took = 0.0
    for _ in range(texts):
        made = made_text(people, chosen, sentences)
        begun = time.process_time()
        hits = names.mentions(made.text, given)
        took += time.process_time() - begun
        named += len(made.put)
        others += made.others
        whole = {m for m in hits if m.form is names.MentionForm.WHOLE}
        found = {(m.start, m.id) for m in whole}
        missed += [made.text[at : at + 40] for at, key in made.put.items() if (at, key) not in found]
        mistaken += [made.text[m.start : m.end] for m in whole if m.start not in made.put]
    print(
        f"{texts} texts of {sentences} sentences, 1,000 people: {named - len(missed)} of {named} whole names found"
        f" ({1 - len(missed) / named:.4f}); {len(mistaken)} of {others} other people taken for them;"
        f" {took / texts * 1000:.0f} ms a text"
    )
    for kind, texts_of in (("missed", missed), ("taken", mistaken)):
        for each in dict.fromkeys(texts_of[:20]):
            print(f"  {kind}: {each}")


def _other(one: Made, chosen: random.Random, known: set[tuple[str, str, str]]) -> Made | None:
    """Return a person who shares only the family name or only the given name, and is none of the known people."""
    if chosen.random() < 0.5:  # noqa: PLR2004 -- half and half
        other = made_of(one.sex, chosen.choice(_given(one.sex)), one.father, one.stem, one.ending)
    else:
        other = made_of(one.sex, one.row, one.father, chosen.choice(STEMS.split()), one.ending)
    # Алеся is Аляксандра too: such a name may be that of a known person, and is no mistake.
    may_be = [row for row in rows().values() if {*row.forms, *row.short} & {*other.row.forms, *other.row.short}]
    return None if any((row.id, other.stem, other.ending) in known for row in may_be) else other


def in_much_text() -> None:
    """Print how long 1,000 people are looked for in 1 MB of text, and how many of their whole names are found."""
    chosen = random.Random(13)  # noqa: S311 -- the same people every time
    people = [person(chosen) for _ in range(1000)]
    made: list[str] = []
    put, at = [], 0
    while at < 1_000_000:  # noqa: PLR2004 -- 1 MB in characters
        sentence = chosen.choice(FILL)
        if chosen.random() < 0.01:  # noqa: PLR2004 -- one sentence in a hundred names somebody
            n = chosen.randrange(len(people))
            put.append((at + len("— "), str(n)))
            sentence = f"— {in_case(people[n], chosen.randrange(2), chosen.choice(OBLIQUE))}."
        made.append(sentence)
        at += len(sentence) + 1
    begun = time.process_time()
    found = names.mentions(" ".join(made), [(str(n), [one.text(0)]) for n, one in enumerate(people)])
    took = time.process_time() - begun
    whole = {(m.start, m.id) for m in found if m.form is names.MentionForm.WHOLE}
    hits = sum(each in whole for each in put)
    print(
        f"1 MB, 1,000 people: {took:.1f} s; {hits} of {len(put)} declined whole names found, {len(whole) - hits} others"
    )


def main() -> None:
    """Run what the command line names."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--index", action="store_true")
    parser.add_argument("--mentions", action="store_true")
    parser.add_argument("--show", type=int, default=0)
    parser.add_argument("--count", type=int, default=600)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    if asked.index:
        index(10_000)
        index(100_000)
        return
    if asked.mentions:
        in_texts()
        in_much_text()
        return
    print("One person, at least equivalent:")
    report(positives(asked.count, asked.seed), Likeness.EQUIVALENT, is_same=True, show=asked.show)
    print("Two people, below equivalent:")
    report(negatives(asked.count, asked.seed + 1), Likeness.EQUIVALENT, is_same=False, show=asked.show)


if __name__ == "__main__":
    main()
