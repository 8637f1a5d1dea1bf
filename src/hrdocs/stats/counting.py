"""Counts of people: held on a day, arrested, charged, with a verdict; by gender, article, phase, court and more."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import product
from typing import Final

from attrs import evolve, field, frozen

from hrdocs.case import Case
from hrdocs.dataset import Dataset
from hrdocs.fields import ModelObject
from hrdocs.model import Charge, Detention, Judgment, Organisation, Person
from hrdocs.penalty import Penalty
from hrdocs.sharing.cutting import cut
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.stats.count_table import LAST_KNOWN, PEOPLE, Between, CountColumn, CountRow, Counts
from hrdocs.stats.holding import STALE_AFTER, HoldingState, holding, kind_word, stays_on
from hrdocs.stats.known import KnownPart
from hrdocs.stats.known import known_by as known_part
from hrdocs.stats.summing import CountedFact, bounds_of, sum_of
from hrdocs.stays import held as stretches_of
from hrdocs.values import Answer, Citation, Day, PartialDate, Period, day
from hrdocs.values.text import several
from hrdocs.vocabulary import (
    ChargeEventKind,
    DecisionOutcome,
    Instance,
    JudgmentResult,
    PenaltyKind,
    PenaltyRole,
    RecognitionAct,
    RecognitionStatus,
    SharingLabel,
    Standing,
)

KINDS: Final = ("held", "arrests", "charges", "verdicts", "terms")
"""What can be counted; each is a function of this module."""

Words = tuple[tuple[str, bool], ...]
"""Words by which a person is counted, each with whether it is certain."""

_NOT_RECORDED: Final[Words] = (("", True),)
_FIRST: Final = frozenset({None, Instance.FIRST, Instance.RETRIAL})
_CHARGED: Final = frozenset({ChargeEventKind.CHARGED, ChargeEventKind.PROTOCOL_DRAWN_UP})
_ENDED: Final = frozenset(
    {RecognitionAct.WITHDRAWS, RecognitionAct.DECLINES, RecognitionAct.ENDS_ON_RELEASE, RecognitionAct.UNLISTS}
)
_OF_A_VERDICT: Final = frozenset(
    {
        None,
        JudgmentResult.CONVICTED,
        JudgmentResult.CONVICTED_IN_PART,
        JudgmentResult.CONVICTED_WITHOUT_PENALTY,
        JudgmentResult.ACQUITTED,
        JudgmentResult.TERMINATED,
        JudgmentResult.COMPULSORY_MEASURES_ORDERED,
        JudgmentResult.COMPULSORY_MEASURES_REFUSED,
        JudgmentResult.PENALTY_IMPOSED,
        JudgmentResult.PENALTY_IMPOSED_IN_PART,
        JudgmentResult.OTHER,
    }
)
_SUMMED: Final = (
    PenaltyKind.IMPRISONMENT,
    PenaltyKind.RESTRICTION_OF_LIBERTY,
    PenaltyKind.ARREST,
    PenaltyKind.ADMINISTRATIVE_ARREST,
)
_TERM: Final = "term"


def held(  # noqa: PLR0913 -- each is a choice of its own, and all but two have a default
    dataset: Dataset,
    *,
    on: Day,
    by: Iterable[str] | str = (),
    status: RecognitionStatus | str | None = None,
    label: SharingLabel | str | None = None,
    known_by: Day | None = None,
    stale_after: int = STALE_AFTER,
) -> Counts:
    """Return how many people are held on a day.

    Whoever is held by records that hold for the day is counted in the least and the most; so is whoever was held by
    the last news before it, if they are not older than `stale_after` days. With older news a person is counted apart.
    Whose state is open is only in the most.

    Args:
        dataset: The records.
        on: The day, known to the day.
        by: Any of `gender`, `article`, `phase`, `place`, `region`, `profile`, `vulnerability`, `nationality`.
        status: A status that people must have on the day, by a published act in a `recognition`.
        label: Count only what may be shared under this label, for the purpose of statistics.
        known_by: Count by what was known by this day.
        stale_after: After how many days without news `ongoing` is no longer taken as held.

    Raises:
        ValueError: There is no such way to count, status or label; the day is not known to the day; or it is after
            `known_by`.
    """
    at = _one_day(on)
    ask = _Question.of(dataset, "held", by, status=status, label=label, known_by=known_by, last=at)
    made = ask.dataset.header.generated
    found, apart, undated = [], [], 0
    for case, group in ask.cases((Detention,)):
        answer = ask.has_status(case, at)
        if answer.is_no:
            continue
        state = holding(case, at, made=made, stale_after=stale_after)
        if state.state is HoldingState.NOT:
            continue
        words = ask.words_of(case, at)
        is_certain = state.state is not HoldingState.POSSIBLE and answer.is_yes
        one = CountedFact(person=case.person.id, group=group, is_certain=is_certain, words=words)
        if state.state is HoldingState.LAST_KNOWN:
            apart.append(one)
        else:
            found.append(one)
            undated += state.is_undated
    columns = (CountColumn(name=PEOPLE), *((CountColumn(name=LAST_KNOWN),) if apart else ()))
    made_of = ask.table(found, columns, apart=apart)
    return evolve(made_of, on=PartialDate.of(at), undated=undated, stale_after=stale_after)


def arrests(
    dataset: Dataset,
    period: Period | str,
    *,
    by: Iterable[str] | str = (),
    status: RecognitionStatus | str | None = None,
    label: SharingLabel | str | None = None,
    known_by: Day | None = None,
) -> Counts:
    """Return how many people were detained in a period: their detention began in it.

    Args:
        dataset: The records.
        period: From when to when, ends included.
        by: As for `held`, and `month`.
        status: As for `held`, on the last day of the period.
        label: As for `held`.
        known_by: As for `held`.
    """
    during = _period(period)
    ask = _Question.of(dataset, "arrests", by, status=status, label=label, known_by=known_by, last=during.latest)
    found = []
    for case, group in ask.cases((Detention,)):
        answer = ask.has_status(case, during.latest)
        for detention in case.detentions:
            if detention.standing is Standing.WITHDRAWN or detention.follows is not None:
                continue
            began = next(iter(stretches_of(detention)), None)
            when = None if began is None else began.period
            happened = Answer.NO if began is None else _within(during, when.start if when is not None else None)
            if not (happened & answer).is_no:
                start = when.start if when is not None else None
                words = ask.words_of(case, start.earliest if start else None, detention, month=start)
                certain = (happened & answer).is_yes
                found.append(CountedFact(person=detention.person, group=group, is_certain=certain, words=words))
    return evolve(ask.table(found, (CountColumn(name=PEOPLE),)), period=during)


def charges(
    dataset: Dataset,
    period: Period | str | None = None,
    *,
    by: Iterable[str] | str = ("article",),
    status: RecognitionStatus | str | None = None,
    label: SharingLabel | str | None = None,
    known_by: Day | None = None,
) -> Counts:
    """Return how many people were charged, in a period or in all time; a charge that was only expected is none.

    Args:
        dataset: The records.
        period: From when to when, ends included; all time when absent.
        by: As for `held`, and `branch`; `article` is that of the charge.
        status: As for `held`, on the last day of the period.
        label: As for `held`.
        known_by: As for `held`.
    """
    during = None if period is None else _period(period)
    last = None if during is None else during.latest
    ask = _Question.of(dataset, "charges", by, status=status, label=label, known_by=known_by, last=last)
    found = []
    for case, group in ask.cases((Charge,)):
        answer = ask.has_status(case, last)
        for charge in case.charges:
            happened = _was_charged(charge, during)
            if charge.standing is Standing.WITHDRAWN or (happened & answer).is_no:
                continue
            words = ask.words_of(case, last, charge)
            certain = (happened & answer).is_yes
            found.append(CountedFact(person=charge.person, group=group, is_certain=certain, words=words))
    return evolve(ask.table(found, (CountColumn(name=PEOPLE),)), period=during)


def verdicts(
    dataset: Dataset,
    period: Period | str | None = None,
    *,
    by: Iterable[str] | str = ("court",),
    status: RecognitionStatus | str | None = None,
    label: SharingLabel | str | None = None,
    known_by: Day | None = None,
) -> Counts:
    """Return how many people had a verdict of a first instance, with the sums of what was imposed.

    Only final penalties are summed, as they were imposed, whether they are to be served or not. Fines are summed by
    currency.

    Args:
        dataset: The records.
        period: From when to when, ends included; all time when absent.
        by: As for `held`, and `court`, `branch`, `result`, `month`; `article` is that of the decisions.
        status: As for `held`, on the last day of the period.
        label: As for `held`.
        known_by: As for `held`.
    """
    return _judged(dataset, "verdicts", period, by, status, label, known_by)


def terms(
    dataset: Dataset,
    period: Period | str | None = None,
    *,
    by: Iterable[str] | str = (),
    status: RecognitionStatus | str | None = None,
    label: SharingLabel | str | None = None,
    known_by: Day | None = None,
) -> Counts:
    """Return how many people had each kind of penalty imposed by a first instance, with the sum of the terms.

    Args:
        dataset: The records.
        period: From when to when, ends included; all time when absent.
        by: As for `verdicts`; the kind of penalty comes first.
        status: As for `held`, on the last day of the period.
        label: As for `held`.
        known_by: As for `held`.
    """
    rest = [each for each in several(by) if each != "penalty"]
    return _judged(dataset, "terms", period, ("penalty", *rest), status, label, known_by)


def _judged(  # noqa: PLR0913, PLR0917 -- one engine for two tables
    dataset: Dataset,
    kind: str,
    period: Period | str | None,
    by: Iterable[str] | str,
    status: RecognitionStatus | str | None,
    label: SharingLabel | str | None,
    known_by: Day | None,
) -> Counts:
    during = None if period is None else _period(period)
    last = None if during is None else during.latest
    ask = _Question.of(dataset, kind, by, status=status, label=label, known_by=known_by, last=last)
    found: list[CountedFact] = []
    for case, group in ask.cases((Judgment,)):
        answer = ask.has_status(case, last)
        for judgment in case.of_type(Judgment):
            own = case.is_own(judgment, judgment)
            happened = own & answer & (Answer.YES if during is None else _within(during, judgment.day))
            if not _is_verdict(judgment) or happened.is_no:
                continue
            found += _of_judgment(ask, case, group, judgment, certain=happened.is_yes)
    used = {column for each in found for column in each.sums} - {""}
    order = [each.value for each in _SUMMED] + [_TERM]
    sums = sorted(used, key=lambda name: (name not in order, order.index(name) if name in order else 0, name))
    columns = tuple(CountColumn(name=name, unit=_TERM if name in order else name) for name in sums)
    made = evolve(ask.table(found, (CountColumn(name=PEOPLE), *columns)), period=during)
    # Terms of different kinds, such as of prison and of a ban, have no sum.
    cells = {name: cell for name, cell in made.total.cells.items() if name != _TERM}
    return evolve(made, total=evolve(made.total, cells=cells))


def _of_judgment(
    ask: "_Question", case: Case, group: str, judgment: Judgment, *, certain: bool
) -> Iterator[CountedFact]:
    named = sorted(case.ids & set(judgment.persons))
    person = named[0] if named else case.person.id
    own = [penalty for _, penalty in case.own(judgment.penalties, judgment)]
    penalties = [(penalty, case.is_own(penalty, judgment).is_yes) for penalty in own]
    when = str(judgment.day or "")
    if ask.kind == "verdicts":
        words = ask.words_of(case, None, judgment, month=judgment.day)
        yield CountedFact(person=person, group=group, is_certain=certain, words=words)
    for penalty, is_own in penalties:
        if not _is_final(penalty, judgment):
            continue
        words = ask.words_of(case, None, judgment, penalty, month=judgment.day)
        sums: dict[str, Between] = {}
        if penalty.term is not None and ask.kind == "terms":
            sums[_TERM] = bounds_of(penalty.term)
        elif penalty.term is not None and penalty.kind in _SUMMED:
            sums[penalty.kind.value] = bounds_of(penalty.term)
        if penalty.money is not None and penalty.kind is PenaltyKind.FINE:
            currency = getattr(penalty.money.least or penalty.money.most, "currency", "")
            sums[currency] = bounds_of(penalty.money)
        yield CountedFact(
            person=person,
            group=group,
            is_certain=certain and is_own,
            words=words,
            sums=sums,
            key=(when, penalty.kind.value, str(penalty.term), str(penalty.money)),
        )


def _is_verdict(judgment: Judgment) -> bool:
    if judgment.standing is Standing.WITHDRAWN or judgment.instance not in _FIRST:
        return False
    return judgment.result in _OF_A_VERDICT


def _is_final(penalty: Penalty, judgment: Judgment) -> bool:
    """Whether a penalty may be summed; one without a role, where no other of its kind is in the judgment."""
    if penalty.role is None:
        return sum(each.kind is penalty.kind and each.person == penalty.person for each in judgment.penalties) == 1
    return penalty.role in {PenaltyRole.FINAL_MAIN, PenaltyRole.FINAL_ADDITIONAL}


def _was_charged(charge: Charge, during: Period | None) -> Answer:
    """Return whether a person was charged, in a period; a charge without a course was brought on a day not known."""
    if not charge.course:
        return Answer.YES if during is None else Answer.UNKNOWN
    days = [event.day for event in charge.course if event.kind in _CHARGED]
    if not days:
        others = {event.kind for event in charge.course}
        return Answer.NO if others <= {ChargeEventKind.EXPECTED, ChargeEventKind.SUSPECTED} else Answer.UNKNOWN
    answers = [Answer.YES if during is None else _within(during, each) for each in days]
    joined = answers[0]
    for each in answers[1:]:
        joined |= each
    return joined


def _within(during: Period, when: PartialDate | None) -> Answer:
    return Answer.UNKNOWN if when is None else during.contains(when)


def _one_day(given: Day) -> date:
    found = day(given)
    if found.earliest is None or found.earliest != found.latest:
        raise ValueError("people are counted on one day, known to the day, such as 2026-11-30")
    return found.earliest


def _period(given: Period | str) -> Period:
    found = Period.parse(given) if isinstance(given, str) else given
    if found.earliest is None or found.latest is None:
        raise ValueError("a period has a first and a last day, such as 2026-11-01/2026-11-30")
    return found


# By what people are counted.


def _known(words: Iterable[str]) -> Words:
    found = tuple(dict.fromkeys(words))
    return tuple((word, True) for word in found) or _NOT_RECORDED


def _one_of(words: Iterable[str]) -> Words:
    """Return words of which one is true: none of several is certain."""
    found = tuple(dict.fromkeys(words))
    return tuple((word, len(found) == 1) for word in found) or _NOT_RECORDED


def _people(case: Case) -> tuple[Person, ...]:
    return (case.person, *case.others)


def _article(citation: Citation) -> str:
    return f"{citation.code}:{citation.article}"


def _articles_of(charge: Charge) -> Words:
    if charge.citation is not None:
        return _known([_article(charge.citation)])
    return _one_of(_article(each) for each in charge.readings)


def _gender(ask: "_About") -> Words:
    return _one_of(person.gender.value for person in _people(ask.case) if person.gender is not None)


def _profile(ask: "_About") -> Words:
    return _known(each.value for person in _people(ask.case) for each in person.profiles)


def _vulnerability(ask: "_About") -> Words:
    return _known(each.value for person in _people(ask.case) for each in person.vulnerabilities)


def _nationality(ask: "_About") -> Words:
    return _known(each for person in _people(ask.case) for each in person.nationalities)


def _by_article(ask: "_About") -> Words:
    """Return the articles of a charge, of the charges that a judgment decides, or of all charges that still hold."""
    if isinstance(ask.record, Charge):
        return _articles_of(ask.record)
    charges = [each for each in ask.case.charges if each.standing is not Standing.WITHDRAWN]
    decided: dict[str, str] = {}
    if isinstance(ask.record, Judgment):
        wanted = {each.charge for each in ask.record.decisions}
        charges = [each for each in charges if each.id in wanted]
        other = [each for each in ask.record.decisions if each.convicted_under is not None]
        decided = {each.charge or "": _article(each.convicted_under) for each in other if each.convicted_under}
        direct = [_article(each.citation) for each in ask.record.penalties if each.citation is not None]
        if not charges and (decided or direct):
            return _known([*decided.values(), *direct])
    else:
        replaced = {old for each in charges for old in each.replaces}
        charges = [each for each in charges if each.id not in replaced and not _is_dropped(each)]
    found = [(decided[each.id], True) for each in charges if each.id in decided]
    found += [row for each in charges if each.id not in decided for row in _articles_of(each)]
    certain = {word for word, is_certain in found if is_certain and word}
    return tuple((word, word in certain) for word in dict.fromkeys(word for word, _ in found if word)) or _NOT_RECORDED


def _is_dropped(charge: Charge) -> bool:
    return bool(charge.course) and charge.course[-1].kind.value.startswith("dropped")


def _phase(ask: "_About") -> Words:
    if ask.on is None:
        return _NOT_RECORDED
    found = [(kind_word(stay.kind), certain) for stay, certain in stays_on(ask.case, ask.on)]
    certain = {word for word, is_certain in found if is_certain}
    return tuple((word, word in certain) for word in dict.fromkeys(word for word, _ in found)) or _NOT_RECORDED


def _place(ask: "_About") -> Words:
    if ask.on is None:
        return _NOT_RECORDED
    found: list[tuple[str, bool]] = []
    for stay, certain in stays_on(ask.case, ask.on):
        place = None if stay.phase is None else stay.detention.phases[stay.phase].place
        found.append(("" if place is None else place.organisation or "", certain))
    sure = {word for word, is_certain in found if is_certain}
    return tuple((word, word in sure) for word in dict.fromkeys(word for word, _ in found)) or _NOT_RECORDED


def _region(ask: "_About") -> Words:
    """Return the region of the arrest, or else where the person lives."""
    record = ask.record if isinstance(ask.record, Detention) else None
    arrests = [record] if record is not None else ask.case.detentions[-1:]
    places = [each.arrest.place for each in arrests if each.arrest is not None and each.arrest.place is not None]
    places = places or [person.place for person in _people(ask.case) if person.place is not None]
    return _one_of(place.region.value for place in places if place.region is not None)


def _month(ask: "_About") -> Words:
    when = ask.month
    if when is None or when.earliest is None or when.latest is None:
        return _NOT_RECORDED
    first, last = when.earliest.isoformat()[:7], when.latest.isoformat()[:7]
    return ((first, True),) if first == last else _NOT_RECORDED


def _court(ask: "_About") -> Words:
    return _known([ask.record.court] if isinstance(ask.record, Judgment) and ask.record.court else [])


def _branch(ask: "_About") -> Words:
    branch = getattr(ask.record, "branch", None)
    if isinstance(ask.record, Charge) and ask.record.citation is not None:
        return _known(["criminal" if ask.record.citation.code.startswith("cc") else "administrative"])
    return _known([branch.value] if branch is not None else [])


def _result(ask: "_About") -> Words:
    if not isinstance(ask.record, Judgment):
        return _NOT_RECORDED
    if ask.record.result is not None:
        return _known([ask.record.result.value])
    outcomes = {each.outcome for each in ask.record.decisions}
    if outcomes == {DecisionOutcome.PENALTY_IMPOSED}:
        return _known([JudgmentResult.PENALTY_IMPOSED.value])
    return _known([JudgmentResult.CONVICTED.value]) if outcomes == {DecisionOutcome.CONVICTED} else _NOT_RECORDED


def _penalty(ask: "_About") -> Words:
    return _known([ask.penalty.kind.value] if ask.penalty is not None else [])


_OF_PEOPLE: Final[dict[str, "Callable[[_About], Words]"]] = {
    "gender": _gender,
    "article": _by_article,
    "region": _region,
    "profile": _profile,
    "vulnerability": _vulnerability,
    "nationality": _nationality,
}
_OF_JUDGMENTS: Final[dict[str, "Callable[[_About], Words]"]] = {
    "court": _court,
    "branch": _branch,
    "result": _result,
    "month": _month,
}
WAYS: Final[Mapping[str, dict[str, "Callable[[_About], Words]"]]] = {
    "held": {**_OF_PEOPLE, "phase": _phase, "place": _place},
    "arrests": {**_OF_PEOPLE, "month": _month},
    "charges": {**_OF_PEOPLE, "branch": _branch},
    "verdicts": {**_OF_PEOPLE, **_OF_JUDGMENTS},
    "terms": {"penalty": _penalty, **_OF_PEOPLE, **_OF_JUDGMENTS},
}
"""By what each kind of table counts."""


@frozen(kw_only=True)
class _About:
    """What is looked at to find the words by which something is counted."""

    case: Case
    on: date | None = None
    record: ModelObject | None = None
    penalty: Penalty | None = None
    month: PartialDate | None = None


@frozen(kw_only=True)
class _Question:
    """What is counted, and in which records."""

    kind: str
    by: tuple[str, ...]
    dataset: Dataset
    known: KnownPart
    day: PartialDate | None
    label: SharingLabel | None
    status: RecognitionStatus | None
    issuers: dict[str, None] = field(factory=dict)

    @classmethod
    def of(  # noqa: PLR0913 -- what every table has
        cls,
        dataset: Dataset,
        kind: str,
        by: Iterable[str] | str,
        *,
        status: RecognitionStatus | str | None,
        label: SharingLabel | str | None,
        known_by: Day | None,
        last: date | None,
    ) -> "_Question":
        by = several(by)
        unknown = [each for each in by if each not in WAYS[kind]]
        if unknown or len(set(by)) < len(by):
            message = f"{kind} is counted by any of {', '.join(WAYS[kind])}, each once"
            raise ValueError(message)
        known_day = None if known_by is None else day(known_by)
        if known_day is not None and last is not None and known_day.latest is not None and known_day.latest < last:
            raise ValueError("what is counted cannot have been known before it was: known_by is an earlier day")
        try:
            wanted = None if label is None else SharingLabel(label)
        except ValueError:
            message = f"there is no such label; there are {', '.join(SharingLabel)}"
            raise ValueError(message) from None
        try:
            named = None if status is None else RecognitionStatus(status)
        except ValueError:
            message = f"there is no such status; there are {', '.join(RecognitionStatus)}"
            raise ValueError(message) from None
        if wanted is not None:
            shared = cut(dataset.records, SharingTerms(label=wanted, purpose="statistics", as_of=last))
            dataset = evolve(dataset, records=tuple(shared))
        known = KnownPart(dataset=dataset, later=0, changed=0) if known_day is None else known_part(dataset, known_day)
        return cls(kind=kind, by=by, dataset=known.dataset, known=known, day=known_day, label=wanted, status=named)

    def cases(self, types: tuple[type, ...]) -> Iterator[tuple[Case, str]]:
        """Return the case of each person about whom there is a record of some types, and the id of their group."""
        dataset = self.dataset
        missing = {one for record in dataset if isinstance(record, types) for one in _subjects(record)} - {
            person.id for person in dataset.of_type(Person)
        }
        if missing:  # a reference that leads nowhere still means a person
            dataset = dataset.with_records(*(Person(id=one) for one in sorted(missing)))
        done: set[str] = set()
        for person in dataset.of_type(Person):
            if person.id in done:
                continue
            ids = dataset.same_people.of(person.id)
            done |= ids
            case = evolve(dataset.case(person.id), as_of=None, is_extract=False)
            if any(isinstance(record, types) for record in case.records):
                yield case, min(ids)

    def has_status(self, case: Case, on: date | None) -> Answer:
        """Return whether a person has the status in question on a day, by published acts."""
        if self.status is None:
            return Answer.YES
        found = Answer.NO
        for each in case.statuses(on):
            record = each.record
            is_taken_back = record.standing is Standing.WITHDRAWN or each.lifted_by is not None
            if record.status is self.status and record.act not in _ENDED and not is_taken_back:
                found |= each.published
                self.issuers.update(dict.fromkeys(record.issuers))
        return found

    def words_of(
        self,
        case: Case,
        on: date | None,
        record: ModelObject | None = None,
        penalty: Penalty | None = None,
        *,
        month: PartialDate | None = None,
    ) -> tuple[Words, ...]:
        """Return the words by which something is counted, for each way."""
        about = _About(case=case, on=on, record=record, penalty=penalty, month=month)
        return tuple(WAYS[self.kind][each](about) for each in self.by)

    def table(
        self, found: list[CountedFact], columns: tuple[CountColumn, ...], apart: Sequence[CountedFact] = ()
    ) -> Counts:
        """Return the table of what was found."""
        rows: dict[tuple[str, ...], tuple[list[CountedFact], list[CountedFact]]] = defaultdict(lambda: ([], []))
        for place, members in enumerate((found, apart)):
            for each in members:
                for words in product(*each.words):
                    certain = each.is_certain and all(is_certain for _, is_certain in words)
                    rows[tuple(word for word, _ in words)][place].append(evolve(each, is_certain=certain))
        made = [self._row(words, columns, *members) for words, members in rows.items()] if self.by else []
        made.sort(key=lambda row: (-row.people.whole[0], -row.people.whole[1], row.words))
        total = self._row((), columns, found, list(apart))
        memberships = [one for members in rows.values() for one in {each.group for place in members for each in place}]
        people = {each.group for each in (*found, *apart)}
        names = {
            each.id: each.names
            for each in self.dataset.of_type(Organisation)
            if each.id in self.issuers or any(each.id in row.words for row in made)
        }
        return Counts(
            kind=self.kind,
            by=self.by,
            columns=columns,
            rows=tuple(made),
            total=total,
            status=None if self.status is None else self.status.value,
            issuers=tuple(self.issuers),
            label=None if self.label is None else self.label.value,
            known_by=self.day,
            later=self.known.later,
            changed=self.known.changed,
            open_state=len({each.group for each in found} - {each.group for each in found if each.is_certain}),
            has_overlap=any(count > 1 for count in Counter(memberships).values()),
            open_pairs=sum(bool(self.dataset.same_people.may_be(group) & people) for group in people),
            is_extract=self.dataset.header.extract,
            of_records=len(self.dataset),
            publisher=self.dataset.header.publisher,
            made=self.dataset.header.generated,
            names=names,
        )

    def _row(
        self,
        words: tuple[str, ...],
        columns: tuple[CountColumn, ...],
        found: list[CountedFact],
        apart: list[CountedFact],
    ) -> CountRow:
        cells = {}
        same = self.dataset.same_people
        together = {each.group: same.together(each.group) for each in found}
        for column in columns:
            if column.name == PEOPLE:
                cells[column.name] = self._count(found)
            elif column.name == LAST_KNOWN:
                cells[column.name] = self._count(apart)
            else:
                cells[column.name] = sum_of(found, column.name, together)
        return CountRow(words=words, cells=cells)

    def _count(self, found: list[CountedFact]) -> Between:
        same = self.dataset.same_people
        least = same.count({each.group for each in found if each.is_certain}).least
        return Between(least, same.count({each.group for each in found}).most)


def _subjects(record: object) -> tuple[str, ...]:
    return record.persons if isinstance(record, Judgment) else (record.person,)  # type: ignore[attr-defined]
