"""The words in which a document cites provisions, compared with the provisions in the record."""

from collections.abc import Iterator

from attrs import frozen

from hrdocs.law.citations.cited import Reason
from hrdocs.law.reference import code_names
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rules.citations.on_day import When, article_text
from hrdocs.validation.rules.citations.quoted import QuotedWords, agree, belongs_to, headings_in, read
from hrdocs.validation.rules.citations.spans import text_of
from hrdocs.values import Citation


@frozen
class CitedWords:
    """The words of a document about the provisions that it cites.

    Args:
        cited_as: The citation in words.
        heading_as: The name of the offence.
        at: The pointer of what holds both.
    """

    cited_as: str | None
    heading_as: str | None
    at: str

    def reading(self, when: When) -> QuotedWords:
        """Read the citation; where it is open, with the name of the offence and the day."""
        if self.cited_as is None:
            return QuotedWords()
        given = read(self.cited_as)
        if not given.open:
            return given
        # All that can decide is used, since what is reported as ambiguous must be so.
        texts = [self.cited_as]
        if self.heading_as is not None:
            texts.append(f"{self.cited_as} ({self.heading_as})")
        for text in texts:
            for on in (None, *when.acts, when.later):
                day = None if on is None else on.partition("/")[0] if "/" in on else on
                again = read(text, day or None)
                # A day that leaves one reading decides, also where the words alone are not clear.
                if not again.open and (again.citations or text == self.cited_as):
                    return again
        return given


def of_words(
    words: CitedWords, cited: tuple[tuple[str, Citation], ...], readings: tuple[Citation, ...], when: When
) -> Iterator[Fault]:
    """Compare the words with the provisions in the record.

    Args:
        words: The words.
        cited: The provisions, with their pointers.
        readings: What else the record says the words may mean.
        when: The days that may decide.
    """
    reading = words.reading(when)
    accepted = (*(citation for _, citation in cited), *readings)
    if not _is_read(reading, accepted):
        yield from _against_words(reading, cited, readings, words)
        return
    if reading.open and not readings and not is_left_to_the_file(reading, when):
        for pointer, citation in cited:
            if any(agree(citation, one) for one in reading.open):
                yield found("citation.ambiguous", pointer, candidates=candidates_of(reading))
    if all(citation.code in code_names.CODES for citation in accepted):
        yield from _of_headings(words, accepted)


def _is_read(reading: QuotedWords, accepted: tuple[Citation, ...]) -> bool:
    """Return whether the words may mean one of the provisions, or are not clear enough to say that they do not."""
    if not reading.is_sure and not reading.open:
        return True
    return any(agree(one, other) for one in (*reading.citations, *reading.open) for other in accepted)


def _against_words(
    reading: QuotedWords, cited: tuple[tuple[str, Citation], ...], readings: tuple[Citation, ...], words: CitedWords
) -> Iterator[Fault]:
    meant = ", ".join(str(one) for one in (*reading.citations, *reading.open))
    for pointer, citation in cited:
        yield found("citation.words-disagree", pointer, citation=text_of(citation), reading=meant)
    if readings and not cited:
        yield found(
            "citation.words-disagree",
            f"{words.at}/readings",
            citation=", ".join(map(str, readings)),
            reading=meant,
        )


def candidates_of(reading: QuotedWords) -> str:
    """Return what the words may mean, as a text."""
    return ", ".join(map(str, dict.fromkeys(reading.open)))


def is_left_to_the_file(reading: QuotedWords, when: When) -> bool:
    """Return whether a ruling elsewhere in the file may say which of the two administrative codes is meant."""
    return Reason.TWO_CODES in reading.reasons and not when.acts and when.later is None


def _of_headings(words: CitedWords, accepted: tuple[Citation, ...]) -> Iterator[Fault]:
    cited = ", ".join(dict.fromkeys(article_text(citation) for citation in accepted))
    if words.heading_as is not None:
        others = belongs_to(words.heading_as, accepted)
        if others:
            yield found(
                "citation.heading-disagrees", f"{words.at}/heading_as", citation=cited, others=", ".join(others)
            )
            return
    if words.cited_as is not None and has_quotes(words.cited_as):
        beside = (*accepted, *read(words.cited_as).citations)
        for heading in headings_in(words.cited_as):
            others = belongs_to(heading, beside)
            if others:
                yield found(
                    "citation.heading-disagrees", f"{words.at}/cited_as", citation=cited, others=", ".join(others)
                )


def has_quotes(text: str) -> bool:
    """Return whether something may be in quotation marks."""
    return "«" in text or '"' in text or "“" in text or "„" in text
