"""The outer shape of a record file: byte order mark, fences, YAML and body."""

from __future__ import annotations

import re
from typing import NamedTuple

from editor.record.errors import RecordError
from editor.record.sentence import Sentence

MAX_YAML = 4 * 1024 * 1024
"""Characters of front matter that Copydesk reads; real records have 0.14 million at most."""

BOM = b"\xef\xbb\xbf"

_OPENING = re.compile(r"---[ \t]*(?:\r\n|\n|\Z)")
_CLOSING = re.compile(r"\n(?P<fence>(?:---|\.\.\.)[ \t]*+)(?=\r?\n|\Z)")


class FrontMatter(NamedTuple):
    """A file's text and where its YAML stands in it (character offsets into `text`)."""

    text: str
    bom: bool
    fenced: bool
    start: int
    end: int
    body_start: int

    @property
    def yaml(self) -> str:
        """Return the YAML between the fences, or the whole text of a plain YAML file."""
        return self.text[self.start : self.end]

    def to_bytes(self) -> bytes:
        """Return the file's bytes."""
        encoded = self.text.encode("utf-8")
        return BOM + encoded if self.bom else encoded

    def with_text(self, text: str) -> FrontMatter:
        """Return the same shape for a text in which only the YAML differs."""
        shift = len(text) - len(self.text)
        end, body_start = self.end + shift, self.body_start + shift
        return _checked(FrontMatter(text, self.bom, self.fenced, self.start, end, body_start))


def decode(data: bytes) -> tuple[str, bool]:
    """Return the text without its byte order mark, and whether it had one.

    Raises RecordError for anything but UTF-8, naming the encoding where it can be told.
    """
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise RecordError(
            Sentence(
                "The file is UTF-16 text; Copydesk edits UTF-8: save it as UTF-8 in a text editor"
            ),
            1,
            1,
        )
    bom = data.startswith(BOM)
    content = data[len(BOM) :] if bom else data
    try:
        return content.decode("utf-8"), bom
    except UnicodeDecodeError as error:
        before = content[: error.start]
        line = before.count(b"\n") + 1
        tail = before[before.rfind(b"\n") + 1 :]
        raise RecordError(
            Sentence(
                "The byte 0x{byte:02x} is not UTF-8 text; save the file as UTF-8 in a text editor",
                byte=content[error.start],
            ),
            line,
            len(tail.decode("utf-8", "replace")) + 1,
        ) from None


def split(data: bytes, fenced: bool | None = None) -> FrontMatter:
    """Find the YAML in a file's bytes.

    `fenced` says whether the file must have fences (an article) or has none (plain YAML);
    None looks at the first line. Raises RecordError for text that has no front matter.
    """
    text, bom = decode(data)
    if not text or text.isspace():
        raise RecordError(Sentence("The file is empty"), 1, 1)
    opening = _OPENING.match(text)
    if fenced is None:
        fenced = opening is not None
    if not fenced:
        return _checked(FrontMatter(text, bom, False, 0, len(text), len(text)))
    if opening is None:
        raise RecordError(
            Sentence("The file does not start with a --- line, so it has no front matter"), 1, 1
        )
    limit = opening.end() + MAX_YAML + 1
    closing = _CLOSING.search(text, opening.end() - 1, limit)
    if closing is None:
        line = text.count("\n", 0, limit) + 1
        raise RecordError(Sentence("The front matter has no closing --- line"), line)
    end, body_start = closing.span("fence")
    if text.startswith("\r\n", body_start):
        body_start += 2
    elif text.startswith("\n", body_start):
        body_start += 1
    return _checked(FrontMatter(text, bom, True, opening.end(), end, body_start))


def _checked(matter: FrontMatter) -> FrontMatter:
    length = matter.end - matter.start
    if length > MAX_YAML:
        raise RecordError(
            Sentence(
                "The front matter has {length:,} characters; Copydesk reads {max_yaml:,} at most",
                length=length,
                max_yaml=MAX_YAML,
            ),
            1,
        )
    return matter
