"""Strategies for the values in records: texts, ids, dates, amounts, citations.

Each knows the pattern of its form. Making a text from a pattern is slow, so most are drawn from readable samples, and
one in so many is any text that the pattern accepts.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any, Final, TypeVar

from hypothesis import strategies as st

from hrdocs.fields import ID, LANGUAGE, Form
from hrdocs.values import Answer, Citation, Duration, Json, LocalText, Money, Norm, PartialDate, Period, Quantity

V = TypeVar("V")

_SAMPLES: Final = (
    "Alena Vymyslenka",
    "Алена Выдумка",
    "Вольга Прыдуманая",
    "ч. 1 ст. 342 УК",
    "статья 23.34 КоАП",
    "page 3",
    "https://example.org/1",
    "суд, якога няма",
    " with a space before and after ",
    "two\nlines\n",
    "e\N{COMBINING ACUTE ACCENT}, \N{NO-BREAK SPACE}, \N{RIGHT-TO-LEFT MARK}, \N{ZERO WIDTH SPACE}",
    "\N{ARABIC-INDIC DIGIT THREE}\N{SUPERSCRIPT TWO}\N{GRINNING FACE}\u2028\0",
    '"\\/~',
)


_ANY: Final[st.SearchStrategy[str]] = st.characters(exclude_categories=["Cs"])
"""Every character that a file can hold; left to the default, Hypothesis would try each one against UTF-8."""
# The tables of characters are made here: inside the first draw of a new folder they would fail its health check.
_ANY.validate()

_ODD: Final = ""
"""Drawn among the readable texts, none of which is empty, where a new text is to be made."""


def _mixed(readable: Iterable[str], odd: st.SearchStrategy[str], *, one_in: int) -> st.SearchStrategy[str]:
    """Draw mostly from readable texts, which is fast, and one in so many times any text that is allowed."""
    pool = list(dict.fromkeys(readable))
    pool *= -(-one_in // len(pool))
    pool += [_ODD] * (len(pool) // one_in)

    @st.composite
    def mixed(draw: st.DrawFn) -> str:
        return draw(some) or draw(odd)

    some = st.sampled_from(pool)
    return mixed()


@cache
def texts() -> st.SearchStrategy[str]:
    """Draw texts that a free field may hold: readable samples, and any Unicode; never empty, no surrogates."""
    return _mixed(_SAMPLES, st.text(_ANY, min_size=1, max_size=12), one_in=4)


_DATES: Final = (
    "{d}",
    "{m}",
    "{y}",
    "{d}T14:30",
    "{d}~",
    "{m}?",
    "{y}%",
    "{d}T09:05~",
    "[{d}..{e}]",
    "[{m}..]",
    "[..{d}]",
)
_DURATIONS: Final = ("P{n}D", "P{k}Y", "P{k}M", "PT{n}H", "P{k}Y6M", "P1DT{k}H", "PT{k}M")
_MONEY: Final = ("{n} BYN", "{n}.5 USD", "{n}00000 BYR", "0 EUR")
_AMOUNTS: Final = ("{n}", "{n}.25", "0", *_MONEY, *_DURATIONS)
_BOUNDS: Final = ("{0}", "{0}~", "[{0}..]", "[..{0}]", "[{0}..{0}]")
_TEMPLATES: Final[Mapping[str, tuple[str, ...]]] = {
    ID.name: ("r{n}", "case-{k}.{n}"),
    "PartialDate": _DATES,
    "Period": ("{d}/{e}", "{d}/..", "{d}/", "/{e}", "../{m}", "{m}/{e}~", "{d}T10:00/{e}?", "[{d}..{e}]/{e}"),
    "Duration": _DURATIONS,
    "Money": _MONEY,
    "Quantity": tuple(bounds.format(amount) for amount in _AMOUNTS for bounds in _BOUNDS),
    "Citation": ("cc1999:{n}", "cc1999:{n}/{k}", "cc1999:{n}-1/{k}/2", "cao2021:{k}.{n}/1", "cc1999:{n}//{k}"),
    "Norm": ("iccpr:{n}", "iccpr:{n}/{k}", "iccpr:{k}/3/b", "cpc1999:{n}-1", "undhrd"),
}
"""Texts of the most frequent forms; making one from its pattern is a hundred times as slow."""


def _filled(template: str) -> Iterator[str]:
    """Fill in some days, {d} and one not before it {e}, month and year {m} and {y}, and numbers {n} and {k}."""
    for n in (1, 2, 3, 15, 342):
        day = date(2020, 8, 9) + timedelta(days=n * n % 700)
        later = day + timedelta(days=n % 4)
        yield template.format(d=day, e=later, m=f"{day:%Y-%m}", y=f"{day:%Y}", n=n, k=n % 11 + 1)


@cache
def formed(form: Form, owner: str = "") -> st.SearchStrategy[str]:
    """Draw texts of a form: mostly readable ones, sometimes any text that its pattern accepts.

    Args:
        form: The form.
        owner: Name of the form whose templates are used, where this one is narrower.
    """
    filled = [text for template in _TEMPLATES.get(owner or form.name, ()) for text in _filled(template)]
    readable = [text for text in (*form.examples, *filled) if re.fullmatch(form.pattern, text)]
    odd = st.from_regex(form.pattern.removeprefix("^").removesuffix("$"), fullmatch=True, alphabet=_ANY)
    return _mixed(readable, odd, one_in=25)


@cache
def ids() -> st.SearchStrategy[str]:
    """Draw ids of records."""
    return formed(ID)


_LEAVES: Final = (
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(-1e15, 1e15, allow_nan=False)
    | st.sampled_from(["no", "2020-9-1", ""])
    | st.text(_ANY, max_size=8)
)


@cache
def json_values() -> st.SearchStrategy[Any]:
    """Draw any JSON value, as partners' own keys and reported variants hold it."""
    return st.recursive(
        _LEAVES,
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(_ANY, max_size=5), inner, max_size=3),
        max_leaves=4,
    )


@cache
def values(cls: type[V]) -> st.SearchStrategy[V]:
    """Draw values of a class of `hrdocs.values`, canonical and of every form that it has.

    Args:
        cls: `PartialDate`, `Period`, `Duration`, `Money`, `Quantity`, `Citation`, `Norm`, `LocalText`, `Answer` or
            `Json`.

    Raises:
        ValueError: The class is not one of these.
    """
    known: Mapping[type[Any], Callable[[], st.SearchStrategy[Any]]] = {
        Answer: lambda: st.sampled_from(Answer),
        Json: lambda: json_values().map(Json.of),
        LocalText: lambda: st.dictionaries(formed(LANGUAGE), texts(), min_size=1, max_size=3).map(LocalText),
    }
    if cls in known:
        return known[cls]()
    if cls not in (PartialDate, Period, Duration, Money, Quantity, Citation, Norm):
        message = f"no value class: {cls.__name__}"
        raise ValueError(message)
    parse: Callable[[str], V] = cls.parse  # type: ignore[attr-defined]
    return formed(Form(cls.__name__, cls.PATTERN, cls.DESCRIPTION, cls.EXAMPLES)).map(parse)  # type: ignore[attr-defined]
