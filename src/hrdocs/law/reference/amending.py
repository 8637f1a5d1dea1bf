"""The laws that amended a code: the days on which each began, and the later ones of which no text is here.

One law often begins on two or three days, so it has pairs of a day and the provisions that began on it.
"""

from datetime import date
from functools import cache
from typing import Any

from attrs import frozen

from hrdocs.law.reference import code_names, day_spans, running_text, store
from hrdocs.values import LocalText, PartialDate


@frozen(kw_only=True)
class LawDay:
    """A day on which a law, or a part of it, began.

    Args:
        first_day: The day, or bounds of it.
        provisions: What began on it, where the law has several days; None for the whole law.
    """

    first_day: PartialDate
    provisions: str | None


@frozen(kw_only=True)
class AmendingLaw:
    """A law that amended a code.

    Args:
        code: The code.
        key: As `Part.law` names it: `2021-05-26 112-З`.
        days: The days on which it began, in order.
        published: The day of its official publication; None where no source shows it.
        confidence: `high`, `medium` or `low`, for its days.
        note: What the sources say of its days.
        sources: Addresses.
    """

    code: str
    key: str
    days: tuple[LawDay, ...]
    published: date | None
    confidence: str
    note: str | None
    sources: tuple[str, ...]

    @property
    def adopted(self) -> date:
        """The day of the law."""
        return date.fromisoformat(self.key.partition(" ")[0])

    @property
    def number(self) -> str:
        """Its number, as `112-З`."""
        return self.key.partition(" ")[2]


@frozen(kw_only=True)
class LaterProvision:
    """What is known of an article in a law whose text is not here.

    Args:
        article: The number.
        says: What the sources say of it, in English.
        confidence: `high`, `medium` or `low`.
    """

    article: str
    says: str
    confidence: str


@frozen(kw_only=True)
class NewerLaw:
    """A law that amended a code after the last text at hand.

    Args:
        code: The code.
        number: Its number; None where no source shows it.
        title: Its title.
        adopted: The day of the law, or bounds of it.
        in_force: The day on which it began, or bounds of it; None where nothing is known of that.
        provisions: What is known of its articles.
        note: What the sources say.
        confidence: `high`, `medium` or `low`.
        sources: Addresses, or the source in words.
    """

    code: str
    number: str | None
    title: LocalText
    adopted: PartialDate
    in_force: PartialDate | None
    provisions: tuple[LaterProvision, ...]
    note: str
    confidence: str
    sources: tuple[str, ...]

    @property
    def name(self) -> str:
        """What it is called: `101-З (2025-10-20)`, or its title where the number is not known."""
        return f"{self.number or '«' + self.title.best('ru') + '»'} ({self.adopted})"

    @property
    def earliest(self) -> date:
        """The first day on which it may have been in force."""
        known = self.in_force.earliest if self.in_force else None
        return known or self.adopted.earliest or date.min


def amending_laws(code: str) -> tuple[AmendingLaw, ...]:
    """Return the laws that amended a code, as far as marks, texts and facts name them, in the order of their days.

    Of a code of procedure (`cpc1999`, `pikoap2006`, `pikoap2021`) only the few whose days in it were found are here.

    Raises:
        UnknownCode: No code is called so.
        AmbiguousCode: Two codes were called so.
    """
    return _laws(code if code in running_text.NORM_CODES else code_names.code(code).name)


@cache
def _laws(code: str) -> tuple[AmendingLaw, ...]:
    return tuple(
        AmendingLaw(
            code=code,
            key=key,
            days=tuple(
                LawDay(first_day=PartialDate(each["from"]), provisions=each.get("provisions")) for each in row["days"]
            ),
            published=date.fromisoformat(row["published"]) if "published" in row else None,
            confidence=row["confidence"],
            note=row.get("note"),
            sources=tuple(row["sources"]),
        )
        for key, row in _rows(code).items()
    )


def _rows(code: str) -> dict[str, dict[str, Any]]:
    record = running_text.stored(code) if code in running_text.NORM_CODES else store.file(code)
    rows: dict[str, dict[str, Any]] = record.get("laws", {})
    return rows


@cache
def _days(code: str) -> dict[str, tuple[LawDay, ...]]:
    return {law.key: law.days for law in _laws(code)}


def day_of(code: str, key: str, since: PartialDate) -> LawDay | None:
    """Return the day of a law on which a wording began; None where its bounds leave open which of several."""
    days = _days(code).get(key, ())
    exact = [each for each in days if each.first_day == since]
    # What may be older than its law has bounds that end as those of the law.
    exact = exact or [each for each in days if each.first_day.latest == since.latest]
    if exact:
        return exact[0]
    low, high = day_spans.bounds(str(since))
    within = [each for each in days if _meets(day_spans.bounds(str(each.first_day)), (low, high))]
    return within[0] if len(within) == 1 else None


def _meets(one: day_spans.Dates, other: day_spans.Dates) -> bool:
    return one[0] <= other[1] and other[0] <= one[1]


def newer_laws(code: str) -> tuple[NewerLaw, ...]:
    """Return the laws that are known to have amended a code after the last text at hand, in order of their days.

    An answer for a later day than `Code.as_of` cannot know what they say.

    Raises:
        UnknownCode: No code is called so.
        AmbiguousCode: Two codes were called so.
    """
    return laws_after(code if code in running_text.NORM_CODES else code_names.code(code).name)


@cache
def laws_after(name: str) -> tuple[NewerLaw, ...]:
    """Return the later laws of a code by its short name."""
    rows: list[dict[str, Any]] = store.common().get("newer", [])
    return tuple(
        NewerLaw(
            code=name,
            number=row["number"],
            title=LocalText(row["title"]),
            adopted=PartialDate(row["adopted"]),
            in_force=PartialDate(row["in_force"]) if row["in_force"] else None,
            provisions=tuple(
                LaterProvision(article=each["article"], says=each["says"], confidence=each["confidence"])
                for each in row["provisions"]
                if each["code"] == name
            ),
            note=row["note"],
            confidence=row["confidence"],
            sources=tuple(row["sources"]),
        )
        for row in rows
        if name in row["codes"]
    )


def known_by(name: str, last: date) -> tuple[NewerLaw, ...]:
    """Return those of the later laws of a code that may have been in force on a day."""
    return tuple(law for law in laws_after(name) if law.earliest <= last)
