"""What must hold for every document, tried on documents and edits that hypothesis makes."""

from __future__ import annotations

from pathlib import Path
from random import Random

import properties
import pytest
import yaml_documents
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

SHORT = settings(
    max_examples=60,
    derandomize=True,
    database=None,
    phases=[Phase.explicit, Phase.generate, Phase.shrink],
    suppress_health_check=[
        HealthCheck.too_slow,
        HealthCheck.filter_too_much,
        HealthCheck.data_too_large,
    ],
)
DRAWN = st.randoms(use_true_random=False)
SEEDED = st.randoms(use_true_random=True)  # no shrinking, twenty times as fast


@SHORT
@given(DRAWN)
def test_the_outline_agrees_with_the_whole_parse(rng: Random) -> None:
    properties.check_reading(properties.document_text(rng))


@SHORT
@given(DRAWN)
def test_an_edit_gives_the_intended_value_and_nothing_else(rng: Random) -> None:
    properties.check_edit(properties.document_text(rng), rng)


@SHORT
@given(DRAWN)
def test_the_inverse_restores_the_bytes(rng: Random) -> None:
    properties.check_inverse(properties.document_text(rng), rng)


@SHORT
@given(DRAWN)
def test_a_damaged_document_is_read_right_or_refused(rng: Random) -> None:
    text = yaml_documents.damaged(rng, properties.document_text(rng))
    properties.check_damaged(f"---\n{text}\n---\nBody\n")


@settings(SHORT, max_examples=900)
@given(SEEDED)
def test_many_documents_and_edits(rng: Random) -> None:
    text = properties.document_text(rng)
    properties.check_reading(text)
    properties.check_edit(text, rng)
    properties.check_inverse(text, rng)


@settings(SHORT, max_examples=400)
@given(SEEDED)
def test_a_whole_record_is_set(rng: Random) -> None:
    properties.check_whole(properties.document_text(rng), rng)


@settings(SHORT, max_examples=900)
@given(SEEDED)
def test_many_damaged_documents(rng: Random) -> None:
    text = yaml_documents.damaged(rng, properties.document_text(rng))
    if properties.check_reading(text):
        properties.check_edit(text, rng, strict=False)


@pytest.fixture(scope="module")
def real_texts(real_site: Path) -> list[str]:
    files = sorted(path for path in real_site.rglob("*") if path.suffix in (".md", ".html"))
    return [path.read_text(encoding="utf-8") for path in files if path.stat().st_size < 12_000]


def test_damaged_real_records(real_texts: list[str], long_run: bool) -> None:
    for seed in range(50_000 if long_run else 600):
        rng = Random(seed)
        properties.check_damaged(yaml_documents.damaged(rng, rng.choice(real_texts)))


def test_edits_of_real_records(real_texts: list[str], long_run: bool) -> None:
    made = 0
    for seed in range(20_000 if long_run else 400):
        rng = Random(seed)
        front = properties.front_matter(rng.choice(real_texts))
        made += properties.check_edit(front, rng)
        made += properties.check_inverse(front, rng)
    assert made > 300
