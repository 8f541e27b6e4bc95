"""How severities look and what they are called; the sign says what the colour says."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QCoreApplication

from editor.checks.problem import Severity

ICONS: Final[Mapping[Severity, str]] = MappingProxyType(
    {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "info"}
)
TONES: Final[Mapping[Severity, str]] = MappingProxyType(
    {Severity.ERROR: "problem", Severity.WARNING: "draft", Severity.INFO: "muted"}
)


def severity_name(severity: Severity) -> str:
    """Return how much a problem matters, in a word."""
    translate = QCoreApplication.translate
    return {
        Severity.ERROR: translate("Problems", "Error"),
        Severity.WARNING: translate("Problems", "Warning"),
        Severity.INFO: translate("Problems", "Note"),
    }[severity]
