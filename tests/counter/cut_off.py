"""What is cut off in a window, and the screens on which nothing may be."""

from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

LARGE, LOW, HD = (1600, 900), (1366, 768), (1920, 1080)


def cut_off(window: QWidget) -> list[str]:
    """The words of what is smaller than it needs to be."""
    texts: list[QWidget] = [*window.findChildren(QLabel), *window.findChildren(QAbstractButton)]
    return [told(one) for one in texts if one.isVisible() and told(one) and is_cut(one)]


def told(widget: QWidget) -> str:
    return widget.text() if isinstance(widget, QLabel) else widget.accessibleName()


def is_cut(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    needed = widget.minimumSizeHint()
    return widget.width() < needed.width() or widget.height() < needed.height()
