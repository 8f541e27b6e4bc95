"""What a site's `copydesk.yaml` says of the checks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from pathlib import Path

import yaml

from editor.checks.problem import Severity
from editor.checks.registry import RULES, rule_named
from editor.library.site import SITE_SCHEMAS
from editor.record.sentence import Sentence

OFF = "off"
_MISSPELLED = 0.85  # of the letters are the same


class SettingsError(Exception):
    """What is wrong with the checks that a site's settings ask for, as a sentence."""


def read_severities(folder: Path) -> Mapping[str, Severity | None]:
    """Read the `checks:` of the site's `copydesk.yaml`: rule to off, info, warning or error.

    They stand in a document of their own, as each schema does. A rule that this Copydesk does not
    know is passed over, unless it is nearly one that it knows. Raises SettingsError.
    """
    try:
        text = (folder / SITE_SCHEMAS).read_text(encoding="utf-8-sig")
        documents = list(yaml.compose_all(text, Loader=yaml.CSafeLoader))
    except FileNotFoundError:
        return {}
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        sentence = Sentence("it cannot be read: {problem}", problem=error.problem)
        raise _fault(mark, sentence) from None
    except (OSError, UnicodeDecodeError, yaml.YAMLError) as error:
        raise SettingsError(
            Sentence("{file} cannot be read: {error}", file=SITE_SCHEMAS, error=str(error))
        ) from None
    severities: dict[str, Severity | None] = {}
    for key, value in (entry for root in documents for entry in _entries(root)):
        if key.value == "checks":
            if not isinstance(value, yaml.MappingNode | None):
                raise _fault(value.start_mark, Sentence("checks: takes lines of RULE: severity"))
            severities.update(_severity(rule, word) for rule, word in _known_rules(value))
    return severities


def _entries(node: yaml.Node | None) -> list[tuple[yaml.Node, yaml.Node]]:
    return list(node.value) if isinstance(node, yaml.MappingNode) else []


def _known_rules(checks: yaml.Node) -> Iterator[tuple[yaml.Node, yaml.Node]]:
    """Yield the entries for rules that there are; another version may know more of them."""
    for rule, word in _entries(checks):
        if rule_named(str(rule.value)) is not None:
            yield rule, word
        elif meant := _nearly(str(rule.value)):
            raise _fault(
                rule.start_mark,
                Sentence(
                    "there is no rule {rule}; did you mean {meant}?", rule=rule.value, meant=meant
                ),
            )


def _nearly(name: str) -> str:
    """Return the rule of which this is a misspelling, "" for none."""
    names = [rule.id for rule in RULES]
    return next(iter(get_close_matches(name, names, n=1, cutoff=_MISSPELLED)), "")


def _severity(rule: yaml.Node, word: yaml.Node) -> tuple[str, Severity | None]:
    known = (OFF, *Severity)
    if word.value not in known:
        raise _fault(
            word.start_mark,
            Sentence("{rule} can be one of {known}", rule=rule.value, known=", ".join(known)),
        )
    return rule.value, None if word.value == OFF else Severity(word.value)


def _fault(mark: yaml.Mark | None, sentence: Sentence) -> SettingsError:
    return SettingsError(
        Sentence(
            "{file}, line {line}, column {column}: {sentence}",
            file=SITE_SCHEMAS,
            line=mark.line + 1 if mark else 1,
            column=mark.column + 1 if mark else 1,
            sentence=sentence,
        )
    )
