"""The rating window as its QML pages see it: one picture, swapped whole, and the touches they pass on."""

import logging
import time
from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import Property, QObject, Signal, Slot

from office.domain.ratings import Satisfaction
from office.qt.touching import Quiet, new_key, qml_values
from rating.events import (
    Answered,
    Broke,
    Chosen,
    Enlarged,
    Event,
    Sent,
    Skipped,
    Spoke,
    Ticked,
    Touch,
    Touched,
    WentBack,
)
from rating.flow import Flow
from rating.picture import Picture, page_name, picture_of
from rating.steps import step
from rating.words import words_of

_log = logging.getLogger(__name__)


class RatingModel(QObject):
    """Holds the flow; a touch or news makes a step, and what changed is told."""

    shown_changed = Signal()
    words_changed = Signal()
    cast = Signal(object)
    """A vote (`rating.pages.Vote`) to send until it is answered."""

    def __init__(self, desk: str, *, quiet_seconds: float, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self._desk = desk
        self._flow = Flow()
        self._picture = picture_of(self._flow, desk)
        self._quiet = Quiet(quiet_seconds, clock)

    @property
    def flow(self) -> Flow:
        """All that the window knows."""
        return self._flow

    @property
    def page(self) -> str:
        """The name of the page."""
        return page_name(self._flow.page)

    @property
    def revision(self) -> int:
        """The revision of the office that is shown; -1 before the first look."""
        return self._flow.sight.revision if self._flow.sight else -1

    @property
    def is_listening(self) -> bool:
        """Whether a touch counts yet."""
        return self._quiet.is_over

    def _shown(self) -> dict[str, object]:
        return qml_values(self._picture)

    def _words(self) -> dict[str, str]:
        return words_of(self._flow.language)

    shown = Property(dict, _shown, notify=shown_changed)
    words = Property(dict, _words, notify=words_changed)

    @Slot(object)
    def hear(self, event: Event) -> None:
        """Make the step that the event asks for; a mistake of the window's own ends at rest."""
        before = self._flow
        self._flow, picture = self._stepped(event)
        if type(self._flow.page) is not type(before.page):
            self._quiet.begin()
        if self._flow.language != before.language:
            self.words_changed.emit()
        if picture != self._picture:
            self._picture = picture
            self.shown_changed.emit()
        if self._flow.vote is not None and self._flow.vote is not before.vote:
            self.cast.emit(self._flow.vote)

    def _stepped(self, event: Event) -> tuple[Flow, Picture]:
        try:
            after = step(self._flow, event)
            return after, picture_of(after, self._desk)
        except Exception:
            _log.exception("the rating window failed at %s", type(event).__name__)
            safe = step(self._flow, Broke())
            return safe, picture_of(safe, self._desk)

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
    def answer(self, satisfaction: str) -> None:
        """A face was touched."""
        self._touch(Answered(Satisfaction(satisfaction), new_key()))

    @Slot(str)
    def choose(self, code: str) -> None:
        """A complaint was touched."""
        self._touch(Chosen(code))

    @Slot()
    def send(self) -> None:
        """The complaints are complete."""
        self._touch(Sent())

    @Slot()
    def go_back(self) -> None:
        """Back to the faces."""
        self._touch(WentBack())

    @Slot()
    def skip(self) -> None:
        """The citizen does not want to answer."""
        self._touch(Skipped(new_key()))

    @Slot()
    def enlarge(self) -> None:
        """Large text, or not any more."""
        self._touch(Enlarged())

    @Slot(str)
    def speak(self, language: str) -> None:
        """Another language."""
        self._touch(Spoke(language))
