"""Articles of law and results of a search as text, in the language of a reader.

The words of the law are Russian, and most headings are too: a text that is not in the language of the reader says in
which it is. What is punished is said in our own English or, in Russian and Belarusian, in the words of the law.
"""

import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from hrdocs.displaying.day_words import date_words, from_words
from hrdocs.displaying.forms import SHORT, filled, words
from hrdocs.displaying.penalty_phrases import sanction_lines
from hrdocs.displaying.provision_words import citation_words, norm_words
from hrdocs.displaying.shown import display, in_language
from hrdocs.law.reference.articles import Article, Part, Right, Wording
from hrdocs.law.reference.penalties import PenaltyRange
from hrdocs.law.reference.running_text import PrintedText
from hrdocs.law.reference.searching import Found
from hrdocs.law.reference.translations import (
    Translation,
    chapter_translation,
    heading_translation,
    right_translation,
)
from hrdocs.values import Citation, LocalText, PartialDate, Period

# Where the sanction begins: "наказывается …", "влечет …".
_SANCTION: Final = re.compile(r"(?<!\s)\s*+(?:[–—-]\s*+)?+(?:наказыва|вле(?:чет|чёт|кут)\b)", re.IGNORECASE)
_NUMBER: Final = re.compile(r"^[0-9-]+\.\s+")


def of_law(shown: Article | Wording | PenaltyRange) -> str:
    """Return what a notebook shows of the law, in English."""
    if isinstance(shown, Article):
        return article_text(shown)
    return wording_text(shown) if isinstance(shown, Wording) else display(shown)


def wording_text(wording: Wording, language: str = "en", *, text: bool = False, evidence: bool = True) -> str:
    """Return an article as worded on a day, as lines.

    Args:
        wording: The wording.
        language: One of `en`, `ru`, `be`.
        text: Whether the words of the law are printed too.
        evidence: Whether each part says which texts show it; without, `sources_text` says so after all answers.
    """
    phrases = words(language)["law"]
    lines = [_head(wording.code, wording.number, wording.heading, wording.translation, language)]
    since = _since(wording.since, language)
    if wording.until is not None:
        name = "until-bounds" if wording.until.is_bounds else "until"
        since += (", " if name == "until" else "; ") + filled(phrases[name], date_words(wording.until, language))
    lines.append("  " + phrases["wording"].format(since=since))
    if wording.beyond_as_of:
        lines.append(f"  {phrases['beyond']}")
    if wording.later_laws:
        lines += later_laws_lines(wording, language)
    if not wording.is_in_force:
        lines.append(f"  {phrases['not-in-force']}")
    for part in wording.parts:
        lines += _part_lines(part, language, evidence=evidence)
        if text:
            lines += _words_lines(part.printed, language)
    if text:
        lines += _note_lines("notes", wording.notes, language, has_unknown=wording.has_unknown_notes)
        has_unknown = wording.has_unknown_chapter_notes
        lines += _note_lines("chapter-notes", wording.chapter_notes, language, has_unknown=has_unknown)
    return "\n".join(lines)


def article_text(article: Article, language: str = "en") -> str:
    """Return an article over time: status, when it was in force, every wording, rights, then what shows all that."""
    phrases = words(language)["law"]
    lines = [_head(article.code, article.number, article.heading, article.translation, language)]
    status = phrases[article.status]
    periods = "; ".join(display(Period.parse(each), language) for each in article.periods)
    lines.append("  " + phrases["status" if periods else "status-never"].format(status=status, periods=periods))
    if article.chapter:
        given = article.chapter.heading
        heading = _heading(given, chapter_translation(given), language)
        lines.append("  " + phrases["chapter"].format(number=article.chapter.number, heading=heading))
    lines += ["", *(wording_text(wording, language, evidence=False) + "\n" for wording in article.wordings)]
    lines += rights_lines(article, language)
    lines += sources_text(article, language)
    return "\n".join(lines)


def rights_lines(article: Article, language: str = "en") -> list[str]:
    """Return what bodies say of the rights that the use of an article engages, a line each; none where none does."""
    return [_right_line(right, language) for right in article.rights]


