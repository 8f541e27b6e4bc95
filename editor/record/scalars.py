"""Single values: what plain text means, and how a value is written like its neighbour."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache
from typing import Any

import yaml

from editor.record.errors import RecordError
from editor.record.sentence import Sentence

STR = "tag:yaml.org,2002:str"
NULL = "tag:yaml.org,2002:null"
MERGE = "tag:yaml.org,2002:merge"
TIMESTAMP = "tag:yaml.org,2002:timestamp"

Scalar = None | bool | int | float | str | dt.date | bytes
"""A value that has no parts; dt.datetime is a dt.date."""

MAX_NUMBER = 400
"""Characters of a number; PyYAML's time for long ones grows with their square."""

_NUMBERS = frozenset({"tag:yaml.org,2002:int", "tag:yaml.org,2002:float"})
_SCALAR_TAGS = frozenset(
    f"tag:yaml.org,2002:{name}"
    for name in ("null", "bool", "int", "float", "binary", "timestamp", "str")
)
_RESOLVER = yaml.resolver.Resolver()
_CONSTRUCTOR = yaml.constructor.SafeConstructor()
# Told by what is not printable: classes of many thousand letters take long to compile.
_UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_NEEDS_QUOTES = re.compile(r"\A[\s\-?:,\[\]{}#&*!|>'\"%@`=<]|: |:\Z| #|\s\Z|\A(?:---|\.\.\.)")
_STARTS_SAFELY = re.compile(r"\A[-?:][^\s,\[\]{}:\-?]")
_FLOW_INDICATOR = re.compile(r"[,\[\]{}]|:(?=[,\[\]{}]|\Z)")


@lru_cache(maxsize=8192)
def plain_tag(text: str) -> str:
    """Return the YAML 1.1 tag that the plain scalar `text` resolves to."""
    tag: str = _RESOLVER.resolve(yaml.ScalarNode, text, (True, False))  # type: ignore[no-untyped-call]
    return tag


def construct(tag: str, text: str) -> Any:
    """Return the Python value of a scalar as `yaml.safe_load` gives it.

    Raises ValueError for text that its tag does not allow (``2021-02-30``) and for tags that
    `safe_load` does not know.
    """
    if tag == STR:
        return text
    return _constructed(tag, text)


@lru_cache(maxsize=8192, typed=True)
def _constructed(tag: str, text: str) -> Any:
    node = yaml.ScalarNode(tag, text)
    make = _CONSTRUCTOR.yaml_constructors.get(tag)
    if tag in _NUMBERS and len(text) > MAX_NUMBER:
        raise ValueError(
            Sentence("a number of {n:,} characters is none that Copydesk reads", n=len(text))
        )
    if make is None or tag not in _SCALAR_TAGS:
        raise ValueError(
            Sentence("{tag} is no kind of value that Copydesk reads", tag=tag.rpartition(":")[2])
        )
    try:
        return make(_CONSTRUCTOR, node)
    except (yaml.YAMLError, ValueError, LookupError, AttributeError, OverflowError) as error:
        raise ValueError(
            Sentence(
                "{text!r} is no valid {kind} ({error})",
                text=text,
                kind=_NAMES.get(tag, _VALUE),
                error=str(error),
            )
        ) from None


_VALUE = Sentence("value")
_NAMES = {
    TIMESTAMP: Sentence("date"),
    "tag:yaml.org,2002:int": Sentence("number"),
    "tag:yaml.org,2002:float": Sentence("number"),
    "tag:yaml.org,2002:bool": Sentence("true or false"),
}


def type_name(value: object) -> str:
    """Return the name of a value's type as a person would say it."""
    if value is None:
        return Sentence("nothing")
    for types, name in _TYPE_NAMES:
        if isinstance(value, types):
            return name
    return type(value).__name__


_TYPE_NAMES: tuple[tuple[type | tuple[type, ...], str], ...] = (
    (bool, Sentence("true or false")),
    ((int, float), Sentence("a number")),
    (str, Sentence("text")),
    (dt.date, Sentence("a date")),
    ((list, tuple), Sentence("a list")),
    (dict, Sentence("a mapping")),
)


def write(value: Scalar, style: str, old: str, *, flow: bool) -> str:
    """Return YAML text for a scalar on one line.

    `style` is the quoting to take where the value allows it: ``""`` plain, ``"'"``, ``'"'``.
    `old` is the text of the value that is replaced or of a neighbour (spelling of dates,
    booleans and null); "" where there is none. `flow` says that it stands within [] or {}.
    """
    if isinstance(value, str):
        return _write_text(value, style, flow)
    if value is None:
        return old if plain_tag(old) == NULL and old else "null"
    if isinstance(value, bool):
        return _write_bool(value, old)
    if isinstance(value, int):
        if value.bit_length() > MAX_NUMBER * 3:
            raise RecordError(
                Sentence("The number is longer than {max_number} digits", max_number=MAX_NUMBER)
            )
        return str(int(value))
    if isinstance(value, float):
        return _write_float(value)
    if isinstance(value, dt.date):
        return _write_date(value, old)
    raise RecordError(Sentence("{kind} cannot be written into a record", kind=type_name(value)))


