"""What keeps two locks apart: Python's, and the one Qt holds while an object is destroyed."""

from PySide6.QtCore import QObject


def ease(*senders: QObject) -> None:
    """Let nobody who destroys a receiver of these objects' signals wait for Python.

    With its lock held, Qt then tells the sender that it was disconnected, and PySide asks Python once for each object
    whether that is overridden. A thread that keeps Python's lock and waits for Qt's would never end, nor would the
    other. So it is asked here, where no lock is held.
    """
    for sender in senders:
        sender.destroyed.connect(_nothing)
        sender.destroyed.disconnect(_nothing)


def _nothing() -> None:
    pass
