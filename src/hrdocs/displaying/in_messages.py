"""What a message prints for a parameter: `{term:duration-of}`, `{others:citation+code}`.

A kind is one of `hrdocs.displaying.KINDS`, a closed list, or a noun in the plural for a number. These exist in messages
alone:

    quoted    a key, a name or a code as it is typed, in double quotes
    key       the same, without quotes among English words
    path      a type and the fields below it: `judgment.penalties.term`

After the kind, `-of` is the form after a word such as «не более», `-to` the form after «не больш за», and `+code` puts
the text that documents have after it in brackets. A parameter may be several texts, with commas or, for alternatives,
with `|`; each of them is displayed.
"""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Final

from hrdocs.displaying.day_words import date_words
from hrdocs.displaying.forms import LONG, SHORT, Said, joined, measured, noun, words
from hrdocs.displaying.shown import display_text
from hrdocs.displaying.sums import BASE_UNIT, amount_words
from hrdocs.fields import ModelObject, parts_of, plan
from hrdocs.model import RECORDS
from hrdocs.values import Duration, Money, PartialDate
from hrdocs.vocabulary import field_label, type_label

_CODE: Final = "+code"
_OF: Final = "-of"
_TO: Final = "-to"
# In the middle of a sentence the full name of a code of law is too long.
_SHORT_KINDS: Final = frozenset({"citation", "norm"})


def message_text(kind: str, given: str | int, language: str) -> str:
    """Return what a message prints for a parameter of a kind."""
    if isinstance(given, int):
        is_count = kind == "number" or kind.removesuffix("s") in words(language)["counts"]
        return display_text(kind, given, language) if is_count else _one(kind, str(given), language)
    if "|" in given:
        return joined([_one(kind, each, language) for each in given.split("|")], language, "or")
    return ", ".join(_one(kind, each, language) for each in given.split(", "))


def _one(kind: str, text: str, language: str) -> str:
    if kind == "quoted" or (kind == "key" and language != "en"):
        return f'"{text}"'
    if kind == "key":
        return text
    if kind == "path":
        return path_words(text, language)
    bare = kind.removesuffix(_CODE)
    if bare.endswith((_OF, _TO)):
        shown = _in_form(bare[: -len(_OF)], text, language, bare[-len(_OF) :])
    else:
        shown = display_text(bare, text, language, SHORT if bare in _SHORT_KINDS else LONG)
    return f"{shown} ({text})" if kind != bare and shown != text and f"({text})" not in shown else shown


def _in_form(kind: str, text: str, language: str, form: str) -> str:
    try:
        said = _FORMS[kind](text, language)
    except (ValueError, ArithmeticError):
        return text
    return said.of if form == _OF else said.to or said.name


_FORMS: Final[Mapping[str, Callable[[str, str], Said]]] = {
    "date": lambda text, language: date_words(PartialDate.parse(text), language),
    "duration": lambda text, language: amount_words(Duration.parse(text), language),
    "money": lambda text, language: amount_words(Money.parse(text), language),
    "base-units": lambda text, language: measured(Decimal(text), noun(BASE_UNIT, language), language),
}


def path_words(path: str, language: str) -> str:
    """Return a record type and the fields below it by their labels: «судебное решение → наказания → срок».

    A step that the format does not have stays as it is.
    """
    name, *steps = path.split(".")
    holder: type[ModelObject] | None = RECORDS.get(name)
    if holder is None:
        return path
    said = [type_label(name, language)]
    for step in steps:
        plans = {} if holder is None else {each.name: each for each in plan(holder)}
        if holder is None or step not in plans:
            said.append(step)
            continue
        said.append(field_label(holder.__name__, step, language))
        holder = next(iter(parts_of(plans[step].kind)), None)
    return " → ".join(said)
