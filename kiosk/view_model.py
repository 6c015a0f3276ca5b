"""The kiosk as its QML pages see it: one picture, swapped whole, and the touches they pass on."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.events import (
    Broke,
    Confirmed,
    Contrasted,
    Enlarged,
    Erased,
    Event,
    Finished,
    GroupChosen,
    HelpAsked,
    Identified,
    PriorityChosen,
    Retried,
    ServiceChosen,
    Spoke,
    Ticked,
    Touch,
    Touched,
    Typed,
    WentBack,
)
from kiosk.flow import Flow
from kiosk.pages import Given, Issuing
from kiosk.picture import page_name, picture_of
from kiosk.steps import step
from kiosk.views import Picture
from kiosk.words import words_of
from office.codes import Code
from office.qt.touching import Quiet, new_key, qml_values

_log = logging.getLogger(__name__)


class KioskModel(QObject):
    """Holds the flow; a touch or news makes a step, and what changed is told."""

    shown_changed = Signal()
    words_changed = Signal()
    code_changed = Signal()
    wanted = Signal(object, str)
    """An order (`kiosk.pages.Order`) to place with the office, and the language it is placed in."""

    def __init__(self, *, quiet_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._flow = Flow()
        self._picture = picture_of(self._flow)
        self._quiet = Quiet(quiet_seconds, clock)
        self.tick()

    @property
    def flow(self) -> Flow:
        """All that the kiosk knows."""
        return self._flow

    @property
    def page(self) -> str:
        """The name of the page, see `kiosk.picture.page_name`."""
        return page_name(self._flow.page)

    @property
    def revision(self) -> int:
        """The revision of the office that is shown; -1 before the first look."""
        return self._flow.sight.hall.revision if self._flow.sight else -1

    @property
    def is_listening(self) -> bool:
        """Whether a touch counts yet."""
        return self._quiet.is_over

    def _shown(self) -> dict[str, object]:
        return qml_values(self._picture)

    def _words(self) -> dict[str, str]:
        return words_of(self._flow.language)

    def _code(self) -> dict[str, object]:
        code = self._flow.page.code if isinstance(self._flow.page, Given) else Code()
        return qml_values(code)

    shown = Property(dict, _shown, notify=shown_changed)
    words = Property(dict, _words, notify=words_changed)
    code = Property(dict, _code, notify=code_changed)

    @Slot(object)
    def hear(self, event: Event) -> None:
        """Make the step that the event asks for; a mistake of the kiosk's own ends on the safe page."""
        before = self._flow
        self._flow, picture = self._stepped(event)
        if type(self._flow.page) is not type(before.page):
            self._quiet.begin()
        if self._flow.language != before.language:
            self.words_changed.emit()
        self._show(picture)
        if self._flow.page is not before.page:
            self.code_changed.emit()
            if isinstance(self._flow.page, Issuing):
                self.wanted.emit(self._flow.page.order, self._flow.language)

    def _stepped(self, event: Event) -> tuple[Flow, Picture]:
        try:
            after = step(self._flow, event)
            return after, picture_of(after)
        except Exception:
            _log.exception("the kiosk failed at %s", type(event).__name__)
            safe = step(self._flow, Broke())
            return safe, picture_of(safe)

    def _show(self, picture: Picture) -> None:
        if picture != self._picture:
            self._picture = picture
            self.shown_changed.emit()

    def _touch(self, touch: Touch) -> None:
        if self.is_listening:
            self.hear(touch)
        else:
            # Whoever goes on tapping means the page that is gone.
            self._quiet.begin()

    @Slot()
    def tick(self) -> None:
        """A second went by."""
        self.hear(Ticked(datetime.now(UTC)))

    @Slot()
    def touch(self) -> None:
        """The panel was touched beside every button."""
        self._touch(Touched())

    @Slot(str)
    def choose_group(self, series: str) -> None:
        """A series was touched."""
        self._touch(GroupChosen(series, new_key()))

    @Slot(str)
    def choose_service(self, service: str) -> None:
        """A service was touched."""
        self._touch(ServiceChosen(service, new_key()))

    @Slot(str)
    def choose_priority(self, code: str) -> None:
        """A priority group was touched; empty for none."""
        self._touch(PriorityChosen(code or None))

    @Slot()
    def ask_help(self) -> None:
        """The citizen does not know which group."""
        self._touch(HelpAsked())

    @Slot(str)
    def type(self, letters: str) -> None:
        """A key was pressed; what is no letter, digit or blank is passed over."""
        if letters.isprintable() and letters:
            self._touch(Typed(letters))

    @Slot()
    def erase(self) -> None:
        """The last letter is taken back."""
        self._touch(Erased())

    @Slot()
    def clear(self) -> None:
        """Everything typed is taken back."""
        self._touch(Erased(everything=True))

    @Slot()
    def identify(self) -> None:
        """The identity number is typed."""
        self._touch(Identified())

    @Slot()
    def confirm(self) -> None:
        """Take the number."""
        self._touch(Confirmed())

    @Slot()
    def retry(self) -> None:
        """Ask once more."""
        self._touch(Retried())

    @Slot()
    def go_back(self) -> None:
        """One page back."""
        self._touch(WentBack())

    @Slot()
    def finish(self) -> None:
        """The number was read."""
        self._touch(Finished())

    @Slot()
    def enlarge(self) -> None:
        """Large text, or not any more."""
        self._touch(Enlarged())

    @Slot()
    def contrast(self) -> None:
        """High contrast, or not any more."""
        self._touch(Contrasted())

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language."""
        self._touch(Spoke(language))
