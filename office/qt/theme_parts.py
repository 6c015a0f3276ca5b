"""The names of a theme: every color, and the sizes of each kind of screen.

Named tuples, not dataclasses: every face loads them before its first paint, and they cost a quarter.
"""

from typing import NamedTuple


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


class PlateSizes(NamedTuple):
    """Pixels on a screen of `width` × `height` over one desk; first type sizes, then spaces."""

    width: int
    height: int
    desk: int
    message: int
    title: int
    name: int
    caption: int
    also: int
    note: int
    sign: int
    margin: int
    gap: int
    padding: int
    radius: int


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
