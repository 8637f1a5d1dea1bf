"""The Criminal Code and the two administrative codes of Belarus: every article, as worded on a day.

The facts come from `data/law/`: headings, days and penalties as data, built by `tools/build_law.py` from consolidated
texts (УК 1999, КоАП 2003, КоАП 2021) and collected facts. Each wording names the texts that show it. What no source
shows is unknown, and a change whose first day is known only as a window gives both wordings inside it.
"""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from typing import Any, Final, overload

from attrs import evolve, field, frozen

from hrdocs import data
from hrdocs.errors import (
    AmbiguousCode,
    InvalidText,
    NotInForce,
    UnknownArticle,
    UnknownBaseUnit,
    UnknownCode,
    UnknownWording,
)
from hrdocs.law.penalties import PenaltyRange, Verdict, heaviest, judge, matches, range_of
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, LocalText, Money, Norm, PartialDate
from hrdocs.vocabulary import PenaltyKind

Day = PartialDate | date | str

CODES: Final = ("cc1999", "cao2003", "cao2021")
_PROCEDURAL: Final = ("cpc1999", "pikoap2006", "pikoap2021")
_DIGITS_LIKE: Final = str.maketrans(
    {"О": "0", "о": "0", "O": "0", "o": "0", "З": "3", "з": "3", "l": "1", "I": "1", "І": "1"}
)
_NUMBER: Final = re.compile(r"[1-9][0-9]{0,3}(?:\.[1-9][0-9]{0,2})?(?:-[1-9][0-9]?)?")
_ONE_DAY: Final = timedelta(days=1)
_MEASURES: Final = 3


# --- Days -------------------------------------------------------------------------------------------------------------


def _given(on: Day) -> PartialDate:
    return on if isinstance(on, PartialDate) else PartialDate.of(on) if isinstance(on, date) else PartialDate.parse(on)


def _span(on: Day) -> tuple[date, date]:
    """Give the first and the last day that a day, a text or a partial date can mean."""
    given = _given(on)
    return given.earliest or date.min, given.latest or date.max


@cache
def _bounds(text: str) -> tuple[date, date]:
    """Give the days between which a first day of the data lies."""
    if text[0] != "[":
        day = date.fromisoformat(text)
        return day, day
    low, _, high = text[1:-1].partition("..")
    return date.fromisoformat(low), date.fromisoformat(high)


def _happened(first_day: str, span: tuple[date, date]) -> Answer:
    """Tell whether a change had taken effect: yes before the whole span, no after it, unknown inside."""
    low, high = _bounds(first_day)
    if high <= span[0]:
        return Answer.YES
    return Answer.NO if low > span[1] else Answer.UNKNOWN


# --- Codes ------------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Code:
    """One code, with its own facts.

    Args:
        name: The short name that citations use: `cc1999`, `cao2003`, `cao2021`.
        title: The official title, by language.
        names: The names by which people call it.
        number: The number of the law.
        adopted: The day of the law.
        in_force: The first day in force.
        repealed: The first day out of force; None while it is in force.
        as_of: The last day for which the data know its wording.
        registry: Its number in the state's bank of law.
        fine_by: Which day a fine's base unit follows: that of the `sentence` or of the `decision`.
    """

    name: str
    title: LocalText
    names: tuple[str, ...]
    number: str
    adopted: date
    in_force: date
    repealed: date | None
    as_of: date
    registry: str | None
    fine_by: str
    predecessor: str | None
    successor: str | None
    sources: tuple[str, ...]

    @property
    def articles(self) -> tuple[str, ...]:
        """The numbers of all its articles, in order, excluded ones included."""
        return tuple(_index(self.name))


@frozen(kw_only=True)
class Chapter:
    """A chapter of a code, with its section where it has one."""

    number: str
    heading: LocalText
    section: str | None
    section_heading: LocalText | None


@cache
def _file(code: str) -> dict[str, Any]:
    file: dict[str, Any] = data.read(f"law/{code}.json")
    return file


@cache
def _index(code: str) -> dict[str, dict[str, Any]]:
    return {entry["number"]: entry for entry in _file(code)["articles"]}


def _common() -> dict[str, Any]:
    common: dict[str, Any] = data.read("law/codes.json")
    return common


def _local(texts: dict[str, str]) -> LocalText | None:
    kept = {language: text for language, text in texts.items() if language in {"be", "en", "ru"} and text}
    return LocalText(kept) if kept else None


