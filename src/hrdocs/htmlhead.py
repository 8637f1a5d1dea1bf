"""The head of every HTML page that the library makes: it fetches nothing, sends nothing and asks not to be found.

A page may hold names and texts that other people wrote. The policy allows only our own style and script, by their
SHA-256, so nothing else is run or loaded. Search engines are requested not to list it, browsers not to translate it,
which would send its text to a service, and links not to say which page they were on.
"""

import base64
import hashlib
import html


def html_head(language: str, title: str, style: str, script: str = "") -> str:
    """Return a page up to the end of its head.

    Args:
        language: The language of the page.
        title: Its title, as plain text.
        style: The text of its one style.
        script: The text of its one script, which the page itself must have, letter for letter; none when empty.
    """
    scripts = f"script-src {_allowed(script)}; " if script else ""
    policy = (
        f"default-src 'none'; style-src {_allowed(style)}; {scripts}img-src data:; base-uri 'none'; form-action 'none'"
    )
    return "\n".join(
        [
            "<!DOCTYPE html>",
            f'<html lang="{language}" translate="no">',
            "<head>",
            '<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="referrer" content="no-referrer">',
            '<meta name="robots" content="noindex, nofollow">',
            '<meta name="google" content="notranslate">',
            '<meta name="format-detection" content="telephone=no">',
            '<link rel="icon" href="data:,">',  # so that no browser requests one
            f"<title>{html.escape(title)}</title>",
            f"<style>{style}</style>",
            "</head>",
        ]
    )


def _allowed(text: str) -> str:
    """Return the word by which a policy allows a style or a script."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"
