"""What a text in Russian or Belarusian must not have outside brackets and quotation marks: English words, codes, ISO.

In brackets is what a machine reads beside what a person reads; in quotation marks is what is to be typed or was typed.
Paths, addresses, commands and the labels of TLP 2.0 are the same in every language.
"""

import re

_APART = (
    re.compile(r"https?://\S+"),
    re.compile(r"\bhrdocs(?: [a-z]+)*\b"),
    re.compile(r"(?<![\w-])--[a-z-]+"),
    re.compile(r"(?<![\w])/[A-Za-z0-9/_…~.-]+"),
    re.compile(r"TLP:[A-Z+]+"),
    re.compile(r'"[^"]*"'),
    re.compile(r"«[^»]*»"),
    re.compile(r"\b[\w.-]+\.(?:json|ndjson|csv|xlsx|toml|gz|html)\b"),
)
_BRACKETS = re.compile(r"\([^()]*\)|\[[^][]*\]")
_ENGLISH = re.compile(r"(?<![\w.:+-])[a-z][a-z_]+(?![\w:])")
_DURATION = re.compile(r"\bP(?:\d+[YMD])+(?:T(?:\d+[HM])+)?\b|\bPT(?:\d+[HM])+\b")
_CODE = re.compile(r"\b[a-z][a-z0-9]+:\d[\d./-]*")
_DAY = re.compile(r"\b\d{4}-\d\d(?:-\d\d)?\b")
KNOWN = {"id", "utf"}
"""Words that Russian and Belarusian texts have as they are."""


def foreign(text):
    """Return what is foreign in a text."""
    for pattern in _APART:
        text = pattern.sub(" ", text)
    before = None
    while before != text:
        before = text
        text = _BRACKETS.sub(" ", text)
    found = [each for each in _ENGLISH.findall(text) if each not in KNOWN]
    return found + _DURATION.findall(text) + _CODE.findall(text) + _DAY.findall(text)
