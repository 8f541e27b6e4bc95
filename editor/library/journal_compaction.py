"""What of a journal is worth keeping: all that is open, and of the rest the latest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from editor.library.journal_entries import (
    Begin,
    Done,
    End,
    Entry,
    Planned,
    State,
    Version,
    to_bytes,
)
from editor.library.journal_versions import Versions
from editor.library.splice import Splice

_STEPS = 50
"""Steps of one record that can be undone after a restart."""


@dataclass
class _Part:
    """Entries that stay or go together."""

    time: int
    entries: list[Entry]
    open: bool = False

    @property
    def size(self) -> int:
        return sum(len(to_bytes(entry)) for entry in self.entries)


def joined(before: State | None, after: State) -> State:
    """Return what a state says together with the one told before it, as one that needs no other.

    Its first `keep` steps are gone: they are too old, or were told in what is damaged.
    """
    kept = before.steps[: max(after.keep - before.keep, 0)] if before else ()
    steps = kept + after.steps
    old = max(len(steps) - _STEPS, 0)
    follows = after.follows or (before.follows if before else "")
    keep = after.keep - len(kept) + old
    return replace(after, keep=keep, steps=steps[old:], follows=follows)


def standing(states: Iterable[State]) -> list[State]:
    """Return what each session told of one record last, but not what another took over."""
    latest: dict[str, State] = {}
    for state in states:
        latest[state.session] = joined(latest.get(state.session), state)
    followed = {state.follows for state in latest.values()}
    return [state for state in latest.values() if state.session not in followed]


def compacted(entries: Iterable[Entry], budget: int) -> Iterator[Entry]:
    """Yield what is kept: unfinished batches, unsaved edits, and else about `budget` bytes."""
    given = list(entries)
    parts = [*_transactions(given), *_states(given)]
    parts += _texts(given, [part for part in parts if part.open])
    room, kept = budget, []
    for part in sorted(parts, key=lambda part: (part.open, part.time), reverse=True):
        if part.open or room > 0:
            kept.append(part)
            room -= 0 if part.open else part.size
    kept.sort(key=lambda part: (not isinstance(part.entries[0], Version), part.time))
    for part in kept:
        yield from part.entries


def _transactions(entries: list[Entry]) -> list[_Part]:
    parts: dict[str, _Part] = {}
    for entry in entries:
        match entry:
            case Begin():
                parts[entry.id] = _Part(entry.time, [entry], open=entry.batch)
            case Planned() | Done() | End():
                if part := parts.get(entry.id):
                    part.entries.append(entry)
                    part.open = part.open and not isinstance(entry, End)
    return list(parts.values())


def _states(entries: list[Entry]) -> list[_Part]:
    by_path: defaultdict[str, list[State]] = defaultdict(list)
    for entry in entries:
        if isinstance(entry, State):
            by_path[entry.path].append(entry)
    parts = []
    for told in by_path.values():
        left = standing(told)
        newest = max(left, key=lambda one: one.time, default=None)
        for state in left:
            if state.unsaved is not None or (state.steps and state is newest):
                parts.append(_Part(state.time, [state], open=state.unsaved is not None))
    return parts


def _texts(entries: list[Entry], open_parts: list[_Part]) -> list[_Part]:
    """Return the whole texts: those that unsaved edits start from are as open as these."""
    texts: defaultdict[str, list[Version]] = defaultdict(list)
    splices: defaultdict[str, list[Splice]] = defaultdict(list)
    for entry in entries:
        match entry:
            case Version():
                texts[entry.path].append(entry)
            case Begin() | Planned():
                for splice in entry.splices:
                    splices[splice.path].append(splice)
    parts = [_Part(text.time, [text]) for one in texts.values() for text in one]
    for part in open_parts:
        state = part.entries[0]
        if isinstance(state, State) and state.unsaved is not None:
            known = Versions((text.data for text in texts[state.path]), splices[state.path])
            base = known.find(state.unsaved.before)
            if base is not None:
                parts.append(_Part(part.time, [Version(state.path, base, state.time)], open=True))
    return parts
