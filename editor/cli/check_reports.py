"""How problems are printed, for people and for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict

from editor.checks.problem import Problem, Severity

Report = Callable[[Sequence[Problem]], str]


def as_text(problems: Sequence[Problem]) -> str:
    """Return a line for each problem, as compilers write theirs."""
    return "\n".join(
        f"{one.path}:{one.line}: {one.severity}: {_field(one)}{one.message} [{one.rule}]"
        for one in problems
    )


def as_json(problems: Sequence[Problem]) -> str:
    """Return a list of objects."""
    return json.dumps([asdict(problem) for problem in problems], indent=1)


def as_github(problems: Sequence[Problem]) -> str:
    """Return the workflow commands by which GitHub marks lines of a change."""
    return "\n".join(
        f"::{_GITHUB_LEVELS[one.severity]} file={_property(one.path)},line={one.line},"
        f"title={_property(one.rule)}::{_data(_field(one) + one.message)}"
        for one in problems
    )


REPORTS: dict[str, Report] = {"text": as_text, "json": as_json, "github": as_github}


def summary(problems: Sequence[Problem], records: int) -> str:
    """Return the counts in one sentence."""
    counts = Counter(problem.severity for problem in problems)
    found = ", ".join(f"{counts[severity]} {_NAMES[severity]}" for severity in Severity)
    return f"{found} in {records} records"


_NAMES = {Severity.ERROR: "errors", Severity.WARNING: "warnings", Severity.INFO: "notes"}
_GITHUB_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "notice"}


def _field(problem: Problem) -> str:
    return f"{problem.field}: " if problem.field else ""


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
