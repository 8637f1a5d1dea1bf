"""Write `examples/forms/intake_form.xlsx`: an invented form (XLSForm) for KoboToolbox or ODK, as a pattern.

Its export is read by the mapping `hrdocs.form`; `docs/how-to/read-a-form.md` explains both.

Usage: python tools/build_form.py
"""

from pathlib import Path
from typing import Final

from hrdocs.interchange.handouts import form_book

FORM: Final = Path(__file__).resolve().parent.parent / "examples" / "forms" / "intake_form.xlsx"
SURVEY: Final = (
    ("start", "start", "", ""),
    ("end", "end", "", ""),
    ("today", "today", "", ""),
    ("begin_group", "intro", "Before you begin", ""),
    ("select_one languages", "language", "Language of the answers", "yes"),
    ("select_one yes_no", "consent_public", "May it be published?", ""),
    ("end_group", "", "", ""),
    ("begin_group", "who", "Who", ""),
    ("text", "full_name", "Family name, given name", "yes"),
    ("text", "name_latin", "The same in Latin letters, given name first", ""),
    ("select_one sexes", "sex", "Gender", ""),
    ("integer", "birth_year", "Year of birth", ""),
    ("text", "phone", "Telephone (not passed on)", ""),
    ("end_group", "", "", ""),
    ("begin_group", "event", "What happened", ""),
    ("date", "day", "Day of the detention", ""),
    ("select_one exactness", "day_known", "How exactly is the day known?", ""),
    ("geopoint", "place", "Place (not passed on)", ""),
    ("text", "articles", "Articles", ""),
    ("select_multiple treatments", "treatment", "How was the person treated?", ""),
    ("text", "treatment_other", "Otherwise: how?", ""),
    ("image", "photo", "Photo", ""),
    ("end_group", "", "", ""),
    ("begin_repeat", "stays", "Where the person was held", ""),
    ("text", "where", "Where", ""),
    ("date", "since", "Since", ""),
    ("date", "until", "Until; leave it empty if not known", ""),
    ("text", "why", "Why", ""),
    ("begin_repeat", "harm", "What was done there", ""),
    ("select_one harms", "kind", "What", ""),
    ("text", "day", "When (day, month or year)", ""),
    ("text", "by_whom", "By whom", ""),
    ("end_repeat", "", "", ""),
    ("end_repeat", "", "", ""),
)
CHOICES: Final = {
    "languages": (("be", "Belarusian"), ("ru", "Russian"), ("en", "English")),
    "yes_no": (("yes", "yes"), ("no", "no")),
    "sexes": (("female", "woman"), ("male", "man"), ("other", "other"), ("prefer_not", "no answer")),
    "exactness": (("day", "the day"), ("month", "the month"), ("year", "the year"), ("unknown", "not known")),
    "treatments": (
        ("threats", "threats"),
        ("lawyer_denied", "no lawyer"),
        ("forced_video", "made to speak on camera"),
        ("other", "otherwise"),
    ),
    "harms": (
        ("blows", "blows"),
        ("cold_cell", "a cold cell"),
        ("no_parcels", "no parcels"),
        ("threats", "threats"),
        ("lawyer_denied", "no lawyer"),
        ("forced_video", "made to speak on camera"),
    ),
}


def built() -> bytes:
    """Return the form as a workbook."""
    return form_book("Intake: people detained", "hrdocs_intake_form", "en", SURVEY, CHOICES)


if __name__ == "__main__":
    FORM.parent.mkdir(parents=True, exist_ok=True)
    FORM.write_bytes(built())
