"""Search for articles by number, by words of the law and by words of talk, in three languages, as of a day.

What is searched of an article: its number, its headings, what is punished in one line, and the words that people use
for it (`data/law/popular_words.tsv`); on request the words of the law. Without a day its last heading counts first and
former ones too, and what is in force comes first; with a day only what may hold on it counts, and where no source shows
the heading of the day, the neighbouring heading that is known, which the result then says.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from heapq import heapify, heappop, heappush
from math import log
from typing import Any, Final

from attrs import field, frozen

from hrdocs.errors import InvalidText
from hrdocs.law.reference import code_names, day_spans, store, text_search
from hrdocs.law.reference.amending import NewerLaw, laws_after
from hrdocs.law.reference.correspondences import Correspondence, predecessors, successors
from hrdocs.law.reference.popular_words import popular_words
from hrdocs.law.reference.query_words import WORD, Vocabulary, stems_in, stems_of_typed, vocabulary
from hrdocs.law.reference.stemming import stemmed
from hrdocs.law.reference.timeline import timeline
from hrdocs.law.reference.translations import conduct_translation, heading_translation
from hrdocs.values import Answer, Citation, Day, LocalText, PartialDate
from hrdocs.values.text import exact_str

_MOST_FOUND: Final = 50
# A heading that is former, or of another time than the requested day, comes after one that is in force.
_NOT_OF_THE_DAY: Final = 0.8
_NOT_IN_FORCE: Final = 0.72
# Results below this share of the best, or that explain less of the query than this, are no help.
_CUT: Final = 0.5
_LEAST: Final = 0.25
# Where nothing else is found, of a long sentence little is explained by the best.
_LEAST_OF_SENTENCE: Final = 0.1
_BY_NUMBER: Final = 2.0
_SUCCESSOR: Final = 0.99
_NEAR_NUMBER: Final = 0.5
_POPULAR_STEP: Final = 0.06


@frozen(kw_only=True)
class Found:
    """An article that a search found, the best first.

    Args:
        citation: The article.
        heading: Its heading as of the day; without a day the last one. None where no source shows it for that day.
            With a partial day, or inside the window of a change, each heading that may hold has a result of its own.
        matched: The words that were found: a heading, which is another than `heading` where that is unknown or does not
            have the words, a line of what is punished, or a word of talk.
        since: The first day of the matched heading, or bounds of that day; None where only its words are known.
        score: How well it fits; only good for comparing results of one search.
        by: What was found: `number`, `near_number` (no article has the number, and this one's is near), `successor`
            (of an article found by its number, which `replaces` names), `heading`, `popular_word`, `conduct` or
            `paragraph`.
        paragraph: The paragraph of the article that has the words; None where something else of it has them.
        replaces: The article found by its number that this one replaced.
        later_law: The law that brought the article in, where its text is not here; `heading` then is what is known.
    """

    citation: Citation
    heading: LocalText | None
    matched: LocalText
    since: PartialDate | None
    score: float
    by: str = "heading"
    paragraph: str | None = None
    replaces: Citation | None = None
    later_law: str | None = None

    @property
    def is_of_day(self) -> bool:
        """Whether no heading of another day was matched."""
        return self.by != "heading" or self.heading == self.matched

    @property
    def successors(self) -> tuple[Correspondence, ...]:
        """What replaced the article in the newer code; empty where it is in force."""
        return successors(self.citation)


@frozen(eq=False)
class _TextKind:
    """A kind of text: its name in results, its weight, and how much of the weight needs the whole text in the query."""

    by: str
    weight: float
    whole: float


_LAST: Final = _TextKind("heading", 1.0, 0.4)
_FORMER: Final = _TextKind("heading", 1.0, 0.4)
_POPULAR: Final = _TextKind("popular_word", 1.12, 1.0)
_CONDUCT: Final = _TextKind("conduct", 0.7, 0.35)


@frozen(eq=False)
class _SearchedText:
    """One text of one article: a heading in one language, a line of conduct, or a word of talk.

    A heading has its place among the rows of the data, -1 where they give it no day; a line of conduct has the English
    line that the data date.
    """

    kind: _TextKind
    article: int
    row: int
    language: str
    text: str
    weight: float
    stems: tuple[str, ...]
    line: str = ""


@frozen(eq=False)
class _Article:
    """An article by its code and number, or one that only a later law has, whose text is not here."""

    code: str
    number: str
    is_in_force: bool
    later: NewerLaw | None = None
    says: LocalText | None = None

    @property
    def citation(self) -> Citation:
        return Citation(code=self.code, article=self.number)

    @property
    def last_heading(self) -> LocalText | None:
        return self.says if self.later else store.local(store.index(self.code)[self.number]["heading"])

    def may_hold(self, span: day_spans.Dates) -> bool:
        """Return whether it may have been in force on some days."""
        if self.later:
            return self.later.earliest <= span[1]
        return not timeline(self.code, self.number).in_force(span).is_no

    def heading_on(self, span: day_spans.Dates) -> LocalText | None:
        """Return the heading of some days; None where no source shows it, or there were several."""
        if self.later:
            return self.says
        held = frozenset().union(*(stretch.headings for stretch in timeline(self.code, self.number).during(span)))
        rows = store.index(self.code)[self.number].get("headings", [])
        if len(held) != 1 or (at := next(iter(held))) < 0 or rows[at]["ru"] is None:
            return None
        return self.heading_of(at)

    def heading_of(self, row: int) -> LocalText | None:
        """Return one of its headings with the translations."""
        if self.later:
            return self.says
        entry = store.index(self.code)[self.number]
        rows = entry.get("headings", [])
        if row < 0 or row == len(rows) - 1:
            return store.local(entry["heading"])
        return store.local({language: rows[row].get(language) or "" for language in ("be", "en", "ru")})


@cache
def _articles() -> dict[tuple[str, str], _Article]:
    """Return all articles of the codes, in order, and those that only later laws have."""
    made = {
        (code, number): _Article(code, number, entry["status"] == "in_force")
        for code in code_names.CODES
        for number, entry in store.index(code).items()
    }
    for code in code_names.CODES:
        for law in laws_after(code):
            for row in law.provisions:
                says = LocalText({"en": row.says})
                made.setdefault((code, row.article), _Article(code, row.article, True, law, says))  # noqa: FBT003
    return made


@frozen(eq=False)
class _Table:
    articles: list[_Article]
    texts: list[_SearchedText]
    by_stem: dict[str, list[int]]
    of_article: list[int]
    rarity: dict[str, float]
    sizes: list[float]
    vocabulary: Vocabulary


def _rows_of(entry: dict[str, Any]) -> list[dict[str, str | None]]:
    """Return all headings of an article; the last has its translations in another place of the data."""
    rows: list[dict[str, Any]] = [dict(row) for row in entry.get("headings", [])]
    if rows and rows[-1]["ru"] is not None:
        rows[-1] = entry["heading"]
    return rows


def _stems(text: str) -> tuple[str, ...]:
    """Return the stems of a text, without words that every text has; with them where it has no others."""
    stems = stems_in(text)
    return tuple([stem for stem in stems if stem not in _STOP] or stems)


def _texts(at: int, article: _Article) -> Iterator[_SearchedText]:
    if article.says is not None:
        yield from _heading_texts(at, -1, dict(article.says), _LAST)
        return
    entry = store.index(article.code)[article.number]
    rows = _rows_of(entry)
    if not rows or rows[-1].get("ru") is None:
        yield from _heading_texts(at, len(rows) - 1, entry["heading"], _LAST)
    for row, given in enumerate(rows):
        if given.get("ru") is not None:
            yield from _heading_texts(at, row, given, _LAST if row == len(rows) - 1 else _FORMER)
    lines = dict.fromkeys(
        line
        for part in entry.get("parts", ())
        for wording in part.get("wordings", ())
        for _, line in _conduct_lines(wording.get("conduct"))
    )
    for line in lines:
        ours = conduct_translation(line)
        for language, text in (("en", line), *(ours.text.items() if ours else ())):
            yield _SearchedText(_CONDUCT, at, -1, language, text, _CONDUCT.weight, _stems(text), line)


def _conduct_lines(given: str | list[dict[str, str]] | None) -> list[tuple[str, str]]:
    """Return the lines of a wording with their first days; an empty one for its own."""
    return [("", given)] if isinstance(given, str) else [(row["from"], row["text"]) for row in given or ()]


def _conduct_on(article: _Article, span: day_spans.Dates) -> frozenset[str]:
    """Return the lines that may say what the article punishes on some days."""
    over_time = timeline(article.code, article.number)
    first, last = (each.isoformat() for each in span)
    held = set()
    for changes in over_time.changes(span):
        for _, row in over_time.part_rows(changes):
            lines = _conduct_lines(row.get("conduct"))
            ends = [*(begun for begun, _ in lines[1:]), "9999"]
            held |= {line for (begun, line), end in zip(lines, ends, strict=False) if begun <= last and end > first}
    return frozenset(held)


def _heading_texts(at: int, row: int, given: Mapping[str, str | None], kind: _TextKind) -> Iterator[_SearchedText]:
    known = store.local({language: text for language, text in given.items() if text})
    ours = heading_translation(known)
    for language, text in (*(known or {}).items(), *(ours.text.items() if ours else ())):
        if text:
            yield _SearchedText(kind, at, row, language, text, kind.weight, _stems(text))


def _popular_texts(places: dict[tuple[str, str], int]) -> Iterator[_SearchedText]:
    """Return the words of talk, of the older codes too: what people call an offence did not change with its number."""
    for row in popular_words():
        stems = _stems(row.words)
        for rank, citation in enumerate(row.articles):
            weight = _POPULAR.weight * (1 - _POPULAR_STEP * rank)
            for each in (citation, *(former.citation for former in predecessors(citation))):
                at = places[each.code, each.article]
                yield _SearchedText(_POPULAR, at, -1, row.language, row.words, weight, stems)


@cache
def _table() -> _Table:
    articles = list(_articles().values())
    texts = [text for at, article in enumerate(articles) for text in _texts(at, article)]
    texts += _popular_texts({place: at for at, place in enumerate(_articles())})
    by_stem: dict[str, list[int]] = {}
    for at, text in enumerate(texts):
        for stem in dict.fromkeys(text.stems):
            by_stem.setdefault(stem, []).append(at)
    most = log(len(articles) + 1)
    of_article = [text.article for text in texts]
    rarity = {
        stem: max(_LEAST_RARITY, 1 - log(1 + len({of_article[at] for at in found})) / most)
        for stem, found in by_stem.items()
    }
    sizes = [sum([rarity[stem] + _EACH_WORD for stem in set(text.stems)]) or 1.0 for text in texts]
    return _Table(articles, texts, by_stem, of_article, rarity, sizes, vocabulary(by_stem))


_LEAST_RARITY: Final = 0.1
# A common word makes a heading longer too, so that of two headings with the word the shorter comes first.
_EACH_WORD: Final = 0.4
_STOP_WORDS: Final = (
    "и в во на за с со к ко от до из по о об для при не либо или а у их его её это что как"
    " і ў ва з са да ад па аб не альбо ці яго яе іх што як"
    " the a an of to in on at by for with and or not their his her its from under any"
)
_STOP: Final = frozenset(stems_in(_STOP_WORDS))
# Words that only say that law is meant; beside a number they are no words to look for.
_LAW_WORDS: Final = frozenset(
    stems_in(
        "статья статьи статью статье статей ст стст артыкул артыкула артыкулу артыкуле арт article articles art artykul"
        " часть части ч частка часткі part пункт п point кодекс кодекса кодэкс кодэкса code уголовный уголовного"
        " крымінальны крымінальнага criminal административный адміністрацыйны administrative republic belarus рб закон"
    )
)


def search(text: str, on: Day | None = None, *, texts: bool = False) -> tuple[Found, ...]:
    """Find articles by number, by words of the law or by words of talk, in Russian, Belarusian or English.

    Words may be inflected, in Latin script (a transliteration or łacinka) and have a slip or two.

    Args:
        text: A number, or one or more words; articles that have more of them, and rarer ones, come first.
        on: Only articles that may be in force on this day, by the headings that they may have on it. Without a day all
            articles, those in force first, by all their headings.
        texts: Whether the words of the law are searched too, in Russian: articles of which one paragraph has all the
            words come after those whose heading has them all, and before those whose heading has some. Otherwise they
            are searched only where nothing else is found.

    Raises:
        InvalidText: The text has neither a number nor a word.
    """
    numbers, codes, words = _read(exact_str(text, "search"))
    if not numbers and not words:
        raise InvalidText("search", text, 0, len(text), "a number of an article, or at least one word")
    span = None if on is None else day_spans.span(on)
    by_number = list(_by_number(numbers, codes, span))
    if not words:
        return tuple(by_number[:_MOST_FOUND])
    there = {row.citation for row in by_number}
    found = [row for row in _by_words(words, span) if row.citation not in there]
    if not texts and (by_number or found):
        return tuple((by_number + found)[:_MOST_FOUND])
    whole = by_number + [row for row in found if _has_all(row, words)]
    by_text = list(_by_text([stemmed(word) for word in words], on, {row.citation for row in whole}))
    there = {row.citation for row in (*whole, *by_text)}
    made = (*whole, *by_text, *(row for row in found if row.citation not in there))
    return made or tuple(_by_words(words, span, _LEAST_OF_SENTENCE))


# --- Numbers ----------------------------------------------------------------------------------------------------------

_PARTS: Final = re.compile(
    r"(?:\b(?:ч|п|пп|част\w*|частк\w*|частц\w*|пункт\w*|parts?|points?|paragraphs?|par)\b[\s.№]*|§\s*)[0-9]+(?:[-.][0-9]+)?"
    r"(?:\s*(?:,|и|і|and|-)\s*[0-9]{1,2}(?![.0-9-]))*|\([0-9]{1,2}\)",
    re.IGNORECASE,
)
_NUMBER: Final = re.compile(r"[\w^]*[0-9][\w^]*(?:[.,/\-][0-9]{1,2}\b)*")
# A number of days or roubles is no article: «15 суток», "3 years".
_COUNTED: Final = re.compile(
    r"\b[0-9]+(?:[.,][0-9]+)?\s*(?=(?:сут|дн[яеё]|день|дзен|дзён|лет\b|год|гад|мес|час|руб|баз|тыс|млн|челов|чалав|евро|еўра|дол"
    r"|days?\b|years?\b|months?\b|hours?\b|base\b|roubles?\b|rubles?\b|euros?\b|people\b))",
    re.IGNORECASE,
)
_DASH: Final = re.compile(r"\s*[\u2010-\u2015\u2212]\s*|(?<=[0-9])\s*-\s*(?=[0-9])")


def _read(text: str) -> tuple[list[str], tuple[str, ...], list[str]]:
    """Return the numbers of articles in a query, the codes that it names, and its other words."""
    left = _DASH.sub("-", text)
    codes: list[str] = []
    numbers: list[str] = []
    if any(character.isdigit() for character in text):
        try:
            cited = Citation.parse(text.strip())
        except InvalidText:
            pass
        else:
            if cited.code in code_names.CODES:
                return [cited.article], (cited.code,), []
        without_parts = _COUNTED.sub(" ", _PARTS.sub(" ", left))
        numbers = [number for each in _NUMBER.findall(without_parts) for number in _numbers_in(each)]
        left = _NUMBER.sub(" ", without_parts)
    words = []
    for word in WORD.findall(left):
        named = _codes_called(word)
        if named:
            codes += named
        elif not _is_law_word(word):
            words.append(word)
    words = [word for word in words if not _is_stop(word)] or words
    if not numbers and not words:
        words = WORD.findall(left)
    return list(dict.fromkeys(numbers)), tuple(dict.fromkeys(codes)), words


def _is_stop(word: str) -> bool:
    return any(stem in _STOP for stem in stems_of_typed(word))


def _is_law_word(word: str) -> bool:
    return any(stem in _LAW_WORDS for stem in stems_of_typed(word))


def _codes_called(word: str) -> tuple[str, ...]:
    if word.upper() != word and word not in {"КоАП", "КаАП", "коап", "каап", "ук", "кк"}:
        return ()
    return code_names.usual_names().get(word.casefold(), ())


def _numbers_in(written: str) -> tuple[str, ...]:
    """Return the numbers that a written one may be: 342/1 is Article 342 part 1, or Article 342-1."""
    whole = code_names.normal(written, "article")
    first = code_names.normal(re.split(r"/", written)[0], "article")
    return tuple(dict.fromkeys((first, whole)))


def _by_number(numbers: list[str], codes: tuple[str, ...], span: day_spans.Dates | None) -> Iterator[Found]:
    seen: set[Citation] = set()
    for number in numbers:
        asked = codes or code_names.CODES
        having = [(code, number) for code in asked if (code, number) in _articles()]
        by, score = ("number", _BY_NUMBER) if having else ("near_number", _NEAR_NUMBER)
        having = having or [(code, near) for code in asked for near in code_names.family_of_number(code, number)]
        for place in sorted(having, key=lambda place: not _articles()[place].is_in_force):
            article = _articles()[place]
            rows = [_numbered(article, span, by, score)]
            rows += [
                _numbered(_articles()[new.code, new.article], span, "successor", score * _SUCCESSOR, article.citation)
                for new in (row.citation for row in successors(article.citation))
            ]
            for found in rows:
                if found is not None and found.citation not in seen:
                    seen.add(found.citation)
                    yield found


def _numbered(
    article: _Article, span: day_spans.Dates | None, by: str, score: float, replaces: Citation | None = None
) -> Found | None:
    """Return an article found by its number; None where it was not in force."""
    if span is not None and not article.may_hold(span):
        return None
    heading = article.last_heading if span is None else article.heading_on(span)
    return Found(
        citation=article.citation,
        heading=heading,
        matched=heading or article.last_heading or LocalText({"ru": "Исключена"}),
        since=None,
        score=round(score, 4),
        by=by,
        replaces=replaces,
        later_law=article.later.name if article.later else None,
    )


# --- Words ------------------------------------------------------------------------------------------------------------


@frozen(eq=False)
class _Match:
    """A text with what of the query it has: how sure for each word, and how much of the text that is."""

    at: int
    words: dict[int, float]
    score: float


@frozen(eq=False)
class _Candidate:
    """The texts of one article that have words of the query; headings by their row."""

    article: int
    headings: dict[int, list[_Match]] = field(factory=dict)
    others: list[_Match] = field(factory=list)


def _matches(words: list[str]) -> tuple[dict[int, _Candidate], list[float]]:
    """Return the articles with words of the query, and how much each word weighs.

    Rare words come first: once they have found enough articles, common ones only say more of those.
    """
    table = _table()
    known = [(n, near) for n, word in enumerate(words) if (near := table.vocabulary.near(word))]
    weights = [_UNKNOWN_WORD] * len(words)
    for n, near in known:
        closest = max(near.values())
        weights[n] = max(table.rarity[stem] for stem, closeness in near.items() if closeness == closest)
    known.sort(key=lambda row: sum(len(table.by_stem[stem]) for stem in row[1]))
    held: dict[int, dict[int, float]] = {}
    covered: dict[int, float] = {}
    articles: set[int] = set()
    for n, near in known:
        is_open = len(articles) < _ENOUGH
        for stem, closeness in near.items():
            rarity = (table.rarity[stem] + _EACH_WORD) * closeness
            for at in table.by_stem[stem]:
                of_text = held.get(at)
                if of_text is not None:
                    covered[at] += rarity
                    if closeness > of_text.get(n, 0.0):
                        of_text[n] = closeness
                elif is_open or table.of_article[at] in articles:
                    held[at] = {n: closeness}
                    covered[at] = rarity
        articles.update(table.of_article[at] for at in held)
    return _candidates(held, covered, weights), weights


def _candidates(
    held: dict[int, dict[int, float]], covered: dict[int, float], weights: list[float]
) -> dict[int, _Candidate]:
    """Return the articles worth a score, with their texts.

    Args:
        held: Which words of the query each text has, and how sure that is.
        covered: How much of each text that is.
        weights: Of the words of the query.
    """
    table = _table()
    kept = _with_most(held, weights)
    made: dict[int, _Candidate] = {}
    for at, of_text in held.items():
        if table.of_article[at] not in kept:
            continue
        text = table.texts[at]
        share = min(1.0, covered[at] / table.sizes[at])
        kind = text.kind
        fits = text.weight * (1 - kind.whole + kind.whole * share)
        if kind is _POPULAR and share < _WHOLE_PHRASE:
            fits *= share
        scored = {n: closeness * fits for n, closeness in of_text.items()}
        match = _Match(at, scored, sum([weights[n] * each for n, each in scored.items()]))
        candidate = made.get(text.article)
        if candidate is None:
            candidate = made[text.article] = _Candidate(text.article)
        if kind.by == "heading":
            candidate.headings.setdefault(text.row, []).append(match)
        else:
            candidate.others.append(match)
    return made


def _with_most(held: dict[int, dict[int, float]], weights: list[float]) -> set[int]:
    """Return the articles worth a score: all of a few, of many those that have most words of the best."""
    of_article = _table().of_article
    words: dict[int, int] = {}
    for at, of_text in held.items():
        article = of_article[at]
        bits = words.get(article, 0)
        for n in of_text:
            bits |= 1 << n
        words[article] = bits
    if len(words) <= _ENOUGH:
        return set(words)
    each = {bits: sum([weight for n, weight in enumerate(weights) if bits >> n & 1]) for bits in set(words.values())}
    least = max(each.values()) * _MOST_WORDS
    return {article for article, bits in words.items() if each[bits] >= least}


_ENOUGH: Final = 30
_MOST_WORDS: Final = 0.65
# A word that no text has says that something else was meant, but not what.
_UNKNOWN_WORD: Final = 0.4
_WHOLE_PHRASE: Final = 0.7


def _score(matches: Iterable[tuple[_Match, float]], weights: list[float]) -> tuple[float, _Match | None]:
    """Return how much of the query some texts have together, and the text that has most of it."""
    best: dict[int, float] = {}
    most = 0.0
    first: tuple[tuple[int, bool, float], _Match] | None = None
    for match, weight in matches:
        for n, each in match.words.items():
            if each * weight > best.get(n, 0.0):
                best[n] = each * weight
        score = match.score * weight
        most = max(most, score)
        # Of two texts with as many words, the words of the law are shown.
        rank = len(match.words), _table().texts[match.at].kind.by == "heading", score
        if first is None or rank > first[0]:
            first = rank, match
    total = sum(weights) or 1.0
    joined = sum([weights[n] * each for n, each in best.items()])
    # A text that has several words at once says more than several texts with one each.
    return (0.75 * joined + 0.25 * most) / total, None if first is None else first[1]


def _by_words(words: list[str], span: day_spans.Dates | None, lowest: float = _LEAST) -> list[Found]:
    candidates, weights = _matches(words)
    rows = _at_any_time(candidates, weights) if span is None else _on_day(candidates, weights, span)
    made: list[Found] = []
    least = 0.0
    for row in rows:
        least = max(least, row.score * _CUT, lowest)
        if row.score < least or len(made) == _MOST_FOUND:
            break
        made.append(row)
    return made


def _at_any_time(candidates: dict[int, _Candidate], weights: list[float]) -> Iterator[Found]:
    """Return the articles found, each once, in force first where they fit alike."""
    table = _table()
    ranked: list[tuple[float, int, _Match]] = []
    for candidate in candidates.values():
        factor = 1.0 if table.articles[candidate.article].is_in_force else _NOT_IN_FORCE
        matches = [(match, 1.0) for match in candidate.others]
        for of_row in candidate.headings.values():
            of_time = [(m, 1.0 if table.texts[m.at].kind is _LAST else _NOT_OF_THE_DAY) for m in of_row]
            matches += of_time
        score, best = _score(matches, weights)
        if best is not None:
            ranked.append((-score * factor, candidate.article, best))
    ranked.sort(key=lambda row: row[:2])
    for weighed, article, best in ranked:
        yield _found(best.at, -weighed, table.articles[article].last_heading)


def _on_day(candidates: dict[int, _Candidate], weights: list[float], span: day_spans.Dates) -> Iterator[Found]:
    """Return the articles found that may be in force, by the texts that they may have then.

    Finding what holds costs more than a score, so articles are taken from the best down; each heading that may hold on
    a partial day makes a result of its own.
    """
    table = _table()
    waiting: list[tuple[float, int, int, _Match | None, Answer | None]] = []
    for candidate in candidates.values():
        everything = [m for of_row in candidate.headings.values() for m in of_row] + candidate.others
        score, _ = _score(((match, 1.0) for match in everything), weights)
        waiting.append((-score, candidate.article, -2, None, None))
    heapify(waiting)
    while waiting:
        weighed, article, _, best, known = heappop(waiting)
        if best is not None:
            text = table.texts[best.at]
            if text.kind.by != "heading":
                heading = table.articles[article].heading_on(span)
            else:
                heading = table.articles[article].heading_of(text.row) if known is not None and known.is_yes else None
            yield _found(best.at, -weighed, heading)
            continue
        if not table.articles[article].may_hold(span):
            continue
        candidate = candidates[article]
        others = [(match, 1.0) for match in _holding(candidate.others, table.articles[article], span)]
        views = 0
        for row, of_row in candidate.headings.items():
            holds = _holds(table.articles[article], row, span)
            if holds.is_no:
                continue
            views += 1
            factor = 1.0 if holds.is_yes else _NOT_OF_THE_DAY
            score, found = _score([*((match, factor) for match in of_row), *others], weights)
            heappush(waiting, (-score, article, row, found, holds))
        if not views and others:
            score, found = _score(others, weights)
            heappush(waiting, (-score, article, -1, found, Answer.YES))


def _holding(matches: list[_Match], article: _Article, span: day_spans.Dates) -> list[_Match]:
    """Return those of some texts other than headings that may hold on some days."""
    lines = [_table().texts[match.at].line for match in matches]
    held = _conduct_on(article, span) if any(lines) else frozenset()
    return [match for match, line in zip(matches, lines, strict=True) if not line or line in held]


def _holds(article: _Article, row: int, span: day_spans.Dates) -> Answer:
    """Return whether an article that may be in force on some days may be called so on them.

    Yes where a source shows it for some day of it, unknown where none shows its heading on some day and
    this is the nearest known heading before or after, otherwise no.
    """
    if article.later:
        return Answer.YES
    held = frozenset().union(*(each.headings for each in timeline(article.code, article.number).during(span)))
    rows = store.index(article.code)[article.number].get("headings", [])
    if row >= 0 and row in held and rows[row]["ru"] is not None:
        return Answer.YES
    for at in sorted(held):
        if at >= 0 and rows[at]["ru"] is not None:
            continue
        before = next((one for one in range(at - 1, -1, -1) if rows[one]["ru"] is not None), -1)
        after = next((one for one in range(at + 1, len(rows)) if rows[one]["ru"] is not None), len(rows) - 1)
        if row in {before, at, after}:
            return Answer.UNKNOWN
    return Answer.NO


def _found(at: int, score: float, of_day: LocalText | None) -> Found:
    table = _table()
    text = table.texts[at]
    article = table.articles[text.article]
    of_heading = text.kind.by == "heading"
    rows = [] if article.later else store.index(article.code)[article.number].get("headings", [])
    known = of_heading and bool(rows) and rows[text.row]["ru"] is not None
    matched = article.heading_of(text.row) if of_heading else None
    return Found(
        citation=article.citation,
        heading=of_day,
        matched=matched or LocalText({text.language: text.text}),
        since=PartialDate(rows[text.row].get("since", rows[text.row]["from"])) if known else None,
        score=round(score, 4),
        by=text.kind.by,
        later_law=article.later.name if article.later else None,
    )


# --- The words of the law ---------------------------------------------------------------------------------------------


def _has_all(row: Found, words: list[str]) -> bool:
    """Return whether a text found has all the words in one of its languages."""
    wanted = [stems_of_typed(word) for word in words]
    stems = [set(stems_in(text)) for text in row.matched.values()]
    return any(
        all(any(s.startswith(w) or w.startswith(s) for s in each for w in of_word) for of_word in wanted)
        for each in stems
    )


def _by_text(stems: list[str], on: Day | None, known: set[Citation]) -> Iterator[Found]:
    """Return the articles of which a paragraph has all the words, without those found already."""
    for hit in text_search.hits(list(dict.fromkeys(stems)), on):
        article = _articles()[hit.code, hit.number]
        heading = article.last_heading
        if article.citation in known or heading is None:
            continue
        of_day = heading if on is None else article.heading_on(day_spans.span(on))
        yield Found(
            citation=article.citation,
            heading=of_day,
            matched=of_day or heading,
            since=None,
            score=round(1 / (10 + hit.length), 4),
            by="paragraph",
            paragraph=hit.paragraph,
        )
