"""Read every sanction a second time, by another method, and compare it with the packaged law data.

    python tools/check_law.py --facts ../shared/legal

The builder reads a sanction with a grammar. Here the text is cut into articles by plain patterns of its own, words of
numbers become digits, every word that names a penalty is looked up, and the window after it (up to the next such word)
is searched for figures, of which none may be left over. Packed texts are read as they were stored, with their lists of
contents and without superscripts, not as the builder has them. Of texts broken like a PDF, whose words lie about, only
the parts that were taken from them by hand are looked for. Every disagreement is printed, and the exit code is 1 when
there is one.
"""

import argparse
import json
import lzma
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
# The texts, with what banks of law added to them, and the facts lie outside the repository.
FACTS = Path(os.environ.get("HRDOCS_LAW_FACTS", ROOT.parent / "shared" / "legal"))
TEXTS = {
    "cc2020": ("cc1999", ("cc1999_2020-09.jsonl",)),
    "cc2022": ("cc1999", ("cc1999_2022-09.jsonl",)),
    "cc2025": ("cc1999", ("cc1999_2025-10_articles_1-308.txt", "cc1999_2025-10_articles_309-467.txt")),
    "cc2019s": ("cc1999", ("cc1999_2019-spring.txt.xz",)),
    "cc2019j": ("cc1999", ("cc1999_2019-07.txt.xz",)),
    "cc2019n": ("cc1999", ("cc1999_2019-11.txt.xz",)),
    "cc2022j": ("cc1999", ("cc1999_2022-06.txt.xz",)),
    "cao2003_2012": ("cao2003", ("cao2003_2012-09.txt.xz",)),
    "cao2003_2013": ("cao2003", ("cao2003_2013-03.txt.xz",)),
    "cao2003_2014": ("cao2003", ("cao2003_2014-01.txt.xz",)),
    "cao2003_2019s": ("cao2003", ("cao2003_2019-spring.txt.xz",)),
    "cao2003_2019a": ("cao2003", ("cao2003_2019-08.txt.xz",)),
    "cao2003_2020f": ("cao2003", ("cao2003_2020-02.txt.xz",)),
    "cao2003_2020m": ("cao2003", ("cao2003_2020-03-29.txt.xz",)),
    "cao2021m": ("cao2021", ("cao2021_2021-03.txt.xz",)),
    "cao2021s": ("cao2021", ("cao2021_2021-09.txt.xz",)),
    "cao2022j": ("cao2021", ("cao2021_2022-06.txt.xz",)),
    "cao2003_2020": ("cao2003", ("cao2003_2020-10.txt",)),
    "cao2022": ("cao2021", ("cao2021_2022-09.jsonl",)),
    "cao2025": ("cao2021", ("cao2021_2025-07.txt",)),
}
FIRST_SPECIAL = {"cc1999": 122, "cao2003": 9, "cao2021": 10}

FIGURES: dict[str, float] = {
    **dict.fromkeys(("одного", "одной", "один", "одна", "одну"), 1),
    **dict.fromkeys(("двух", "два", "две"), 2),
    **dict.fromkeys(("трех", "три"), 3),
    **dict.fromkeys(("четырех", "четыре"), 4),
    **{
        form: n
        for n, stem in enumerate(("пят", "шест", "сем", "восьм", "девят", "десят"), 5)
        for form in (stem + "и", stem + "ь")
    },
    **{
        form: n
        for n, stem in enumerate(
            [
                "одиннадцат",
                "двенадцат",
                "тринадцат",
                "четырнадцат",
                "пятнадцат",
                "шестнадцат",
                "семнадцат",
                "восемнадцат",
                "девятнадцат",
                "двадцат",
            ],
            11,
        )
        for form in (stem + "и", stem + "ь")
    },
    **dict.fromkeys(("тридцати", "тридцать"), 30),
    **dict.fromkeys(("сорока", "сорок"), 40),
    **dict.fromkeys(("пятидесяти", "пятьдесят"), 50),
    **dict.fromkeys(("шестидесяти", "шестьдесят"), 60),
    "семидесяти": 70,
    "восьмидесяти": 80,
    "девяноста": 90,
    "ста": 100,
    "сто": 100,
    "двухсот": 200,
    "трехсот": 300,
    "четырехсот": 400,
    "пятисот": 500,
    "шестисот": 600,
    "семисот": 700,
    "восьмисот": 800,
    "девятисот": 900,
    "полутора": 1.5,
}

