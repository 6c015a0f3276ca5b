"""One kiosk for one office on one computer: a second one raises the first, and ends."""

import hashlib
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QDir, QLockFile

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer

_PATIENCE_MS = 500
_RAISE = b"raise\n"


class KioskRunningError(RuntimeError):
    """There is one already; it was asked to come to the front."""


@contextmanager
def only_one(url: str) -> Iterator[str]:
    """Hold the lock of the kiosk while the block runs, and yield its name; a dead process holds none.

    Raises:
        KioskRunningError: another process holds it.
    """
    name = name_of(url)
    lock = QLockFile(f"{QDir.tempPath()}/{name}.lock")
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        _raise_first(name)
        raise KioskRunningError(name)
    try:
        yield name
    finally:
        lock.unlock()


def name_of(url: str) -> str:
    """Return the lock's name: the same for every way to write the way to one file."""
    scheme, mark, rest = url.partition("://")
    path = rest.removeprefix("/") if scheme == "sqlite" else url
    where = url if mark and scheme != "sqlite" else str(Path(path).resolve())
    # The folder may be everybody's, and what another user's dead kiosk left there cannot be removed.
    user = os.getuid() if hasattr(os, "getuid") else ""
    return f"taicho-kiosk-{hashlib.sha256(f'{user}|{where}'.encode()).hexdigest()[:16]}"


def answer_second(name: str, come: Callable[[], None]) -> "QLocalServer":
    """Run `come` whenever another kiosk was started in vain; the caller keeps the server, and closes it."""
    # Imported after the first frame: a network library is not needed before.
    from PySide6.QtNetwork import QLocalServer

    server = QLocalServer()
    server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
    # Left by a process that died; the lock says that there is no other.
    QLocalServer.removeServer(name)
    server.newConnection.connect(lambda: _answered(server, come))
    server.listen(name)
    return server


def _answered(server: "QLocalServer", come: Callable[[], None]) -> None:
    while (connection := server.nextPendingConnection()) is not None:
        connection.disconnected.connect(connection.deleteLater)
        connection.disconnectFromServer()
        come()


def _raise_first(name: str) -> None:
    from PySide6.QtNetwork import QLocalSocket

    socket = QLocalSocket()
    socket.connectToServer(name)
    if socket.waitForConnected(_PATIENCE_MS):
        socket.write(_RAISE)
        socket.waitForBytesWritten(_PATIENCE_MS)
        socket.disconnectFromServer()
