"""A sheet as plain JSON values, for programs."""

from typing import Any

from hrdocs import messages
from hrdocs.case import Status
from hrdocs.criteria.beforehand import BEFORE
from hrdocs.criteria.earlier import EarlierAssessment
from hrdocs.criteria.evaluate import AnswerChange, Outcome
from hrdocs.criteria.logic import ReasonNode
from hrdocs.criteria.sheet import Sheet
from hrdocs.criteria.suggesting import Suggestion
from hrdocs.problems import Problem

Json = Any


def to_json(sheet: Sheet) -> Json:
    """Return the whole content of a sheet.

    Shape:
        `framework`, `version`, `on`, `before`, `questions`, `suggestions`, `later`, `warnings`, `statuses`,
        `later_statuses`, `earlier`, and `outcome` once there are answers.
    """
    framework, language = sheet.framework, sheet.language
    day = sheet.outcome.on if sheet.outcome else sheet.suggestions.on if sheet.suggestions else None
    found: dict[str, Json] = {
        "framework": framework.id,
        "version": framework.version,
        "on": None if day is None else str(day),
        "before": [{"input": each.name, "question": each.question.best(language, "en")} for each in BEFORE],
        "questions": [
            {
                "number": sheet.numbers[each.name],
                "input": each.name,
                "question": each.question.best(language, "en"),
                "factors": [factor.label for factor in framework.factors_asking(each.name)],
            }
            for each in framework.inputs
        ],
    }
    if sheet.suggestions is not None:
        found["suggestions"] = [_suggestion(each) for each in sheet.suggestions]
        found["later"] = [
            {
                "input": each.input,
                "said_on": str(each.item.said_on),
                "record": each.item.record,
                "pointer": each.item.pointer,
                "says": each.item.says,
            }
            for each in sheet.suggestions.later
        ]
        found["warnings"] = [_problem(each, language) for each in sheet.suggestions.problems]
    if sheet.statuses is not None:
        found["statuses"] = [_status(each) for each in sheet.statuses]
        found["later_statuses"] = [_status(each) for each in sheet.later_statuses]
    found["earlier"] = [_earlier(each) for each in sheet.earlier]
    if sheet.outcome is not None:
        found["outcome"] = outcome_to_json(sheet.outcome, language)
    return found


def outcome_to_json(outcome: Outcome, language: str = "en") -> Json:
    """Return an outcome."""
    follows = outcome.consequence
    return {
        "framework": outcome.framework.id,
        "version": outcome.framework.version,
        "on": str(outcome.on),
        "result": outcome.result.value,
        "letters": list(outcome.letters),
        "factors": {
            factor.id: {
                "printed": factor.printed,
                "answer": outcome.factors[factor.id].value,
                "evidence": factor.evidence.level.value,
            }
            for factor in outcome.framework.factors
        },
        "answers": {name: outcome.answer_to(name).value for name in outcome.framework.names_of_inputs},
        "before": {each.name: outcome.answer_to(each.name).value for each in BEFORE},
        "may_be_published": outcome.may_be_published.value,
        "decided_by": {name: answer.value for name, answer in outcome.decided_by},
        "missing": list(outcome.missing),
        "demand": outcome.demand,
        "demands": [each.value for each in outcome.demands],
        "demand_text": follows.text.best(language, "en") if follows is not None else None,
        "what_would_change": [_change(change) for change in outcome.what_would_change],
        "to_be_met": [_change(change) for change in outcome.to_be_met],
        "would_fall": [_change(change) for change in outcome.would_fall],
        "contradictions": [list(names) for names in outcome.contradictions],
        "warnings": [_problem(each, language) for each in outcome.problems],
        "reasons": _reason(outcome.reasons),
    }


def _change(change: AnswerChange) -> Json:
    return {"result": change.result.value, "answers": {name: answer.value for name, answer in change.answers}}


def _earlier(earlier: EarlierAssessment) -> Json:
    record = earlier.record
    return {
        "record": record.id,
        "on": record.on and str(record.on),
        "result": record.result and record.result.value,
        "assessed_by": list(record.assessed_by),
        "assessed_on": record.assessed_on and str(record.assessed_on),
        "result_today": earlier.today and earlier.today.result.value,
    }


def _suggestion(suggestion: Suggestion) -> Json:
    found: dict[str, Json] = {
        "input": suggestion.input,
        "answer": suggestion.answer.value,
        "strength": suggestion.strength.value,
        "evidence": [
            {"record": e.record, "pointer": e.pointer, "says": e.says, "strength": e.strength.value}
            for e in suggestion.evidence
        ],
    }
    if suggestion.held is not None:
        found["held"] = [
            {"kind": s.kind and s.kind.value, "period": s.period and str(s.period), "detentions": list(s.detentions)}
            for s in suggestion.held.spells
        ]
    return found


def _status(status: Status) -> Json:
    record = status.record
    return {
        "record": record.id,
        "status": record.status.value,
        "act": record.act and record.act.value,
        "day": record.day and str(record.day),
        "published": status.published.value,
        "issuers": list(record.issuers),
        "framework": record.framework,
        "letters": list(record.letters),
        "letters_scope": record.letters_scope and record.letters_scope.value,
        "lifted_by": status.lifted_by and status.lifted_by.id,
    }


def _problem(problem: Problem, language: str) -> Json:
    rendered = messages.render(problem, language)
    return {"code": problem.code, "message": rendered.message, "fix": rendered.fix}


def _reason(reason: ReasonNode) -> Json:
    found: dict[str, Json] = {"kind": reason.kind, "answer": reason.answer.value}
    if reason.name:
        found["name"] = reason.name
    if reason.reasons:
        found["reasons"] = [_reason(each) for each in reason.reasons]
    return found
