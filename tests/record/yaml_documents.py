"""Random YAML in many styles, random edits of it, and random damage to real records.

Everything is drawn from a `random.Random`, so that hypothesis can shrink it (`st.randoms()`) and
the long proof can draw a million at the speed of Python's own generator.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from random import Random
from typing import Any

from editor.record import Insert, Move, Remove, Rename, Set

PLAIN = (
    *(
        "word",
        "two words",
        "news",
        "a:b",
        "a#b",
        "it's",
        'say "hi"',
        "é中😀",
        "-x",
        "http://x.org/?a=b#c",
    ),
    *(
        "1",
        "-1",
        "0x1F",
        "014",
        "1_000",
        "1.5",
        "1.50",
        "1e3",
        "1.0e+3",
        ".inf",
        ".NaN",
        "12:30:45",
    ),
    *("true", "false", "yes", "Off", "null", "~", "y", "2021-12-17T10:49:00Z", "2021-12-17"),
    *(
        "2021-12-17 10:49:00 +01:00",
        "2021-12-17t10:49:00.120",
        "2021-02-30",
        "x" * 90,
        "a" * 9 + " b" * 60,
    ),
)
TEXTS = (
    *(
        "word",
        "New title",
        "two  spaces",
        " padded ",
        "",
        "a: b",
        "a #b",
        "- a",
        "# a",
        "it's",
        'say "hi"',
    ),
    *(
        "1",
        "1.5",
        "true",
        "no",
        "null",
        "~",
        "2021-12-17",
        "0x1F",
        "12:30",
        "<<",
        "=",
        "---",
        "...",
    ),
    *(
        "é中😀",
        "one\ntwo",
        "one\n",
        "\n",
        "one\n\n two\n\n\n",
        "  one\n",
        "a\tb",
        "\ttab",
        "end\t",
        "\\n",
    ),
    *(
        "a\rb",
        "\x85",
        "a\u2028b",
        "\ufeff",
        "\x07",
        "&a",
        "*a",
        "!a",
        "|",
        ">",
        "[a",
        "{a",
        "a, b",
        "a]",
        "%",
        "@",
    ),
    "many words " * 30,
)
KEYS = (
    *(
        "title",
        "excerpt",
        "publishedDateTime",
        "webUrl",
        "quality",
        "published",
        "provider",
        "topics",
    ),
    *("images", "related", "name", "url", "width", "a", "b b", "ключ", "x-y", "k1", "Z"),
)
ODD_KEYS = ("1", "true", "null", "2021-12-17", "<<", "=", "~", "1.5", "-")


@dataclass
class Writer:
    """Writes one random document; `odd` is how often something unusual comes."""

    rng: Random
    odd: float = 0.05
    end: str = "\n"
    anchors: list[str] = field(default_factory=list)
    comments: int = 0

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def document(self) -> str:
        """Return a block mapping, sometimes behind comments and blank lines."""
        if self.chance(0.15):
            self.end = "\r\n"
        lines = self.mapping(0, self.rng.randint(1, 3))
        text = self.end.join(lines) + self.end
        if self.chance(0.1):
            text = text.rstrip("\r\n")
        if self.chance(0.03):
            text = self.end * self.rng.randint(1, 2) + text
        return text

    def comment(self) -> str:
        self.comments += 1
        return f"# c{self.comments} {self.rng.choice(('', 'a: b', '- x', 'it`s', 'é'))}"

    def mapping(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for key in self.keys():
            if self.chance(0.12):
                lines += [" " * self.rng.choice((indent, indent, 0, indent + 3)) + self.comment()]
            if self.chance(0.15):
                lines += [""] * self.rng.randint(1, 2)
            lines += self.entry(key, indent, depth)
        return lines

    def keys(self) -> list[str]:
        keys = self.rng.sample(KEYS, self.rng.randint(1, 4))
        if self.chance(self.odd):
            keys.append(self.rng.choice(ODD_KEYS))
        if self.chance(self.odd / 3):
            keys.append(self.rng.choice(keys))
        return keys

    def entry(self, key: str, indent: int, depth: int) -> list[str]:
        pad = " " * indent
        style = self.rng.random()
        if style < 0.06 or ("b b" in key and style < 0.2):
            key = f'"{key}"'
        elif style < 0.12:
            key = f"'{key}'"
        if self.chance(self.odd / 3):
            value = self.value(indent, depth, "")
            return [f"{pad}? {key}", f"{pad}:{value[0]}", *value[1:]]
        colon = " :" if self.chance(0.04) else ":"
        value = self.value(indent, depth, "map")
        return [f"{pad}{key}{colon}{value[0]}", *value[1:]]

    def value(self, indent: int, depth: int, parent: str) -> list[str]:
        """Return the lines of a value; the first continues the line of its key or dash."""
        head = self.properties()
        kind = self.rng.random()
        if depth > 0 and kind < 0.2:
            inner = indent + self.rng.choice((1, 2, 2, 2, 2, 4, 7))
            return [head + self.tail(), *self.mapping(inner, depth - 1)]
        if depth > 0 and kind < 0.45:
            steps = (0, 2, 2, 2, 4) if parent == "map" else (2, 2, 4)
            return [head + self.tail(), *self.sequence(indent + self.rng.choice(steps), depth - 1)]
        if kind < 0.52:
            return self.block_text(indent, head)
        wide = "\t" if parent == "map" else "  "
        gap = self.rng.choice((" ", " ", " ", " ", "  ", wide)) if not head else head + " "
        if kind < 0.6:
            return [gap + self.flow(depth) + self.tail(tabs=True)]
        if kind < 0.66:
            return [head + self.tail()]
        if kind < 0.72:
            return self.folded_lines(indent, gap)
        return [gap + self.scalar(flow=False) + self.tail(tabs=True)]

    def properties(self) -> str:
        if not self.chance(self.odd):
            return ""
        kind = self.rng.random()
        if kind < 0.4:
            self.anchors.append(f"m{len(self.anchors)}")
            return f" &{self.anchors[-1]}"
        return " " + self.rng.choice(
            ("!!str", "!local", "!", "!!int", "!!float", "!!seq", "!!map", "!!set")
        )

    def tail(self, *, tabs: bool = False) -> str:
        """Return what may follow on the line; a tab may follow only a value."""
        kind = self.rng.random()
        if kind < 0.08:
            return f"{self.rng.choice((' ', '  ', chr(9) if tabs else ' '))}{self.comment()}"
        if kind < 0.12:
            return self.rng.choice((" ", "  ", "\t", " \t")) if tabs else " "
        return ""

    def sequence(self, indent: int, depth: int) -> list[str]:
        lines: list[str] = []
        for _ in range(self.rng.randint(1, 4)):
            pad = " " * indent
            if self.chance(0.08):
                lines.append(pad + self.comment())
            if self.chance(0.06):
                lines.append("")
            spaces = self.rng.choice((1, 1, 1, 1, 2, 3))
            inner = indent + 1 + spaces
            kind = self.rng.random()
            if depth > 0 and kind < 0.35:
                block = self.mapping(inner, depth - 1)
            elif depth > 0 and kind < 0.42:
                block = self.sequence(inner, depth - 1)
            else:
                value = self.value(indent, depth, "list")
                lines += [f"{pad}-{value[0]}", *value[1:]]
                continue
            if not block[0][:inner].strip() and not block[0].lstrip().startswith("#") and block[0]:
                block[0] = f"{pad}-{' ' * spaces}{block[0][inner:]}"
            else:
                block.insert(0, f"{pad}-")
            lines += block
        return lines

    def block_text(self, indent: int, head: str) -> list[str]:
        inner = indent + self.rng.choice((1, 2, 2, 2, 4))
        chomp = self.rng.choice(("", "", "-", "+"))
        mark = str(inner - indent) if self.chance(0.2) else ""
        order = mark + chomp if self.chance(0.5) else chomp + mark
        first = f"{head} {self.rng.choice('|>')}{order}{self.tail()}"
        lines = []
        for number in range(self.rng.randint(0, 4)):
            text = self.rng.choice(
                ("one two", "# no comment", "a: b", "- x", "", "é中😀", "end  ", "---", "\ttab")
            )
            if not number and not mark:
                text = text.lstrip()
            extra = " " * self.rng.choice((0, 0, 0, 1, 3)) if number or mark else ""
            lines.append((" " * inner + extra + text) if text or self.chance(0.2) else "")
        return [first, *lines, *[""] * self.rng.choice((0, 0, 0, 1, 2))]

    def folded_lines(self, indent: int, gap: str) -> list[str]:
        quote = self.rng.choice(("'", '"', ""))
        pad = " " * (indent + self.rng.choice((1, 2, 3)))
        words = [
            self.rng.choice(("one", "two three", "é", "x-y", "4"))
            for _ in range(self.rng.randint(2, 4))
        ]
        lines = [f"{gap}{quote}{words[0]}", *(pad + word for word in words[1:])]
        if self.chance(0.3):
            lines.insert(1, "")
        lines[-1] += quote
        return lines

    def flow(self, depth: int) -> str:
        if self.anchors and self.chance(self.odd):
            return f"*{self.rng.choice(self.anchors)}"
        if self.chance(0.2):
            return self.rng.choice(("[]", "{}", "[ ]", "{ }"))
        comma = self.rng.choice((", ", ", ", ",", " , "))
        parts = [
            self.flow(depth - 1) if depth > 0 and self.chance(0.15) else self.scalar(flow=True)
            for _ in range(self.rng.randint(1, 4))
        ]
        if self.chance(self.odd / 3):
            comma += self.end + "      "
        if self.chance(0.5):
            return f"[{comma.join(parts)}]"
        names = self.rng.sample(KEYS, len(parts))
        return (
            "{"
            + comma.join(f"{name}: {part}" for name, part in zip(names, parts, strict=True))
            + "}"
        )

    def scalar(self, *, flow: bool) -> str:
        kind = self.rng.random()
        if not flow and self.anchors and kind < self.odd / 2:
            return f"*{self.rng.choice(self.anchors)}"
        if kind < 0.5:
            return self.rng.choice(PLAIN[:20] if flow else PLAIN)
        text = self.rng.choice(TEXTS)
        if kind < 0.65 and text.isprintable():
            return "'" + text.replace("'", "''") + "'"
        return double_quoted(text, escape_more=self.chance(0.2))


def double_quoted(text: str, *, escape_more: bool = False) -> str:
    """Return a text in double quotes with only ASCII escapes where it must."""
    out = ""
    for char in text:
        if char in '"\\':
            out += "\\" + char
        elif not char.isprintable() or (escape_more and ord(char) > 126):
            code = ord(char)
            out += f"\\U{code:08x}" if code > 0xFFFF else f"\\u{code:04X}"
        else:
            out += char
    return f'"{out}"'


SIMPLE_VALUES = (
    *(None, True, False, 0, 1, -1, 62, 1.5, -0.25, 1e20, float("inf"), datetime.date(2022, 1, 2)),
    datetime.datetime(2022, 1, 2, 3, 4, 5, tzinfo=datetime.UTC),
    datetime.datetime(2022, 1, 2, 3, 4),
)


def value(rng: Random, depth: int = 2) -> Any:
    """Return a value to set: any type that YAML 1.1 and PyYAML's safe loader know."""
    kind = rng.random()
    if depth and kind < 0.12:
        return [value(rng, depth - 1) for _ in range(rng.randint(0, 3))]
    if depth and kind < 0.24:
        return {key: value(rng, depth - 1) for key in rng.sample(KEYS, rng.randint(0, 3))}
    if kind < 0.75:
        return rng.choice(TEXTS)
    return rng.choice(SIMPLE_VALUES)


