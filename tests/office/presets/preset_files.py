"""A preset read from an office file and a file of procedures, and what is said of wrong ones."""

from collections.abc import Callable
from pathlib import Path

import pytest

from office.presets import preset as shipped
from office.presets.preset import Preset

FOLDER = Path(shipped.__file__).parent
Reading = Callable[[str, str], Preset]


def message_of(read: Reading, toml: str, csv: str) -> str:
    with pytest.raises(ValueError, match=r"^(office\.toml|procedures\.csv): ") as caught:
        read(toml, csv)
    return str(caught.value)
