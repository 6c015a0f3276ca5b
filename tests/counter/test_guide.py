"""The officer's guide tells the keys as they are."""

from pathlib import Path

import pytest

from counter.dossier_verbs import DOSSIER_KEYS, DossierVerb
from counter.verbs import KEYS
from counter.walls.tabs import HALL_KEYS
from office.domain.walls import Trouble
from office.texts import text


@pytest.mark.parametrize(("page", "language"), [("can-bo.md", "vi"), ("officer.md", "en")])
def test_every_verb_stands_beside_its_key(page: str, language: str) -> None:
    told = Path("docs", page).read_text(encoding="utf-8")
    for verb, key in KEYS.items():
        assert f"| {text(f'counter.verb.{verb}', language)} | {key} |" in told


@pytest.mark.parametrize(("page", "language"), [("can-bo.md", "vi"), ("officer.md", "en")])
def test_every_verb_on_a_dossier_stands_beside_its_key(page: str, language: str) -> None:
    told = Path("docs", page).read_text(encoding="utf-8")
    for verb, key in DOSSIER_KEYS.items():
        name = "print.01" if verb is DossierVerb.PRINT else verb.value
        assert f"| {text(f'counter.dossier_verb.{name}', language, stage='…')} | {key} |" in told


@pytest.mark.parametrize(("page", "language"), [("can-bo.md", "vi"), ("officer.md", "en")])
def test_every_tab_of_walls_and_notices_stands_beside_its_key_and_every_trouble_is_there(
    page: str, language: str
) -> None:
    told = Path("docs", page).read_text(encoding="utf-8")
    for tab, key in HALL_KEYS.items():
        assert f"| {text(f'counter.hall.tab.{tab}', language)} | {key} |" in told
    section = told.partition(f"## {text('counter.hall.title', language)}")[2]
    assert section.count("\n| ") - len(HALL_KEYS) - 3 == len(Trouble)