def edit(rng: Random, root: dict[str, Any]) -> object:
    """Return a random edit that fits the value `root`, now and then one that does not."""
    path, target = (), root
    while isinstance(target, (dict, list)) and target and (not path or rng.random() < 0.7):
        steps = range(len(target)) if isinstance(target, list) else _texts(target)
        if not steps:
            break
        step = rng.choice(steps)
        path, target = (*path, step), target[step]
    if not path:
        return Set((rng.choice(KEYS),), value(rng))
    parent = root
    for step in path[:-1]:
        parent = parent[step]
    kind = rng.random()
    if isinstance(target, list) and kind < 0.3:
        return Insert(path, rng.randint(0, len(target)), value(rng))
    if isinstance(target, (dict, list)) and kind < 0.5:
        return Set(path, varied(rng, target))
    if isinstance(parent, list) and kind < 0.4:
        return Move(path, rng.randrange(len(parent)))
    if isinstance(parent, dict) and kind < 0.4:
        return Rename(path, rng.choice((*KEYS, *ODD_KEYS, "a: b", "")))
    if isinstance(parent, dict) and kind < 0.5:
        return Set((*path[:-1], rng.choice(KEYS)), value(rng))
    return Remove(path) if kind > 0.88 else Set(path, value(rng))


def _texts(mapping: dict[Any, Any]) -> list[str]:
    return [key for key in mapping if isinstance(key, str)]