NAMES = (
    ("imprisonment", r"лишени\w+ свободы"),
    ("restriction_of_liberty", r"ограничени\w+ свободы"),
    ("military_restriction", r"ограничени\w+ по военной службе"),
    ("deprivation_of_right", r"лишени\w+ права заниматься|лишени\w+ права занимать"),
    ("deprivation_of_special_right", r"лишени\w+ (?:специального|права управления|права охоты)"),
    ("lifted", r"(?<=без )лишения(?! (?:свободы|права|специального))"),
    ("corrective_labour", r"исправительны\w+ работ\w+"),
    ("community_service", r"общественны\w+ работ\w+"),
    ("administrative_arrest", r"административн\w+ арест\w*"),
    ("arrest", r"(?<!административный )(?<!административным )арест(?:ом)?\b"),
    ("death_penalty", r"смертн\w+ казн\w+"),
    ("life_imprisonment", r"пожизненн\w+ (?:лишени\w+ свободы|заключени\w+)"),
    ("warning", r"предупреждени\w+"),
    ("deportation", r"депортаци\w+"),
    ("confiscation", r"конфискаци\w+"),
    ("recovery_of_value", r"взыскани\w+ (?:его |ее |их )?стоимости"),
    ("fine", r"штраф\w*"),
)
SUBJECTS = {"entrepreneur": "индивидуального предпринимателя", "legal_entity": "юридическ(?:ое|ие) лиц[оа]"}
UNITS = {"л": "Y", "г": "Y", "м": "M", "с": "D", "ч": "H"}


def plain(text: str) -> str:
    """Return lower-case words with plain dashes, and figures for words of numbers."""
    text = re.sub(r"\([^()]*Закон[^()]*(?:\([^()]*\)[^()]*)*\)", " ", text)
    text = re.sub(r"[–—−]", "-", text.replace("ё", "е").replace("\xa0", " ")).lower()
    words: list[str] = []
    total: float | None = None
    for word in re.findall(r"[\w]+|[^\w\s]", text):
        if word in FIGURES:
            value = FIGURES[word]
            total = value if total is None else total + value
        elif word in {"тысячи", "тысяч"}:
            total = (total or 1) * 1000
        elif word.startswith("десят") and word not in FIGURES and total is not None:
            total /= 10
        else:
            if total is not None:
                words.append(f"{total:g}")
                total = None
            words.append(word)
    if total is not None:
        words.append(f"{total:g}")
    return re.sub(r" ([,.)])", r"\1", " ".join(words))


# --- Articles of a text, cut by patterns of this file's own -----------------------------------------------------------


def articles(path: Path) -> Iterator[tuple[str, str]]:
    """Return number and body of every article of a text."""
    if path.suffix == ".xz":
        yield from _packed(path)
        return
    raw = path.read_text(encoding="utf-8")
    if path.suffix == ".jsonl":
        for line in raw.splitlines():
            entry = json.loads(line)
            found = re.match(r"Статья (\d+(?:\.\d+)?)(?:/(\d+))?", entry["heading"])
            if found:
                yield found[1] + (f"-{found[2]}" if found[2] else ""), f"{entry['heading']}\n{entry['text']}"
        return
    pieces = re.split(r"(?m)^Статья (\d+(?:\.\d+)?(?:-\d+)?)(?:\.| )", raw)
    yield from zip(pieces[1::2], pieces[2::2], strict=True)


