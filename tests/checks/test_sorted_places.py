from __future__ import annotations

import random

import pytest

from editor.checks.sorted_places import SortedPlaces


@pytest.mark.parametrize("seed", range(5))
def test_as_a_plain_list(seed: int) -> None:
    chance = random.Random(seed)
    places, plain = SortedPlaces(), set[tuple[int, str]]()
    for _ in range(40):
        for _ in range(chance.choice([1, 3, 200])):
            pair = chance.randrange(-50, 50), f"{chance.randrange(900)}.md"
            if pair not in plain:
                plain.add(pair)
                places.put(*pair)
        places.settle()
        for pair in chance.sample(sorted(plain), len(plain) // 3):
            plain.remove(pair)
            places.drop(*pair)
        first = chance.randrange(-60, 60)
        last = first + chance.randrange(20)
        wanted = [path for number, path in sorted(plain) if first <= number <= last]
        assert places.between(first, last) == wanted
