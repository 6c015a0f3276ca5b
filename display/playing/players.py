"""What plays a video: made when the first one is to be seen, for it loads Qt Multimedia."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLoggingCategory, QObject

from display.playing.easing import ease
from office.qt.sound_engine import engine

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer

_TOLD = "qt.multimedia*.info=false\nqt.multimedia.symbolsresolver.warning=false"


def hush() -> None:
    """Keep out of the log what the backend tells of each file, and of a library for recording screens.

    What it warns of stays. Call it before Qt Multimedia is imported.
    """
    QLoggingCategory.setFilterRules(_TOLD)


def player_of(level: float | None, parent: QObject) -> tuple["QMediaPlayer", "QAudioOutput | None"]:
    """Return a player with a place for its frames, and its sound if there is a loudspeaker and a level.

    Raises:
        ImportError: this computer has not what videos need.
    """
    hush()
    from PySide6.QtMultimedia import QAudioOutput, QMediaDevices, QMediaPlayer, QVideoSink

    player, output = QMediaPlayer(parent), None
    player.setVideoSink(QVideoSink(player))
    if level is not None and not QMediaDevices.defaultAudioOutput().isNull() and not engine.is_lost:
        output = QAudioOutput(player)
        ease(output)
        output.setVolume(level)
        player.setAudioOutput(output)
    return player, output
