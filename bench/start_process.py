"""One window in a process of its own, which tells when (ns) it was painted and usable, and ends.

python -m bench.start_process kiosk|counter|display|plate|rating URL
python -m bench.start_process quick|widgets
"""

import importlib
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def tell(what: str) -> None:
    """Print an instant that every process of this computer reads alike."""
    print(what, time.perf_counter_ns(), flush=True)


def face(name: str, url: str) -> None:
    """Start a face by its own `run`."""

    def ready() -> None:
        from PySide6.QtCore import QCoreApplication, QTimer

        tell("ready")
        QTimer.singleShot(0, QCoreApplication.quit)

    of_desk = ("3",) if name in {"plate", "rating"} else ()
    module = "display.plates.app" if name == "plate" else f"{name}.app"
    importlib.import_module(module).run(url, *of_desk, painted=lambda: tell("painted"), ready=ready)


def _quit_after(quit_now: Callable[[], None]) -> None:
    tell("painted")
    quit_now()


def quick() -> None:
    """The least a Qt Quick window needs: one text."""
    from PySide6.QtCore import QUrl
    from PySide6.QtGui import QGuiApplication
    from PySide6.QtQuick import QQuickView

    running = QGuiApplication([])
    page = Path(tempfile.gettempdir()) / "taicho-bare.qml"
    if not page.exists():
        page.write_text("import QtQuick\nRectangle { Text { text: 'A012' } }\n", encoding="utf-8")
    view = QQuickView()
    view.setSource(QUrl.fromLocalFile(str(page)))
    view.resize(1920, 1080)
    view.frameSwapped.connect(lambda: _quit_after(running.quit))
    view.show()
    running.exec()


def widgets() -> None:
    """The least a Widgets window needs: one label."""
    from PySide6.QtCore import QTimer
    from PySide6.QtGui import QPaintEvent
    from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget

    running = QApplication([])

    class Window(QWidget):
        def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
            super().paintEvent(event)
            QTimer.singleShot(0, lambda: _quit_after(running.quit))

    window = Window()
    QVBoxLayout(window).addWidget(QLabel("A012"))
    window.resize(1600, 900)
    window.show()
    running.exec()


if __name__ == "__main__":
    if sys.argv[1:] in (["quick"], ["widgets"]):
        {"quick": quick, "widgets": widgets}[sys.argv[1]]()
    else:
        face(sys.argv[1], sys.argv[2])
