"""The checker on odd, hostile and broken records."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

import pytest

from editor.checks.card import Card
from editor.checks.checker import Checker
from editor.checks.ignoring import different_stories, ignored_rules, tell_apart
from editor.checks.problem import Severity
from editor.checks.registry import RULES
from editor.checks.site import SiteFacts
from editor.record import Document, RecordError
from tests.checks.samples import PATH, RECORD, record

HOSTILE = {
    "nothing": "---\n---\n",
    "only null": "---\ntitle:\nexcerpt: ~\nimages: null\nrelated: null\nprovider:\n---\n",
    "lists for texts": "---\ntitle: [[], {}]\nexcerpt: [1]\nwebUrl: {a: b}\n---\n",
    "texts for lists": "---\nrelated: x\nimages: x\ntopics: 7\nprovider: []\nsecured: 5\n---\n",
    "odd items": "---\nrelated:\n  - x\n  -\n  - [a]\n  - 7\nimages:\n  - x\n  - url: [1]\n---\n",
    "aliases": "---\na: &a {title: x}\nrelated: [*a, *a]\ntitle: *a\n---\n",
    "merge keys": "---\na: &a {title: x}\nprovider:\n  <<: *a\n  name: y\n---\n",
    "tags": "---\ntitle: !!python/object:os.system x\nexcerpt: !x y\n---\n",
    "bad dates": "---\npublishedDateTime: 2021-02-30\nrelated:\n"
    "  - publishedDateTime: 0000-00-00\n---\n",
    "far dates": "---\npublishedDateTime: 0001-01-01T00:00:00+14:00\n---\n",
    "last date": "---\npublishedDateTime: 9999-12-31T23:59:59-14:00\n---\n",
    "date text": "---\npublishedDateTime: 9999-12-31T23:59:59Z\ntitle: a b c d e\n---\n",
    "urls": "---\nwebUrl: 'http://[::1'\nampWebUrl: 'https://h:99999999/'\ncdnAmpWebUrl: '://'\n"
    "related:\n  - webUrl: 'https://\u2100.example/'\n---\n",
    "keys": "---\n? [a, b]\n: c\n1: x\ntrue: y\n2021-01-01: z\n'a.b\"c': ''\n---\n",
    "twice": "---\nrelated:\n  - title: a\nrelated:\n  - title: b\n    title: c\n---\n",
    "flow": '---\n{title: " x ", related: [{webUrl: "http://a b", title: " y"}]}\n---\n',
    "over lines": '---\ntitle: " a\n  b "\nimages: [{url: "http://x/a"},\n  {url: "http://x/a"}]\n---\n',
    "blocks": "---\ntitle: |\n   a\n\nexcerpt: >-\n  Chinaâ€™s\n"
    "  # copydesk: ignore text-mojibake\n---\n",
    "nested": "---\ntitle: " + "[" * 90 + "]" * 90 + "\n---\n",
    "terminal": '---\ntitle: "\\e[31m\\u202Ered\\a"\n"\\e[31m": x\ntopics: ["\\e[0m"]\n---\n',
    "surrogates": '---\ntitle: "\\uD83D"\nexcerpt: "\\uDE00 &#xD800; &#0; &#1114112;"\n---\n',
    "tags unclosed": "---\ntitle: '<b <b <b <a href=<p>'\nexcerpt: '&lt;&lt;&amp;lt;b>'\n---\n",
}


@pytest.mark.parametrize("name", HOSTILE)
def test_nothing_is_raised(name: str, checker: Checker) -> None:
    try:
        document = Document.from_bytes(HOSTILE[name].encode("utf-8", "surrogatepass"))
    except RecordError:
        return
    problems = checker.check(PATH, document)
    lines = HOSTILE[name].count("\n") + 1
    assert all(1 <= problem.line <= lines for problem in problems)
    assert all(problem.message.isprintable() for problem in problems)
    mended = checker.repair_all(PATH, document)
    again = checker.check(PATH, mended.document)
    assert {p.field for p in again if p.fixable} <= {p.field for p in mended.failed}


@pytest.mark.parametrize("rule", [rule.id for rule in RULES])
def test_each_rule_alone_is_calm_before_hostile_records(rule: str, site: SiteFacts) -> None:
    checker = Checker(site, only=[rule])
    for text in HOSTILE.values():
        try:
            document = Document.from_bytes(text.encode("utf-8", "surrogatepass"))
        except RecordError:
            continue
        for problem in checker.check(PATH, document):
            assert problem.rule == rule
            if problem.fixable:
                repaired = checker.repair_all(PATH, document).document
                assert len(checker.check(PATH, repaired)) < len(checker.check(PATH, document))


@pytest.mark.parametrize(
    "text",
    [
        "â€™" * 300_000,
        "<b " * 300_000,
        "&amp;" * 200_000,
        "\u200b" * 200_000,
        "&" * 1_000_000,
        "A " * 500_000,
        "<a" + " " * 1_000_000,
    ],
    ids=["mojibake", "tags", "entities", "invisible", "ampersands", "words", "spaces"],
)
def test_long_texts_take_little_time(text: str, checker: Checker) -> None:
    document = record(("It tells of “ships”.", text), ("A sound record", f"A {text}"))
    start = time.process_time()
    checker.check(PATH, document)
    assert time.process_time() - start < 10


def test_many_images_take_little_time(checker: Checker) -> None:
    images = '  - url: "https://example.org/a.jpg"\n' * 8_000
    document = record(("images:\n", f"images:\n{images}"))
    start = time.process_time()
    assert sum(p.rule == "image-duplicate" for p in checker.check(PATH, document)) == 7_999
    assert time.process_time() - start < 10


def test_a_long_record_is_left_alone_before_each_copied_article(checker: Checker) -> None:
    copies = "".join(f"  - title: Copy {number}\n    webUrl: bad\n" for number in range(7))
    document = Document.from_bytes(f"---\ntitle: A title\nrelated:\n{copies}---\n".encode())
    subject = checker.subject(PATH, document)
    breaths: list[bool] = []
    found = checker.check_subject(subject, lambda: breaths.append(True))
    assert len(breaths) == 7
    assert found == checker.check(PATH, document)
    assert len(found) > 7


def test_a_locked_value_is_told_but_not_repaired(checker: Checker) -> None:
    document = record(('title: "A sound', 'title: &t " A sound'))
    (problem,) = checker.check(PATH, document)
    assert (problem.rule, problem.fixable) == ("text-whitespace", False)
    assert checker.repair_all(PATH, document).document is document


def test_what_an_alias_stands_for_is_not_followed(checker: Checker) -> None:
    document = record(("name: Harbour Post", "name: &n Harbour Post"), ("  - AI", "  - *n"))
    assert checker.check(PATH, document) == []


class TestIgnoring:
    def test_several_rules_and_places(self) -> None:
        document = record(
            ("heat: -1", "heat: -1 # copydesk: ignore text-mojibake, url-invalid"),
            ("related:\n", "related:\n#copydesk:ignore title-missing\n"),
        )
        assert ignored_rules(document) == {"text-mojibake", "url-invalid", "title-missing"}

    def test_only_comments_count(self) -> None:
        document = record(("A sound", "# copydesk: ignore text-whitespace, A sound"))
        assert ignored_rules(document) == frozenset()

    def test_only_the_front_matter_counts(self) -> None:
        document = record(("A body", "# copydesk: ignore text-whitespace"))
        assert ignored_rules(document) == frozenset()


class TestDifferentStories:
    TWIN = Card("_news/twin.md", "https://example.org/twin", "A sound record of the harbour")

    @pytest.fixture
    def twins(self, site: SiteFacts) -> Checker:
        (own,) = site.at("https://example.org/harbour")
        site.put([replace(self.TWIN, moment=own.moment)])
        return Checker(site)

    def test_a_person_says_so(self, twins: Checker) -> None:
        document = record()
        assert [p.rule for p in twins.check(PATH, document)] == ["duplicate-story"]
        told = tell_apart(document, ["twin"])
        assert twins.check(PATH, told) == []
        assert told.value() == document.value()
        comment = "# copydesk: not-a-duplicate-of twin\n"
        assert told.text == RECORD.replace("---\n", f"---\n{comment}", 1)

    def test_another_one_is_told_all_the_same(self, twins: Checker) -> None:
        told = tell_apart(record(), ["other"])
        assert [p.rule for p in twins.check(PATH, told)] == ["duplicate-story"]

    def test_windows_line_ends_and_a_mark_stay(self) -> None:
        text = RECORD.replace("\n", "\r\n")
        told = tell_apart(Document.from_bytes(b"\xef\xbb\xbf" + text.encode()), ["a", "b"])
        assert told.to_bytes().startswith(
            b"\xef\xbb\xbf---\r\n# copydesk: not-a-duplicate-of a b\r\n"
        )
        assert different_stories(told) == {"a", "b"}


class TestSettings:
    def test_another_severity(self, site: SiteFacts) -> None:
        document = record(('excerpt: "It tells of “ships”."', 'excerpt: ""'))
        checker = Checker(site, {"excerpt-missing": Severity.ERROR, "no-such-rule": None})
        assert [p.severity for p in checker.check(PATH, document)] == [Severity.ERROR]

    def test_who_asks_by_name_gets_it(self, site: SiteFacts) -> None:
        document = record(('excerpt: "It tells of “ships”."', 'excerpt: ""'))
        checker = Checker(site, {"excerpt-missing": None}, only=["excerpt-missing"])
        assert [p.rule for p in checker.check(PATH, document)] == ["excerpt-missing"]


def test_a_broken_file(checker: Checker) -> None:
    (problem,) = checker.broken(PATH, "It cannot be\x1b[31m read.", 7)
    assert (problem.rule, problem.line, problem.fixable) == ("yaml-broken", 7, False)
    assert Checker(only=["url-invalid"]).broken(PATH, "It cannot be read.") == []


class TestStories:
    @pytest.mark.parametrize(
        ("title", "is_near"),
        [
            ("A sound record of the harbour!", True),
            ("A Sound Record of The Harbours", True),
            ("A sound record of the mountains", False),
            ("A sound record of the harbour 2", False),
            ("A sound NC record of the harbour", False),
        ],
    )
    def test_near_titles(self, title: str, is_near: bool, site: SiteFacts) -> None:
        moment = next(card for card in site.at("https://example.org/one")).moment
        site.put([Card("_news/other.md", "https://example.org/other", title, moment=moment)])
        problems = Checker(site).check(PATH, record())
        assert [p.rule for p in problems] == ["duplicate-story"] * is_near

    def test_far_in_time(self, site: SiteFacts) -> None:
        (card,) = site.at("https://example.org/harbour")
        assert card.moment is not None
        far = card.moment.replace(day=21)
        site.put([Card("_news/other.md", "https://example.org/other", card.title, moment=far)])
        assert Checker(site).check(PATH, record()) == []

    def test_the_same_page_is_told_once(self, site: SiteFacts) -> None:
        (card,) = site.at("https://example.org/harbour")
        site.put([Card("_news/b.md", "https://example.org/harbour/", card.title, "", card.moment)])
        assert [p.rule for p in Checker(site).check(PATH, record())] == ["duplicate-url"]
        site.drop("_news/b.md")
        assert Checker(site).check(PATH, record()) == []


def test_plainly_written_copies_are_the_same_as_parsed_ones(checker: Checker) -> None:
    second = '  - title: "Two"'
    plain = record(("The first.", "Chinaâ€™s"), ("/two", "/one"), (second, f"  # x\n{second}"))
    parsed = Document.from_bytes(plain.text.replace("heat: -1", "heat: !!int -1").encode())
    told = [(p.rule, p.line, p.field) for p in checker.check(PATH, plain)]
    assert told == [(p.rule, p.line, p.field) for p in checker.check(PATH, parsed)]
    assert {rule for rule, _, _ in told} >= {"text-mojibake", "related-duplicate"}


def test_real_records_are_checked_and_repaired(real_site: Path) -> None:
    checker = Checker()
    for path in sorted((real_site / "_news").glob("*.md"))[::8]:
        document = Document.from_bytes(path.read_bytes())
        mended = checker.repair_all(path.name, document)
        assert not mended.failed
        assert not [p for p in checker.check(path.name, mended.document) if p.fixable]
        if not mended.repaired:
            assert mended.document.to_bytes() == document.to_bytes()


def test_the_sound_record_is_a_record() -> None:
    assert Document.from_bytes(RECORD.encode()).text == RECORD


@pytest.mark.parametrize(
    "title",
    [
        "The flag of \U0001f3f4\U000e0067\U000e0062\U000e0077\U000e006c\U000e0073\U000e007f",
        "A family: \U0001f468\u200d\U0001f469\u200d\U0001f467",
        "क्\u200dष",
        "\u200fשלום, world",
    ],
)
def test_what_scripts_and_emoji_need_is_no_invisible_character(title: str) -> None:
    document = record(('"A sound record of the harbour"', f'"{title}"'))
    assert not Checker(only=["text-control"]).check(PATH, document)
