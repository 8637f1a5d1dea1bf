r"""Collect every regular expression of the schema and the code, as JSON for a checker of JavaScript's expressions.

Usage: python tools/patterns.py > patterns.json

Patterns of the schema are read from the schema. Those of the code are seen where they are compiled: `re` is watched
while all modules are imported and the main things are done once. A call of `re` that was not seen then is looked up in
its source: a text, or an expression of names of the module. What is neither ends the run with its place, so that no
pattern is left out.

Each pattern is written as one of JavaScript, by Python's own parser: names of groups, comments and flags are gone.
`\w`, `\d` and `\s` become the letters, digits and spaces of Latin and Cyrillic texts. What never goes back (`*+`)
becomes a look-ahead with a reference, as is usual in JavaScript.
"""

import ast
import contextlib
import importlib
import io
import json
import pkgutil
import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from re import _constants as constants  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, Final

from attrs import define, field

ROOT: Final = Path(__file__).parents[1]
SOURCE: Final = ROOT / "src" / "hrdocs"
CALLS: Final = frozenset({"compile", "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer"})

_TABLE: Final = """\
№,ФИО,Задержан,Рожд.,Статья,Приговор,Заметка о родных
1,Эскизова Ада,2.9.2026,16.05.1979,ч. 2 ст. 339 УК,3 г. 2 мес. ЛС,"сын ""Б"" и"
"""

Key = tuple[str, int]
"""A pattern and its flags."""


@define
class Collected:
    """The patterns found so far, each with where it is used; and the calls that were seen."""

    places: dict[Key, set[str]] = field(factory=dict)
    calls: set[tuple[str, int]] = field(factory=set)

    def add(self, pattern: str | bytes | re.Pattern[Any], flags: int, place: str) -> None:
        """Add a pattern."""
        if isinstance(pattern, re.Pattern):
            pattern, flags = pattern.pattern, pattern.flags
        text = pattern if isinstance(pattern, str) else pattern.decode("latin-1")
        self.places.setdefault((text, int(flags)), set()).add(place)


@contextlib.contextmanager
def watched(into: Collected) -> Iterator[None]:
    """Note every pattern that a module of ours compiles inside the block."""
    compiled = re._compile  # type: ignore[attr-defined]  # noqa: SLF001 -- every function of `re` calls it

    def note(pattern: Any, flags: Any) -> Any:
        frame = sys._getframe(1)  # noqa: SLF001 -- who calls
        while frame.f_code.co_filename == re.__file__ and frame.f_back is not None:
            frame = frame.f_back
        file = frame.f_code.co_filename
        if file.startswith(str(SOURCE)):
            into.calls.add((file, frame.f_lineno))
            into.add(pattern, flags, f"{Path(file).relative_to(SOURCE)}:{frame.f_lineno}")
        return compiled(pattern, flags)

    re._compile = note  # type: ignore[attr-defined]  # noqa: SLF001
    try:
        yield
    finally:
        re._compile = compiled  # type: ignore[attr-defined]  # noqa: SLF001


