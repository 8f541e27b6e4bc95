"""What conditions of a query ask of one row."""

from __future__ import annotations

from collections.abc import Callable
from fnmatch import translate
from operator import attrgetter
from re import compile as compile_pattern
from typing import Any

from editor.library.details import folded_excerpt
from editor.library.folding import fold
from editor.library.rows import Row, Traits, address_of

STATES: dict[tuple[str, str], Callable[[Row], object]] = {
    ("has", "quality"): lambda row: row.quality is not None,
    ("has", "heat"): lambda row: row.heat is not None and row.heat >= 0,
    ("has", "excerpt"): lambda row: folded_excerpt(row.folded) or row.excerpt,
    ("has", "url"): address_of,
    **{("has", name): attrgetter(name) for name in ("images", "related", "topics", "date")},
}

# What is asked of the traits that many rows share.
COMMON_STATES: dict[tuple[str, str], Callable[[Traits], object]] = {
    ("is", "published"): lambda traits: traits.published is not False and not traits.problem,
    ("is", "broken"): attrgetter("problem"),
    ("has", "provider"): attrgetter("provider"),
}


def matcher(value: str) -> Callable[[str], Any]:
    """Return what tells whether a folded name is `value`, in which `*` stands for anything."""
    if "*" not in value:
        return value.__eq__
    literal = "*".join(part.replace("[", "[[]").replace("?", "[?]") for part in value.split("*"))
    return compile_pattern(translate(literal)).fullmatch


def is_within(collection: str, value: str, matches: Callable[[str], Any]) -> bool:
    """Whether the collection, or one that it lies in, has that name; "_news" is "news"."""
    bare = value.removeprefix("_")
    return bool(matches(collection)) or collection == bare or collection.startswith(f"{bare}/")


def quickly_folded(text: str) -> str:
    """Return what `fold` would of a text without spaces."""
    return text.lower() if text.isascii() else fold(text)


def folded_address(row: Row) -> str:
    """Return the address of the page as it is searched."""
    address = address_of(row)
    return address.decode().lower() if address.isascii() else fold(row.web_url)
