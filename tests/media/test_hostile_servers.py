from __future__ import annotations

import pytest
from hostile_servers import CASES, Case, ask, ask_slow_names, ask_wrong_name


@pytest.fixture(scope="module")
def seconds(long_run: bool) -> float:
    return 10.0 if long_run else 0.8


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_each_server_ends_in_time_with_its_reason(case: Case, seconds: float) -> None:
    outcome = ask(case, seconds)
    assert outcome.as_expected, outcome


def test_slow_names_end_in_time(seconds: float) -> None:
    outcome = ask_slow_names(seconds)
    assert outcome.as_expected, outcome


def test_a_certificate_for_another_name_is_refused(seconds: float) -> None:
    outcome = ask_wrong_name(seconds)
    assert outcome.as_expected, outcome
