"""What the finder returns: one provision cited in a text; of a cell, what is left over as well."""

from enum import StrEnum

from attrs import frozen

from hrdocs.values import Citation


class Reason(StrEnum):
    """Why a citation is in doubt, or could not be resolved."""

    TWO_CODES = "two-codes"
    """Both administrative codes have the number, and nothing decides which is meant."""

    PART_OR_ARTICLE = "part-or-article"
    """«361.3» may be part 3 of Article 361 or Article 361-3."""

    UNKNOWN_ARTICLE = "unknown-article"
    """No code has the article; a misprint, or other law."""

    UNKNOWN_PART = "unknown-part"
    """The article has no such part."""

    NOT_IN_FORCE = "not-in-force"
    """The article exists, though not on the day."""

    MISPRINT = "misprint"
    """The word before the number is misprinted, such as «статей 369», or a digit is, such as `36З`."""

    SUPERSCRIPT_LOST = "superscript-lost"
    """A hyphen is after the number and nothing after that, or the superscript became part of the number (3021)."""

    HEADING = "heading"
    """The heading beside it belongs to another article than the number says."""

    INDEX_UNSAID = "index-unsaid"
    """«361 прим» and «361-х» say that an inserted article is meant, and not which."""

    SHARED_PART = "shared-part"
    """A part before a list of articles may be meant of each of them or of the first."""

    NO_CODE = "no-code"
    """Neither an article word nor a code is beside it, and the number may be a day."""

    RANGE = "range"
    """A range of whole numbers has inserted articles, which may be meant: 290-1 to 290-5 of «ст. 290–291»."""

    WHOSE_LAW = "whose-law"
    """The text mentions another state, or never mentions Belarus, and does not say whose code is meant."""

    OTHER_LAW = "other-law"
    """It is an article of other law, which `law` names."""


class Confidence(StrEnum):
    """How sure a reading is."""

    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class CitedAs(StrEnum):
    """How a provision is cited."""

    NUMBER = "number"
    HEADING = "heading"


def _several(text: "str | tuple[str, ...] | None") -> tuple[str | None, ...]:
    return (text,) if text is None or isinstance(text, str) else text


@frozen(kw_only=True)
class CitedProvision:
    """One article cited in a text, with its parts and points.

    Args:
        start: Where it begins in the text given: with its own part, point or article word, or its number.
        end: Where its last digit ends.
        surface: The text between.
        code: `cc1999`, `cao2003`, `cao2021`, or `other`; absent when the candidates differ in it.
        article: The number; absent when the candidates differ in it, or a heading is cited that fits several.
        part: The part, a tuple of several, or None.
        point: The point, a tuple of several, or None.
        stage: The article of the General Part on preparation, attempt or complicity that it is charged with.
        code_named: Whether the code is named with it, or in the same sentence.
        law: The name of other law.
        cited_as: By its number, or, which is weaker, by a quoted heading.
        candidates: The readings, when there are several.
        nearest: The articles that a number of no code may have meant.
        reason: Why it is in doubt.
        confidence: How sure the reading is.
    """

    start: int
    end: int
    surface: str
    code: str | None
    article: str | None
    part: str | tuple[str, ...] | None = None
    point: str | tuple[str, ...] | None = None
    stage: Citation | None = None
    code_named: bool = False
    law: str | None = None
    cited_as: CitedAs = CitedAs.NUMBER
    candidates: tuple[Citation, ...] = ()
    nearest: tuple[Citation, ...] = ()
    reason: Reason | None = None
    confidence: Confidence = Confidence.HIGH

    @property
    def is_resolved(self) -> bool:
        """Whether it is one provision that a code of ours has, or had."""
        return self.code not in (None, "other") and self.article is not None and self.reason != Reason.UNKNOWN_ARTICLE

    @property
    def citations(self) -> tuple[Citation, ...]:
        """One citation for each part, and each point of it; none for other law and while the code is open."""
        code, article = self.code, self.article
        if code is None or code == "other" or article is None:
            return ()
        return tuple(
            Citation(code=code, article=article, part=part, point=point)
            for part in _several(self.part)
            for point in _several(self.point)
        )


class LeftOver(StrEnum):
    """What a piece of a cell is that belongs to no citation."""

    NUMBER = "number"
    """A number: a term, a sum, a day, or an article that was not read."""

    LAW_WORD = "law_word"
    """A word such as "статья" or "part", or the name of a code, without a number that is of it."""

    OTHER_LAW = "other_law"
    """An article or the name of other law."""


@frozen
class Span:
    """A place in a text.

    Args:
        start: Where it begins, in characters of the text given.
        end: Where it ends.
        kind: What is there.
    """

    start: int
    end: int
    kind: LeftOver


@frozen
class CellReading:
    """What a cell says.

    Args:
        citations: The provisions of our codes that it cites by number, in the order of the text. One that is open has
            its candidates; look at `reason` and `confidence`.
        left_over: Each number, word of law and piece of other law that is in none of them, in the order of the text.
    """

    citations: tuple[CitedProvision, ...]
    left_over: tuple[Span, ...]
