"""How fast citations are found: 1 MB in each language, growth with the length, and eyecite beside us.

    python tools/bench_citations.py             speed and growth
    python tools/bench_citations.py --eyecite   the same English text, beside eyecite on one of its own as dense

Time is that of the processor, so that other work of the machine counts little.
"""

import argparse
import random
import time
from collections.abc import Callable

from hrdocs import law

SIZE = 1_000_000

# Invented sentences of the usual kind; one citation in about four of them.
FILL = {
    "en": (
        "The court heard the case behind closed doors, and observers were refused entry for most of the week.",
        "Relatives say that her health has become worse since the day of her detention in the spring.",
        "The judge refused to call the witnesses named by the defence, and no recording was allowed.",
    ),
    "ru": (
        "Суд рассматривал дело в закрытом режиме, наблюдателей не пустили в зал заседаний.",
        "Родственники рассказывают, что состояние её здоровья ухудшилось со дня задержания весной.",
        "Судья отказался вызвать свидетелей защиты, запись заседания была запрещена.",
    ),
    "be": (
        "Суд разглядаў справу ў закрытым рэжыме, назіральнікаў не пусцілі ў залу пасяджэнняў.",
        "Сваякі кажуць, што стан яе здароўя пагоршыўся з дня затрымання вясной.",
        "Суддзя адмовіўся выклікаць сведак абароны, запіс пасяджэння быў забаронены.",
    ),
}
CITES = {
    "en": (
        "On 4 May 2022 he was convicted under Part 1 of Article 342 of the Criminal Code.",
        "She was fined under Article 24.23 of the Code of Administrative Offences on 12 June 2023.",
    ),
    "ru": ("4 мая 2022 года он осуждён по ч. 1 ст. 342 УК РБ.", "12 июня 2023 года её оштрафовали по ст. 24.23 КоАП."),
    "be": (
        "4 мая 2022 года яго асудзілі паводле ч. 1 арт. 342 КК.",
        "12 чэрвеня 2023 года яе аштрафавалі па арт. 24.23 КаАП.",
    ),
}
CASES = (
    "See Doe v. Roe, 531 U.S. 98 (2000), on that point.",
    "The rule of 410 U.S. 113, 115 was followed by the court.",
)
HARD = {"brackets": "(ст. 1", "list": "ст. 342, ", "digits": "1", "days": "ст. 24.3 КоАП 2020 ", "tags": "<a <sup>1"}


def text_of(fill: tuple[str, ...], cites: tuple[str, ...], size: int) -> str:
    """Make a text of so many bytes."""
    chosen = random.Random(7)  # noqa: S311 -- the same text every time
    made: list[str] = []
    length = 0
    while length < size:
        sentence = chosen.choice(cites) if len(made) % 4 == 3 else chosen.choice(fill)  # noqa: PLR2004 -- one in four
        made.append(sentence + ("\n\n" if len(made) % 9 == 8 else " "))  # noqa: PLR2004 -- paragraphs of nine
        length += len(made[-1].encode())
    return "".join(made)


def seconds(run: Callable[[], object]) -> float:
    """Return the processor time of a run, the best of three."""
    best = float("inf")
    for _ in range(3):
        begun = time.process_time()
        run()
        best = min(best, time.process_time() - begun)
    return best


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--eyecite", action="store_true", help="measure eyecite too; it takes about a minute")
    given = parser.parse_args()
    law.find_citations("ст. 342 УК, ст. 24.3 КоАП «кража»")  # the data load once
    ours = 0.0
    for language, fill in FILL.items():
        text = text_of(fill, CITES[language], SIZE)
        taken = seconds(lambda text=text: law.find_citations(text))
        ours = taken if language == "en" else ours
        print(f"{language}: {len(law.find_citations(text))} hits in 1 MB, {taken:.2f} s, {SIZE / 1e6 / taken:.2f} MB/s")
    for name, unit in HARD.items():
        times = [seconds(lambda n=n, unit=unit: law.find_citations((unit * n)[:n])) for n in (50_000, 100_000, 200_000)]
        print(f"{name}: " + ", ".join(f"{taken:.2f} s" for taken in times) + " for 50, 100, 200 thousand signs")
    if given.eyecite:
        from eyecite import get_citations  # noqa: PLC0415 -- wanted only here

        text = text_of(FILL["en"], CASES, SIZE)
        get_citations(CASES[0])
        begun = time.process_time()
        hits = len(get_citations(text))
        taken = time.process_time() - begun
        print(f"eyecite: {hits} hits in 1 MB of English, {taken:.2f} s, {taken / ours:.0f} times our time")


if __name__ == "__main__":
    main()
