"""What sharing makes of records, and what it raises, prints no value of them: no name, no id, no key, no word."""

import json
import traceback

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.errors import HrdocsError
from hrdocs.sharing.cutting import cut, without
from hrdocs.sharing.forgetting import forget, forget_in, unsuppressed
from hrdocs.sharing.labelling import relabelled, stricter_of
from hrdocs.sharing.neutral import with_neutral_ids
from hrdocs.sharing.profiles import research, set_apart, statistics
from hrdocs.sharing.pseudonyms import Pseudonyms, nameless, pseudonymised, secret_in
from hrdocs.sharing.residue import residue
from hrdocs.sharing.sending import looked_at_from, sending_of
from hrdocs.sharing.suppressing import Suppressed
from hrdocs.sharing.wishes import SharingTerms, bound, notice
from hrdocs.testing import json_documents
from hrdocs.vocabulary import SharingLabel

WORD = "kanarka"
KEY = b"k" * 32
LABELS = tuple(SharingLabel)


@st.composite
def hostile(draw):
    """Draw records whose ids, keys, tags and texts all hold one word."""
    records = draw(json_documents(1, 5, labels=st.sampled_from(LABELS)))["records"]
    ids = {record["id"]: f"{WORD}-{n}" for n, record in enumerate(records)}
    made = []
    for each in records:
        record = spoken(each, ids)
        record[f"x_{WORD}"] = {WORD: [WORD, record["id"]]}
        record["notes"] = {f"be-x-{WORD}": f"{WORD} {WORD}"}
        record["external_ids"] = [{"scheme": WORD, "value": WORD}]
        if record["type"] in ("person", "organisation"):
            record["names"] = [{"value": f"Alena {WORD.capitalize()}"}]
        made.append(record)
    return Dataset(map(read_record, made))


def spoken(value, ids):
    if isinstance(value, dict):
        return {key: spoken(each, ids) for key, each in value.items()}
    if isinstance(value, list):
        return [spoken(each, ids) for each in value]
    return ids.get(value, value) if isinstance(value, str) else value


def printed(work, *given):
    """Return all that a call prints of itself: its result, the parts of it, or what it raises."""
    try:
        made = work(*given)
    except (HrdocsError, ValueError, TypeError) as error:
        # Lines of this file may hold the word; the exception may not.
        context = "" if error.__suppress_context__ else str(error.__context__)
        return "".join(traceback.format_exception_only(error)) + repr(error) + context
    parts = made if isinstance(made, list | tuple) else ()
    return "\n".join(map(repr, (made, *parts)))


@settings(max_examples=15, derandomize=True, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(hostile(), st.sampled_from(LABELS))
def test_nothing_prints_a_value(dataset, label):
    records, first = dataset.records, dataset.records[0]
    terms = SharingTerms(label=label, sent=frozenset(record.id for record in records))
    pseudonyms = Pseudonyms(KEY, WORD)
    listed = Suppressed(KEY).with_person([each for each in records if each.type == "person"], "2026-11-30")
    cut_down = dataset.shareable(label)
    header = cut_down.header
    calls = [
        (dataset.shareable, label),
        (dataset.shareable, WORD),
        (dataset.diff, cut_down),
        (dataset.merge, dataset.with_records(notice(first))),
        (dataset.with_notices_of, cut_down),
        (dataset.still_naming, dataset.with_records(*map(notice, records))),
        (dataset.without_suppressed, listed),
        (dataset.references_from, first.id),
        (dataset.references_to, first.id),
        (dataset.case, first.id),
        (dataset.case, f"{WORD}-none"),
        (cut, records, terms),
        (without, records, [first.id]),
        (bound, first, terms),
        (notice, first),
        (lambda: terms,),
        (lambda: SharingTerms(label=label, purpose=WORD),),
        (lambda: residue(records, cut_down.records, label, header=header, has_new_ids=True),),
        (lambda: sending_of(records, terms, header=header, suppressed=listed),),
        (lambda: sending_of(records, terms, pseudonyms=pseudonyms),),
        (lambda: forget(records, first.id).places,),
        (lambda: forget_in([(header, records)], first.id, neutral_id="h1"),),
        (forget, records, f"{WORD}-none"),
        (unsuppressed, records, listed.matches(records)),
        (lambda: (listed, *listed.people, *listed.matches(records)),),
        (lambda: listed.with_person([], WORD),),
        (Suppressed.parse, f"{WORD} = 1", KEY),
        (Suppressed.parse, f'format = 1\ncheck = "{WORD}"', KEY),
        (secret_in, WORD.encode()),
        (looked_at_from, json.dumps({"allowed": [{"record": first.id}]}).encode()),
        (looked_at_from, WORD.encode()),
        (relabelled, records, label),
        (stricter_of, first, notice(first)),
        (with_neutral_ids, records),
        (lambda: pseudonyms,),
        (lambda: pseudonymised(nameless(records), pseudonyms),),
        (lambda: research(records, terms, pseudonyms=pseudonyms),),
        (lambda: statistics(records, terms, count_up_to=SharingLabel.RED),),
        (set_apart, records),
    ]
    for n, (work, *arguments) in enumerate(calls):
        assert WORD not in printed(work, *arguments).lower(), n
