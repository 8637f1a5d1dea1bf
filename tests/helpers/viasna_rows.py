"""A row of the export of Viasna, with an invented person."""

COLONY = "imprisonment in a general-security penal colony"
PERSON = {
    "url": "https://prisoners.spring96.org/en/person/invented-1",
    "name": "Alena Vymyslenka",
    "status": "active",
    "gender": "female",
    "photo": "FALSE",
    "birthday": "1990-04-01",
    "arrested": "2021-03-24",
    "articles": "Art. 342 of the Criminal Code — Actions;Part 1 of Art. 361-4 of the Criminal Code",
    "prison": "Penal colony No. 99;000000, Vydumausk;",
    "decision": "4 years",
    "penalty": COLONY,
    "judge": "Ihar Sudzeika",
    "verdict_date": "2021-09-15",
}
