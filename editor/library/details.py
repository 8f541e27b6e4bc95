"""What only a row that is shown needs, as bytes: its texts as far as nothing else tells them."""

from __future__ import annotations

from editor.library.spelling import spelling

DETAILS = 4
"""How many texts a row's `detail` joins."""

_LEAST = 2  # lengths are written from here on, so that none is a separator
_MOST = 50_000
_SEPARATOR, _ESCAPE = "\0", "\1"


def packed_detail(folded: str, title: str, excerpt: str, web_url: str, image: str) -> bytes:
    """Return these texts as far as they are not known: `folded` tells most of title and excerpt.

    Of the image's address, what it has in common with the page's is only counted.
    """
    parts = (
        spelling(title, folded_title(folded)),
        spelling(excerpt, folded_excerpt(folded)),
        web_url,
        _after_common(image, web_url) if image else "",
    )
    text = _SEPARATOR.join(parts)
    if text.count(_SEPARATOR) != len(parts) - 1 or _ESCAPE in text:
        text = _SEPARATOR.join(map(_escaped, parts))
    return text.encode("utf-8", "surrogatepass")


def detail_parts(detail: bytes) -> list[str]:
    """Return the spelling of title and excerpt, the page's address and what the image's has."""
    text = detail.decode("utf-8", "surrogatepass")
    parts = text.split(_SEPARATOR)
    return list(map(_unescaped, parts)) if _ESCAPE in text else parts


def with_common(known: str, other: str) -> str:
    """Return the text that `_after_common` made `known` of."""
    return other[: ord(known[0]) - _LEAST] + known[1:]


def address_bytes(web_url: str) -> bytes:
    """Return an address as bytes; with signs that stand in none, it may be another's."""
    return web_url.encode("utf-8", "surrogatepass")


def _after_common(text: str, other: str) -> str:
    """Return how much two texts have in common at their start, as a letter, and what follows."""
    low, high = 0, min(len(text), len(other), _MOST)
    while low < high:
        middle = (low + high + 1) // 2
        if text.startswith(other[:middle]):
            low = middle
        else:
            high = middle - 1
    return chr(low + _LEAST) + text[low:]


def _escaped(text: str) -> str:
    return text.replace(_ESCAPE, _ESCAPE + "2").replace(_SEPARATOR, _ESCAPE + "1")


def _unescaped(text: str) -> str:
    return text.replace(_ESCAPE + "1", _SEPARATOR).replace(_ESCAPE + "2", _ESCAPE)


def folded_title(folded: str) -> str:
    """Return the title's line of what words are looked for in."""
    return folded.partition("\n")[0]


def folded_excerpt(folded: str) -> str:
    """Return the excerpt's line of what words are looked for in."""
    return folded.partition("\n")[2].partition("\n")[0]
