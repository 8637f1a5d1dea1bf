"""The grammar of a sanction: Russian words in, penalties as data out.

    sanction    = verb alternative {("," | "или" | "либо") alternative}
    alternative = [subject] main {additional}
    main        = kind [term | amount]
    additional  = ("с" | "со" | "и") kind [term | amount] ["или без" kind]
    subject     = "на" ("индивидуального предпринимателя" | "юридическое лицо" | ...)

A lexer cuts the words into these tokens. Words may be left after a confiscation (what is taken), a share (a share of
what) and a rate (what is counted), and only where none of them speaks of an amount, a term or a penalty. Whatever else
is left is a problem, and the sanction is not read.
"""

import re
from decimal import Decimal
from typing import Any

from attrs import define, field

UNITS = {
    "половины": "0.5",
    "полутора": "1.5",
    "один": "1",
    "одного": "1",
    "одной": "1",
    "одна": "1",
    "одну": "1",
    "два": "2",
    "двух": "2",
    "две": "2",
    "трех": "3",
    "три": "3",
    "четырех": "4",
    "четыре": "4",
    "пяти": "5",
    "пять": "5",
    "шести": "6",
    "шесть": "6",
    "семи": "7",
    "семь": "7",
    "восьми": "8",
    "восемь": "8",
    "девяти": "9",
    "девять": "9",
    "десяти": "10",
    "десять": "10",
    "одиннадцати": "11",
    "двенадцати": "12",
    "тринадцати": "13",
    "четырнадцати": "14",
    "пятнадцати": "15",
    "пятнадцать": "15",
    "шестнадцати": "16",
    "семнадцати": "17",
    "восемнадцати": "18",
    "девятнадцати": "19",
    "двадцати": "20",
    "двадцать": "20",
    "тридцати": "30",
    "тридцать": "30",
    "сорока": "40",
    "сорок": "40",
    "пятидесяти": "50",
    "пятьдесят": "50",
    "шестидесяти": "60",
    "семидесяти": "70",
    "восьмидесяти": "80",
    "девяноста": "90",
    "ста": "100",
    "сто": "100",
    "двухсот": "200",
    "двести": "200",
    "трехсот": "300",
    "триста": "300",
    "четырехсот": "400",
    "пятисот": "500",
    "пятьсот": "500",
    "шестисот": "600",
    "семисот": "700",
    "восьмисот": "800",
    "девятисот": "900",
}
_WORD = "|".join(sorted(UNITS, key=len, reverse=True))
_NUMBER = rf"(?:(?:{_WORD}|тысячи|тысяч|тысяча|целых|целой)\b ?)+(?:десят(?:ых|ой)\b ?)?|\d+(?:[.,]\d+)? ?"
_PERIOD = r"лет|годами|года|год|месяцев|месяца|месяц|суток|часов"

_DEPRIVATION = (
    r"права занимать определенные должности (?:или|либо|и \(или\)|и) заниматься определенной деятельностью"
    r"|права (?:занимать определенные должности|заниматься определенной деятельностью)"
)
_KINDS: tuple[tuple[str, str], ...] = (
    ("life_imprisonment", r"пожизненн\w+ (?:заключени\w+|лишени\w+ свободы)"),
    ("military_restriction", r"ограничени\w+ по военной службе"),
    ("restriction_of_liberty", r"ограничени\w+ свободы"),
    ("imprisonment", r"лишени\w+ свободы"),
    ("deprivation_of_right", rf"лишени\w+ (?:{_DEPRIVATION})"),
    (
        "deprivation_of_special_right",
        r"лишени\w+ (?:специального права|права управления (?:транспортными средствами|[а-я ]+?судами)|права охоты)",
    ),
    ("administrative_arrest", r"административн\w+ арест\w*"),
    ("arrest", r"арест(?:ом)?"),
    ("community_service", r"общественн\w+ работ\w*"),
    ("corrective_labour", r"исправительн\w+ работ\w*"),
    ("death_penalty", r"смертн\w+ казнь\w*"),
    ("fine", r"(?:наложени\w+ )?штраф\w*"),
    ("warning", r"предупреждени\w+"),
    ("deportation", r"депортаци\w+"),
    ("confiscation", r"конфискаци\w+"),
    ("recovery_of_value", r"взыскани\w+ (?:его |ее |их )?стоимости"),
    ("sports_ban", r"запрет на посещение физкультурно-спортивных сооружений"),
)
_ANY_KIND = "|".join(f"(?P<{name}>{pattern})" for name, pattern in _KINDS)
_SUBJECTS = (
    ("entrepreneur", r"индивидуальн\w+ предпринимател\w+"),
    ("legal_entity", r"юридическ\w+ лиц\w+"),
    ("official", r"должностн\w+ лиц\w+"),
)
_SUBJECT = "|".join(pattern for _, pattern in _SUBJECTS)


