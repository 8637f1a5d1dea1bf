"""Every record of the packaged law data: form, unique keys, chains of days, penalties, sources."""

import json
import re
from collections import Counter
from datetime import date
from importlib.resources import files
from itertools import pairwise

import pytest

from hrdocs import law
from hrdocs.law.reference import store
from hrdocs.law.reference.translations import with_translation
from hrdocs.values import Citation, Duration, LocalText, Norm, PartialDate
from hrdocs.vocabulary import PenaltyKind

CODES = ("cc1999", "cao2003", "cao2021")
FOLDER = files("hrdocs.data").joinpath("law")
TEXT = {name: FOLDER.joinpath(f"{name}.json").read_text(encoding="utf-8") for name in (*CODES, "codes")}
FILES = {name: json.loads(text) for name, text in TEXT.items()}
ARTICLES = [(code, entry) for code in CODES for entry in store.index(code).values()]
CHAINS = [
    (code, entry["number"], part["part"], part["wordings"])
    for code, entry in ARTICLES
    for part in entry.get("parts", ())
    if "wordings" in part
]
PENALTIES = [
    (f"{code}:{number}/{part}", penalty)
    for code, number, part, rows in CHAINS
    for row in rows
    for penalty in row.get("penalties", ())
]


def test_a_list_that_several_rows_have_is_written_once():
    def rows(articles):
        for entry in articles:
            yield entry
            for part in entry.get("parts", ()):
                yield from part.get("wordings", ())

    for code in CODES:
        shared = FILES[code]["shared"]
        written = [value for row in rows(FILES[code]["articles"]) for name, value in row.items() if name != "parts"]
        used = Counter(value for value in written if isinstance(value, int))
        assert set(used) == set(range(len(shared)))
        assert min(used.values()) > 1
        lists = Counter(json.dumps(value) for value in (*shared, *written) if isinstance(value, list))
        assert max(lists.values()) == 1
        assert not any(isinstance(value, int) for row in rows(store.index(code).values()) for value in row.values())


def bounds(text):
    day = PartialDate.parse(text)
    return day.earliest, day.latest


@pytest.mark.parametrize("name", TEXT)
def test_files_are_canonical(name):
    assert TEXT[name] == json.dumps(FILES[name], ensure_ascii=False, indent=2) + "\n"


@pytest.mark.parametrize("name", TEXT)
def test_files_open_with_what_they_are(name):
    assert list(FILES[name])[:1] == ["format"]
    assert date.fromisoformat(FILES[name]["as_of"])


@pytest.mark.parametrize("name", TEXT)
def test_no_path_of_the_texts_stands_in_the_data(name):
    assert "shared/legal" not in TEXT[name]


@pytest.mark.parametrize("code", CODES)
def test_headings_that_are_not_official_are_marked(code):
    assert FILES[code]["unofficial_headings"] == ["be", "en"]


@pytest.mark.parametrize("code", CODES)
def test_numbers_are_unique_and_in_order(code):
    numbers = [entry["number"] for entry in FILES[code]["articles"]]
    assert len(numbers) == len(set(numbers))
    keys = [Citation(code=code, article=number).sort_key for number in numbers]
    assert keys == sorted(keys)


def test_parts_are_unique_and_in_order():
    for code, entry in ARTICLES:
        numbers = [part["part"] for part in entry.get("parts", ())]
        assert len(numbers) == len(set(numbers)), entry["number"]
        keys = [Citation(code=code, article=entry["number"], part=number or None).sort_key for number in numbers]
        assert keys == sorted(keys), entry["number"]


def test_every_article_has_a_chapter_that_is_there():
    for code, entry in ARTICLES:
        if (code, entry["number"]) != ("cc1999", "466"):  # the closing article is in a section without chapters
            assert entry["chapter"] in FILES[code]["chapters"], (code, entry["number"])


def test_every_heading_in_force_is_in_russian():
    for code, entry in ARTICLES:
        if entry["status"] != "excluded":
            assert entry["heading"]["ru"], (code, entry["number"])
            assert entry["headings"][-1]["ru"] == entry["heading"]["ru"]


@pytest.mark.parametrize("language", ["be", "en"])
def test_a_former_heading_is_translated_otherwise_than_the_last(language):
    for code, entry in ARTICLES:
        for row in entry.get("headings", [])[:-1]:
            if row["ru"] is not None and letters(row["ru"]) != letters(entry["heading"]["ru"]):
                former, last = (with_translation(LocalText({**each})) for each in ({"ru": row["ru"]}, entry["heading"]))
                assert former[language] != last[language], (code, entry["number"])


def letters(text):
    return "".join(letter for letter in text.lower() if letter.isalnum())


