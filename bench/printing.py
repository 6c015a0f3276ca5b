"""From the touch to the last byte at a network printer, the bytes of a ticket part by part, and office sheets.

python -m bench.printing [--count N]
"""

import argparse
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import product

from bench.databases import sqlite_file
from bench.figures import machine, percentile, show, timed
from bench.sheets import sheets
from office import create_office, open_office
from office.codes import ticket_link
from office.devices.escpos_job import raster_job
from office.devices.tcvn3 import Pages
from office.devices.ticket_job import ticket_job
from office.domain.calendars import WorkingCalendar
from office.domain.hours import Hours
from office.opening_words import week_words
from office.paper.raster import bitmap_of
from office.paper.ticket import TicketPaper, ticket_layout
from office.presets.preset import load, names
from office.printing_setup import printing_of
from office.settings import settings

LIMIT_MS, LIMIT_BYTES = 150.0, 16_000
WIDTH = 576


@contextmanager
def sink() -> Iterator[int]:
    """A printer on this computer that takes everything and answers that it is ready; yields its port."""
    server = socket.create_server(("127.0.0.1", 0))
    threading.Thread(target=_serve, args=(server,), daemon=True).start()
    yield server.getsockname()[1]
    server.close()


def _serve(server: socket.socket) -> None:
    while True:
        try:
            connection, _ = server.accept()
        except OSError:
            return
        with connection:
            while read := connection.recv(65_536):
                connection.sendall(b"\x12" * read.count(b"\x10\x04"))


def papers() -> list[TicketPaper]:
    """Every service of both presets, in both languages, with and without priority and estimate."""
    made = []
    for preset in map(load, names()):
        week = WorkingCalendar(preset.profile.time_zone, preset.week, {})
        hours = Hours(week, preset.own_weeks, preset.policy)
        for service, language, special in product(preset.services, ("vi", "en"), (True, False)):
            is_english = language == "en"
            made.append(
                TicketPaper(
                    office=preset.profile.name_en if is_english else preset.profile.name_vi,
                    place=preset.profile.place_vi,
                    number=f"{service.series}025",
                    service=service.name_en if is_english else service.name_vi,
                    issued_at=datetime(2026, 11, 23, 8, 21, tzinfo=UTC),
                    ahead=14,
                    link=ticket_link("Zk3_x-9abcdEFGH1"),
                    language=language,
                    wait=(25, 35) if special else None,
                    is_priority=special,
                    is_reprint=special,
                    hours=week_words(hours, service.code, language),
                )
            )
    return made


def parts(count: int) -> None:
    """Print the milliseconds of each part, one after the other in the same run."""
    paper = papers()[0]
    layout = ticket_layout(paper, WIDTH)
    bitmap = bitmap_of(layout)
    for what, work in (
        ("layout", lambda: ticket_layout(paper, WIDTH)),
        ("dots", lambda: bitmap_of(layout)),
        ("bytes", lambda: raster_job(bitmap)),
        ("all three", lambda: ticket_job(paper, WIDTH)),
        ("bytes of text instead", lambda: _as_text(paper)),
    ):
        work()
        show(f"part: {what}", [timed(work) for _ in range(count)])


def sizes() -> bool:
    """Print the bytes of every ticket and return whether none is larger than the limit."""
    found = [float(len(ticket_job(paper, WIDTH))) for paper in papers()]
    show(f"bytes of a ticket at {WIDTH} dots (limit {LIMIT_BYTES})", found, "B ")
    show("bytes of a ticket in the printer's own letters", [float(len(_as_text(paper))) for paper in papers()], "B ")
    return max(found) <= LIMIT_BYTES


def _as_text(paper: TicketPaper) -> bytes:
    return ticket_job(paper, WIDTH, Pages(30, 31))


def touch_to_byte(count: int) -> bool:
    """Print how long one ticket takes from the issue to its last byte, and return whether the limit is kept."""
    with sqlite_file() as path, sink() as port:
        create_office(path)
        with open_office(path) as office:
            printing = printing_of(office, settings({"TAICHO_PRINTER": f"network://127.0.0.1:{port}"}))
            assert printing is not None  # noqa: S101 - a printer is set
            place = printing.place

            def one() -> None:
                fact = office.issue_ticket("A", paper_at=place)
                printing.print_ticket(fact.ticket.token)

            one()
            samples = [timed(one) for _ in range(count)]
    show(f"touch -> printed, both facts written (limit p95 {LIMIT_MS:g} ms)", samples)
    return percentile(samples, 95) <= LIMIT_MS


def main() -> int:
    """Print the figures; 1 if a limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.printing", description=__doc__)
    options.add_argument("--count", type=int, default=200)
    given = options.parse_args()
    print(f"Printing a ticket ({machine()})", flush=True)
    parts(given.count)
    sheets(papers(), given.count)
    return 0 if all([sizes(), touch_to_byte(given.count)]) else 1


if __name__ == "__main__":
    raise SystemExit(main())
