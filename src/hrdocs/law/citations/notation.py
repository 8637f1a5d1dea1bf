"""The spellings: every word and name that a citation is written with, one row each.

To teach the library a spelling, add a row, or a form to a row, and an example; a test reads every example back.

Forms are separated by spaces. `стать{я,и,е}` means three words. Names of law are patterns of words: `*` means any
ending, `~` a space or a hyphen or nothing, `{c}` the country that may be inside a name, `|` separates names, and
words in `[` and `]` may be left out. Letters that look alike need one spelling only (see
`hrdocs.law.citations.fold`).

The spellings were read in public pages of Viasna, BAJ, PEN, Human Constanta, the media, state bodies and courts.
"""

from enum import StrEnum
from typing import Final

from attrs import frozen


class Kind(StrEnum):
    """What a word is to a citation."""

    ARTICLE = "A"
    PART = "P"
    POINT = "I"
    ORDINAL = "O"
    AND = "&"
    GLUE = "g"
    UNIT = "u"
    CHAPTER = "H"
    CHARGE = "x"
    BECOME = "b"
    PEOPLE = "f"
    NAMED = "m"
    BY = "y"
    LAW = "L"
    CODE = "C"


@frozen
class NotationRow:
    """One spelling, or the forms of one word.

    Args:
        kind: What it is to a citation.
        language: Of the spelling: en, ru, be, or several.
        forms: As described at the top of this module.
        value: What it means: a number, a code, the name of other law; or how a word of a citation is used:
            `many` (a plural), `before` (its number is before it), `short` (an abbreviation).
        examples: Texts that a test reads back.
    """

    kind: Kind
    language: str
    forms: str
    value: str
    examples: tuple[str, ...]


def _row(kind: Kind, language: str, forms: str, value: str = "", *examples: str) -> NotationRow:
    return NotationRow(kind, language, forms, value, examples)


A, P, I, O = Kind.ARTICLE, Kind.PART, Kind.POINT, Kind.ORDINAL  # noqa: E741 -- point is I, as in "item"

