"""Whether an SVG drawing may be given to a renderer: it names nothing outside and does not explode.

The drawing itself is rendered by the desk, with Qt; this room knows no Qt.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from xml.parsers import expat

from editor.media.errors import MediaError
from editor.record.sentence import Sentence

VECTOR_LIMIT: Final = 2_000_000
"""Bytes of a drawing."""

_ELEMENTS: Final = 20_000
_REFERENCES: Final = 10_000
_DEPTH: Final = 100
_DRAWN: Final = 200_000  # elements, after every reference was followed
_SIDE: Final = 20_000.0  # CSS pixels
_RATIO: Final = 100.0  # a longer drawing, made to fill a box, would be an image of a gigabyte
_USUAL: Final = (300.0, 150.0)  # what browsers take where a drawing says nothing

_URL = re.compile(r"url\(\s*['\"]?\s*([^'\")\s]*)", re.IGNORECASE)
_LENGTH = re.compile(
    r"([0-9.]{1,20}(?:e[+-]?[0-9]{1,3})?)(px|pt|pc|mm|cm|in|em|ex)?", re.IGNORECASE
)
_PIXELS: Final = {
    "pt": 96 / 72, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0, "em": 16.0, "ex": 8.0
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Vector:
    """An SVG drawing that may be rendered, and its size in CSS pixels."""

    data: bytes
    width: float
    height: float


def read_vector(data: bytes) -> Vector:
    """Check a drawing and find its size. Raises MediaError."""
    if len(data) > VECTOR_LIMIT:
        raise MediaError(
            "too-large",
            Sentence("The drawing has more than {limit} MB.", limit=VECTOR_LIMIT // 1_000_000),
        )
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise MediaError(
            "not-an-image", Sentence("The drawing is damaged: it is no readable XML.")
        ) from error
    if _Expansion(reader.named).of(reader.top) > _DRAWN:
        raise _too_complicated()
    return Vector(data, *_size(reader.root))


@dataclass(slots=True)
class _Element:
    tag: str = ""
    name: str = ""
    count: int = 1
    """Elements in it, itself included."""
    references: list[str] = field(default_factory=list)
    """What it and all in it refer to: ids, and classes with a dot before them."""


class _Reader:
    """Follows the parser through a drawing and refuses what a renderer should not see."""

    def __init__(self) -> None:
        self.top = _Element()
        self.named: dict[str, _Element] = {}
        self.root: Mapping[str, str] = {}
        self.parser = expat.ParserCreate()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.EntityDeclHandler = self._entity
        self.parser.ProcessingInstructionHandler = self._instruction
        self._open: list[_Element] = []
        self._style: list[str] = []
        self._elements = 0
        self._references = 0

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        tag = _local(name)
        self._elements += 1
        if self._elements > _ELEMENTS or len(self._open) >= _DEPTH:
            raise _too_complicated()
        if not self._open:
            if tag != "svg":
                raise MediaError("not-an-image", Sentence("This is no drawing."))
            self.root = attributes
        element = _Element(tag, attributes.get("id", ""))
        element.references += _named_by(tag, attributes)
        self._references += len(element.references)
        if self._references > _REFERENCES:
            raise _too_complicated()
        self._open.append(element)

    def _end(self, _: str) -> None:
        element = self._open.pop()
        if element.tag == "style":
            self._take_style()
        above = self._open[-1] if self._open else self.top
        above.count += element.count
        above.references += element.references
        if element.name:
            self.named.setdefault(element.name, element)

    def _text(self, text: str) -> None:
        if self._open[-1].tag == "style":
            self._style.append(text)

    def _take_style(self) -> None:
        for selectors, targets in _rules("".join(self._style)):
            for selector in selectors.split(","):
                if not re.fullmatch(r"\s*\.[\w-]+\s*", selector):
                    raise _too_complicated()
                known = self.named.setdefault(selector.strip(), _Element(count=0))
                known.references += targets
        self._style.clear()

    def _entity(self, *_: object) -> None:
        raise MediaError(
            "refused", Sentence("The drawing defines entities, which are not expanded.")
        )

    def _instruction(self, target: str, _: str) -> None:
        if target == "xml-stylesheet":
            raise _external()


class _Expansion:
    """Counts what is drawn when every reference is followed, without following them all."""

    def __init__(self, named: Mapping[str, _Element]) -> None:
        self._named = named
        self._counts: dict[str, int] = {}
        self._path: set[str] = set()

    def of(self, element: _Element) -> int:
        """Return how many elements `element` draws. Raises MediaError if it contains itself."""
        return element.count + sum(self._of_name(name) for name in element.references)

    def _of_name(self, name: str) -> int:
        if name not in self._named:
            return 0
        if name not in self._counts:
            if name in self._path or len(self._path) > _DEPTH:
                raise _too_complicated()
            self._path.add(name)
            self._counts[name] = self.of(self._named[name])
            self._path.remove(name)
        return self._counts[name]


def _named_by(tag: str, attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield what one element refers to. Raises MediaError if it is outside the drawing."""
    for key, value in attributes.items():
        if _local(key) in ("href", "src") and tag != "a":  # a link is nothing that is drawn
            yield from _inner([value])
        elif key == "class":
            yield from (f".{name}" for name in value.split())
        else:
            if key == "style" and "\\" in value:
                raise _external()
            yield from _inner(_URL.findall(value))


def _rules(style: str) -> Iterator[tuple[str, list[str]]]:
    """Yield those rules of a style sheet that refer to something: selectors and targets."""
    if "\\" in style or "@import" in style.lower():
        raise _external()
    for rule in re.sub(r"(?s)/\*.*?\*/", "", style).split("}"):
        selectors, _, declarations = rule.rpartition("{")
        targets = list(_inner(_URL.findall(declarations)))
        if targets:
            yield selectors.rpartition("{")[2], targets


def _inner(targets: Iterable[str]) -> Iterator[str]:
    """Yield the ids that `targets` name; anything but an id is outside the drawing."""
    for target in targets:
        if not target.startswith("#"):
            raise _external()
        yield target[1:]


def _size(root: Mapping[str, str]) -> tuple[float, float]:
    """Return width and height in CSS pixels, from the root's attributes or its view box."""
    view = re.split(r"[\s,]+", root.get("viewBox", "").strip())[2:4]
    inner = [_length(text) for text in view] if len(view) == 2 else [None, None]
    width, height = _length(root.get("width", "")), _length(root.get("height", ""))
    ratio = inner[1] / inner[0] if inner[0] and inner[1] else _USUAL[1] / _USUAL[0]
    if width is None and height is None:
        width, height = inner[0] or _USUAL[0], inner[1] or _USUAL[1]
    elif width is None:
        width = (height or 0) / ratio
    elif height is None:
        height = width * ratio
    low, high = sorted((width, height or 0.0))
    if not 0 < high / _RATIO <= low <= high <= _SIDE:
        raise MediaError("too-large", Sentence("The drawing has no size that can be shown."))
    return width, height or 0.0


def _length(text: str) -> float | None:
    """Return a length in CSS pixels; None where it is none of its own, as 100 % is."""
    match = _LENGTH.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return float(match[1]) * _PIXELS.get((match[2] or "px").lower(), 1.0)
    except ValueError:
        return None


def _local(name: str) -> str:
    return name.rpartition(":")[2]


def _external() -> MediaError:
    return MediaError(
        "refused", Sentence("The drawing wants something from outside, which is not loaded.")
    )


def _too_complicated() -> MediaError:
    return MediaError("too-large", Sentence("The drawing is too complicated to be shown safely."))
