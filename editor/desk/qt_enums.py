"""Makes Qt's enumerations in a fifth of the time: a start needs 230 of them with 4,000 members.

Python's `enum` allows for all that the body of a class may say, and takes up to 25 µs a member.
PySide6 asks for whole numbers by their names, all known at once, with nothing else to it.
"""

from __future__ import annotations

import enum
import sys
from collections.abc import Callable, Sequence
from typing import Any, Final

_KNOWN: Final = (3, 11)  # the Python that keeps members in this way
_PLAIN: Final = (enum.Enum, enum.IntEnum, enum.Flag, enum.IntFlag)
_TRIAL: Final = (("Nothing", 0), ("Two", 2), ("One", 1), ("Both", 3), ("More", 12), ("All", 255))
_TAKEN: Final = frozenset(
    {"", "mro"}.union(*(vars(part) for one in _PLAIN for part in one.__mro__))
)


def quicken_enums() -> None:
    """Have plain enumerations made in less time; they are the same, and so are all others.

    The kinds of which this Python makes a few members in another way are left to it.
    """
    metaclass: Any = enum.EnumType
    if sys.version_info[:2] == _KNOWN:
        own, quick = metaclass._create_, _quickened(metaclass._create_, _PLAIN)
        alike = [kind for kind in _PLAIN if _told(own, kind) == _told(quick, kind)]
        if alike:
            metaclass._create_ = _quickened(own, alike)


def _told(create: Callable[..., Any], kind: Any) -> tuple[object, ...]:
    """Return what Python will read of an enumeration that is made like this."""
    made = create(kind, "Trial", list(_TRIAL), module=__name__)
    numbers = {key: one for key, one in vars(made).items() if type(one) in (int, list)}
    members = [(name, sorted(vars(one)), one._value_) for name, one in made.__members__.items()]
    return numbers, members, [one._name_ for one in made]


def _quickened(create: Callable[..., Any], kinds: Sequence[Any]) -> Callable[..., Any]:
    """Return what makes plain enumerations of these kinds quickly, and all others with `create`."""
    empty: dict[tuple[Any, Any], Any] = {}  # by what they are, and what flags do with other bits

    def _create_(cls: Any, class_name: str, names: Any, **options: Any) -> Any:
        if options.get("module") is None:  # it is the caller's, who is one frame further for Python
            options["module"] = sys._getframe(2).f_globals.get("__name__")
        if cls not in kinds or not _is_plain(names, options):
            return create(cls, class_name, names, **options)
        kind = (cls, options.get("boundary"))
        if kind not in empty:
            empty[kind] = create(cls, "Empty", (), boundary=kind[1], module=__name__)
        made = _copied(empty[kind], class_name, options["module"], options.get("qualname"))
        _fill(made, names)
        if issubclass(made, enum.Flag):
            _note_bits(made, [value for _, value in names])
        return made

    return _create_


def _copied(empty: Any, name: str, module: str, qualname: str | None) -> Any:
    """Return another enumeration without members, of the same kind."""
    parts = {
        key: part.copy() if isinstance(part, (list, dict)) else part
        for key, part in vars(empty).items()
    }
    parts["__module__"] = module
    parts["__qualname__"] = qualname or name
    new = parts.pop("__new__")
    made: Any = type.__new__(type(empty), name, empty.__bases__, parts)
    type.__setattr__(made, "__new__", new)  # as Python does: no static method
    return made


def _is_plain(names: Any, options: dict[str, Any]) -> bool:
    """Whether these are whole numbers, and no name means something to an enumeration itself."""
    if options.get("type") is not None:
        return False
    if type(names) is not list or any(type(pair) is not tuple or len(pair) != 2 for pair in names):
        return False
    values = dict(names)
    return (
        len(values) == len(names)
        and _TAKEN.isdisjoint(values)
        and all(type(value) is int and name[0] != "_" for name, value in names)
    )


def _fill(made: Any, names: Sequence[tuple[str, int]]) -> None:
    """Put members into an enumeration that has none; a value's second name means the first one."""
    by_name, by_value, own_names = made._member_map_, made._value2member_map_, made._member_names_
    new, with_value = made._new_member_, made._use_args_
    bits_only = issubclass(made, enum.Flag)
    for name, value in names:
        member = by_value.get(value)
        if member is None:
            member = new(made, value) if with_value else new(made)
            member._value_ = value
            member._name_ = name
            member.__objclass__ = made
            member._sort_order_ = len(own_names)
            by_value[value] = member
            if not bits_only or _is_one_bit(value):
                own_names.append(name)
        by_name[name] = member
        type.__setattr__(made, name, member)


def _note_bits(made: Any, values: Sequence[int]) -> None:
    """Tell flags which bits they have, and whether their members are in the order of these."""
    mask = singles = 0
    for value in values:
        mask |= value
        singles |= value if _is_one_bit(value) else 0
    made._flag_mask_, made._singles_mask_ = mask, singles
    made._all_bits_ = 2 ** mask.bit_length() - 1
    listed = [member._value_ for member in made]
    if listed != sorted(listed):
        made._iter_member_ = made._iter_member_by_def_


def _is_one_bit(value: int) -> bool:
    return value != 0 and value & (value - 1) == 0