def _packed(path: Path) -> Iterator[tuple[str, str]]:
    """Return number and body of every article of a text as it was stored; a list of contents gives each twice."""
    raw = lzma.decompress(path.read_bytes()).decode("utf-8").replace("\r", "")
    last = LAST_ARTICLE.get(path.name.partition("_")[0])
    pieces = re.split(r"(?m)^[^\S\n]*Статья (\d+(?:\.\d+)?(?:-\d+)?)(?:\.|[^\S\n])", raw)
    before = ""
    for number, body in zip(pieces[1::2], pieces[2::2], strict=True):
        lost = last is not None and number.isdigit() and (int(number) > last or (before and number[:-1] == before))
        before = number
        cut = len(number) - 1 if lost and (last is None or int(number[:-1]) <= last) else len(number) - 2
        # Of the code of 2006 alone: 8.111 is 8.11-1.
        if path.name.startswith("pikoap2006") and re.fullmatch(r"(?:8\.11|11\.3|12\.14|3\.27)\d", number):
            number = f"{number[:-1]}-{number[-1]}"  # noqa: PLW2901
        yield (f"{number[:cut]}-{number[cut:]}" if lost else number), re.split(r"(?m)^[^\S\n]*РАЗДЕЛ ", body)[0]


# Above it a number has lost its superscript: 3421 is 342-1.
LAST_ARTICLE = {"cc1999": 467, "cpc1999": 520}


def sanctions(body: str) -> list[str]:
    """Return the sanctions of an article, in order: the text after the verb, to the end of the line."""
    body = re.split(r"(?m)^\s*Примечани", body)[0]
    lines = [line.strip() for line in body.split("\n")]
    found = []
    for line in lines:
        hit = re.search(
            r"(?:^|[-–—,] )(?:наказыва[ею]тся|влечет|влекут) (?=\w*(?:пред|налож|штраф|админ|общест|испр|лиш|"
            r"депорт|арест|огранич|смерт|пожизн)\w* ?)(.*)$",
            line,
        )
        if hit:
            found.append(re.split(r"\. (?:Часть|\()", hit[1])[0])
    return found


# --- One sanction, window by window -----------------------------------------------------------------------------------

_Row = tuple[str, str, str | None, str | None, str | None, str, str]
_PER = {"м": "month", "н": "week", "3": "three_days", "д": "day"}


