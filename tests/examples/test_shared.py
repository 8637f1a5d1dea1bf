"""The examples transcribe published documents: all of them may be published, until somebody in them is hidden."""

from pathlib import Path

import pytest

import hrdocs
from hrdocs import jsontext
from hrdocs.sharing.labelling import relabelled
from hrdocs.sharing.sending import sending_of
from hrdocs.sharing.wishes import SharingTerms
from hrdocs.vocabulary import SharingLabel

FOLDER = Path(__file__).parents[2] / "examples"
EXAMPLES = sorted(FOLDER.glob("*.json"))
CLEAR = SharingTerms(label=SharingLabel.CLEAR)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_an_example_may_be_published_whole(path):
    dataset = hrdocs.read(path)
    sending = sending_of(dataset.records, CLEAR)
    assert sending.records == dataset.records
    assert (sending.left_out, sending.shortened, sending.residue, sending.astray) == (0, 0, (), 0)
    assert sending.lifted == len(dataset)


def test_whoever_is_hidden_is_named_elsewhere_and_the_file_does_not_go():
    dataset = hrdocs.read(FOLDER / "joined.json")
    stopped = 0
    people = [record for record in dataset if record.type == "person" and record.names][:6]
    for person in people:
        sending = sending_of(relabelled(dataset, SharingLabel.RED, ids=frozenset({person.id})), CLEAR)
        assert person.id not in {record.id for record in sending.records}
        text = jsontext.dumps([hrdocs.to_json(record) for record in sending.records])
        # The name as it is printed in the record is in no text of a file that goes.
        assert not sending.may_go or person.names[0].value not in text
        stopped += not sending.may_go
    assert stopped >= len(people) - 1
