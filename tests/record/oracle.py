"""What PyYAML says about a text: the judge of the record room's reading and writing."""

from __future__ import annotations

import datetime
from typing import Any

import yaml

Loader = yaml.CSafeLoader


def refuses(text: str) -> str | None:
    """Return why `yaml.compose` refuses a text or why it is no mapping, None if it is one.

    A text of nothing but comments and blank lines is a mapping without keys.
    """
    try:
        node = yaml.compose(text, Loader=Loader)
    except yaml.YAMLError as error:
        return str(error).replace("\n", " ")
    if node is None or node.tag == "tag:yaml.org,2002:null" or isinstance(node, yaml.MappingNode):
        return None
    return f"a {node.id}"


def keys(text: str) -> list[str]:
    """Return the root's keys as they are spelled once decoded; keys that are no scalars fail."""
    node = yaml.compose(text, Loader=Loader)
    return [key.value for key, _ in node.value] if isinstance(node, yaml.MappingNode) else []


def load(text: str) -> Any:
    """Return the value of a text; every failure of PyYAML becomes a ValueError."""
    try:
        value = yaml.load(text, Loader=Loader)
    except (
        yaml.YAMLError,
        ValueError,
        LookupError,
        AttributeError,
        TypeError,
        OverflowError,
    ) as error:
        raise ValueError(str(error)) from None
    return {} if value is None else value


def ordinary(text: str) -> bool:
    """Whether a text has no anchor, alias, tag, merge key, second equal key or key that is no text.

    The value of an ordinary text must be read exactly as PyYAML reads it.
    """
    if refuses(text) is not None:
        return False
    for event in yaml.parse(text, Loader=Loader):
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None):
            return False
        if isinstance(event, yaml.ScalarEvent) and (event.tag or not any(event.implicit)):
            return False
        if isinstance(event, yaml.CollectionStartEvent) and (event.tag or not event.implicit):
            return False
    return _ordinary_keys(yaml.compose(text, Loader=Loader))


def _ordinary_keys(node: yaml.Node | None) -> bool:
    if isinstance(node, yaml.SequenceNode):
        return all(_ordinary_keys(item) for item in node.value)
    if not isinstance(node, yaml.MappingNode):
        return True
    names = [key.value for key, _ in node.value if key.tag == "tag:yaml.org,2002:str"]
    texts = all(isinstance(name, str) for name in names)
    all_text = texts and len(names) == len(node.value)
    return (
        all_text and len(set(names)) == len(names) and all(_ordinary_keys(v) for _, v in node.value)
    )


def same(one: Any, other: Any) -> bool:
    """Whether two values are equal in every type; the order of a mapping's keys does not count."""
    if isinstance(one, datetime.datetime) and isinstance(other, datetime.datetime):
        return (one.tzinfo is None) == (other.tzinfo is None) and one == other
    if type(one) is not type(other):
        return False
    if isinstance(one, dict):
        return len(one) == len(other) and all(
            any(same(key, twin) and same(value, other[twin]) for twin in other)
            for key, value in one.items()
        )
    if isinstance(one, (list, tuple)):
        return len(one) == len(other) and all(map(same, one, other))
    if isinstance(one, float):
        return repr(one) == repr(other)
    return bool(one == other)


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> list[tuple[tuple[str | int, ...], Any]]:
    """Return the path and value of everything that has no parts; empty collections included."""
    if isinstance(value, dict) and value:
        return [leaf for key, part in value.items() for leaf in leaves(part, (*path, key))]
    if isinstance(value, list) and value:
        return [leaf for index, part in enumerate(value) for leaf in leaves(part, (*path, index))]
    return [(path, value)]
