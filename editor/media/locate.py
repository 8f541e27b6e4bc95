"""Where a record's picture is: a file of the site, a page of the web, or nowhere we would look."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote_to_bytes, urlsplit

from editor.record.sentence import Sentence

ASSETS = "assets"
_PORTS = {"http": 80, "https": 443}
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:")
_ENCODED_SLASH = re.compile(r"%(?:2f|5c)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SiteAddress:
    """A site's working copy in `folder`, and the `url` and `baseurl` at which it is published."""

    folder: Path
    url: str = ""
    baseurl: str = ""


@dataclass(frozen=True, slots=True)
class Local:
    """A file of the working copy: absolute, links followed, inside the site's folder."""

    path: Path


@dataclass(frozen=True, slots=True)
class Remote:
    """A page of the web: an http or https address with a host and without credentials."""

    url: str


@dataclass(frozen=True, slots=True)
class Unusable:
    """An address at which no picture can be; `reason` says why in one sentence."""

    reason: str


Place = Local | Remote | Unusable


def locate(url: str, site: SiteAddress) -> Place:
    """Find the picture that a record of `site` names; it follows links on disk, so not on the GUI.

    A local file need not exist. Nothing outside the site's folder is ever Local.
    """
    url = url.strip()
    if not url:
        return Unusable(Sentence("There is no address."))
    if _CONTROL.search(url):
        return Unusable(Sentence("The address contains a line break or another control character."))
    if url.startswith(("//", "\\\\")):
        url = f"https:{url}"
    if url.startswith("/"):
        return _in_site(url, site)
    if not _SCHEME.match(url):
        return Unusable(
            Sentence("The address is neither on the web nor a path that begins with /assets/.")
        )
    return _on_the_web(url, site)


def check_web_address(url: str) -> SplitResult | Unusable:
    """Take `url` apart, or say why it is no web address that a stranger may send us to."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
        has_port = parts.port != 0
    except ValueError:
        return Unusable(Sentence("The address cannot be read as a web address."))
    if parts.scheme not in _PORTS:
        return Unusable(
            Sentence(
                "The address begins with {value}:, not with http: or https:.",
                value=parts.scheme[:20],
            )
        )
    if not host or not has_port:
        return Unusable(Sentence("The address names no server."))
    if parts.username is not None or parts.password is not None:
        return Unusable(Sentence("The address contains a user name or password."))
    return parts


def _on_the_web(url: str, site: SiteAddress) -> Place:
    parts = check_web_address(url)
    if isinstance(parts, Unusable):
        return parts
    if _is_own(parts, site) and _asset_path(parts.path, site) is not None:
        return _in_site(parts.path, site)
    return Remote(url)


def _is_own(parts: SplitResult, site: SiteAddress) -> bool:
    own = check_web_address(site.url)
    return not isinstance(own, Unusable) and _server(own) == _server(parts)


def _server(parts: SplitResult) -> tuple[str, int]:
    """Return host and port; http and https of one host are one server."""
    port = None if parts.port == _PORTS[parts.scheme] else parts.port
    return (parts.hostname or "").rstrip("."), port or 0


def _asset_path(path: str, site: SiteAddress) -> str | None:
    """Return what follows `/assets/`, with or without the site's base; None if it is not there."""
    base = site.baseurl.strip("/")
    for prefix in (f"/{base}/{ASSETS}/", f"/{ASSETS}/"):
        if base or prefix == f"/{ASSETS}/":
            rest = path.removeprefix(prefix)
            if rest != path:
                return rest
    return None


def _in_site(address: str, site: SiteAddress) -> Local | Unusable:
    path = re.split(r"[?#]", address, maxsplit=1)[0]
    rest = _asset_path(path, site)
    if rest is None:
        return Unusable(Sentence("Only paths that begin with /assets/ are pictures of this site."))
    if _ENCODED_SLASH.search(rest):
        return Unusable(Sentence("The path hides a slash in its percent-encoding."))
    try:
        name = unquote_to_bytes(rest).decode("utf-8")
    except UnicodeDecodeError:
        return Unusable(Sentence("The path's percent-encoding is not UTF-8."))
    return _inside(name, site.folder)


def _inside(name: str, folder: Path) -> Local | Unusable:
    """Return the file `name` below the assets folder, if it stays in the site's folder."""
    steps = name.split("/")
    if ".." in steps or "\\" in name or _CONTROL.search(name):
        return Unusable(Sentence("The path leads out of the assets folder."))
    if os.name == "nt" and (":" in name or any(step != step.rstrip(". ") for step in steps)):
        return Unusable(Sentence("Windows cannot have a file of that name."))
    try:
        root = folder.resolve()
        path = root.joinpath(ASSETS, *(step for step in steps if step)).resolve()
    except (OSError, RuntimeError, ValueError):
        return Unusable(Sentence("The path cannot be followed on this disk."))
    if not path.is_relative_to(root):
        return Unusable(Sentence("The path is a link that leads out of the site's folder."))
    return Local(path)