WORDS: Final = (
    # Article.
    _row(A, "en", "article section statute", "", "Article 342", "Section 342", "statute 342"),
    _row(A, "en", "articles arts sections statutes", "many", "Articles 130 and 342", "Arts. 130, 342"),
    _row(A, "en be", "art artcle artical", "", "Art. 342", "Art 361-1"),
    _row(A, "ru", "ст стст", "", "ст. 342", "ст.ст. 130, 342"),
    _row(A, "ru", "стать{я,и,ю,ей,ею}", "", "Статья 342", "статью 342"),
    _row(A, "ru", "статье", "oblique", "по статье 342"),
    _row(A, "ru", "статей", "many misprint", "статей 130 и 342"),
    _row(A, "ru", "стать{ям,ями,ях}", "many", "статьями 130, 342"),
    _row(A, "be", "арт", "", "арт. 342"),
    _row(A, "be", "артыкул артыкул{а,ам,ом} артикул{а,у}", "", "артыкула 342", "артыкулам 342"),
    _row(A, "be", "артыкул{у,е}", "oblique", "паводле артыкулу 342", "па артыкуле 342"),
    _row(A, "be", "артыкул{ы,аў,ами,амі,ах}", "many", "артыкулаў 130 і 342"),
    _row(A, "be", "artykul artykul{a,am,om}", "", "artykuła 342"),
    _row(A, "be", "artykul{u,e}", "oblique", "artykule 342"),
    _row(A, "be", "artykul{y,au,ami,ach}", "many", "artykułaŭ 130 i 342"),
    # Part.
    _row(P, "en", "part parts pt pts", "", "Part 2 of Article 342", "Parts 1 and 4 of Article 361",
         "Article 342, part 2"),
    _row(P, "en", "paragraph paragraphs para paras clause clauses subsection", "loose", "clause 2 of Article 342"),
    _row(P, "en be", "p pp", "loose short", "article 342 p. 2"),
    _row(P, "ru be en", "ч чч c", "short", "ч. 2 ст. 342", "c. 2, art. 342", "č. 2 art. 342"),
    _row(P, "ru", "част{ь,и,ью,ей,ям,ями,ях}", "", "частью 2 статьи 342", "частям 1 и 2 статьи 342"),
    _row(P, "be", "частк{а,і,и,у,ай,аю,аў,ам,амі,ами,ах} частцы частак", "", "частка 2 артыкула 342"),
    _row(P, "be", "castk{a,i,u,aj,aju,am,ami,ach} castcy castak", "", "častcy 2 artykuła 342"),
    # Point.
    _row(I, "en", "point points item items subparagraph subparagraphs", "", "point 3 of part 2 of article 139"),
    _row(I, "ru be", "п пп", "short", "п. 6 ч. 2 ст. 139", "п.п. 1, 4 ч. 2 ст. 139"),
    _row(I, "ru be", "пункт пункт{а,у,ом,е,ы,ов,аў,ам,ами,амі,ах}", "", "пунктом 1 части 2 статьи 139"),
    # In Łacinka a point, in Polish and German a part where no other is named.
    _row(P, "be pl de", "punkt punkt{a,u,am,om,e,y,au,ami,ach}", "loose", "punkt 1 častki 2 artykuła 139"),
    # Other languages in which reports on Belarus are written.
    _row(A, "pl", "artykuł{owi,em,ów,om}", "", "artykułem 342"),
    _row(A, "uk", "статт{я,і,ю,ею} статтям статтями", "", "статтею 342"),
    _row(A, "de", "artikel artikels artikeln", "", "Artikel 342"),
    _row(A, "fr", "l'article l'art d'article", "", "l’article 342"),
    _row(A, "cs", "čl člán{ek,ku,kem,ky}", "", "čl. 342", "článku 342"),
    _row(A, "lt", "straipsn{is,io,į,iui,iai,ių,yje}", "oblique before", "342 straipsnį"),
    _row(P, "pl", "część części częścią częściami cz ust ustęp ustępu", "", "art. 130 część 3"),
    _row(P, "uk", "частин{а,и,і,ою,у,ами,ам}", "", "частиною 1 статті 342"),
    _row(P, "de", "absatz absätze abs teil teils", "", "Artikel 342 Absatz 2"),
    _row(A, "it", "articolo articoli l'articolo dell'articolo all'articolo dall'articolo dell'art all'art", "",
         "articolo 342", "all'art. 342"),
    _row(P, "it", "comma commi", "loose", "articolo 342, comma 1"),
    _row(P, "fr", "l'alinéa d'alinéa alinéa alinéas paragraphe paragraphes partie parties al", "loose",
         "alinéa 2 de l’article 293"),
    _row(P, "cs", "část odst odstavec odstavce", "", "čl. 293 odst. 2"),
    _row(P, "lt", "dal{is,ies,imi,į,yje}", "", "342 straipsnio 1 dalis"),
    _row(P, "en pl de", "§ par paragraf paragrafu", "loose", "Art. 342 § 1 CC", "Art. 342 par. 1"),
    _row(P, "pl", "pkt", "loose", "art. 130 pkt 3"),
    # Ordinals.
    _row(O, "ru", "перв{ая,ой,ую,ые,ых,ым,ыми}", "1", "частью первой статьи 361"),
    _row(O, "ru", "втор{ая,ой,ую,ые,ых,ым,ыми}", "2", "частью второй статьи 361"),
    _row(O, "ru", "треть{я,ей,ю,и,их,им,ими}", "3", "частью третьей статьи 361"),
    _row(O, "ru", "четверт{ая,ой,ую,ые,ых,ым,ыми}", "4", "частью четвёртой статьи 205"),
    _row(O, "ru", "пят{ая,ой,ую,ые,ых,ым,ыми}", "5", "частью пятой статьи 16"),
    _row(O, "ru", "шест{ая,ой,ую,ые,ых,ым,ыми}", "6", "частью шестой статьи 16"),
    _row(O, "ru", "седьм{ая,ой,ую,ые,ых,ым,ыми}", "7", "частью седьмой статьи 16"),
    _row(O, "ru", "восьм{ая,ой,ую,ые,ых,ым,ыми}", "8", "частью восьмой статьи 16"),
    _row(O, "ru", "девят{ая,ой,ую,ые,ых,ым,ыми}", "9", "частью девятой статьи 16"),
    _row(O, "be", "перш{ая,ай,ую,ыя,ых,ым,ымі} perš{aja,aj,uju}", "1", "часткай першай артыкула 361"),
    _row(O, "be", "друг{ая,ой,ую,ія,іх,ім,імі} druh{aja,oj,uju}", "2", "часткай другой артыкула 361"),
    _row(O, "be", "трэц{яя,яй,юю,ія,іх,ім,імі} treci{aja,aj,uju}", "3", "трэцяй часткі артыкула 361"),
    _row(O, "be", "чацверт{ая,ай,ую,ыя} чацвёрт{ая,ай,ую} cacviort{aja,aj,uju}", "4",
         "чацвёртай часткай артыкула 205"),
    _row(O, "be", "пят{ая,ай,ую,ыя} piat{aja,aj,uju}", "5", "пятай часткай артыкула 16"),
    _row(O, "be", "шост{ая,ай,ую,ыя} sost{aja,aj,uju}", "6", "шостай часткай артыкула 16"),
    _row(O, "en", "first one", "1", "the first part of Article 361", "part one of Article 361"),
    _row(O, "en", "second two", "2", "the second part of Article 361"),
    _row(O, "en", "third three", "3", "the third part of Article 361"),
    _row(O, "en", "fourth four", "4", "the fourth part of Article 205"),
    _row(O, "en", "fifth five", "5", "the fifth part of Article 16"),
    _row(O, "en", "sixth six", "6", "the sixth part of Article 16"),
    _row(O, "fr", "première premier", "1", "la première partie de l’article 342"),
    _row(O, "fr", "deuxième seconde", "2", "la deuxième partie de l’article 342"),
    _row(O, "fr", "troisième", "3", "la troisième partie de l’article 361"),
    _row(O, "fr", "quatrième", "4", "la quatrième partie de l’article 205"),
    # Words that join.
    _row(Kind.AND, "en", "and or", "", "Articles 130 and 342"),
    _row(Kind.AND, "ru", "и или либо", "", "статьям 130 и 342"),
    _row(Kind.AND, "be", "і й або ды ці i abo dy", "", "арт. 130 і 342"),
    _row(Kind.GLUE, "en", "of the under as well also both with by to pursuant plus in", "", "under Art. 342"),
    _row(Kind.GLUE, "ru", "также а со через в во", "", "ст. 130, а также ст. 342"),
    _row(Kind.GLUE, "be", "таксама праз u у", "", "арт. 130, а таксама арт. 342"),
    _row(Kind.GLUE, "pl de fr cs it", "z ze der des du de la von del białoruskiego", "",
         "art. 342 des Strafgesetzbuches"),
    _row(Kind.AND, "de fr pl uk", "und oder et ou lub oraz та", "", "Artikel 130 und 342", "ст. 130 та 342"),
    _row(Kind.BY, "ru be", "по па паводле pa pavodle под пад", "", "по ст. 342"),
    # Words before a number that say it is no article, and after one that say it is a count.
    _row(Kind.CHAPTER, "en", "chapter chapters title volume page pages issue decree edict resolution", "",
         "Chapter 30"),
    _row(Kind.CHAPTER, "ru be", "глав{а,ы,е,у,ой} раздел раздел{а,у,е} гл разд стр удк том", "", "глава 30"),
    _row(Kind.CHAPTER, "en", "tel phone telephone fax room", "", "tel. 342"),
    _row(Kind.CHAPTER, "ru be", "страниц{а,ы,е,у} старонк{а,і,у} старонцы тел тэл телефон тэлефон факс каб кабинет"
         " кабинете кабінет кабінеце", "", "тел. 342"),
    _row(Kind.CHAPTER, "be", "раздзел раздзел{а,у,е} главы hlava hlavy razdziel указ", "", "раздзел 30"),
    _row(
        Kind.UNIT, "en",
        "year years month months day days hour hours people persons person base rubles roubles byn usd eur euros"
        " dollars"
        " percent cases case detainees prisoners witnesses defendants others times political women men journalists"
        " protesters am pm a.m", "", "342 people",
    ),
    _row(
        Kind.UNIT, "ru",
        "год год{а,у,ов,ам,ами} лет г гг месяц месяц{а,ев,ам} мес сут{ки,ок,кам,ками} день дня дней час час{а,ов}"
        " минут"
        " человек человек{а,у} чел люд{и,ей} лиц лица свидетел{ь,я,ей,и} дел дела дело уголовных фигурант{а,ов,ы}"
        " политзаключенн{ых,ый,ые,ого} осужденн{ых,ый,ые} задержанн{ых,ый,ые} обвиняем{ых,ый,ые} приговор{а,ов,ы}"
        " руб рубл{ь,я,ей} копеек тысяч тысячи млн миллион{а,ов} процент{а,ов} базов{ых,ые,ая} б бв раз раза"
        " эпизод{а,ов}"
        " января февраля марта апреля мая июня июля августа сентября октября ноября декабря", "", "342 человека",
    ),
    _row(
        Kind.UNIT, "be",
        "гады гадоў гадамі месяц{а,аў,ы} сут{ак,кі} дзён дзен дні дня гадзін{ы,а} чалавек чалавек{а,і} люд{зей,зі}"
        " асоб"
        " асобы сведк{і,аў,ам} сведак спраў справы палітвязн{яў,і} рубл{ёў,і} тысяч{ы} базавых студзеня лютага"
        " сакавіка"
        " красавіка траўня мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня", "", "342 чалавекі",
    ),
    _row(Kind.BECOME, "en ru be", "become becomes became будет стала станет стал теперь будзе стала цяпер стане", "",
         "ст. 23.34 КоАП, которая теперь будет 24.23"),
    _row(Kind.PEOPLE, "ru be", "народн{ая,ой,ую,ый,ым,ому,ага,аму,ы} popular людск{ой,ую}", "",
         "по «народной» 342-й"),
    _row(Kind.NAMED, "en",
         "channel channels chat movement project initiative campaign film organisation organization ngo",
         "", "the channel “Article 342”"),
    _row(Kind.NAMED, "ru be",
         "канал канал{а,е,у,ом} чат чат{а,е} проект проект{а,е,у,ом} праект праект{а,е,у} движени{е,я,ю} рух руху"
         " инициатив{а,ы,у,е} ініцыятыв{а,ы,у} фильм фільм фильма организаци{я,и} арганізацы{я,і} кампани{я,и} фонд",
         "", "канал «Статья 342»"),
    # Words of a criminal charge, which lead from a code of procedure back to the Criminal Code.
    _row(Kind.CHARGE, "en", "charged charges charge convicted accused sentenced guilty indicted prosecuted case", "",
         "charged under Article 342"),
    _row(Kind.CHARGE, "ru",
         "обвин{ен,ена,ены,ение,ения,ению,яется,яются,или} обвиня{ют,ли} обвиняем{ый,ая,ому,ого} осужд{ен,ена,ены,ён}"
         " осуди{ли,л,ла} приговор{ен,ена,или} виновн{ым,ой,ыми} преступлени{е,я,и,ю} дело возбужд{ено,ены}"
         " подозревает{ся}",
         "", "обвиняется по ст. 342"),
    _row(Kind.CHARGE, "be",
         "абвінавач{ваюць,ваецца,аны,анне,ваньне,ваны} асуд{зілі,жаны,жаная} вінават{ым,ай} злачынств{а,ы,е,аў}"
         " справ{а,у}",
         "", "абвінавачваюць паводле арт. 342"),
)  # fmt: skip

