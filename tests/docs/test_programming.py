"""The programmer's door is written down whole: every public method of an office, with its arguments."""

import inspect
import re
from pathlib import Path

import pytest

from office.bootstrap import Office

DOOR = (Path(__file__).parents[2] / "docs" / "programming.md").read_text(encoding="utf-8")
METHODS = sorted(name for name, _ in inspect.getmembers(Office, callable) if not name.startswith("_"))
OF_ALL = {"self", "request_key", "officer"}
"""Arguments that the page explains once."""


@pytest.mark.parametrize("name", METHODS)
def test_every_public_method_is_named_with_its_arguments(name: str) -> None:
    wanted = [one for one in inspect.signature(getattr(Office, name)).parameters if one not in OF_ALL]
    written = [_arguments(found) for found in re.findall(rf"`{name}\(((?:[^()`]|\([^()]*\))*)\)`", DOOR)]
    assert wanted in [[one for one in told if one not in OF_ALL] for told in written], f"{name}({', '.join(wanted)})"


def test_nothing_is_named_that_is_not_there() -> None:
    tables = [line.split("|")[1] for line in DOOR.splitlines() if line.startswith("| `")]
    named = {name for cell in tables for name in re.findall(r"`([a-z_]+)\(", cell)}
    assert named <= set(METHODS)
    assert len(named) > 50


def _arguments(text: str) -> list[str]:
    plain = re.sub(r"\([^()]*\)", "", text)
    return [part.split("=")[0].strip(" *") for part in plain.split(",") if part.strip(" *")]
