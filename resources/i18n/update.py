"""Keeps the translations in step with the code: python resources/i18n/update.py [--check].

Collects every text of the desk (Qt's lupdate), the sentences of the rooms below it (context
"Sentences") and the labels of the schemas into the .ts files, says which are not translated yet,
and compiles the .qm files that the program loads (lrelease).
With --check nothing is written: exit 1 and a list if something is missing or out of date.
Translate in the .ts file with pyside6-linguist or an editor, then run this again.
"""

from __future__ import annotations

import argparse
import ast
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parent.parent
LANGUAGES = {"zh_CN": [], "en": ["-pluralonly"]}
"""Each language with what its file holds: all texts, or only those that have a plural."""
ROOMS = [PROJECT / "editor" / room for room in ("record", "media", "library", "checks")]
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%L?n")


@dataclass(frozen=True)
class Message:
    """One text of a .ts file; `translations` has one for each plural form."""

    context: str
    source: str
    translations: tuple[str, ...]
    finished: bool
    numerus: bool

    def fault(self) -> str:
        """Return what is wrong with the translation, "" for nothing."""
        if not self.finished or not all(self.translations):
            return "not translated"
        wanted = sorted(_PLACEHOLDER.findall(self.source))
        for one in self.translations:
            found = sorted(_PLACEHOLDER.findall(one))
            if found != wanted and not (self.numerus and len(found) < len(wanted)):
                return f"has other placeholders: {one}"
        return ""


def main() -> int:
    """Bring the files up to date, or check that they are; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true")
    options = parser.parse_args()
    found = [line for language in LANGUAGES for line in faults(language)]
    if not options.check:
        for language in LANGUAGES:
            update(language, HERE)
        found = [line for language in LANGUAGES for line in faults(language)]
    print("\n".join(found) or "Every text is translated.")
    return 1 if found else 0


def faults(language: str) -> list[str]:
    """Return what is missing or out of date in a language's two files."""
    name = f"copydesk_{language}"
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder)
        if (HERE / f"{name}.ts").is_file():
            shutil.copy(HERE / f"{name}.ts", fresh)
        update(language, fresh)
        found = [
            f"{name}: {message.context}: {message.source!r} {fault}"
            for message in messages(fresh / f"{name}.ts")
            if (fault := message.fault())
        ]
        compiled = HERE / f"{name}.qm"
        same = compiled.is_file() and compiled.read_bytes() == (fresh / f"{name}.qm").read_bytes()
        return found if same else [*found, f"{name}.qm is out of date"]


def update(language: str, folder: Path) -> None:
    """Merge the texts of the code into a folder's .ts file, and compile it."""
    ts = folder / f"copydesk_{language}.ts"
    with tempfile.TemporaryDirectory() as place:
        labels = Path(place, "labels.py")
        labels.write_text("\n".join((*_labels(), *_sentences())), "utf-8")
        sources = sorted((PROJECT / "editor" / "desk").rglob("*.py"))
        texts = [str(path) for path in (*sources, PROJECT / "editor" / "app.py", labels)]
        _run(
            "pyside6-lupdate",
            *texts,
            *("-ts", str(ts), "-no-obsolete", "-locations", "none", "-silent"),
            *("-source-language", "en", "-target-language", language, *LANGUAGES[language]),
        )
    compiled, fresh = ts.with_suffix(".qm"), ts.with_suffix(".qm.new")
    _run("pyside6-lrelease", "-silent", str(ts), "-qm", str(fresh))
    fresh.replace(compiled)  # a program that runs has the old one mapped into its memory


def messages(ts: Path) -> Iterator[Message]:
    """Yield the texts of a .ts file."""
    for context in ElementTree.parse(ts).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [form.text or "" for form in translation.iter("numerusform")]
            yield Message(
                context.findtext("name", ""),
                message.findtext("source", ""),
                tuple(forms or [translation.text or ""]),
                translation.get("type") is None,
                message.get("numerus") == "yes",
            )


def _labels() -> Iterator[str]:
    """Yield a call of translate for each label of the schemas that come with the program."""
    found: set[str] = set()
    for file in sorted((HERE.parent / "schemas").glob("*.yaml")):
        found |= set(_labels_in(yaml.safe_load(file.read_text("utf-8"))))
    return (f'translate("Schema", {label!r})' for label in sorted(found))


def _labels_in(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(label := value.get("label"), str):
            yield label
        for one in value.values():
            yield from _labels_in(one)
    elif isinstance(value, list):
        for one in value:
            yield from _labels_in(one)


def _sentences() -> Iterator[str]:
    """Yield a call of translate for each pattern of a sentence outside of the desk."""
    files = [file for room in ROOMS for file in room.glob("*.py")]
    patterns = {pattern for file in files for pattern in patterns_in(file)}
    return (f'translate("Sentences", {pattern!r})' for pattern in sorted(patterns))


def patterns_in(file: Path) -> Iterator[str]:
    """Yield the pattern of each Sentence in a file; raises SyntaxError where it is no literal."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"), str(file))):
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Sentence":
            pattern = node.args[0]
            if not isinstance(pattern, ast.Constant):
                raise SyntaxError(f"{file}:{node.lineno}: the pattern is to be written out here")
            yield pattern.value


def _run(tool: str, *arguments: str) -> None:
    beside = Path(sys.executable).with_name(tool)
    program = str(beside) if beside.exists() else shutil.which(tool)
    if program is None:
        raise SystemExit(f"{tool} is missing; it comes with PySide6-Essentials.")
    run = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if run.returncode:
        raise SystemExit(run.stdout + run.stderr)


if __name__ == "__main__":
    sys.exit(main())
