"""A print spooler of our own: as much of CUPS as a program that prints a page asks for; it keeps the pages."""

import struct
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NAME = "VanPhong"
IDLE, STOPPED = 3, 5
_PRINT_JOB, _CREATE_JOB, _SEND_DOCUMENT, _GET_ATTRIBUTES = 0x0002, 0x0005, 0x0006, 0x000B
_DEFAULT, _PRINTERS = 0x4001, 0x4002
_OK, _NOT_FOUND = 0x0000, 0x0406
_OPERATION, _JOB, _PRINTER, _END = b"\x01", b"\x02", b"\x04", b"\x03"
_INTEGER, _BOOLEAN, _ENUM, _NAME, _URI, _CHARSET, _LANGUAGE = 0x21, 0x22, 0x23, 0x42, 0x45, 0x47, 0x48
_PAGES = {"A4": (595, 842), "A5": (420, 595)}


@dataclass
class Spooler:
    """What it is told to be, and what it was given."""

    port: int = 0
    state: int = IDLE
    jobs: list[bytes] = field(default_factory=list)


def _attribute(tag: int, name: str, value: bytes) -> bytes:
    return struct.pack(">BH", tag, len(name)) + name.encode() + struct.pack(">H", len(value)) + value


def _number(tag: int, name: str, value: int) -> bytes:
    return _attribute(tag, name, struct.pack(">i", value))


def _printer(spooler: Spooler) -> bytes:
    uri = f"ipp://127.0.0.1:{spooler.port}/printers/{NAME}".encode()
    return b"".join(
        (
            _PRINTER,
            _attribute(_NAME, "printer-name", NAME.encode()),
            _attribute(_URI, "printer-uri-supported", uri),
            _attribute(_URI, "device-uri", b"file:/dev/null"),
            _number(_ENUM, "printer-state", spooler.state),
            _number(_ENUM, "printer-type", 0),
            _attribute(_BOOLEAN, "printer-is-accepting-jobs", b"\x01"),
        )
    )


def _answer(spooler: Spooler, body: bytes) -> bytes:
    version, operation, request = struct.unpack(">HHI", body[:8])
    status, group = _OK, b""
    if b"printer-uri\0" in body and f"/printers/{NAME}".encode() not in body:
        status = _NOT_FOUND
    elif operation in {_DEFAULT, _PRINTERS, _GET_ATTRIBUTES}:
        group = _printer(spooler)
    elif operation in {_CREATE_JOB, _SEND_DOCUMENT, _PRINT_JOB}:
        group = _JOB + _number(_INTEGER, "job-id", 7) + _number(_ENUM, "job-state", IDLE)
        if operation != _CREATE_JOB:
            spooler.jobs.append(body[body.index(b"%PDF") :])
    else:
        status = _NOT_FOUND
    head = _attribute(_CHARSET, "attributes-charset", b"utf-8")
    head += _attribute(_LANGUAGE, "attributes-natural-language", b"en")
    return struct.pack(">HHI", version, status, request) + _OPERATION + head + group + _END


_HEAD = """*PPD-Adobe: "4.3"
*FormatVersion: "4.3"
*FileVersion: "1.0"
*LanguageVersion: English
*LanguageEncoding: ISOLatin1
*PCFileName: "OFFICE.PPD"
*Product: "(Office)"
*Manufacturer: "Office"
*ModelName: "Office"
*ShortNickName: "Office"
*NickName: "Office"
*PSVersion: "(3010) 0"
*LanguageLevel: "3"
*ColorDevice: False
*DefaultResolution: 600dpi
*DefaultImageableArea: A4
*DefaultPaperDimension: A4
"""
_CHOICE = """*OpenUI *{0}: PickOne
*OrderDependency: 10 AnySetup *{0}
*Default{0}: A4
*{0} A4/A4: "<</PageSize[595 842]>>setpagedevice"
*{0} A5/A5: "<</PageSize[420 595]>>setpagedevice"
*CloseUI: *{0}
"""


def _description() -> bytes:
    """A PPD file: what the printer can do; no dots in the lowest 40 points, as many inkjets."""
    sizes = "".join(
        f'*ImageableArea {page}/{page}: "12 40 {width - 12} {height - 12}"\n'
        f'*PaperDimension {page}/{page}: "{width} {height}"\n'
        for page, (width, height) in _PAGES.items()
    )
    return (_HEAD + _CHOICE.format("PageSize") + _CHOICE.format("PageRegion") + sizes).encode()


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    spooler: Spooler

    def do_GET(self) -> None:
        if self.path.endswith(f"/{NAME}.ppd"):
            self._say(200, "application/vnd.cups-ppd", _description())
        else:
            self._say(404, "text/plain", b"")

    def do_POST(self) -> None:
        self._say(200, "application/ipp", _answer(self.spooler, self._body()))

    def _body(self) -> bytes:
        if "chunked" not in self.headers.get("Transfer-Encoding", ""):
            return self.rfile.read(int(self.headers.get("Content-Length", 0)))
        parts = []
        while size := int(self.rfile.readline(), 16):
            parts.append(self.rfile.read(size))
            self.rfile.readline()
        self.rfile.readline()
        return b"".join(parts)

    def _say(self, status: int, kind: str, body: bytes) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def running_spooler() -> Iterator[Spooler]:
    """Run a spooler with one printer, `NAME`; its clients find it by CUPS_SERVER."""
    spooler = Spooler()
    handler = type("Handler", (_Handler,), {"spooler": spooler})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    spooler.port = server.server_port
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield spooler
    finally:
        server.shutdown()
        server.server_close()
        thread.join(10)
