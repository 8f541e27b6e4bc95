from __future__ import annotations

from editor.library.listing import Listing
from editor.library.rows import Row, row_of
from editor.library.similar import SimilarRecords


def row(
    name: str, title: str, excerpt: str = "", topics: tuple[str, ...] = (), **values: object
) -> Row:
    given = {"title": title, "excerpt": excerpt, "topics": list(topics), "webUrl": f"u/{name}"}
    return row_of(f"_news/{name}.md", given | values)


def others(number: int) -> list[Row]:
    """Return records of which none is like another."""
    return [row(f"other-{one}", f"Weather after {one}0 of {one}") for one in range(number)]


def found(rows: list[Row], me: Row, **how: object) -> str:
    answer = SimilarRecords().find(Listing(rows), me, **how)  # type: ignore[arg-type]
    return "".join(one.row.path[6] for one in answer)


ME = row(
    "m", "SenseTime postpones IPO after US ban", topics=("AI",), publishedDateTime="2021-12-13"
)


def test_rare_words_of_the_title_make_alike() -> None:
    rows = [ME, row("a", "Chinese SenseTime IPO wins"), row("b", "After the IPO"), *others(30)]
    assert found(rows, ME) == "ab"


def test_a_word_of_the_excerpt_counts_less() -> None:
    rows = [ME, row("a", "IPO wins", "of SenseTime"), row("b", "IPO of SenseTime", "wins")]
    assert found([*rows, *others(30)], ME) == "ba"


def test_topics_quality_and_nearness_decide_between_alike_ones() -> None:
    one = row("a", "SenseTime bids")
    for better in (
        row("b", "SenseTime bids", topics=("AI",)),
        row("b", "SenseTime bids", quality=90),
        row("b", "SenseTime bids", publishedDateTime="2021-12-11"),
    ):
        assert found([ME, one, better, *others(9)], ME) == "ba"


def test_news_of_the_same_days_need_less_in_common() -> None:
    old, ai = "2020-01-01", ("AI",)
    rows = [row(f"other-{n}", f"US news {n}", "", ai, publishedDateTime=old) for n in range(200)]
    near = row("a", "US news too", "", ai, publishedDateTime="2021-12-12")
    assert found([*rows, ME, near], ME)[0] == "a"


def test_why_they_are_alike() -> None:
    other = row("a", "sensetime ipo", topics=("AI", "Cloud"), publishedDateTime="2021-12-10")
    many = [row(f"other-{n}", "A ban after us all") for n in range(30)]
    best = SimilarRecords().find(Listing([ME, other, *many]), ME)[0]
    assert best.row is other
    assert (set(best.words), best.topics, best.days) == ({"SenseTime", "IPO"}, ("AI",), 3)


def test_neither_itself_nor_what_is_listed_nor_what_cannot_be_linked() -> None:
    rows = [
        ME,
        row("d", ME.title, webUrl=ME.web_url),
        row("e", ME.title),
        row("f", ME.title, webUrl=""),
        Row("_news/g.md", title=ME.title, web_url="u/g", problem="broken"),
        row("h", ME.title),
        *others(90),
    ]
    assert found(rows, ME, without={"u/e"}) == "h"


def test_nothing_is_like_a_record_without_words() -> None:
    assert found([row("a", "x"), row("b", "x")], row("m", "?")) == ""
    assert found([], row("m", "words")) == ""


def test_the_number_is_limited() -> None:
    rows = [row(chr(97 + number), "Some shared title") for number in range(8)]
    assert len(found(rows + others(90), rows[0], limit=3)) == 3


def test_a_changed_listing_gives_the_answers_of_a_new_one() -> None:
    kept = SimilarRecords()
    rows = [ME, row("a", "SenseTime IPO"), row("b", "Trams"), row("c", "IPO ban"), *others(9)]
    kept.find(Listing(rows), ME)
    for changed in (
        rows[::-1],
        [row("b", "SenseTime: a ban")] + [one for one in rows if one.path[6] != "b"],
        [one for one in rows if one.path[6] != "a"],
        [*rows, row("d", "US bans IPO")],
        [*rows] + [row(f"new-{one}", f"SenseTime IPO {one}") for one in range(50)],
        rows[:2],
    ):
        listing = Listing(changed)
        answer = [one.row.path for one in kept.find(listing, ME, limit=5)]
        assert answer
        assert set(answer) <= {one.path for one in changed}
        fresh = [one.row.path for one in SimilarRecords().find(listing, ME, limit=5)]
        assert set(answer) == set(fresh)
