"""Rules on listings: the list existed on the day, and holds what is put on it.

Source:
    First days: Council of Ministers, resolutions 1256 of 30 December 2014 (people on the list of the KGB) and 575 of
    12 October 2021 (lists of the Interior Ministry); Law 199-З of 20 July 2022 (special proceedings). No list existed
    before its basis was signed. The two resolutions are those that `vocabulary/listings.py` cites beside each
    list; the law is in the notes of `data/law/cc1999.json`. A list whose first day no source names has none here: for
    terrorist organisations the Council of Ministers ordered one already in 2006, by resolution 1061
    (http://data.minsk.by/belarusnews/092006/99.html), which does not say from which day.
"""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Final

from hrdocs.problems import Severity
from hrdocs.validation.fault import Fault, found
from hrdocs.validation.rule import Context, Family, Rule
from hrdocs.validation.rules.days import sides, sooner
from hrdocs.validation.walk import Item
from hrdocs.vocabulary import ListingAction, ListingList, ListingState

if TYPE_CHECKING:
    from hrdocs.model import Listing

_FIRST_DAYS: Final = {
    ListingList.EXTREMIST_PERSONS: date(2021, 10, 12),
    ListingList.EXTREMIST_FORMATIONS: date(2021, 10, 12),
    ListingList.TERRORIST_PERSONS: date(2014, 12, 30),
    ListingList.SPECIAL_PROCEEDINGS_SUMMONS: date(2022, 7, 20),
}
_OF_PERSONS: Final = frozenset(
    {
        ListingList.EXTREMIST_PERSONS,
        ListingList.TERRORIST_PERSONS,
        ListingList.SPECIAL_PROCEEDINGS_SUMMONS,
        ListingList.WANTED_BELARUS,
        ListingList.WANTED_RUSSIA,
        ListingList.WANTED_INTERSTATE,
        ListingList.WANTED_INTERPOL,
        ListingList.EXIT_BANNED,
        ListingList.PREVENTIVE_RECORD,
    }
)
# Formations may be entrepreneurs, who are people.
_OF_ORGANISATIONS: Final = frozenset({ListingList.EXTREMIST_ORGANISATIONS, ListingList.TERRORIST_ORGANISATIONS})


def before_list(item: Item, _: Context) -> Iterable[Fault]:
    """Find entries on a list that are certainly older than the list."""
    record: Listing = item.record
    first = _FIRST_DAYS.get(record.list)
    latest = None if record.day is None else record.day.latest
    if first is None or latest is None or latest >= first:
        return ()
    return (found("listing.before-list", "/day", day=first.isoformat()),)


def unfit_target(item: Item, _: Context) -> Iterable[Fault]:
    """Find organisations on lists of people, and the reverse."""
    record: Listing = item.record
    if record.organisation is not None and record.list in _OF_PERSONS:
        return (found("listing.unfit-target", "/organisation", list=record.list.value),)
    if record.person is not None and record.list in _OF_ORGANISATIONS:
        return (found("listing.unfit-target", "/person", list=record.list.value),)
    return ()


def state(item: Item, context: Context) -> Iterable[Fault]:
    """Find states that the act itself excludes, and versions of a list without what was on it."""
    record: Listing = item.record
    faults: list[Fault] = []
    act, day, of = record.action, record.day, record.state
    first, last = sides(record.seen_in)
    if act is ListingAction.REMOVED:
        if of is ListingState.REMOVED and sooner(record.as_of, day, context).is_yes:
            faults.append(found("listing.state-contradicted", "/as_of"))
        elif of is ListingState.LISTED and not sooner(record.as_of, day, context).is_yes:
            # Somebody may have been entered anew since.
            faults.append(found("listing.state-contradicted", "/state", doubt=day is None or record.as_of != day))
        if sooner(day, first, context).is_yes:
            faults.append(found("listing.state-contradicted", "/seen_in", doubt=True))
    elif act is ListingAction.ENTERED:
        if of is ListingState.LISTED and sooner(record.as_of, day, context).is_yes:
            faults.append(found("listing.state-contradicted", "/as_of"))
        if sooner(last or first, day, context).is_yes:
            faults.append(found("listing.state-contradicted", "/seen_in", doubt=True))
    return faults


FAMILY: Final = Family(
    (
        Rule("listing.before-list", Severity.ERROR, before_list, ("listing",), needs=("day",)),
        Rule("listing.unfit-target", Severity.ERROR, unfit_target, ("listing",), needs=("organisation", "person")),
        Rule("listing.state-contradicted", Severity.ERROR, state, ("listing",), needs=("state", "seen_in")),
    )
)
