"""One setting of a site's `copydesk.yaml`, in the document of settings that the schemas are not."""

from __future__ import annotations

from collections.abc import Iterator

import yaml

from editor.record import RecordError
from editor.record.sentence import Sentence


def setting(text: str, key: str) -> yaml.Node | None:
    """Return the value at a top-level key of a document, None where there is none.

    YAML that cannot be read has no settings either: whoever reads the checks of it says so.
    """
    try:
        root = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError:
        return None
    entries = root.value if isinstance(root, yaml.MappingNode) else ()
    return next((value for name, value in entries if name.value == key), None)


def words_of(node: yaml.Node, wanted: Sentence) -> Iterator[tuple[str, yaml.Node]]:
    """Yield the words of a list, and where each stands; raises RecordError, saying what is wanted.

    A word may be any plain value.
    """
    if not isinstance(node, yaml.SequenceNode):
        raise fault_at(node, wanted)
    for item in node.value:
        if not isinstance(item, yaml.ScalarNode):
            raise fault_at(item, wanted)
        yield str(item.value), item


def fault_at(node: yaml.Node, sentence: Sentence) -> RecordError:
    """Return what is wrong with a setting, with its line and column."""
    mark = node.start_mark
    return RecordError(sentence, mark.line + 1, mark.column + 1)