_C, _L = Kind.CODE, Kind.LAW
CRIMINAL: Final = "cc1999"
ADMINISTRATIVE: Final = "cao"
THIS: Final = "this"
OTHER: Final = "other"
OLD_CRIMINAL: Final = "Criminal Code of 1960"
OLD_ADMINISTRATIVE: Final = "Code of Administrative Offences of 1984"

_PROCEDURE = "Code of Criminal Procedure"
_PIKOAP = "Procedural-Executive Code on Administrative Offences"
_EXECUTIVE = "Penal Executive Code"

NAMES: Final = (
    # Other codes come first: the name of PIKoAP contains the whole name of the administrative code.
    _row(_L, "ru", "процессуально~исполнительн* кодекс*{c} [об административн* правонаруш*]", _PIKOAP,
         "ст. 10.3 Процессуально-исполнительного кодекса Республики Беларусь об административных правонарушениях"),
    _row(_L, "ru be",
         "пикоап|пікаап|пікоап|пик~коап|пик|pikoap|pikoao|pikaap|pekoap|pik~koap|pik~kaap", _PIKOAP,
         "ст. 8.2 ПИКоАП", "ст. 8.2 ПИК КоАП", "ст. 8.2 ПИК", "Article 8.2 PIKoAP"),
    _row(_L, "en", "pecao|pecoao|peccao|pecaov|pec~cao|pec~coao|pec of cao|pec of the cao|pec on ao|pcao|pcoao|pec",
         _PIKOAP, "Article 8.2 of the PECAO", "Article 8.2 of the PEC CAO", "Article 8.2 PEC"),
    _row(_L, "be", "працэсуальна~выканаўч* кодэкс*{c} [аб адміністра* правапаруш*]", _PIKOAP,
         "арт. 10.3 Працэсуальна-выканаўчага кодэкса аб адміністрацыйных правапарушэннях"),
    _row(_L, "be", "працэсуальна~выканаўч* кодэкс*", _PIKOAP, "арт. 10.3 Працэсуальна-выканаўчага кодэкса"),
    _row(_L, "be", "пвкаап|pvkaap|пвк", _PIKOAP, "арт. 10.3 ПВКаАП"),
    _row(_L, "be", "pracesualna~vykanauc* kodeks* [ab administra* pravaparus*]", _PIKOAP,
         "art. 10.3 Pracesualna-vykanaŭčaha kodeksa"),
    _row(_L, "en", "procedural~executive code{c} o* administrative *|procedural~executive code", _PIKOAP,
         "Article 10.3 of the Procedural-Executive Code of Administrative Offences"),
    _row(_L, "en", "procedural and executive code{c} o* administrative *|procedural and executive code", _PIKOAP,
         "Article 10.3 of the Procedural and Executive Code on Administrative Offences"),
    _row(_L, "en", "administrative procedur* code", _PIKOAP, "Article 10.3 of the Administrative Procedure Code"),
    _row(_L, "en",
         "code of administrative procedur*", _PIKOAP, "Article 10.3 of the Code of Administrative Procedure"),
    _row(_L, "ru", "уголовно~процессуальн* кодекс*", _PROCEDURE, "ст. 108 Уголовно-процессуального кодекса"),
    _row(_L, "ru be", "упк|кпк|kpk", _PROCEDURE, "ст. 108 УПК", "арт. 108 КПК"),
    _row(_L, "be", "крымінальна~працэсуальн* кодэкс*", _PROCEDURE, "арт. 108 Крымінальна-працэсуальнага кодэкса"),
    _row(_L, "be", "kryminalna~pracesualn* kodeks*", _PROCEDURE, "art. 108 Kryminalna-pracesualnaha kodeksa"),
    _row(_L, "en", "code of criminal~procedur*", _PROCEDURE, "Article 126 of the Code of Criminal Procedure"),
    _row(_L, "en", "criminal~procedur* code", _PROCEDURE, "Article 126 of the Criminal Procedure Code"),
    _row(_L, "en", "code of penal procedur*", _PROCEDURE, "Article 126 of the Code of Penal Procedure"),
    _row(_L, "en", "cpc|ccp", _PROCEDURE, "Article 126 CPC"),
    _row(_L, "ru", "уголовно~исполнительн* кодекс*", _EXECUTIVE, "ст. 117 Уголовно-исполнительного кодекса"),
    _row(_L, "ru be", "уик|квк|ввк|kvk", _EXECUTIVE, "ст. 117 УИК", "арт. 117 КВК"),
    _row(_L, "be", "крымінальна~выканаўч* кодэкс*", _EXECUTIVE, "арт. 117 Крымінальна-выканаўчага кодэкса"),
    _row(_L, "en", "penal~executive code", _EXECUTIVE, "Article 117 of the Penal Executive Code"),
    _row(_L, "en", "criminal~executive code", _EXECUTIVE, "Article 117 of the Criminal Executive Code"),
    _row(_L, "en", "penal~enforcement code", _EXECUTIVE, "Article 117 of the Penal Enforcement Code"),
    _row(_L, "en", "penal~correctional code", _EXECUTIVE, "Article 117 of the Penal Correctional Code"),
    _row(_L, "en", "code of penal execution", _EXECUTIVE, "Article 117 of the Code of Penal Execution"),
    _row(_L, "ru", "тк", "Labour Code", "ст. 42 ТК"),
    _row(_L, "ru", "трудов* кодекс*", "Labour Code", "ст. 42 Трудового кодекса"),
    _row(_L, "be", "працоўн* кодэкс*", "Labour Code", "арт. 42 Працоўнага кодэкса"),
    _row(_L, "en", "labo*r code", "Labour Code", "Article 42 of the Labour Code"),
    _row(_L, "ru be", "гк|цк", "Civil Code", "ст. 153 ГК"),
    _row(_L, "ru", "гпк|хпк", "Code of Civil Procedure", "ст. 153 ГПК"),
    _row(_L, "ru", "гражданск*~процессуальн* кодекс*", "Code of Civil Procedure",
         "ст. 153 Гражданского процессуального кодекса"),
    _row(_L, "en", "civil procedur* code", "Code of Civil Procedure", "Article 153 of the Civil Procedure Code"),
    _row(_L, "en", "code of civil procedur*", "Code of Civil Procedure",
         "Article 153 of the Code of Civil Procedure"),
    _row(_L, "ru", "нк", "Tax Code", "ст. 294 НК"),
    _row(_L, "ru", "жк", "Housing Code", "ст. 155 ЖК"),
    _row(_L, "en", "code on the judiciary|code on judiciary|code of the judiciary", "Code on the Judiciary",
         "Article 110 of the Code on the Judiciary"),
    _row(_L, "ru", "конституци*", "Constitution", "статья 15 Конституции"),
    _row(_L, "be", "канстытуцы*", "Constitution", "арт. 33 Канстытуцыі"),
    _row(_L, "be", "kanstytuc*", "Constitution", "art. 33 Kanstytucyi"),
    _row(_L, "en", "constitution", "Constitution", "Article 33 of the Constitution"),
    _row(_L, "en", "iccpr", "ICCPR", "Article 19 ICCPR"),
    _row(_L, "en", "international covenant on civil and political rights", "ICCPR",
         "Article 19 of the International Covenant on Civil and Political Rights"),
    _row(_L, "ru", "мпгпп", "ICCPR", "ст. 19 МПГПП"),
    _row(_L, "ru", "международн* пакт* о гражданских и политических правах", "ICCPR",
         "статья 19 Международного пакта о гражданских и политических правах"),
    _row(_L, "be", "мпгпп|міжнародн* пакт*", "ICCPR", "арт. 19 Міжнароднага пакту"),
    _row(_L, "en", "udhr", "UDHR", "Article 19 UDHR"),
    _row(_L, "en", "universal declaration of human rights", "UDHR",
         "Article 19 of the Universal Declaration of Human Rights"),
    # Short names of laws of other states and of the European Union.
    _row(_L, "en", "tfeu|teu|gdpr", "law of the European Union", "Article 267 TFEU"),
    _row(_L, "en", "ipc|ppc|crpc", "Penal Code of another state", "Section 298 PPC"),
    _row(_L, "de", "bgb|gg|aufenthg|asylg|owig", "law of another state", "§ 242 BGB"),
    _row(_L, "pl", "k.c.|k.w.|k.p.|k.r.o.|k.p.a.|k.p.c.|k.s.h.|k.p.w.", "law of another state", "art. 415 k.c."),
    _row(_L, "uk", "кзпп|кпку|цпк", "law of another state", "ст. 42 КЗпП"),
    # A state glued to the short name of a code.
    _row(_L, "en ru", "ccrok|cc~rok|ccrk|ccrf|ccorf|ccru|ccuz|ccua|ccu|укрф|укрк|укрт|укру|уккр",
         "Criminal Code of another state", "Article 174 CCRoK", "ст. 174 УКРК"),
    _row(_L, "ru en", "коапрф|коапрк|caorf|caork|caorok", "Code of Administrative Offences of another state",
         "ст. 20.2 КоАПРФ"),
    _row(_L, "ru be", "кодекс*{c} об административн* ответственност*|кодэкс*{c} аб адміністра* адказнасц*",
         "law of another state", "ст. 201 Кодекса Республики Узбекистан об административной ответственности"),
    # The codes themselves.
    _row(_C, "ru", "уголовн* кодекс*", CRIMINAL, "ст. 342 Уголовного кодекса"),
    _row(_C, "ru", "угол. кодекс*", CRIMINAL, "ст. 342 угол. кодекса"),
    _row(_C, "ru be", "ук", CRIMINAL, "ст. 342 УК", "ст 342 ук рб"),
    _row(_C, "ru", "uk~rb|ugolovn* kodeks*", CRIMINAL + "?home", "Art. 342 UK RB"),
    _row(_C, "ru be en", "укрб|ккрб|ccrb", CRIMINAL + "?home", "ст. 342 УКРБ", "арт. 342 ККРБ", "Article 342 CCRB"),
    _row(_C, "be", "кк", CRIMINAL, "арт. 342 КК", "art. 342 KK"),
    _row(_C, "be", "крымінальн* кодэкс*", CRIMINAL, "арт. 342 Крымінальнага кодэкса",
         "арт. 342 Крымінальнага кодэксу"),
    _row(_C, "be", "крымінальн* кодекс*", CRIMINAL, "арт. 342 Крымінальнага кодекса"),
    _row(_C, "be", "kryminaln* kodeks*", CRIMINAL, "art. 342 Kryminalnaha kodeksa"),
    _row(_C, "en", "criminal code*", CRIMINAL, "Article 342 of the Criminal Code"),
    _row(_C, "en", "criminal codex", CRIMINAL, "Article 342 of the Criminal Codex"),
    _row(_C, "en", "penal code*", CRIMINAL, "Article 342 of the Penal Code"),
    _row(_C, "en", "cc", CRIMINAL, "Article 342 CC"),
    _row(_C, "ru", "кодекс*{c} об административн* правонаруш*", ADMINISTRATIVE,
         "ст. 24.23 Кодекса об административных правонарушениях",
         "ст. 24.23 Кодекса Республики Беларусь об административных правонарушениях"),
    _row(_C, "ru", "кодекс*{c} об адм. *|кодекс*{c} об админ*|адм. кодекс*", ADMINISTRATIVE,
         "ст. 24.23 Кодекса об адм. правонарушениях", "ст. 24.23 Кодекса об админнарушениях", "ст. 24.23 адм. кодекса"),
    _row(_C, "ru", "административн* кодекс*", ADMINISTRATIVE, "ст. 24.23 административного кодекса"),
    _row(_C, "ru be", "коап|каап|koap|kaap", ADMINISTRATIVE, "ст. 24.23 КоАП", "арт. 24.23 КаАП", "art. 24.23 KaAP"),
    _row(_C, "be", "кодэкс*{c} аб адміністра* правапаруш*|кодэкс*{c} аб адміністра* паруш*", ADMINISTRATIVE,
         "арт. 24.23 Кодэкса аб адміністрацыйных правапарушэннях",
         "арт. 24.23 Кодэксу аб адміністрацыйных правапарушэньнях"),
    _row(_C, "be", "кодэкс*{c} аб адм. *|кодэкс*{c} аб адмін*|адм. кодэкс*", ADMINISTRATIVE,
         "арт. 24.23 Кодэкса аб адмінпарушэннях"),
    _row(_C, "be", "адміністра* кодэкс*", ADMINISTRATIVE, "арт. 24.23 Адміністрацыйнага кодэкса",
         "арт. 24.23 адміністратыўнага кодэксу"),
    _row(_C, "be",
         "kodeks* ab administra* pravaparus*", ADMINISTRATIVE,
         "art. 24.23 Kodeksa ab administracyjnych pravaparušeńniach"),
    _row(_C, "be", "administra* kodeks*", ADMINISTRATIVE, "art. 24.23 Administracyjnaha kodeksa"),
    _row(_C, "en", "administrative code*", ADMINISTRATIVE, "Article 24.23 of the Administrative Code"),
    _row(_C, "en", "administrative off* code", ADMINISTRATIVE, "Article 24.23 of the Administrative Offences Code"),
    _row(_C, "en",
         "administrative violation* code", ADMINISTRATIVE, "Article 24.23 of the Administrative Violations Code"),
    _row(_C, "en",
         "code{c} o* administrative *", ADMINISTRATIVE, "Article 24.23 of the Code of Administrative Offences",
         "Article 24.23 of the Code of the Republic of Belarus on Administrative Infringements"),
    _row(_C, "en", "cao|coao", ADMINISTRATIVE, "Article 24.23 CAO", "Article 24.23 CoAO"),
    # Other languages in which reports on Belarus are written: ours only where Belarus is named with it or elsewhere in
    # the text.
    _row(_L, "pl", "kodeks* postępowania karn*|kpk", _PROCEDURE, "art. 108 kodeksu postępowania karnego"),
    _row(_L, "pl", "kodeks* karn* wykonawcz*", _EXECUTIVE, "art. 117 kodeksu karnego wykonawczego"),
    _row(_C, "pl", "kodeks* karn*", CRIMINAL + "?text", "art. 130 kodeksu karnego"),
    _row(_C, "pl", "k.k.", CRIMINAL + "?named", "art. 130 k.k."),
    _row(_C, "pl",
         "kodeks* administracyjn*|kodeks* wykroczeń|kodeks* o wykroczeniach|kodeks* wykroczeń administr*",
         ADMINISTRATIVE + "?text",
         "art. 24.23 kodeksu wykroczeń"),
    _row(_L, "uk", "кримінальн* процесуальн* кодекс*|кримінально~процесуальн* кодекс*", _PROCEDURE,
         "ст. 108 Кримінального процесуального кодексу"),
    _row(_C, "uk", "кримінальн* кодекс*", CRIMINAL + "?text", "ст. 342 Кримінального кодексу"),
    _row(_C, "uk", "кку", CRIMINAL + "?named", "ст. 369 ККУ"),
    _row(_C, "uk", "купап|куоап|кпап", ADMINISTRATIVE + "?named", "ст. 173 КУпАП"),
    _row(_C, "uk", "кодекс*{c} про адміністративн* правопоруш*", ADMINISTRATIVE + "?text",
         "ст. 24.23 Кодексу про адміністративні правопорушення"),
    _row(_C, "de", "strafgesetzbuch*", CRIMINAL + "?text", "Artikel 342 des Strafgesetzbuches"),
    _row(_C, "de", "stgb", CRIMINAL + "?named", "§ 130 StGB"),
    _row(_L, "de", "strafprozessordnung|stpo", _PROCEDURE, "§ 112 der Strafprozessordnung"),
    _row(_C, "de",
         "gesetzbuch*{c} über ordnungswidrigkeiten|ordnungswidrigkeiten~gesetz*|verwaltungsgesetzbuch*",
         ADMINISTRATIVE + "?text",
         "Artikel 24.23 des Gesetzbuches über Ordnungswidrigkeiten"),
    _row(_L, "fr", "code de procédure pénale", _PROCEDURE, "l'article 108 du Code de procédure pénale"),
    _row(_C, "fr", "code pénal*", CRIMINAL + "?text", "l'article 342 du Code pénal"),
    _row(_L, "it", "codice di procedura penale", _PROCEDURE, "articolo 273 del codice di procedura penale"),
    _row(_C, "it", "codice penal*", CRIMINAL + "?text", "articolo 342 del codice penale"),
    _row(_C, "cs", "trestn* zákoník*", CRIMINAL + "?text", "čl. 342 trestního zákoníku"),
    _row(_C, "lt", "baudžiam* kodeks*", CRIMINAL + "?text", "Baudžiamojo kodekso 342 straipsnis"),
    _row(_L, "en", "echr", "European Convention on Human Rights", "Article 10 ECHR"),
)  # fmt: skip

LAWS: Final = (
    "закон. закона. закону. законом. законе. законы. законов. законам. законами. законах. законаў. законамі."
    " указ. указа. указу. указом. указам. указе. указы. указов. указаў. указами. указамі. указах."
    " декрет дэкрэт постановлени пастанов устав статут конвенц канвенц пакт договор дагавор положени"
    " палажэнн палажэньн правил правіл инструкц інструкц регламент рэгламент декларац дэкларац протокола пратакола"
    " факультативн директив хартии хартыі кодекс кодэкс kodeks zakon kanvenc pakt"
    " law laws act acts decree edict convention covenant charter treaty protocol rules regulation regulations"
    " declaration"
    " statutes directive code codes constitution iccpr udhr echr cedaw agreement"
)
"""Stems of the words by which any other law is known when it is named after a number.

A dot marks a whole word, since "указано" is no decree.
"""
