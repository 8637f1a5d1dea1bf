"""The law as data: the Criminal Code and the codes of administrative offences of Belarus, as worded on a day."""

from hrdocs.law.citations.annotate import annotate_html
from hrdocs.law.citations.cited import CitedAs, CitedProvision, Confidence, Reason
from hrdocs.law.citations.finder import find_citations
from hrdocs.law.citations.in_words import format_citation
from hrdocs.law.citations.parser import parse, parse_all
from hrdocs.law.reference.codes import (
    CODES,
    Article,
    Chapter,
    Code,
    Correspondence,
    Found,
    Part,
    Right,
    Wording,
    article,
    base_unit,
    code,
    codes,
    from_base_units,
    heading_of,
    penalty_limits,
    predecessors,
    search,
    successors,
    to_base_units,
)
from hrdocs.law.reference.penalties import PenaltyRange, Verdict

__all__ = [
    "CODES",
    "Article",
    "Chapter",
    "CitedAs",
    "CitedProvision",
    "Code",
    "Confidence",
    "Correspondence",
    "Found",
    "Part",
    "PenaltyRange",
    "Reason",
    "Right",
    "Verdict",
    "Wording",
    "annotate_html",
    "article",
    "base_unit",
    "code",
    "codes",
    "find_citations",
    "format_citation",
    "from_base_units",
    "heading_of",
    "parse",
    "parse_all",
    "penalty_limits",
    "predecessors",
    "search",
    "successors",
    "to_base_units",
]
