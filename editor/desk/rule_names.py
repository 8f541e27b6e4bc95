"""What the rules of the checks are called where people read them; searches use their ids."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

NAMES: Final[Mapping[str, object]] = MappingProxyType(
    {
        "unreadable": QT_TRANSLATE_NOOP("Rules", "Unreadable file"),
        "yaml-broken": QT_TRANSLATE_NOOP("Rules", "Broken YAML"),
        "key-duplicate": QT_TRANSLATE_NOOP("Rules", "Key twice"),
        "key-type": QT_TRANSLATE_NOOP("Rules", "Wrong kind of value"),
        "key-unknown": QT_TRANSLATE_NOOP("Rules", "Unknown key"),
        "secured-damaged": QT_TRANSLATE_NOOP("Rules", "Damaged lock"),
        "text-mojibake": QT_TRANSLATE_NOOP("Rules", "Garbled characters"),
        "text-whitespace": QT_TRANSLATE_NOOP("Rules", "White space"),
        "text-entities": QT_TRANSLATE_NOOP("Rules", "HTML in text"),
        "text-control": QT_TRANSLATE_NOOP("Rules", "Invisible characters"),
        "title-missing": QT_TRANSLATE_NOOP("Rules", "No title"),
        "excerpt-missing": QT_TRANSLATE_NOOP("Rules", "No excerpt"),
        "title-shouting": QT_TRANSLATE_NOOP("Rules", "Title in capitals"),
        "excerpt-truncated": QT_TRANSLATE_NOOP("Rules", "Excerpt cut off"),
        "date-invalid": QT_TRANSLATE_NOOP("Rules", "Invalid date"),
        "date-future": QT_TRANSLATE_NOOP("Rules", "Date in the future"),
        "date-filename": QT_TRANSLATE_NOOP("Rules", "Date unlike the file name"),
        "date-spelling": QT_TRANSLATE_NOOP("Rules", "Date spelling"),
        "url-invalid": QT_TRANSLATE_NOOP("Rules", "Invalid address"),
        "url-insecure": QT_TRANSLATE_NOOP("Rules", "Link without https"),
        "url-tracking": QT_TRANSLATE_NOOP("Rules", "Tracking in a link"),
        "amp-mismatch": QT_TRANSLATE_NOOP("Rules", "AMP cache address"),
        "duplicate-url": QT_TRANSLATE_NOOP("Rules", "Same page twice"),
        "duplicate-story": QT_TRANSLATE_NOOP("Rules", "Same story twice"),
        "image-missing": QT_TRANSLATE_NOOP("Rules", "No image"),
        "image-size": QT_TRANSLATE_NOOP("Rules", "Image size"),
        "image-insecure": QT_TRANSLATE_NOOP("Rules", "Image without https"),
        "image-broken": QT_TRANSLATE_NOOP("Rules", "Broken image"),
        "image-duplicate": QT_TRANSLATE_NOOP("Rules", "Image twice"),
        "related-self": QT_TRANSLATE_NOOP("Rules", "Related to itself"),
        "related-duplicate": QT_TRANSLATE_NOOP("Rules", "Related twice"),
        "related-drift": QT_TRANSLATE_NOOP("Rules", "Related copy differs"),
        "related-unknown": QT_TRANSLATE_NOOP("Rules", "Related not in this site"),
        "topic-unknown": QT_TRANSLATE_NOOP("Rules", "Unknown topic"),
        "topic-missing": QT_TRANSLATE_NOOP("Rules", "No topic"),
        "provider-unknown": QT_TRANSLATE_NOOP("Rules", "Unknown provider"),
        "provider-mismatch": QT_TRANSLATE_NOOP("Rules", "Provider name differs"),
        "provider-spelling": QT_TRANSLATE_NOOP("Rules", "Provider spelling"),
    }
)
"""By the rules' ids, in the source language."""


def rule_name(rule: str) -> str:
    """Return what a rule is called, its id where it has no name."""
    name = NAMES.get(rule)
    return QCoreApplication.translate("Rules", str(name)) if name else rule
