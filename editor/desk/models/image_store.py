"""Pictures for the desk: asked for while painting, loaded in the background, kept a while."""

from __future__ import annotations

import threading
from collections import OrderedDict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Final, Literal, Protocol, TypeVar

from PySide6.QtCore import (
    QByteArray,
    QObject,
    QRect,
    QSize,
    QSizeF,
    QStandardPaths,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from editor.desk.models.tasks import Job, Tasks
from editor.desk.texts import said
from editor.library.assets import add_picture
from editor.library.store import StoreError
from editor.media.errors import MediaError
from editor.media.locate import Local, Remote, SiteAddress, Unusable, locate
from editor.media.pictures import Fit, Picture, Pictures, Vector

T = TypeVar("T")
__all__ = ["Fit", "ImageStore", "Shown"]

State = Literal["none", "loading", "ready", "failed"]
Key = tuple[str, int, int, Fit]
"""Address, the box in device pixels, and how the picture fits it."""

_AT_ONCE: Final = 6
_WANTED: Final = 96  # about what three screens full of thumbnails show
_BYTES: Final = 96 << 20
_REMEMBERED: Final = 20_000
_MEASURED: Final = 64  # pixels of a picture that is looked at for its size


class Site(Protocol):
    """Where a site's own pictures are."""

    @property
    def folder(self) -> Path: ...
    @property
    def url(self) -> str: ...
    @property
    def baseurl(self) -> str: ...


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture as far as it is known: `real` is its own size in pixels, `reason` why it failed.

    The pixmap is in device pixels, its ratio 1: draw it into the box that was asked for.
    """

    state: State
    pixmap: QPixmap | None = None
    real: QSize | None = None
    reason: str = ""


@dataclass(slots=True)
class _Wish:
    """A picture that was asked for and is not here yet; `round` counts the repaints so far."""

    round: int
    job: Job | None = None


class ImageStore(QObject):
    """Gives what is known of a picture at once, and says `arrived` when more is known.

    What was asked for last is loaded first; what nobody asked for again while much else was
    wanted is cancelled. Ready pictures are kept within a limit of memory.
    """

    arrived = Signal(str)
    """The address whose picture is ready, or failed."""

    def __init__(
        self,
        tasks: Tasks,
        parent: QObject | None = None,
        pictures: Pictures | None = None,
        folder: Path | None = None,
    ) -> None:
        """Keep pictures in `folder`, in the user's cache folder without one."""
        super().__init__(parent)
        self._tasks = tasks
        self._pictures = pictures or Pictures((folder or _cache_folder()) / "images")
        self._address: SiteAddress | None = None
        self._ready: OrderedDict[Key, QPixmap] = OrderedDict()
        self._bytes = 0
        self._real: dict[str, QSize] = {}
        self._faults: dict[str, str] = {}
        self._wishes: OrderedDict[Key, _Wish] = OrderedDict()
        self._round = 0
        self._start = QTimer(self)
        self._start.setSingleShot(True)
        self._start.timeout.connect(self._start_round)
        self._come: deque[Callable[[], None]] = deque()
        """What came together with another: told one by one, keys and paints go between them."""
        self._tell = QTimer(self)
        self._tell.setSingleShot(True)
        self._tell.timeout.connect(self._tell_one)

    # --- asking -------------------------------------------------------------------------------

    def set_site(self, site: Site | None) -> None:
        """Show the pictures of another site from now on."""
        self.forget()
        self._address = SiteAddress(site.folder, site.url, site.baseurl) if site else None

    def set_access(
        self,
        *,
        offline: bool | None = None,
        use_proxy: bool | None = None,
        allow_private: bool | None = None,
    ) -> None:
        """Change what is given about how the web is reached; ask anew for what is not here."""
        self._pictures.set_access(offline=offline, use_proxy=use_proxy, allow_private=allow_private)
        missing = dict.fromkeys((*self._faults, *(key[0] for key in self._wishes)))
        self._give_up()
        self._faults.clear()
        for url in missing:
            self.arrived.emit(url)

    def add_files(
        self,
        names: Sequence[str],
        done: Callable[[list[tuple[str, QSize]]], None],
        failed: Callable[[str], None],
    ) -> None:
        """Copy picture files into the site's assets; `done` gets their addresses and real sizes.

        Where one cannot be added, `failed` says why, and the others are added all the same.
        """
        address, pictures = self._address, self._pictures

        def work(cancel: threading.Event) -> list[tuple[str, QSize]]:
            added = []
            for file in map(Path, names):
                try:
                    if address is None:
                        raise MediaError("failed", "No site is open.")
                    url = add_picture(address.folder, file)
                    key: Key = (url, _MEASURED, _MEASURED, "contain")
                    added.append((url, _loading(key, address, pictures)(cancel)[1]))
                except (MediaError, StoreError) as error:
                    self._tasks.report(failed, f"{file.name}: {_reason(error)}")
            return added

        self._tasks.fetch(work, done, None, self)

    def picture(self, url: str, size: QSize, dpr: float, fit: Fit = "cover") -> Shown:
        """Return what is known of a picture for a box of `size` logical pixels; never waits."""
        if not url:
            return Shown("none")
        key = (url, round(size.width() * dpr), round(size.height() * dpr), fit)
        pixmap = self._ready.get(key)
        if pixmap is not None:
            self._ready.move_to_end(key)
            return Shown("ready", pixmap, self._real.get(url))
        if url in self._faults:
            return Shown("failed", None, None, said(self._faults[url]))
        self._wish(key)
        return Shown("loading", None, self._real.get(url))

    def retry(self, url: str) -> None:
        """Forget that a picture failed, so that the next look at it asks again."""
        if self._faults.pop(url, None) is not None:
            self.arrived.emit(url)

    def forget(self) -> None:
        """Cancel what is under way, and forget every picture and failure."""
        self._give_up()
        self._ready.clear()
        self._bytes = 0
        self._real.clear()
        self._faults.clear()

    def close(self) -> None:
        """Cancel what is under way, and let go of processes and connections."""
        self._start.stop()
        self._tell.stop()
        self.forget()
        self._pictures.close()

    # --- loading ------------------------------------------------------------------------------

    def _give_up(self) -> None:
        for wish in self._wishes.values():
            if wish.job is not None:
                wish.job.cancel()
        self._wishes.clear()
        self._come.clear()

    def _wish(self, key: Key) -> None:
        wish = self._wishes.get(key)
        if wish is None:
            self._wishes[key] = _Wish(self._round)
        else:
            wish.round = self._round
            self._wishes.move_to_end(key)
        if not self._start.isActive():
            self._start.start()

    def _start_round(self) -> None:
        """Drop the oldest wishes, and load the newest, from the top of the screen down."""
        while len(self._wishes) > _WANTED:
            _, old = self._wishes.popitem(last=False)
            if old.job is not None:
                old.job.cancel()
        self._round += 1
        running = sum(wish.job is not None for wish in self._wishes.values())
        waiting = [key for key, wish in self._wishes.items() if wish.job is None]
        waiting.sort(key=lambda key: -self._wishes[key].round)
        for key in waiting[: max(0, _AT_ONCE - running)]:
            self._wishes[key].job = self._load(key)

    def _load(self, key: Key) -> Job:
        address, pictures = self._address, self._pictures
        return self._tasks.fetch(
            _loading(key, address, pictures),
            lambda loaded: self._arrive(partial(self._loaded, key, *loaded)),
            lambda error: self._arrive(partial(self._failed, key, error)),
            self,
        )

    def _arrive(self, tell: Callable[[], None]) -> None:
        if self._tell.isActive():
            self._come.append(tell)
        else:
            self._tell.start()
            tell()

    def _tell_one(self) -> None:
        if self._come:
            self._tell.start()
            self._come.popleft()()

    def _loaded(self, key: Key, image: QImage, real: QSize) -> None:
        self._wishes.pop(key, None)
        pixmap = QPixmap.fromImage(image)
        self._ready[key] = pixmap
        self._bytes += image.sizeInBytes()
        _remember(self._real, key[0], real)
        while self._bytes > _BYTES and len(self._ready) > 1:
            _, old = self._ready.popitem(last=False)
            self._bytes -= old.width() * old.height() * 4
        self._go_on(key[0])

    def _failed(self, key: Key, error: Exception) -> None:
        self._wishes.pop(key, None)
        if not isinstance(error, MediaError):
            raise error
        if error.kind != "cancelled":
            _remember(self._faults, key[0], str(error))
        self._go_on(key[0])

    def _go_on(self, url: str) -> None:
        if self._wishes and not self._start.isActive():
            self._start.start()
        self.arrived.emit(url)


def _loading(
    key: Key, address: SiteAddress | None, pictures: Pictures
) -> Callable[[threading.Event], tuple[QImage, QSize]]:
    """Return the work of a background thread: find, load and scale one picture."""

    def work(cancel: threading.Event) -> tuple[QImage, QSize]:
        url, width, height, fit = key
        place: Local | Remote | Unusable = (
            locate(url, address) if address else Unusable("No site is open.")
        )
        if isinstance(place, Unusable):
            raise MediaError("refused", place.reason)
        picture = pictures.load(place, (width, height), cancel, fit)
        image = _image(picture, width, height, fit)
        if isinstance(picture, Vector):
            return image, QSize(round(picture.width), round(picture.height))
        return image, QSize(picture.real_width, picture.real_height)

    return work


def _image(picture: Picture | Vector, width: int, height: int, fit: Fit) -> QImage:
    if isinstance(picture, Vector):
        return _drawn(picture, QSize(width, height), fit)
    shape = QImage.Format.Format_RGBA8888
    image = QImage(picture.rgba, picture.width, picture.height, 4 * picture.width, shape)
    return image.convertToFormat(QImage.Format.Format_ARGB32_Premultiplied)


def _drawn(drawing: Vector, box: QSize, fit: Fit) -> QImage:
    """Draw an SVG that was found harmless into an image for the box."""
    mode = Qt.AspectRatioMode
    whole = QSizeF(drawing.width, drawing.height)
    size = whole.scaled(box.toSizeF(), mode.KeepAspectRatio).toSize().expandedTo(QSize(1, 1))
    if fit == "cover":
        size = whole.scaled(box.toSizeF(), mode.KeepAspectRatioByExpanding).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(drawing.data)).render(painter)
    painter.end()
    return image if fit == "contain" else image.copy(_middle(size, box))


def _middle(size: QSize, box: QSize) -> QRect:
    place = QRect(0, 0, min(size.width(), box.width()), min(size.height(), box.height()))
    place.moveCenter(QRect(0, 0, size.width(), size.height()).center())
    return place


def _reason(error: MediaError | StoreError) -> str:
    return said(error.reason if isinstance(error, StoreError) else error)


def _remember(known: dict[str, T], url: str, value: T) -> None:
    """Keep a fact about an address; the oldest goes when there are very many."""
    known.pop(url, None)
    known[url] = value
    if len(known) > _REMEMBERED:
        del known[next(iter(known))]


def _cache_folder() -> Path:
    location = QStandardPaths.StandardLocation.CacheLocation
    return Path(QStandardPaths.writableLocation(location))
