"""Words of organisations and of places of detention."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "OrganisationKind",
]


class OrganisationKind(Term):
    """What an organisation or place is, several allowed: `organisation.kinds`.

    One address may be remand prison, prison and place of arrest at once.
    """

    # organs of the state
    HEAD_OF_STATE = "head_of_state", "President and administration of the president."
    GOVERNMENT = "government", "Council of Ministers and its apparatus."
    MINISTRY = "ministry", "A ministry or a state committee of like rank."
    PARLIAMENT = "parliament", "A chamber of parliament."
    LOCAL_AUTHORITY = "local_authority", "Executive or council of a region, district, town or village."
    ELECTORAL_COMMISSION = "electoral_commission", "Commission that runs elections, at any level."
    PROSECUTOR = "prosecutor", "Prosecutor's office (прокуратура)."
    INVESTIGATIVE_COMMITTEE = (
        "investigative_committee",
        "Investigative Committee (Следственный комитет) and its departments.",
    )
    STATE_SECURITY = "state_security", "State Security Committee (КГБ) and its branches."
    POLICE = "police", "Bodies of internal affairs, district departments included (РОВД)."
    SPECIAL_POLICE = "special_police", "Special unit of the police, such as ОМОН or ГУБОПиК."
    FINANCIAL_INVESTIGATION = (
        "financial_investigation",
        "Department of Financial Investigations of the State Control Committee.",
    )
    BORDER_SERVICE = "border_service", "State Border Committee (ГПК) and its units."
    MILITARY = "military", "Armed forces, internal troops included."
    PRISON_SERVICE = "prison_service", "Department of Execution of Punishments (ДИН) and its branches."
    COURT = "court", "Any court, with its level and place."
    STATE_MEDIA = "state_media", "Media run by the state."
    STATE_ENTERPRISE = "state_enterprise", "Company owned by the state."
    EDUCATION_AUTHORITY = "education_authority", "State body in charge of schools or universities."
    OTHER_STATE_BODY = "other_state_body", "Another body of the state."
    # places of detention
    POLICE_STATION = "police_station", "Station where people are held for hours."
    TEMPORARY_DETENTION_FACILITY = "temporary_detention_facility", "Temporary detention facility (ИВС)."
    OFFENDERS_ISOLATION_CENTRE = "offenders_isolation_centre", "Centre for administrative arrest (ЦИП)."
    REMAND_PRISON = "remand_prison", "Remand prison (СИЗО)."
    STATE_SECURITY_REMAND_PRISON = (
        "state_security_remand_prison",
        "Remand prison of the State Security Committee (СИЗО КГБ).",
    )
    PRISON = "prison", "Prison for sentenced people (тюрьма), some with a remand wing."
    PENAL_COLONY = "penal_colony", "Penal colony (ИК)."
    COLONY_SETTLEMENT = "colony_settlement", "Colony-settlement (ИКП)."
    EDUCATIONAL_COLONY = "educational_colony", "Educational colony for minors (ВК)."
    OPEN_TYPE_FACILITY = "open_type_facility", "Open-type institution for restriction of liberty (ИУОТ)."
    ARREST_HOUSE = "arrest_house", "House of arrest for the criminal penalty of arrest (арестный дом) [CC 54]."
    PSYCHIATRIC_HOSPITAL = "psychiatric_hospital", "Psychiatric hospital."
    PRISON_HOSPITAL = "prison_hospital", "Hospital of the prison service."
    LABOUR_TREATMENT_DISPENSARY = "labour_treatment_dispensary", "Labour-treatment dispensary (ЛТП)."
    MINORS_CENTRE = "minors_centre", "Reception centre or special school for minors."
    GUARDHOUSE = "guardhouse", "Military guardhouse (гауптвахта)."
    PLACE_OF_DETENTION = "place_of_detention", "Place of detention; coarse, where its kind is not known."
    IMPROVISED_PLACE = "improvised_place", "Place used to hold people for a time: bus, van, hall, garage, yard."
    PLACE_ABROAD = "place_abroad", "Place of detention in another state."
    UNDISCLOSED_PLACE = "undisclosed_place", "Place of detention that is kept hidden."
    # civil society, parties, religion, media, law
    HUMAN_RIGHTS_ORGANISATION = "human_rights_organisation", "Works for human rights, registered or not."
    ASSOCIATION = "association", "Other public association or foundation, registered or once registered."
    INITIATIVE = "initiative", "Group without legal form."
    MOVEMENT = "movement", "Movement in society or politics, with or without a legal form."
    COALITION = "coalition", "Body of organisations that acts or signs as one, partnerships and programmes included."
    TRADE_UNION = "trade_union", "Trade union."
    PARTY = "party", "Political party."
    POLITICAL_COUNCIL = "political_council", "Council or presidium formed to act in politics."
    CAMPAIGN_HEADQUARTERS = "campaign_headquarters", "Team of a candidate or a campaign."
    RELIGIOUS_ORGANISATION = "religious_organisation", "Church, parish or other religious community."
    MINORITY_ORGANISATION = "minority_organisation", "Organisation of a national or other minority."
    DIASPORA_ORGANISATION = "diaspora_organisation", "Organisation of Belarusians abroad."
    MEDIA = "media", "Medium with an editorial office."
    ONLINE_CHANNEL = "online_channel", "Channel or chat as a group of people; as a thing it is a material."
    PUBLISHER = "publisher", "Publishing house."
    UNIVERSITY = "university", "University or other place of higher learning."
    RESEARCH_ORGANISATION = "research_organisation", "Research centre or institute, outside the state or of it."
    SCHOOL = "school", "School or nursery."
    COMPANY = "company", "Private company."
    HOSPITAL = "hospital", "Civil hospital or clinic."
    LAW_FIRM = "law_firm", "Lawyers' practice or office."
    BAR_ASSOCIATION = "bar_association", "Bar or chamber of lawyers."
    SOLIDARITY_FUND = "solidarity_fund", "Pays fines, lawyers, parcels; label its members amber+strict unless public."
    ARMED_VOLUNTEER_UNIT = (
        "armed_volunteer_unit",
        "Armed unit of volunteers abroad; label its members red unless public.",
    )
    # international
    UN_MECHANISM = "un_mechanism", "Mandate, working group or office of the United Nations."
    TREATY_BODY = "treaty_body", "Committee that watches over a human rights treaty."
    INTERGOVERNMENTAL = "intergovernmental", "Organisation of states, other than the United Nations."
    INTERNATIONAL_COURT = "international_court", "International court or tribunal."
    INTERNATIONAL_NGO = "international_ngo", "International organisation that is not of states."
    FOREIGN_GOVERNMENT = "foreign_government", "Government or ministry of another state."
    EMBASSY = "embassy", "Embassy or consulate."
    PERMANENT_MISSION = "permanent_mission", "Mission of a state to an international organisation."
    OTHER = "other", "Another kind of organisation."