def second_reading(text: str) -> set[_Row]:  # noqa: C901, PLR0912, PLR0915 -- one branch a kind of mark
    """Return subject, kind, least, most, unit and role of every penalty of a sanction."""
    words = plain(text).replace("лет лишения свободы", "лет")
    marks: list[tuple[int, int, str, str]] = []
    for name, pattern in NAMES:
        marks += [(hit.start(), hit.end(), "kind", name) for hit in re.finditer(pattern, words)]
    # "на индивидуального предпринимателя или юридическое лицо" is one subject for both.
    either = "|".join(SUBJECTS.values())
    for hit in re.finditer(
        rf"\bна (?:{either})(?:(?: \((?!или)[^)]*\))?,? (?:и \( ?или ?\)|и|или)(?: на)? (?:{either}))?", words
    ):
        marks.append((hit.start(), hit.end(), "subject", hit[0]))
    marks.sort()
    # A life sentence is not also a term, an arrest in days not also one in months.
    marks = [mark for mark in marks if not any(other[0] < mark[0] < other[1] for other in marks)]
    rows: list[list[Any]] = []
    subjects: list[str] = [""]
    term: tuple[str | None, str | None] = (None, None)
    open_fine = False
    for at, (start, end, what, name) in enumerate(marks):
        stop = marks[at + 1][0] if at + 1 < len(marks) else len(words)
        window = words[end:stop]
        before = words[max(0, start - 14) : start]
        if what == "subject":
            subjects = [key for key, said in SUBJECTS.items() if re.search(said, name)]
            if open_fine:
                for row in [row for row in rows if row[1] == "fine" and row[3] is None and row[0] == ""][-1:]:
                    rows.remove(row)
            fine = _money(window)
            if fine:
                rows += [[subject, "fine", *fine, "", _rate(window)] for subject in subjects]
            open_fine = False
            continue
        if name == "lifted" or re.search(r"\bбез(?: такого| такой)? $", before):
            names = ("deprivation_of_right", "deprivation_of_special_right") if name == "lifted" else (name,)
            taken = [mark for mark in marks[:at] if mark[3] == name]
            said = words[taken[-1][1] : start] if taken else ""
            if name == "confiscation" and "а также" in said and re.match(r" (?:таких|этих|указанных)\b", window):
                # Only what is named again may be left; the thing itself is taken.
                rows += [[subject, name, None, None, None, "optional", ""] for subject in subjects]
            else:
                _lift(rows, names, subjects)
            continue
        role = ""
        joined = re.search(r"\b(с|со)(?: его| ее)? $", before)
        if joined or (re.search(r"\bи $", before) and rows and rows[-1][5]):
            role = "mandatory"
        figures: tuple[str | None, str | None, str | None] = (None, None, None)
        if name == "confiscation":
            # A share may be taken and not the whole: "с конфискацией до 100 процентов суммы дохода".
            share = _money(window)
            figures = (share[0], share[1], None) if share and share[2] == "percent" else figures
        elif name == "fine":
            figures = _money(window) or (None, None, "base")
            open_fine = figures[1] is None and not role
        elif "на тот же срок" in window:
            figures = (*term, None)
        else:
            found = _term(window)
            figures = (*found, None)
            if not role and found != (None, None):
                term = found
        rate = _rate(window) if name == "fine" else ""
        point = re.search(r"при наличии обстоятельств, предусмотренных пунктом (\d+)", words[marks[at - 1][1] : start])
        rows += [[subject, name, *figures, role, f"point {point[1]}" if at and point else rate] for subject in subjects]
    return {(row[0], row[1], row[2], row[3], row[4], row[5], row[6]) for row in rows}


def _rate(window: str) -> str:
    """Return how an amount grows and where it ends: step, for each what, most, least, most percent."""
    step = re.search(r"с увеличением (?:его )?на ([\d.]+) базов", window)
    per = re.search(r"за кажд\w+ (?:[а-я ]*?)(месяц|недел|день|3 календарных дня)", window)
    most = re.search(r"не (?:более|свыше) ([\d.]+) базов", window)
    least = re.search(r"не менее ([\d.]+) базов", window)
    percent = re.search(r"не (?:более|свыше) (?:([\d.]+) процент|сумм)", window)
    said = (
        step[1] if step else "",
        _PER[per[1][0]] if per else "party" if re.search(r"\( ?с каждого ?\)", window) else "",
        most[1] if most else "",
        least[1] if least else "",
        (percent[1] or "100") if percent else "",
    )
    return "|".join(said) if any(said) else ""


_FIGURE_READ = re.compile(
    r"(?:от [\d.]+(?: базов\w+ величин\w*| лет| года| месяц\w*)? )?(?:до )?[\d.]+ (?:базов|процент|лет|год|месяц|суток|"
    r"час|календарных дня)|пунктом \d+|частями? \d+(?: (?:и|или) \d+)*|стать\w+ [\d.]+"
)


def figures_left(text: str) -> list[str]:
    """Return the figures of a sanction that nothing reads."""
    return re.findall(r"[\d.]*\d", _FIGURE_READ.sub(" ", plain(text)))


def _lift(rows: list[list[Any]], names: tuple[str, ...], subjects: list[str]) -> None:
    """Make the last additional penalty of a name optional, for each subject."""
    for subject in subjects:
        fitting = [row for row in rows if row[1] in names and row[0] == subject and row[5]]
        if fitting:
            fitting[-1][5] = "optional"


def _term(window: str) -> tuple[str | None, str | None]:
    found = re.search(
        r"(?:от ([\d.]+)(?: (лет|года|месяц\w*))? )?(до )?([\d.]+) (лет|года|год|месяц\w*|суток|часов)", window
    )
    if not found:
        return None, None
    low, low_unit, to, high, unit = found.groups()
    most = _iso(high, unit)
    return (_iso(low, low_unit or unit) if low else None if to else most), most


