"""Scanners that type: a burst of keys that spells a code or an identity card is a scan, wherever it falls."""

import re
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QListWidget, QPlainTextEdit, QSpinBox, QWidget

from office.codes import dossier_in

GAP_S = 0.05
"""Between two keys of a scanner; a quick typist needs twice as long, and does so for twenty keys in a row."""
_CODE = re.compile(r"[A-Z0-9]+(?:\.[A-Z0-9]+)*-\d{6}-\d{4,}")
_CARD = re.compile(r"\d{12}\|.*\|.*\|.*\|")
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_SHIFTS = frozenset({Qt.Key.Key_Shift, Qt.Key.Key_CapsLock, Qt.Key.Key_AltGr})
_OTHER = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier


def scanned_code(text: str) -> str | None:
    """Return the code of the dossier whose QR code says this; None if it is something else."""
    code = (dossier_in(text) or text).strip().upper()
    return code if _CODE.fullmatch(code) else None


def is_card(text: str) -> bool:
    """Whether a text is that of an identity card, as far as a scanner that types can tell it."""
    return _CARD.match(text) is not None


class Wedge(QObject):
    """Watches the keys of whatever has the focus in a window; what a scan typed there is taken back."""

    scanned = Signal(str)

    def __init__(self, window: QWidget, clock: Callable[[], float] = monotonic) -> None:
        super().__init__(window)
        self.clock = clock
        self._window = window
        self._holder: QWidget | None = None
        self._typed, self._last = "", 0.0
        self._back: Callable[[], None] = _nothing
        QApplication.instance().focusChanged.connect(self._follow)  # type: ignore[union-attr] # there is one

    def _follow(self, _before: QWidget | None, now: QWidget | None) -> None:
        if self._holder is not None:
            self._holder.removeEventFilter(self)
        # Without a focus anywhere the keys come to the window itself.
        top = self._window.window()
        held = now or (top if QApplication.activeWindow() is top else None)
        is_ours = held is not None and (held is top or self._window.isAncestorOf(held))
        self._holder = held if is_ours else None
        if self._holder is not None:
            self._holder.installEventFilter(self)
            self._holder.destroyed.connect(self._forget)

    def _forget(self) -> None:
        self._holder = None

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Eat the Enter that ends a scan; every other key goes where it would."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched is self._holder:
            return self._press(event)
        return False

    def _press(self, event: QKeyEvent) -> bool:
        now, letter = self.clock(), event.text()
        is_burst = now - self._last <= GAP_S
        if event.key() in _SHIFTS:
            return False
        if event.key() in _ENTER:
            return is_burst and self._end()
        if not letter.isprintable() or not letter or event.modifiers() & _OTHER:
            self._typed = ""
            return False
        if not is_burst or not self._typed:
            self._typed, self._back = "", _way_back(self._holder)
        self._typed, self._last = self._typed + letter, now
        return False

    def _end(self) -> bool:
        typed, self._typed = self._typed, ""
        if scanned_code(typed) is None and not is_card(typed):
            return False
        self._back()
        self.scanned.emit(typed)
        return True


def _nothing() -> None:
    pass


def _way_back(widget: QWidget | None) -> Callable[[], None]:
    """Return what undoes everything typed into a widget from now on."""
    match widget:
        case QLineEdit():
            words = widget.text()
            return lambda: widget.setText(words)
        case QPlainTextEdit():
            written = widget.toPlainText()
            return lambda: widget.setPlainText(written)
        case QComboBox():
            chosen = widget.currentIndex()
            return lambda: widget.setCurrentIndex(chosen)
        case QSpinBox():
            count = widget.value()
            return lambda: widget.setValue(count)
        case QListWidget():
            row = widget.currentRow()
            return lambda: widget.setCurrentRow(row)
    return _nothing
