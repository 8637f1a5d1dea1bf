"""Earlier assessments under a framework: each with what its answers give today, and what is answered otherwise now."""

from collections.abc import Iterator

from attrs import field, frozen

from hrdocs.case import Case
from hrdocs.criteria.assessments import from_assessment
from hrdocs.criteria.evaluate import Outcome
from hrdocs.criteria.framework import DEPRIVATION, Framework, UnknownInput
from hrdocs.model import Assessment
from hrdocs.values import Answer
from hrdocs.vocabulary import Standing


@frozen(kw_only=True)
class EarlierAssessment:
    """A recorded assessment.

    Args:
        record: The record.
        today: The outcome of its answers by the framework's present data; None where it has no day, or where the
            framework no longer has an input that it answers.
    """

    record: Assessment
    today: Outcome | None = field(eq=False)

    def differing(self, outcome: Outcome | None) -> Iterator[tuple[str, Answer, Answer]]:
        """Return the inputs that it answers and that an outcome answers otherwise, with both answers."""
        if outcome is None:
            return
        for row in self.record.answers:
            now = outcome.answer_to(row.input)
            # How a person was held depends on the day.
            if row.input != DEPRIVATION and not row.answer.is_unknown and not now.is_unknown and now is not row.answer:
                yield row.input, row.answer, now


def earlier_assessments(case: Case, chosen: Framework) -> tuple[EarlierAssessment, ...]:
    """Return the recorded assessments of a person under a framework, in the order of their days."""
    found = [
        record
        for record in case.of_type(Assessment)
        if record.framework == chosen.id and record.person in case.ids and record.standing is not Standing.WITHDRAWN
    ]
    found.sort(key=lambda record: (str(record.assessed_on or record.on or ""), record.id))
    return tuple(EarlierAssessment(record=record, today=_today(record, chosen)) for record in found)


def _today(record: Assessment, chosen: Framework) -> Outcome | None:
    if record.on is None:
        return None
    try:
        return from_assessment(record, chosen)
    except UnknownInput:
        return None
