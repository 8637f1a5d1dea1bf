"""One penalty held against the sanction of one provision as worded on a day, with what would change the answer.

The answer is about the sanction and the bounds of the code, never about a judgment: a court may join penalties, go
below a sanction, or apply a milder later law. Each such circumstance is named with its article.
"""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from enum import StrEnum
from typing import Final

from attrs import evolve, frozen

from hrdocs.law.errors import NotInForce, UnknownArticle, UnknownWording
from hrdocs.law.reference import code_names, day_spans, minors
from hrdocs.law.reference.articles import Part, Wording
from hrdocs.law.reference.codes import article as look_up
from hrdocs.law.reference.limits import penalty_rule
from hrdocs.law.reference.penalties import Bound, PenaltyRange, Verdict, judge, weight_of
from hrdocs.law.reference.running_text import PrintedText
from hrdocs.law.reference.units import base_units
from hrdocs.penalty import Penalty
from hrdocs.values import Answer, Citation, Day, Duration, Money, PartialDate, Quantity, day
from hrdocs.vocabulary import OffenceStage, PenaltyKind


class SanctionAnswer(StrEnum):
    """How a penalty lies to a sanction."""

    WITHIN = "within"
    ABOVE = "above"
    BELOW = "below"
    NOT_IN_SANCTION = "not_in_sanction"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Circumstance:
    """What would change an answer, or could, with the article that says so.

    Args:
        word: A stable word, such as `several_convictions`.
        rule: The article.
        since: For another wording, its first day, or bounds of it.
    """

    word: str
    rule: Citation
    since: PartialDate | None = None


@frozen(kw_only=True)
class PenaltyCheck:
    """How a penalty lies to the sanction of a provision as worded on a day.

    Args:
        citation: The provision.
        on: The day of the act.
        answer: Within, above, below, not in the sanction, or unknown.
        reason: Why, as a stable word: those of `Verdict.reason`, and `kind_not_for_minors`, `not_for_unfinished`,
            `part_not_named` (the parts of the article answer differently), `wordings_differ` (the day leaves open which
            wording held), `not_in_force`, `minor_bound_depends` (the bound for minors is higher in some cases),
            `minor_bound_unknown`.
        bounds: The range with which it was compared, where there is one.
        rule: The provision that sets the bound: the sanction itself, or an article of the general part.
        sanction: The words of the provision on that day in Russian, as texts print them.
        circumstances: What would change the answer, or could.
    """

    citation: Citation
    on: PartialDate
    answer: SanctionAnswer
    reason: str
    bounds: PenaltyRange | None = None
    rule: Citation | None = None
    sanction: tuple[PrintedText, ...] = ()
    circumstances: tuple[Circumstance, ...] = ()

    @property
    def sanction_lines(self) -> tuple[str, ...]:
        """The paragraphs with the penalties alone: of a part with points, and of one without."""
        lines = [line for printed in self.sanction for line in printed.paragraphs]
        own = [line for line in lines if line.lower().startswith(_SANCTION_BEGINS)]
        return tuple(dict.fromkeys(own or lines[-1:]))


_SANCTION_BEGINS: Final = ("наказыва", "влечет", "влекут", "влечёт")
_ANSWERS: Final = {
    "above_most": SanctionAnswer.ABOVE,
    "below_least": SanctionAnswer.BELOW,
    "kind_not_in_sanction": SanctionAnswer.NOT_IN_SANCTION,
}


@frozen
class PartsVerdict:
    """How a penalty lies to some parts of which one is meant.

    Args:
        answer: The answer.
        reason: Why.
        bound: The widest bound that it breaks, where it breaks one.
        bounds: The range with which it was compared.
        is_milder: Whether a court may have chosen the kind as a milder one than those of the sanction.
    """

    answer: SanctionAnswer
    reason: str
    bound: Bound = None
    bounds: PenaltyRange | None = None
    is_milder: bool = False


def against_parts(
    parts: Iterable[Part], penalty: Penalty, *, priced_on: Day | None = None, subject: str | None = None
) -> PartsVerdict:
    """Compare a penalty with parts of which one is meant: it breaks a sanction only where it breaks that of each.

    Args:
        parts: In the wording of one day.
        penalty: As imposed for one charge.
        priced_on: The day whose base unit a fine in money follows.
        subject: `entrepreneur` or `legal_entity`; a natural person when left out.
    """
    held = tuple(parts)
    if not held or any(not part.has_sanction for part in held):
        return PartsVerdict(SanctionAnswer.UNKNOWN, "no_sanction")
    return _joined([part.allows(penalty, on=priced_on, subject=subject) for part in held], held, penalty)


