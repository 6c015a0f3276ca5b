"""The one theme: named colors, sizes and spacings of `assets/theme.json`, for QML and Widgets alike."""

import json
from functools import cache
from pathlib import Path
from string import Template
from typing import TYPE_CHECKING, NamedTuple

from assets import FOLDER
from office.qt.theme_parts import Colors, CounterSizes, KioskSizes, PlateSizes, WallSizes

if TYPE_CHECKING:
    from office.qt.theme_file import Sections

__all__ = ["BUILT_IN", "FAMILY", "FIGURES", "CounterSizes", "Theme", "built_in", "load_theme"]

BUILT_IN = FOLDER / "theme.json"
FAMILY = "Be Vietnam Pro"
FIGURES = "Be Vietnam Tab"
"""The same typeface with all digits of one width, for numbers that line up (see `office.qt.fonts`)."""


class _Sheet(Template):
    delimiter = "@"


class Theme(NamedTuple):
    """What every face is drawn with."""

    colors: Colors
    contrast: Colors
    """The same names for those who see little: black on white, every edge drawn."""
    board: Colors
    """The same names as walls and plates have them: light in a bright hall, while a desk stays as it is."""
    kiosk: KioskSizes
    wall: WallSizes
    plate: PlateSizes
    counter: CounterSizes
    family: str = FAMILY
    figures: str = FIGURES

    def qml(self) -> dict[str, object]:
        """Return it for `required property var theme`: `theme.colors.ink`, `theme.wall.number`."""
        sections = {
            "colors": self.colors._asdict(),
            "contrast": self.contrast._asdict(),
            "board": self.board._asdict(),
            "kiosk": self.kiosk._asdict(),
            "wall": self.wall._asdict(),
            "plate": self.plate._asdict(),
            "counter": self.counter._asdict(),
        }
        return self._asdict() | sections

    def qss(self, sheet: Path | None = None) -> str:
        """Return a style sheet (the counter's by default) with each `@name` and `@{name}px` filled in.

        The names are those of the colors and of the counter's sizes, and `family` and `figures`.

        Raises:
            KeyError: the sheet asks for a name that the theme does not have.
        """
        names = self.colors._asdict() | self.counter._asdict() | {"family": self.family, "figures": self.figures}
        return _Sheet((sheet or FOLDER / "counter.qss").read_text(encoding="utf-8")).substitute(names)


@cache
def load_theme(file: Path | None = None) -> Theme:
    """Return the theme of the program, with a file (or one of `assets/themes` by its name) laid over it.

    Raises:
        SettingError: something in the file is not allowed.
        TypeError: the built-in file has a name too many or too few.
    """
    sections = built_in()
    if file is not None:
        # Only here: the built-in theme is checked by tests, and it is loaded before the first paint.
        from office.qt.theme_file import laid_over

        sections = laid_over(sections, file)
    colors = Colors(**sections["colors"])
    return Theme(
        colors=colors,
        contrast=colors._replace(**sections["contrast"]),
        board=colors._replace(**sections["board"]),
        kiosk=KioskSizes(**sections["kiosk"]),
        wall=WallSizes(**sections["wall"]),
        plate=PlateSizes(**sections["plate"]),
        counter=CounterSizes(**sections["counter"]),
    )


def built_in() -> "Sections":
    """Return the sections of the built-in theme."""
    sections: Sections = json.loads(BUILT_IN.read_text(encoding="utf-8"))
    return sections