def _iso(value: str, unit: str) -> str:
    letter = UNITS[unit[0]]
    if letter == "Y" and "." in value:
        return f"P{int(float(value))}Y6M"
    return f"P{value}{letter}" if letter != "H" else f"PT{value}H"


def _money(window: str) -> tuple[str | None, str | None, str | None] | None:
    found = re.search(r"(?:от ([\d.]+)(?: базов\w+ величин\w*)? )?(до )?([\d.]+) (базов|процент)", window)
    share = re.search(r"в (двукратном|трехкратном|пятикратном) размере|в размере до (пятикратной) суммы", window)
    whole = re.search(r"в размере (?:вексельной|сумм|стоимост|разниц|указанных средств|необоснованно)", window)
    first = min((hit.start() for hit in (found, share, whole) if hit), default=None)
    if first is None:
        return None
    if share and share.start() == first:
        times = {"д": "200", "т": "300", "п": "500"}[(share[1] or share[2])[0]]
        return (times if share[1] else None), times, "percent"
    if whole and whole.start() == first:
        return "100", "100", "percent"
    assert found is not None  # noqa: S101 -- one of the three was found
    low, to, high, unit = found.groups()
    return (low or (None if to else high)), high, "base" if unit == "базов" else "percent"


def packaged_rows(penalties: list[dict[str, Any]]) -> set[_Row]:
    """Return the packaged penalties in the same form."""
    rows = set()
    for given in penalties:
        for subject in given.get("for", [""]):
            unit = given.get("unit") if given["kind"] == "fine" else None
            said = [given.get(key, "") for key in ("step", "per", "at_most", "at_least", "most_percent")]
            rate = given.get("only_if", "|".join(said) if any(said) else "")
            role = given.get("additional", "")
            rows.add((subject, given["kind"], given.get("least"), given.get("most"), unit, role, rate))
    return rows


def headings(key: str, known: dict[str, Any], paths: list[Path]) -> Iterator[str]:
    """Return the headings of a text that the packaged data have not."""
    for path in paths:
        if path.suffix == ".xz":
            read = [(number, body.splitlines()[0].strip()) for number, body in _packed(path) if body.strip()]
            lines = [f"Статья {number}. {heading}" for number, heading in read]
            yield from _headings_of(key, known, lines)
            continue
        raw = path.read_text(encoding="utf-8")
        if path.suffix == ".jsonl":
            lines = [json.loads(line)["heading"] for line in raw.splitlines()]
        else:
            lines = re.findall(r"(?m)^Статья \d.*$", raw)
        yield from _headings_of(key, known, lines)


def _headings_of(key: str, known: dict[str, Any], lines: list[str]) -> Iterator[str]:
    for line in lines:
        found = re.match(r"Статья (\d+(?:\.\d+)?)(?:[-/](\d+))? ?\.? (.+)$", line.replace("<*>", "").rstrip("* "))
        if not found or found[3].lower().startswith("исключена"):
            continue
        number = found[1] + (f"-{found[2]}" if found[2] else "")
        entry = known[number]
        packaged = [entry["heading"].get("ru", ""), *(row["ru"] or "" for row in entry.get("headings", ()))]
        if letters(found[3]) not in {letters(text) for text in packaged}:
            yield f"{key} {number}: the text has the heading {found[3]!r}"


def letters(text: str) -> str:
    """Return the letters of a text, Latin ones inside Cyrillic words as Cyrillic."""
    cyrillic = text.lower().translate(str.maketrans("aceopxhkmtybіё", "асеорхнкмтувiе"))
    return "".join(letter for letter in cyrillic if letter.isalnum())


# --- The running text -------------------------------------------------------------------------------------------------