def _joined(verdicts: list[Verdict], parts: tuple[Part, ...], penalty: Penalty) -> PartsVerdict:
    unknown = next((each for each in verdicts if each.reason in {"wording_unknown", "beyond_as_of"}), None)
    for wanted, answer in ((Answer.YES, SanctionAnswer.WITHIN), (Answer.UNKNOWN, SanctionAnswer.UNKNOWN)):
        found = unknown or next((each for each in verdicts if each.answer is wanted), None)
        if found is not None:
            return PartsVerdict(SanctionAnswer.UNKNOWN if unknown else answer, found.reason, bounds=found.bounds)
    reasons = {verdict.reason for verdict in verdicts}
    if reasons == {"kind_not_in_sanction"}:
        is_milder = milder_than_sanction(penalty.kind, parts)
        return PartsVerdict(SanctionAnswer.NOT_IN_SANCTION, "kind_not_in_sanction", is_milder=is_milder)
    reasons.discard("kind_not_in_sanction")
    if len(reasons) != 1:
        return PartsVerdict(SanctionAnswer.UNKNOWN, "part_not_named")
    reason = reasons.pop()
    broken = [each.bounds for each in verdicts if each.reason == reason and each.bounds is not None]
    limits = {_limit(entry, reason): entry for entry in broken}
    known = [limit for limit in limits if limit is not None]
    widest = (max if reason == "above_most" else min)(known, key=size_of, default=None)
    return PartsVerdict(_ANSWERS[reason], reason, widest, limits.get(widest))


def _limit(entry: PenaltyRange, reason: str) -> Bound:
    return entry.most if reason == "above_most" else entry.least


def size_of(bound: Duration | Decimal) -> Decimal:
    """Return a key by which bounds of one kind are in order."""
    if isinstance(bound, Decimal):
        return bound
    return Decimal(bound.days_bounds[1] * 24 if bound.years or bound.months or bound.days else bound.hours)


_CRIMINAL_ONLY: Final = frozenset(
    {
        PenaltyKind.ARREST,
        PenaltyKind.RESTRICTION_OF_LIBERTY,
        PenaltyKind.IMPRISONMENT,
        PenaltyKind.LIFE_IMPRISONMENT,
        PenaltyKind.DEATH_PENALTY,
        PenaltyKind.MILITARY_RESTRICTION,
    }
)


def milder_than_sanction(kind: PenaltyKind, parts: Iterable[Part]) -> bool:
    """Return whether a court may have chosen the kind as a milder one than those of the sanction."""
    held = tuple(parts)
    is_criminal = held[0].citation.code in code_names.CRIMINAL
    # Arrest of the one branch is no milder penalty of the other.
    if kind is PenaltyKind.ADMINISTRATIVE_ARREST if is_criminal else kind in _CRIMINAL_ONLY:
        return False
    heaviest = [most for part in held if (most := part.heaviest()) is not None]
    return any(weight_of(kind) < each.weight[0] for each in heaviest)


def allowed_to_others(penalty: Penalty, priced_on: Day | None, parts: Iterable[Part]) -> bool:
    """Return whether the sanction allows it to entrepreneurs or officials; no record says that a person is one."""
    return any(
        not part.allows(penalty, on=priced_on, subject=subject).answer.is_no
        for part in parts
        for subject in ("entrepreneur", "official")
    )


_MOST_MONEY: Final = Decimal(10**15 - 1)  # what a sum can hold


def with_kopecks(money: Quantity, units: tuple[Money, ...]) -> Quantity:
    """Return a sum with what a source may have left out of it: the kopecks that a base unit of 25.50 makes."""
    if all(unit.amount == unit.amount.to_integral_value() for unit in units):
        return money
    low, high = (
        Money(amount=min(max(end.amount + by, Decimal(0)), _MOST_MONEY), currency=end.currency)
        if isinstance(end, Money)
        else None
        for end, by in ((money.least, -1), (money.most, 1))
    )
    if low is not None and high is not None:
        return Quantity.between(low, high)
    if low is not None:
        return Quantity.at_least(low)
    return money if high is None else Quantity.at_most(high)


