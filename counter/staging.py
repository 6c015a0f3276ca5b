"""A counter's window before and after its contents are there.

What is imported here comes before the first frame; the rest, with its panels and the domain, after it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from counter.frame import Frame
from office.qt.shell import destroy
from office.texts import text

if TYPE_CHECKING:
    from counter.form_print import Print
    from counter.view_model import CounterModel
    from office.devices.scanner import Scanner
    from office.qt.link import Opener
    from office.qt.scanning import Scanning


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """How a counter begins."""

    desk: str | int | None = None
    """Chosen on the sign-in page."""
    officer: str | None = None
    """The code of an officer, likewise."""
    password: str | None = None
    """With desk and officer, the desk is opened at once: for a test or a demonstration, never a command line."""
    language: str = "vi"
    """`vi` or `en`."""
    place: str = ""
    """The name of this computer."""
    idle_minutes: float = 0
    """After so many minutes without keyboard and mouse the window locks; 0 for never."""
    scanner: "Scanner | None" = None
    """Reads dossiers' codes and identity cards."""
    print_form: "Print | None" = None
    """Prints a dossier's form; without it no form is printed from here."""


class Stage:
    """A window, first empty, then with its model and contents."""

    def __init__(self, url: str, choice: Choice, opener: "Opener | None") -> None:
        self._url, self._choice, self._opener = url, choice, opener
        language = choice.language
        self.frame = Frame(text("counter.window", language), text("counter.sign_in.opening", language))
        self.contents: QWidget = self.frame
        self._model: CounterModel | None = None
        self._scanning: Scanning | None = None

    def show(self, *, full_screen: bool) -> None:
        """Show the window."""
        (self.frame.showFullScreen if full_screen else self.frame.show)()

    def fill(self) -> "CounterModel":
        """Import the rest of the program and put it into the window."""
        from counter.view_model import CounterModel
        from counter.window import CounterWindow

        choice = self._choice
        desk = None if choice.desk is None else str(choice.desk)
        model = CounterModel(
            self._url,
            desk=desk,
            officer=choice.officer,
            password=choice.password,
            language=choice.language,
            opener=self._opener,
            place=choice.place,
            idle_minutes=choice.idle_minutes,
        )
        self._model = model
        self._furnish(model)
        self.contents = CounterWindow(model)
        self.frame.fill(self.contents)
        return model

    def _furnish(self, model: "CounterModel") -> None:
        """Take printer and scanner into use; neither is needed to work."""
        if self._choice.print_form is not None:
            from counter.form_print import FormPrinting

            model.print_at(FormPrinting(self._choice.print_form, parent=model))
        if self._choice.scanner is not None:
            from office.qt.scanning import Scanning

            self._scanning = Scanning(self._choice.scanner, parent=model)
            self._scanning.scanned.connect(model.take_scan)
            self._scanning.start()

    def close(self) -> None:
        """End the model and destroy the window."""
        if self._scanning is not None:
            self._scanning.stop()
        if self._model is not None:
            self._model.close()
        self.frame.hide()
        # The window first: nothing may read the model after it is gone.
        destroy(self.frame)
        if self._model is not None:
            destroy(self._model)


@contextmanager
def staged(url: str, choice: Choice, opener: "Opener | None") -> Iterator[Stage]:
    """Yield a window that is destroyed at the end, whatever happened."""
    stage = Stage(url, choice, opener)
    try:
        yield stage
    finally:
        stage.close()
