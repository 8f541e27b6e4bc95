"""Telling from the values of a key which kind of field suits them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final, TypeVar

from editor.record import scalars
from editor.record.guessed_keys import (
    TITLES,
    common_keys,
    label_of_key,
    nodes_of,
    plain_entries,
    words_of,
)
from editor.record.schema import Field, Kind, shipped_schema
from editor.record.tree import Node, NodeKind

Test = Callable[[Node], bool]
_Value = TypeVar("_Value")

_MOST: Final = 0.9  # of the values fit, where a kind is told by them
_SOME: Final = 0.1  # of the texts are long, where the field has several lines
_LONG: Final = 90  # characters
_WORD: Final = 40  # characters of a choice
_CHIP: Final = 60
_CHOICES: Final = 12
_REPEATED: Final = 3  # times that each choice stands in a record, on average
_WORDS: Final = 60
_ITEMS: Final = 50  # of a list that are looked at

_BOOL: Final = "tag:yaml.org,2002:bool"
_NUMBERS: Final = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})
_DECIMAL: Final = re.compile(r"[-+]?(?:0|[1-9]\d*)(?:\.\d+)?", re.ASCII)
_MOMENT: Final = re.compile(
    r"\d{4}-\d\d?-\d\d?(?:[Tt ] *\d\d?:\d\d(?::\d\d(?:\.\d+)?)?(?: *(?:Z|UTC|[-+]\d\d:?\d\d))?)?",
    re.ASCII,
)
_WEB: Final = re.compile(r"https?://[^\s/]\S*", re.IGNORECASE)
_SITE_PATH: Final = re.compile(r"/(?!/)\S*")
_EMBED: Final = re.compile(r"\s*<[A-Za-z][^>]*>")
_LOCKED: Final = re.compile(r"[A-Za-z0-9+/]{20,}={0,2};[A-Za-z0-9+/]{8,}={0,2}")

_ADDRESS_WORDS: Final = {
    *("address", "alias", "canonical", "feed", "file", "homepage", "href", "link", "page", "path"),
    *("permalink", "redirect", "source", "src", "uri", "url", "website"),
    *("avatar", "background", "banner", "cover", "hero", "icon", "image", "img", "logo"),
    *("photo", "picture", "poster", "thumb", "thumbnail", "video"),
}
_VOCABULARIES: Final = frozenset({"topics"})
_QUOTABLE: Final = frozenset(
    {Kind.LINE, Kind.TEXT, Kind.URL, Kind.CHOICE, Kind.CHIPS, Kind.TIMESTAMP, Kind.EMBED}
)
_WITHOUT_PARTS: Final = frozenset(
    {Kind.LINE, Kind.TEXT, Kind.NUMBER, Kind.SWITCH, Kind.TIMESTAMP, Kind.URL, Kind.CHOICE}
)


def guess_field(key: str, nodes: Sequence[Node]) -> Field:
    """Return the field for a key with these values; how often records have it is not asked."""
    values = [node for node in nodes if not _is_empty(node)]
    if known := _known_field(key, values):
        return replace(known, label=label_of_key(key))
    kind = _kind(key, values or nodes, only_empty=not values)
    field = Field(key, kind, label_of_key(key), quoted=kind in _QUOTABLE and _is_quoted(values))
    if kind is Kind.CHOICE:
        return replace(field, choices=_repeated([node.text for node in values]))
    if kind is Kind.CHIPS:
        vocabulary = key if key in _VOCABULARIES else None
        return replace(field, choices=_closed_words(values), vocabulary=vocabulary)
    if kind is Kind.CARDS:
        parts = guess_parts(list(_items(values)))
        return replace(field, fields=parts, kind=Kind.CARDS if parts else Kind.YAML)
    if kind is Kind.YAML and _share(values, _is_mapping) >= _MOST:
        return replace(field, fields=guess_parts([node for node in values if _is_mapping(node)]))
    return field


def guess_parts(mappings: Sequence[Node]) -> tuple[Field, ...]:
    """Return the fields of mappings in records; () where some hold lists or mappings again."""
    entries = [plain_entries(node.entries) for node in mappings]
    kept = common_keys(entries)
    fields = tuple(guess_field(key, nodes_of(key, entries)) for key in kept)
    told = sum(key in kept for one in entries for key in one)
    if told < _MOST * sum(map(len, entries)):
        return ()  # the keys are data themselves
    return fields if all(field.kind in _WITHOUT_PARTS for field in fields) else ()


# -- kinds -----------------------------------------------------------------------------------------


def _kind(key: str, values: Sequence[Node], *, only_empty: bool) -> Kind:
    """Return the kind that most of the values have; YAML where there is none."""
    if only_empty:
        if any(node.kind is NodeKind.LIST for node in values):
            return Kind.CHIPS
        return Kind.LINE if all(node.kind is NodeKind.SCALAR for node in values) else Kind.YAML
    tests: tuple[tuple[Kind, Test], ...] = (
        (Kind.SWITCH, lambda node: node.tag == _BOOL),
        (Kind.NUMBER, _is_number),
        (Kind.TIMESTAMP, _is_moment),
        (Kind.URL, _is_site_address if _means_address(key) else _is_web_address),
        (Kind.LINE, _is_text),
        (Kind.CHIPS, _is_list_of_words),
        (Kind.CARDS, _is_list_of_mappings),
    )
    kind = next((kind for kind, test in tests if _share(values, test) >= _MOST), Kind.YAML)
    return _kind_of_texts(key, values) if kind is Kind.LINE else kind


def _kind_of_texts(key: str, values: Sequence[Node]) -> Kind:
    texts = [node.text for node in values]
    if _share(texts, lambda text: bool(_EMBED.match(text))) >= _MOST:
        return Kind.EMBED
    several = _share(texts, lambda text: "\n" in text)
    if key in TITLES:  # all of a title is in sight
        return Kind.TEXT if several > _SOME else Kind.LINE
    if _share(texts, lambda text: "\n" in text or len(text) > _LONG) > _SOME:
        return Kind.TEXT
    return Kind.CHOICE if _repeated(texts) and not _means_address(key) else Kind.LINE


def _repeated(texts: Sequence[str]) -> tuple[str, ...]:
    """Return the few words that stand again and again, the most frequent first; () for none."""
    counts = Counter(texts)
    words = sorted((text for text, times in counts.items() if times > 1), key=_by_times(counts))
    few = 0 < len(words) <= _CHOICES and len(texts) >= max(4, _REPEATED * len(counts))
    short = all(len(word) <= _WORD and word.isprintable() for word in words)
    most = sum(counts[word] for word in words) >= _MOST * len(texts)
    return tuple(words) if few and short and most else ()


def _closed_words(lists: Sequence[Node]) -> tuple[str, ...]:
    """Return the words of lists that have no others; () where each list may bring new ones."""
    counts = Counter(entry.text for entry in _items(lists) if _is_text(entry))
    again = sum(times for times in counts.values() if times > 1)
    if not 0 < len(counts) <= _WORDS or again < _MOST * counts.total():
        return ()
    if not all(word.isprintable() for word in counts):
        return ()
    return tuple(sorted(counts, key=lambda word: (word.casefold(), word)))


def _by_times(counts: Counter[str]) -> Callable[[str], tuple[int, str]]:
    return lambda word: (-counts[word], word)


def _is_quoted(values: Sequence[Node]) -> bool:
    """Whether most texts, or items of lists, stand in double quotes."""
    items = _items(values) if any(node.kind is NodeKind.LIST for node in values) else values
    return _share([node for node in items if _is_text(node)], lambda node: node.style == '"') > 0.5


def _is_empty(node: Node) -> bool:
    if node.kind is NodeKind.SCALAR:
        return node.tag == scalars.NULL or (node.tag == scalars.STR and not node.text.strip())
    return node.kind is not NodeKind.ALIAS and not node.entries


def _is_text(node: Node) -> bool:
    return node.kind is NodeKind.SCALAR and node.tag == scalars.STR


def _is_number(node: Node) -> bool:
    """Numbers as anybody writes them: 12:30 and 007 are some to YAML, but not to people."""
    return node.tag in _NUMBERS and _DECIMAL.fullmatch(node.text) is not None


def _is_moment(node: Node) -> bool:
    return node.tag == scalars.TIMESTAMP or (_is_text(node) and bool(_MOMENT.fullmatch(node.text)))


def _is_web_address(node: Node) -> bool:
    return _is_text(node) and _WEB.fullmatch(node.text) is not None


def _is_site_address(node: Node) -> bool:
    return _is_web_address(node) or (_is_text(node) and bool(_SITE_PATH.fullmatch(node.text)))


def _means_address(key: str) -> bool:
    words = {word.lower() for word in words_of(key)}
    return not _ADDRESS_WORDS.isdisjoint(words | {word.removesuffix("s") for word in words})


def _is_mapping(node: Node) -> bool:
    return node.kind is NodeKind.MAP


def _is_list_of_words(node: Node) -> bool:
    return _is_list_of(node, lambda item: _is_text(item) and _is_chip(item.text))


def _is_chip(text: str) -> bool:
    return 0 < len(text) <= _CHIP and "\n" not in text


def _is_list_of_mappings(node: Node) -> bool:
    return _is_list_of(node, _is_mapping)


def _is_list_of(node: Node, test: Test) -> bool:
    return node.kind is NodeKind.LIST and all(test(entry.node) for entry in node.entries[:_ITEMS])


def _items(lists: Iterable[Node]) -> Iterable[Node]:
    for node in lists:
        if node.kind is NodeKind.LIST:
            yield from (entry.node for entry in islice(node.entries, _ITEMS))


def _share(values: Sequence[_Value], test: Callable[[_Value], bool]) -> float:
    return sum(map(test, values)) / len(values) if values else 0.0


# -- what articles have ----------------------------------------------------------------------------


def _known_field(key: str, values: Sequence[Node]) -> Field | None:
    """Return a field of the shipped schema for articles whose kind only fits its own shape."""
    fits = _SHAPES.get(key)
    field = shipped_schema("article").field(key) if fits else None
    if fits is None or field is None or not values:
        return None
    keys = frozenset(child.key for child in field.fields)
    return field if all(fits(node, keys) for node in values) else None


def _is_provider(node: Node, keys: frozenset[str]) -> bool:
    return _is_mapping(node) and _has(node, "name", keys)


def _are_images(node: Node, keys: frozenset[str]) -> bool:
    return _is_list_of_mappings(node) and all(_has(item, "url", keys) for item in _items([node]))


def _are_related(node: Node, keys: frozenset[str]) -> bool:
    return _is_list_of_mappings(node) and all(
        _has(item, "title", keys) and item.entry("webUrl") is not None for item in _items([node])
    )


def _is_locked(node: Node, _keys: frozenset[str]) -> bool:
    return _is_text(node) and _LOCKED.fullmatch(node.text) is not None


def _has(node: Node, key: str, keys: frozenset[str]) -> bool:
    """Whether a mapping has a text at `key`, and no others than `keys`."""
    entry = node.entry(key)
    return entry is not None and _is_text(entry.node) and keys.issuperset(_keys_of(node))


def _keys_of(node: Node) -> list[str]:
    return [entry.key for entry in node.entries]


_SHAPES: Final = {
    "provider": _is_provider,
    "images": _are_images,
    "related": _are_related,
    "secured": _is_locked,
}
