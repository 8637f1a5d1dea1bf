"""The picture: well-formed, the same bytes every time, with the words and the paragraph."""

from xml.etree import ElementTree as ET

from desk_file import dataset

from hrdocs import stats


def test_the_picture_is_well_formed_and_says_what_it_shows():
    counts = stats.held(dataset(), on="2026-11-30", by=("gender", "phase"))
    picture = stats.to_svg(counts, "ru")
    assert picture == stats.to_svg(counts, "ru")
    root = ET.fromstring(picture)  # noqa: S314 -- our own text
    texts = [each.text for each in root.iter() if each.text and each.text.strip()]
    assert texts[0] == "Под стражей на 30 ноября 2026 г."
    assert "женский, заключение под стражу" in texts
    assert "0–1" in texts


def test_names_cannot_break_the_picture():
    body = {"type": "organisation", "id": "o2", "names": [{"value": 'A <b> & "c"'}]}
    kept = [each for each in dataset() if each.id != "o2"]
    made = dataset().with_records(*dataset(body | {"id": "o9"}).of_type(type(dataset()["o2"]))[-1:])
    assert len(made) > len(kept)
    counts = stats.verdicts(made.with_records(), by=("court",))
    assert ET.fromstring(stats.to_svg(counts, "en")) is not None  # noqa: S314 -- as above
