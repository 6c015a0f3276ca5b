"""The files that start a screen with its computer: what is in them, and what the system makes of their words."""

import shlex
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest

from office.autostart import FACES, SCHEMA, Start, program_here, systemd_unit, task_xml, words_for

START = Start(
    name="taicho-plate-3",
    title="Tại Chỗ – Bảng quầy 3",
    program=["/opt/taicho/bin/taicho"],
    words=["plate", "--full-screen", "--desk", "3"],
    user="HALL-PC\\taicho",
)
ORDER = ("RegistrationInfo", "Triggers", "Principals", "Settings", "Actions")


def lines(unit: str, key: str) -> list[str]:
    return [line.partition("=")[2] for line in unit.splitlines() if line.startswith(f"{key}=")]


def words_of(line: str) -> list[str]:
    """Read a line as systemd does: quotes and backslashes, %% and $$."""
    return [word.replace("%%", "%").replace("$$", "$") for word in shlex.split(line)]


def found(task: str, path: str) -> str | None:
    return Xml.fromstring(task).findtext("/".join(f"{{{SCHEMA}}}{part}" for part in path.split("/")))  # noqa: S314 - ours


def test_the_unit_waits_for_the_desktop_starts_again_and_keeps_the_screen_on() -> None:
    unit = systemd_unit(START)
    assert lines(unit, "After") == lines(unit, "PartOf") == lines(unit, "WantedBy") == ["graphical-session.target"]
    assert lines(unit, "Restart") == ["on-failure"]
    assert lines(unit, "StartLimitIntervalSec") == ["0"], "it is tried for ever"
    assert lines(unit, "RestartPreventExitStatus") == ["2"], "but a wrong command line stays wrong"
    assert lines(unit, "ExecStartPre") == ["-/usr/bin/env xset s off s noblank -dpms"]
    assert lines(unit, "ExecStart") == ["/opt/taicho/bin/taicho plate --full-screen --desk 3"]
    assert lines(unit, "EnvironmentFile") == ["-%h/.config/taicho/environment"]


@pytest.mark.parametrize("value", ["sảnh 1", 'a "b" c', "50%", "$HOME", "C:\\x y", "100 % $$ \\", "'"])
def test_words_and_settings_arrive_as_they_were_given(value: str) -> None:
    unit = systemd_unit(replace(START, words=["plate", value], environment={"TAICHO_PLACE": value}))
    (command,), (setting,) = lines(unit, "ExecStart"), lines(unit, "Environment")
    assert words_of(command) == ["/opt/taicho/bin/taicho", "plate", value]
    if "$" not in value:
        assert words_of(setting) == [f"TAICHO_PLACE={value}"]
    else:
        assert shlex.split(setting) == [f"TAICHO_PLACE={value.replace('%', '%%')}"], "there a $ is a $"


def test_what_is_secret_is_a_remark_alone() -> None:
    unit = systemd_unit(replace(START, secret=["TAICHO_DB"], remark="TAICHO_DB có mật khẩu."))
    assert "# TAICHO_DB có mật khẩu." in unit.splitlines()
    assert lines(unit, "Environment") == []


def test_the_task_is_what_the_scheduler_needs() -> None:
    task = task_xml(START)
    root = Xml.fromstring(task)  # noqa: S314 - ours
    assert [part.tag for part in root] == [f"{{{SCHEMA}}}{name}" for name in ORDER]
    assert found(task, "Principals/Principal/UserId") == found(task, "Triggers/LogonTrigger/UserId") == START.user
    assert found(task, "Principals/Principal/LogonType") == "InteractiveToken"
    assert found(task, "Settings/ExecutionTimeLimit") == "PT0S", "else it is ended after three days"
    assert found(task, "Settings/MultipleInstancesPolicy") == "IgnoreNew"
    assert found(task, "Settings/DisallowStartIfOnBatteries") == "false"
    assert found(task, "Settings/RestartOnFailure/Interval") == "PT1M", "the least there may be"
    assert 1 <= int(found(task, "Settings/RestartOnFailure/Count") or 0) <= 255
    assert found(task, "Actions/Exec/Command") == "/opt/taicho/bin/taicho"
    assert found(task, "Actions/Exec/Arguments") == "plate --full-screen --desk 3"


def test_the_parts_of_its_trigger_are_in_the_order_of_the_schema() -> None:
    (trigger,) = Xml.fromstring(task_xml(START)).iter(f"{{{SCHEMA}}}LogonTrigger")  # noqa: S314 - ours
    assert [part.tag.partition("}")[2] for part in trigger] == ["Enabled", "Repetition", "UserId", "Delay"]


def test_the_task_is_ascii_whatever_is_in_it_and_names_only_what_is_to_be_set() -> None:
    start = replace(START, program=["C:\\Nhà & Cửa\\pythonw.exe", "C:\\Nhà\\main.py"], environment={"TAICHO_DB": "x"})
    task = task_xml(replace(start, secret=["TAICHO_X"]))
    assert task.isascii()
    assert found(task, "Actions/Exec/Command") == "C:\\Nhà & Cửa\\pythonw.exe"
    assert found(task, "Actions/Exec/Arguments") == "C:\\Nhà\\main.py plate --full-screen --desk 3"
    assert "<!-- setx TAICHO_DB ... -->\n<!-- setx TAICHO_X ... -->" in task


def test_each_screen_covers_its_panel_once() -> None:
    assert words_for("kiosk", []) == ("kiosk", "--locked")
    assert words_for("display", ["--zone", "A"]) == ("display", "--full-screen", "--zone", "A")
    assert words_for("display", ["--full-screen"]) == ("display", "--full-screen")
    assert set(FACES) == {"kiosk", "display", "plate", "rating"}


@pytest.mark.parametrize(
    ("platform", "files", "program"),
    [
        ("linux", ["taicho"], ["taicho"]),
        ("linux", [], ["python", "main.py"]),
        ("win32", ["pythonw.exe", "taicho"], ["pythonw.exe", "main.py"]),
        ("win32", [], ["python", "main.py"]),
    ],
)
def test_the_program_is_where_it_is_installed(
    tmp_path: Path, platform: str, files: list[str], program: list[str]
) -> None:
    for name in files:
        (tmp_path / name).touch()
    here = program_here(tmp_path / "python", tmp_path / "main.py", platform=platform)
    assert here == [str(tmp_path / name) for name in program]
    assert program_here(tmp_path / "python", tmp_path / "main.py", frozen=True) == [str(tmp_path / "python")]