def _spaced(pattern: str) -> str:
    return pattern.replace(" ", r"\ ")


_N, _K, _S, _D = (_spaced(pattern) for pattern in (_NUMBER, _ANY_KIND, _SUBJECT, _DEPRIVATION))
_TOKEN = re.compile(
    rf"""
    (?P<verb>\b(?:наказыва[ею]тся|влечет|влекут)\b)
  | (?P<without>\b(?:или|либо)\ без\ (?:такого\ |такой\ |их\ |его\ )?(?P<lifted>
      лишения|штрафа|конфискации|депортации|взыскания)
      (?:\ (?:{_D}|такого\ права|права\ управления\ транспортными\ средствами|специального\ права))?)
  | (?P<subject>(?:\b(?:а|и)\ )?(?:\bтакже\ )?\bна\ (?:{_S})(?:\ ?\((?:[^()]|\([^()]*\))*\))?
      (?:(?:\ и\ \(или\)|\ и|\ или|,)\ (?:на\ )?(?:{_S})(?:\ ?\((?:[^()]|\([^()]*\))*\))?)*(?:\ -)?)
  | (?P<same>\bна\ тот\ же\ срок)
  | (?P<term>(?:\b(?:на\ срок|сроком(?:\ на)?|на)\ )?
      (?:\bот\ (?P<low>{_N})(?P<lowunit>(?:{_PERIOD})\b)?\ ?)?(?P<to>\bдо\ )?(?P<high>\b(?:{_N}))(?P<unit>{_PERIOD})\b)
  | (?P<multiple>\bв\ (?P<times>двукратном|трехкратном|пятикратном|десятикратном)\ размере)
  | (?P<upto>\bв\ размере\ до\ (?P<uptotimes>двукратной|трехкратной|пятикратной|десятикратной)\ (?=суммы|стоимости))
  | (?P<condition>\bпри\ наличии\ обстоятельств,\ предусмотренных\ (?P<point>пунктом\ \d+)\ части\ [а-я]+
      \ настоящей\ статьи(?:,\ -)?)
  | (?P<floor>\b(?:но|и)\ не\ (?P<edge>менее|более|свыше)\ (?P<edgenumber>{_N})базов\w+\ величин\w*)
  | (?P<ceiling>\bно\ не\ (?:более|свыше)\ (?:(?P<ceilingnumber>{_N})процент\w*\ от\ указанной\ суммы|суммы\b))
  | (?P<each>\(с\ каждого\))
  | (?P<growth>\bс\ увеличением\ (?:его\ )?на\ (?P<step>{_N})базов\w+\ величин\w*)
  | (?P<per>\bза\ кажд\w+\ (?:полн\w+\ или\ неполн\w+\ |полный\ |неполный\ |календарный\ |
      следующий\ со\ дня\ просрочки\ )?
      (?P<pertime>месяц|неделю|день|три\ календарных\ дня)\b)
  | (?P<share>(?:\bв\ размере\ )?(?:\bот\ (?P<slow>{_N}))?(?P<sto>\bдо\ )?(?P<shigh>\b(?:{_N}))процент\w*)
  | (?P<amount>(?:\bв\ размере\ )?(?:\bот\ (?P<alow>{_N})(?:базов\w+\ величин\w*\ )?)?
      (?P<ato>\bдо\ )?(?P<ahigh>\b(?:{_N}))базов\w+\ величин\w*)
  | (?P<whole>\bв\ размере\ (?=(?:сумм|стоимост|вексельной|разниц|указанных\ средств|
      необоснованно\ заниженных\ валютных\ средств)))
  | (?P<kind>(?P<with>\b(?:с|со|и\ с|и\ со|и)\ (?:его\ |ее\ |их\ )?)?\b(?:{_K})\b)
  | (?P<or>,|\b(?:или|либо|а|и)\b)
    """,
    re.VERBOSE,
)


