"""What a site's `copydesk.yaml` says of the checks."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import yaml

from editor.checks.problem import Severity
from editor.checks.registry import rule_named
from editor.library.schemas import SITE_SCHEMAS
from editor.record.sentence import Sentence

OFF = "off"


class SettingsError(Exception):
    """What is wrong with the checks that a site's settings ask for, as a sentence."""


def read_severities(folder: Path) -> Mapping[str, Severity | None]:
    """Read the `checks:` of the site's `copydesk.yaml`: rule to off, info, warning or error.

    They stand in a document of their own, as each schema does. A rule that this Copydesk does not
    know is passed over. Raises SettingsError.
    """
    try:
        text = (folder / SITE_SCHEMAS).read_text(encoding="utf-8-sig")
        documents = list(yaml.compose_all(text, Loader=yaml.CSafeLoader))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(
            Sentence("{file} cannot be read: {error}", file=SITE_SCHEMAS, error=str(error))
        ) from None
    severities: dict[str, Severity | None] = {}
    for key, value in (entry for root in documents for entry in _entries(root)):
        if key.value == "checks":
            known = ((rule, word) for rule, word in _entries(value) if rule_named(str(rule.value)))
            severities.update(_severity(rule.value, word) for rule, word in known)
    return severities


def _entries(node: yaml.Node) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _severity(rule: str, word: yaml.Node) -> tuple[str, Severity | None]:
    known = (OFF, *Severity)
    if word.value not in known:
        place = f"{SITE_SCHEMAS}, line {word.start_mark.line + 1}"
        raise SettingsError(
            Sentence(
                "{place}: {rule} can be one of {known}",
                place=place,
                rule=rule,
                known=", ".join(known),
            )
        )
    return rule, None if word.value == OFF else Severity(word.value)
