"""Rules for titles, excerpts and other texts."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from html import unescape
from html.entities import html5

from editor.checks.article import Article, is_blank
from editor.checks.problem import Finding, Severity
from editor.checks.rule import AnyRule, ArticleRule, RecordRule, repair_text
from editor.checks.site import SiteFacts
from editor.checks.subject import Subject
from editor.record import Path
from editor.record.schema import Kind
from editor.record.sentence import Sentence

TITLES = ("title", "name")
PROSE = (*TITLES, "excerpt")


def prose(article: Article) -> Iterator[tuple[Path, str]]:
    """Yield title, name and excerpt."""
    for key in PROSE:
        if text := article.text(key):
            yield (key,), text


def _texts(article: Article) -> Iterator[tuple[Path, str]]:
    """Yield all that people read, names of providers and credits of images included."""
    for path, _, value in article.leaves_of(Kind.LINE, Kind.TEXT):
        if isinstance(value, str):
            yield path, value


# -- text-mojibake -------------------------------------------------------------------------------


def _ungarbled(text: str) -> str:
    if text.isascii():
        return text
    from ftfy import fix_encoding  # noqa: PLC0415 - half the texts need no look at all

    fixed: str = fix_encoding(text)
    return fixed


def _mojibake(article: Article) -> Iterator[Finding]:
    for path, text in _texts(article):
        fixed = _ungarbled(text)
        if fixed != text:
            yield Finding(
                path,
                Sentence("Garbled characters: {change}.", change=_excerpt_of_change(text, fixed)),
            )


def _excerpt_of_change(old: str, new: str) -> Sentence:
    """Return the first place where the texts differ, as it is and as it should be."""
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), 0)
    begin = max(0, old.rfind(" ", 0, at) + 1, at - 15)
    garbled, meant = _word(old, begin), _word(new, begin)
    return Sentence("“{garbled}” stands for “{meant}”", garbled=garbled, meant=meant)


def _word(text: str, begin: int) -> str:
    words = text[begin : begin + 30].split(" ")
    return " ".join(words[:2]) if len(words[0]) < 4 else words[0]


# -- text-whitespace -----------------------------------------------------------------------------


def _whitespace(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    for path, text in prose(subject.article):
        if text != text.strip():
            if text == text.lstrip():
                message = Sentence("The {key} ends with white space.", key=path[0])
            elif text.strip() and text != text.rstrip():
                message = Sentence("The {key} begins and ends with white space.", key=path[0])
            else:
                message = Sentence("The {key} begins with white space.", key=path[0])
            yield Finding(path, message)


# -- text-entities -------------------------------------------------------------------------------

_ENTITY = re.compile(r"&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TAG_NAMES = (
    "a|abbr|article|aside|audio|b|big|blockquote|body|br|button|center|cite|code|dd|del|div|dl|dt"
    "|em|embed|figcaption|figure|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input"
    "|ins|kbd|label|li|link|main|mark|meta|nav|object|ol|p|picture|pre|q|s|samp|script|section"
    "|small|source|span|strike|strong|style|sub|sup|svg|table|tbody|td|tfoot|th|thead|time|title"
    "|tr|tt|u|ul|video|wbr"
)
_TAG = re.compile(
    rf"</(?:{_TAG_NAMES})\s*+>|<(?:{_TAG_NAMES})(?:\s++[^<>]*+|\s*+/)?>", re.IGNORECASE
)
_BREAKING_TAG = re.compile(r"</?(?:br|p|div|li|h[1-6]|tr|td|ul|ol|table|hr)\b", re.IGNORECASE)


def _markup(text: str) -> str | None:
    """Return the first piece of markup in a text."""
    places = [match for match in (_TAG.search(text), _first_entity(text)) if match]
    return min(places, key=lambda match: match.start())[0] if places else None


def _first_entity(text: str) -> re.Match[str] | None:
    entities = (m for m in _ENTITY.finditer(text) if m[0][1] == "#" or m[0][1:] in html5)
    return next(entities, None)


def _entities(article: Article) -> Iterator[Finding]:
    for path, text in prose(article):
        found = _markup(text) if "&" in text or "<" in text else None
        if found:
            fixable = _markup(_without_markup(text)) is None
            yield Finding(path, Sentence("HTML in plain text: {name}", name=_short(found)), fixable)


def _without_markup(text: str) -> str:
    """Return the text that a browser would show; a tag that was written as text stays one."""
    stripped = _TAG.sub(lambda tag: " " if _BREAKING_TAG.match(tag[0]) else "", text)
    for _ in range(3):  # what was escaped twice or thrice
        stripped = _ENTITY.sub(_character, stripped)
    return re.sub(r"  +", " ", stripped).strip() if stripped != text else text


def _character(entity: re.Match[str]) -> str:
    character = unescape(entity[0])
    return " " if character == "\xa0" else character


# -- text-control --------------------------------------------------------------------------------

_JOINERS = "\u200c\u200d"
_TAGS = "\U000e0001\U000e0020-\U000e007f"  # letters that nobody sees; flags of regions have them
_FLAG = "\U0001f3f4"
_DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
_SUSPECT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u180e\u200b\u2028\u2029\u2060-\u2064\u206a-\u206f"
    f"\ufeff\ufff9-\ufffc{_JOINERS}{_DIRECTIONS}{_TAGS}]"
)
_BREAKS = "\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029"


def _control(article: Article) -> Iterator[Finding]:
    for path, text in _texts(article):
        first = next(_invisible(text), None)
        if first is not None:
            code = ord(first[0])
            name = unicodedata.name(first[0], "a control character").lower()
            yield Finding(
                path,
                Sentence("An invisible character: U+{code:04X} ({name}).", code=code, name=name),
            )


def _invisible(text: str) -> Iterator[re.Match[str]]:
    """Yield the control and invisible characters that no script or emoji needs where they are."""
    for match in _SUSPECT.finditer(text):
        if match[0] in _JOINERS and _is_joined(text, match.start()):
            continue
        if _DIRECTION.match(match[0]) and any(map(_runs_left, text)):
            continue
        if match[0] >= _TAGS[0] and _FLAG in text[: match.start()]:
            continue
        if match[0] == "\r" and text.startswith("\n", match.end()):
            continue
        yield match


_DIRECTION = re.compile(f"[{_DIRECTIONS}]")


def _is_joined(text: str, at: int) -> bool:
    """Whether emoji, or letters that change their shape, stand on both sides."""
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(around) == 2 and all(ord(character) >= 0x0590 for character in around)


def _runs_left(character: str) -> bool:
    return unicodedata.bidirectional(character) in ("R", "AL")


def _without_invisible(text: str) -> str:
    for match in reversed(list(_invisible(text))):
        new = " " if match[0] in _BREAKS else ""
        text = text[: match.start()] + new + text[match.end() :]
    return text


# -- titles and excerpts -------------------------------------------------------------------------


def _title_missing(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    values = subject.article.values
    schema = subject.document.schema
    key = next((key for key in TITLES if schema.field(key)), TITLES[0])
    if schema.guessed and not schema.expects(key):
        return
    if all(is_blank(values.get(title)) for title in TITLES):
        path = next(((title,) for title in (key, *TITLES) if title in values), ())
        yield Finding(path, Sentence("The record has no {key}.", key=key))


def _excerpt_missing(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    values = subject.article.values
    has_place = "excerpt" in values or subject.document.schema.expects("excerpt")
    if has_place and is_blank(values.get("excerpt")):
        message = Sentence("The excerpt is missing.")
        if "excerpt" in values:
            message = Sentence("The excerpt is empty.")
        yield Finding(("excerpt",) if "excerpt" in values else (), message)


def _shouting(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    for key in TITLES:
        text = subject.article.text(key)
        words = re.findall(r"[^\W\d_]{4,}", text)
        if len(words) >= 3 and text.isupper():
            yield Finding((key,), Sentence("The {key} is written in capitals only.", key=key))


def _truncated(subject: Subject, _site: SiteFacts) -> Iterator[Finding]:
    if re.search(r"(?:…|\.\.\.)\s*\Z", subject.article.text("excerpt")):
        yield Finding(("excerpt",), Sentence("The excerpt is cut off."))


def _short(text: str) -> str:
    return text if len(text) <= 40 else text[:39] + "…"


RULES: tuple[AnyRule, ...] = (
    ArticleRule(
        "text-mojibake",
        Severity.ERROR,
        Sentence(
            "A text of the record or of a related article (what the schema calls `line` "
            "or `text`) was decoded with the wrong encoding (`Chinaâ€™s` for `China’s`), "
            "as ftfy tells."
        ),
        _mojibake,
        repair_text(_ungarbled),
        "decodes it as it was meant",
    ),
    RecordRule(
        "text-whitespace",
        Severity.WARNING,
        Sentence("The record's `title`, `name` or `excerpt` begins or ends with white space."),
        _whitespace,
        repair_text(str.strip),
        "takes the white space away",
    ),
    ArticleRule(
        "text-entities",
        Severity.WARNING,
        Sentence(
            "A `title`, `name` or `excerpt` of the record or of a related article holds "
            "HTML entities, or tags that HTML has."
        ),
        _entities,
        repair_text(_without_markup),
        "keeps the text that a browser would show",
    ),
    ArticleRule(
        "text-control",
        Severity.WARNING,
        Sentence(
            "A text of the record or of a related article (what the schema calls `line` "
            "or `text`) holds control characters, or invisible ones that no script or "
            "emoji needs there; the line break `\\r\\n` is none."
        ),
        _control,
        repair_text(_without_invisible),
        "takes the characters away, a space for a line break",
    ),
    RecordRule(
        "title-missing",
        Severity.ERROR,
        Sentence("The record has neither `title` nor `name`, or both are empty."),
        _title_missing,
    ),
    RecordRule(
        "excerpt-missing",
        Severity.WARNING,
        Sentence(
            "The record's `excerpt` is empty, white space or absent, where its schema has one."
        ),
        _excerpt_missing,
    ),
    RecordRule(
        "title-shouting",
        Severity.WARNING,
        Sentence(
            "A `title` or `name` of three words or more with four letters or more is "
            "written in capitals only."
        ),
        _shouting,
    ),
    RecordRule(
        "excerpt-truncated",
        Severity.INFO,
        Sentence("The record's `excerpt` ends in `...` or `…`."),
        _truncated,
    ),
)
