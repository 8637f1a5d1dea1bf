"""One set of answers and its outcome; a text that must be escaped."""

from hrdocs import criteria

ANSWERS = {
    "sole_basis_a": "yes",
    "right_exercised": ("yes", "<script>alert(1)</script>"),
    "non_violent": "yes",
    "violence_against_person": "no",
    "hate_offence": "no",
    "call_to_hate_violence": "no",
    "deprivation": ("house_arrest", "2021-03-24/.."),
}
ON = "2021-05-01"
HOSTILE = '<img src=x onerror="alert(1)">&\u202e\x1b[31m'


def outcome(**answers):
    """Return the outcome of the answers, some of them replaced."""
    return criteria.assess("guidelines2013", ANSWERS | answers, on=ON)
