"""The state whose code is named."""

import pytest
from citing import cited

from hrdocs.law.citations.fold import fold
from hrdocs.law.citations.states import Whose, after


@pytest.mark.parametrize("text", ["УК Таджикистана", "УК Российской Федерации", "УК Республики Казахстан"])
def test_a_state_after_a_code(text):
    assert after(fold(text), 2).whose is Whose.ABROAD


@pytest.mark.parametrize(
    ("text", "citations"),
    [
        ("ст. 342 УК Республики Беларусь", ["cc1999:342"]),
        ("ст. 342 УК РБ", ["cc1999:342"]),
        ("ст. 280 УК РФ", []),
        ("Article 342 of the Penal Code of Azerbaijan", []),
    ],
)
def test_codes_of_other_states_are_none_of_ours(text, citations):
    assert cited(text) == citations