# Words of which none may stand among those that are left: each speaks of an amount, a term or a penalty.
_MEASURE = re.compile(
    r"\b(?:базов\w+ величин|процент|увелич|кажд|кратн|срок\w* до|на срок|сроком|месяц(?!ев)|суток|штраф|арест(?!ован)|"
    r"работ\w* на|лишени\w+ свободы|но не (?:менее|более|свыше))"
)


@define
class Sanction:
    """The penalties read from one sanction, and what could not be read."""

    penalties: list[dict[str, Any]] = field(factory=list)
    leftovers: list[str] = field(factory=list)


def number(words: str) -> Decimal:
    """Return the number that words or digits mean: `двухсот пятидесяти`, `пяти десятых`, `0,5`."""
    words = words.strip()
    if words[0].isdigit():
        return Decimal(words.replace(",", "."))
    total = current = Decimal(0)
    for word in words.split():
        if word.startswith("десят") and word not in UNITS:
            return total + current / 10
        if word.startswith("цел"):
            total, current = total + current, Decimal(0)
        elif word.startswith("тысяч"):
            total, current = total + (current or Decimal(1)) * 1000, Decimal(0)
        else:
            current += Decimal(UNITS[word])
    return total + current


def duration(words: str, unit: str) -> str:
    """Return an ISO 8601 duration in the unit that the text uses."""
    value = number(words)
    letter = {"ч": "H", "с": "D", "м": "M", "л": "Y", "г": "Y"}[unit[0]]
    if letter == "Y" and value % 1:
        months = int(value * 12)
        return f"P{months // 12}Y{months % 12}M" if months > 12 else f"P{months}M"  # noqa: PLR2004 -- months of a year
    return f"PT{value}H" if letter == "H" else f"P{value}{letter}"


