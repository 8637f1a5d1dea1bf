"""Words of people: roles, relationships, profiles, names, papers."""

from hrdocs.vocabulary.term import Term

__all__ = [
    "DocumentKind",
    "Gender",
    "NameKind",
    "NameOrder",
    "Naming",
    "ParticipantRole",
    "Profile",
    "RelationshipKind",
    "Romanisation",
    "Vulnerability",
]


class ParticipantRole(Term):
    """The role of a person in a proceeding, judgment, incident or the like: `participants[].role`.

    Some roles need care unless the role is public: label counsel and monitors amber+strict, relatives, contacts and
    informants red.
    """

    SUSPECT = "suspect", "Made a suspect [CPC 40]."
    ACCUSED = "accused", "Charged; in an administrative case the person whom it is against [CPC 42; PIKoAP 4.1]."
    CONVICTED = "convicted", "Found guilty by a ruling [CPC 356]."
    PERSON_UNDER_MEASURES = (
        "person_under_measures",
        "Subject of a psychiatric case, who is never called convicted [CPC 442 to 448].",
    )
    VICTIM = "victim", "The person to whom an incident was done."
    CO_DETAINED = "co_detained", "Held in the same event or the same cell."
    COUNSEL = "counsel", "Lawyer chosen by or for the person; label amber+strict unless public [CPC 44, 46]."
    APPOINTED_COUNSEL = "appointed_counsel", "Lawyer given by the authorities [CPC 46]."
    FORMER_COUNSEL = "former_counsel", "Lawyer who was removed, disbarred or detained, or left the case."
    LEGAL_REPRESENTATIVE = "legal_representative", "Parent, guardian, or representative of one who died [CPC 56, 57-1]."
    INJURED_PARTY = "injured_party", "Victim in the eyes of the case, often an officer [CPC 49]."
    CIVIL_CLAIMANT = "civil_claimant", "Asks for damages in the case [CPC 53]."
    WITNESS = "witness", "Called to say what they know [CPC 60]."
    ANONYMOUS_WITNESS = "anonymous_witness", "Heard under another name, or masked."
    ATTESTING_WITNESS = "attesting_witness", "Present to attest an act of investigation (понятой) [CPC 64]."
    EXPERT = "expert", "Forensic, linguistic, psychiatric or other expert [CPC 61, 62]."
    JUDGE = "judge", "Judge who decided alone or presided."
    PANEL_MEMBER = "panel_member", "Other judge or lay assessor of the bench [CPC 379]."
    STATE_PROSECUTOR = "state_prosecutor", "Prosecutor who spoke for the state in court [CPC 293]."
    SUPERVISING_PROSECUTOR = (
        "supervising_prosecutor",
        "Prosecutor who sanctioned custody or sent the case to court [CPC 126(4), 264].",
    )
    INVESTIGATOR = "investigator", "Led the investigation or inquiry."
    DECIDING_OFFICIAL = (
        "deciding_official",
        "Official who fined or ruled instead of a court [CoAO21 6.2(4); PIKoAP chapter 12].",
    )
    ARRESTING_OFFICER = "arresting_officer", "Took part in the arrest."
    FACILITY_HEAD = "facility_head", "Head of a place of detention."
    MEDICAL_STAFF = "medical_staff", "Doctor or nurse in a place of detention."
    ALLEGED_PERPETRATOR = "alleged_perpetrator", "Named as the one who did it; always with a standing."
    SPOKESPERSON = "spokesperson", "Spoke for a body."
    OFFICIAL_ADDRESSED = "official_addressed", "Official to whom an appeal is addressed."
    RELATIVE = "relative", "Family member in this matter; label red unless public."
    CONTACT = "contact", "Person through whom to reach someone; label red unless public."
    INFORMANT = "informant", "Informed those who keep the record; red, and better not recorded at all."
    AUTHOR = "author", "Wrote the document."
    SIGNATORY = "signatory", "Signed the document."
    TRANSLATOR = "translator", "Translated the document."
    MONITOR = "monitor", "Watched a hearing; amber+strict when inside the country."
    MEDIATOR = "mediator", "State, body or person that brokered a release or an exchange."
    OTHER = "other", "Another role."


