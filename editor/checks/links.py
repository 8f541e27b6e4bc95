"""Rules for web addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from editor.checks.article import Article, Leaf
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, ArticleRule, repair_text
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Edit, Path, Set
from editor.record.schema import Kind
from editor.record.sentence import Sentence
from editor.record.urls import address_fault, encoded_address, without_tracking

_AMP, _AMP_CACHE = "ampWebUrl", "cdnAmpWebUrl"
_PLAIN_ADDRESS = re.compile(r"https?://[a-z0-9]++(?:[.-][a-z0-9]++)++(?:/[\w./?=&%#+~-]*+)?", re.A)
_OF_THE_WEB = frozenset({"originalUrl", "webUrl", _AMP, _AMP_CACHE, "website"})
"""Addresses that hold for everybody; others may be paths of the site itself."""
_CACHE_HOST = ".cdn.ampproject.org"


def _addresses(article: Article) -> Iterator[Leaf]:
    return (leaf for leaf in article.leaves_of(Kind.URL) if isinstance(leaf.value, str))


def _links(article: Article) -> Iterator[Leaf]:
    """Yield the addresses that readers follow: all but those of pictures."""
    return (leaf for leaf in _addresses(article) if "images" not in leaf.path)


def _invalid(article: Article) -> Iterator[Finding]:
    for path, _, url in _addresses(article):
        if _PLAIN_ADDRESS.fullmatch(url):
            continue  # as most are: nothing else needs to be asked
        if path[-1] not in _OF_THE_WEB and re.match(r"/(?!/)\S*\Z", url):
            continue  # a page or picture of the site itself
        if fault := address_fault(url):
            yield Finding(
                path,
                Sentence("The address {fault}.", fault=fault),
                address_fault(encoded_address(url)) is None,
            )


def _insecure(article: Article) -> Iterator[Finding]:
    for path, _, url in _links(article):
        if url[:7].lower() == "http://":
            yield Finding(path, Sentence("The address begins with http://, not with https://."))


def _tracking(article: Article) -> Iterator[Finding]:
    for path, _, url in _links(article):
        short = without_tracking(url)
        if short != url:
            yield Finding(
                path,
                Sentence("The address tracks readers: {parameters}", parameters=_dropped(url)[:60]),
            )


def _dropped(url: str) -> str:
    """Return the parameters that `without_tracking` leaves out."""
    kept = set(re.split(r"[?&#]", without_tracking(url)))
    return "&".join(part for part in re.split(r"[?&#]", url) if part not in kept)


def _amp_mismatch(article: Article) -> Iterator[Finding]:
    cached = article.text(_AMP_CACHE)
    if _CACHE_HOST not in cached:
        return  # another cache, whose addresses nobody promised anything about
    if _AMP in article.values and not article.text(_AMP):
        return
    if _AMP not in article.values:
        yield Finding(
            (_AMP_CACHE,), Sentence("There is an AMP cache address, but no AMP page."), False
        )
    elif (wanted := amp_cache_url(article.text(_AMP))) and wanted != cached:
        yield Finding(
            (_AMP_CACHE,), Sentence("The AMP cache address is not that of {key}.", key=_AMP)
        )


def amp_cache_url(amp_url: str) -> str | None:
    """Return where the AMP cache keeps its copy of an AMP page; None where that cannot be told.

    The cache spells hosts that are long or have letters beyond ASCII by a hash.
    """
    if address_fault(amp_url):
        return None
    scheme, _, rest = amp_url.partition("://")
    host = urlsplit(amp_url).netloc.lower()
    label = host.replace("-", "--").replace(".", "-")
    if not re.fullmatch(r"[a-z0-9-]{1,63}", label):
        return None
    kind = "c/s" if scheme.lower() == "https" else "c"
    return f"https://{label}{_CACHE_HOST}/{kind}/{rest}"


def _point_to_amp_page(subject: Subject, _site: SiteFacts, path: Path) -> list[Edit]:
    url = subject.document.get((*path[:-1], _AMP))
    wanted = amp_cache_url(url) if isinstance(url, str) else None
    return [Set(path, wanted)] if wanted else []


RULES: tuple[AnyRule, ...] = (
    ArticleRule(
        "url-invalid",
        Severity.ERROR,
        Sentence(
            "An address of the record or of a related article is none of the web: "
            "`http://` or `https://`, a server, no white space, no character that "
            "must be encoded."
        ),
        _invalid,
        repair_text(encoded_address),
        "encodes white space and the like; only where that makes it valid",
    ),
    ArticleRule(
        "url-insecure",
        Severity.INFO,
        Sentence("A link of the record or of a related article begins with `http://`."),
        _insecure,
    ),
    ArticleRule(
        "url-tracking",
        Severity.WARNING,
        Sentence(
            "A link of the record or of a related article holds parameters that track "
            "readers: `utm_…`, `hsa_…`, `wt.mc_…`, `fbclid`, `gclid`, `dclid`, `gbraid`, "
            "`wbraid`, `msclkid`, `yclid`, `twclid`, `ttclid`, `li_fat_id`, `irclickid`, "
            "`igsh`, `igshid`, `mc_cid`, `mc_eid`, `mkt_tok`, `_hsenc`, `_hsmi`, "
            "`oly_anon_id`, `oly_enc_id`, `vero_id`, `vero_conv`, `_openstat`, "
            "`s_kwcid`."
        ),
        _tracking,
        repair_text(without_tracking),
        "takes these parameters away",
    ),
    ArticleRule(
        "amp-mismatch",
        Severity.WARNING,
        Sentence(
            "`cdnAmpWebUrl` is an address of the AMP cache (`cdn.ampproject.org`), but "
            "not that of `ampWebUrl`, or there is no `ampWebUrl`; hosts that the cache "
            "spells by a hash are passed over."
        ),
        _amp_mismatch,
        _point_to_amp_page,
        "writes that address",
    ),
)
