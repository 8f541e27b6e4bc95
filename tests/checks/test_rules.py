"""Each rule: found, not found, repaired, and undone."""

from __future__ import annotations

import difflib

import pytest

from editor.checks.checker import Checker
from editor.checks.registry import RULES
from editor.checks.site import SiteFacts
from editor.record import Document
from tests.checks.rule_cases import CASES, Case
from tests.checks.samples import NOW, PATH, RECORD, record


def test_a_sound_record_has_no_problem(checker: Checker) -> None:
    assert checker.check(PATH, record()) == []


def test_a_record_without_a_site_has_no_problem() -> None:
    assert Checker(SiteFacts(now=NOW)).check(PATH, record()) == []


def test_every_rule_has_a_case() -> None:
    told_elsewhere = {"duplicate-story"}
    assert {rule.id for rule in RULES} - told_elsewhere == {case.rule for case in CASES}


def test_ids_are_different_and_sentences_end() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.sentence.endswith((".", ").")) for rule in RULES)


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.rule}-{case.field}")
class TestCase:
    def test_found_where_it_is(self, case: Case, checker: Checker) -> None:
        document = record((case.old, case.new))
        problems = [p for p in checker.check(PATH, document) if p.rule == case.rule]
        assert [problem.field for problem in problems] == [case.field]
        (problem,) = problems
        assert problem.path == PATH
        assert problem.fixable is (case.repaired is not None)
        assert problem.message
        assert problem.message.isprintable()
        expected = document.line(case.field) if case.field else 1
        assert problem.line == expected

    def test_asked_for_alone(self, case: Case, site: SiteFacts) -> None:
        problems = Checker(site, only=[case.rule]).check(PATH, record((case.old, case.new)))
        assert {problem.rule for problem in problems} == {case.rule}

    def test_ignored(self, case: Case, checker: Checker) -> None:
        comment = f"# copydesk: ignore {case.rule}\n"
        document = record(("category: news\n", f"category: news\n{comment}"), (case.old, case.new))
        assert case.rule not in {p.rule for p in checker.check(PATH, document)}

    def test_turned_off(self, case: Case, site: SiteFacts) -> None:
        checker = Checker(site, {case.rule: None})
        problems = checker.check(PATH, record((case.old, case.new)))
        assert case.rule not in {problem.rule for problem in problems}

    def test_repaired_to_the_byte(self, case: Case, checker: Checker) -> None:
        document = record((case.old, case.new))
        (problem,) = (p for p in checker.check(PATH, document) if p.rule == case.rule)
        if case.repaired is None:
            assert not problem.fixable
            return
        repaired = checker.repair(PATH, document, problem)
        assert repaired.text == RECORD.replace(case.old, case.repaired, 1)
        assert case.rule not in {p.rule for p in checker.check(PATH, repaired)}

    def test_repaired_with_crlf_and_a_mark(self, case: Case, checker: Checker) -> None:
        text = record((case.old, case.new)).text.replace("\n", "\r\n")
        document = Document.from_bytes(b"\xef\xbb\xbf" + text.encode())
        mended = checker.repair_all(PATH, document).document
        assert mended.to_bytes().startswith(b"\xef\xbb\xbf---\r\n")
        assert "\n" not in mended.text.replace("\r\n", "")
        if case.repaired is not None:
            assert case.rule not in {p.rule for p in checker.check(PATH, mended)}


def test_all_repairs_at_once_change_only_their_lines(checker: Checker) -> None:
    document = record(
        ('title: "A sound', 'title: " A Ã¼ sound'),
        ("It tells", "<p>It tells"),
        ('"https://example.org/two"', '"https://example.org/one?utm_source=x"'),
        ("quality: 62", 'quality: "62"'),
    )
    mended = checker.repair_all(PATH, document)
    assert not mended.failed
    assert not any(problem.fixable for problem in checker.check(PATH, mended.document))
    lines = difflib.ndiff(document.text.splitlines(), mended.document.text.splitlines())
    removed = [line for line in lines if line.startswith("- ")]
    assert len(removed) == 3 + 5  # title, excerpt, quality, and the article that is there twice
    assert document.to_bytes() != mended.document.to_bytes()


def test_duplicates_are_removed_from_the_end(checker: Checker) -> None:
    item = '  - title: "One"\n    webUrl: "https://example.org/one"\n'
    document = record(("\nsecured", f"{item}{item}\nsecured"))
    mended = checker.repair_all(PATH, document)
    assert mended.document.text == RECORD
    assert [problem.field for problem in mended.repaired] == ["related[3]", "related[2]"]
