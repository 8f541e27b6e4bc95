from __future__ import annotations

import pytest
from fuzz_rows import main


def test_listed_rows_are_those_of_a_whole_parse(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], long_run: bool
) -> None:
    count = 100_000 if long_run else 500
    monkeypatch.setattr("sys.argv", ["fuzz_rows", "--count", str(count)])
    assert main() == 0, capsys.readouterr().out
