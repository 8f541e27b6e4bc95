"""Telling from records what fields their kind has, where nobody wrote a schema for it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from editor.record.guessed_field import guess_field
from editor.record.guessed_keys import TITLES, common_keys, label_of_key, nodes_of, plain_entries
from editor.record.schema import Field, Kind, Schema
from editor.record.text import RecordText

_CERTAIN: Final = 20  # records that tell what all have
_CALLED: Final = 0.9  # of the records have a title, where it is more than a line among others


def guess_schema(name: str, folders: Sequence[str], records: Sequence[RecordText]) -> Schema:
    """Return what the records have in common: fields in their order, of the kinds of their values.

    Keys that few of them have are left out. The same records always give the same schema.
    """
    mappings = [plain_entries(part.entry for part in record.parts) for record in records]
    kept = common_keys(mappings)
    counts = Counter(key for mapping in mappings for key in mapping)
    groups = _groups(records)
    title = next((key for key in TITLES if key in kept), "")
    fields = []
    for key in kept:
        field = guess_field(key, nodes_of(key, mappings))
        fields.append(
            replace(
                field,
                group=2 * groups[key] > counts[key],
                required=_is_required(field, counts[key] / len(records), len(records), title),
            )
        )
    return Schema(name, label_of_key(name), tuple(fields), tuple(folders), guessed=True)


def _is_required(field: Field, share: float, records: int, title: str) -> bool:
    """Whether a record of the kind always has it; a line that is required is the title."""
    if field.kind is Kind.LINE:
        return field.key == title and share >= _CALLED
    return share == 1 and records >= _CERTAIN


def _groups(records: Sequence[RecordText]) -> Counter[str]:
    """Count the blank lines before the keys."""
    found: Counter[str] = Counter()
    for record in records:
        text = record.matter.yaml
        for part in record.parts[1:]:
            above = text[: part.start].rpartition("\n")[0].rpartition("\n")[2]
            found[part.key] += not above.strip()
    return found
