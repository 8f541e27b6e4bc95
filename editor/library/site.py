"""What a Jekyll site says of itself in `_config.yml`, and which of its files it leaves out."""

from __future__ import annotations

import re
from collections.abc import Iterable
from fnmatch import translate
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from editor.record.sentence import Sentence
from editor.record.value import Value

SITE_SCHEMAS = "copydesk.yaml"
"""What a site says to Copydesk: which fields its records have, and more."""
CONFIG_NAMES = ("_config.yml", "_config.yaml")
CONFIG_LIMIT = 1_000_000  # bytes; a longer settings file is not one

# Jekyll's own folders: they hold no records, whatever the settings say.
OWN_FOLDERS = frozenset({"_includes", "_layouts", "_sass", "_data", "_site", "_plugins"})
TOOL_FOLDERS = frozenset({"node_modules", "vendor", "__pycache__"})


class Site(Value):
    """The settings of the site in `folder` that matter to an editor.

    Without a readable settings file everything but the folder has its default.
    """

    folder: Path
    title: str = ""
    url: str = ""
    baseurl: str = ""
    destination: str = "_site"
    exclude: tuple[str, ...] = ()
    include: tuple[str, ...] = ()
    collections: tuple[str, ...] = ()
    is_jekyll: bool = False
    problem: str = ""
    """Why the settings could not be read, as a sentence; "" where they were, or there are none."""

    @cached_property
    def _excluded(self) -> re.Pattern[str] | None:
        return _any_pattern(self.exclude)

    @cached_property
    def _included(self) -> re.Pattern[str] | None:
        return _any_pattern(self.include)

    def leaves_out(self, path: str) -> bool:
        """Whether `exclude` names the file or folder at `path` and `include` does not."""
        if self._excluded is None or not self._excluded.match(path):
            return False
        return not self.brings_in(path)

    def brings_in(self, path: str) -> bool:
        """Whether `include` names the file or folder at `path`."""
        return self._included is not None and bool(self._included.match(path))

    def enters(self, name: str, path: str) -> bool:
        """Whether records may lie in the folder `name` at `path` (relative, with "/")."""
        if name in TOOL_FOLDERS or name == ".git" or self.leaves_out(path):
            return False
        if self.is_jekyll and (name in OWN_FOLDERS or path == self.destination):
            return False
        return not name.startswith(".") or self.brings_in(path)


def read_site(folder: Path) -> Site:
    """Read the settings of the site in `folder`; a broken or missing file is no error."""
    for name in CONFIG_NAMES:
        path = folder / name
        if path.is_file():
            try:
                return _parse_site(folder, path)
            except (OSError, ValueError, yaml.YAMLError, RecursionError) as error:
                return Site(
                    folder,
                    is_jekyll=True,
                    problem=Sentence("{file} cannot be read: {error}", file=name, error=str(error)),
                )
    return Site(folder, is_jekyll=_looks_like_jekyll(folder))


def _parse_site(folder: Path, path: Path) -> Site:
    with path.open("rb") as file:
        data = file.read(CONFIG_LIMIT + 1)
    if len(data) > CONFIG_LIMIT:
        raise ValueError(f"it has more than {CONFIG_LIMIT:,} bytes")
    settings = _scalars_and_lists(yaml.compose(data.decode("utf-8-sig"), Loader=yaml.CSafeLoader))
    return Site(
        folder,
        title=_text(settings, "title"),
        url=_text(settings, "url").rstrip("/"),
        baseurl=_slashed(_text(settings, "baseurl")),
        destination=_text(settings, "destination").strip("./") or "_site",
        exclude=tuple(_strings(settings.get("exclude"))),
        include=tuple(_strings(settings.get("include"))),
        collections=tuple(_strings(settings.get("collections"))),
        is_jekyll=True,
    )


def _scalars_and_lists(root: yaml.Node | None) -> dict[str, Any]:
    """Return the top level only: str for a scalar, list of str for a list or a mapping's keys.

    The rest of the settings is other tools' business and may hold anything, alias bombs included.
    """
    if not isinstance(root, yaml.MappingNode):
        return {}
    settings: dict[str, Any] = {}
    for key, value in root.value:
        if isinstance(value, yaml.ScalarNode):
            settings[key.value] = value.value
        elif isinstance(value, yaml.SequenceNode):
            items = value.value
            settings[key.value] = [node.value for node in items if isinstance(node.value, str)]
        elif isinstance(value, yaml.MappingNode):
            keys = (node for node, _ in value.value)
            settings[key.value] = [node.value for node in keys if isinstance(node.value, str)]
    return settings


def _text(settings: dict[str, Any], key: str) -> str:
    value = settings.get(key)
    return value.strip() if isinstance(value, str) and value not in ("null", "~") else ""


def _strings(value: str | list[str] | None) -> list[str]:
    if isinstance(value, str):
        return value.split()
    return [text for text in value or () if text]


def _slashed(baseurl: str) -> str:
    bare = baseurl.strip("/")
    return f"/{bare}" if bare else ""


def _any_pattern(patterns: Iterable[str]) -> re.Pattern[str] | None:
    """Return what matches a path that Jekyll would count among `patterns`.

    As Jekyll does it, a pattern without wildcards also takes every path that starts with it.
    """
    parts = []
    for pattern in patterns:
        bare = pattern.strip().removeprefix("./").lstrip("/")
        if bare:
            parts.append(translate(bare))
            parts.append(re.escape(bare.rstrip("/")) + (r"(?:/|\Z)" if bare[-1] == "/" else ""))
    return re.compile("|".join(parts)) if parts else None


def _looks_like_jekyll(folder: Path) -> bool:
    names = OWN_FOLDERS | {"_posts", "_drafts"}
    return any((folder / name).is_dir() for name in sorted(names))
