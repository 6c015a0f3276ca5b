"""A full screen is full, with a window manager or without."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QWindow
from PySide6.QtWidgets import QApplication

from office.qt.covering import Cover

BARE = """
import sys
from pathlib import Path
from office.qt import shell

running = shell.application("trial")
with shell.shown(Path(sys.argv[1]), {}, size=(1920, 1080), full_screen=True) as window:
    shell.first_frame(window, running.quit)
    running.exec()
    print(window.x(), window.y(), window.width(), window.height())
"""


def test_a_window_takes_the_place_of_its_screen(qapp: QApplication) -> None:
    window = QWindow()
    window.setGeometry(10, 10, 200, 100)
    cover = Cover(window)
    assert window.geometry() == window.screen().geometry()

    window.setGeometry(10, 10, 200, 100)
    cover.fill()
    assert window.geometry() == window.screen().geometry()


@pytest.mark.skipif(shutil.which("Xvfb") is None, reason="Xvfb is not installed")
def test_a_full_screen_is_full_on_a_bare_x_server(tmp_path: Path) -> None:
    page = tmp_path / "Page.qml"
    page.write_text("import QtQuick\nRectangle {}", encoding="utf-8")
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", "1", "-nolisten", "tcp", "-screen", "0", "720x1280x24"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    with server:
        assert server.stdout is not None
        environment = {**os.environ, "DISPLAY": f":{server.stdout.readline().strip()}", "QT_QPA_PLATFORM": "xcb"}
        try:
            ran = subprocess.run(
                [sys.executable, "-c", BARE, str(page)],
                env=environment,
                capture_output=True,
                text=True,
                timeout=60,
                check=False,
            )
        finally:
            server.terminate()
    if "no Qt platform plugin could be initialized" in ran.stderr:
        pytest.skip("the libraries of Qt's X11 platform are not installed")
    assert ran.stdout.split() == ["0", "0", "720", "1280"], ran.stderr
