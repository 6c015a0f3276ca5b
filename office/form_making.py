"""A dossier's form, by the circular that was in force: as a file, or as pictures of its pages."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from office.domain.dossiers import Dossier
from office.domain.errors import Reason, Refused
from office.domain.service_days import service_day
from office.forms.catalog import Edition, FormEntry
from office.forms.content import Form
from office.forms.dossier_record import DossierRecord
from office.forms.filled import filled_form
from office.forms.journaled import register
from office.forms.parts import FormKind
from office.forms.sample import sample_form
from office.forms.sources import Templates
from office.forms.typesetting import PageSize, pdf_of, pictures_of

if TYPE_CHECKING:
    from office.bootstrap import Office

REGISTER_LIMIT = 5000
"""Lines of one register; more are a book for each month."""


@dataclass(frozen=True, slots=True)
class MadeForm:
    """A form that is filled, and how it is set."""

    entry: FormEntry
    form: Form
    templates: Templates
    size: PageSize


@dataclass(frozen=True, slots=True)
class Wish:
    """What is asked of a form beside its number."""

    templates: Templates
    size: PageSize = PageSize.A4
    edition: str | None = None
    """The key of a circular; the one in force on the day of receipt if None."""
    number: str | None = None
    """Số …/…, for a letter."""
    is_electronic: bool = False


def form_of_dossier(office: "Office", code: str, number: str, wish: Wish) -> MadeForm:
    """Return a dossier's form of a number, such as `01`.

    Raises:
        Refused: `unknown_dossier`, `unknown_form`, `form_has_no_cause`, `form_of_no_dossier`, `no_form_edition`,
            `unknown_form_edition`, `bad_template`.
    """
    view = office.dossier(code)
    edition = _edition(wish, _day(view.dossier, office.time_zone))
    entry = edition.by_number(number)
    record = DossierRecord(
        profile=office.profile(),
        view=view,
        officers={officer.code: officer for officer in office.officers()},
        calendar=office.hours().calendar,
        number=wish.number,
        is_electronic=wish.is_electronic,
    )
    return MadeForm(entry, filled_form(entry.kind, record), wish.templates, wish.size)


def register_of_days(office: "Office", first: date, last: date, wish: Wish) -> MadeForm:
    """Return the register of the dossiers received from the first to the last day.

    Raises:
        Refused: `register_too_long`, `no_form_edition`, `unknown_form_edition`, `bad_template`.
    """
    lines = office.register(first, last, REGISTER_LIMIT + 1)
    if len(lines) > REGISTER_LIMIT:
        raise Refused(Reason.REGISTER_TOO_LONG, count=REGISTER_LIMIT)
    entry = _edition(wish, last).by_kind(FormKind.REGISTER)
    form = register(office.profile(), lines, first, last, office.hall().service_day)
    return MadeForm(entry, form, wish.templates, wish.size)


def sample_of(number: str, day: date, wish: Wish) -> MadeForm:
    """Return a form of people who do not exist, to look at its template.

    Raises:
        Refused: as `form_of_dossier`.
    """
    entry = _edition(wish, day).by_number(number)
    return MadeForm(entry, sample_form(entry.kind), wish.templates, wish.size)


def write_form(made: MadeForm, out: Path) -> tuple[tuple[Path, ...], tuple[str, ...]]:
    """Write a form as PDF, or as pictures: `form.png`, or `form-1.png`, `form-2.png` … of more than one page.

    Returns:
        The files, and the standards that a PDF keeps.

    Raises:
        Refused: `bad_template`.
        OSError: a file cannot be written.
    """
    if out.suffix.lower() == ".pdf":
        pdf = pdf_of(made.form, made.entry, made.size, made.templates)
        out.write_bytes(pdf.content)
        return (out,), pdf.standards
    pages = pictures_of(made.form, made.entry, made.size, made.templates)
    names = [out] if len(pages) == 1 else [out.with_stem(f"{out.stem}-{place}") for place in range(1, len(pages) + 1)]
    for name, page in zip(names, pages, strict=True):
        name.write_bytes(page)
    return tuple(names), ()


def _edition(wish: Wish, day: date) -> Edition:
    catalog = wish.templates.catalog()
    return catalog.named(wish.edition) if wish.edition else catalog.on(day)


def _day(dossier: Dossier, time_zone: str) -> date:
    return service_day(dossier.received_at or dossier.opened_at, time_zone)
