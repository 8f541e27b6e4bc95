"""A checker and what it says of records with a fault."""

from __future__ import annotations

import pytest

from editor.checks.checker import Checker
from editor.checks.site import SiteFacts
from tests.checks.samples import NOW, PICTURES, cards


@pytest.fixture
def site() -> SiteFacts:
    facts = SiteFacts(
        topics=("AI", "Sea and weather", "Management tools"),
        providers={"example.org": "Harbour Post"},
        picture=PICTURES.get,
        now=NOW,
    )
    facts.put(cards())
    return facts


@pytest.fixture
def checker(site: SiteFacts) -> Checker:
    return Checker(site)