def _text(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _of(words: str) -> str:
    """Return what a share is a share of, by the words after it."""
    for stem, name in (
        ("налог", "tax"),
        ("сбор", "tax"),
        ("пошлин", "tax"),
        ("таможенн", "tax"),
        ("взнос", "tax"),
        ("платеж", "payment"),
        ("доход", "income"),
        ("выручк", "income"),
        ("стоимост", "value"),
        ("заработ", "earnings"),
    ):
        if stem in words[:80]:
            return name
    return "sum"


class _Reader:
    def __init__(self) -> None:
        self.sanction = Sanction()
        self.subject: tuple[str, ...] = ()
        self.main: dict[str, Any] | None = None  # the main penalty that additional ones follow
        self.last: dict[str, Any] | None = None  # the penalty that a term or an amount belongs to
        self.term: tuple[str | None, str | None] = (None, None)
        self.has_object = False  # words may follow: what is taken, or a share of what
        self.condition: str | None = None  # under which alone what follows may be imposed
        self.taken = ""  # the words after the last confiscation, up to the token at hand

    def _add(self, kind: str, *, additional: bool) -> None:
        made: dict[str, Any] = {"kind": kind}
        if additional and self.main is not None:
            made |= {"additional": "mandatory", "follows": self.main["kind"]}
        if self.subject:
            made["for"] = list(self.subject)
        if self.condition:
            made["only_if"] = self.condition
        self.sanction.penalties.append(made)
        self.last = made
        if "additional" not in made:
            self.main = made
        self.has_object = kind in {"confiscation", "recovery_of_value", "deportation", "corrective_labour"}

    def may_be_left(self, words: str) -> bool:
        """Return whether words say what is taken or counted, and nothing of how much."""
        return self.has_object and not _MEASURE.search(words)

    def _amount_home(self) -> dict[str, Any]:
        """Return the fine that an amount belongs to; after a new subject the word fine is not said again."""
        if self.last is None or self.last["kind"] not in {"fine", "confiscation"} or "unit" in self.last:
            self._add("fine", additional=False)
        assert self.last is not None  # noqa: S101 -- set in the line above
        return self.last

    def take(self, token: re.Match[str], behind: str) -> None:  # noqa: C901, PLR0912 -- one branch a kind of token
        group = token.groupdict()
        if group["subject"]:
            self.subject = tuple(
                name for name, pattern in _SUBJECTS if re.search(pattern, re.sub(r"\(.*?\)", "", token[0]))
            )
            if self.last and self.last["kind"] == "fine" and "unit" not in self.last:
                self.last["for"] = list(self.subject)  # "наложение штрафа на юридическое лицо в размере"
            else:
                self.last = None
            self.has_object = False
        elif group["kind"]:
            name = next(name for name, _ in _KINDS if group[name])
            joined = group["with"] or ""
            additional = joined.startswith(("с", "и с")) or (
                joined == "и " and self.last is not None and "additional" in self.last
            )
            self._add(name, additional=additional)
        elif group["without"]:
            stem = {
                "л": ("deprivation_of_right", "deprivation_of_special_right"),
                "ш": ("fine",),
                "к": ("confiscation",),
                "д": ("deportation",),
                "в": ("recovery_of_value",),
            }[group["lifted"][0]]
            self._lift(stem, behind)
            self.has_object = group["lifted"] == "конфискации"
        elif group["same"] and self.last is not None:
            self._set_term(*self.term)
        elif group["term"]:
            self._take_term(group)
        elif group["floor"] and self.sanction.penalties:
            edge = "at_least" if group["edge"] == "менее" else "at_most"
            self._fine()[edge] = _text(number(group["edgenumber"]))
        elif group["condition"]:
            self.condition = (group["point"] or "").replace("пунктом", "point")
            return
        elif group["ceiling"] and self.sanction.penalties:
            self._fine()["most_percent"] = _text(number(group["ceilingnumber"])) if group["ceilingnumber"] else "100"
        elif group["each"] and self.last is not None:
            self.last["per"] = "party"
        elif group["growth"] and self.last is not None:
            self.last["step"] = _text(number(group["step"]))
        elif group["per"] and self.last is not None:
            self.last["per"] = {"м": "month", "н": "week", "д": "day", "т": "three_days"}[group["pertime"][0]]
            self.has_object = True
        else:
            self._take_money(group, behind)

    def _lift(self, stem: tuple[str, ...], behind: str) -> None:
        """Make the last additional penalty of a kind optional, or the part of it that is named again."""
        made = next(
            (made for made in reversed(self.sanction.penalties) if made["kind"] in stem and "additional" in made), None
        )
        if made is None:
            return
        # "с конфискацией предмета, а также орудий или без конфискации таких орудий": the thing must be taken, the tools
        # may be.
        if (
            made["kind"] == "confiscation"
            and "а также" in self.taken
            and re.match(r"(?:таких|этих|указанных)\b", behind)
        ):
            made["of"] = "object"
            self.sanction.penalties.append({**made, "additional": "optional", "of": "means"})
            return
        made["additional"] = "optional"

    def _fine(self) -> dict[str, Any]:
        return next(
            (made for made in reversed(self.sanction.penalties) if made["kind"] == "fine"), self.sanction.penalties[-1]
        )

    def _take_term(self, group: dict[str, str | None]) -> None:
        unit, high = group["unit"], group["high"]
        assert unit is not None and high is not None  # noqa: S101, PT018 -- the pattern has them
        most = duration(high, unit)
        low = group["low"]
        if low:
            self._set_term(duration(low, group["lowunit"] or unit), most)
        else:
            self._set_term(None if group["to"] else most, most)

    def _set_term(self, least: str | None, most: str | None) -> None:
        if self.last is None:
            self.sanction.leftovers.append(f"term {most}")
            return
        self.last["least"], self.last["most"] = least, most
        if "additional" not in self.last:
            self.term = (least, most)

    def _take_money(self, group: dict[str, str | None], behind: str) -> None:
        if group["share"]:
            if self.last is not None and self.last["kind"] == "corrective_labour":
                self.last["withheld"] = _text(number(group["shigh"] or ""))
                self.has_object = True
                return
            home = self._amount_home()
            high = _text(number(group["shigh"] or ""))
            low = _text(number(group["slow"])) if group["slow"] else None if group["sto"] else high
            home |= {"least": low, "most": high, "unit": "percent", "of": _of(behind)}
            self.has_object = True
        elif group["upto"]:
            times = {"дву": "200", "тре": "300", "пят": "500", "дес": "1000"}[(group["uptotimes"] or "")[:3]]
            self._amount_home().update({"least": None, "most": times, "unit": "percent", "of": _of(behind)})
            self.has_object = True
        elif group["multiple"]:
            times = {"дву": "200", "тре": "300", "пят": "500", "дес": "1000"}[(group["times"] or "")[:3]]
            self._amount_home().update({"least": times, "most": times, "unit": "percent", "of": _of(behind)})
            self.has_object = True
        elif group["whole"]:
            self._amount_home().update({"least": "100", "most": "100", "unit": "percent", "of": _of(behind)})
            self.has_object = True
        elif group["amount"]:
            self._base_units(group)

    def _base_units(self, group: dict[str, str | None]) -> None:
        high = _text(number(group["ahigh"] or ""))
        low = _text(number(group["alow"])) if group["alow"] else None if group["ato"] else high
        if self.last is not None and self.last.get("unit") == "percent":
            # "а при невозможности ее установления - до двадцати базовых величин": the share's stand-in.
            self.last["otherwise"] = {"least": low, "most": high, "unit": "base"}
            return
        self._amount_home().update({"least": low, "most": high, "unit": "base"})


def read_sanction(text: str) -> Sanction:
    """Read the penalties of one sanction."""
    words = re.sub(r"\s+", " ", text.lower().replace("ё", "е").replace('"', "")).strip(" .")
    words = re.split(r"\. (?:часть|статья) ", words)[0]
    words = re.sub(r"(лет|года) лишения свободы", r"\1", words)  # so in Article 290-4
    reader = _Reader()
    at = 0
    taken_from = None
    for token in _TOKEN.finditer(words):
        reader.taken = words[taken_from : token.start()] if taken_from is not None else ""
        if token["confiscation"] and not token["without"]:
            taken_from = token.end()
        between = words[at : token.start()].strip(" ,.-")
        at = token.end()
        if between and not reader.may_be_left(between):
            reader.sanction.leftovers.append(between)
        if not token["or"] and not token["verb"]:
            reader.take(token, words[at:].lstrip())
    rest = words[at:].strip(" ,.-")
    if rest and not reader.may_be_left(rest):
        reader.sanction.leftovers.append(rest)
    for made in reader.sanction.penalties:
        if made["kind"] not in {"life_imprisonment", "death_penalty", "warning", "deportation", "confiscation"}:
            made.setdefault("least", None)
            made.setdefault("most", None)
        if made["kind"] == "fine":
            made.setdefault("unit", "base")
    reader.sanction.penalties = _told_apart(reader.sanction.penalties, words)
    return reader.sanction


def _told_apart(penalties: list[dict[str, Any]], words: str) -> list[dict[str, Any]]:
    """Return the penalties without twins: two confiscations after one main penalty, which differ in what they take.

    "с конфискацией товаров ..., а также с конфискацией транспортных средств": goods are the object, vehicles the means.
    Where both take the object, as in the second of two kinds of drinks, they are one.
    """
    made: list[dict[str, Any]] = []
    for entry in penalties:
        if made and entry["kind"] == "confiscation" and made[-1] == entry:
            if "с конфискацией транспортных средств" in words:
                made[-1] = {**entry, "of": "object"}
                made.append({**entry, "of": "means"})
            continue
        made.append(entry)
    return made
