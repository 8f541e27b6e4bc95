"""Related articles on the clipboard: the YAML that their record has for them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, Final

from editor.desk.form.yaml_text import read_value, value_text
from editor.desk.models.related_list import KEY
from editor.record import Document, RecordError

_MOST: Final = 1_000_000  # letters; what is longer was not copied from a list of articles


def copied_text(document: Document, places: Iterable[int]) -> str:
    """Return the articles at these places as a YAML list, spelled as the record spells them."""
    return "".join(_as_item(value_text(document, (KEY, place))) for place in places)


def pasted_articles(text: str) -> list[dict[str, Any]]:
    """Return the articles of a YAML list, or the one of a mapping; none if it is neither."""
    if len(text) > _MOST or not text.lstrip().startswith(("- ", "title:", "webUrl:")):
        return []
    try:
        value = read_value(text.replace("\r\n", "\n").strip("\n"))
    except RecordError:
        return []
    articles = value if isinstance(value, list) else [value]
    return articles if all(_is_article(one) for one in articles) else []


def _as_item(text: str) -> str:
    first, *rest = text.splitlines()
    return "\n".join([f"- {first}", *(f"  {line}" if line else "" for line in rest)]) + "\n"


def _is_article(value: Any) -> bool:
    return isinstance(value, dict) and any(
        isinstance(value.get(key), str) and value[key] for key in ("title", "webUrl")
    )
