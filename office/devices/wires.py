"""The ways to a printer: each gives bytes and hears answers, and every wait on it ends.

python-escpos carries the bytes. What its drivers leave open is closed here: they wait without end for a printer that
takes nothing, take half a ticket for a whole one, and send a ticket again when it is closed after an error.
"""

from time import monotonic, sleep
from typing import Any

from office.devices.escpos_status import QUERIES, is_answer, status_of
from office.devices.printer import PrinterStatus

OPEN_S, ANSWER_S, SEND_S = 2.0, 0.5, 5.0
"""How long a printer may take to be reached, to answer, and to take a ticket."""
_READS = 3
"""Answers that are no answers (what another program left over) before a printer counts as mute."""
_BITS = 10
"""Of a byte on a serial line, its start and its stop included."""
_LOOK_S = 0.002


class NothingSentError(Exception):
    """The printer took no byte of a job: it may be given again."""


class Wire:
    """An open connection of python-escpos."""

    def __init__(self, device: Any) -> None:
        self._device = device

    def give(self, data: bytes) -> None:
        """Hand all of it over.

        Raises:
            NothingSentError: none of it was taken.
            Exception: some of it may have been.
        """
        self._device._raw(data)

    def read(self) -> bytes:
        """Return what the printer says within the time of an answer, or nothing.

        Raises:
            Exception: it is lost.
        """
        return bytes(self._device._read())

    def status(self) -> PrinterStatus:
        """Ask the printer how it is; one that does not answer is mute.

        Raises:
            Exception: it is lost.
        """
        answers: list[int] = []
        for query in QUERIES:
            self.give(query)
            answer = self._answer()
            if answer is None:
                return PrinterStatus()
            answers.append(answer)
        return status_of(*answers)

    def close(self) -> None:
        """Let go of it."""
        self._device.close()

    def _answer(self) -> int | None:
        for _ in range(_READS):
            read = self.read()
            if found := [byte for byte in read if is_answer(byte)]:
                return found[-1]
            if not read:
                return None
        return None


class NetworkWire(Wire):
    """A socket."""

    def give(self, data: bytes) -> None:
        """Hand all of it over."""
        self._device.device.settimeout(SEND_S)
        self._device._raw(data)

    def read(self) -> bytes:
        """Return what the printer says."""
        self._device.device.settimeout(ANSWER_S)
        try:
            read = super().read()
        except TimeoutError:
            return b""
        if not read:
            # A closed connection reads as nothing; a mute printer does not answer at all.
            raise ConnectionError("closed the connection")
        return read


class SerialWire(Wire):
    """A serial port, which is slow: 16,000 bytes take 17 s at 9,600 baud."""

    def give(self, data: bytes) -> None:
        """Hand all of it over, and wait until it has left this computer: what is asked next waits behind it."""
        port = self._device.device
        seconds = SEND_S + len(data) * _BITS / port.baudrate
        end = monotonic() + seconds
        port.write_timeout = seconds
        self._device._raw(data)
        while port.out_waiting:
            if monotonic() > end:
                raise TimeoutError("takes no more")
            sleep(_LOOK_S)

    def read(self) -> bytes:
        """Return what the printer says, without waiting for more than there is."""
        port = self._device.device
        port.timeout = ANSWER_S
        return bytes(port.read(1) + port.read(port.in_waiting))

    def close(self) -> None:
        """Let go of it; what it did not take would hold the port, and this program, for half a minute."""
        port = self._device.device
        try:
            port.reset_output_buffer()
        finally:
            port.close()
