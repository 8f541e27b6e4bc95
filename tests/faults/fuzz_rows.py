"""Hold the rows that are read the quick way against those of a whole-document parse.

Run it as a program: `python tests/faults/fuzz_rows.py [--count 100000] [--seed 1] [--site FOLDER]`.
Every record of the site and of generated sites is read both ways, then `count` mutants of them.
What the whole parse refuses must never be listed as sound, and a sound row must be the same.
Exit 1 with the bytes of the first difference.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

import yaml

PROJECT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(PROJECT), str(PROJECT / "tests" / "benchmarks")]

from sites import make_site  # noqa: E402

from editor.library.reading import RowReader  # noqa: E402
from editor.library.rows import Row, row_of  # noqa: E402
from editor.library.scan import YAML_SUFFIXES  # noqa: E402
from editor.record import RecordError  # noqa: E402
from editor.record.frontmatter import split  # noqa: E402

SUFFIXES = (".md", ".html", ".yaml", ".yml")
MUTATED = 4_000  # bytes; longer records are read, but not mutated: it takes too long
SCRAPS = (
    *(b'"', b"'", b":", b": ", b"-", b"- ", b" ", b"  ", b"\n", b"\t", b"#", b" #", b"&a ", b"*a"),
    *(b"|", b">", b"{", b"[", b"]", b"}", b"!", b"!!int ", b"\\", b"\r", b"---\n", b"...\n"),
    *(b"\xff", b"2021-02-30", b"0", b"08", b"~", b"yes", b"1_0", b"\xc2\x85", b"\xe2\x80\xa8"),
    *(b"\xef\xbb\xbf", b"\n  - ", b"\n- ", b"<<: ", b"? ", b"%", b"@", b"`", b"null", b".inf"),
    *(b"\x00", b"\xc3\xa9"),
)


def whole_parse(path: str, data: bytes) -> Row | None:
    """Return the row as PyYAML's parse of the whole document gives it, None if it refuses."""
    fenced = None if path.lower().endswith(YAML_SUFFIXES) else True
    try:
        values = yaml.load(split(data, fenced).yaml, Loader=yaml.CSafeLoader)
    except (RecordError, yaml.YAMLError, ValueError, LookupError, TypeError, AttributeError):
        return None
    if values is None:
        values = {}
    return row_of(path, values) if isinstance(values, dict) else None


def mutants(bases: list[tuple[str, bytes]], count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    chance = random.Random(seed)
    for _ in range(count):
        path, data = chance.choice(bases)
        for _ in range(chance.choice([1, 1, 1, 2, 3])):
            data = _mutant(data, chance)
        yield path, data


def _mutant(data: bytes, chance: random.Random) -> bytes:
    place = chance.randrange(len(data) + 1)
    lines = data.split(b"\n")
    line = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            return data[:place] + chance.choice(SCRAPS) + data[place:]
        case 1:
            return data[:place] + data[place + chance.choice([1, 1, 2, 5, 40]) :]
        case 2:
            return data[:place] + chance.choice(SCRAPS) + data[place + 1 :]
        case 3:
            lines.insert(line, chance.choice(lines))
        case 4:
            del lines[line]
        case _:
            lines[line] = b" " * chance.randrange(6) + lines[line].lstrip()
    return b"\n".join(lines)


def difference(listed: Row, path: str, data: bytes) -> str:
    """Return what is wrong with the row of a record that the list shows as sound."""
    parsed = whole_parse(path, data)
    if parsed is None:
        return "listed as sound, but the whole parse refuses it"
    if listed == parsed:
        return ""
    fields = [name for name in Row.__slots__ if getattr(listed, name) != getattr(parsed, name)]
    return "other " + ", ".join(
        f"{name}: {getattr(listed, name)!r}, not {getattr(parsed, name)!r}" for name in fields
    )


def records(site: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(site.rglob("*")):
        path = file.relative_to(site)
        if file.is_file() and file.suffix in SUFFIXES and path.parts[0] != "assets":
            yield path.as_posix(), file.read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--site", type=Path, action="append", default=[])
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        generated = [
            make_site(Path(folder, str(copies)), 60, seed=arguments.seed, copies=copies)
            for copies in (True, False)
        ]
        bases = [record for site in (*generated, *arguments.site) for record in records(site)]
    small = [(path, data) for path, data in bases if 0 < len(data) < MUTATED]
    reader = RowReader(PROJECT)
    sound = refused = 0
    for path, data in chain(bases, mutants(small, arguments.count, arguments.seed)):
        listed = reader.row(path, data)
        if listed.problem:
            refused += 1
            continue
        sound += 1
        wrong = difference(listed, path, data)
        if wrong:
            print(f"{path}: {wrong}\n{data!r}")
            return 1
    print(f"{len(bases)} records and {arguments.count} mutants: {sound} sound, {refused} refused")
    return 0


if __name__ == "__main__":
    sys.exit(main())
