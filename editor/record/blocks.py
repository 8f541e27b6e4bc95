"""The entries of a block list or mapping as lines: taking out, putting in, moving.

Each entry owns a chunk of the text: its lines, the comments directly above it, and those behind
and within it. Blank lines between two chunks belong to neither.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence, Set
from dataclasses import dataclass

from editor.record.lines import line_end, line_start
from editor.record.neighbours import entry_column
from editor.record.splices import Splice, spliced
from editor.record.tree import Node


@dataclass(frozen=True)
class Kept:
    """An entry that is there already, with changes inside it."""

    index: int
    splices: tuple[Splice, ...] = ()


@dataclass(frozen=True)
class New:
    """An entry to be written: whole lines with their line ends.

    `blank_before` says that a blank line stands before it, None that it is as usual here.
    """

    text: str
    blank_before: bool | None = None


Order = Sequence[Kept | New]


@dataclass(frozen=True)
class _Chunk:
    """The lines of an entry; behind `content_end` there are only comments and blank lines."""

    start: int
    content_end: int
    end: int


class Block:
    """The entries of the block collection `node` which begins at `start` in `text`.

    `floor` is where the lines of its first entry's comments may begin: behind the line of the
    key that owns the block.
    """

    def __init__(self, text: str, start: int, node: Node, floor: int, newline: str) -> None:
        self._text = text
        self._newline = newline
        self.column = entry_column(text, node.entries[0], start)
        first = start + node.entries[0].start
        self.compact = bool(text[line_start(text, first) : first].strip(" "))
        """Whether the first entry stands behind a dash in the same line."""
        self._start = start
        self._node = node
        self._chunks = self._cut(start, node, floor)

    def _cut(self, start: int, node: Node, floor: int) -> list[_Chunk]:
        begins: list[int] = []
        content_ends: list[int] = []
        ends: list[int] = []
        for index, entry in enumerate(node.entries):
            line = line_start(self._text, start + entry.start)
            if index:
                end, begin = self._divide(ends[-1], line)
                ends[-1] = end
                begins.append(begin)
            elif self.compact:
                begins.append(start + entry.start)
            else:
                begins.append(self._divide(floor, line)[1])
            content_ends.append(line_end(self._text, start + entry.end))
            ends.append(content_ends[-1])
        return [_Chunk(*places) for places in zip(begins, content_ends, ends, strict=True)]

    def _divide(self, start: int, end: int) -> tuple[int, int]:
        """Divide the lines between two entries.

        Returns where the first entry's chunk ends and where the second one's begins: comments
        indented deeper, or followed by a blank line, belong to the first.
        """
        lines = self._text[start:end].splitlines(keepends=True)
        above = len(lines)
        while above and self._is_comment(lines[above - 1], self.column):
            above -= 1
        below = above
        while below and not lines[below - 1].strip():
            below -= 1
        return start + sum(map(len, lines[:below])), end - sum(map(len, lines[above:]))

    @staticmethod
    def _is_comment(line: str, column: int) -> bool:
        content = line.lstrip(" ")
        return content.startswith("#") and len(line) - len(content) <= column

    def arranged(self, order: Order, group_leads: Set[int] = frozenset()) -> Splice:
        """Return the change that gives the block these entries in this order; not for none.

        `group_leads` are the entries whose blank line goes with them when they are taken out.
        """
        gaps = self._gaps(order, group_leads)
        pieces = [
            gap + self._lines(item, first=not position)
            for position, (gap, item) in enumerate(zip(gaps, order, strict=True))
        ]
        new = "".join(pieces)
        start, end = self._chunks[0].start, self._chunks[-1].end
        if not self._text[start:end].endswith("\n"):
            new = new.removesuffix(self._newline)
        return Splice(start, end, new)

    def emptied(self, owner_end: int, sign: str) -> list[Splice]:
        """Return the changes that leave no entry; `sign` (``[]``, or a new scalar) stands instead.

        `owner_end` is the place behind the colon or dash that owns the block.
        """
        start, end = self._chunks[0].start, self._chunks[-1].end
        line_end = self._newline if self._text[start:end].endswith("\n") else ""
        if self.compact:
            return [Splice(start, end, sign + line_end)]
        return [Splice(owner_end, owner_end, f" {sign}"), Splice(start, end, "")]

    def spans(self) -> list[tuple[int, int]]:
        """Return where the lines of each entry, its comments included, begin and end."""
        return [(chunk.start, chunk.end) for chunk in self._chunks]

    def region(self) -> tuple[int, int]:
        """Return where the lines of all entries begin and end."""
        return self._chunks[0].start, self._chunks[-1].end

    def _lines(self, item: Kept | New, *, first: bool) -> str:
        text = item.text if isinstance(item, New) else self._chunk_text(item)
        if self.compact and first:
            return text.removeprefix(" " * self.column)
        return text

    def _chunk_text(self, item: Kept) -> str:
        chunk = self._chunks[item.index]
        text = spliced(self._text[chunk.start : chunk.end], item.splices, chunk.start)
        if not text.endswith("\n"):
            text += self._newline
        if self.compact and not item.index:
            return " " * self.column + text
        return text

    def _gap(self, index: int) -> str:
        """Return the blank lines before entry `index`."""
        return self._text[self._chunks[index - 1].end : self._chunks[index].start]

    def _usual_gap(self) -> str:
        gaps = Counter(self._gap(index) for index in range(1, len(self._chunks)))
        return gaps.most_common(1)[0][0] if gaps else ""

    def _gaps(self, order: Order, group_leads: Set[int]) -> list[str]:
        """Return the blank lines before each entry of the new order."""
        kept = [item.index for item in order if isinstance(item, Kept)]
        if len(kept) == len(order) == len(self._chunks):
            # Entries that only change places leave the blank lines where they are.
            return ["", *(self._gap(index) for index in range(1, len(order)))]
        gaps = [""]
        for position in range(1, len(order)):
            before, item = order[position - 1 : position + 1]
            after = order[position + 1] if position + 1 < len(order) else None
            if isinstance(before, Kept) and self._keeps_blank_lines(before.index):
                gaps.append("")
            elif isinstance(item, Kept):
                gaps.append(self._gap_before_kept(before, item, group_leads))
            else:
                gaps.append(self._gap_before_new(before, item, after))
        return gaps

    def _keeps_blank_lines(self, index: int) -> bool:
        """Return whether blank lines behind an entry are part of its text (``|+``)."""
        entry = self._node.entries[index]
        start = self._start + entry.value
        while entry.node.entries:
            entry = entry.node.entries[-1]
            start += entry.value
        line = self._text[start : line_end(self._text, start)]
        return entry.node.style in ("|", ">") and "+" in line.partition("#")[0]

    def _gap_before_kept(self, before: Kept | New, item: Kept, group_leads: Set[int]) -> str:
        if isinstance(before, New):
            if item.index:
                return self._gap(item.index)
            return self._usual_gap() if before.blank_before is None else ""
        if before.index > item.index:
            return self._usual_gap()
        gone = range(before.index + 1, item.index)
        gaps = [self._gap(index) for index in gone if index not in group_leads]
        return max([*gaps, self._gap(item.index)], key=len)

    def _gap_before_new(self, before: Kept | New, item: New, after: Kept | New | None) -> str:
        """Return the blank lines before a new entry: as many as stand there already."""
        if item.blank_before is not None:
            gap = self._newline if item.blank_before else ""
        elif isinstance(after, Kept) and after.index:
            gap = self._gap(after.index)
        else:
            gap = self._usual_gap()
        if not gap and isinstance(before, Kept):
            chunk = self._chunks[before.index]
            if chunk.end > chunk.content_end:
                # Directly below a comment, the entry would seem to be what it is about.
                return self._newline
        return gap
