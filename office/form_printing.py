"""Forms on the office printer of this computer."""

from office.devices.addresses import Address
from office.devices.printer import PrinterError
from office.form_making import MadeForm
from office.forms.typesetting import pictures_of


def print_form(made: MadeForm, address: Address) -> int:
    """Print a form and return how many pages it has.

    Raises:
        Refused: `bad_template`.
        PrinterError: it was not printed, or nobody knows.
    """
    pages = pictures_of(made.form, made.entry, made.size, made.templates)
    try:
        # Late: only an office printer needs Qt.
        from office.qt.pages import print_pages
    except ImportError as error:
        raise PrinterError(str(address), str(error)) from error
    print_pages(pages, made.size.value.upper(), address)
    return len(pages)
