"""Texts that can be a web address, an e-mail address or a number; only those that certainly cannot are reported."""

import pytest

from hrdocs.validation.rules.addresses import is_address, is_email, is_number


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "http://example.org/list?x=1&y=2#z",
        "spring.example/be/news/1",  # as printed
        "www.example.org",
        "t.me/vydumka",
        "https://t.me/joinchat/AbC-_1",
        "tg://resolve?domain=vydumka",
        "tg:resolve?domain=vydumka",
        "http://vydumkavydumka.onion/x",
        "vydumkavydumka.onion",
        "https://выдумка.бел/навіны",
        "https://xn--80aalukh7e.xn--90ais/",
        "https://web.archive.org/web/20200101000000*/http://example.org",
        "web.archive.org/web/2020/https://example.org/a",
        "https://example.org:8443/a",
        "example.org:8080/a",
        "http://203.0.113.7/a",
        "http://[2001:db8::1]/a",
        "https://user@example.org/a",
        "https://example.org/@vydumka",
        "https://vydumka_list.example.org/",
        "https://example.org./a",
        "ftp://example.org/list.xlsx",
        "doi:10.1000/182",
        "HTTPS://EXAMPLE.ORG/A",
    ],
)
def test_address(text):
    assert is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "-",
        "n/a",
        "невядома",
        "see page 3",
        "example",
        "https://",
        "https://example",
        "http://localhost/list",
        "https//example.org",
        "http:/example.org",
        "https:example.org",
        "htps://example.org",
        "https://https://example.org",
        "https://a..b",
        "https://example.org:99999/",
        "http://1.2.3",
        "http://256.1.1.1/",
        "http://[2001:db8::zz]/",
        f"https://{'a' * 64}.org/",
        "C:\\Users\\partner\\list.xlsx",
        "file:///home/partner/list.xlsx",
        "tg:",
        "office@example.org",
        "<https://example.org>",
        "[list](https://example.org)",
        " https://example.org",
        "https://example.org ",
        "https://example.org/a b",
        "https://example.org\nhttps://example.net",
        "https://example.org/\u200b",
        "https://example.org\u00a0",
    ],
)
def test_no_address(text):
    assert not is_address(text)


@pytest.mark.parametrize(
    "text",
    [
        "office@example.org",
        "Office <office@example.org>",
        "mailto:office@example.org",
        "office (at) example.org",
        "office[at]example[dot]org",
        "office(собака)example(точка)org",
        "выдумка@выдумка.бел",
        "first.last+list@mail.example.org",
    ],
)
def test_email(text):
    assert is_email(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "@vydumka",
        "office@",
        "office@example",
        "office example.org",
        "a@example.org; b@example.org",
        "a@example.org,b@example.org",
        "office@example.org,",
        "https://example.org/office",
        "office@example.org\u200b",
    ],
)
def test_no_email(text):
    assert not is_email(text)


@pytest.mark.parametrize("text", ["+375 17 000 00 00", "102", "(017) 000-00-00, ext. 5", "тэл. 8 017 000 00 00"])
def test_number(text):
    assert is_number(text)


@pytest.mark.parametrize("text", ["", "-", "see website", "office1234@example.org", "12"])
def test_no_number(text):
    assert not is_number(text)