@cache
def _code(name: str) -> Code:
    given = _common()["codes"][name]
    return Code(
        name=name,
        title=LocalText(given["title"]),
        names=tuple(given["names"]),
        number=given["number"],
        adopted=date.fromisoformat(given["adopted"]),
        in_force=date.fromisoformat(given["in_force"]),
        repealed=date.fromisoformat(given["repealed"]) if "repealed" in given else None,
        as_of=date.fromisoformat(_file(name)["as_of"]),
        registry=given.get("registry"),
        fine_by=given["fine_by"],
        predecessor=given.get("predecessor"),
        successor=given.get("successor"),
        sources=tuple(given["sources"]),
    )


def codes() -> tuple[Code, ...]:
    """Give the three codes."""
    return tuple(_code(name) for name in CODES)


def code(name: str, on: Day | None = None) -> Code:
    """Give a code by its short name or a usual one: `cc1999`, `УК`, `CC`, `КоАП`, `CAO`.

    Raises:
        UnknownCode: No code is called so.
        AmbiguousCode: Two codes were called so, and no day tells which is meant.
    """
    named = _named(name)
    if len(named) > 1 and on is not None:
        named = _of_day(named, _span(on))
    if len(named) > 1:
        raise AmbiguousCode(name, named)
    return _code(named[0])


@cache
def _usual_names() -> dict[str, tuple[str, ...]]:
    made: dict[str, tuple[str, ...]] = {name: (name,) for name in CODES}
    for name in CODES:
        for usual in _common()["codes"][name]["names"]:
            key = _folded(usual)
            made[key] = (*made.get(key, ()), name)
    return made


def _folded(name: str) -> str:
    return re.sub(r"[\s.]+", " ", unicodedata.normalize("NFKC", name)).strip().casefold()


def _named(name: str) -> tuple[str, ...]:
    if name in CODES:
        return (name,)
    if not isinstance(name, str):
        message = f"the name of a code is a str, not {type(name).__name__}"
        raise TypeError(message)
    if not name.strip():
        raise InvalidText("code", name, 0, len(name), "the name of a code, such as cc1999 or УК")
    found = _usual_names().get(_folded(name))
    if found is None:
        others = _common()["others"]
        procedural = name in others or any(
            _folded(name) == _folded(usual) for row in others.values() for usual in row["names"]
        )
        raise UnknownCode(name, CODES, procedural)
    return found


def _of_day(named: tuple[str, ...], span: tuple[date, date]) -> tuple[str, ...]:
    """Give those of the codes that were in force on a day of the span; all of them when none was."""
    kept = tuple(
        name for name in named if _code(name).in_force <= span[1] and span[0] < (_code(name).repealed or date.max)
    )
    if kept:
        return kept
    return named[:1] if span[1] < _code(named[0]).in_force else named[-1:]


def _chosen(name: str, number: str, span: tuple[date, date] | None) -> str:
    named = _named(name)
    if len(named) > 1 and span is not None:
        named = _of_day(named, span)
    if len(named) > 1:
        having = tuple(one for one in named if number in _index(one))
        if len(having) > 1:
            raise AmbiguousCode(name, having)
        named = having or named
    return named[0]


# --- Articles ---------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Right:
    """A right that a human-rights body says the use of an article engages.

    Args:
        norm: The right, such as `iccpr:21`.
        body: Who says so, and where.
        sources: Addresses.
    """

    norm: Norm
    body: str
    sources: tuple[str, ...]


