"""A bot that says what an article punished on a day, in the language of the question."""

from typing import Literal

from hrdocs import law

Language = Literal["en", "ru", "be"]

NOT_UNDERSTOOD: dict[Language, str] = {
    "en": "I could not read an article there.",
    "ru": "Не удалось прочитать статью.",
    "be": "Не ўдалося прачытаць артыкул.",
}
NOT_KNOWN: dict[Language, str] = {
    "en": "That article was not in force on that day, or its wording is not known.",
    "ru": "В этот день статья не действовала, или её редакция неизвестна.",
    "be": "У гэты дзень артыкул не дзейнічаў, або яго рэдакцыя невядомая.",
}


def answer(question: str, on: str, language: Language) -> str:
    """Return the article in words, with its heading on the day."""
    try:
        citation = law.parse(question, on=on)
    except (law.CitationSyntaxError, law.SeveralCitations, law.AmbiguousCitation):
        return NOT_UNDERSTOOD[language]
    try:
        wordings = law.wordings(citation, on=on)
    except (law.UnknownArticle, law.UnknownWording, law.NotInForce):
        return NOT_KNOWN[language]
    headings = [wording.heading.best(language, "ru") for wording in wordings if wording.heading is not None]
    return "\n".join([law.format_citation(citation, language, "long"), *dict.fromkeys(headings)])


def main() -> None:
    """Answer one question in three languages, and two that have no answer."""
    languages: tuple[Language, ...] = ("en", "ru", "be")
    for language in languages:
        print(answer("ч. 1 ст. 342 УК", "2020-08-09", language))
    print(answer("привет", "2020-08-09", "ru"))
    print(answer("ст. 9999 УК", "2020-08-09", "en"))


if __name__ == "__main__":
    main()