OTHER_TEXTS = {
    "cpc2019s": ("cpc1999", ("cpc1999_2019-spring.txt.xz",)),
    "cpc2019": ("cpc1999", ("cpc1999_2019-12.txt.xz",)),
    "cpc2022j": ("cpc1999", ("cpc1999_2022-06.txt.xz",)),
    "cpc2022": ("cpc1999", ("cpc1999_2022-09.jsonl",)),
    "cpc2022o": ("cpc1999", ("cpc1999_2022-10.txt.xz",)),
    "pikoap2012": ("pikoap2006", ("pikoap2006_2012-09.txt.xz",)),
    "pikoap2013": ("pikoap2006", ("pikoap2006_2013-09.txt.xz",)),
    "pikoap2019s": ("pikoap2006", ("pikoap2006_2019-spring.txt.xz",)),
    "pikoap2019": ("pikoap2006", ("pikoap2006_2019-08.txt.xz",)),
    "pikoap2020": ("pikoap2006", ("pikoap2006_2020-02.txt.xz",)),
    "pikoap2021m": ("pikoap2021", ("pikoap2021_2021-03.txt.xz",)),
    "pikoap2021s": ("pikoap2021", ("pikoap2021_2021-09.txt.xz",)),
    "pikoap2022j": ("pikoap2021", ("pikoap2021_2022-06.txt.xz",)),
    "pikoap2022": ("pikoap2021", ("pikoap2021_2022-09.jsonl",)),
    "pec2019s": ("pec2000", ("penal-exec-code2000_2019-spring.txt.xz",)),
    "mea2020": ("mea1997", ("mass-events-act_2020-10.txt",)),
}
_ADDED = (
    r"(?m)^\s*КонсультантПлюс: примечание\.\s*\n.*$",
    r"(?s)\n\s*—————+\s*\n.*?_____+",
    r"\((?=[^()]*Закон)(?:[^()]|\([^()]*\))*?N \d+-З(?:[^()]|\([^()]*\))*?\)",
    r"(?m)^\s*Часть \d+(?:-\d+)? стать[ия] \S+ исключена.*$",
    r"(?m)^\s*Примечани[ея](?: к статье [\d-]+)? исключен.*$",
    r"(?m)\.? ?- Закон(?:ом)? Республики Беларусь от [\d.]+ N \d+-З\.?\s*$",
    r"(?m)^\s*\d+(?:[-/]\d+)?\. ?(?:Исключена|Не приводится).*$",
    r"(?m)^\s*(?:<\*>|\*).*$",
    r"(?s)\n\s*Президент\s+Республики\s+Беларусь.*$",
    r"(?s)\n\s*(?:Приложение|ПРИЛОЖЕНИЕ)(?: \d+| к |\s*\n).*$",
)


def packaged_text(code: str) -> dict[str, Any]:
    """Return the packaged running text of a code."""
    packed = (ROOT / "src" / "hrdocs" / "data" / "law" / "text" / f"{code}.json.xz").read_bytes()
    record: dict[str, Any] = json.loads(lzma.decompress(packed))
    return record


def letters_of_law(body: str) -> str:
    """Return the letters and figures of an article as it was stored, without what a bank of law added."""
    body = body.translate(str.maketrans("–—−‑\xa0", "---- ")) if "—————" not in body else body
    body = re.split(r"(?m)^\s*(?:ГЛАВА|РАЗДЕЛ|ОСОБЕННАЯ ЧАСТЬ|ОБЩАЯ ЧАСТЬ|ЗАКЛЮЧИТЕЛЬНЫЕ)\b", body)[0]
    for pattern in _ADDED:
        body = re.sub(pattern, "", body)
    return letters(body)