def sources_text(article: Article, language: str = "en", wordings: Iterable[Wording] | None = None) -> list[str]:
    """Return what shows an article: each wording of a part by its texts, then addresses, official ones first.

    Args:
        article: The article.
        language: One of `en`, `ru`, `be`.
        wordings: Those that were printed; all of them when left out.
    """
    phrases = words(language)["law"]
    parts = [part for wording in (article.wordings if wordings is None else wordings) for part in wording.parts]
    lines = [phrases["sources"]]
    lines += dict.fromkeys(
        f"  {citation_words(part.citation, language, SHORT)}, {_evidence(part, language)}"
        for part in parts
        if part.is_known and part.has_sanction
    )
    used = dict.fromkeys(key for part in parts for key in part.texts)
    lines += [f"  {key}: {address}" for key, address in article.texts.items() if key in used]
    lines += [f"  {phrases['facts']}: {address}" for address in article.facts]
    for right in article.rights:
        lines += dict.fromkeys(f"  {right.norm}: {address}" for address in right.sources)
    return list(dict.fromkeys(lines))


def later_laws_lines(wording: Wording, language: str = "en") -> Iterator[str]:
    """Return the later laws of a day after the texts, by name, with what is known of the article in them."""
    for law in wording.later_laws:
        yield "  " + words(language)["law"]["later-law"].format(law=law.name)
        yield from (f"    {_in_english(row.says, language)}" for row in law.provisions if row.article == wording.number)


def conduct_text(part: Part, language: str = "en") -> str | None:
    """Return what a part punishes: our own sentence, where there is one in the language, else the words of the law.

    The words of the law are those before the sanction.

    Returns:
        None where neither is known.
    """
    ours = part.translation
    if ours is not None and language in ours.text:
        return _translated(ours, language)
    if language == "en" or part.text is None:
        return None if part.conduct is None else _in_english(part.conduct, language)
    whole = " ".join(part.text.split("\n"))
    begun = _SANCTION.search(whole)
    if begun is None:
        return None
    said = _NUMBER.sub("", whole[: begun.start()]).rstrip(" –—-,")
    return in_language(LocalText({"ru": said}), language)


def _right_line(right: Right, language: str) -> str:
    phrases = words(language)["law"]
    line = phrases["right"].format(
        norm=f"{norm_words(right.norm, language)} ({right.norm})",
        says=_said(right.says, language),
        body=_said(right.body, language, is_marked=False),
    )
    if right.carried_from is None:
        return str(line)
    former = right.carried_from
    return f"{line}; {phrases['carried'].format(article=citation_words(former, language, SHORT), code=former)}"


def _said(english: str, language: str, *, is_marked: bool = True) -> str:
    """Return a line of ours on what a body says, or its name, in the language of the reader."""
    ours = right_translation(english)
    if ours is None or language not in ours.text:
        return _in_english(english, language)
    return _translated(ours, language) if is_marked else ours.text[language]


def _translated(given: Translation, language: str) -> str:
    """Return a text that is our translation, marked as such."""
    return str(words(language)["law"]["translation"].format(text=given.text[language], by=given.by))


def _heading(heading: LocalText, ours: Translation | None, language: str) -> str:
    if language not in heading and ours is not None and language in ours.text:
        return _translated(ours, language)
    return in_language(heading, language)


def _head(code: str, number: str, heading: LocalText | None, ours: Translation | None, language: str) -> str:
    phrases = words(language)["law"]
    cited = Citation(code=code, article=number)
    article = citation_words(cited, language)
    return str(
        phrases["head"].format(
            article=article[:1].upper() + article[1:],
            code=cited,
            heading=phrases["heading-unknown"] if heading is None else _heading(heading, ours, language),
        )
    )


def _part_lines(part: Part, language: str, *, evidence: bool) -> Iterator[str]:
    phrases = words(language)["law"]
    yield "  " + (phrases["part"].format(number=part.number) if part.number else phrases["single-part"])
    conduct = conduct_text(part, language)
    if conduct:
        yield f"    {conduct}"
    if not part.is_known:
        yield "    " + phrases["sanction-unknown"].format(why=phrases[part.why_unknown or "before_texts"])
        return
    if not part.has_sanction:
        return
    for line in sanction_lines(part.bounded(), language):
        yield f"    - {line}"
    if evidence:
        yield f"    {_evidence(part, language)}"


