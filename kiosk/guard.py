"""Kiosk mode: a window that fills the screen and that touch and keyboard cannot leave.

What the operating system takes before any program sees it (Ctrl+Alt+Del, on most desktops the Windows key) is
shut off there: see docs/kiosk.md.
"""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPointingDevice, QWindow

_Key = Qt.Key
_Modifier = Qt.KeyboardModifier
FLAGS = Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
_STAYS = frozenset(
    {
        *(_Key.Key_Tab, _Key.Key_Backtab, _Key.Key_Return, _Key.Key_Enter, _Key.Key_Space),
        *(_Key.Key_Left, _Key.Key_Right, _Key.Key_Up, _Key.Key_Down, _Key.Key_PageUp, _Key.Key_PageDown),
        *(_Key.Key_Home, _Key.Key_End, _Key.Key_Backspace, _Key.Key_Delete, _Key.Key_Shift, _Key.Key_Control),
    }
)
"""Keys without a letter that move inside the kiosk."""
_WAYS_OUT = _Modifier.ControlModifier | _Modifier.AltModifier | _Modifier.MetaModifier
_GESTURES = frozenset({QEvent.Type.ContextMenu, QEvent.Type.NativeGesture})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_GRABS = "xcb"
"""The platform that lets a window have every key."""
_RAISES = frozenset({"xcb", "windows", "cocoa"})
_MOVES = frozenset(
    {QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.FocusOut, QEvent.Type.WindowStateChange, QEvent.Type.Move}
)
"""After these it puts itself before all others again, over the whole screen."""


def is_allowed(key: int, modifiers: Qt.KeyboardModifier, text: str) -> bool:
    """Whether a key may reach the pages: whatever moves or writes inside them, and Ctrl+Shift+S for the staff."""
    ways_out = modifiers & _WAYS_OUT
    if key == _Key.Key_S and ways_out == _Modifier.ControlModifier and modifiers & _Modifier.ShiftModifier:
        return True
    # AltGr (GroupSwitch, on Windows Ctrl and Alt) writes letters on many keyboards.
    writes = text.isprintable() and text != "" and ways_out in {_Modifier(0), _WAYS_OUT & ~_Modifier.MetaModifier}
    return writes or (key in _STAYS and (not ways_out or key == _Key.Key_Control))


def bring_forward(window: QWindow) -> None:
    """Put a window before all others, where the platform has an order of windows."""
    if window.windowStates() & Qt.WindowState.WindowMinimized:
        window.setWindowStates(window.windowStates() & ~Qt.WindowState.WindowMinimized)
    if QGuiApplication.platformName() in _RAISES:
        window.raise_()
    window.requestActivate()


class Guard(QObject):
    """Keeps a window shut in; `lock` before it is shown."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        self._is_cursor_hidden = False
        self._back = QTimer(self, singleShot=True, interval=0)
        self._back.timeout.connect(self._come_back)

    def lock(self) -> None:
        """Shut the window in."""
        self._window.setFlags(FLAGS)
        self._window.installEventFilter(self)
        self._fill()
        self._hide_cursor()

    def release(self) -> None:
        """Let go of it: the program itself is about to end."""
        self._window.removeEventFilter(self)
        if QGuiApplication.platformName() == _GRABS:
            self._window.setKeyboardGrabEnabled(False)
        self._show_cursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: ARG002, N802 - as Qt calls it
        """Swallow every way out."""
        kind = event.type()
        if kind == QEvent.Type.Close:
            event.ignore()
            return True
        if kind in _GESTURES:
            return True
        if kind in _KEYS and isinstance(event, QKeyEvent):
            return not is_allowed(event.key(), event.modifiers(), event.text())
        if kind in _MOVES:
            self._back.start()
        elif kind == QEvent.Type.FocusIn and QGuiApplication.platformName() == _GRABS:
            # Alt+Tab and the Windows key come here too, and end here.
            self._window.setKeyboardGrabEnabled(True)
        self._follow_pointer(event)
        return False

    def _fill(self) -> None:
        # A bare X server has no window manager that would do it.
        self._window.setGeometry(self._window.screen().geometry())

    def _come_back(self) -> None:
        self._fill()
        if self._window.windowState() != Qt.WindowState.WindowFullScreen or not self._window.isVisible():
            self._window.showFullScreen()
        bring_forward(self._window)

    def _follow_pointer(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.TouchBegin:
            self._hide_cursor()
        elif event.type() == QEvent.Type.MouseMove and isinstance(event, QMouseEvent) and _is_mouse(event):
            self._show_cursor()

    def _hide_cursor(self) -> None:
        if not self._is_cursor_hidden:
            self._is_cursor_hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show_cursor(self) -> None:
        if self._is_cursor_hidden:
            self._is_cursor_hidden = False
            QGuiApplication.restoreOverrideCursor()


def _is_mouse(event: QMouseEvent) -> bool:
    """A finger's touch is told as a mouse's too where nobody takes it as a touch."""
    return event.pointingDevice().pointerType() is QPointingDevice.PointerType.Generic