def texts_differing(key: str, code: str, bodies: dict[str, str]) -> tuple[int, list[str]]:
    """Return how many articles of a text were compared with the packaged words, and which differ."""
    record = packaged_text(code)
    compared, differing = 0, []
    if key in NOT_THE_COPY:
        return compared, differing
    for number, body in bodies.items():
        heading, _, rest = body.strip().partition("\n")
        if re.match(r"(?i)\W*исключен", heading) or (key, number) in PARTLY or _is_inserted_chapter(number, record):
            continue
        words = [
            record["paragraphs"][at]
            for part, rows in record["articles"].get(number, {}).items()
            if part != "note" or number not in FOOTNOTE
            for row in rows
            if key in row.get("texts", ())
            for at in row["p"]
        ]
        compared += 1
        ours, theirs = letters("".join(words)), letters_of_law(rest)
        if ours != theirs:
            at = next((n for n, pair in enumerate(zip(ours, theirs, strict=False)) if pair[0] != pair[1]), 0)
            differing.append(f"{key} {number} text: {ours[at : at + 60]!r} packaged, {theirs[at : at + 60]!r} read")
    return compared, differing


def chapter_notes_differing(key: str, code: str, paths: list[Path]) -> tuple[int, list[str]]:
    """Return how many notes to chapters of a text were compared with the packaged words, and which differ."""
    record = packaged_text(code)
    raw = "\n".join(
        lzma.decompress(path.read_bytes()).decode("utf-8") if path.suffix == ".xz" else path.read_text(encoding="utf-8")
        for path in paths
        if path.suffix != ".jsonl"
    )
    pieces = re.split(r"(?m)^[^\S\n]*(?=ГЛАВА|РАЗДЕЛ|Статья \d)", raw.replace("\r", ""))
    theirs = {}
    for piece in pieces:
        found = re.match(r"(?s)ГЛАВА (\d+)\b.*?\n[^\S\n]*(Примечани[ея].*)", piece)
        if found:
            theirs[found[1]] = letters_of_chapter(found[2])
    ours = {
        number: letters("".join(record["paragraphs"][at] for at in row["p"]))
        for number, rows in record["chapters"].items()
        for row in rows
        if key in row.get("texts", ())
    }
    if key in NOT_THE_COPY:
        return 0, []
    differing = [f"{key} notes to chapter {n}" for n in sorted({*ours, *theirs}) if ours.get(n) != theirs.get(n)]
    return len(theirs), differing


def letters_of_chapter(body: str) -> str:
    """Return the letters of the notes to a chapter: a note that was taken out is printed with its number."""
    for pattern in (each for each in _ADDED if "Исключена" not in each):
        body = re.sub(pattern, "", body)
    return letters(body)


BROKEN = {"cc2024": ("cc1999", "cc1999_2024-12.txt")}


def broken_differing(key: str, code: str, path: Path) -> tuple[int, list[str]]:
    """Return how many parts were taken from a text with broken lines, and which of them are not in it."""
    record = packaged_text(code)
    theirs = letters_of_chapter(path.read_text(encoding="utf-8"))
    taken = {
        f"{number}/{part}": letters("".join(record["paragraphs"][at] for at in row["p"]))
        for number, parts in record["articles"].items()
        for part, rows in parts.items()
        for row in rows
        if key in row.get("texts", ())
    }
    return len(taken), [f"{key} {name}: not in the text" for name, ours in taken.items() if ours not in theirs]


# In the first article a footnote on the numbers of articles is printed before the words.
FOOTNOTE = {"1", "1.1"}


def _is_inserted_chapter(number: str, record: dict[str, Any]) -> bool:
    """Return whether a number is of an inserted chapter, 131.1 for 13-1.1: no norm can name it, and it is left out."""
    there = record["code"] != "pikoap2006" or number in record["articles"]
    return not there and re.match(r"\d{3}\.|\d+-\d", number) is not None


# Articles of which a copy has lost lines, or has the note to the next chapter after them: the words come from others.
PARTLY = {
    *(("cc2020", number) for number in ("10", "33", "46", "74", "85", "101", "109", "136", "139", "147", "181", "182")),
    *(("cc2020", number) for number in ("181-1", "291", "328", "466")),
    *(("cc2022", number) for number in ("220", "262", "204", "284", "321", "338-2", "348", "423-1", "437", "465")),
    *(("cao2022", number) for number in ("13.35", "14.9", "15.13", "17.6")),
    ("cao2021m", "18.12"),
    ("pikoap2022j", "25.1"),
}
# The builder reads the words from a tree; the lines here are of another copy.
NOT_THE_COPY = {"cao2003_2020"}


