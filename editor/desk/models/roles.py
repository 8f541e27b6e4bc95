"""The item roles of the desk's models, beyond those of Qt."""

from __future__ import annotations

from typing import Final

from PySide6.QtCore import Qt

_USER: Final = int(Qt.ItemDataRole.UserRole)

PathRole: Final = _USER + 1
"""The record's path relative to the site's folder, with "/", or "" for what is no record."""
RowRole: Final = _USER + 2
"""The `editor.library` Row, or None."""
UnsavedRole: Final = _USER + 3
"""Whether the record has edits that are not on disk."""
ProblemsRole: Final = _USER + 4
"""How many problems are known of the record."""
ImageRole: Final = _USER + 5
"""The URL of the picture to show, or ""."""
ArticleRole: Final = _USER + 6
"""The `Related`: an article as a record's copy has it, and what it is to this site."""
FacetRole: Final = _USER + 7
"""The FacetLine of a line in the panel of filters."""
ProblemRole: Final = _USER + 20
"""The Problem of a line in the list of problems, None for a rule's own line."""
