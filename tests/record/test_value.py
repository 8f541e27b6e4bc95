from __future__ import annotations

import copy
import pickle

import pytest

from editor.record.value import Value


class Point(Value):
    x: int
    y: int = 0


class Place(Value):
    x: int
    y: int = 0


def test_is_made_as_a_dataclass_is() -> None:
    assert (Point(1, 2).x, Point(1, 2).y) == (1, 2)
    assert Point(1).y == 0
    assert Point(y=2, x=1) == Point(1, 2)
    assert repr(Point(1)) == "Point(x=1, y=0)"


def test_is_told_by_its_class_and_values() -> None:
    assert Point(1) == Point(1, 0)
    assert hash(Point(1)) == hash(Point(1, 0))
    assert Point(1) != Point(2)
    assert Point(1) != Place(1)
    assert Point(1) != (1, 0)


def test_never_changes() -> None:
    with pytest.raises(AttributeError, match="never changes"):
        Point(1).x = 2  # type: ignore[misc]


@pytest.mark.parametrize("wrong", [((), {}), ((1, 2, 3), {}), ((1,), {"x": 1}), ((1,), {"z": 1})])
def test_refuses_what_is_missing_or_too_much(wrong: tuple[tuple[int], dict[str, int]]) -> None:
    with pytest.raises((TypeError, AttributeError)):
        Point(*wrong[0], **wrong[1])


def test_is_matched_copied_and_pickled() -> None:
    match Point(1, 2):
        case Point(x, y):
            assert (x, y) == (1, 2)
    assert copy.deepcopy(Point(1, 2)) == Point(1, 2)
    assert pickle.loads(pickle.dumps(Point(1, 2))) == Point(1, 2)