def test_rights_have_norm_body_evidence_and_source():
    rows = [(f"{code}:{entry['number']}", row) for code, entry in ARTICLES for row in entry.get("rights", ())]
    assert len(rows) > 40
    for place, row in rows:
        assert list(row) == ["norm", "body", "says", "evidence", "sources"], place
        norm = Norm.parse(row["norm"])
        assert str(norm) == row["norm"], place
        assert norm.instrument in {"iccpr", "udhr", "undhrd", "cat"}, place
        assert row["body"], place
        assert row["says"].endswith("."), place
        assert "\n" not in row["says"], place
        assert row["evidence"] in {"norm_named", "right_named", "secondary"}, place
        assert row["sources"], place
        for source in row["sources"]:
            assert source.startswith(("https://", "http://")) or re.search(r"20[0-9]{2}$", source), place
    keys = [(place, row["norm"], row["body"]) for place, row in rows]
    assert len(keys) == len(set(keys))


def test_what_is_punished_changes_inside_its_wording():
    for code, number, part, rows in CHAINS:
        for at, row in enumerate(rows):
            given = row.get("conduct")
            if not isinstance(given, list):
                assert given is None or given.endswith("."), (code, number, part)
                continue
            firsts = [change["from"] for change in given]
            until = bounds(rows[at + 1]["from"])[1].isoformat() if at + 1 < len(rows) else "9999"
            assert firsts == sorted(set(firsts)), (code, number, part)
            assert bounds(row["from"])[0].isoformat() <= firsts[0], (code, number, part)
            assert firsts[-1] < until, (code, number, part)
            assert all(one["text"] != other["text"] for one, other in pairwise(given)), (code, number, part)


def test_statuses_agree_with_the_last_state():
    for code, entry in ARTICLES:
        last = entry["life"][-1]["state"]
        expected = "excluded" if last == "absent" else "repealed" if code == "cao2003" else "in_force"
        assert entry["status"] == expected, (code, entry["number"])


def test_chains_neither_overlap_nor_leave_a_gap():
    for code, number, part, rows in [
        *CHAINS,
        *((code, entry["number"], "life", entry["life"]) for code, entry in ARTICLES),
    ]:
        days = [bounds(row["from"]) for row in rows]
        assert all(low <= high for low, high in days), (code, number, part)
        assert [low for low, _ in days] == sorted(low for low, _ in days), (code, number, part)
        assert [high for _, high in days] == sorted(high for _, high in days), (code, number, part)
        assert days[0][0] >= date.fromisoformat(FILES["codes"]["codes"][code]["in_force"]), (code, number, part)


def test_neighbours_in_a_chain_differ():
    for code, number, part, rows in CHAINS:
        for before, after in pairwise(rows):
            same = before["state"] == after["state"] and before.get("penalties") == after.get("penalties")
            assert not same, (code, number, part)


def test_every_state_says_what_it_needs():
    for code, number, part, rows in CHAINS:
        for row in rows:
            place = (code, number, part)
            assert row["state"] in {"known", "unknown", "absent", "no_sanction"}, place
            if row["state"] == "known":
                assert row["penalties"], place
                assert row["confidence"] in {"high", "medium", "low"}, place
                assert row["texts"], place
                assert set(row["texts"]) <= set(FILES[code]["sources"]), place
                assert (row["confidence"] == "high") == ("sure_from" not in row), place
                assert row["since_kind"] in {"original", "law", "law_or_earlier", "between_texts", "unknown"}, place
                assert (row["since_kind"] in {"unknown", "law_or_earlier"}) >= ("since" in row), place
                assert bounds(row["from"])[0].isoformat() <= row["shown_from"] <= row["shown_to"], place
                assert row.get("sure_to", row["shown_to"]) == row["shown_to"], place
            if row["state"] == "unknown":
                assert row["why"] in {"before_texts", "between_laws", "not_readable"}, place
            if "law" in row:
                assert row["law"] in FILES[code]["laws"] or row["law"] == "2005-12-15 71-З", place


def test_a_wording_points_to_the_day_of_its_law():
    for code, number, part, rows in CHAINS:
        for row in rows:
            if row["state"] == "known" and "law" in row:
                found = law.article(code, number).on(bounds(row["from"])[1])[-1].part(part or None)
                assert found.law_day is not None, (code, number, part, row["from"])
                assert found.law_day in next(each for each in law.amending_laws(code) if each.key == row["law"]).days


def test_days_that_no_text_shows_lie_between_those_that_texts_show():
    for code, number, part, rows in CHAINS:
        for row in rows:
            for first, last in row.get("not_shown", ()):
                assert code == "cao2003", (code, number, part)
                assert row["shown_from"] < first <= last < row["shown_to"], (code, number, part)


