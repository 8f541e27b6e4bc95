"""What the rest of a site needs to know of a record."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePosixPath
from typing import Any

from editor.checks.moments import PUBLISHED, moment_of

TEXT_LIMIT = 2_000
"""Characters of a title or excerpt that a card holds at most."""


@dataclass(frozen=True, slots=True)
class Card:
    """What other records' checks ask about a record; "" and None stand for nothing."""

    path: str
    web_url: str = ""
    title: str = ""
    """The title, else the name."""
    excerpt: str = ""
    moment: datetime | None = None
    """When it was published, in UTC and whole seconds."""
    provider: str = ""

    @property
    def name(self) -> str:
        """The file's name, by which messages call the record."""
        return PurePosixPath(self.path).name

    @property
    def stem(self) -> str:
        """The file's name without its ending, by which comments call the record."""
        return PurePosixPath(self.path).stem


def card_of(path: str, values: Mapping[str, Any]) -> Card:
    """Return the card of the record with these values at its top level."""
    provider = values.get("provider")
    return Card(
        path,
        _text(values, "webUrl"),
        (_text(values, "title") or _text(values, "name"))[:TEXT_LIMIT],
        _text(values, "excerpt")[:TEXT_LIMIT],
        moment_of(values.get(PUBLISHED)),
        _text(provider, "name") if isinstance(provider, dict) else "",
    )


def _text(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key)
    return value if isinstance(value, str) else ""