@frozen(kw_only=True)
class Part:
    """A part (часть) of an article, as worded on a day.

    Args:
        citation: The provision; without a part where the article has a single part without number.
        penalties: What the sanction allows, bounds left open by it not filled in; empty when unknown or when the
            provision has no sanction.
        is_known: Whether a source shows the sanction; a provision without sanction is known.
        has_sanction: Whether it has one.
        why_unknown: `before_texts`, `between_laws` or `not_readable`.
        conduct: What is punished, in one sentence of our own, in English; None for most articles.
        since: The first day of this sanction, or bounds of that day.
        law: The amending law that brought it, as `2021-05-26 112-З`; None when it is the first or unknown.
        texts: The texts that show it.
        confidence: `high`, `medium` or `low`, for the day asked for.
    """

    citation: Citation
    penalties: tuple[PenaltyRange, ...]
    is_known: bool
    has_sanction: bool
    why_unknown: str | None
    conduct: str | None
    since: PartialDate
    law: str | None
    texts: tuple[str, ...]
    confidence: str | None
    beyond_as_of: bool = False
    on: PartialDate | None = None

    @property
    def number(self) -> str | None:
        """The number of the part; None where the article has a single part without number."""
        return self.citation.part

    def heaviest(self) -> PenaltyRange | None:
        """Give the heaviest main penalty; None where there is no sanction or none is known."""
        return heaviest(self.penalties)

    def bounded(self) -> tuple[PenaltyRange, ...]:
        """Give the penalties with the bounds that the sanction leaves open taken from the general part."""
        return tuple(_filled(entry, self.citation, self.on) for entry in self.penalties)

    def allows(self, penalty: Penalty, *, on: Day | None = None, subject: str | None = None) -> Verdict:
        """Tell whether the sanction allows a penalty.

        The answer speaks of this part in this wording and of no more: a court may go below a sanction, joined penalties
        may exceed it, and a milder later law may apply back.

        Args:
            penalty: As imposed for this charge.
            on: Day of the sentence or the decision, whose base unit a fine follows.
            subject: `entrepreneur` or `legal_entity`; a natural person when left out.
        """
        if not self.is_known:
            return Verdict(Answer.UNKNOWN, "wording_unknown")
        if self.beyond_as_of:
            return Verdict(Answer.UNKNOWN, "beyond_as_of")
        unit = None
        if on is not None:
            try:
                unit = base_unit(on)
            except UnknownBaseUnit:
                unit = None
        return judge(penalty, self.bounded(), base_unit=unit, subject=subject, code=self.citation.code)


@frozen(kw_only=True)
class Wording:
    """An article as worded on a day.

    Args:
        code: The code.
        number: The number of the article.
        heading: The heading on that day; None where no source shows it. English and Belarusian ones are unofficial.
        parts: Its parts in order; empty when it was not in force.
        is_in_force: Whether the article was in force; inside the window of its end one wording says no.
        since: The first day of this wording, or bounds.
        until: The first day of the next; None when none is known.
        beyond_as_of: Whether the day lies after the last day that the data know.
    """

    code: str
    number: str
    heading: LocalText | None
    parts: tuple[Part, ...]
    is_in_force: bool
    since: PartialDate
    until: PartialDate | None
    beyond_as_of: bool = False

    def part(self, number: str | None = None) -> Part:
        """Give a part by its number; without number the single part.

        Raises:
            UnknownArticle: The wording has no such part.
        """
        wanted = None if number is None else _normal(number, "part")
        if wanted is None and len(self.parts) == 1:
            return self.parts[0]
        for entry in self.parts:
            if entry.number == wanted:
                return entry
        numbers = tuple(entry.number for entry in self.parts if entry.number)
        raise UnknownArticle(self.code, self.number, numbers, wanted or "")


