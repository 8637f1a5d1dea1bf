"""Strategies for NDJSON files as they are in practice: good lines and everything between them."""

from typing import Any, Final

from hypothesis import strategies as st

from hrdocs import jsontext
from hrdocs.model import Charge, Detention, Person, Source
from hrdocs.testing.records import json_records
from hrdocs.testing.slips import broken
from hrdocs.testing.sound import sound_documents

# Few ids, so that some are repeated and some references find their record.
_IDS: Final = st.sampled_from([f"r{n}" for n in range(1, 8)])
_SMALL: Final = json_records(Source, Person, Charge, Detention, ids=_IDS)
_REVERSED: Final = {
    "type": "detention",
    "id": "r8",
    "person": "r1",
    "phases": [{"kind": "custody", "period": "2021-05-02/2021-05-01"}],
}
_BROKEN: Final = (
    b"{",
    b'{"type": "person", "id": "r1"',
    b'{"type": "person", "id": "r1"}}',
    b'{"type": "person", "id": "r1", "id": "r2"}',
    b'{"type": "person", "id": "r1", "gender": NaN}',
    b"\xff\xfe",
    b"null",
    b"[]",
    b'{"hrdocs": "1.0"}',
    b"name;birth;arrested",
)
_BLANK: Final = (b"", b"  ", b"\t")
_HEADERS: Final = (b'{"hrdocs": "1.0"}', b'{"hrdocs": "1.0", "publisher": "Pryklad"}', b'{"hrdocs": "7.0"}')


def _line(value: Any) -> bytes:
    return jsontext.dumps(value).encode()


@st.composite
def dirty_lines(draw: st.DrawFn, max_size: int = 8) -> list[bytes]:
    """Draw the lines of an NDJSON file with many faults, without line ends.

    Among them are good records, some of one case, rejected records, texts that are not JSON, empty lines, repeated ids,
    references that lead nowhere and impossible dates. A header may be first.

    Args:
        draw: Passed by Hypothesis.
        max_size: The most lines beside those of a whole case.
    """
    some = st.one_of(
        _SMALL.map(_line),
        _SMALL.flatmap(broken).map(lambda mutation: _line(mutation.value)),
        st.sampled_from(_BROKEN),
        st.sampled_from(_BLANK),
        st.just(_line(_REVERSED)),
    )
    lines: list[bytes] = draw(st.lists(some, max_size=max_size))
    if draw(st.booleans()):
        lines += [_line(record) for record in draw(sound_documents(1))["records"]]
    if draw(st.booleans()) and lines:
        lines.append(draw(st.sampled_from(lines)))
    if draw(st.booleans()):
        lines = draw(st.permutations(lines))
    if draw(st.booleans()):
        lines.insert(0, draw(st.sampled_from(_HEADERS)))
    return lines