# --- A penalty of one day ---------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class _Act:
    """What is known of the act and of the person."""

    citation: Citation
    penalty: Penalty
    on: PartialDate
    ruled: PartialDate | None
    subject: str | None
    is_minor: bool
    stage: OffenceStage | None

    @property
    def span(self) -> day_spans.Dates:
        return day_spans.span(self.on)


def check(  # noqa: PLR0913 -- each is a fact of its own, and all but three are rare
    citation: Citation | str,
    penalty: Penalty,
    on: Day,
    *,
    ruled: Day | None = None,
    subject: str | None = None,
    minor: bool = False,
    stage: OffenceStage | str | None = None,
) -> PenaltyCheck:
    """Compare a penalty with the sanction of a provision as worded on the day of the act.

    Args:
        citation: The provision.
        penalty: As imposed for this charge alone.
        on: Day of the act.
        ruled: Day of the sentence or the decision: the base unit of a fine in money follows it, and later wordings are
            looked at up to it; up to the last day that the data know when left out.
        subject: `entrepreneur` or `legal_entity`; a natural person when left out.
        minor: Whether the person was under eighteen on the day of the act.
        stage: `preparation` or `attempt`, where the crime was not completed.

    Raises:
        UnknownCode: No code has this name.
        UnknownArticle: The code never had the article or the part.
        ValueError: There is no such stage.
    """
    cited = Citation.parse(citation) if isinstance(citation, str) else citation
    act = _Act(
        citation=cited,
        penalty=penalty,
        on=day(on),
        ruled=None if ruled is None else day(ruled),
        subject=subject,
        is_minor=minor,
        stage=None if stage is None else OffenceStage(stage),
    )
    try:
        wordings = look_up(cited.code, cited.article).on(act.on)
    except (NotInForce, UnknownWording) as error:
        reason = "not_in_force" if isinstance(error, NotInForce) else "wording_unknown"
        return PenaltyCheck(citation=cited, on=act.on, answer=SanctionAnswer.UNKNOWN, reason=reason)
    parts = [part for wording in wordings for part in _parts(wording, cited)]
    if not parts:
        numbers = tuple(part.number for wording in wordings for part in wording.parts if part.number)
        raise UnknownArticle(cited.code, cited.article, numbers, cited.part or "")
    found = [_of_part(act, part) for part in parts]
    made = found[0]
    if len({each.answer for each in found}) > 1:
        several = len({part.citation for part in parts}) > 1
        reason = "part_not_named" if several else "wordings_differ"
        made = evolve(made, answer=SanctionAnswer.UNKNOWN, reason=reason, bounds=None, rule=None)
    printed = tuple(dict.fromkeys(each for part in parts for each in part.printed))
    made = evolve(made, citation=cited, sanction=printed)
    return evolve(made, circumstances=tuple(_circumstances(act, made, parts)))


def _parts(wording: Wording, cited: Citation) -> Iterator[Part]:
    for part in wording.parts:
        if cited.part is None or part.number == cited.part:
            yield part


def _of_part(act: _Act, part: Part) -> PenaltyCheck:
    """Return the answer of one part, without its words and the circumstances."""
    made = _by_sanction(act, part)
    if act.stage is not None:
        made = _unfinished(act, part, made)
    if act.is_minor and made.reason not in {"wording_unknown", "beyond_as_of", "no_sanction"}:
        made = _of_minor(act, part, made)
    return made


def _by_sanction(act: _Act, part: Part) -> PenaltyCheck:
    found = against_parts((part,), act.penalty, priced_on=act.ruled, subject=act.subject)
    return PenaltyCheck(
        citation=part.citation,
        on=act.on,
        answer=found.answer,
        reason=found.reason,
        bounds=found.bounds,
        rule=_rule_of(act, part, found),
    )


def _rule_of(act: _Act, part: Part, found: PartsVerdict) -> Citation | None:
    """Return the provision that sets the bound: the general part where the sanction leaves it open."""
    if found.reason == "no_sanction" or found.bounds is None:
        return part.citation if found.reason == "kind_not_in_sanction" else None
    given = next((each for each in part.penalties if each.kind is found.bounds.kind), None)
    name = "least" if found.reason == "below_least" else "most"
    is_open = given is None or getattr(given, name) is None
    if found.bounds.is_general and is_open:
        return penalty_rule(act.penalty.kind, part.citation, act.on, subject=act.subject) or part.citation
    return part.citation


