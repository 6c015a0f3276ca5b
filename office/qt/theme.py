"""The one theme: named colors, sizes and spacings of `assets/theme.json`, for QML and Widgets alike.

Named tuples, not dataclasses: every face loads them before its first paint, and they cost a quarter.
"""

import json
from functools import cache
from pathlib import Path
from string import Template
from typing import NamedTuple

from assets import FOLDER

FAMILY = "Be Vietnam Pro"
FIGURES = "Be Vietnam Tab"
"""The same typeface with all digits of one width, for numbers that line up (see `office.qt.fonts`)."""


class Colors(NamedTuple):
    """Every color by name, as `#RRGGBB`; which stands on which is in the tests, with its contrast."""

    ink: str
    muted: str
    paper: str
    white: str
    closed: str
    closed_badge: str
    pill: str
    ground: str
    row: str
    red: str
    red_pressed: str
    red_bright: str
    cream: str
    green: str
    green_pressed: str
    green_soft: str
    green_line: str
    gold: str
    gold_soft: str
    gold_line: str
    hint: str
    hint_ink: str
    hint_line: str
    navy: str
    navy_panel: str
    navy_row: str
    navy_line: str
    navy_ring: str
    soft: str
    snow: str
    done: str
    done_ink: str
    ready: str
    ready_row: str
    line: str
    line_soft: str
    line_faint: str
    line_strong: str


class KioskSizes(NamedTuple):
    """Pixels on a panel of `width` × `height`; first type sizes, then spaces."""

    width: int
    height: int
    number: int
    figure: int
    question: int
    clock: int
    result: int
    button: int
    title: int
    badge: int
    lead: int
    tile: int
    detail: int
    caption: int
    header: int
    target: int
    button_height: int
    margin: int
    gap: int
    padding: int
    radius: int
    badge_radius: int
    border: int


class WallSizes(NamedTuple):
    """Pixels on a screen of `width` × `height`; first type sizes, then spaces."""

    width: int
    height: int
    number: int
    caption_call: int
    list: int
    desk: int
    progress: int
    title: int
    note: int
    footer: int
    caption: int
    header: int
    footer_height: int
    circle: int
    margin: int
    gap: int
    padding: int
    radius: int
    row_radius: int
    border: int


class CounterSizes(NamedTuple):
    """Device-independent pixels at 100 %; first type sizes, then spaces."""

    width: int
    height: int
    number: int
    row_number: int
    title: int
    lead: int
    text: int
    caption: int
    key: int
    header: int
    button_height: int
    row_height: int
    circle: int
    margin: int
    gap: int
    padding: int
    radius: int
    button_radius: int
    border: int


class _Sheet(Template):
    delimiter = "@"


class Theme(NamedTuple):
    """What every face is drawn with."""

    colors: Colors
    contrast: Colors
    """The same names for those who see little: black on white, every edge drawn."""
    kiosk: KioskSizes
    wall: WallSizes
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
        counter=CounterSizes(**sections["counter"]),
    )
