"""The law as data: the Criminal Code and the codes of administrative offences of Belarus, as worded on a day."""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.law.citations.annotate import annotate_html as annotate_html
    from hrdocs.law.citations.cells import read_cell as read_cell
    from hrdocs.law.citations.cited import CellReading as CellReading
    from hrdocs.law.citations.cited import CitedAs as CitedAs
    from hrdocs.law.citations.cited import CitedProvision as CitedProvision
    from hrdocs.law.citations.cited import Confidence as Confidence
    from hrdocs.law.citations.cited import LeftOver as LeftOver
    from hrdocs.law.citations.cited import Reason as Reason
    from hrdocs.law.citations.cited import Span as Span
    from hrdocs.law.citations.finder import find_citations as find_citations
    from hrdocs.law.citations.in_words import format_citation as format_citation
    from hrdocs.law.citations.parser import parse as parse
    from hrdocs.law.citations.parser import parse_all as parse_all
    from hrdocs.law.errors import AmbiguousCitation as AmbiguousCitation
    from hrdocs.law.errors import AmbiguousCode as AmbiguousCode
    from hrdocs.law.errors import CitationSyntaxError as CitationSyntaxError
    from hrdocs.law.errors import NotInForce as NotInForce
    from hrdocs.law.errors import SeveralCitations as SeveralCitations
    from hrdocs.law.errors import UnknownArticle as UnknownArticle
    from hrdocs.law.errors import UnknownBaseUnit as UnknownBaseUnit
    from hrdocs.law.errors import UnknownCode as UnknownCode
    from hrdocs.law.errors import UnknownWording as UnknownWording
    from hrdocs.law.reference.amending import AmendingLaw as AmendingLaw
    from hrdocs.law.reference.amending import LaterProvision as LaterProvision
    from hrdocs.law.reference.amending import LawDay as LawDay
    from hrdocs.law.reference.amending import NewerLaw as NewerLaw
    from hrdocs.law.reference.amending import amending_laws as amending_laws
    from hrdocs.law.reference.amending import newer_laws as newer_laws
    from hrdocs.law.reference.codes import CODES as CODES
    from hrdocs.law.reference.codes import Article as Article
    from hrdocs.law.reference.codes import Chapter as Chapter
    from hrdocs.law.reference.codes import Code as Code
    from hrdocs.law.reference.codes import Correspondence as Correspondence
    from hrdocs.law.reference.codes import Part as Part
    from hrdocs.law.reference.codes import Right as Right
    from hrdocs.law.reference.codes import Wording as Wording
    from hrdocs.law.reference.codes import article as article
    from hrdocs.law.reference.codes import base_unit as base_unit
    from hrdocs.law.reference.codes import code as code
    from hrdocs.law.reference.codes import codes as codes
    from hrdocs.law.reference.codes import from_base_units as from_base_units
    from hrdocs.law.reference.codes import heading_of as heading_of
    from hrdocs.law.reference.codes import penalty_limits as penalty_limits
    from hrdocs.law.reference.codes import predecessors as predecessors
    from hrdocs.law.reference.codes import successors as successors
    from hrdocs.law.reference.codes import to_base_units as to_base_units
    from hrdocs.law.reference.codes import wordings as wordings
    from hrdocs.law.reference.penalties import PenaltyRange as PenaltyRange
    from hrdocs.law.reference.penalties import Verdict as Verdict
    from hrdocs.law.reference.running_text import NormText as NormText
    from hrdocs.law.reference.running_text import PrintedText as PrintedText
    from hrdocs.law.reference.running_text import norm_text as norm_text
    from hrdocs.law.reference.sanction_check import Circumstance as Circumstance
    from hrdocs.law.reference.sanction_check import PenaltyCheck as PenaltyCheck
    from hrdocs.law.reference.sanction_check import SanctionAnswer as SanctionAnswer
    from hrdocs.law.reference.sanction_check import check as check
    from hrdocs.law.reference.searching import Found as Found
    from hrdocs.law.reference.searching import search as search
    from hrdocs.law.reference.text_diff import TextChange as TextChange
    from hrdocs.law.reference.text_diff import TextDiff as TextDiff
    from hrdocs.law.reference.text_diff import diff as diff
    from hrdocs.law.reference.translations import Translation as Translation
    from hrdocs.law.reference.violence import ViolenceFlag as ViolenceFlag
    from hrdocs.law.reference.violence import ViolenceKind as ViolenceKind
    from hrdocs.law.reference.violence import violence_flags as violence_flags

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.law",
        {
            "citations.annotate": ("annotate_html",),
            "citations.cells": ("read_cell",),
            "citations.cited": ("CellReading", "CitedAs", "CitedProvision", "Confidence", "LeftOver", "Reason", "Span"),
            "citations.finder": ("find_citations",),
            "citations.in_words": ("format_citation",),
            "citations.parser": ("parse", "parse_all"),
            "errors": (
                "AmbiguousCitation",
                "AmbiguousCode",
                "CitationSyntaxError",
                "NotInForce",
                "SeveralCitations",
                "UnknownArticle",
                "UnknownBaseUnit",
                "UnknownCode",
                "UnknownWording",
            ),
            "reference.amending": (
                "AmendingLaw",
                "LaterProvision",
                "LawDay",
                "NewerLaw",
                "amending_laws",
                "newer_laws",
            ),
            "reference.sanction_check": ("Circumstance", "PenaltyCheck", "SanctionAnswer", "check"),
            "reference.codes": (
                "Article",
                "CODES",
                "Chapter",
                "Code",
                "Correspondence",
                "Part",
                "Right",
                "Wording",
                "article",
                "base_unit",
                "code",
                "codes",
                "from_base_units",
                "heading_of",
                "penalty_limits",
                "predecessors",
                "successors",
                "to_base_units",
                "wordings",
            ),
            "reference.searching": ("Found", "search"),
            "reference.text_diff": ("TextChange", "TextDiff", "diff"),
            "reference.penalties": ("PenaltyRange", "Verdict"),
            "reference.running_text": ("NormText", "PrintedText", "norm_text"),
            "reference.translations": ("Translation",),
            "reference.violence": ("ViolenceFlag", "ViolenceKind", "violence_flags"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