def test_penalties_have_the_right_form():
    for place, penalty in PENALTIES:
        PenaltyKind(penalty["kind"])
        least, most = penalty.get("least"), penalty.get("most")
        for text in (least, most):
            if text is not None and text.startswith("P"):
                assert str(Duration.parse(text)) == text, place
        assert penalty.get("unit") in {None, "base", "percent"}, place
        assert penalty.get("additional") in {None, "optional", "mandatory"}, place
        assert set(penalty.get("for", ())) <= {"entrepreneur", "legal_entity", "official"}, place
        if "additional" in penalty:
            assert penalty["follows"], place


def test_no_penalty_stands_twice_after_the_same_main_one():
    for code, number, part, rows in CHAINS:
        for row in rows:
            for one, other in pairwise(row.get("penalties", ())):
                assert one != other, (code, number, part, row["from"])


def test_no_least_is_above_its_most():
    for place, penalty in PENALTIES:
        least, most = penalty.get("least"), penalty.get("most")
        if least is None or most is None:
            continue
        if least.startswith("P"):
            assert not Duration.parse(least).longer_than(most).is_yes, place
        else:
            assert float(least) <= float(most), place


def test_each_sanction_has_a_main_penalty():
    for code, number, part, rows in CHAINS:
        for row in rows:
            if row["state"] == "known":
                assert any("additional" not in penalty for penalty in row["penalties"]), (code, number, part)


def test_criminal_terms_are_within_the_general_part():
    for place, penalty in PENALTIES:
        if place.startswith("cc1999") and penalty["kind"] == "imprisonment":
            assert penalty["most"] is not None, place
            assert not Duration.parse(penalty["most"]).longer_than("P25Y").is_yes, place


def test_administrative_codes_know_no_criminal_penalty():
    criminal = {"imprisonment", "arrest", "restriction_of_liberty", "death_penalty", "life_imprisonment"}
    for place, penalty in PENALTIES:
        if not place.startswith("cc1999"):
            assert penalty["kind"] not in criminal, place
        else:
            assert penalty["kind"] != "administrative_arrest", place


@pytest.mark.parametrize("code", CODES)
def test_laws_have_days_and_sources(code):
    for key, given in FILES[code]["laws"].items():
        days = [bounds(each["from"]) for each in given["days"]]
        assert days == sorted(days), key
        for low, high in days:
            assert key[:10] <= low.isoformat() <= high.isoformat(), key
        assert all(each.get("provisions") for each in given["days"]) or len(days) == 1, key
        assert given["sources"] or given["confidence"] == "low", key


def test_correspondences_lead_to_articles():
    for row in FILES["codes"]["correspondences"]:
        for citation, code in ((row["old"], "cao2003"), (row["new"], "cao2021")):
            found = Citation.parse(citation)
            assert found.code == code
            assert law.article(code, found.article)


def test_limits_lead_to_articles_and_texts():
    for row in FILES["codes"]["limits"]:
        assert law.article(row["code"], row["article"])
        assert row["text"] in FILES[row["code"]]["sources"]
        for only in row.get("only", ()):
            assert law.article(row["code"], only.split("/")[0])
        assert row.get("law", "") in {"", *FILES[row["code"]]["laws"]}


def test_limits_of_joined_penalties_say_which_part_sets_them():
    joined = [row for row in FILES["codes"]["limits"] if "joined" in row]
    assert {(row["code"], row["article"], row["part"], row["joined"]) for row in joined} == {
        ("cc1999", "72", "3", "offences"),
        ("cc1999", "73", "3", "sentences"),
        ("cao2003", "7.4", "2", "offences"),
        ("cao2021", "7.4", "1", "offences"),
    }
    assert all(row["most"] and row["least"] is None for row in joined)
    keys = [(row["code"], row["kind"], row["joined"], *row.get("for", ())) for row in joined]
    assert len(set(keys)) == len(keys)


def test_base_units_follow_one_another():
    rows = FILES["codes"]["base_units"]["values"]
    days = [bounds(row["from"]) for row in rows]
    assert days == sorted(days)
    assert all(row["sources"] for row in rows)


def test_every_article_can_be_asked_over_time():
    for code, entry in ARTICLES:
        article = law.article(code, entry["number"])
        for wording in article.wordings:
            assert all(part.citation.code == code for part in wording.parts)


@pytest.mark.parametrize("code", FILES["codes"]["codes"])
def test_the_last_day_of_a_code_is_that_of_its_articles(code):
    assert FILES["codes"]["codes"][code]["as_of"] == FILES[code]["as_of"]
