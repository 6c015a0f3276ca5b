"""The staff's part as its QML pages see it: one picture, swapped whole, and the touches they pass on."""

import logging
from collections.abc import Callable

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.sight import Sight
from kiosk.staff_events import (
    CloseAsked,
    DigitTyped,
    Erased,
    Knocked,
    Moved,
    PrintAsked,
    SecondPassed,
    Shut,
    StaffEvent,
    StaffSpoke,
    Stayed,
)
from kiosk.staff_flow import StaffFlow, StaffPage, step
from kiosk.staff_picture import staff_picture
from kiosk.staff_views import StaffPicture
from kiosk.words import words_of
from office.qt.touching import qml_values
from office.texts import catalog

HOLD_MS = 3000
"""How long the emblem is pressed before it asks for the PIN."""
LOOK_EVERY = 10
"""Seconds between two looks at the printer while the page is open."""

_log = logging.getLogger(__name__)


class StaffModel(QObject):
    """Holds the flow; a touch or news makes a step, and what changed is told."""

    shown_changed = Signal()
    words_changed = Signal()
    holding_changed = Signal()
    pin_typed = Signal(str)
    """Six digits to try."""
    look_wanted = Signal()
    draw_wanted = Signal()
    print_wanted = Signal(str)
    """`test`, or a number to print again."""
    left_for_good = Signal()
    """The kiosk is to be closed."""

    def __init__(self, language: Callable[[], str] = lambda: "vi", hold_ms: int = HOLD_MS) -> None:
        super().__init__()
        self._language = language
        self._flow = StaffFlow()
        self._sight: Sight | None = None
        self._picture = StaffPicture()
        self._hold_ms = hold_ms
        self._is_holding = False
        self._seconds = 0

    @property
    def flow(self) -> StaffFlow:
        """All that the staff's part knows."""
        return self._flow

    def _shown(self) -> dict[str, object]:
        return qml_values(self._picture)

    def _words(self) -> dict[str, str]:
        return _staff_words(self._flow.language)

    shown = Property(dict, _shown, notify=shown_changed)
    words = Property(dict, _words, notify=words_changed)
    hold_ms = Property(int, lambda self: self._hold_ms, constant=True)
    holding = Property(bool, lambda self: self._is_holding, notify=holding_changed)

    def see(self, sight: Sight) -> None:
        """Keep the last look at the hall."""
        self._sight = sight
        self._show()

    @Slot(object)
    def hear(self, event: StaffEvent) -> None:
        """Make the step that the event asks for; a mistake of our own shuts the staff's part."""
        before = self._flow
        try:
            self._flow = step(before, event)
            self._show()
        except Exception:
            _log.exception("the staff page failed at %s", type(event).__name__)
            self._flow, self._picture = StaffFlow(), StaffPicture()
            self.shown_changed.emit()
        if self._flow.language != before.language:
            self.words_changed.emit()
        self._ask(before)

    def _ask(self, before: StaffFlow) -> None:
        after = self._flow
        if after.is_checking and not before.is_checking:
            self.pin_typed.emit(after.typed)
        if after.page is StaffPage.INSIDE and before.page is StaffPage.PIN:
            self._seconds = 0
            self.look_wanted.emit()
            self.draw_wanted.emit()
        if after.busy and not before.busy:
            self.print_wanted.emit(after.busy)
        elif before.busy and not after.busy and after.page is not StaffPage.SHUT:
            self.look_wanted.emit()

    def _show(self) -> None:
        picture = staff_picture(self._flow, self._sight)
        if picture != self._picture:
            self._picture = picture
            self.shown_changed.emit()

    def hold(self, *, is_holding: bool) -> None:
        """Say whether the keys that open it are held."""
        if is_holding != self._is_holding:
            self._is_holding = is_holding
            self.holding_changed.emit()

    @Slot()
    def tick(self) -> None:
        """A second went by."""
        self.hear(SecondPassed())
        if self._flow.page is StaffPage.INSIDE:
            self._seconds += 1
            if self._seconds % LOOK_EVERY == 0 and not self._flow.busy:
                self.look_wanted.emit()

    @Slot()
    def knock(self) -> None:
        """The emblem, or the keys, were held long enough."""
        self.hold(is_holding=False)
        self.hear(Knocked(self._language()))

    @Slot(str)
    def type_digit(self, digit: str) -> None:
        """A digit of the PIN."""
        self.hear(DigitTyped(digit))

    @Slot()
    def erase(self) -> None:
        """Take the last digit back."""
        self.hear(Erased())

    @Slot()
    def print_test(self) -> None:
        """Print a sample."""
        self.hear(PrintAsked("test"))

    @Slot(str)
    def reprint(self, number: str) -> None:
        """Print a number again."""
        self.hear(PrintAsked(number))

    @Slot()
    def ask_to_close(self) -> None:
        """Ask whether to close the kiosk."""
        self.hear(CloseAsked())

    @Slot()
    def stay(self) -> None:
        """Do not close it."""
        self.hear(Stayed())

    @Slot()
    def close_kiosk(self) -> None:
        """Close it."""
        if self._flow.page is StaffPage.CLOSING:
            self.hear(Shut())
            self.left_for_good.emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is there."""
        self.hear(Moved())

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language."""
        self.hear(StaffSpoke(language))

    @Slot()
    def leave(self) -> None:
        """Back to the citizens."""
        self.hear(Shut())


def _staff_words(language: str) -> dict[str, str]:
    own = {key: forms[-1] for key, forms in catalog(language).items() if key.startswith("staff.")}
    return own | {f"language.{code}": words_of(language)[f"language.{code}"] for code in ("vi", "en")}