def exercise() -> None:
    """Import all modules, and do the main things once: patterns that are made of data are made then."""
    import hrdocs  # noqa: PLC0415 -- only while `re` is watched

    for module in pkgutil.walk_packages(hrdocs.__path__, "hrdocs."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
    from hrdocs import cli, fields, interchange, law, names  # noqa: PLC0415
    from hrdocs.interchange import drafting  # noqa: PLC0415
    from hrdocs.model import RECORDS  # noqa: PLC0415

    examples = str(ROOT / "examples" / "joined.json")
    for arguments in (
        ["validate", examples],
        ["find", examples, "Kazak"],
        ["law", "search", "хулиганство"],
        ["law", "check", "ч. 1 ст. 342 УК", "--on", "2020-08-09", "--term", "2 г. 6 мес."],
        ["share", examples, "--label", "clear", "--output", "-"],
        ["fix", examples, "--output", "-"],
        ["map", "list"],
        ["cite", "-"],
    ):
        out = io.TextIOWrapper(io.BytesIO())
        sys.stdin = io.TextIOWrapper(io.BytesIO(_TABLE.encode()))
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(out):
            cli.main(arguments)
    table = b'name,article,term,note\n"A ""B"" C",342 CC,2 years 6 months,"x"\n"D" e,342 CC,3 years,\n'
    for data, mapping in ((table, None), (_TABLE.encode(), "ngo.excel")):
        with contextlib.suppress(hrdocs.HrdocsError):
            interchange.read(data, mapping, name="list.csv")
    drafting._matched(["Заметка"])  # noqa: SLF001 -- a heading that no mapping knows
    names.spellings("Вымысленка Алена Іванаўна")
    names.mentions("по делу Алены Вымысленки", [("p1", ["Алена Вымысленка"])])
    with contextlib.suppress(ValueError):
        hrdocs.Citation.parse("cc1999:342/1/2/3/4/5/6")
    for text in ("ч. 1 ст. 342 УК", "ст.ст. 342, 369 УК", "арт. 130 КК", "Article 342 (1) of the Criminal Code"):
        law.find_citations(text, on="2021-05-04")
        law.read_cell(text)
    for cls in RECORDS.values():
        hrdocs.validate({"hrdocs": "1.0", "records": [dict(cls.EXAMPLE), {"type": cls.type, "id": "x", "nmae": 1}]})
        fields.plan(cls)


def main() -> int:
    """Print the patterns; say which calls no pattern is known of."""
    found = Collected()
    with watched(found):
        exercise()
    unknown = [*_from_source(found)]
    for path in sorted((ROOT / "schemas" / "v1").glob("*.json")):
        for pattern in _in_schema(json.loads(path.read_text(encoding="utf-8"))):
            found.add(pattern, 0, f"schemas/v1/{path.name}")
    for place in unknown:
        print(f"no pattern was seen: {place}", file=sys.stderr)
    if unknown:
        return 1
    anchors = dict(_anchors())
    rows = [
        {"source": js.anchored(anchors.get(min(places), "")), "flags": js.flags, "places": sorted(places)}
        for (text, flags), places in sorted(found.places.items())
        for js in [Script(text, flags)]
    ]
    json.dump(rows, sys.stdout, indent=1)
    return 0


def _in_schema(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("pattern"), str):
            yield value["pattern"]
        if isinstance(value.get("patternProperties"), dict):
            yield from value["patternProperties"]
        for each in value.values():
            yield from _in_schema(each)
    elif isinstance(value, list):
        for each in value:
            yield from _in_schema(each)


def _from_source(found: Collected) -> Iterator[str]:
    """Add patterns of calls that were not seen, and return the calls whose pattern is not known."""
    for path in sorted(SOURCE.rglob("*.py")):
        if path.is_relative_to(SOURCE / "testing"):
            continue  # reads nothing that strangers write
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not _is_call(node):
                continue
            if any((str(path), line) in found.calls for line in range(node.lineno, (node.end_lineno or 0) + 1)):
                continue
            place = f"{path.relative_to(SOURCE)}:{node.lineno}"
            module = ".".join(("hrdocs", *path.relative_to(SOURCE).with_suffix("").parts)).removesuffix(".__init__")
            try:
                # The expression is one of our own source.
                values = [eval(ast.unparse(each), vars(sys.modules[module])) for each in _arguments(node)]  # noqa: S307
            except NameError:
                yield f"{place}: {ast.unparse(node.args[0])}"
            else:
                found.add(values[0], values[1] if len(values) > 1 else 0, place)


def _anchors() -> Iterator[tuple[str, str]]:
    """Return the places of patterns that are only ever matched from the beginning (`match`), or whole (`fullmatch`)."""
    for path in sorted(SOURCE.rglob("*.py")):
        text = path.read_text(encoding="utf-8")
        for node in ast.walk(ast.parse(text)):
            place = f"{path.relative_to(SOURCE)}:{getattr(node, 'lineno', 0)}"
            call: Any = node
            if _is_call(node) and call.func.attr in {"match", "fullmatch"}:
                yield place, call.func.attr
            if not isinstance(node, ast.AnnAssign) or not isinstance(node.target, ast.Name):
                continue
            name = re.escape(node.target.id)
            uses = re.findall(rf"(?<!\w){name}[.](\w+)", text)
            is_passed_on = len(re.findall(rf"(?<!\w){name}(?!\w)", text)) > 1 + len(uses)
            if name.startswith("_") and set(uses) in ({"match"}, {"fullmatch"}) and not is_passed_on:
                for line in range(node.lineno, (node.end_lineno or 0) + 1):
                    yield f"{path.relative_to(SOURCE)}:{line}", uses[0]


def _is_call(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id == "re"
        and node.func.attr in CALLS
    )


def _arguments(node: Any) -> list[ast.expr]:
    """Return the expressions of the pattern and, where there are any, of the flags."""
    flags = [each.value for each in node.keywords if each.arg == "flags"]
    flags += [each for each in node.args[1:] if "re." in ast.unparse(each)]
    return [node.args[0], *flags[:1]]


# As JavaScript


_SETS: Final = {
    constants.CATEGORY_DIGIT: "0-9\\u0660-\\u0669",
    constants.CATEGORY_SPACE: "\\t-\\r \\u00a0\\u2000-\\u200a\\u2028\\u2029",
    constants.CATEGORY_WORD: "0-9A-Za-z_\\u00c0-\\u024f\\u0400-\\u052f\\u0660-\\u0669",
}
_NEGATED: Final = {
    constants.CATEGORY_NOT_DIGIT: "\\x00-/:-\\u065f\\u066a-\\uffff",
    constants.CATEGORY_NOT_SPACE: "\\x00-\\x08\\x0e-\\x1f!-\\u009f\\u00a1-\\u1fff\\u200b-\\u2027\\u202a-\\uffff",
    constants.CATEGORY_NOT_WORD: "\\x00-/:-@\\[-\\^`\\{-\\u00bf\\u0250-\\u03ff\\u0530-\\u065f\\u066a-\\uffff",
}
_AT: Final = {
    constants.AT_BEGINNING: "^",
    constants.AT_BEGINNING_STRING: "^",
    constants.AT_END: "$",
    constants.AT_END_STRING: "$",
    constants.AT_BOUNDARY: "\\b",
    constants.AT_NON_BOUNDARY: "\\B",
}
_LOOKS: Final = {
    (constants.ASSERT, 1): "?=",
    (constants.ASSERT, -1): "?<=",
    (constants.ASSERT_NOT, 1): "?!",
    (constants.ASSERT_NOT, -1): "?<!",
}
_FLAGS: Final = {re.IGNORECASE: "i", re.MULTILINE: "m"}


class Script:
    """A pattern of Python as one of JavaScript: `source` and `flags`."""

    def __init__(self, pattern: str, flags: int) -> None:
        parsed = parser.parse(pattern, flags & ~re.DEBUG)
        self._groups: dict[int, int] = {}
        self._count = 0
        self._flags = parsed.state.flags
        self.source = self._of(parsed, dot_all=bool(self._flags & re.DOTALL))
        self.flags = "".join(letter for flag, letter in _FLAGS.items() if self._flags & flag)

    def anchored(self, how: str) -> str:
        """Return the source as it is used: `match` begins at the beginning, `fullmatch` ends at the end."""
        return f"^(?:{self.source}){'$' * (how == 'fullmatch')}" if how else self.source

    def _of(self, nodes: Iterable[Any], *, dot_all: bool) -> str:
        return "".join(self._one(name, value, dot_all=dot_all) for name, value in nodes)

    def _one(self, name: Any, value: Any, *, dot_all: bool) -> str:  # noqa: C901, PLR0912 -- a table of the parser's names
        if name is constants.LITERAL:
            return _letter(value)
        if name is constants.NOT_LITERAL:
            return f"[^{_letter(value)}]"
        if name is constants.ANY:
            return "[\\s\\S]" if dot_all else "[^\\n]"
        if name is constants.IN:
            return _set(value)
        if name is constants.BRANCH:
            return f"(?:{'|'.join(self._of(each, dot_all=dot_all) for each in value[1])})"
        if name is constants.SUBPATTERN:
            group, added, removed, inner = value
            self._flags |= added
            dot_all = (dot_all or bool(added & re.DOTALL)) and not removed & re.DOTALL
            if group is None:
                return f"(?:{self._of(inner, dot_all=dot_all)})"
            self._count += 1
            self._groups[group] = self._count
            return f"({self._of(inner, dot_all=dot_all)})"
        if name in {constants.MAX_REPEAT, constants.MIN_REPEAT, constants.POSSESSIVE_REPEAT}:
            least, most, inner = value
            bound = f"{{{least},{'' if most == constants.MAXREPEAT else int(most)}}}"
            if name is constants.POSSESSIVE_REPEAT:
                return self._kept(inner, bound, dot_all=dot_all)
            return f"(?:{self._of(inner, dot_all=dot_all)}){bound}{'?' * (name is constants.MIN_REPEAT)}"
        if name is constants.ATOMIC_GROUP:
            return self._kept(value, "", dot_all=dot_all)
        if name in {constants.ASSERT, constants.ASSERT_NOT}:
            return f"({_LOOKS[name, value[0]]}{self._of(value[1], dot_all=dot_all)})"
        if name is constants.AT:
            return _AT[value]
        if name is constants.GROUPREF:
            return f"(?:\\{self._groups[value]})"
        raise NotImplementedError(name)

    def _kept(self, inner: Any, bound: str, *, dot_all: bool) -> str:
        self._count += 1
        own = self._count
        return f"(?:(?=((?:{self._of(inner, dot_all=dot_all)}){bound}))\\{own})"


def _letter(number: int) -> str:
    # Letters above the first plane are one to Python and two to JavaScript without flag.
    return f"\\u{min(number, 0xFFFF):04x}"


def _set(items: Iterable[Any]) -> str:
    parts, is_negated = [], False
    for name, value in items:
        if name is constants.NEGATE:
            is_negated = True
        elif name is constants.LITERAL:
            parts.append(_letter(value))
        elif name is constants.RANGE:
            parts.append(f"{_letter(value[0])}-{_letter(value[1])}")
        else:
            parts.append(_SETS.get(value) or _NEGATED[value])
    return f"[{'^' * is_negated}{''.join(parts)}]"


if __name__ == "__main__":
    sys.exit(main())
