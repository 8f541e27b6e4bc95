"""What a change of many records would do, and what it did, in sentences."""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.desk.texts import number, said
from editor.library.batch import Outcome, Plan

translate = QCoreApplication.translate

_NAMED: Final = 3  # files that a sentence names before it only counts


def plan_sentence(plan: Plan) -> str:
    """Say what a plan changes, leaves, and cannot change."""
    changed, same, refused = len(plan.splices), len(plan.unchanged), len(plan.refused)
    if not changed and not refused:
        return translate("Bulk", "Nothing to change: all of the records are so already.")
    parts = [_changing(plan)]
    if same:
        parts.append(
            translate("Bulk", "1 stays as it is")
            if same == 1
            else translate("Bulk", "{n} stay as they are").format(n=number(same))
        )
    if refused:
        parts.append(translate("Bulk", "{n} cannot be changed").format(n=number(refused)))
    return "; ".join(parts) + "."


def _changing(plan: Plan) -> str:
    count = len(plan.splices)
    if not count:
        return translate("Bulk", "No record changes")
    one_line = set(plan.lines_changed()) == {1}
    if count == 1:
        return (
            translate("Bulk", "1 record changes, in one line")
            if one_line
            else translate("Bulk", "1 record changes")
        )
    text = (
        translate("Bulk", "{n} records change, each in one line")
        if one_line
        else translate("Bulk", "{n} records change")
    )
    return text.format(n=number(count))


def done_sentence(text: str, plan: Plan, outcome: Outcome) -> str:
    """Say what was done, and what was not."""
    changed = translate("Bulk", "“{text}” changed 1 record.")
    if len(outcome.done) != 1:
        changed = translate("Bulk", "“{text}” changed {n} records.")
    parts = [changed.format(text=text, n=number(len(outcome.done)))]
    if outcome.stopped:
        parts.append(said(outcome.stopped))
    if outcome.left:
        left = translate("Bulk", "It was stopped; {n} records are as they were.")
        parts.append(left.format(n=number(len(outcome.left))))
    failed = plan.refused | outcome.failed
    if failed:
        words = translate("Bulk", "Not changed: {files}.")
        parts.append(words.format(files=_named(failed)))
    return " ".join(parts)


def undone_sentence(text: str, outcome: Outcome) -> str:
    """Say what was taken back, and what could not be."""
    words = translate("Bulk", "“{text}” was taken back in 1 record.")
    if len(outcome.done) != 1:
        words = translate("Bulk", "“{text}” was taken back in {n} records.")
    parts = [words.format(text=text, n=number(len(outcome.done)))]
    if outcome.stopped:
        parts.append(said(outcome.stopped))
    if outcome.left:
        left = translate("Bulk", "It was stopped; undo again takes back the other {n}.")
        parts.append(left.format(n=number(len(outcome.left))))
    if outcome.failed:
        kept = translate("Bulk", "These were changed since, and stay as they are: {files}.")
        parts.append(kept.format(files=_named(outcome.failed)))
    return " ".join(parts)


def _named(paths: Collection[str]) -> str:
    """Name the first few files, and count the others."""
    names = ", ".join(path.rpartition("/")[2] for path in list(paths)[:_NAMED])
    if len(paths) <= _NAMED:
        return names
    more = translate("Bulk", "{names} and {n} more")
    return more.format(names=names, n=number(len(paths) - _NAMED))