def varied(rng: Random, old: Any) -> Any:
    """Return a list or mapping that is partly the old one."""
    if isinstance(old, list):
        new = [item for item in old if rng.random() < 0.85]
        if rng.random() < 0.5:
            rng.shuffle(new)
        if rng.random() < 0.5:
            new.insert(rng.randint(0, len(new)), value(rng, 1))
        return [varied(rng, item) if rng.random() < 0.2 else item for item in new]
    if isinstance(old, dict):
        new = {key: part for key, part in old.items() if rng.random() < 0.85}
        if rng.random() < 0.5:
            new[rng.choice(KEYS)] = value(rng, 1)
        return {key: varied(rng, part) if rng.random() < 0.3 else part for key, part in new.items()}
    return value(rng, 1)


SPLINTERS = (
    *(
        " ",
        "  ",
        "\n",
        "\t",
        "\r\n",
        "\r",
        ":",
        ": ",
        "- ",
        "-",
        "#",
        " #",
        '"',
        "'",
        "\\",
        "[",
        "]",
        "{",
        "}",
    ),
    *(
        ",",
        "&a ",
        "*a",
        "!x ",
        "!!str ",
        "|",
        ">",
        "|-\n",
        "?",
        "? ",
        "<<: ",
        "%",
        "@",
        "`",
        "---\n",
        "...\n",
    ),
    *(
        "\x00",
        "\x07",
        "\x85",
        "\u2028",
        "\ufeff",
        "😀",
        "é",
        "2021-02-30",
        "x: y\n",
        "  x: y\n",
        "~",
        "\n\n",
        "a\n",
    ),
)


def damaged(rng: Random, text: str) -> str:
    """Return a text with one to three small damages."""
    for _ in range(rng.randint(1, 3)):
        at = rng.randint(0, len(text))
        kind = rng.random()
        if kind < 0.4:
            text = text[:at] + rng.choice(SPLINTERS) + text[at:]
        elif kind < 0.6:
            text = text[:at] + text[at + rng.choice((1, 1, 1, 2, 5, 40)) :]
        elif kind < 0.7:
            text = text[:at] + rng.choice(SPLINTERS) + text[at + 1 :]
        else:
            text = _lines_damaged(rng, text)
    return text


def _lines_damaged(rng: Random, text: str) -> str:
    lines = text.splitlines(keepends=True)
    if not lines:
        return text
    at, other = rng.randrange(len(lines)), rng.randrange(len(lines))
    kind = rng.random()
    if kind < 0.25:
        lines.insert(other, lines[at])
    elif kind < 0.5:
        del lines[at]
    elif kind < 0.65:
        lines[at], lines[other] = lines[other], lines[at]
    elif kind < 0.85:
        lines[at] = " " * rng.randint(1, 3) + lines[at]
    else:
        lines[at] = lines[at].removeprefix(" " * rng.randint(1, 3))
    return "".join(lines)
