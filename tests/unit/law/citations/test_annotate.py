"""A text as HTML with its citations linked: everything else is escaped, no link runs anything."""

import pytest

from hrdocs.law.citations.annotate import annotate_html, data_link
from hrdocs.values import Citation

TEXT = '<b>ч. 1 ст. 342 УК</b> & "x"'


def test_a_citation_is_a_link_and_the_rest_is_text():
    html = annotate_html(TEXT)
    assert html.startswith('&lt;b&gt;<a class="citation" data-citation="cc1999:342/1" href="law/cc1999.json#342">')
    assert html.endswith("&lt;/b&gt; &amp; &quot;x&quot;")


def test_the_place_of_an_article_in_the_data():
    assert data_link(Citation.parse("cc1999:342/1")) == "law/cc1999.json#342"


@pytest.mark.parametrize("address", ["javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", " javascript:x"])
def test_an_address_that_runs_something_is_no_link(address):
    assert "href" not in annotate_html(TEXT, link=lambda _: address)


def test_an_address_is_escaped():
    html = annotate_html(TEXT, link=lambda citation: f"https://example.org/?a=1&c={citation.article}")
    assert 'href="https://example.org/?a=1&amp;c=342"' in html


def test_a_text_without_citations():
    assert annotate_html("<i>x</i>") == "&lt;i&gt;x&lt;/i&gt;"