@frozen(kw_only=True, eq=False, slots=False)
class Article:
    """An article over time."""

    code: str
    number: str
    _entry: dict[str, Any] = field(repr=False)

    @property
    def heading(self) -> LocalText | None:
        """The last heading it had."""
        return _local(self._entry["heading"])

    @property
    def status(self) -> str:
        """`in_force`, `excluded` (taken out of a code in force) or `repealed` (with its code)."""
        return str(self._entry["status"])

    @property
    def chapter(self) -> Chapter | None:
        """The chapter it stands in, with the section."""
        number = self._entry["chapter"]
        chapters = _file(self.code)["chapters"]
        if number is None or number not in chapters:
            return None
        given = chapters[number]
        section = given.get("section")
        sections = _file(self.code)["sections"]
        return Chapter(
            number=number,
            heading=LocalText({key: given[key] for key in ("ru", "en") if key in given}),
            section=section,
            section_heading=_local(sections[section]) if section in sections else None,
        )

    @property
    def laws(self) -> tuple[str, ...]:
        """The amending laws that touched it, as `2021-05-26 112-З`, as far as marks and facts say."""
        return tuple(self._entry.get("laws", ()))

    @property
    def rights(self) -> tuple[Right, ...]:
        """The rights that human-rights bodies say its use engages; empty where no such source was seen."""
        return tuple(
            Right(norm=Norm.parse(row["norm"]), body=row["body"], sources=tuple(row["sources"]))
            for row in self._entry.get("rights", ())
        )

    @property
    def notes(self) -> str | None:
        """What the collected facts remark on it."""
        return self._entry.get("notes")

    @property
    def sources(self) -> tuple[str, ...]:
        """The addresses of the texts and facts behind the record."""
        texts = {row["address"] for row in _file(self.code)["sources"].values()}
        return tuple(sorted({*self._entry.get("sources", ()), *texts}))

    @cached_property
    def wordings(self) -> tuple[Wording, ...]:
        """Its wordings in order, times when it was not in force left out."""
        made = [self._worded(turn) for turn in range(len(self._turns))]
        return tuple(wording for wording in made if wording.is_in_force)

    @property
    def periods(self) -> tuple[str, ...]:
        """When it was in force: `2001-01-01/2021-06-18`, with `..` for an open end; windows stand in brackets."""
        return _periods(self._entry.get("life", []), {"in_force", "unknown"}, _code(self.code).repealed)

    def on(self, day: Day) -> tuple[Wording, ...]:
        """Give the wording of a day; several for a partial day, or a day inside the window of a change.

        Raises:
            NotInForce: The article was not in force.
            UnknownWording: No source shows any part of it for the day.
        """
        span = _span(day)
        text = day.isoformat() if isinstance(day, date) else str(day)
        own = _code(self.code)
        if span[1] < own.in_force or (own.repealed and span[0] >= own.repealed):
            raise NotInForce(self.code, self.number, text, self.periods, self._replacements())
        answers = [_happened(first_day, span) for first_day in self._turns]
        at_first = max((at for at, answer in enumerate(answers) if answer.is_yes), default=0)
        turns = [at for at, answer in enumerate(answers) if at == at_first or (at > at_first and answer.is_unknown)]
        made = list(self._distinct(self._worded(at, _given(day)) for at in turns))
        if own.repealed and span[1] >= own.repealed:
            made.append(self._gone(own.repealed))
        if not any(wording.is_in_force for wording in made):
            raise NotInForce(self.code, self.number, text, self.periods, self._replacements())
        if not any(part.is_known for wording in made for part in wording.parts):
            raise UnknownWording(self.code, self.number, text, self._known())
        return tuple(made)

    def _gone(self, repealed: date) -> Wording:
        """Give what holds for the days of a span that lie behind the end of the code."""
        return Wording(
            code=self.code,
            number=self.number,
            heading=None,
            parts=(),
            is_in_force=False,
            since=PartialDate.of(repealed),
            until=None,
        )

    def _replacements(self) -> tuple[str, ...]:
        return tuple(str(row.citation) for row in successors(Citation(code=self.code, article=self.number)))

    @staticmethod
    def _distinct(wordings: Iterable[Wording]) -> Iterator[Wording]:
        seen: list[tuple[object, ...]] = []
        for wording in wordings:
            key = (
                wording.is_in_force,
                wording.heading,
                tuple((part.citation, part.since, part.penalties) for part in wording.parts),
            )
            if key not in seen:
                seen.append(key)
                yield wording

    def _known(self) -> tuple[str, ...]:
        """Give when the wording of some part is known."""
        known: dict[str, None] = {}
        for part in self._entry.get("parts", ()):
            rows = part.get("wordings", [])
            known |= dict.fromkeys(_periods(rows, {"known", "no_sanction"}, _code(self.code).repealed))
        return tuple(sorted(known))

    @cached_property
    def _turns(self) -> tuple[str, ...]:
        """The first days of all states of its parts, heading and life, in order."""
        days = {row["from"] for row in self._entry.get("life", ())}
        days |= {row["from"] for row in self._entry.get("headings", ())}
        days |= {row["from"] for part in self._entry.get("parts", ()) for row in part.get("wordings", ())}
        return tuple(sorted(days or {_code(self.code).in_force.isoformat()}, key=_bounds))

    def _held(self, rows: list[dict[str, Any]], turn: int) -> dict[str, Any] | None:
        """Give the state that holds after a turn; None before the first."""
        passed = set(self._turns[: turn + 1])
        held = [row for row in rows if row["from"] in passed]
        return held[-1] if held else None

    def _worded(self, turn: int, on: PartialDate | None = None) -> Wording:
        life = self._held(self._entry.get("life", []), turn)
        in_force = life is not None and life["state"] != "absent"
        beyond = on is not None and _span(on)[1] > _code(self.code).as_of
        since = self._turns[turn]
        parts = tuple(self._parts(turn, on, beyond=beyond)) if in_force else ()
        return Wording(
            code=self.code,
            number=self.number,
            heading=self._heading(turn) if in_force else None,
            parts=parts,
            is_in_force=in_force,
            since=PartialDate(since),
            until=PartialDate(self._turns[turn + 1]) if turn + 1 < len(self._turns) else None,
            beyond_as_of=beyond,
        )

    def _heading(self, turn: int) -> LocalText | None:
        rows = self._entry.get("headings", [])
        held = self._held(rows, turn)
        if held is None or held["ru"] is None:
            return None
        if held is rows[-1]:
            return self.heading
        return _local({"ru": held["ru"], "en": held.get("en", "")})

    def _parts(self, turn: int, on: PartialDate | None, *, beyond: bool) -> Iterator[Part]:
        for given in self._entry.get("parts", ()):
            rows = given.get("wordings")
            held = (
                {"from": self._entry["life"][0]["from"], "state": "no_sanction"}
                if rows is None
                else self._held(rows, turn)
            )
            if held is None or held["state"] == "absent":
                continue
            known = held["state"] == "known"
            begun = _bounds(held["from"])[1]
            # A wording that begins inside a partial day is asked for from its own first day.
            day = max(_span(on)[0], begun) if on and _span(on)[0] > date.min else begun
            if on and _span(on)[1] < begun:
                day = _span(on)[1]
            sure = "sure_from" in held and day.isoformat() >= held["sure_from"]
            yield Part(
                citation=Citation(code=self.code, article=self.number, part=given["part"] or None),
                penalties=tuple(range_of(row) for row in held.get("penalties", ())),
                is_known=held["state"] != "unknown",
                has_sanction=held["state"] != "no_sanction",
                why_unknown=held.get("why"),
                conduct=held.get("conduct"),
                since=PartialDate(held["from"]),
                law=held.get("law"),
                texts=tuple(held.get("texts", ())),
                confidence=("high" if sure else held.get("confidence")) if known else None,
                beyond_as_of=beyond,
                on=on or PartialDate.of(day),
            )


