"""Sites that may ask: what a browser would send is taken, anything else is told with what to write."""

import re

import pytest

from faq_bot.serving.origins import origin


@pytest.mark.parametrize(
    ("given", "sent"),
    [
        ("*", "*"),
        ("https://example.org", "https://example.org"),
        ("http://localhost:3000", "http://localhost:3000"),
        ("HTTPS://Example.ORG:443", "https://example.org"),
        ("http://example.org:443", "http://example.org:443"),
        ("http://example.org:080", "http://example.org"),
        ("https://xn--wgv71a.example", "https://xn--wgv71a.example"),
        ("http://[::1]:8000", "http://[::1]:8000"),
        ("http://192.0.2.1", "http://192.0.2.1"),
    ],
)
def test_an_origin_is_as_a_browser_sends_it(given, sent):
    assert origin(given) == sent


@pytest.mark.parametrize(
    ("given", "says"),
    [
        ("", "expected an origin"),
        ("example.org", "expected an origin"),
        ("ftp://example.org", "expected an origin"),
        ("https://example.org/", "no path"),
        ("https://example.org?x", "no path"),
        ("https://me@example.org", "expected an origin"),
        ("https://example.org; script-src *", "expected an origin"),
        ("https://example.org\n", "expected an origin"),
        ("https://example.org:٣", "a port is from 1 to 65535"),
        ("https://a.example:0", "from 1 to 65535"),
        ("https://a.example:99999", "from 1 to 65535"),
        ("https://a.example:100000", "no name of a host"),
        ("https://a.example:", "no name of a host"),
        ("https://*.example.org", "name each site"),
        ("https://日本.example", "write https://xn--wgv71a.example"),
        ("https://é.example:8443", "write https://xn--9ca.example:8443"),
        ("https://straße.example", "in Punycode"),
        (f"https://{'é' * 70}.example", "in Punycode"),
    ],
)
def test_what_no_browser_sends_is_told_with_what_to_write(given, says):
    with pytest.raises(ValueError, match=re.escape(says)):
        origin(given)
