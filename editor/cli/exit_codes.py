"""What a command's exit code says."""

from __future__ import annotations

from typing import Final

DONE: Final = 0
FOUND: Final = 1
"""Problems or conflicts were found."""
WRONG: Final = 2
"""Wrong use, or a file that cannot be read or written."""