class RelationshipKind(Term):
    """The tie of a person to another: `person.relationships[].kind`.

    Read from the record that holds it: this person is the `spouse_of` the person named. A link is stored on one side
    only.
    """

    SPOUSE_OF = "spouse_of", "Married to that person."
    PARTNER_OF = "partner_of", "Living with that person as a couple, without marriage."
    PARENT_OF = "parent_of", "Mother, father or adoptive parent of that person."
    CHILD_OF = "child_of", "Daughter or son of that person, adopted included."
    SIBLING_OF = "sibling_of", "Sister or brother of that person."
    OTHER_RELATIVE_OF = "other_relative_of", "Another relative, or coarse: some relative, of that person."
    COUNSEL_OF = "counsel_of", "Lawyer of that person."
    COLLEAGUE_OF = "colleague_of", "Works or worked with that person."
    CO_ACCUSED_OF = "co_accused_of", "Accused together with that person."
    SAME_AS = "same_as", "One and the same person under two records."
    NOT_SAME_AS = "not_same_as", "Namesake or look-alike, checked to be another person."
    POSSIBLY_SAME_AS = "possibly_same_as", "May be the same person; a human must decide."
    OTHER = "other", "Another relationship."


class Naming(Term):
    """How a person may be named in what is published: `person.naming`."""

    NAMED = "named", "The name may be used as far as `sharing` says."
    PUBLISHED_INITIALS = "published_initials", 'Published under initials or a form such as "Citizen N.".'
    PSEUDONYM = "pseudonym", "Published under an invented name."
    NAME_WITHHELD = "name_withheld", "The name is known to those who keep the record, and is not given."
    NAME_NOT_KNOWN = "name_not_known", "One certain person whose name is not known."
    DO_NOT_NAME = "do_not_name", "Asked not to be named; the record says who asked, and when."


class Profile(Term):
    """What a person does or did in public life or for a living, several allowed: `person.profiles`.

    For counting. The state's labels are no profile.
    """

    JOURNALIST = "journalist", "Gathers, writes or edits news."
    MEDIA_WORKER = "media_worker", "Works for media in another capacity, such as camera, technique or management."
    BLOGGER = "blogger", "Publishes on the internet to a public of their own."
    HUMAN_RIGHTS_DEFENDER = "human_rights_defender", "Acts to promote or protect human rights, by peaceful means."
    LAWYER = "lawyer", "Trained in law and working in it, member of a bar or not."
    TRADE_UNIONIST = "trade_unionist", "Member or officer of a trade union, known for it."
    POLITICIAN = "politician", "Active in a party, a council or another political body."
    CANDIDATE = "candidate", "Stood, or sought to stand, for election."
    CAMPAIGN_STAFF = "campaign_staff", "Worked for a candidate or a campaign."
    ACTIVIST = "activist", "Coarse: active in public causes."
    ELECTION_OBSERVER = "election_observer", "Observed an election."
    VOLUNTEER = "volunteer", "Gives time to help others without pay."
    MEDIC = "medic", "Doctor, nurse or other health worker."
    TEACHER = "teacher", "Teaches at a school or nursery."
    ACADEMIC = "academic", "Teaches or does research at a university or institute."
    STUDENT = "student", "Studies at a university or college."
    PUPIL = "pupil", "Attends a school."
    CLERIC = "cleric", "Priest, pastor, monk, nun or other minister of a religion."
    ARTIST = "artist", "Musician, actor, painter, director or other artist."
    CULTURAL_WORKER = "cultural_worker", "Works in culture, not as an artist or writer."
    WRITER = "writer", "Author, poet or translator of literature."
    ATHLETE = "athlete", "Competes in sport, or trains those who do."
    IT_WORKER = "it_worker", "Works in information technology."
    ENTREPRENEUR = "entrepreneur", "Runs a business, or is self-employed."
    WORKER = "worker", "Works in industry, building, transport or farming."
    SOLDIER = "soldier", "Serves in armed forces."
    FORMER_OFFICIAL = "former_official", "Once held a post in a state body."
    FORMER_OFFICER = "former_officer", "Once served in police, security, prison service or army."
    PENSIONER = "pensioner", "Retired."
    OTHER = "other", "Another profile."


