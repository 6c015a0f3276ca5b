"""`taicho print …`: the printer of this computer, a test of it, and a picture of a ticket."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from office.cli.answers import Stopped
from office.cli.asked import with_office
from office.cli.grammar import Family, option
from office.cli.returned import Listing, Preview, PrinterReport, Reprinted
from office.settings import PRINTER_PROFILE, misfit, settings
from office.texts import LANGUAGES

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.paper.ticket import TicketPaper
    from office.printing import TicketPrinting

family = Family("print")


@family.command("status")
@with_office
def status(office: "Office") -> PrinterReport:
    """Say how the printer is, and which numbers wait for paper here."""
    printing = printing_here(office)
    with _profile_told():
        return _report(office, printing, printing.status().word)


@family.command("list")
@with_office
def troubles(office: "Office") -> Listing:
    """List the printers of the hall that somebody has to look after."""
    return Listing("printers", office.printer_troubles())


@family.command("test")
@with_office
def test(office: "Office") -> PrinterReport:
    """Print a sample ticket."""
    from office.devices.printer import PrinterError

    printing = printing_here(office)
    try:
        with _profile_told():
            word = printing.print_test(_sample(office, "vi")).word
    except PrinterError as error:
        raise Stopped("printer", cause=str(error)) from error
    return _report(office, printing, word)


@family.command("preview")
@option("--out", metavar="FILE.png", required=True, type=click.Path(dir_okay=False, path_type=Path))
@option("--width", type=click.IntRange(256, 2048))
@option("--sheet", type=click.Choice(["A4", "A5"]))
@option("--language", "ticket_language", type=click.Choice(LANGUAGES), default="vi")
@option("--priority", "is_priority", is_flag=True)
@option("--reprint", "is_reprint", is_flag=True)
@with_office
def preview(
    office: "Office",
    out: Path,
    width: int | None,
    sheet: str | None,
    ticket_language: str,
    *,
    is_priority: bool,
    is_reprint: bool,
) -> Preview:
    """Draw a sample ticket as it would be printed."""
    from dataclasses import replace

    paper = replace(_sample(office, ticket_language), is_priority=is_priority, is_reprint=is_reprint)
    try:
        return Preview(str(out), *(_sheet(paper, sheet, out) if sheet else _roll(paper, width, out)))
    except OSError as error:
        raise Stopped("cannot_write", path=str(out), cause=error.strerror or str(error)) from error


def _roll(paper: "TicketPaper", width: int | None, out: Path) -> tuple[int, int]:
    from office.paper.preview import write_png
    from office.paper.ticket import ticket_bitmap

    bitmap = ticket_bitmap(paper, width or settings().paper_width)
    write_png(bitmap, out)
    return bitmap.width, bitmap.height


def _sheet(paper: "TicketPaper", page: str, out: Path) -> tuple[int, int]:
    from office.printing_setup import write_sheet

    return write_sheet(paper, page, out)


@family.command("profiles")
def profiles() -> Listing:
    """List the models that `printer_profile` can name."""
    from office.devices.profiles import models

    return Listing("profiles", list(models()))


def reprint(office: "Office", number: str) -> Reprinted:
    """Print a ticket once more; the paper says that it is a second one."""
    from office.devices.printer import PrinterError

    try:
        with _profile_told():
            outcome = printing_here(office).reprint(number)
    except PrinterError as error:
        raise Stopped("printer", cause=str(error)) from error
    return Reprinted(outcome.number, outcome.state == "printed", outcome.cause)


@contextmanager
def _profile_told() -> Iterator[None]:
    """Tell a wrong model as what it is: a wrong setting of this computer."""
    from office.devices.profiles import ProfileError

    try:
        yield
    except ProfileError as error:
        raise misfit(PRINTER_PROFILE, error.fault, error.details) from error


def printing_here(office: "Office") -> "TicketPrinting":
    """Return the printing of this computer.

    Raises:
        Stopped: `no_printer`.
    """
    from office.printing_setup import printing_of

    printing = printing_of(office, settings())
    if printing is None:
        raise Stopped("no_printer")
    return printing


def _report(office: "Office", printing: "TicketPrinting", word: str) -> PrinterReport:
    return PrinterReport(str(settings().printer), printing.place, word, tuple(office.waiting_papers(printing.place)))


def _sample(office: "Office", language: str) -> "TicketPaper":
    from office.paper.sample import sample_paper

    profile, service = office.profile(), office.services()[0]
    return sample_paper(profile, service, datetime.now(UTC), office.hours(), language, settings().ticket_link)
