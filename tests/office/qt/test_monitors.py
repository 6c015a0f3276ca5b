"""A screen stands on the monitor that it was told, and says so where there is none of that number."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

MONITORS = [
    {"name": "MAIN", "x": 0, "y": 0, "width": 1366, "height": 768},
    {"name": "TV", "x": 1366, "y": 0, "width": 1920, "height": 1080},
]
PLAIN = {"logicalDpi": 96, "logicalBaseDpi": 96, "dpr": 1}
STAND = """
import sys
from pathlib import Path
from office.qt import shell
from office.qt.monitors import monitor

running = shell.application("trial")
with shell.shown(Path(sys.argv[1]), {}, size=(640, 360), full_screen=len(sys.argv) > 3,
                 on=monitor(int(sys.argv[2]))) as window:
    shell.first_frame(window, running.quit)
    running.exec()
    print(window.screen().name(), window.width(), window.height())
"""
RUN = """
import importlib, sys
from PySide6.QtGui import QGuiApplication

def painted():
    for window in QGuiApplication.topLevelWindows():
        print(window.screen().name(), window.width(), window.height())
    QGuiApplication.quit()

importlib.import_module(sys.argv[1]).run(sys.argv[2], *sys.argv[3:], full_screen=True, on=2, painted=painted)
"""


@pytest.fixture
def two_monitors(tmp_path: Path) -> dict[str, str]:
    """The environment of a computer with two monitors."""
    told = tmp_path / "monitors.json"
    told.write_text(json.dumps({"screens": [one | PLAIN for one in MONITORS]}), encoding="utf-8")
    return {**os.environ, "QT_QPA_PLATFORM": f"offscreen:configfile={told}"}


def ran(arguments: list[str], environment: dict[str, str]) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, *arguments], env=environment, capture_output=True, encoding="utf-8", timeout=60, check=False
    )


@pytest.mark.parametrize(
    ("asked", "stands"),
    [
        (["1"], "MAIN 640 360"),
        (["2"], "TV 640 360"),
        (["1", "full"], "MAIN 1366 768"),
        (["2", "full"], "TV 1920 1080"),
    ],
)
def test_a_screen_stands_where_it_was_told(
    tmp_path: Path, two_monitors: dict[str, str], asked: list[str], stands: str
) -> None:
    page = tmp_path / "Page.qml"
    page.write_text("import QtQuick\nRectangle {}", encoding="utf-8")
    done = ran(["-c", STAND, str(page), *asked], two_monitors)
    assert done.stdout.strip() == stands, done.stderr


@pytest.mark.parametrize("face", [["display"], ["plate", "--desk", "3"], ["rating", "--desk", "3"]])
def test_a_monitor_that_is_not_there_is_told_with_those_that_are(
    two_monitors: dict[str, str], sqlite_url: str, face: list[str]
) -> None:
    done = ran(["main.py", "--db", sqlite_url, "--json", *face, "--monitor", "3"], two_monitors)
    assert done.returncode == 3
    told = json.loads(done.stdout)
    assert told["refused"] == "no_monitor"
    assert "MAIN 1366×768; TV 1920×1080" in told["message"]


@pytest.mark.parametrize("face", [["display.app"], ["display.plates.app", "3"], ["rating.app", "3"]])
def test_each_face_stands_there(two_monitors: dict[str, str], sqlite_url: str, face: list[str]) -> None:
    module, *desk = face
    done = ran(["-c", RUN, module, sqlite_url, *desk], two_monitors)
    assert done.stdout.splitlines() == ["TV 1920 1080"], done.stderr