class Vulnerability(Term):
    """What makes detention or reprisal harder for a person, several allowed: `person.vulnerabilities`.

    Label them amber+strict unless they are public.
    """

    MINOR = "minor", "Under 18 at the time."
    ELDERLY = "elderly", "Of an age at which custody is a greater danger."
    DISABLED = "disabled", "Lives with a disability, officially certified or not."
    PREGNANT = "pregnant", "Pregnant at the time."
    PARENT_OF_MINOR = "parent_of_minor", "Has a child under 18."
    ONLY_CARER = "only_carer", "The only one to care for a child or a dependent adult."
    CHRONICALLY_ILL = "chronically_ill", "Lives with a lasting illness that needs care."
    OTHER = "other", "Another vulnerability."


class Gender(Term):
    """Gender as the sources give it: `person.gender`."""

    FEMALE = "female", "Woman or girl."
    MALE = "male", "Man or boy."
    OTHER = "other", "Neither of the two, or said in another way."


class NameKind(Term):
    """What kind of name it is: `person.names[].kind`."""

    OFFICIAL = "official", "As in documents of identity, or as the authorities write it."
    USUAL = "usual", "The name by which the person is usually spoken of and published."
    BIRTH = "birth", "Name given at birth, when it has changed since."
    FORMER = "former", "Earlier name, such as before a marriage."
    ALIAS = "alias", "Other name under which sources know the person, such as a nickname or an account name."
    PSEUDONYM = "pseudonym", "Invented name used in place of the real one, by the person or by a document."
    INITIALS = "initials", 'Initials or a form such as "Citizen N." instead of a name.'
    OTHER = "other", "Another kind of name."


class NameOrder(Term):
    """Which part of a name is first: `person.names[].order`."""

    GIVEN_FIRST = "given_first", "Given name, then family name."
    FAMILY_FIRST = "family_first", "Family name, then given name and, where used, patronymic."


class Romanisation(Term):
    """By which rules a name came into Latin letters: `person.names[].romanisation`.

    Source: the acts named below, as UNGEGN and the press report them; a passport may depart from the rules at the
    holder's wish.
    """

    BY_2000 = (
        "by_2000",
        "Instruction for geographical names, first wording [State Committee for Land Resources, 23 November 2000].",
    )
    BY_2007 = "by_2007", "The same instruction as changed on 11 June 2007 [United Nations resolution X/6 of 2012]."
    BY_2023 = "by_2023", "The rules for geographical names that replaced it in 2023, without diacritics."
    PASSPORT_2008 = (
        "passport_2008",
        "Rules for citizens' names in population register and passports [Interior Ministry 288 of 9 October 2008].",
    )
    LACINKA = "lacinka", "Belarusian Latin alphabet (лацінка), an orthography rather than a transliteration."
    BGN_PCGN = "bgn_pcgn", "Belarusian system of the United States and British boards on geographical names, 1979."
    ISO_9 = "iso_9", "ISO 9, one character for one letter; GOST 7.79 included."
    FROM_RUSSIAN = "from_russian", "Made from the Russian form of the name, by whatever rules."
    INFORMAL = "informal", "By ear or habit, by no rules that are known."
    OTHER = "other", "Another system."


class DocumentKind(Term):
    """What kind of paper of identity it is: `person.identity_documents[].kind`."""

    PASSPORT = "passport", "Passport of a citizen, for home or abroad."
    IDENTITY_CARD = "identity_card", "Card of identity."
    PERSONAL_NUMBER = "personal_number", "Personal number of the population register, alone."
    RESIDENCE_PERMIT = "residence_permit", "Leave to stay, for a foreigner."
    TRAVEL_DOCUMENT = "travel_document", "Travel document of a refugee or a stateless person."
    BIRTH_CERTIFICATE = "birth_certificate", "Certificate of birth."
    OTHER = "other", "Another paper."