# Since Law 165-З of 2022 an attempt at these may be punished by death; before, no unfinished crime could be.
_UNFINISHED: Final = "67"
_WITH_EXCEPTIONS: Final = "2022-05-29"
_EXCEPTED: Final = frozenset({"124/2", "126/3", "289/3", "359/2"})


def _unfinished(act: _Act, part: Part, made: PenaltyCheck) -> PenaltyCheck:
    cited = part.citation
    if act.penalty.kind is not PenaltyKind.DEATH_PENALTY or cited.code not in code_names.CRIMINAL:
        return made
    is_later = day_spans.happened(_WITH_EXCEPTIONS, act.span).is_yes
    if is_later and act.stage is OffenceStage.ATTEMPT and f"{cited.article}/{cited.part}" in _EXCEPTED:
        return made
    rule = Citation(code=cited.code, article=_UNFINISHED, part="2")
    return evolve(made, answer=SanctionAnswer.NOT_IN_SANCTION, reason="not_for_unfinished", bounds=None, rule=rule)


def _of_minor(act: _Act, part: Part, made: PenaltyCheck) -> PenaltyCheck:
    """Return the answer for a person who was under eighteen."""
    code, kind = part.citation.code, act.penalty.kind
    may, rule = minors.kind_for_minors(kind, code, act.span)
    if may.is_no:
        return evolve(made, answer=SanctionAnswer.NOT_IN_SANCTION, reason="kind_not_for_minors", bounds=None, rule=rule)
    entries = [
        (given, filled)
        for given, filled in zip(part.penalties, part.bounded(), strict=True)
        if given.kind is kind and not given.subjects
    ]
    if made.answer is SanctionAnswer.NOT_IN_SANCTION or not entries:
        return made
    if may.is_unknown:
        return evolve(made, answer=SanctionAnswer.UNKNOWN, reason="minor_bound_unknown", rule=None)
    own = [minors.minor_bound(*entry, code, act.span, part.penalties) for entry in entries]
    known = [each for each in own if each is not None]
    if not known:
        return made
    units = () if act.ruled is None else base_units(act.ruled)

    def verdict_of(ranges: Iterable[PenaltyRange]) -> Verdict:
        return judge(act.penalty, ranges, base_units=units, subject=None, code=code)

    verdict = verdict_of(each.bounds for each in known)
    if verdict.answer.is_no and verdict.reason == "above_most":
        wider = [each.perhaps for each in known if each.perhaps is not None]
        if wider and not verdict_of(wider).answer.is_no:
            return evolve(made, answer=SanctionAnswer.UNKNOWN, reason="minor_bound_depends", rule=known[0].rule)
    answer = _ANSWERS.get(verdict.reason, SanctionAnswer.WITHIN if verdict.answer.is_yes else SanctionAnswer.UNKNOWN)
    sets_bound = verdict.bounds is not None and verdict.bounds.is_general
    return evolve(
        made,
        answer=answer,
        reason=verdict.reason,
        bounds=verdict.bounds,
        rule=known[0].rule if sets_bound else made.rule,
    )


# --- What would change the answer -------------------------------------------------------------------------------------


def _in(code: str, article: str, part: str | None = None) -> Citation:
    return Citation(code=code, article=article, part=part)


# The articles on the law in time, on several offences, and of the Criminal Code on what else moves a bound.
_IN_TIME: Final = {"cc1999": "9", "cao2003": "1.5", "cao2021": "1.9"}
_SEVERAL: Final = {"cc1999": "72", "cao2003": "7.4", "cao2021": "7.4"}
_HALF: Final = Decimal("0.5")