def _periods(rows: list[dict[str, Any]], states: set[str], repealed: date | None) -> tuple[str, ...]:
    """Give the times in which one of the states held, neighbours joined; windows stand in brackets."""
    made = []
    begun = None
    for row in rows:
        if row["state"] in states:
            begun = begun or row["from"]
        elif begun is not None:
            low, high = (day - _ONE_DAY for day in _bounds(row["from"]))
            made.append(f"{begun}/{low}" if low == high else f"{begun}/[{low}..{high}]")
            begun = None
    if begun is not None:
        made.append(f"{begun}/{repealed - _ONE_DAY if repealed else '..'}")
    return tuple(made)


def _normal(text: str, kind: str) -> str:
    """Give a number as the data have it: `342²`, `342/2`, `342—2` and `З42-2` are 342-2."""
    if not isinstance(text, str):
        message = f"the number of an {kind} is a str, not {type(text).__name__}"
        raise TypeError(message)
    letters: list[str] = []
    for character in text.strip():
        if unicodedata.category(character) == "No" and character.isdigit():
            if letters and letters[-1].isdigit() and "^" not in letters:
                letters.append("^")
            letters.append(str(unicodedata.digit(character)))
        elif unicodedata.category(character) == "Pd" or character in "/\N{MINUS SIGN}\N{SOFT HYPHEN}":
            letters.append("-")
        elif unicodedata.category(character) == "Nd":
            letters.append(str(unicodedata.decimal(character)))
        elif not character.isspace():
            letters.append(character)
    normal = "".join(letters).replace("^", "-").translate(_DIGITS_LIKE).replace(",", ".").strip(".")
    if not normal:
        msg = f"number of an {kind}"
        raise InvalidText(msg, text, 0, len(text), f"a number of an {kind} such as 342 or 342-2")
    return normal


@overload
def article(code: str, number: str, on: None = None) -> Article: ...
@overload
def article(code: str, number: str, on: Day) -> Wording | tuple[Wording, ...]: ...
def article(code: str, number: str, on: Day | None = None) -> Article | Wording | tuple[Wording, ...]:
    """Give an article over time or, with a day, as worded on it.

    Args:
        code: A short name (`cc1999`) or a usual one (`УК`, `CC`, `КоАП`, `CAO`).
        number: Such as `342`, `342-2`, `24.23`; look-alike letters and dashes are read as meant.
        on: A day, a text or a partial date.

    Returns:
        The article; with a day the wording, or a tuple where several may hold (a partial day, the window of a change).
        `Article.on` always gives a tuple.

    Raises:
        UnknownCode: No code is called so.
        AmbiguousCode: An administrative name without a day, and both codes have the number.
        UnknownArticle: The code never had the article.
        NotInForce: It was not in force on the day.
        UnknownWording: No source shows its wording on the day.
    """
    return _article(code, number, on)


