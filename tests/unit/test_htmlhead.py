import base64
import hashlib
import re

import pytest

from hrdocs import criteria, validate
from hrdocs.htmlhead import html_head


def allowed(text):
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def test_a_head_with_a_script():
    policy = (
        f"default-src 'none'; style-src {allowed('p {}')}; script-src {allowed('1')}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
    assert html_head("be", "<Спіс>", "p {}", "1").split("\n") == [
        "<!DOCTYPE html>",
        '<html lang="be" translate="no">',
        "<head>",
        '<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        '<meta name="robots" content="noindex, nofollow">',
        '<meta name="google" content="notranslate">',
        '<meta name="format-detection" content="telephone=no">',
        '<link rel="icon" href="data:,">',
        "<title>&lt;Спіс&gt;</title>",
        "<style>p {}</style>",
        "</head>",
    ]


@pytest.mark.parametrize(
    "page",
    [validate(b'{"hrdocs": "1.0", "records": [{}]}').to_html(), criteria.to_html("wgad", "ru")],
    ids=["report", "sheet"],
)
def test_a_page_allows_its_own_style_and_script_and_nothing_else(page):
    (policy,) = re.findall(r'Content-Security-Policy" content="([^"]*)"', page)
    scripts = re.findall(r"<script>(.*?)</script>", page, re.DOTALL)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    said = [f"script-src {allowed(each)}" for each in scripts]
    assert policy.split("; ") == [
        "default-src 'none'",
        f"style-src {allowed(style)}",
        *said,
        "img-src data:",
        "base-uri 'none'",
        "form-action 'none'",
    ]
    assert '<meta name="robots" content="noindex, nofollow">' in page
    assert 'translate="no"' in page
    # No style and no handler outside what the policy allows.
    assert re.findall(r"\s(?:style|on\w+)=", page) == []