def _evidence(part: Part, language: str) -> str:
    """Return since when the sanction of a part holds, by which law, what shows it, and how sure that is."""
    phrases = words(language)["law"]
    said = [_since(part.since, language)]
    if part.law:
        adopted, _, number = part.law.partition(" ")
        name = "by-law-or-earlier" if part.since_kind == "law_or_earlier" else "by-law"
        said[0] += ", " + phrases[name].format(number=number, day=display(PartialDate.parse(adopted), language))
    return "; ".join([*said, *_shown(part.texts, part.shown_from, part.shown_to, part.confidence, language)])


def _note_lines(name: str, printed: tuple[PrintedText, ...], language: str, *, has_unknown: bool) -> Iterator[str]:
    """Return the notes below a line that says of what they are; nothing where there were certainly none."""
    if printed or has_unknown:
        yield f"  {words(language)['law'][name]}"
    if printed:
        yield from _words_lines(printed, language)
    if has_unknown:
        yield from _words_lines((), language)


def _words_lines(printed: Iterable[PrintedText], language: str) -> Iterator[str]:
    """Return the words that may have held on the day; each of several with its first day."""
    phrases = words(language)["law"]
    several = tuple(printed)
    if not several:
        yield f"    {phrases['words-unknown']}"
    for each in several:
        said = phrases["words"].format(since=_since(each.since, language))
        shown = _shown(each.texts, each.shown_from, each.shown_to, each.confidence, language)
        yield "    " + "; ".join([said, *shown])
        yield from (f"      {paragraph}" for paragraph in each.paragraphs)


def _shown(
    texts: Iterable[str], first: date | None, last: date | None, confidence: str | None, language: str
) -> Iterator[str]:
    """Return which texts show something, for which days, and how sure that is."""
    phrases = words(language)["law"]
    names = ", ".join(texts)
    if first is not None and last is not None:
        yield phrases["shown"].format(texts=names, period=display(Period.of(first, last), language))
    else:
        yield phrases["shown-only"].format(texts=names)
    if confidence is not None:
        yield phrases["confidence"].format(word=phrases[confidence])


def found_text(found: Iterable[Found], language: str = "en") -> str:
    """Return the results of a search; a heading of another day than requested is marked."""
    lines = []
    for row in found:
        cited = citation_words(row.citation, language, SHORT)
        lines.append(f"{cited} ({row.citation})  {_found_heading(row, language)}")
        lines += [f"    {line}" for line in _beside(row, language)]
    return "\n".join(lines) or str(words(language)["law"]["nothing"])


def _beside(row: Found, language: str) -> Iterator[str]:
    """Return what is said beside a result: the article that it replaced, or that replaced it, and why it was found."""
    phrases = words(language)["law"]
    if row.later_law is not None:
        yield phrases["later-law"].format(law=row.later_law)
    if row.replaces is not None:
        yield phrases["replaces"].format(article=citation_words(row.replaces, language, SHORT), code=row.replaces)
    for each in row.successors:
        new = each.citation
        yield phrases["replaced-by"].format(article=citation_words(new, language, SHORT), code=new)
    if row.by == "popular_word":
        yield phrases["popular-word"].format(word=row.matched.best(language))
    if row.paragraph is not None:
        yield row.paragraph


def _found_heading(row: Found, language: str) -> str:
    phrases = words(language)["law"]
    matched = _heading(row.matched, heading_translation(row.matched), language)
    since = None if row.since is None else _since(row.since, language)
    if row.heading is None:
        if row.by != "heading":
            return str(phrases["heading-unknown"])
        return str(phrases["known" if since is None else "day-unknown"].format(since=since, heading=matched))
    heading = _heading(row.heading, heading_translation(row.heading), language)
    if row.is_of_day:
        return heading
    name = "formerly-undated" if since is None else "formerly"
    return str(phrases[name].format(heading=heading, since=since, matched=matched))


def _since(date: PartialDate, language: str) -> str:
    if date.is_bounds:
        return filled(words(language)["law"]["since-bounds"], date_words(date, language))
    return from_words(date, language)


def _in_english(text: str, language: str) -> str:
    return in_language(LocalText({"en": text}), language)
