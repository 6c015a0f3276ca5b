"""The one theme: named colors, sizes and spacings of `assets/theme.json`, for QML and Widgets alike."""

import json
from functools import cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from assets import FOLDER
from office.qt.theme_parts import Colors, CounterSizes, KioskSizes, PlateSizes, WallSizes

__all__ = ["FAMILY", "FIGURES", "CounterSizes", "Theme", "load_theme"]

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
def load_theme() -> Theme:
    """Return the theme of the program.

    Raises:
        TypeError: the file has a name too many or too few.
    """
    sections = json.loads((FOLDER / "theme.json").read_text(encoding="utf-8"))
    return Theme(
        colors=Colors(**sections["colors"]),
        contrast=Colors(**{**sections["colors"], **sections["contrast"]}),
        kiosk=KioskSizes(**sections["kiosk"]),
        wall=WallSizes(**sections["wall"]),
        plate=PlateSizes(**sections["plate"]),
        counter=CounterSizes(**sections["counter"]),
    )
