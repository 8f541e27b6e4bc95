"""Fixtures for every room."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile("any machine", deadline=None)  # a slow one is no fault of the code
settings.load_profile("any machine")

PROJECT = Path(__file__).resolve().parent.parent


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="run the slow proofs at full length")


@pytest.fixture(scope="session")
def long_run(request: pytest.FixtureRequest) -> bool:
    """Whether the slow proofs run at full length."""
    return bool(request.config.getoption("--long"))


@pytest.fixture(scope="session")
def shared_folder() -> Path:
    """The folder of real records beside the project; the test is skipped where it is missing."""
    folder = PROJECT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the folder with the real records is not beside the project")
    return folder


@pytest.fixture(scope="session")
def real_site(shared_folder: Path) -> Path:
    return shared_folder / "site"


@pytest.fixture(scope="session")
def real_edits(shared_folder: Path) -> Path:
    return shared_folder / "edits"