def _circumstances(act: _Act, made: PenaltyCheck, parts: list[Part]) -> Iterator[Circumstance]:
    code = act.citation.code
    if made.reason in {"not_in_force", "wording_unknown", "beyond_as_of", "no_sanction"}:
        return
    if made.reason in {"kind_not_for_minors", "not_for_unfinished"}:
        return
    if made.reason == "part_not_named":
        yield Circumstance(word="part_named", rule=act.citation)
        return
    yield from _other_wordings(act, made)
    if made.answer in {SanctionAnswer.ABOVE, SanctionAnswer.UNKNOWN, SanctionAnswer.NOT_IN_SANCTION}:
        yield Circumstance(word="several_convictions", rule=_in(code, _SEVERAL[code]))
        if code in code_names.CRIMINAL:
            yield Circumstance(word="unserved_rest", rule=_in(code, "73"))
    if code in code_names.CRIMINAL:
        yield from _of_criminal_code(act, made, parts)
    if not act.is_minor and act.subject is None:
        other = [_of_part(evolve(act, is_minor=True), part) for part in parts]
        if other[0].answer is not made.answer and made.reason not in {"part_not_named", "wordings_differ"}:
            yield Circumstance(word="minor", rule=other[0].rule or _in(code, "108" if code == "cc1999" else "9.1"))


def _of_criminal_code(act: _Act, made: PenaltyCheck, parts: list[Part]) -> Iterator[Circumstance]:
    code = act.citation.code
    is_milder = made.answer is SanctionAnswer.NOT_IN_SANCTION and milder_than_sanction(act.penalty.kind, parts)
    if made.answer is SanctionAnswer.BELOW or (is_milder and made.reason == "kind_not_in_sanction"):
        yield Circumstance(word="milder_than_sanction", rule=_in(code, "70"))
    most = made.bounds.most if made.bounds is not None else None
    amount = act.penalty.term or act.penalty.base_units
    least = amount.least if amount is not None else None
    if made.answer is SanctionAnswer.WITHIN and isinstance(most, Duration | Decimal):
        if isinstance(least, Duration | Decimal) and size_of(least) > size_of(most) * _HALF:
            yield Circumstance(word="mitigating_half", rule=_in(code, "69", "1"))
            yield Circumstance(word="cooperation_half", rule=_in(code, "69-1", "1"))
        elif isinstance(least, Duration):
            yield Circumstance(word="dangerous_recidivism", rule=_in(code, "65", "2"))
    worst = [heaviest.most for part in parts if (heaviest := part.heaviest()) is not None]
    is_slight = worst and all(isinstance(each, Duration) and not each.longer_than(_TWO_YEARS).is_yes for each in worst)
    if act.stage is OffenceStage.PREPARATION and is_slight:
        yield Circumstance(word="no_preparation", rule=_in(code, "13", "2"))


_TWO_YEARS: Final = Duration.parse("P2Y")


def _other_wordings(act: _Act, made: PenaltyCheck) -> Iterator[Circumstance]:
    """Return later wordings by which the answer would be another.

    A milder one applies back; a stricter one only to an act that lasted into it.
    """
    if made.answer is SanctionAnswer.UNKNOWN:
        return
    code = act.citation.code
    until = act.ruled.latest if act.ruled is not None else None
    said = set()
    for wording in look_up(code, act.citation.article).wordings:
        first = wording.since.earliest
        if first is None or first <= act.span[1] or (until is not None and first > until):
            continue
        later = [part for part in _parts(wording, act.citation) if part.is_known and part.has_sanction]
        if not later:
            continue
        answers = {_of_part(evolve(act, on=part.on or wording.since), part).answer for part in later}
        if len(answers) != 1 or made.answer in answers or SanctionAnswer.UNKNOWN in answers:
            continue
        is_lenient = _is_lenient(answers.pop(), made.answer, act.penalty.kind, later)
        word, part_number = ("milder_later_law", "2") if is_lenient else ("lasting_act", "1")
        if word in said:
            continue
        said.add(word)
        yield Circumstance(word=word, rule=_in(code, _IN_TIME[code], part_number), since=wording.since)


def _is_lenient(later: SanctionAnswer, now: SanctionAnswer, kind: PenaltyKind, parts: list[Part]) -> bool:
    """Return whether a later wording is the milder one, as far as this penalty shows: by its most, least, or kinds."""
    if later is SanctionAnswer.NOT_IN_SANCTION:
        return not milder_than_sanction(kind, parts)
    if now is SanctionAnswer.NOT_IN_SANCTION:
        return milder_than_sanction(kind, parts)
    return later is SanctionAnswer.ABOVE or now is SanctionAnswer.BELOW
