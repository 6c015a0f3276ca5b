"""How Widgets are drawn: the theme's style sheet, for a large or a low screen."""

from collections.abc import Callable
from typing import TypeAlias

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayout, QVBoxLayout, QWidget

from office.qt.theme import FAMILY, CounterSizes, Theme, load_theme

Say: TypeAlias = Callable[..., str]
"""Words by key in the window's language."""

LOW = 860
"""A window lower than this many pixels is drawn with the compact sizes."""
NARROW, SHORT, SMALLEST = 1240, 640, 0.65
"""Narrower or lower still, everything shrinks, down to this part; no verb may be cut off."""


def theme_for(width: int, height: int) -> Theme:
    """Return the theme for a window of that size."""
    theme = load_theme()
    if height >= LOW and width >= NARROW:
        return theme
    compact = _compact(theme.counter)
    part = min(1.0, width / NARROW, height / SHORT)
    return theme._replace(counter=compact if part == 1 else _shrunk(compact, max(part, SMALLEST)))


def _shrunk(sizes: CounterSizes, part: float) -> CounterSizes:
    return CounterSizes(*(max(1, round(size * part)) for size in sizes))


def _compact(sizes: CounterSizes) -> CounterSizes:
    return sizes._replace(
        number=76,
        row_number=24,
        title=20,
        lead=18,
        text=16,
        header=48,
        button_height=54,
        row_height=60,
        circle=38,
        margin=12,
        gap=8,
        padding=16,
    )


def color(name: str) -> QColor:
    """Return a color of the theme by name."""
    return QColor(getattr(load_theme().colors, name))


def font(pixels: int, weight: QFont.Weight = QFont.Weight.Normal, family: str = FAMILY) -> QFont:
    """Return a font for what is painted by hand."""
    made = QFont(family)
    made.setPixelSize(pixels)
    made.setWeight(weight)
    return made


def restyle(widget: QWidget, name: str, value: object) -> None:
    """Set a property that the style sheet looks at, and draw the widget anew if it changed."""
    if widget.property(name) == value:
        return
    widget.setProperty(name, value)
    widget.style().unpolish(widget)
    widget.style().polish(widget)


def in_the_middle(card: QWidget, page: QWidget, *, below: int) -> QVBoxLayout:
    """Put a card into the middle of a page, with `below` parts of air under it for one over it; return the layout."""
    across = QHBoxLayout()
    across.addStretch(1)
    across.addWidget(card, 8)
    across.addStretch(1)
    around = QVBoxLayout(page)
    around.addStretch(1)
    around.addLayout(across)
    around.addStretch(below)
    return around


def label(role: str, words: str = "", *, wrap: bool = False) -> QLabel:
    """Return a label whose look is its `role` in the style sheet."""
    made = QLabel(words)
    # What people typed is shown as it is: a name with "<" in it is no markup.
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap)
    return made


def put(target: QLabel, words: str) -> None:
    """Show the words, and the label only if there are any."""
    if target.text() != words:
        target.setText(words)
    target.setVisible(bool(words))


def spaced(layout: QLayout | None, margin: int, gap: int) -> None:
    """Set the same margin on every side, and the space between."""
    if layout is None:
        return
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(gap)
