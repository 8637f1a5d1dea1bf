"""The answer of `hrdocs law check` as text and as JSON."""

from collections.abc import Iterator
from functools import cache
from typing import Any

from hrdocs import data
from hrdocs.displaying.day_words import from_words
from hrdocs.displaying.provision_words import citation_words
from hrdocs.displaying.shown import display
from hrdocs.law.reference.code_names import CRIMINAL
from hrdocs.law.reference.sanction_check import Circumstance, PenaltyCheck, SanctionAnswer
from hrdocs.values import Citation, PartialDate, Period


@cache
def _words() -> dict[str, dict[str, dict[str, str]]]:
    made: dict[str, dict[str, dict[str, str]]] = data.read("law/check_words.json")
    return made


def _said(kind: str, word: str, language: str) -> str:
    return _words()[kind][word][language]


def check_text(found: PenaltyCheck, language: str = "en") -> str:
    """Return an answer as lines: the answer, the rule, the words of the law, what would change it."""
    return "\n".join(_lines(found, language))


def _answer(found: PenaltyCheck, language: str) -> str:
    word = found.answer.value
    if found.answer is SanctionAnswer.NOT_IN_SANCTION and found.citation.code not in CRIMINAL:
        word += "_administrative"
    said = _said("answers", word, language)
    reason = _words()["reasons"].get(found.reason)
    return f"{said} {reason[language]}" if reason else said


def _lines(found: PenaltyCheck, language: str) -> Iterator[str]:
    def label(word: str) -> str:
        return _said("labels", word, language)

    yield _answer(found, language)
    if found.bounds is not None:
        yield f"  {label('bound')}: {display(found.bounds, language)}"
    if found.rule is not None:
        yield f"  {label('rule')}: {cited(found.rule, language)}"
    if found.sanction:
        on = label("sanction").format(on=display(found.on, language))
        yield f"{_capital(cited(found.citation, language))}, {on}:"
        yield from (f"  {line}" for line in found.sanction_lines)
        shown = [
            label("shown").format(
                texts=", ".join(each.texts), period=display(Period.of(each.shown_from, each.shown_to), language)
            )
            for each in found.sanction
        ]
        yield from (f"  {line}" for line in dict.fromkeys(shown))
    yield label("changes")
    changes = [f"  - {circumstance_text(each, language)}" for each in found.circumstances]
    yield from changes or [f"  {label('nothing')}"]
    yield label("scope")


def circumstance_text(given: Circumstance, language: str) -> str:
    """Return one circumstance with its article."""
    said = _said("circumstances", given.word, language)
    if given.since is not None:
        said = said.format(since=_since(given.since, language))
    return f"{said} {_capital(cited(given.rule, language))}."


def _since(since: PartialDate, language: str) -> str:
    return display(since, language) if since.is_bounds else from_words(since, language)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def cited(citation: Citation, language: str) -> str:
    """Return a provision in words, with its canonical form where a machine needs it."""
    return f"{citation_words(citation, language)} ({citation})"


def check_json(found: PenaltyCheck) -> dict[str, Any]:
    """Return an answer as JSON values."""
    made: dict[str, Any] = {
        "citation": str(found.citation),
        "on": str(found.on),
        "answer": found.answer.value,
        "reason": found.reason,
    }
    if found.bounds is not None:
        made["bounds"] = {
            "kind": found.bounds.kind.value,
            "least": None if found.bounds.least is None else str(found.bounds.least),
            "most": None if found.bounds.most is None else str(found.bounds.most),
        }
    if found.rule is not None:
        made["rule"] = str(found.rule)
    made["sanction"] = {"language": "ru", "lines": list(found.sanction_lines)}
    made["sanction"]["texts"] = sorted({text for each in found.sanction for text in each.texts})
    made["circumstances"] = [
        {"word": each.word, "rule": str(each.rule)} | ({"since": str(each.since)} if each.since else {})
        for each in found.circumstances
    ]
    return made
