"""Evidence in words: what a record says, in the language of the reader, with the record's own text."""

from collections.abc import Mapping
from typing import Any

from hrdocs import data
from hrdocs.criteria.facts import EvidenceItem
from hrdocs.criteria.framework import Factor
from hrdocs.criteria.terms import ComparedTerm
from hrdocs.displaying import display, in_language, joined
from hrdocs.messages import LANGUAGES
from hrdocs.vocabulary import word_labels


def words(language: str) -> Mapping[str, str]:
    """Return the words around the facts.

    Raises:
        ValueError: There are none in this language.
    """
    if language not in LANGUAGES:
        message = f"no words in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    found: Mapping[str, str] = data.read("criteria_words.json")["words"][language]
    return found


def factor_number(factor: Factor, language: str) -> str | None:
    """Return the number as printed, with the word before it in a language: категория II for "category II"."""
    word, _, number = (factor.printed or "").partition(" ")
    return words(language)[word].format(number=number) if word == "category" else factor.printed


def factor_title(factor: Factor, language: str) -> str:
    """Return the number of a factor as printed, else its name in a few words, else its text."""
    return factor_number(factor, language) or (factor.short or factor.text).best(language, "en")


def evidence_text(item: EvidenceItem, language: str) -> str:
    """Return what a record says: its type, the statement, the record's own text, and the id to find it by."""
    phrase = item.phrase
    said = _said(phrase.key, phrase.values, language)
    own = f" — {in_language(phrase.text, language)}" if phrase.text is not None else ""
    return f"{word_labels.type_label(item.type, language)}: {said}{own} [{item.record}]"


def _said(key: str, values: Mapping[str, Any], language: str) -> str:
    own = words(language)
    if key == "term":
        return _term(values["compared"], language)
    shown = {name: _shown(value, language) for name, value in values.items()}
    if key == "stay":
        shown = {"kind": own["days_unknown"], "period": own["days_unknown"]} | shown
        if "kind" not in values:
            shown["kind"] = own["liberty"]
    if key == "violent":
        shown["flags"] = ", ".join(own[f"list_flag_{flag}"] for flag in values["flags"].split(", "))
    if key == "norm":
        shown.pop("type", None)  # the type of the record is said already
    if key == "conduct" and "norm" in shown:
        return f"{own['say_conduct'].format(**shown)} ({shown['norm']})"
    plain = f"say_{key}_plain"
    template = own[plain] if plain in own and "citation" not in shown else own[f"say_{key}"]
    return template.format(**shown)


def _shown(value: Any, language: str) -> str:
    return value if type(value) is str else display(value, language, "short")


def _term(found: ComparedTerm, language: str) -> str:
    """Return a term, what the article allows, and what others got."""
    own = words(language)
    said = [own["say_term"].format(kind=display(found.kind, language), term=display(found.term, language))]
    said[0] += f" ({display(found.citation, language, 'short')})"
    bounds = {
        name: display(value, language)
        for name, value in (("least", found.least), ("most", found.most))
        if value is not None
    }
    if bounds:
        key = {1: "term_from" if "least" in bounds else "term_to", 2: "term_from_to"}[len(bounds)]
        said.append(own["say_term_allowed"].format(range=own[key].format(**bounds)))
    if len(found.others) > found.MOST_LISTED:
        shown = {"least": found.others[0], "most": found.others[-1], "middle": found.middle}
        terms = {name: display(term, language) for name, term in shown.items()}
        said.append(own["say_term_many"].format(count=len(found.others), **terms))
    elif found.others:
        listed = joined([display(term, language) for term in found.others], language)
        said.append(own["say_term_others"].format(terms=listed))
    return "; ".join(said)
