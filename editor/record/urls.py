"""Web addresses: what is wrong with one, what tracks readers in it, when two mean one page."""

from __future__ import annotations

import re
from functools import lru_cache
from urllib.parse import SplitResult, quote, urlsplit

from editor.record.sentence import Sentence

_PORTS = {"http": 80, "https": 443}
_SPACE_OR_CONTROL = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
_NO_URL_CHARACTER = re.compile(r"[<>\"{}|\\^`]")
_NOT_IN_ADDRESS = re.compile(f"{_SPACE_OR_CONTROL.pattern}|{_NO_URL_CHARACTER.pattern}")
_HOST = re.compile(r"[^\W_](?:[\w.-]*\w)?\.?|[0-9a-f.]*:[0-9a-f:.]+")
_ESCAPE = re.compile(r"%([0-9A-Fa-f]{2})")
_USUAL = re.compile(r"https?://([a-z0-9-]++(?:\.[a-z0-9-]++)*+)((?:/++[A-Za-z0-9._~-]++)*+)/*+")
"""An address of which nothing but the scheme and slashes at its end may be spelled otherwise."""
_UNRESERVED = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")

# What advertisers, mailers and social networks append, and no page needs.
_TRACKING = frozenset(
    {"fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid"}
    | {"li_fat_id", "irclickid", "igsh", "igshid", "mc_cid", "mc_eid", "mkt_tok", "_hsenc"}
    | {"_hsmi", "oly_anon_id", "oly_enc_id", "vero_id", "vero_conv", "_openstat", "s_kwcid"}
)
_TRACKING_BEGINNINGS = ("utm_", "hsa_", "wt.mc_")


def address_fault(url: str) -> str | None:
    """Return why `url` is no address of a web page, as half a sentence; None if it is one."""
    if not url.strip():
        return Sentence("is empty")
    if _SPACE_OR_CONTROL.search(url):
        return Sentence("contains white space or a control character")
    parts = _split(url)
    if parts is None:
        return Sentence("cannot be read as a web address")
    if parts.scheme not in _PORTS:
        return Sentence("does not begin with http:// or https://")
    if not parts.hostname or not _HOST.fullmatch(parts.hostname) or ".." in parts.hostname:
        return Sentence("names no server")
    if bad := _NO_URL_CHARACTER.search(url):
        return Sentence("contains {sign!r}, which an address has only percent-encoded", sign=bad[0])
    return None


@lru_cache(maxsize=2_048)
def canonical_url(url: str) -> str:
    """Return a form that is the same for all addresses of one page.

    Scheme and host in lower case and http as https, no default port, no trailing slash, no
    fragment, no tracking parameters, percent-encoding only where it is needed. What is no web
    address is returned stripped.
    """
    if usual := _USUAL.fullmatch(url):
        return f"https://{usual[1]}{usual[2]}"
    stripped = url.strip()
    parts = _split(stripped)
    if parts is None or parts.scheme not in _PORTS or not parts.hostname:
        return stripped
    host = parts.hostname.rstrip(".")
    if ":" in host:
        host = f"[{host}]"
    if parts.port not in (None, _PORTS[parts.scheme]):
        host = f"{host}:{parts.port}"
    query = "&".join(part for part in parts.query.split("&") if part and not _is_tracking(part))
    address = f"https://{host}{_plain_escapes(parts.path).rstrip('/')}"
    return f"{address}?{_plain_escapes(query)}" if query else address


def encoded_address(url: str) -> str:
    """Return the address without white space around it, and that within percent-encoded.

    So are the other characters that an address may not have; browsers do the same.
    """
    stripped = url.strip()
    begin = re.match(r"[A-Za-z]+://[^/?#]*", stripped)
    host = begin[0] if begin else ""
    return host + _NOT_IN_ADDRESS.sub(lambda bad: quote(bad[0]), stripped[len(host) :])


def without_tracking(url: str) -> str:
    """Return the address without its tracking parameters; every other character is as it was."""
    address, mark, fragment = url.partition("#")
    path, question, query = address.partition("?")
    if not question:
        return url
    parts = query.split("&")
    kept = [part for part in parts if not _is_tracking(part)]
    if len(kept) == len(parts):
        return url
    return path + ("?" + "&".join(kept) if any(kept) else "") + mark + fragment


def _is_tracking(parameter: str) -> bool:
    name = parameter.partition("=")[0].lower()
    return name in _TRACKING or name.startswith(_TRACKING_BEGINNINGS)


def _split(url: str) -> SplitResult | None:
    try:
        parts = urlsplit(url)
        _ = parts.port, parts.hostname
    except ValueError:
        return None
    return parts


def _plain_escapes(text: str) -> str:
    return _ESCAPE.sub(_plain_escape, quote(text, safe="%/?:@!$&'()*+,;=[]~", errors="replace"))


def _plain_escape(match: re.Match[str]) -> str:
    character = chr(int(match[1], 16))
    return character if character in _UNRESERVED else f"%{match[1].upper()}"
