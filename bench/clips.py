"""Pictures and videos made by Qt itself, for benches and tests: colors that can be told apart, and a tone."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from PySide6.QtCore import QEventLoop, QRect, QSize, QTimer, QUrl
from PySide6.QtGui import QColor, QImage, QPainter

from display.playing.players import hush

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioBuffer, QMediaCaptureSession, QMediaFormat, QVideoFrame

T = TypeVar("T")

RATE = 25
"""Frames a second."""
LEFT, RIGHT = QColor("#C03030"), QColor("#3050C0")
"""On both sides of a white bar that moves."""
_SOUND = 44_100
_PATIENCE_MS = 60_000


def picture(file: Path, color: str = "#8FF0C4", size: tuple[int, int] = (320, 180)) -> Path:
    """Save a picture of one color in a white frame, so that each of its edges can be seen."""
    image = QImage(*size, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    edge = max(1, min(size) // 20)
    painter = QPainter(image)
    painter.fillRect(image.rect().adjusted(edge, edge, -edge, -edge), QColor(color))
    painter.end()
    if not image.save(str(file)):
        raise OSError(f"{file} was not written")
    return file


def clip(file: Path, frames: int = 10, size: tuple[int, int] = (160, 90), *, sound: bool = True) -> Path:
    """Record a video (MPEG-4, AAC) in the container that its name says: .mp4, .mkv or .avi.

    Raises:
        OSError: it was not written.
    """
    hush()
    from PySide6.QtMultimedia import QMediaCaptureSession, QMediaRecorder

    session, recorder = QMediaCaptureSession(), QMediaRecorder()
    recorder.setMediaFormat(_format(file.suffix))
    recorder.setVideoResolution(QSize(*size))
    recorder.setOutputLocation(QUrl.fromLocalFile(str(file)))
    recorder.setAutoStop(True)
    session.setRecorder(recorder)
    _feed(session, frames, size, sound=sound)
    loop = QEventLoop()
    recorder.recorderStateChanged.connect(loop.quit)
    watch = QTimer(singleShot=True, interval=_PATIENCE_MS)
    watch.timeout.connect(loop.quit)
    recorder.record()
    watch.start()
    # Once for the beginning, unless it came at once, and once for the end.
    while recorder.recorderState() == QMediaRecorder.RecorderState.RecordingState and watch.isActive():
        loop.exec()
    if recorder.error() != QMediaRecorder.Error.NoError or not watch.isActive():
        raise OSError(f"{file} was not recorded: {recorder.errorString()}")
    watch.stop()
    return file


def _format(suffix: str) -> "QMediaFormat":
    from PySide6.QtMultimedia import QMediaFormat

    containers = {
        ".mkv": QMediaFormat.FileFormat.Matroska,
        ".avi": QMediaFormat.FileFormat.AVI,
        ".mp4": QMediaFormat.FileFormat.MPEG4,
    }
    kind = QMediaFormat(containers[suffix])
    kind.setVideoCodec(QMediaFormat.VideoCodec.MPEG4)
    kind.setAudioCodec(QMediaFormat.AudioCodec.AAC)
    return kind


def _feed(session: "QMediaCaptureSession", frames: int, size: tuple[int, int], *, sound: bool) -> None:
    from PySide6.QtMultimedia import QAudioBuffer, QAudioBufferInput, QVideoFrame, QVideoFrameFormat, QVideoFrameInput

    layout = QVideoFrameFormat(QSize(*size), QVideoFrameFormat.PixelFormat.Format_BGRA8888)
    layout.setStreamFrameRate(RATE)
    pictures = QVideoFrameInput(layout, session)
    session.setVideoFrameInput(pictures)
    send = _sender([_frame(number, frames, size) for number in range(frames)], QVideoFrame(), pictures.sendVideoFrame)
    pictures.readyToSendVideoFrame.connect(send)
    if sound:
        tones = QAudioBufferInput(_tone(0).format(), session)
        session.setAudioBufferInput(tones)
        hum = _sender([_tone(number) for number in range(frames)], QAudioBuffer(), tones.sendAudioBuffer)
        tones.readyToSendAudioBuffer.connect(hum)


def _sender(pieces: list[T], end: T, send: Callable[[T], bool]) -> Callable[[], None]:
    left = [end, *reversed(pieces)]

    def more() -> None:
        while left and send(left[-1]):
            left.pop()

    return more


def _frame(number: int, frames: int, size: tuple[int, int]) -> "QVideoFrame":
    from PySide6.QtMultimedia import QVideoFrame

    width, height = size
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(RIGHT)
    bar = width * (number + 1) // (frames + 1)
    painter = QPainter(image)
    painter.fillRect(QRect(0, 0, bar, height), LEFT)
    painter.fillRect(QRect(bar, 0, width // 20, height), QColor("white"))
    painter.end()
    frame = QVideoFrame(image)
    frame.setStartTime(number * 1_000_000 // RATE)
    frame.setEndTime((number + 1) * 1_000_000 // RATE)
    return frame


def _tone(number: int) -> "QAudioBuffer":
    from PySide6.QtMultimedia import QAudioBuffer, QAudioFormat

    kind = QAudioFormat()
    kind.setSampleRate(_SOUND)
    kind.setChannelCount(1)
    kind.setSampleFormat(QAudioFormat.SampleFormat.Int16)
    count = _SOUND // RATE
    wave = np.sin(2 * np.pi * 440 * (np.arange(count) + number * count) / _SOUND)
    return QAudioBuffer((wave * 8000).astype("<i2").tobytes(), kind, number * 1_000_000 // RATE)