def _write_text(text: str, style: str, flow: bool) -> str:
    if style == "'" and not _UNPRINTABLE.search(text):
        return "'" + text.replace("'", "''") + "'"
    if style == "" and is_plain(text, flow):
        return text
    return quote(text)


def is_plain(text: str, flow: bool) -> bool:
    """Return whether `text` may stand without quotes and still means the same string."""
    if not text or _UNPRINTABLE.search(text) or plain_tag(text) != STR:
        return False
    if _NEEDS_QUOTES.search(text) and not (
        _STARTS_SAFELY.match(text) and not _NEEDS_QUOTES.search("x" + text)
    ):
        return False
    return not (flow and (_FLOW_INDICATOR.search(text) or text[0] in "?-:"))


_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r", "\0": "\\0"}


def quote(text: str) -> str:
    """Return `text` in double quotes on one line; only what must be escaped is."""
    return '"' + re.sub(r'["\\]|' + _UNPRINTABLE.pattern, _escape, text) + '"'


def _escape(match: re.Match[str]) -> str:
    char = match[0]
    if char in _ESCAPES:
        return _ESCAPES[char]
    code = ord(char)
    if code < 0x100:
        return f"\\x{code:02X}"
    return f"\\u{code:04X}" if code < 0x10000 else f"\\U{code:08X}"


_BOOLS = (("true", "false"), ("yes", "no"), ("on", "off"))


def _write_bool(value: bool, old: str) -> str:
    for pair in _BOOLS:
        if old.lower() in pair:
            word = pair[0] if value else pair[1]
            return word.upper() if old.isupper() else word.title() if old.istitle() else word
    return "true" if value else "false"


def _write_float(value: float) -> str:
    if value != value:
        return ".nan"
    if value in (float("inf"), float("-inf")):
        return ".inf" if value > 0 else "-.inf"
    text = repr(value)
    # YAML 1.1 reads 1e+16 as a string: its floats need a point.
    return text.replace("e", ".0e", 1) if "e" in text and "." not in text else text


_TIMESTAMP = re.compile(
    r"(?P<day>\d{4}-\d\d?-\d\d?)"
    r"(?:(?P<gap>[Tt]|[ \t]+)\d\d?:\d\d:\d\d(?:\.(?P<fraction>\d*))?"
    r"(?P<space>[ \t]*)(?P<zone>Z|[-+]\d\d?(?::?\d\d)?)?)?"
)
_USUAL_TIMESTAMP = "2021-12-17T10:49:00Z"


def _write_date(value: dt.date, old: str) -> str:
    if not isinstance(value, dt.datetime):
        return value.isoformat()
    model = _TIMESTAMP.fullmatch(old)
    if model is None or not model["gap"]:
        model = _TIMESTAMP.fullmatch(_USUAL_TIMESTAMP)
    assert model is not None
    zone = ""
    if value.tzinfo is not None:
        zone = model["zone"] or "Z"
        offset = _offset(zone)
        if offset is None:
            zone, offset = "Z", dt.UTC
        value = _moved(value, offset)
    fraction = _fraction(value.microsecond, len(model["fraction"] or ""))
    space = model["space"] if zone else ""
    return (
        f"{value:%Y-%m-%d}".rjust(10, "0")
        + f"{model['gap']}{value:%H:%M:%S}{fraction}{space}{zone}"
    )


def _moved(value: dt.datetime, zone: dt.timezone) -> dt.datetime:
    try:
        return value.astimezone(zone)
    except OverflowError:
        raise RecordError(
            Sentence("{value} is beyond the dates that a record can have", value=value)
        ) from None


def _fraction(microsecond: int, digits: int) -> str:
    if not microsecond and not digits:
        return ""
    text = f"{microsecond:06}".rstrip("0")
    return "." + text.ljust(digits, "0")


def _offset(zone: str) -> dt.timezone | None:
    """Return the offset of a zone's text, None for one that no place has."""
    if zone == "Z":
        return dt.UTC
    match = re.fullmatch(r"[-+](\d\d?)(?::?(\d\d))?", zone)
    assert match is not None
    delta = dt.timedelta(hours=int(match[1]), minutes=int(match[2] or 0))
    if delta >= dt.timedelta(days=1):
        return None
    return dt.timezone(-delta if zone[0] == "-" else delta)