@lru_cache(maxsize=16_384)
def _article(code: str, number: str, on: Day | None) -> Article | Wording | tuple[Wording, ...]:
    normal = _normal(number, "article")
    span = None if on is None else _span(on)
    chosen = _chosen(code, normal, span)
    found = _whole(chosen, normal)
    if on is None:
        return found
    made = found.on(on)
    return made[0] if len(made) == 1 else made


@lru_cache(maxsize=4096)
def _whole(code: str, number: str) -> Article:
    entry = _index(code).get(number)
    if entry is None:
        raise UnknownArticle(code, number, _nearest(code, number))
    return Article(code=code, number=number, entry=entry)


def _nearest(code: str, number: str) -> tuple[str, ...]:
    numbers = list(_index(code))
    main = number.partition("-")[0]
    family = [one for one in numbers if one.partition("-")[0] == main]
    if family:
        return tuple(family[:_MEASURES])
    if _NUMBER.fullmatch(number):
        wanted = _place(number)
        near = sorted(numbers, key=lambda one: tuple(abs(a - b) for a, b in zip(_place(one), wanted, strict=True)))
        return tuple(sorted(near[:_MEASURES], key=_place))
    return tuple(difflib.get_close_matches(number, numbers, _MEASURES))


def _place(number: str) -> tuple[int, int, int]:
    main, _, inserted = number.partition("-")
    whole, _, dotted = main.partition(".")
    return int(whole), int(dotted or 0), int(inserted or 0)


# --- Limits of the general part ---------------------------------------------------------------------------------------


def penalty_limits(
    kind: PenaltyKind | str, code: str, on: Day, *, citation: Citation | None = None, subject: str | None = None
) -> tuple[PenaltyRange, ...]:
    """Give the bounds that the general part sets for a kind of penalty on a day.

    Args:
        kind: Such as `arrest`.
        code: The code.
        on: The day; inside the window of a change, and for a partial day, there may be two.
        citation: The provision, since some have bounds of their own; the general ones when left out.
        subject: `entrepreneur` or `legal_entity`; a natural person when left out.

    Returns:
        One range, several where the day leaves it open, none where no source shows any.
    """
    span = _span(on)
    chosen = _chosen(code, citation.article if citation else "", span)
    wanted = PenaltyKind(kind)
    place = citation or Citation(code=chosen, article="1")
    chapter = _index(chosen).get(place.article, {}).get("chapter") if citation else None
    best: dict[int, list[dict[str, Any]]] = {}
    for entry in _common()["limits"]:
        if entry["code"] != chosen or entry["kind"] != wanted.value or (subject or None) != _first(entry.get("for")):
            continue
        fits = matches(entry, place, chapter)
        if not fits or _happened(entry["from"], span).is_no:
            continue
        if "until" in entry and _happened(entry["until"], span).is_yes:
            continue
        best.setdefault(fits, []).append(entry)
    if not best:
        return ()
    closest = max(best)
    entries = best[closest]
    if any(_happened(entry["from"], span).is_unknown for entry in entries) and closest > 1:
        entries = [*entries, *best.get(1, [])]
    return tuple(evolve(range_of(entry), is_general=True) for entry in entries)


def _first(names: list[str] | None) -> str | None:
    return names[0] if names else None


def _filled(entry: PenaltyRange, citation: Citation, on: PartialDate | None) -> PenaltyRange:
    if on is None or entry.unit == "percent" or (entry.least is not None and entry.most is not None):
        return entry
    limits = penalty_limits(entry.kind, citation.code, on, citation=citation, subject=_first(list(entry.subjects)))
    if not limits:
        return entry
    least = min((limit.least for limit in limits if limit.least is not None), key=_size, default=None)
    most = max((limit.most for limit in limits if limit.most is not None), key=_size, default=None)
    return evolve(
        entry,
        least=entry.least if entry.least is not None else least,
        most=entry.most if entry.most is not None else most,
        is_general=True,
    )


def _size(bound: Any) -> Decimal:
    return bound if isinstance(bound, Decimal) else Decimal(bound.days_bounds[1] * 24 or 0) + bound.hours


# --- Base units -------------------------------------------------------------------------------------------------------


