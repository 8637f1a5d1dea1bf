"""In a sound dataset there is nothing to be fixed; each mutation of one triggers the rule that it was made for."""

import io
import os
import unicodedata
from datetime import date, timedelta
from functools import lru_cache

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import hrdocs
from hrdocs import jsontext, law
from hrdocs.codec import read_record
from hrdocs.dataset import Dataset
from hrdocs.testing import sound_datasets, sound_records
from hrdocs.validation.registry import RULES

MORE = int(os.environ.get("HRDOCS_MORE", "1"))
COUNTED = settings(
    max_examples=60 * MORE, derandomize=MORE == 1, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
EACH = settings(COUNTED, max_examples=8 * MORE, suppress_health_check=list(HealthCheck))
AS_OF = "2026-01-01"
ENOUGH = 120
"""So many records hold some of every type, nearly always."""


@COUNTED
@given(sound_datasets(), st.sampled_from([None, AS_OF, "2030-05"]))
def test_a_sound_dataset_has_no_problem(dataset, as_of):
    report = hrdocs.validate(dataset, as_of=as_of)
    assert [(p.code, p.place.pointer) for p in report.problems] == []


@COUNTED
@given(seed=st.integers(0, 1_000_000))
def test_long_files_of_sound_records_have_no_problem(seed):
    dataset = Dataset(map(read_record, sound_records(300, seed=seed)))
    report = hrdocs.validate(dataset, as_of=AS_OF)
    assert [(p.code, p.place.pointer) for p in report.problems] == []


def test_the_same_seed_gives_the_same_records():
    one, other = (list(sound_records(200, seed=7)) for _ in range(2))
    assert one == other
    assert {record["type"] for record in one} == set(hrdocs.model.RECORDS)
    assert 700 < sum(len(jsontext.dumps(record).encode()) for record in one) / len(one) < 1600


# --- Mutations --------------------------------------------------------------------------------------------------------

MUTATIONS = {}


def mutates(code):
    """Enter a mutation in the table, under the rule that it triggers."""

    def enter(function):
        MUTATIONS.setdefault(code, []).append(function)
        return function

    return enter


@lru_cache(maxsize=64)
def drawn(seed):
    """Return sound records as a text, from which each example makes its own."""
    return jsontext.dumps(list(sound_records(ENOUGH, seed=seed)))


LATE = {
    "type": "source",
    "id": "late",
    "kind": "report",
    "title": {"en": "An invented report"},
    "published": "2025-12-01",
}


class Sound:
    """A sound dataset as JSON, to be mutated at a place that Hypothesis picks."""

    def __init__(self, records, draw):
        self.records = records
        self._draw = draw

    def any(self, record_type, where=lambda _: True):
        """Pick a record of a type; where there is none, the example is no use."""
        fitting = [record for record in self.records if record["type"] == record_type and where(record)]
        assume(fitting)
        return self.pick(fitting)

    def pick(self, options):
        return self._draw(st.sampled_from(options))

    def of(self, record_id):
        return next(record for record in self.records if record["id"] == record_id)

    def add(self, record_type, **fields):
        """Add a record that rests on a source that is younger than all that is added."""
        if record_type != "source" and not any(record["id"] == LATE["id"] for record in self.records):
            self.records.append(LATE)
        source = {"source": LATE["id"]}
        number = sum(record["type"] == record_type for record in self.records)
        record = {"type": record_type, "id": f"new-{record_type}-{number}", **fields}
        self.records.append(record if record_type == "source" else {**record, "sources": [source]})
        return self.records[-1]

    def official(self):
        """Pick a person who was never held."""
        held = {record["person"] for record in self.records if record["type"] == "detention"}
        return self.any("person", lambda person: person["id"] not in held)

    def last_detention(self, where=lambda _: True):
        """Pick a detention that is over, and the last of its person; none of those that ended in a death."""
        every = [record for record in self.records if record["type"] == "detention"]

        def is_last(record):
            others = (one for one in every if one["person"] == record["person"])
            return all(began(one) <= began(record) for one in others) and "death" not in self.of(record["person"])

        return self.any("detention", lambda d: "ended" in d and is_last(d) and where(d))

    def labelled_tally(self, name):
        """Pick a tally, and give it a label; it leads to no record that may be stricter."""
        record = self.any("tally")
        for field in ("named", "counted_by"):
            record.pop(field, None)
        label(record, name)
        return record

    def criminal_charge(self, where=lambda _: True):
        return self.any("charge", lambda charge: "proceeding" in charge and where(charge))


def began(detention):
    return detention["phases"][0]["period"][:10]


def after(day, days):
    """Return a day so many days later, as a text."""
    return str(date.fromisoformat(day[:10]) + timedelta(days=days))


def bare(charge, citation):
    """Return a charge another citation, and no words that would contradict it."""
    charge["citation"] = citation
    for name in ("cited_as", "heading_as"):
        charge.pop(name, None)


def label(record, name, **fields):
    record["sharing"] = {"label": name, **({"fields": fields} if fields else {})}


# --- Ids, references, pointers


@mutates("record.duplicate-id")
def an_id_stands_twice(sound):
    kind = sound.pick(["tally", "incident", "recognition", "listing", "assessment"])
    one = sound.any(kind)
    other = sound.any(kind, lambda record: record is not one)
    other["id"] = one["id"]


@mutates("reference.dangling")
def an_issuer_is_in_no_record(sound):
    sound.any("recognition")["issuers"] = ["nowhere"]


@mutates("reference.dangling")
def a_judge_is_in_no_record(sound):
    sound.any("judgment")["judges"] = ["nowhere"]


@mutates("reference.wrong-type")
def an_issuer_is_a_charge(sound):
    sound.any("recognition")["issuers"] = [sound.any("charge")["id"]]


@mutates("reference.to-itself")
def a_body_is_part_of_itself(sound):
    body = sound.any("organisation")
    body["parents"] = [body["id"]]


@mutates("reference.to-itself")
def an_appeal_updates_itself(sound):
    appeal = sound.any("appeal", lambda appeal: appeal["series"]["place"] == "update")
    appeal["series"]["of"] = [appeal["id"]]


@mutates("reference.circular")
def two_counts_that_are_parts_of_each_other(sound):
    one, other = (sound.add("tally", quantity="20") for _ in range(2))
    one["part_of"], other["part_of"] = other["id"], one["id"]


@mutates("reference.acts-on-self")
def an_official_who_holds_himself(sound):
    detention = sound.any("detention")
    detention["phases"][0]["official"] = detention["person"]


@mutates("reference.other-person")
def a_ruling_reviews_one_on_another(sound):
    judgment = sound.any("judgment")
    person = sound.any("person", lambda person: person["id"] not in judgment["persons"])
    assume("death" not in person)
    sound.add("judgment", persons=[person["id"]], day="2025-05-05", instance="appeal", reviews=[judgment["id"]])


@mutates("reference.other-person")
def penalties_for_somebody_else(sound):
    somebody = sound.official()["id"]
    # All of them: a total and its parts are of one person.
    for penalty in sound.any("judgment")["penalties"]:
        penalty["person"] = somebody


@mutates("reference.other-time")
def an_incident_a_year_before_the_arrest(sound):
    incident = sound.any("incident")
    incident.pop("period", None)
    incident["day"] = after(began(sound.of(incident["detention"])), -366)


@mutates("reference.other-time")
def a_judge_who_had_died(sound):
    sound.of(sound.any("judgment")["judges"][0])["death"] = "2003"


@mutates("pointer.leads-nowhere")
def a_source_supports_what_is_absent(sound):
    sound.any(sound.pick(["charge", "detention", "judgment"]))["sources"][0]["supports"] = ["/x_nowhere"]


@mutates("missing.present")
def what_is_missing_is_there(sound):
    sound.any("detention")["missing"] = {"/person": "unknown"}


# --- Names, languages, addresses


@mutates("name.mixed-script")
def a_cyrillic_name_has_a_latin_letter(sound):
    name = sound.any("person", lambda person: "а" in person["names"][0]["value"])["names"][0]
    name["value"] = name["value"].replace("а", "a", 1)


@mutates("name.spacing")
def a_name_has_two_spaces(sound):
    name = sound.any("person")["names"][0]
    name["value"] = name["value"].replace(" ", sound.pick(["  ", "\N{NO-BREAK SPACE}", " \N{ZERO WIDTH SPACE}"]))


@mutates("name.not-nfc")
def a_letter_is_put_together(sound):
    name = sound.any("person", lambda person: "й" in person["names"][0]["value"])["names"][0]
    name["value"] = unicodedata.normalize("NFD", name["value"])


@mutates("language.unregistered")
def a_country_stands_for_a_language(sound):
    sound.any("organisation")["names"][0]["language"] = "by"


@mutates("language.deprecated")
def an_old_tag(sound):
    sound.any("appeal")["languages"] = ["ru", "iw"]


@mutates("address.malformed")
def an_address_that_leads_nowhere(sound):
    sound.any("source")["address"] = sound.pick(["htp://example.org", "https://", "see the list"])


@mutates("contact.malformed")
def a_mail_address_without_a_host(sound):
    appeal = sound.any("appeal")
    appeal["addressees"][0]["contacts"].append({"kind": "email", "value": "office at large"})


# --- Days


@mutates("date.bounds-reversed")
def the_later_bound_stands_first(sound):
    sound.any("incident", lambda incident: "day" in incident)["day"] = "[2022-05-05..2022-05-01]"


@mutates("date.future")
def a_day_lies_ahead(sound):
    sound.any(sound.pick(["recognition", "listing"]))["day"] = "2031-05-01"


@mutates("date.future")
def a_source_will_be_read(sound):
    sound.any("source")["read"] = "2031-05"


@mutates("date.out-of-order")
def a_charge_goes_to_court_before_the_suspicion(sound):
    course = sound.criminal_charge()["course"]
    course[2]["day"] = after(course[0]["day"], -1)


@mutates("date.out-of-order")
def a_case_goes_to_court_before_it_is_opened(sound):
    proceeding = sound.any("proceeding", lambda proceeding: "hearings" not in proceeding)
    proceeding["course"][1]["day"] = after(proceeding["opened"], -1)


@mutates("date.consent-withdrawn-before-given")
def a_consent_is_taken_back_before_it_is_given(sound):
    person, other = sound.any("person"), sound.official()
    assume(other is not person)
    person["consent"] = [
        {"given_by": other["id"], "given_on": "2024-05-02", "withdrawn_on": "2024-05-01"},
        {"given_by": other["id"], "given_on": "2024-06-03"},  # so that the record may go
    ]


@mutates("date.conduct-after-charge")
def conduct_lies_after_the_charge(sound):
    def is_steady(charge):
        act, later = charge["allegations"][0]["day"][:7], after(charge["course"][1]["day"], 40)
        citation = hrdocs.Citation.parse(charge["citation"])
        try:
            wordings = {str(wording.since) for day in (act, later) for wording in worded(citation, day)}
        except hrdocs.HrdocsError:
            return False
        return len(wordings) == 1

    charge = sound.criminal_charge(is_steady)
    charge["allegations"][0]["day"] = after(charge["course"][1]["day"], 40)


def worded(citation, day):
    return law.article(citation.code, citation.article).on(day)


@mutates("date.hearing-before-opened")
def a_hearing_before_the_case(sound):
    proceeding = sound.any("proceeding", lambda proceeding: "hearings" in proceeding)
    proceeding["hearings"][0]["day"] = after(proceeding["opened"], -9)


@mutates("date.step-before-opened")
def a_step_before_the_case_was_opened(sound):
    person = sound.official()
    sound.add(
        "proceeding",
        persons=[person["id"]],
        opened="2021-05-01",
        course=[{"kind": "sent_to_court", "day": "2020-05-05"}],
    )


@mutates("date.in-force-before-judgment")
def a_judgment_in_force_before_it_was_given(sound):
    judgment = sound.any("judgment", lambda judgment: "in_force_on" in judgment)
    judgment["in_force_on"] = after(judgment["day"], -1)


@mutates("date.before-other")
def a_passport_valid_until_before_its_issue(sound):
    papers = [{"kind": "passport", "issued": "2020-05-05", "valid_until": "2019-05-05"}]
    sound.any("person")["identity_documents"] = papers


@mutates("date.listed-before-decided")
def an_entry_before_the_decision(sound):
    listing = sound.any("listing")
    listing["day"] = after(listing["decided"], -1)


@mutates("date.verdict-before-charge")
def a_verdict_before_the_charge(sound):
    judgment = sound.any(
        "judgment",
        lambda judgment: (
            judgment["branch"] == "criminal" and not any("money" in each for each in judgment["penalties"])
        ),
    )
    charge = sound.of(judgment["decisions"][0]["charge"])
    judgment["day"] = after(charge["course"][1]["day"], -1)


@mutates("period.ends-before-start")
def a_period_is_reversed(sound):
    sound.any("tally")["period"] = sound.pick(["2021-03/2021-02", "2021-03-02/2021-03-01"])


# --- People and custody


@mutates("person.death-before-birth")
def a_death_before_the_birth(sound):
    sound.any("person", lambda person: "birth" in person and "death" not in person)["death"] = "1900"


@mutates("person.age-contradicts-birth")
def an_age_that_the_birth_does_not_give(sound):
    sound.any("person", lambda person: "birth" in person)["age"] = {"years": 5, "on": "2020-01-01"}


@mutates("person.birth-too-late")
def a_birth_after_the_arrest(sound):
    detention = sound.any("detention", lambda detention: "death" not in sound.of(detention["person"]))
    sound.of(detention["person"])["birth"] = "2025-06-01"


@mutates("person.possibly-same")
def a_person_is_entered_twice(sound):
    # Nothing else is known of the second record, in which the words are the other way round.
    person = sound.any("person", lambda person: len(person.get("birth", "")) == len("1990-05-17"))
    person["names"] = [{"value": "Алена Вымысленка"}]
    person.pop("said", None)
    sound.add("person", names=[{"value": "Вымысленко Елена"}], birth=person["birth"])


@mutates("person.tie-contradicted")
def two_births_of_one_person(sound):
    one = sound.add("person", names=[{"value": "Алена Вымысленка"}], birth="1990-05-17")
    sound.add(
        "person",
        names=[{"value": "Елена Вымысленко"}],
        birth="1979",
        relationships=[{"kind": "same_as", "person": one["id"]}],
    )


@mutates("person.accused-after-death")
def a_charge_is_widened_after_the_death(sound):
    detention = sound.last_detention()
    charge = sound.any("charge", lambda charge: charge["person"] == detention["person"])
    assume(charge["course"][-1]["day"] <= detention["ended"]["day"])
    sound.of(detention["person"])["death"] = after(detention["ended"]["day"], 1)
    charge["course"].append({"kind": "supplemented", "day": after(detention["ended"]["day"], 9)})


@mutates("custody.ends-before-start")
def an_end_before_the_arrest(sound):
    detention = sound.last_detention()
    detention["ended"]["day"] = after(detention["arrest"]["day"], -1)


@mutates("custody.goes-on-after-end")
def a_stay_after_the_end(sound):
    detention = sound.last_detention(lambda d: len(d["phases"]) == 3)
    detention["ended"]["day"] = after(detention["phases"][2]["period"], -1)


@mutates("custody.arrest-after-start")
def an_arrest_after_the_first_stay_began(sound):
    detention = sound.any("detention", lambda d: d.get("ended", {}).get("day", "9") > after(d["arrest"]["day"], 1))
    detention["arrest"].pop("first_counsel", None)
    detention["arrest"]["day"] = after(detention["arrest"]["day"], 1)


@mutates("custody.before-arrest")
def a_judge_before_the_arrest(sound):
    arrest = sound.any("detention")["arrest"]
    arrest["first_judge"] = after(arrest["day"], -1)


@mutates("custody.counsel-before-arrest")
def counsel_before_the_arrest(sound):
    arrest = sound.any("detention")["arrest"]
    arrest["first_counsel"] = after(arrest["day"], -1)


@mutates("custody.state-contradicts-days")
def what_is_over_goes_on(sound):
    sound.any("detention", lambda d: "ended" in d) | {}
    detention = sound.last_detention()
    detention |= {"state": "ongoing", "as_of": "2025-06-30"}


@mutates("custody.gap")
def days_are_left_out_between_two_stays(sound):
    detention = sound.last_detention(lambda d: d["phases"][-1]["period"][11:] == d["ended"]["day"])
    # Papers of a release may be some days late.
    detention["ended"]["day"] = after(detention["ended"]["day"], 40)


@mutates("custody.overlapping")
def one_person_is_held_twice(sound):
    detention = sound.any("detention", lambda d: len(d["phases"]) > 1 and "charges" in d["phases"][1])
    begun = detention["phases"][1]["period"][:10]
    period = f"{after(begun, 2)}/{after(begun, 5)}"
    sound.add("detention", person=detention["person"], phases=[{"kind": "custody", "period": period}])


@mutates("custody.follows-release")
def a_detention_follows_a_release(sound):
    detention = sound.last_detention(lambda d: d["ended"]["how"] == "released")
    day = detention["ended"]["day"]
    phases = [{"kind": "custody", "period": f"{day}/{after(day, 1)}"}]
    sound.add("detention", person=detention["person"], phases=phases, follows=detention["id"])


@mutates("custody.after-death")
def a_release_after_the_death(sound):
    detention = sound.last_detention(lambda d: len(d["phases"]) == 3)
    sound.of(detention["person"])["death"] = after(detention["phases"][2]["period"], 1)


@mutates("custody.death-on-other-day")
def a_death_on_two_days(sound):
    detention = sound.last_detention()
    detention["ended"] = {"day": detention["ended"]["day"], "how": "died"}
    sound.of(detention["person"])["death"] = after(detention["ended"]["day"], 3)


@mutates("custody.death-not-recorded")
def a_death_that_the_person_does_not_tell(sound):
    detention = sound.last_detention()
    detention["ended"] = {"day": detention["ended"]["day"], "how": "died"}


@mutates("custody.longer-than-law")
def three_weeks_in_72_hours(sound):
    person = sound.official()
    phases = [{"kind": "administrative_detention", "period": "2024-03-01/2024-03-22"}]
    sound.add("detention", person=person["id"], phases=phases)


@mutates("person.unlikely-age")
def a_sentence_at_the_age_of_ten(sound):
    judgment = sound.any("judgment", lambda judgment: "death" not in sound.of(judgment["persons"][0]))
    person = sound.of(judgment["persons"][0])
    first = min(began(d) for d in sound.records if d["type"] == "detention" and d["person"] == person["id"])
    person["birth"] = f"{int(first[:4]) - 10}"


@mutates("person.shared-id")
def two_people_with_one_number(sound):
    one, other = sound.any("person"), sound.official()
    assume(one is not other)
    other["external_ids"] = one["external_ids"] = [{"scheme": "list", "value": "77"}]


@mutates("date.placeholder")
def the_day_zero_of_a_spreadsheet(sound):
    sound.official()["birth"] = sound.pick(["1900-01-01", "1899-12-30"])


@mutates("judgment.decided-both-ways")
def acquitted_and_convicted(sound):
    judgment = sound.any("judgment", lambda judgment: judgment["decisions"][0]["outcome"] == "convicted")
    judgment["decisions"].append({**judgment["decisions"][0], "outcome": "acquitted"})


@mutates("judgment.decided-twice")
def two_first_courts_that_convict_of_one_charge(sound):
    person = sound.official()
    charge = sound.add("charge", person=person["id"])
    for day in ("2024-05-05", "2025-05-05"):
        decisions = [{"charge": charge["id"], "outcome": "convicted"}]
        sound.add("judgment", persons=[person["id"]], instance="first", day=day, decisions=decisions)


@mutates("judgment.penalty-for-acquitted")
def a_penalty_for_the_one_who_was_acquitted(sound):
    people = [sound.add("person", names=[{"value": "Alena Vymyslenka"}])["id"] for _ in range(2)]
    charges = [sound.add("charge", person=each)["id"] for each in people]
    outcomes = ["acquitted", "convicted"]
    sound.add(
        "judgment",
        persons=people,
        decisions=[{"charge": charges[n], "outcome": outcomes[n]} for n in range(2)],
        penalties=[{"kind": "imprisonment", "role": "final_main", "person": people[0], "term": "P2Y"}],
    )


@mutates("listing.before-list")
def an_entry_before_there_was_a_list(sound):
    person = sound.official()
    sound.add("listing", list="extremist_persons", person=person["id"], day="2019-03-23", action="entered")


@mutates("listing.unfit-target")
def a_body_on_a_list_of_people(sound):
    body = sound.any("organisation")
    sound.add("listing", list="terrorist_persons", organisation=body["id"], day="2022-03-23")


@mutates("listing.state-contradicted")
def a_removal_that_left_the_entry(sound):
    person = sound.official()
    fields = {"list": "wanted_russia", "action": "removed", "day": "2024-01-01"}
    sound.add("listing", **fields, person=person["id"], state="listed", as_of="2024-01-01")


@mutates("tally.more-named")
def more_people_named_than_counted(sound):
    named = [sound.add("person", names=[{"value": "Alena Vymyslenka"}])["id"] for _ in range(2)]
    sound.add("tally", quantity="1", unit="persons", named=named)


@mutates("tally.larger-than-whole")
def a_part_larger_than_its_whole(sound):
    whole = sound.add("tally", quantity="10", unit="persons")
    sound.add("tally", quantity="20", unit="persons", part_of=whole["id"])


@mutates("money.unknown-currency")
def a_currency_of_nobody(sound):
    sound.add("judgment", persons=[sound.official()["id"]], penalties=[{"kind": "damages", "money": "100 QQX"}])


@mutates("money.other-time")
def roubles_of_today_ten_years_before(sound):
    penalties = [{"kind": "damages", "money": "100 BYN"}]
    sound.add("judgment", persons=[sound.official()["id"]], day="2008-05-05", penalties=penalties)


@mutates("country.unregistered")
def a_country_that_is_none(sound):
    sound.official()["nationalities"] = [sound.pick(["UK", "SU", "ZZ"])]


@mutates("country.repeated")
def one_citizenship_twice(sound):
    sound.official()["nationalities"] = ["BY", "BY"]


@mutates("country.other-region")
def a_region_of_belarus_abroad(sound):
    sound.any("person")["residences"] = [{"place": {"region": "BY-HM", "country": "LT"}}]


@mutates("name.damaged")
def a_name_read_with_another_encoding(sound):
    name = sound.any("person", lambda person: "а" in person["names"][0]["value"])["names"][0]
    name["value"] = name["value"].encode("cp1251").decode("cp1252", "replace")
    for part in ("given", "family"):
        name.pop(part, None)


@mutates("name.not-a-name")
def what_stands_for_a_name(sound):
    sound.official()["names"] = [{"value": sound.pick(["n/a", "неизвестно", "123", "Ihar 2"])}]


@mutates("name.other-script")
def cyrillic_letters_called_latin(sound):
    sound.official()["names"][0]["script"] = "Latn"


# --- Law


@mutates("citation.unknown-code")
def a_code_that_is_none(sound):
    bare(sound.criminal_charge(), "cc2031:342/1")


@mutates("citation.unknown-article")
def an_article_that_the_code_never_had(sound):
    bare(sound.criminal_charge(), "cc1999:999/1")


@mutates("citation.newer-than-law")
def a_part_of_an_act_after_the_texts(sound):
    source = {"source": sound.any("source")["id"]}
    record = {"type": "charge", "id": "newer", "person": sound.any("person", lambda p: "death" not in p)["id"]}
    acts = [{"day": "2025-12-01"}]
    sound.records.append({**record, "citation": "cc1999:342/9", "allegations": acts, "sources": [source]})


@mutates("citation.not-in-force")
def an_article_that_came_later(sound):
    bare(sound.criminal_charge(lambda c: c["course"][-1]["day"] < "2021-06-01"), "cc1999:342-2")


@mutates("citation.unknown-part")
def a_part_that_the_article_has_not(sound):
    bare(sound.criminal_charge(lambda c: c["citation"].startswith("cc1999:342/")), "cc1999:342/9")


@mutates("citation.part-missing")
def the_part_is_left_out(sound):
    bare(sound.criminal_charge(lambda c: c["citation"].startswith("cc1999:342/")), "cc1999:342")


@mutates("citation.words-disagree")
def the_words_name_another_article(sound):
    charge = sound.criminal_charge(lambda c: not c["citation"].startswith("cc1999:130"))
    charge["cited_as"] = "ч. 1 ст. 130 УК"


@mutates("citation.heading-disagrees")
def the_heading_is_of_another_article(sound):
    charge = sound.criminal_charge(lambda c: c["citation"].startswith(("cc1999:361-4", "cc1999:188", "cc1999:293")))
    charge["heading_as"] = "Оскорбление Президента Республики Беларусь"


@mutates("citation.ambiguous")
def a_full_stop_that_may_be_a_hyphen(sound):
    person = sound.any("detention")["person"]
    sound.add(
        "charge",
        person=person,
        citation="cc1999:361/3",
        cited_as="361.3",
        allegations=[{"day": "2022-05-02"}],
    )


@mutates("citation.other-code")
def the_other_administrative_code(sound):
    def has_twin(charge):
        citation = hrdocs.Citation.parse(charge["citation"])
        return citation.code == "cao2003" and citation.article in {"18.13", "17.1", "17.3", "10.9", "18.14"}

    charge = sound.any("charge", lambda c: "proceeding" not in c and has_twin(c))
    bare(charge, charge["citation"].replace("cao2003", "cao2021"))


@mutates("citation.readable")
def words_that_can_be_read(sound):
    sound.add("charge", person=sound.any("detention")["person"], cited_as="ч. 1 ст. 342 УК")


# --- Penalties


def fined(sound):
    """Pick a judgment of a fine in an administrative case, the fine set for its charge."""
    judgment = sound.any("judgment", lambda j: j["branch"] == "administrative" and j["penalties"][0]["kind"] == "fine")
    judgment["penalties"][0] = {"kind": "fine", "role": "for_charge", "charge": judgment["decisions"][0]["charge"]}
    return judgment["penalties"][0]


@mutates("penalty.not-in-sanction")
def imprisonment_for_an_administrative_offence(sound):
    fine = fined(sound)
    fine |= {"kind": "imprisonment", "term": "P1Y"}


@mutates("penalty.above-most")
def a_fine_above_the_sanction(sound):
    fined(sound)["base_units"] = "99999"


@mutates("penalty.below-least")
def a_fine_below_the_sanction(sound):
    fined(sound)["base_units"] = "0"


@mutates("penalty.arrest-beyond-limit")
def an_arrest_longer_than_the_code_allows(sound):
    judgment = sound.any("judgment", lambda j: j["penalties"][0]["kind"] == "administrative_arrest")
    judgment["penalties"][0]["term"] = "P60D"


@mutates("penalty.fine-mismatch")
def a_sum_that_is_not_so_many_base_units(sound):
    judgment = sound.any("judgment", lambda j: any("base_units" in each for each in j["penalties"]))
    fine = next(each for each in judgment["penalties"] if "base_units" in each)
    fine["money"] = "1 BYN"


@mutates("penalty.total")
def a_final_term_shorter_than_one_of_its_parts(sound):
    judgment = sound.any("judgment", lambda j: len(j["penalties"]) > 1 and "term" in j["penalties"][-1])
    judgment["penalties"][-1]["term"] = "PT1H"


# --- Appeals, recognitions, assessments


@mutates("appeal.deadline-before-day")
def a_deadline_that_had_passed(sound):
    appeal = sound.any("appeal")
    appeal["deadline"] = after(appeal["day"], -1)


@mutates("appeal.updates-itself")
def an_appeal_names_its_own_number_as_the_one_before(sound):
    appeal = sound.any("appeal")
    appeal["series"]["previous_reference"] = appeal["reference"]


@mutates("appeal.answered-before-day")
def an_answer_before_the_appeal(sound):
    sound.add("appeal", kind="open_letter", day="2021-05-05", replies=[{"received": "yes", "day": "2021-04-04"}])


@mutates("appeal.reply-contradicted")
def an_answer_that_did_not_come_on_a_day(sound):
    sound.add("appeal", kind="open_letter", day="2021-05-05", replies=[{"received": "no", "day": "2021-06-04"}])


@mutates("appeal.first-after-another")
def a_first_appeal_that_ends_the_case(sound):
    sound.add("appeal", kind="open_letter", series={"place": "first", "closing_result": ["released"]})


@mutates("appeal.older-than-updated")
def an_update_of_a_later_appeal(sound):
    appeal = sound.any("appeal", lambda appeal: appeal["series"]["place"] == "update")
    appeal["day"] = after(sound.of(appeal["series"]["of"][0])["day"], -1)


@mutates("appeal.demand-for-no-subject")
def a_demand_for_somebody_else(sound):
    sound.any("appeal")["demands"][0]["for_whom"] = [sound.official()["id"]]


@mutates("appeal.unreachable-addressee")
def an_addressee_without_an_address(sound):
    sound.any("appeal")["addressees"] = [{"role": "to", "described": {"en": "the head of the colony"}}]


@mutates("recognition.never-detained")
def a_recognition_of_somebody_never_held(sound):
    sound.any("recognition")["persons"].append(sound.official()["id"])


@mutates("recognition.before-framework")
def a_recognition_before_its_framework(sound):
    sound.any("recognition", lambda r: r["framework"] == "guidelines2013")["day"] = "2010-01-01"


@mutates("criteria.unknown-framework")
def a_framework_that_nobody_knows(sound):
    sound.any("recognition")["framework"] = "guidelines2031"


@mutates("incident.subject-unfit")
def an_organisation_that_dies(sound):
    body = sound.any("organisation")["id"]
    sound.add("incident", kind="death", subjects=[body])


@mutates("incident.contradicts-itself")
def an_act_on_a_day_outside_its_time(sound):
    person = sound.official()
    sound.add("incident", kind="search", subjects=[person["id"]], day="2021-05-05", period="2021-06-01/2021-06-10")


@mutates("criteria.unknown-letter")
def a_letter_that_the_framework_has_not(sound):
    sound.any("recognition", lambda r: r["framework"] == "guidelines2013")["letters"] = ["9.9 (z)"]


@mutates("criteria.unknown-input")
def a_question_that_the_framework_has_not(sound):
    sound.any("assessment")["answers"].append({"input": "no_such_question", "answer": "yes"})


@mutates("criteria.contradiction")
def answers_that_cannot_both_be_true(sound):
    assessment = sound.any("assessment", lambda a: a["framework"] == "guidelines2013")
    answers = {row["input"]: row for row in assessment["answers"]}
    for name in ("non_violent", "violence_against_person"):
        answers[name] = {"input": name, "answer": "yes"}
    assessment["answers"] = list(answers.values())
    del assessment["result"]


@mutates("criteria.before-framework")
def an_assessment_before_its_framework(sound):
    assessment = sound.any("assessment", lambda a: a["framework"] == "guidelines2013")
    assessment["on"] = "2012-01-01"
    assessment["answers"] = [row for row in assessment["answers"] if row["input"] != "deprivation"]
    del assessment["result"], assessment["deprivations"]


@mutates("criteria.before-factor")
def a_category_that_came_later(sound):
    recognition = sound.any("recognition", lambda r: r["framework"] == "wgad")
    recognition |= {"day": "2005-01-01", "letters": ["category V"]}


@mutates("criteria.other-version")
def an_older_version(sound):
    sound.any("assessment")["framework_version"] = "2019-01-01"


@mutates("criteria.other-result")
def a_result_that_the_answers_do_not_give(sound):
    assessment = sound.any("assessment")
    assessment["result"] = "met" if assessment["result"] != "met" else "not_met"


# --- Sources and sharing


@mutates("source.absent")
def a_fact_without_a_source(sound):
    uses = [each["source"] for record in sound.records for each in record.get("sources", ())]
    record = sound.any(
        sound.pick(["charge", "detention", "judgment", "appeal"]),
        lambda r: all(uses.count(each["source"]) > len(r["sources"]) for each in r["sources"]),
    )
    del record["sources"]


@mutates("source.unused")
def a_source_that_nothing_rests_on(sound):
    sound.add("source", kind="news", title={"be": "Пра іншае"})


@mutates("source.locator-into-nothing")
def a_place_in_a_source_that_nobody_can_find(sound):
    source = sound.any("source")
    for name in source.keys() - {"type", "id", "kind", "sharing"}:
        del source[name]


@mutates("source.read-before-published")
def a_source_read_before_it_was_published(sound):
    sound.any("source")["read"] = "2019-01-01"


@mutates("sharing.looser")
def a_field_looser_than_its_record(sound):
    record = sound.any(sound.pick(["charge", "incident", "tally"]))
    label(record, record.get("sharing", {}).get("label", "amber"), **{"/sources": "clear"})


@mutates("sharing.label-leads-nowhere")
def a_label_at_a_misspelt_pointer(sound):
    record = sound.any(sound.pick(["charge", "incident", "tally"]))
    record.setdefault("sharing", {"label": "amber"})["fields"] = {"/sourcse": "red"}


@mutates("sharing.taken-back")
def an_erased_record_keeps_its_content(sound):
    record = sound.labelled_tally("green")
    record["revision"] = [{"kind": "erasure", "day": "2022-01-05"}]


@mutates("consent.withdrawn")
def a_record_goes_to_all_after_consent_was_withdrawn(sound):
    record = sound.labelled_tally("green")
    record["consent"] = [{"given_on": "2020", "withdrawn_on": "2021-02"}]


@mutates("sharing.identity-number")
def the_number_of_a_passport_is_public(sound):
    record = sound.labelled_tally("clear")
    record["external_ids"] = [{"scheme": "passport", "value": "MP0000001"}]


@mutates("sharing.refers-to-stricter")
def a_record_refers_to_a_stricter_one(sound):
    label(sound.of(sound.any("charge")["person"]), "red")


@mutates("sharing.private-contact")
def the_telephone_of_a_private_person_is_public(sound):
    person = sound.official()
    label(person, "clear")
    person["contacts"] = [{"kind": "phone", "value": "+375 00 000-00-00"}]


@mutates("sharing.withheld-name")
def the_name_of_one_who_asked_not_to_be_named_is_public(sound):
    person = sound.any("person")
    label(person, "clear")
    person["naming"] = "do_not_name"


@mutates("sharing.minor-named")
def the_name_of_a_minor_is_public(sound):
    person = sound.any("person")
    label(person, "clear")
    person["vulnerabilities"] = ["minor"]


@mutates("sharing.lawyer-named")
def the_name_of_a_lawyer_is_public(sound):
    client, person = sound.of(sound.any("charge")["person"]), sound.official()
    for each in (client, person):
        label(each, "clear")
    person["relationships"] = [{"kind": "counsel_of", "person": client["id"]}]


@mutates("sharing.family-named")
def the_name_of_a_relative_is_public(sound):
    prisoner, person = sound.of(sound.any("charge")["person"]), sound.official()
    for each in (prisoner, person):
        label(each, "clear")
    person["relationships"] = [{"kind": "sibling_of", "person": prisoner["id"]}]


# Between a judgment, the people and what follows it


def stranger(sound, **fields):
    return sound.add("person", names=[{"value": "Hanna Chuzhaya"}], **fields)["id"]


def ruling(sound, person, **fields):
    """Add a ruling that no court of first instance gave; what others decided is not contradicted."""
    fields = {"branch": "criminal", "instance": "retrial", "day": "2025-05-05", **fields}
    return sound.add("judgment", persons=[person], **fields)


@mutates("judgment.two-sides")
def a_judge_is_on_trial(sound):
    judgment = sound.any("judgment")
    judgment["judges"][0] = judgment["persons"][0]


@mutates("judgment.result-contradicted")
def an_acquittal_that_convicts(sound):
    judgment = sound.any("judgment", lambda judgment: len(judgment["persons"]) == 1 and "result" in judgment)
    charge = sound.add("charge", person=judgment["persons"][0])
    sound.add(
        "judgment",
        persons=judgment["persons"],
        result="acquitted",
        decisions=[{"charge": charge["id"], "outcome": "convicted"}],
    )


@mutates("judgment.presence-contradicted")
def one_tried_in_absence_and_present(sound):
    judgment = sound.any("judgment", lambda judgment: len(judgment["persons"]) == 1)
    sound.add("judgment", persons=judgment["persons"], presence="present", absent=judgment["persons"])


@mutates("proceeding.other-branch")
def a_civil_ruling_in_the_case(sound):
    proceeding = sound.any("proceeding", lambda proceeding: proceeding.get("persons") and "branch" in proceeding)
    sound.add("judgment", persons=proceeding["persons"], proceeding=proceeding["id"], branch="civil")


@mutates("judgment.other-branch")
def prison_in_an_administrative_case(sound):
    penalty = {"kind": "imprisonment", "role": "final_main"}
    ruling(sound, stranger(sound), branch="administrative", penalties=[penalty])


@mutates("judgment.penalty-without-conviction")
def a_fine_after_an_acquittal(sound):
    charge = sound.criminal_charge()
    fine, decision = {"kind": "fine", "role": "final_main"}, {"charge": charge["id"], "outcome": "acquitted"}
    ruling(sound, charge["person"], decisions=[decision], penalties=[fine])


@mutates("custody.served-after-acquittal")
def prison_rests_on_an_acquittal(sound):
    person = stranger(sound)
    judgment = ruling(sound, person, day="2018-03-01", result="acquitted")
    phase = {"kind": "imprisonment", "period": "2018-03-01/2020-03-01", "judgment": judgment["id"]}
    sound.add("detention", person=person, phases=[phase])


@mutates("custody.term-mismatch")
def twenty_five_years_in_a_few(sound):
    person = stranger(sound)
    penalty = {"kind": "imprisonment", "role": "final_main", "term": "P25Y"}
    judgment = ruling(sound, person, day="2018-03-01", penalties=[penalty])
    phase = {"kind": "imprisonment", "period": "2018-03-01/2020-03-01", "judgment": judgment["id"]}
    ended = {"day": "2020-03-01", "how": "released", "ground": "term_served"}
    sound.add("detention", person=person, phases=[phase], ended=ended)


@mutates("custody.phases-overlapping")
def the_arrest_goes_on_in_prison(sound):
    days = [("administrative_arrest", "2018-03-01/2018-03-12"), ("pretrial_detention", "2018-03-05/2018-04-01")]
    phases = [{"kind": kind, "period": period} for kind, period in days]
    sound.add("detention", person=stranger(sound), phases=phases)


@mutates("person.parent-too-young")
def a_mother_younger_than_her_son(sound):
    child = stranger(sound, birth="1980-02-02")
    stranger(sound, birth="1990-02-02", relationships=[{"kind": "parent_of", "person": child}])


@mutates("person.kin-contradicted")
def two_parents_of_each_other(sound):
    one, other = (sound.add("person", names=[{"value": "Alena Vymyslenka"}]) for _ in range(2))
    one["relationships"] = [{"kind": "parent_of", "person": other["id"]}]
    other["relationships"] = [{"kind": "parent_of", "person": one["id"]}]


@mutates("person.present-after-death")
def the_dead_appear_in_court(sound):
    ruling(sound, stranger(sound, death="2003-05-05"), presence="present")


@mutates("text.damaged")
def letters_of_a_text_are_lost(sound):
    sound.any("incident")["about"] = {"ru": "???? ?????? ?????????"}


@mutates("incident.after-death")
def the_dead_are_beaten(sound):
    person = stranger(sound, death="2003-05-05")
    sound.add("incident", kind="beating", subjects=[person], day="2021-05-05")


@mutates("listing.removed-before-entered")
def taken_off_before_the_entry(sound):
    person = stranger(sound)
    for action, day in (("entered", "2024-05-05"), ("removed", "2023-05-05")):
        sound.add("listing", list="extremist_persons", action=action, person=person, day=day)


@mutates("recognition.withdrawn-before-given")
def taken_back_before_it_was_given(sound):
    given = sound.any("recognition", lambda each: each.get("act") == "gives" and "day" in each and "issuers" in each)
    day = after(given["day"], -400)
    kept = {name: given[name] for name in ("status", "persons", "issuers")}
    sound.add("recognition", act="withdraws", day=day, **kept)


@mutates("recognition.before-detention")
def recognised_a_year_before_the_arrest(sound):
    given = sound.any("recognition", lambda each: "issuers" in each)
    person = stranger(sound)
    sound.add("detention", person=person, phases=[{"kind": "custody", "period": "2021-03-01/2021-03-02"}])
    fields = {"status": "political_prisoner", "act": "gives", "persons": [person], "issuers": given["issuers"]}
    sound.add("recognition", day="2020-03-01", **fields)


def held_for_years(sound, **fields):
    """Add a person who was in prison from 2018 to 2020, and return the id."""
    person = stranger(sound, **fields)
    sound.add(
        "detention",
        person=person,
        phases=[{"kind": "imprisonment", "period": "2018-03-01/2020-03-01"}],
        ended={"day": "2020-03-01", "how": "released"},
    )
    return person


@mutates("record.words-contradicted")
def an_administrative_arrest_in_a_colony(sound):
    phases = [{"kind": "administrative_arrest", "period": "2018-03-01/2018-03-11", "regime": "colony_strict"}]
    sound.add("detention", person=stranger(sound), phases=phases)


@mutates("record.words-contradicted")
def a_conviction_in_a_civil_case(sound):
    ruling(sound, stranger(sound), branch="civil", result="convicted")


@mutates("date.word-too-early")
def special_proceedings_before_there_were_any(sound):
    ruling(sound, stranger(sound), day="2018-05-05", presence="absent_special_proceedings")


@mutates("custody.at-liberty")
def wanted_while_in_prison(sound):
    sound.add("listing", list="wanted_russia", action="entered", person=held_for_years(sound), day="2019-05-05")


@mutates("custody.at-liberty")
def a_life_abroad_that_begins_in_prison(sound):
    held_for_years(sound, residences=[{"place": {"country": "LT"}, "period": "2019-05/"}])


@mutates("date.after-end")
def sent_to_court_after_the_end(sound):
    course = [{"kind": "dropped_no_offence", "day": "2018-03-01"}, {"kind": "sent_to_court", "day": "2018-05-01"}]
    sound.add("charge", person=stranger(sound), course=course)


@mutates("judgment.charge-dropped")
def convicted_of_what_was_dropped(sound):
    person = stranger(sound)
    course = [{"kind": "charged", "day": "2018-01-01"}, {"kind": "dropped_no_offence", "day": "2018-03-01"}]
    charge = sound.add("charge", person=person, course=course)
    ruling(sound, person, day="2018-05-05", decisions=[{"charge": charge["id"], "outcome": "convicted"}])


@mutates("person.word-contradicts-age")
def a_child_of_forty(sound):
    held_for_years(sound, birth="1978-05-05", vulnerabilities=["minor"])


@mutates("source.older-than-fact")
def a_source_of_the_year_before(sound):
    source = sound.add("source", kind="news", title={"en": "News"}, published="2017-05-05")
    held_for_years(sound)
    sound.records[-1]["sources"] = [{"source": source["id"]}]


@mutates("date.verdict-before-trial")
def a_verdict_before_the_trial(sound):
    person = stranger(sound)
    course = [{"kind": "opened", "day": "2018-01-01"}, {"kind": "trial_began", "day": "2018-08-01"}]
    case = sound.add("proceeding", persons=[person], branch="criminal", course=course)["id"]
    charge = sound.add("charge", person=person, proceeding=case)["id"]
    decided = [{"charge": charge, "outcome": "convicted"}]
    ruling(sound, person, branch="criminal", proceeding=case, day="2018-05-05", decisions=decided)


@mutates("custody.other-branch")
def an_arrest_on_a_criminal_charge(sound):
    person = stranger(sound)
    charge = sound.add("charge", person=person, citation="cc1999:342/1")["id"]
    phases = [{"kind": "administrative_arrest", "period": "2018-03-01/2018-03-11", "charges": [charge]}]
    sound.add("detention", person=person, phases=phases)


@mutates("reference.unfit-body")
def an_association_passes_a_verdict(sound):
    body = sound.add("organisation", names=[{"value": "Vydumka"}], kinds=["association"])["id"]
    ruling(sound, stranger(sound), court=body)


@mutates("reference.other-time")
def counsel_who_had_died(sound):
    counsel = stranger(sound, death="2003-05-05")
    client = stranger(sound)
    roles = [{"role": "counsel", "person": counsel, "client": client}]
    sound.add("proceeding", persons=[client], opened="2018-05-05", participants=roles)


@mutates("person.acts-in-custody")
def a_judge_who_is_in_prison(sound):
    ruling(sound, stranger(sound), day="2019-05-05", judges=[held_for_years(sound)])


@mutates("appeal.release-of-released")
def release_is_demanded_of_one_who_is_free(sound):
    person = held_for_years(sound)
    demands = [{"kind": "release_unconditionally", "for_whom": [person]}]
    sound.add("appeal", kind="joint_statement", day="2022-05-05", subjects=[person], demands=demands)


@mutates("custody.other-place")
def an_administrative_arrest_among_convicts(sound):
    colony = sound.add("organisation", names=[{"value": "Vydumka"}], kinds=["penal_colony"])["id"]
    arrest = {"kind": "administrative_arrest", "period": "2018-03-01/2018-03-11", "place": {"organisation": colony}}
    sound.add("detention", person=stranger(sound), phases=[arrest])


@mutates("person.two-spouses")
def married_twice_at_once(sound):
    spouses = [stranger(sound), stranger(sound)]
    stranger(sound, relationships=[{"kind": "spouse_of", "person": each} for each in spouses])


@mutates("reference.other-time")
def charged_before_the_case_was_opened(sound):
    person = stranger(sound)
    case = sound.add("proceeding", persons=[person], opened="2018-05-05")["id"]
    course = [{"kind": "charged", "day": "2018-03-01"}, {"kind": "supplemented", "day": "2018-09-01"}]
    sound.add("charge", person=person, proceeding=case, course=course)


# What is found beside a fault, by its nature.
COMPANIONS = {
    "penalty.not-in-sanction": ("judgment.other-branch",),
    "recognition.before-framework": ("recognition.before-detention",),
    "criteria.before-factor": ("recognition.before-detention",),
    "date.conduct-after-charge": ("reference.other-time",),
    "citation.newer-than-law": ("source.older-than-fact",),
    # Demands are made for those who are said to be dead.
    "custody.after-death": ("reference.other-time",),
    "custody.death-on-other-day": ("reference.other-time",),
    "custody.arrest-after-start": ("recognition.before-detention",),
    "person.accused-after-death": ("reference.other-time",),
    "person.present-after-death": ("reference.other-time",),
    "appeal.older-than-updated": ("date.before-other",),
    # A judge who is on trial may be held.
    "judgment.two-sides": ("person.acts-in-custody",),
    "sharing.minor-named": ("person.word-contradicts-age",),
}

TABLE = [(code, mutation) for code, every in MUTATIONS.items() for mutation in every]


def test_every_rule_has_a_mutation():
    assert set(MUTATIONS) == set(RULES)


@pytest.mark.parametrize(("code", "mutation"), TABLE, ids=[f"{code}: {m.__name__}" for code, m in TABLE])
def test_a_mutation_triggers_its_rule_alone(code, mutation):
    met = []

    @EACH
    @given(st.integers(0, 30 * MORE), st.data())
    def check(seed, data):
        sound = Sound(jsontext.loads(drawn(seed)), data.draw)
        mutation(sound)
        lines = "".join(jsontext.dumps(record) + "\n" for record in sound.records)
        report = hrdocs.validate(io.BytesIO(lines.encode()), as_of=AS_OF)
        codes = {problem.code for problem in report.problems}
        told = [(p.code, p.place.line, p.place.pointer, dict(p.parameters)) for p in report.problems]
        assert code in codes, told
        assert codes <= {code, *COMPANIONS.get(code, ())}, told
        met.append(seed)

    check()
    assert met, "no example could be mutated so"
