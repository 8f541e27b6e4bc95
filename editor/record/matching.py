"""Which item of an old list each item of a new one is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from editor.record.images import Image

IDENTITY_KEYS = ("webUrl", "url")
"""The keys whose value tells which thing a mapping is about, the first that it has."""


def identity(image: Image) -> Image:
    """Return what makes an item the same item: its `webUrl` or `url`, else its whole value."""
    if image[0] == "map":
        values = {key: value for (key, value), _ in image[1]}
        for name in IDENTITY_KEYS:
            value = values.get(("str", name))
            if value and value[0] == "str":
                return ("identity", name, value[1])
    return image


def match_items(old: Sequence[Image], new: Sequence[Image]) -> list[int | None]:
    """Return for each new item the position of the old one that it is, None for none.

    Equal items come first, then those of one identity, then mappings between the same
    neighbours that share most of their values.
    """
    result: list[int | None] = [None] * len(new)
    free = set(range(len(old)))
    _pair(old, new, result, free)
    _pair([identity(i) for i in old], [identity(i) for i in new], result, free)
    _pair_similar(old, new, result, free)
    return result


def _pair(
    old: Sequence[Image], new: Sequence[Image], result: list[int | None], free: set[int]
) -> None:
    places: dict[Image, list[int]] = defaultdict(list)
    for index in sorted(free, reverse=True):
        places[old[index]].append(index)
    for position, image in enumerate(new):
        if result[position] is None and places[image]:
            result[position] = places[image].pop()
            free.discard(result[position])


def _pair_similar(
    old: Sequence[Image], new: Sequence[Image], result: list[int | None], free: set[int]
) -> None:
    for position, image in enumerate(new):
        if result[position] is not None:
            continue
        before = result[position - 1] if position else -1
        candidate = None if before is None else before + 1
        if candidate in free and _similar(old[candidate], image):
            result[position] = candidate
            free.discard(candidate)


def _similar(one: Image, other: Image) -> bool:
    if one[0] != "map" or other[0] != "map":
        return False
    pairs, others = set(one[1]), set(other[1])
    return 2 * len(pairs & others) >= max(len(pairs), len(others))
