"""Published definitions as checklists that show their reasoning. The library never decides who is a political prisoner.

`checklist` gives the questions of a framework, `suggest` what the records of a case say to them, `assess` what answers
come to, with the reasons. `to_assessment` and `from_assessment` lead to records and back; `to_text` and `to_html`
print.
"""

from hrdocs.criteria.assessments import from_assessment, to_assessment
from hrdocs.criteria.evaluate import AnswerChange, Outcome, assess
from hrdocs.criteria.facts import EvidenceItem, Strength
from hrdocs.criteria.framework_store import UnknownFramework, frameworks, load
from hrdocs.criteria.framework_store import framework as checklist
from hrdocs.criteria.frameworks import (
    EvidenceGuide,
    EvidenceLevel,
    Factor,
    Framework,
    Input,
    UnknownInput,
)
from hrdocs.criteria.given import Given, InvalidAnswer
from hrdocs.criteria.held import Held, Spell
from hrdocs.criteria.logic import ReasonNode
from hrdocs.criteria.render import reasons_to_html, reasons_to_text, to_html, to_text
from hrdocs.criteria.sheet import Sheet
from hrdocs.criteria.suggest import Suggestion, Suggestions, suggest

__all__ = [
    "AnswerChange",
    "EvidenceGuide",
    "EvidenceItem",
    "EvidenceLevel",
    "Factor",
    "Framework",
    "Given",
    "Held",
    "Input",
    "InvalidAnswer",
    "Outcome",
    "ReasonNode",
    "Sheet",
    "Spell",
    "Strength",
    "Suggestion",
    "Suggestions",
    "UnknownFramework",
    "UnknownInput",
    "assess",
    "checklist",
    "frameworks",
    "from_assessment",
    "load",
    "reasons_to_html",
    "reasons_to_text",
    "suggest",
    "to_assessment",
    "to_html",
    "to_text",
]
