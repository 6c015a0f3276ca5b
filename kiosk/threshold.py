"""What the window shows until the kiosk's own parts are imported: the same as a kiosk that knows nothing yet."""

from PySide6.QtCore import Property, QObject

from kiosk.words import words_of
from kiosk.wrapping import two_lines
from office.texts import text

TITLE_LETTERS = 30
"""A title of so many letters stays in one line."""


class Threshold(QObject):
    """Stands in for the view model at the first frame; nothing can be touched on it."""

    def _shown(self) -> dict[str, object]:
        message = {"sign": "wait", "staff": "", "can_retry": False, "can_leave": False}
        title = two_lines(text("kiosk.starting.title"), TITLE_LETTERS)
        foot = {"left": 0, "total": 1, "countdown": "", "can_go_back": False, "other": "en"}
        return {
            "page": "away",
            "head": {"office": text("kiosk.title"), "place": "", "clock": "", "date": ""},
            "foot": {**foot, "large": False, "contrast": False},
            "message": {**message, "title": title, "body": text("kiosk.starting.body")},
        }

    def _words(self) -> dict[str, str]:
        return words_of("vi")

    shown = Property(dict, _shown, constant=True)
    words = Property(dict, _words, constant=True)
