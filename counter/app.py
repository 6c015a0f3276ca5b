"""The counter as a program, and as a part of a test or a demonstration.

What is imported here comes before the first frame; the rest, with its panels and the domain, after it.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractEventDispatcher, QDeadlineTimer, QEventLoop

from counter.frame import Frame
from counter.staging import Choice, staged
from office.qt.kept_log import log_kept
from office.qt.shell import application, first_frame, quit_on_signals
from office.qt.waiting import every, processed

if TYPE_CHECKING:
    from counter.form_print import Print
    from counter.view_model import CounterModel
    from office.devices.scanner import Scanner
    from office.qt.link import Opener

Hook = Callable[[], None]
_STEP_MS = 20


@dataclass(frozen=True, slots=True)
class Face:
    """The counter while it is shown."""

    window: Frame
    model: "CounterModel"

    def settle(self, revision: int | None = None, *, seconds: float = 20) -> None:
        """Process events until the office is open, nothing is under way and `revision` is shown.

        Args:
            revision: of the office; the newest if None.
            seconds: how long at most.

        Raises:
            TimeoutError: it did not settle in time.
        """
        deadline = QDeadlineTimer(round(seconds * 1000))
        with every(_STEP_MS):
            if not processed(lambda: self._is_settled(revision), deadline):
                raise TimeoutError(f"the counter shows revision {self.model.sight.revision}, not {revision}")
        # Longer words pass through several layouts, one event each.
        events = QAbstractEventDispatcher.instance()
        while events.processEvents(QEventLoop.ProcessEventsFlag.AllEvents) and not deadline.hasExpired():
            pass

    def _is_settled(self, revision: int | None) -> bool:
        return self.model.is_settled and self.model.sight.revision >= self._newest(revision)

    def _newest(self, revision: int | None) -> int:
        if revision is not None:
            return revision
        office, shown = self.model.link.office, self.model.sight.revision
        entries = office.journal(since=shown) if office else []
        return entries[-1].revision if entries else shown


@contextmanager
def opened(
    url: str,
    *,
    desk: str | int | None = None,
    officer: str | None = None,
    password: str | None = None,
    language: str = "vi",
    full_screen: bool = False,
    idle_minutes: float = 0,
    opener: "Opener | None" = None,
    scanner: "Scanner | None" = None,
    print_form: "Print | None" = None,
) -> Iterator[Face]:
    """Show a counter; it opens the office after its first frame and is destroyed at the end.

    Args:
        url: of the database.
        desk: chosen on the sign-in page.
        officer: the code of the officer, likewise.
        password: with desk and officer, the desk is opened at once.
        language: `vi` or `en`.
        full_screen: without a frame.
        idle_minutes: without keyboard and mouse before the window locks; 0 for never.
        opener: opens the office at the URL; `office.bootstrap.open_office` if None.
        scanner: reads dossiers' codes and identity cards.
        print_form: prints a dossier's form.
    """
    choice = Choice(
        desk=desk,
        officer=officer,
        password=password,
        language=language,
        idle_minutes=idle_minutes,
        scanner=scanner,
        print_form=print_form,
    )
    with staged(url, choice, opener) as stage:
        model = stage.fill()
        first_frame(stage.contents, model.open)
        stage.show(full_screen=full_screen)
        yield Face(stage.frame, model)


def run(
    url: str,
    *,
    desk: str | int | None = None,
    officer: str | None = None,
    password: str | None = None,
    language: str = "vi",
    full_screen: bool = False,
    place: str = "",
    idle_minutes: float = 0,
    scanner: "Scanner | None" = None,
    print_form: "Print | None" = None,
    painted: Hook | None = None,
    ready: Hook | None = None,
) -> int:
    """Run a counter until its window is closed; its first frame comes before most of the program is imported.

    Args:
        url: of the database.
        desk: see `opened`.
        officer: see `opened`.
        password: see `opened`.
        language: `vi` or `en`.
        full_screen: without a frame.
        place: the name of this computer.
        idle_minutes: see `opened`.
        scanner: see `opened`.
        print_form: see `opened`.
        painted: called after the first frame.
        ready: called when the office is shown for the first time.
    """
    running = application("counter", widgets=True)
    choice = Choice(
        desk=desk,
        officer=officer,
        password=password,
        language=language,
        place=place,
        idle_minutes=idle_minutes,
        scanner=scanner,
        print_form=print_form,
    )
    with quit_on_signals(running), log_kept("counter", painted) as begun, staged(url, choice, None) as stage:

        def go_on() -> None:
            begun()
            model = stage.fill()
            if ready is not None:
                model.entered.connect(ready)
            model.open()

        first_frame(stage.frame, go_on)
        stage.show(full_screen=full_screen)
        return running.exec()
