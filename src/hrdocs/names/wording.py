"""A comparison in plain words, in three languages."""

from hrdocs.names.tables import table
from hrdocs.names.values import NameComparison

LANGUAGES = ("en", "ru", "be")


def comparison_text(comparison: NameComparison, language: str = "en") -> str:
    """Return the explanation of a comparison; it repeats the parts of both names.

    Raises:
        ValueError: There are no texts in this language.

    Shape:
        may be one name
          family name: Вымысленкі | Vymyslenka: one spelling by different rules of writing (rules: case.genitive)
          note: one side prints no patronymic
    """
    if language not in LANGUAGES:
        message = f"no explanations in {language!r}; the languages are {', '.join(LANGUAGES)}"
        raise ValueError(message)
    texts = table("texts")[language]
    words = texts["words"]
    lines = [texts["likeness"][comparison.likeness.value]]
    for part in comparison.parts:
        sides = " | ".join(side if side is not None else f"({words['missing']})" for side in (part.a, part.b))
        line = f"  {texts['part'][part.part]}: {sides}"
        if "missing" not in part.rules:
            line += f": {texts['likeness'][part.likeness.value]}"
            if part.rules:
                line += f" ({words['reasons']}: {', '.join(part.rules)})"
        lines.append(line)
    for code in comparison.against:
        text = texts["against"][code]
        if code == "births" and comparison.births is not None:
            text += f": {', '.join(comparison.births)}"
        lines.append(f"  {words['against']}: {text}")
    lines += [f"  {words['note']}: {texts['note'][code]}" for code in comparison.notes]
    return "\n".join(lines)