def base_unit(on: Day) -> Money:
    """Give the base unit (базовая величина) of a day.

    Raises:
        UnknownBaseUnit: Before the first, after the last known, or where the day leaves open which.
    """
    span = _span(on)
    values = _common()["base_units"]["values"]
    fitting = []
    for at, row in enumerate(values):
        until = values[at + 1]["from"] if at + 1 < len(values) else None
        last = row["to"] if until is None else None
        begun = not _happened(row["from"], span).is_no
        ended = (until is not None and _happened(until, span).is_yes) or (
            last is not None and last < span[0].isoformat()
        )
        if begun and not ended:
            fitting.append(Money(amount=Decimal(row["value"]), currency=row["currency"]))
    text = on.isoformat() if isinstance(on, date) else str(on)
    if not fitting or _bounds(values[0]["from"])[0] > span[0] or span[1] > _last_base_day():
        raise UnknownBaseUnit(text, tuple(str(money) for money in fitting))
    if len(set(fitting)) > 1:
        raise UnknownBaseUnit(text, tuple(str(money) for money in fitting))
    return fitting[0]


def _last_base_day() -> date:
    """Give the last day for which the last base unit is known to hold: the end of the year that it was set for."""
    last = _common()["base_units"]["values"][-1]
    return date.fromisoformat(last["to"]) if last["to"] else date(_bounds(last["from"])[0].year, 12, 31)


def to_base_units(money: Money, on: Day) -> Decimal:
    """Give how many base units a sum is on a day: 675 BYN on 24 September 2020 are 25.

    Raises:
        UnknownBaseUnit: The base unit of the day is not known.
        ValueError: The sum is in another currency than that of the day.
    """
    unit = base_unit(on)
    if money.currency != unit.currency:
        message = f"a sum in {money.currency} is not one of a day on which the base unit was {unit}"
        raise ValueError(message)
    return money.amount / unit.amount


def from_base_units(count: Decimal | int | str, on: Day) -> Money:
    """Give the sum that a number of base units is on a day."""
    unit = base_unit(on)
    return Money(amount=Decimal(count) * unit.amount, currency=unit.currency)


# --- Correspondences --------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Correspondence:
    """A provision that another became, and what that rests on.

    Args:
        citation: The other provision.
        basis: `explicit` where a source states it; otherwise what it rests on, such as the same heading.
        sources: Addresses.
    """

    citation: Citation
    basis: str
    sources: tuple[str, ...]


def successors(citation: Citation | str) -> tuple[Correspondence, ...]:
    """Give the provisions of the newer code that took the place of one of the older.

    A part for which nothing is told gives those of its article.
    """
    return _corresponding(citation, "old", "new")


def predecessors(citation: Citation | str) -> tuple[Correspondence, ...]:
    """Give the provisions of the older code that one of the newer took the place of."""
    return _corresponding(citation, "new", "old")


def _corresponding(citation: Citation | str, given: str, wanted: str) -> tuple[Correspondence, ...]:
    asked = Citation.parse(citation) if isinstance(citation, str) else citation
    table = _correspondences(given)
    rows = table.get(str(asked)) or table.get(f"{asked.code}:{asked.article}") or []
    return tuple(
        Correspondence(citation=Citation.parse(row[wanted]), basis=row["basis"], sources=tuple(row["sources"]))
        for row in rows
    )


@cache
def _correspondences(by: str) -> dict[str, list[dict[str, Any]]]:
    table: dict[str, list[dict[str, Any]]] = {}
    for row in _common()["correspondences"]:
        table.setdefault(row[by], []).append(row)
        whole = row[by].split("/")[0]
        if whole != row[by]:
            table.setdefault(whole, []).append(row)
    return table


# --- Headings and search ----------------------------------------------------------------------------------------------


def heading_of(code: str, number: str) -> LocalText:
    """Give the heading of an article of any code known here, the procedural ones included.

    Raises:
        UnknownCode: No code is called so.
        UnknownArticle: The code has no such article.
    """
    normal = _normal(number, "article")
    others = _common()["others"]
    if code not in others:
        return _whole(_chosen(code, normal, None), normal).heading or LocalText({"ru": "Исключена"})
    heading = others[code]["headings"].get(normal)
    if heading is None:
        near = tuple(difflib.get_close_matches(normal, others[code]["headings"], _MEASURES))
        raise UnknownArticle(code, normal, near)
    return LocalText({"ru": heading})


@frozen(kw_only=True)
class Found:
    """An article that a search found, the best first.

    Args:
        citation: The article.
        heading: Its last heading.
        score: How well it fits; only good for comparing results of one search.
    """

    citation: Citation
    heading: LocalText
    score: float


