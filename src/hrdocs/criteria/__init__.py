"""Published definitions as checklists that show their reasoning. The library never decides who is a political prisoner.

`checklist` returns the questions of a framework, `suggest` the answers that the records of a case support, `assess` the
result of given answers, with the reasons. `to_assessment` and `from_assessment` convert to records and back; `to_text`
and `to_html` print.
"""

from typing import TYPE_CHECKING

from hrdocs.lazy import loader

if TYPE_CHECKING:
    from hrdocs.criteria.answerfile import read_answers as read_answers
    from hrdocs.criteria.assessments import from_assessment as from_assessment
    from hrdocs.criteria.assessments import problems_of as problems_of
    from hrdocs.criteria.assessments import to_assessment as to_assessment
    from hrdocs.criteria.earlier import EarlierAssessment as EarlierAssessment
    from hrdocs.criteria.earlier import earlier_assessments as earlier_assessments
    from hrdocs.criteria.evaluate import AnswerChange as AnswerChange
    from hrdocs.criteria.evaluate import Outcome as Outcome
    from hrdocs.criteria.evaluate import assess as assess
    from hrdocs.criteria.facts import EvidenceItem as EvidenceItem
    from hrdocs.criteria.facts import EvidencePhrase as EvidencePhrase
    from hrdocs.criteria.facts import Strength as Strength
    from hrdocs.criteria.framework import EvidenceGuide as EvidenceGuide
    from hrdocs.criteria.framework import EvidenceLevel as EvidenceLevel
    from hrdocs.criteria.framework import Factor as Factor
    from hrdocs.criteria.framework import Framework as Framework
    from hrdocs.criteria.framework import Input as Input
    from hrdocs.criteria.framework import UnknownInput as UnknownInput
    from hrdocs.criteria.framework_store import UnknownFramework as UnknownFramework
    from hrdocs.criteria.framework_store import checklist as checklist
    from hrdocs.criteria.framework_store import frameworks as frameworks
    from hrdocs.criteria.framework_store import load as load
    from hrdocs.criteria.given import Given as Given
    from hrdocs.criteria.given import InvalidAnswer as InvalidAnswer
    from hrdocs.criteria.held import Held as Held
    from hrdocs.criteria.held import Spell as Spell
    from hrdocs.criteria.logic import ReasonNode as ReasonNode
    from hrdocs.criteria.render import reasons_to_html as reasons_to_html
    from hrdocs.criteria.render import reasons_to_text as reasons_to_text
    from hrdocs.criteria.render import to_html as to_html
    from hrdocs.criteria.render import to_text as to_text
    from hrdocs.criteria.sheet import Sheet as Sheet
    from hrdocs.criteria.suggesting import LaterFact as LaterFact
    from hrdocs.criteria.suggesting import Suggestion as Suggestion
    from hrdocs.criteria.suggesting import Suggestions as Suggestions
    from hrdocs.criteria.suggesting import suggest as suggest
    from hrdocs.criteria.terms import ComparedTerm as ComparedTerm
    from hrdocs.criteria.terms import SentenceTerms as SentenceTerms
    from hrdocs.criteria.worklist import WorkList as WorkList
    from hrdocs.criteria.worklist import WorkRow as WorkRow
    from hrdocs.criteria.worklist import list_to_json as list_to_json
    from hrdocs.criteria.worklist import list_to_text as list_to_text
    from hrdocs.criteria.worklist import work_list as work_list

if not TYPE_CHECKING:
    __getattr__, __all__ = loader(
        "hrdocs.criteria",
        {
            "answerfile": ("read_answers",),
            "assessments": ("from_assessment", "problems_of", "to_assessment"),
            "earlier": ("EarlierAssessment", "earlier_assessments"),
            "evaluate": ("AnswerChange", "Outcome", "assess"),
            "facts": ("EvidenceItem", "EvidencePhrase", "Strength"),
            "framework_store": ("UnknownFramework", "checklist", "frameworks", "load"),
            "framework": ("EvidenceGuide", "EvidenceLevel", "Factor", "Framework", "Input", "UnknownInput"),
            "given": ("Given", "InvalidAnswer"),
            "held": ("Held", "Spell"),
            "logic": ("ReasonNode",),
            "render": ("reasons_to_html", "reasons_to_text", "to_html", "to_text"),
            "sheet": ("Sheet",),
            "suggesting": ("LaterFact", "Suggestion", "Suggestions", "suggest"),
            "terms": ("ComparedTerm", "SentenceTerms"),
            "worklist": ("WorkList", "WorkRow", "list_to_json", "list_to_text", "work_list"),
        },
    )

    def __dir__() -> list[str]:
        return sorted(__all__)
