from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from editor.record.urls import address_fault, canonical_url, encoded_address, without_tracking


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a/b?id=7",
        "HTTPS://Example.ORG/a/b?id=7",
        "http://example.org:80/a/b/?id=7",
        "https://example.org:443/a/b?id=7#top",
        "https://example.org./a/b?utm_source=x&id=7&fbclid=y",
        "https://example.org/%61/b?id=%37",
        " https://example.org/a/b?&id=7 ",
    ],
)
def test_one_page_has_one_canonical_address(url: str) -> None:
    assert canonical_url(url) == "https://example.org/a/b?id=7"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://example.org/a", "https://example.org/A"),
        ("https://example.org/a", "https://www.example.org/a"),
        ("https://example.org/a", "https://example.org:8080/a"),
        ("https://example.org/?id=1", "https://example.org/?id=2"),
        ("https://example.org/a%2Fb", "https://example.org/a/b"),
    ],
)
def test_other_pages_have_another(one: str, other: str) -> None:
    assert canonical_url(one) != canonical_url(other)


@given(st.text("htps:/.-aZ9~_%?@[ \n\u2100", max_size=12).map("https://".__add__))
@example("http://example.org//a//")
@example("https://a.b./c")
@example("https://a..b/c")
@example("https://-/")
def test_an_address_that_is_read_at_a_glance_is_the_same_as_one_taken_apart(url: str) -> None:
    assert canonical_url(url) == canonical_url(f"{url.strip()}#").removesuffix("#")


@pytest.mark.parametrize("url", ["", "x", "http://[", "https://h:x/", "mailto:a@b", "//h/p", "a b"])
def test_what_is_no_address_stays(url: str) -> None:
    assert canonical_url(url) == url


def test_spaces_and_letters_are_encoded_alike() -> None:
    assert canonical_url("https://h.org/a b/é") == canonical_url("https://h.org/a%20b/%C3%a9")
    assert canonical_url(canonical_url("https://h.org/a b/é")) == "https://h.org/a%20b/%C3%A9"


@pytest.mark.parametrize(
    ("url", "short"),
    [
        ("https://h/?utm_source=x", "https://h/"),
        ("https://h/?a=1&UTM_Medium=x&b=%20#c?utm_id=1", "https://h/?a=1&b=%20#c?utm_id=1"),
        ("https://h/p?gclid=1&mc_cid=2&WT.mc_id=3", "https://h/p"),
        ("https://h/p?id=1&ref=x&utmost=2", "https://h/p?id=1&ref=x&utmost=2"),
        ("no address?utm_source=x", "no address"),
    ],
)
def test_tracking_goes_and_nothing_else(url: str, short: str) -> None:
    assert without_tracking(url) == short


@pytest.mark.parametrize(
    "url",
    [
        "https://h",
        "http://h.org:80/a?b#c",
        "https://münchen.example/ü",
        "https://[::1]/",
        "https://h/a%20b",
    ],
)
def test_web_addresses(url: str) -> None:
    assert address_fault(url) is None


@pytest.mark.parametrize(
    ("url", "fault"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("https://h/a b", "white space"),
        ("https://h/\u202fb", "white space"),
        ("ftp://h/", "does not begin"),
        ("h.org/a", "does not begin"),
        ("https:///a", "no server"),
        ("https://a..b/", "no server"),
        ("https://-/", "no server"),
        ("https://h:99999/", "cannot be read"),
        ("http://[::1", "cannot be read"),
        ("https://h/<b>", "percent-encoded"),
    ],
)
def test_faults(url: str, fault: str) -> None:
    assert fault in (address_fault(url) or "")


def test_encoding_repairs_the_path_only() -> None:
    assert encoded_address(" https://h.org/a b<c>?d=e f ") == "https://h.org/a%20b%3Cc%3E?d=e%20f"
    assert encoded_address("https://h x/") == "https://h x/"
    assert encoded_address("https://h/a%20b") == "https://h/a%20b"
