"""A thermal printer on a TCP port of this computer."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from tests.office.devices.printer_session import Session
from tests.office.devices.printer_state import TcpPrinter


@contextmanager
def tcp_printer(port: int = 0) -> Iterator[TcpPrinter]:
    """Run a printer on a free port, or on a given one when it comes back."""
    server = socket.create_server(("127.0.0.1", port))
    printer = TcpPrinter(server.getsockname()[1])
    thread = threading.Thread(target=_serve, args=(server, printer), daemon=True)
    thread.start()
    try:
        yield printer
    finally:
        printer.state.is_stalled = False
        # Closing alone does not wake an accept that waits.
        server.shutdown(socket.SHUT_RDWR)
        server.close()
        thread.join(5)


def _serve(server: socket.socket, printer: TcpPrinter) -> None:
    sessions: list[threading.Thread] = []
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            break
        sessions.append(threading.Thread(target=_talk, args=(connection, printer), daemon=True))
        sessions[-1].start()
    for session in sessions:
        session.join(5)


def _talk(connection: socket.socket, printer: TcpPrinter) -> None:
    with connection:
        try:
            Session(connection, printer).run()
        except (EOFError, OSError):
            return
