"""A file of problems that are known already and count no more."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from editor.checks.problem import Problem
from editor.cli.files import CommandError

_POSITION = re.compile(r"\[\d+\]")


def write_baseline(path: Path, problems: Iterable[Problem]) -> None:
    """Write the problems, one a line, so that a difference of two versions reads well."""
    lines = sorted(json.dumps(_mark(problem), ensure_ascii=False) for problem in problems)
    text = "[\n" + ",\n".join(lines) + "\n]\n"
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise CommandError(f"{path} cannot be written: {error.strerror}") from None


def read_baseline(path: Path) -> Counter[tuple[str, ...]]:
    """Return the marks of the known problems; raises CommandError."""
    try:
        marks = json.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise CommandError(f"{path} cannot be read: {error.strerror}") from None
    except (ValueError, RecursionError) as error:
        raise CommandError(f"{path} is no baseline: {error}") from None
    if not isinstance(marks, list) or not all(_is_mark(mark) for mark in marks):
        raise CommandError(f"{path} is no baseline; write one with --write-baseline")
    return Counter(tuple(mark) for mark in marks)


def new_problems(problems: Iterable[Problem], known: Counter[tuple[str, ...]]) -> list[Problem]:
    """Return the problems that are not among the known ones, each of which stands for one."""
    left = Counter(known)
    new = []
    for problem in problems:
        mark = _mark(problem)
        if left[mark] > 0:
            left[mark] -= 1
        else:
            new.append(problem)
    return new


def _mark(problem: Problem) -> tuple[str, ...]:
    """Return what a problem keeps when lines and list items move."""
    field = _POSITION.sub("[]", problem.field)
    return problem.rule, problem.path, field, problem.message


def _is_mark(mark: object) -> bool:
    return isinstance(mark, list) and len(mark) == 4 and all(isinstance(m, str) for m in mark)
