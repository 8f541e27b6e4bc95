"""What the fields of a form share."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from editor.desk.browser import Browser
from editor.desk.form.problem_wishes import ProblemWishes
from editor.desk.models.image_store import ImageStore
from editor.desk.models.tasks import Tasks
from editor.desk.theme import Theme
from editor.desk.zones import Zones
from editor.record.paths import Path
from editor.record.schema import Field

if TYPE_CHECKING:
    from editor.desk.form.field_widget import FieldWidget

translate = QCoreApplication.translate


class Entry(Protocol):
    """A record for which something is prepared that is entered when it is ready."""

    @property
    def is_shown(self) -> bool:
        """Whether the record is the one that is shown."""

    def append(self, path: Path, items: Sequence[Any], text: str) -> None:
        """Add items to the end of a list, as a step of that name."""

    def refuse(self, why: str) -> None:
        """Say why there is nothing to enter."""


@dataclass(frozen=True, slots=True)
class Provider:
    """An entry of the site's provider directory."""

    name: str
    domain: str
    logos: tuple[Mapping[str, Any], ...] = ()
    """As records hold them: url, width, height."""


@dataclass(slots=True)
class Tools:
    """The look, the pictures and the words that a site knows; the words arrive later."""

    theme: Theme
    images: ImageStore
    tasks: Tasks
    make: Callable[[Field, Path, Tools, QWidget], FieldWidget]
    """Builds the widget for a field's kind; fields that hold others build them by it."""
    zones: Zones = field(default_factory=Zones)
    words: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """The known values of a schema's vocabulary, by its name, such as "topics"."""
    providers: tuple[Provider, ...] = ()
    wishes: ProblemWishes = field(default_factory=ProblemWishes)
    browser: Browser = field(default_factory=Browser)
    begin_entry: Callable[[], Entry] | None = None
    """Remembers the record that is shown, for what is entered when another one may be."""
