"""Printing the form that a dossier is due at the moment, off the way of the desk's own work."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from PySide6.QtCore import QObject

from office.devices.addresses import Address
from office.qt.jobs import Failed, Lane

if TYPE_CHECKING:
    from office.bootstrap import Office

Print: TypeAlias = Callable[["Office", str, str], int]
"""Prints the form of a dossier by its number (`01`) and returns how many pages it has."""


def at_printer(address: Address, templates: Path | None) -> Print:
    """Return what prints at an office printer, with an office's own templates."""

    def print_one(office: "Office", code: str, number: str) -> int:
        # Late: setting a page takes a library that no other verb of a desk needs.
        from office.form_making import Wish, form_of_dossier
        from office.form_printing import print_form
        from office.forms.sources import templates_of
        from office.forms.typesetting import PageSize

        wish = Wish(templates=templates_of(templates), size=PageSize(address.page.lower()))
        return print_form(form_of_dossier(office, code, number, wish), address)

    return print_one


class FormPrinting(QObject):
    """One form after another, in a lane of its own: setting a page never holds up a call."""

    def __init__(self, print_one: Print, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._print = print_one
        self._lane = Lane(parent=self)

    @property
    def is_idle(self) -> bool:
        """Whether nothing is being printed."""
        return self._lane.is_idle

    def start(self, office: "Office", code: str, number: str, done: Callable[[int], None], failed: Failed) -> None:
        """Print a form; its pages, or why not, are told on the screen's thread."""
        self._lane.run(lambda: self._print(office, code, number), done, failed)

    def close(self) -> None:
        """Finish what is under way."""
        self._lane.close()
