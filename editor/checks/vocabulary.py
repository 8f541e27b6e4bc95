"""Rules for topics and providers."""

from __future__ import annotations

from collections.abc import Iterator

from editor.checks.article import is_blank
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, RecordRule
from editor.checks.site import SiteFacts, name_key
from editor.checks.subject import Subject
from editor.record import Edit, Path, Remove, Set
from editor.record.sentence import Sentence

_TOPICS = "topics"
_PROVIDER_NAME = ("provider", "name")
_PROVIDER_DOMAIN = ("provider", "domain")


def _topic_names(subject: Subject) -> Iterator[tuple[int, str]]:
    topics = subject.article.values.get(_TOPICS)
    for index, topic in enumerate(topics if isinstance(topics, list) else ()):
        if isinstance(topic, str):
            yield index, topic


def _topic_unknown(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    if not site.topics:
        return
    for index, topic in _topic_names(subject):
        if topic not in site.topics:
            same = _same_topic(topic, site)
            nearest = same or _nearest_topic(topic, site)
            message = Sentence("The site has no topic “{topic}”.", topic=topic[:60])
            if nearest:
                message = Sentence(
                    "The site has no topic “{topic}”; did you mean “{nearest}”?",
                    topic=topic[:60],
                    nearest=nearest,
                )
            yield Finding((_TOPICS, index), message, same is not None)


def _same_topic(topic: str, site: SiteFacts) -> str | None:
    """Return the one topic that differs in case, spaces and punctuation only."""
    same = [name for name in site.topics if name_key(name) == name_key(topic)]
    return same[0] if len(same) == 1 else None


def _nearest_topic(topic: str, site: SiteFacts) -> str | None:
    from rapidfuzz import fuzz, process, utils  # noqa: PLC0415 - most records need no suggestion

    found = process.extractOne(
        topic, site.topics, scorer=fuzz.WRatio, processor=utils.default_process, score_cutoff=75
    )
    return found[0] if found else None


def _rename_topic(subject: Subject, site: SiteFacts, path: Path) -> list[Edit]:
    same = _same_topic(str(subject.document.get(path)), site)
    if same is None:
        return []
    has_it = same in (topic for _, topic in _topic_names(subject))
    return [Remove(path)] if has_it else [Set(path, same)]


def _topic_missing(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    values = subject.article.values
    has_place = _TOPICS in values or subject.document.schema.expects(_TOPICS)
    if has_place and is_blank(values.get(_TOPICS)):
        yield Finding((_TOPICS,) if _TOPICS in values else (), Sentence("The record has no topic."))


def _provider_value(subject: Subject, path: tuple[str, str]) -> str:
    provider = subject.article.values.get(path[0])
    value = provider.get(path[1]) if isinstance(provider, dict) else None
    return value if isinstance(value, str) else ""


def _provider_unknown(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    domain = _provider_value(subject, _PROVIDER_DOMAIN)
    if domain and site.providers and domain not in site.providers:
        yield Finding(
            _PROVIDER_DOMAIN,
            Sentence("The directory of providers has no {domain}.", domain=domain[:60]),
        )


def _provider_mismatch(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    name = _provider_value(subject, _PROVIDER_NAME)
    listed = site.providers.get(_provider_value(subject, _PROVIDER_DOMAIN))
    if name and listed and name != listed:
        domain = _provider_value(subject, _PROVIDER_DOMAIN)
        message = Sentence(
            "The directory calls {domain} “{listed}”, the record “{name}”.",
            domain=domain,
            listed=listed,
            name=name[:60],
        )
        yield Finding(_PROVIDER_NAME, message)


def _take_listed_name(subject: Subject, site: SiteFacts, path: Path) -> list[Edit]:
    listed = site.providers.get(_provider_value(subject, _PROVIDER_DOMAIN))
    return [Set(path, listed)] if listed else []


def _provider_spelling(subject: Subject, site: SiteFacts) -> Iterator[Finding]:
    name = _provider_value(subject, _PROVIDER_NAME)
    if not name or _provider_value(subject, _PROVIDER_DOMAIN) in site.providers:
        return
    usual = site.usual_spelling(name)
    if usual != name:
        yield Finding(
            _PROVIDER_NAME,
            Sentence("Most records write “{usual}”, not “{name}”.", usual=usual, name=name[:60]),
        )


def _take_usual_spelling(subject: Subject, site: SiteFacts, path: Path) -> list[Edit]:
    return [Set(path, site.usual_spelling(_provider_value(subject, _PROVIDER_NAME)))]


RULES: tuple[AnyRule, ...] = (
    RecordRule(
        "topic-unknown",
        Severity.WARNING,
        Sentence("One of the record's `topics` is none of the site's; the nearest one is named."),
        _topic_unknown,
        _rename_topic,
        "writes the topic that differs in case, spaces and punctuation only",
    ),
    RecordRule(
        "topic-missing",
        Severity.WARNING,
        Sentence("The record has no topic, where its schema has `topics`."),
        _topic_missing,
    ),
    RecordRule(
        "provider-unknown",
        Severity.INFO,
        Sentence("`provider.domain` is not in the site's directory of providers."),
        _provider_unknown,
    ),
    RecordRule(
        "provider-mismatch",
        Severity.WARNING,
        Sentence(
            "The site's directory has another name for `provider.domain` than `provider.name`."
        ),
        _provider_mismatch,
        _take_listed_name,
        "writes the name of the directory",
    ),
    RecordRule(
        "provider-spelling",
        Severity.INFO,
        Sentence(
            "The site spells the provider's name in several ways (case, spaces, "
            "punctuation, “The”), and mostly in another one; the directory does not "
            "have the provider."
        ),
        _provider_spelling,
        _take_usual_spelling,
        "writes the usual spelling",
    ),
)
