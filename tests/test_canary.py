"""Faults of others that would take Copydesk down, seen before a person sees them."""

from __future__ import annotations

import subprocess
import sys

_EMITS = """
import sys
from PySide6.QtCore import QObject, Signal

class Sender(QObject):
    switched = Signal(bool)

sender = Sender()
received = []
sender.switched.connect(lambda on: received.append(None) or None)
for value in (True, False):
    before = sys.getrefcount(value)
    for _ in range(50_000):
        sender.switched.emit(value)
    after = sys.getrefcount(value)
    if abs(after - before) > 100:
        sys.exit(f"{value!r}: {before} references became {after}")
assert len(received) == 100_000
"""


def test_emits_of_a_bool_signal_leave_the_reference_counts_alone() -> None:
    """PySide6 6.12.0 on Python 3.11 drops one at each emit, and aborts in the end."""
    done = subprocess.run([sys.executable, "-c", _EMITS], capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stderr


def test_libyaml_is_there() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import yaml; assert yaml.__with_libyaml__"], capture_output=True
    )
    assert done.returncode == 0
