"""The keys of an officer's turn, pressed on a real window and timed until it is painted anew."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from time import perf_counter

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from counter.app import Face

K = Qt.Key
CONTROL = Qt.KeyboardModifier.ControlModifier
NONE = Qt.KeyboardModifier.NoModifier


@dataclass(frozen=True, slots=True)
class Stroke:
    """One key of a turn, and what it is for."""

    name: str
    key: Qt.Key
    modifier: Qt.KeyboardModifier = NONE
    writes: bool = True
    """Whether a fact comes of it; else it only changes what the window shows."""


TURN = (
    Stroke("F2 call next", K.Key_F2),
    Stroke("F3 recall", K.Key_F3),
    Stroke("F5 start", K.Key_F5),
    Stroke("F7 park: the question", K.Key_F7, writes=False),
    Stroke("1 park: the reason", K.Key_1),
    Stroke("Ctrl+Z undo", K.Key_Z, CONTROL),
    Stroke("F8 transfer: the question", K.Key_F8, writes=False),
    Stroke("Esc", K.Key_Escape, writes=False),
    Stroke("F2 finish and call next", K.Key_F2),
    Stroke("F5 start", K.Key_F5),
    Stroke("F4 finish", K.Key_F4),
    Stroke("F11 pause: the question", K.Key_F11, writes=False),
    Stroke("1 pause: the reason", K.Key_1),
    Stroke("F11 work again", K.Key_F11),
)
"""What an officer presses for two citizens; every verb at least once."""


class Paints(QObject):
    """Counts the paintings of a window and of all that is in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.count = 0
        self._window = window
        QCoreApplication.instance().installEventFilter(self)  # type: ignore[union-attr] # there is one

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Count."""
        if event.type() == QEvent.Type.Paint and isinstance(watched, QWidget) and watched.window() is self._window:
            self.count += 1
        return False


def press(face: Face, paints: Paints, stroke: Stroke) -> tuple[float, float]:
    """Press a key; return the ms until the window was painted anew, and until what came of it was painted."""
    before, revision = paints.count, face.model.sight.revision
    target = QApplication.focusWidget() or face.window
    painted = 0.0
    began = perf_counter()
    QTest.keyClick(target, stroke.key, stroke.modifier)
    while True:
        QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if not painted and paints.count > before:
            painted = perf_counter() - began
        is_done = not stroke.writes or face.model.sight.revision > revision
        if painted and is_done and not face.model.sight.is_running:
            break
        if perf_counter() - began > 10:
            raise TimeoutError(f"{stroke.name} was not answered: {face.model.sight.message}")
    QCoreApplication.processEvents()
    shown = perf_counter() - began
    face.settle()
    return painted * 1e3, shown * 1e3


def press_bare(paints: Paints, window: QWidget) -> float:
    """Press a key on an empty window that paints itself anew at each; return the ms until it has."""
    before, began = paints.count, perf_counter()
    QTest.keyClick(window, K.Key_F2)
    while paints.count == before:
        QCoreApplication.processEvents()
    return (perf_counter() - began) * 1e3


class Bare(QWidget):
    """A window that does nothing but answer."""

    def keyPressEvent(self, event: object) -> None:  # noqa: ARG002, N802 - Qt's name
        """Paint anew."""
        self.update()


@contextmanager
def bare_window() -> Iterator[tuple[Paints, Bare]]:
    """An empty window of the same size."""
    window = Bare()
    window.resize(1600, 900)
    window.show()
    QCoreApplication.processEvents()
    paints = Paints(window)
    yield paints, window
    QCoreApplication.instance().removeEventFilter(paints)  # type: ignore[union-attr] # as above
    window.hide()
