"""A thermal printer's end of a line: it understands the bytes, and can go wrong in every way."""

from typing import Protocol

from PIL import Image

from tests.office.devices.printer_state import TcpPrinter
from tests.office.devices.text_head import TextHead

HEAD = 576
_TABLE = bytes(255 - byte for byte in range(256))


class Line(Protocol):
    """What a session is held over: a socket, or a terminal."""

    def recv(self, count: int, /) -> bytes: ...

    def sendall(self, data: bytes, /) -> None: ...


class _Reader:
    """Bytes of one connection, one at a time."""

    def __init__(self, connection: Line, printer: TcpPrinter) -> None:
        self._connection = connection
        self._printer = printer
        self._held = b""
        self.job_bytes = 0

    def take(self, count: int, *, is_job: bool = True) -> bytes:
        while len(self._held) < count:
            while self._printer.state.is_stalled:
                with self._printer.changed:
                    self._printer.changed.wait(0.05)
            read = self._connection.recv(4096)
            if not read:
                raise EOFError
            self._held += read
        taken, self._held = self._held[:count], self._held[count:]
        if is_job:
            self._printer.sent += count
            limit = self._printer.state.hangs_up_after
            if limit is not None and self._printer.sent > limit:
                raise ConnectionAbortedError
        return taken


class Session:
    """One connection's commands."""

    def __init__(self, connection: Line, printer: TcpPrinter) -> None:
        self.connection = connection
        self.printer = printer
        self.reader = _Reader(connection, printer)
        self.rows: list[bytes] = []
        self.is_centered = False
        self.text = TextHead(HEAD)

    def run(self) -> None:
        while True:
            first = self.reader.take(1, is_job=False)
            if first == b"\x10":
                self._real_time(self.reader.take(2, is_job=False))
                continue
            self.printer.sent += 1
            if first in b"\x1b\x1c\x1d":
                self._obey(first + self.reader.take(1))
            elif first == b"\n":
                self._add(self.text.line())
            elif first != b"\x00":
                self.text.take(first[0])

    def _obey(self, command: bytes) -> None:
        match command:
            case b"\x1b@":
                self.rows, self.is_centered = [], False
                self.text.reset(is_two_byte=self.printer.state.has_chinese)
            case b"\x1ba":
                self.is_centered = self.reader.take(1) == b"\x01"
            case b"\x1bJ":
                self.rows += [bytes(HEAD // 8)] * self.reader.take(1)[0]
            case b"\x1dP":
                assert self.reader.take(2) == b"\xcb\xcb", "one unit is one row"
            case b"\x1dv":
                self._raster()
            case b"\x1dV":
                self._cut(self.reader.take(2))
            case other:
                self._obey_text(other)

    def _obey_text(self, command: bytes) -> None:
        match command:
            case b"\x1bt":
                self.text.page = self.reader.take(1)[0]
            case b"\x1bE":
                self.reader.take(1)
            case b"\x1dB":
                self.text.is_white = self.reader.take(1) == b"\x01"
            case b"\x1d!":
                size = self.reader.take(1)[0]
                assert size >> 4 == size & 7, "as wide as high"
                self.text.size = (size & 7) + 1
            case b"\x1c.":
                self.text.is_two_byte = False
            case b"\x1d(":
                assert self.reader.take(1) == b"k"
                said = self.reader.take(int.from_bytes(self.reader.take(2), "little"))
                if (square := self.text.symbol(said)) is not None:
                    self._add(square)
            case other:
                self.printer.unknown.append(other)

    def _raster(self) -> None:
        zero, mode, xl, xh, yl, yh = self.reader.take(6)
        assert (zero, mode < 4) == (ord("0"), True)
        width, height = xl + 256 * xh, yl + 256 * yh
        across, down = 1 + mode % 2, 1 + mode // 2
        data = self.reader.take(width * height)
        picture = Image.frombytes("1", (8 * width, height), data).resize((8 * width * across, height * down), 0)
        line = Image.new("1", (HEAD, height * down))
        line.paste(picture, ((HEAD - picture.width) // 2 if self.is_centered else 0, 0))
        self._add(line)

    def _add(self, line: Image.Image) -> None:
        stride, raw = HEAD // 8, line.tobytes()
        self.rows += [raw[start : start + stride] for start in range(0, len(raw), stride)]

    def _cut(self, how: bytes) -> None:
        assert how == b"B\x00"
        image = Image.frombytes("1", (HEAD, len(self.rows)), b"".join(self.rows).translate(_TABLE))
        state = self.printer.state
        with self.printer.changed:
            self.printer.papers.append(image.convert("L"))
            self.printer.texts.append(self.text)
            self.rows, self.text = [], TextHead(HEAD)
            if state.runs_out_after is not None and len(self.printer.papers) >= state.runs_out_after:
                state.paper = "out"
            self.printer.changed.notify_all()

    def _real_time(self, rest: bytes) -> None:
        state = self.printer.state
        assert rest[0] == 4
        if state.is_mute:
            return
        is_out = state.paper == "out"
        answers = {
            1: 0x12 | (0x08 if is_out or state.is_cover_open else 0),
            2: 0x12 | (0x04 if state.is_cover_open else 0) | (0x20 if is_out else 0),
            4: 0x12 | (0x60 if is_out else 0x0C if state.paper == "near_end" else 0),
        }
        self.connection.sendall(state.nonsense or bytes([answers[rest[1]]]))