def _place(facts: Path, name: str) -> Path:
    """Return where a text lies."""
    return facts / "new" / "texts" / name if name.endswith(".xz") else facts / "sources" / name


def compare(key: str, known: dict[str, Any], bodies: dict[str, str], first_special: int) -> tuple[int, list[str]]:
    """Return how many sanctions of a text were compared, and each disagreement."""
    compared, differing = 0, []
    for number, body in bodies.items():
        if int(re.split("[.-]", number)[0]) < first_special:
            continue
        ours = [
            row["penalties"]
            for part in known[number].get("parts", ())
            for row in part.get("wordings", ())
            if key in row.get("texts", ())
        ]
        theirs = sanctions(body)
        if len(ours) != len(theirs):
            differing.append(f"{key} {number}: {len(ours)} sanctions packaged, {len(theirs)} read")
            continue
        for at, (penalties, text) in enumerate(zip(ours, theirs, strict=True)):
            compared += 1
            first, second = packaged_rows(penalties), second_reading(text)
            if left := figures_left(text):
                differing.append(f"{key} {number} #{at + 1}: figures that nothing reads: {left}")
            if first != second:
                differing.append(
                    f"{key} {number} #{at + 1}: packaged only {sorted(first - second, key=str)}; "
                    f"read only {sorted(second - first, key=str)}"
                )
    return compared, differing


def _unshared(entry: dict[str, Any], lists: list[Any]) -> dict[str, Any]:
    """Return an article with the lists that it shares with others."""

    def fill(row: dict[str, Any]) -> None:
        row |= {name: lists[value] for name, value in row.items() if isinstance(value, int)}

    fill(entry)
    for part in entry.get("parts", ()):
        for wording in part.get("wordings", ()):
            fill(wording)
    return entry


def main() -> int:
    """Compare every sanction of every clean text."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--facts", type=Path, default=FACTS)
    facts = parser.parse_args().facts
    folder = facts / "sources"
    if not folder.is_dir():
        parser.error(f"{facts} has no texts (a folder `sources`); --facts names the folder that has them")
    compared, words, notes, differing = 0, 0, 0, []
    for key, (code, paths) in OTHER_TEXTS.items():
        longest: dict[str, str] = {}
        for path in paths:
            for number, body in articles(_place(facts, path)):
                longest[number] = max(body, longest.get(number, ""), key=len)
        counted, found = texts_differing(key, code, longest)
        words += counted
        differing += found
    for key, (code, paths) in TEXTS.items():
        record = json.loads((ROOT / "src" / "hrdocs" / "data" / "law" / f"{code}.json").read_text(encoding="utf-8"))
        known = {entry["number"]: _unshared(entry, record["shared"]) for entry in record["articles"]}
        bodies: dict[str, str] = {}
        for path in paths:
            for number, body in articles(_place(facts, path)):
                known_body = bodies.get(number, "")
                if (len(sanctions(body)), len(body)) >= (len(sanctions(known_body)), len(known_body)):
                    bodies[number] = body
        counted, found = compare(key, known, bodies, FIRST_SPECIAL[code])
        compared += counted
        differing += found
        counted, found = texts_differing(key, code, bodies)
        words += counted
        differing += found
        counted, found = chapter_notes_differing(key, code, [_place(facts, path) for path in paths])
        notes += counted
        differing += found
        differing += headings(key, known, [_place(facts, path) for path in paths])
    for key, (code, name) in BROKEN.items():
        counted, found = broken_differing(key, code, _place(facts, name))
        words += counted
        differing += found
    for line in differing:
        print(line)
    print(
        f"{compared} sanctions, {words} texts and {notes} notes to chapters read twice, {len(differing)} disagreements"
    )
    return 1 if differing else 0


if __name__ == "__main__":
    sys.exit(main())
