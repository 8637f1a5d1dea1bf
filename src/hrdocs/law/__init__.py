"""The law as data: the Criminal Code and the codes of administrative offences of Belarus, as worded on a day."""

from hrdocs.law.annotate import annotate_html
from hrdocs.law.cited import CitedAs, CitedProvision, Confidence, Reason
from hrdocs.law.codes import (
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
from hrdocs.law.finder import find_citations
from hrdocs.law.parser import parse, parse_all
from hrdocs.law.penalties import PenaltyRange, Verdict
from hrdocs.law.wording import format_citation

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