_WORD: Final = re.compile(r"[^\W\d_]+", re.UNICODE)
_ENDINGS: Final = re.compile(
    r"(?:иями|ями|ами|ыми|ими|ого|его|ому|ему|ией|иях|ием|ой|ей|ий|ый|ая|яя|ое|ее|ые|ие|ых|их|ом|ем|ам|ям|ах|ях|ов|ев|ию|ью"
    r"|ия|ья|ага|яга|аму|яму|ымі|імі|амі|ямі|ыя|ія|ай|яй|аў|еў|ню|а|я|о|е|ы|и|у|ю|ь|й|і"
    r"|ations|ation|ings|ing|ions|ion|ers|er|ies|ed|es|s|e|y)$"
)
_SHORTEST: Final = 3


def _stem(word: str) -> str:
    """Cut a word's ending, so that its inflected forms meet."""
    plain = word.casefold().replace("ё", "е")
    cut = _ENDINGS.sub("", plain)
    return cut if len(cut) >= _SHORTEST else plain


@cache
def _words() -> tuple[dict[str, list[tuple[int, float]]], list[tuple[str, str]], Callable[[str], list[str]]]:
    articles: list[tuple[str, str]] = []
    table: dict[str, list[tuple[int, float]]] = {}
    for name in CODES:
        for number, entry in _index(name).items():
            at = len(articles)
            articles.append((name, number))
            headings = [*entry["heading"].values(), *(row["ru"] for row in entry.get("headings", ()) if row["ru"])]
            for stem in {_stem(word) for text in headings for word in _WORD.findall(text)}:
                # A short heading says more of each of its words.
                length = min(
                    len(_WORD.findall(text)) for text in headings if stem in {_stem(w) for w in _WORD.findall(text)}
                )
                table.setdefault(stem, []).append((at, 1 / (3 + length)))
    by_start: dict[str, list[str]] = {}
    for stem in table:
        by_start.setdefault(stem[:4], []).append(stem)
    return table, articles, lambda start: by_start.get(start, [])


def search(text: str, on: Day | None = None) -> tuple[Found, ...]:
    """Find articles by words of their headings, in Russian, Belarusian or English, inflected words included.

    Args:
        text: One or more words; articles that have more of them, and rarer ones, come first.
        on: Only articles in force on this day.

    Raises:
        InvalidText: The text has no word.
    """
    words = [_stem(word) for word in _WORD.findall(text)]
    if not words:
        raise InvalidText("search", text, 0, len(text), "at least one word of a heading")
    table, articles, starting = _words()
    scores: dict[int, float] = {}
    for word in dict.fromkeys(words):
        near = [stem for stem in starting(word[:4]) if stem.startswith(word) or word.startswith(stem)]
        best: dict[int, float] = {}
        for stem in near or ([word] if word in table else []):
            closeness = 1.0 if stem == word else 0.6
            rarity = 1 / (2 + len(table[stem])) ** 0.5
            for at, weight in table[stem]:
                best[at] = max(best.get(at, 0.0), closeness * (rarity + weight))
        for at, score in best.items():
            scores[at] = scores.get(at, 0.0) + score + 1.0
    span = None if on is None else _span(on)
    found = [
        (score, articles[at]) for at, score in scores.items() if span is None or _may_be_in_force(*articles[at], span)
    ]
    found.sort(key=lambda pair: (-pair[0], CODES.index(pair[1][0]), _place(pair[1][1])))
    return tuple(_found(score, *place) for score, place in found[:_MOST_FOUND])


_MOST_FOUND: Final = 50


@lru_cache(maxsize=4096)
def _plain_found(code: str, number: str) -> tuple[Citation, LocalText]:
    heading = _whole(code, number).heading
    assert heading is not None  # noqa: S101 -- it was found by its words
    return Citation(code=code, article=number), heading


def _found(score: float, code: str, number: str) -> Found:
    citation, heading = _plain_found(code, number)
    return Found(citation=citation, heading=heading, score=round(score, 4))


def _may_be_in_force(code: str, number: str, span: tuple[date, date]) -> bool:
    own = _code(code)
    if span[1] < own.in_force or (own.repealed and span[0] >= own.repealed):
        return False
    held = [row for row in _index(code)[number].get("life", ()) if not _happened(row["from"], span).is_no]
    return any(row["state"] != "absent" for row in held[-1:]) or any(
        _happened(row["from"], span).is_unknown for row in held[-1:]
    )
