import sys

import pytest

from office.devices.loudspeaker import sounding_command, usual_loudspeaker


def saying(line: str) -> tuple[str, ...]:
    return sys.executable, "-c", f"import sys; sys.stdout.buffer.write({line!r}.encode())"


@pytest.mark.parametrize(
    ("line", "name"), [("device Loa sảnh\nended no_device\n", "Loa sảnh"), ("device \n", ""), ("", ""), ("bug", "")]
)
def test_the_first_line_names_the_loudspeaker(line: str, name: str) -> None:
    assert usual_loudspeaker(saying(line)) == name


def test_a_program_that_cannot_be_started_knows_none() -> None:
    assert usual_loudspeaker(("no-such-program",)) == ""


def test_the_process_is_named_by_module_or_by_the_frozen_program(monkeypatch: pytest.MonkeyPatch) -> None:
    assert sounding_command() == (sys.executable, "-m", "office.qt.sounding")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    assert sounding_command() == (sys.executable, "sounding")
