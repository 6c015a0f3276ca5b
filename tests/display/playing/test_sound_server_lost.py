"""A wall whose sound server dies while a video plays: it is shown on, and nothing is heard."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bench.clips import clip
from tests.display.playing.screening import QUIET
from tests.office.qt.sound_server import a_server, needs_pulseaudio

pytestmark = [needs_pulseaudio, pytest.mark.qt_log_ignore(*QUIET)]

# In a process of its own: it may end with the server, and does while the sound only begins.
_PLAY = """
import sys
from pathlib import Path
from threading import Thread
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from display.playing import video as videos
from office.qt.sound_engine import engine
running = QGuiApplication([])
videos.PATIENCE_MS = 400
film = Path(sys.argv[1])
playing = [videos.Video(film, 0.5)]
moved = [0]
playing[0].moved.connect(lambda: moved.append(moved[-1] + 1))
playing[0].started.connect(lambda: QTimer.singleShot(700, lambda: print("started", flush=True)))

def lost():
    playing[0].pause()
    playing[0].play()
    before = moved[-1]
    playing.append(videos.Video(film, 0.5))
    playing[1].started.connect(lambda: QTimer.singleShot(1000, lambda: after(before)))

def after(before):
    print(engine.is_lost, moved[-1] > before, playing[1].has_started, flush=True)
    running.quit()

class Order(QObject):
    came = Signal()

order = Order()
order.came.connect(lambda: QTimer.singleShot(300, lost))
Thread(target=lambda: (sys.stdin.readline(), order.came.emit()), daemon=True).start()
QTimer.singleShot(20_000, running.quit)
running.exec()
for one in playing:
    one.leave()
"""


def test_a_video_goes_on_without_the_sound_server(qtbot: QtBot, tmp_path: Path) -> None:
    film = clip(tmp_path / "film.mp4", 150)
    with a_server() as server:
        wall = subprocess.Popen(
            [sys.executable, "-c", _PLAY, str(film)],
            env=os.environ | {"PULSE_SERVER": server.address},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert wall.stdout is not None
        assert wall.stdout.readline() == "started\n"
        server.stop()
        told, _ = wall.communicate("\n", timeout=60)
    assert (wall.returncode, told) == (0, "True True True\n")
