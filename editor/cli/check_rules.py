"""`copydesk check --rules`: what is checked, as a Markdown table."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from typing import Any

from editor.checks.registry import RULES


class PrintRules(argparse.Action):
    """Prints the table and ends the program, as --help does."""

    def __init__(self, option_strings: Sequence[str], dest: str, **options: Any) -> None:
        super().__init__(option_strings, dest, nargs=0, **options)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        """Print the table, then end."""
        print(rules_table())
        parser.exit()


def rules_table() -> str:
    """Return the rules with their severities, definitions and repairs."""
    lines = ["| rule | severity | finds | repair |", "| --- | --- | --- | --- |"]
    for rule in RULES:
        cells = (f"`{rule.id}`", str(rule.severity), rule.sentence, rule.cure)
        lines.append(f"| {' | '.join(cells)} |")
    return "\n".join(lines)
