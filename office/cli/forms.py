"""`taicho form …`: a dossier's form as a file or on paper, the register, and the templates."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from office.cli.answers import Stopped
from office.cli.asked import with_office
from office.cli.form_options import form_options, wish_of
from office.cli.form_shapes import FormWritten, TemplatesWritten
from office.cli.grammar import DATE, Family, misused, option

if TYPE_CHECKING:
    from office.bootstrap import Office
    from office.form_making import MadeForm


class FormFamily(Family):
    """Takes a dossier's code where the name of a command is expected: `taicho form H54.15-261126-0007 01`."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Return the command; what is none is the code of a dossier."""
        known = args[0] in self.commands or args[0].startswith("-")
        return super().resolve_command(ctx, args if known else ["dossier", *args])


family = FormFamily("form")


@family.command("dossier")
@click.argument("code")
@click.argument("form")
@form_options
@with_office
def of_dossier(office: "Office", /, *, code: str, form: str, **told: Any) -> FormWritten:
    """Write or print one form of a dossier."""
    from office.form_making import form_of_dossier

    return _delivered(form_of_dossier(office, code, form, wish_of(told)), told, code)


@family.command("register")
@option("--from", "first", metavar="YYYY-MM-DD", type=DATE)
@option("--to", "last", metavar="YYYY-MM-DD", type=DATE)
@form_options
@with_office
def of_days(office: "Office", /, *, first: datetime | None, last: datetime | None, **told: Any) -> FormWritten:
    """Write or print the register of some days; of today, if none is named."""
    from office.form_making import register_of_days

    end = last.date() if last else office.hall().service_day
    begin = first.date() if first else end
    made = register_of_days(office, min(begin, end), max(begin, end), wish_of(told))
    return _delivered(made, told, None)


@family.command("sample")
@click.argument("form")
@form_options
def of_nobody(*, form: str, **told: Any) -> FormWritten:
    """Write or print a form of invented people, to look at a template."""
    from office.form_making import sample_of

    return _delivered(sample_of(form, _today(), wish_of(told)), told, None)


@family.command("templates")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path))
def templates(*, folder: Path) -> TemplatesWritten:
    """Write the built-in templates into a folder; what is there already stays."""
    from office.forms.sources import copy_templates

    try:
        written, kept = copy_templates(folder)
    except OSError as error:
        raise Stopped("cannot_write", path=str(folder), cause=error.strerror or str(error)) from error
    return TemplatesWritten(str(folder), written, kept)


def _delivered(made: "MadeForm", told: dict[str, Any], code: str | None) -> FormWritten:
    out, is_printed = told["form_file"], told["is_printed"]
    if out is None and not is_printed:
        raise misused("cli.usage.out_or_print")
    files, standards = _written(made, out) if out else ((), ())
    pages = _printed(made) if is_printed else None
    entry = made.entry
    return FormWritten(code, entry.number, entry.edition, made.size.value, files, standards, pages)


def _written(made: "MadeForm", out: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    from office.form_making import write_form

    try:
        files, standards = write_form(made, out)
    except OSError as error:
        raise Stopped("cannot_write", path=str(out), cause=error.strerror or str(error)) from error
    return tuple(map(str, files)), standards


def _printed(made: "MadeForm") -> int:
    from office.devices.printer import PrinterError
    from office.form_printing import print_form
    from office.settings import settings

    address = settings().form_printer
    if address is None:
        raise Stopped("no_form_printer")
    try:
        return print_form(made, address)
    except PrinterError as error:
        raise Stopped("printer", cause=str(error)) from error


def _today() -> date:
    return datetime.now(UTC).date()
