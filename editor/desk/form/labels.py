"""What a field is called."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from editor.record.schema import Field


def label_of(field: Field) -> str:
    """Return a field's label in the language in use; one of a site's own schema as it is there."""
    return QCoreApplication.translate("Schema", field.label) or field.key
