from __future__ import annotations

from array import array
from collections.abc import Callable

from editor.desk.models.shown_rows import ShownRows
from editor.library.listing import Listing
from editor.library.rows import Row

Make = Callable[..., Row]


def listing(make_row: Make, count: int = 6) -> Listing:
    return Listing(make_row(number) for number in range(count))


def paths(shown: ShownRows) -> list[str]:
    return [row.path for row in shown]


def test_they_are_those_of_the_listing_until_rows_are_put_in(make_row: Make) -> None:
    every = listing(make_row)
    shown = ShownRows(every, array("I", [1, 3, 4]))
    assert shown.in_listing
    assert list(shown) == [make_row(1), make_row(3), make_row(4)]
    assert [shown.position(make_row(number).path) for number in (1, 2, 4)] == [0, -1, 2]
    assert shown.paths(1, 2) == [make_row(3).path, make_row(4).path]
    shown.insert(1, [make_row(9)])
    assert not shown.in_listing
    assert shown.paths(0, 1) == [make_row(1).path, make_row(9).path]
    assert paths(shown) == [make_row(number).path for number in (1, 9, 3, 4)]
    assert [shown.position(make_row(number).path) for number in (9, 4, 2)] == [1, 3, -1]
    shown.remove(0, 1)
    shown.remove_all({1})
    assert paths(shown) == [make_row(3).path]
    assert shown.position(make_row(1).path) == -1


def test_a_changed_row_stays_in_its_place(make_row: Make) -> None:
    every = listing(make_row)
    shown, other = ShownRows(every, range(6)), make_row(2, title="Another title")
    shown.replace(2, other)
    assert shown[2] is other
    assert list(shown)[2] is other
    assert shown.position(other.path) == 2
    shown.insert(0, [make_row(9)])
    assert shown[3] is other
    shown.replace(3, make_row(2))
    assert shown[3] == make_row(2)
    assert every.rows[2] == make_row(2)


def test_it_tells_whether_a_search_found_the_same(make_row: Make) -> None:
    every = listing(make_row)
    found = array("I", [0, 1])
    shown = ShownRows(every, found)
    assert shown.are(every, array("I", [0, 1]))
    assert shown.are(every, [0, 1])
    assert not shown.are(every, array("I", [0, 2]))
    assert not shown.are(every, array("I", [0]))
    assert ShownRows(every, range(6)).are(every, array("I", range(6)))
    assert shown.are(listing(make_row, 3), found)
    shown.replace(1, make_row(1, title="Another title"))
    assert not shown.are(every, found)
    shown.insert(2, [make_row(2)])
    assert not shown.are(every, found)
