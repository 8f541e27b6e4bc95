"""Brings an edited record together with what another program wrote into its file."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from editor.desk.models.open_record import Record
from editor.desk.models.outside import Outside, look_outside
from editor.desk.models.tasks import Tasks
from editor.library.library import Library


def meet(
    tasks: Tasks,
    library: Library,
    path: str,
    record: Record,
    met: Callable[[Outside], None],
    failed: Callable[[Exception], None],
    owner: QObject,
) -> None:
    """Read the record's file and merge, once more if the record was edited meanwhile.

    Nobody is called when a save began or ended meanwhile: it looks for itself.
    """
    base, ours, stamp, saving = record.original, record.document, record.stamp, record.saving

    def arrived(outside: Outside) -> None:
        if record.saving is not saving:
            return
        if record.document is ours and record.stamp is stamp:
            met(outside)
        else:
            meet(tasks, library, path, record, met, failed, owner)

    def broken(error: Exception) -> None:
        if record.saving is saving:
            failed(error)

    tasks.read(lambda _: look_outside(library, path, base, ours), arrived, broken, owner)
