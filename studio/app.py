"""The recording window: an officer reads the clips of a voice, one by one."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QLayout, QVBoxLayout, QWidget

from office.qt.places import place
from office.qt.shell import application, destroy, quit_on_signals
from office.texts import text
from studio.microphone import Microphone, Player
from studio.microphone_process import ProcessMicrophone
from studio.model import StudioModel
from studio.order import Order
from studio.speaker_player import SpeakerPlayer
from studio.window import StudioWindow

SIZE = (1280, 860)


@dataclass(frozen=True, slots=True)
class Face:
    """An open recording window."""

    window: QWidget
    model: StudioModel


@contextmanager
def opened(
    order: Order,
    *,
    language: str = "vi",
    full_screen: bool = False,
    microphone: Microphone | None = None,
    player: Player | None = None,
    size: tuple[int, int] = SIZE,
    today: date | None = None,
) -> Iterator[Face]:
    """Show a recording window; needs a running application with Widgets.

    Args:
        order: what is recorded, and where.
        language: of the window, `vi` or `en`.
        full_screen: without a frame.
        microphone: this computer's if None.
        player: this computer's loudspeaker if None.
        size: of the window, in pixels.
        today: of the consent; this computer's date if None.

    Raises:
        PackError: the folder has a voice that cannot be read, or is another one.
    """
    # Where no date is given, that of the place: the consent is given here.
    day = today or date.today()  # noqa: DTZ011
    frame = QWidget()
    listening, playing = microphone or ProcessMicrophone(frame), player or SpeakerPlayer(frame)
    model: StudioModel | None = None
    try:
        model = StudioModel(order, listening, playing, today=day, language=language)
        _fill(frame, model)
        frame.resize(*size)
        place(frame)
        (frame.showFullScreen if full_screen else frame.show)()
        model.warm_up()
        yield Face(frame, model)
    finally:
        if model is not None:
            model.close()
        frame.hide()
        # The window first: nothing may read the model after it is gone.
        destroy(frame)
        if model is not None:
            destroy(model)


def _fill(frame: QWidget, model: StudioModel) -> None:
    frame.setObjectName("studio_frame")
    frame.setWindowTitle(text("studio.window", model.language))
    column = QVBoxLayout(frame)
    column.setContentsMargins(0, 0, 0, 0)
    # A window that asks for another least size at each long word would jump on the screen.
    column.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
    column.addWidget(StudioWindow(model))


def run(order: Order, *, language: str = "vi", full_screen: bool = False) -> int:
    """Record until the window is closed, and return the exit code.

    Raises:
        NoScreenError: there is no screen to open a window on.
        PackError: the folder has a voice that cannot be read, or is another one.
    """
    running = application("studio", widgets=True)
    with quit_on_signals(running), opened(order, language=language, full_screen=full_screen):
        return running.exec()
