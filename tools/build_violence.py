"""Build the list of provisions that speak of violence, threat, danger or hatred, from the consolidated texts.

    python tools/build_violence.py --facts ../shared/legal       # writes src/hrdocs/data/violent_provisions.json

A part is flagged by words of its own disposition in any of the texts, and by those of the part that it repeats ("the
same acts"). The words were chosen by reading the parts that they find and those beside them that they do not. A flag
blocks a suggestion and answers nothing: where one of several acts of a part is violent, the part is flagged.
"""

import argparse
import json
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

sys.path.insert(0, str(Path(__file__).parent))

from law.sources import TEXTS, texts
from law.texts import TextArticle

ROOT: Final = Path(__file__).parent.parent
FACTS: Final = Path(os.environ.get("HRDOCS_LAW_FACTS", ROOT.parent / "shared" / "legal"))
OUT: Final = ROOT / "src" / "hrdocs" / "data" / "violent_provisions.json"
AS_OF: Final = "2025-11-03"

# Stems, each from the beginning of a word.
WORDS: Final = {
    "violence": (
        r"насил\w+",
        r"ненасильствен\w+",
        r"убийств\w*",
        r"умышленн\w+ причинен\w+ (?:смерти|\w+ телесн\w+|телесн\w+)",
        r"причинен\w+ (?:\w+ )?(?:менее )?(?:тяжк\w+|легк\w+) телесн\w+",
        r"телесн\w+ повреждени\w+",
        r"лишени\w+ жизни",
        r"посягательств\w+ на жизнь",
        r"покушени\w+ на жизнь",
        r"истязани\w+",
        r"пыт(?:ки|ок|ка|ку|кам|ками|ках)\b",
        r"мучени\w+",
        r"мучительн\w+",
        r"жесток\w+",
        r"побо(?:и|ев)\b",
        r"изнасил\w+",
        r"похищени\w+ (?:человек|людей|лиц)\w*",
        r"захват\w* (?:\w+ ){0,3}заложник\w*",
        r"заложник\w*",
        r"террор\w*",
        r"диверси\w+",
        r"взрыв(?!о?пожаро|оопасн)\w*",
        r"поджог\w*",
        r"погром\w*",
        r"бандитизм\w*",
        r"банд\w*",
        r"разбо(?:й|я|е|ем|ю)\b",
        r"нападени\w+",
        r"геноцид\w*",
        r"наемник\w*",
        r"(?:агрессивн\w+|гражданск\w+) войн\w+",
        r"войн\w+",
        r"вооруженн\w+",
        r"массов\w+ беспорядк\w+",
        r"захват\w* (?:\w+ ){0,4}власт\w*",
        r"физическ\w+ (?:сил\w+|воздействи\w+)",
        r"применени\w+ (?:\w+ )?(?:сил\w+|оружи\w+)",
        r"оружи\w+",
        r"боеприпас\w*",
        r"поражающ\w+ действи\w+",
    ),
    "threat": (r"угро(?:з|ж)\w+", r"шантаж\w*", r"принужден\w+", r"устраш\w+", r"запугив\w+"),
    "danger": (r"опасност\w+", r"общеопасн\w+", r"опасн\w+ для (?:жизни|здоровья|окружающ\w+)"),
    "hatred": (r"вражд\w+", r"розн(?:ь|и|ью)\b", r"ненавист\w+", r"нацизм\w*", r"нацистск\w+", r"дискриминаци\w+"),
}
_STEMS: Final = {
    kind: re.compile(rf"(?<![а-яё-])(?:{'|'.join(stems)})", re.IGNORECASE) for kind, stems in WORDS.items()
}
# "Dangerous to society" is said of every offence, and the Armed Forces are an institution.
_NOISE: Final = re.compile(r"обществен\w+ опасн\w+|вооруженн\w+ сил(?:ы|ам|ах|ами)?\b", re.IGNORECASE)
_SAME: Final = re.compile(
    r"(?:^|\b)(?:те же|т[оеу] же|эти же) (?:действи|деяни)\w+|(?:действи|деяни)\w+, предусмотренн\w+ част\w+",
    re.IGNORECASE,
)


def disposition(lines: list[str], sanction: str | None) -> str:
    """Return the words of a part without its sanction."""
    text = " ".join(" ".join(lines).split())
    return text.partition(sanction)[0] if sanction and sanction in text else text


def found(text: str) -> Iterator[tuple[str, str]]:
    """Return the kinds that a text speaks of, each with the first words that show it."""
    plain = _NOISE.sub(" ", text)
    for kind, stems in _STEMS.items():
        match = stems.search(plain)
        if match is not None:
            yield kind, match[0].lower()


def of_article(article: TextArticle) -> dict[str, dict[str, str]]:
    """Return the kinds and words of each part of an article; the heading counts for an article of one part."""
    flags: dict[str, dict[str, str]] = {}
    for part in article.parts:
        text = disposition(part.lines, part.sanction)
        if len(article.parts) == 1:
            text = f"{article.heading}. {text}"
        own = dict(found(text))
        if _SAME.search(text[:200]):
            # What it repeats, it speaks of too: the parts above it.
            for before in flags.values():
                own = {**before, **own}
        flags[part.number] = own
    return flags


def build(folder: Path) -> list[dict[str, Any]]:
    """Return the rows, in the order of the codes; `not_in` names the texts of a part that lack what others show."""
    rows: dict[tuple[str, str, str], dict[str, Any]] = {}
    every: dict[tuple[str, str, str], dict[str, set[str]]] = {}
    for key, text in texts(folder / "sources").items():
        if key not in TEXTS:
            continue  # a spare copy, for what another has lost
        code = TEXTS[key]["code"]
        for article in text.articles:
            if not article.is_special:
                continue
            for part, kinds in of_article(article).items():
                every.setdefault((code, article.number, part), {})[key] = set(kinds)
                for kind, words in kinds.items():
                    row = rows.setdefault((code, article.number, part), {"kinds": {}, "texts": []})
                    row["kinds"].setdefault(kind, words)
                    if key not in row["texts"]:
                        row["texts"].append(key)
    for name, row in rows.items():
        lacking = {kind: [key for key, kinds in every[name].items() if kind not in kinds] for kind in row["kinds"]}
        if any(lacking.values()):
            row["not_in"] = {kind: keys for kind, keys in lacking.items() if keys}
    return [
        {"code": code, "article": article, "part": part, **row}
        for (code, article, part), row in sorted(rows.items(), key=lambda each: order(*each[0]))
    ]


def order(code: str, article: str, part: str) -> tuple[Any, ...]:
    """Return the order of provisions: 342, 342-1, 343; 8.9 before 8.10."""
    return code, [int(each) for each in re.findall(r"\d+", article)], [int(each) for each in re.findall(r"\d+", part)]


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(description="Flag the provisions that speak of violence.")
    parser.add_argument("--facts", type=Path, default=FACTS)
    rows = build(parser.parse_args().facts)
    used = {key for row in rows for keys in (row["texts"], *row.get("not_in", {}).values()) for key in keys}
    made = {
        "format": "hrdocs-violent-provisions/2",
        "as_of": AS_OF,
        "method": "words of the disposition, found by stems and reviewed by reading; see tools/build_violence.py",
        "sources": {
            key: {name: TEXTS[key][name] for name in ("title", "address", "from", "to")} for key in sorted(used)
        },
        "provisions": rows,
    }
    OUT.write_text(json.dumps(made, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
