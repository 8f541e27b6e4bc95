"""What a bundle does first: PyInstaller's own steps would import PySide6 in the slow way."""

import editor.desk  # noqa: F401
