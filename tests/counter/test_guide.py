"""The officer's guide tells the keys as they are."""

from pathlib import Path

import pytest

from counter.verbs import KEYS
from office.texts import text


@pytest.mark.parametrize(("page", "language"), [("can-bo.md", "vi"), ("officer.md", "en")])
def test_every_verb_stands_beside_its_key(page: str, language: str) -> None:
    told = Path("docs", page).read_text(encoding="utf-8")
    for verb, key in KEYS.items():
        assert f"| {text(f'counter.verb.{verb}', language)} | {key} |" in told
