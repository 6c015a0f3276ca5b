"""The rules of a wall that are changed at a counter: volume, voice, repeat, quiet hours, zone."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QPushButton, QSlider, QSpinBox, QWidget

from counter.walls.walls_picture import EDITED, WallPicture
from office.qt.buttons import ChoiceRow
from office.qt.styling import Say, label, put
from office.qt.theme import CounterSizes

_STEP = 5
"""Percent, at one press of an arrow."""


class Volume(QWidget):
    """A slider and the same figure beside it."""

    changed = Signal()

    def __init__(self, say: Say) -> None:
        super().__init__()
        self.slider, self.figure = QSlider(Qt.Orientation.Horizontal), QSpinBox()
        for one, name in ((self.slider, "rule_volume_slider"), (self.figure, "rule_volume")):
            one.setObjectName(name)
            one.setAccessibleName(say("wall_rule.volume"))
            one.setRange(0, 100)
            one.setSingleStep(_STEP)
        self.slider.setPageStep(2 * _STEP)
        self.slider.setMinimumSize(120, 34)
        self.figure.setSuffix("%")
        self.figure.setMinimumWidth(84)
        self.figure.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.slider.valueChanged.connect(self.figure.setValue)
        self.figure.valueChanged.connect(self.slider.setValue)
        self.figure.valueChanged.connect(lambda _: self.changed.emit())
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(12)
        across.addWidget(self.slider, 1)
        across.addWidget(self.figure)

    def value(self) -> str:
        """Return the percent."""
        return str(self.figure.value())

    def choose(self, value: str) -> None:
        """Show another figure."""
        self.figure.setValue(int(value))


class Choice(ChoiceRow):
    """A rule that is one of few."""

    changed = Signal()

    def __init__(self, name: str, choices: Iterable[tuple[str, str]]) -> None:
        super().__init__(name, choices)
        self.chosen.connect(lambda _: self.changed.emit())


class Line(QLineEdit):
    """A rule that is typed."""

    changed = Signal()

    def __init__(self, name: str, accessible: str, example: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAccessibleName(accessible)
        self.setPlaceholderText(example)
        self.textChanged.connect(lambda _: self.changed.emit())

    def value(self) -> str:
        """Return what was typed."""
        return self.text().strip()

    def choose(self, value: str) -> None:
        """Show another value."""
        self.setText(value)


class RuleFields(QWidget):
    """Follows what the office knows, but for a field that is being edited: of that it is said what others did."""

    edited = Signal()
    given_back = Signal(str)
    """The rule that is to be as the wall's computer sets it."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._wall = ""
        self._base: dict[str, str] = {}
        """What stood in the office when each field was filled."""
        switch = [(value, say(f"wall_value.{value}")) for value in ("on", "off")]
        times = [(str(count), say("counter.hall.rule.times", count=count)) for count in (1, 2, 3)]
        self._fields: dict[str, Volume | Choice | Line] = {
            "volume": Volume(say),
            "voice": Choice("rule_voice", switch),
            "repeat": Choice("rule_repeat", times),
            "quiet": Line("rule_quiet", say("wall_rule.quiet"), say("counter.hall.rule.quiet_example")),
            "zone": Line("rule_zone", say("wall_rule.zone"), say("counter.hall.rule.zone_example")),
        }
        self._told = {name: label("caption", wrap=True) for name in EDITED}
        self._own = {name: self._own_button(name) for name in EDITED}
        self._note = label("warning", wrap=True)
        self._note.setObjectName("rule_note")
        self._arrange()
        for field in self._fields.values():
            field.changed.connect(self.edited)

    def _own_button(self, name: str) -> QPushButton:
        button = QPushButton(self._say("counter.hall.rule.give_back"))
        button.setObjectName(f"rule_{name}_own")
        button.setAccessibleName(f"{self._say(f'wall_rule.{name}')}: {button.text()}")
        button.setProperty("kind", "beside")
        button.clicked.connect(partial(self.given_back.emit, name))
        return button

    def _arrange(self) -> None:
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        for place, name in enumerate(EDITED):
            words = self._say(f"wall_rule.{name}")
            caption = label("text", f"{words[:1].upper()}{words[1:]}", wrap=True)
            self._grid.addWidget(caption, 2 * place, 0)
            self._grid.addWidget(self._fields[name], 2 * place, 1)
            self._grid.addWidget(self._own[name], 2 * place, 2)
            self._grid.addWidget(self._told[name], 2 * place + 1, 1, 1, 2)
        self._grid.addWidget(self._note, 2 * len(EDITED), 0, 1, 3)

    def fit(self, sizes: CounterSizes) -> None:
        """Take the sizes of the theme."""
        self._grid.setHorizontalSpacing(sizes.gap * 2)
        self._grid.setVerticalSpacing(2)

    def show_wall(self, wall: WallPicture, *, can_change: bool) -> None:
        """Show the rules of a wall."""
        is_other, self._wall = wall.name != self._wall, wall.name
        met = []
        for name, rule in wall.rules.items():
            before = self._base.get(name)
            if is_other or before is None or self._value(name) == before:
                self._fields[name].choose(rule.value)
                self._base[name] = rule.value
            elif before != rule.value and self._value(name) != rule.value:
                met.append(name)
            put(self._told[name], rule.told)
            self._fields[name].setEnabled(can_change)
            self._own[name].setVisible(rule.is_changed)
            self._own[name].setEnabled(can_change)
        told = ", ".join(f"{self._say(f'wall_rule.{name}')}: {wall.rules[name].value or '–'}" for name in met)
        put(self._note, self._say("counter.hall.rule.met", rules=told) if met else "")

    def changed(self) -> dict[str, str]:
        """Return what was edited, by rule."""
        return {name: self._value(name) for name in EDITED if self._value(name) != self._base.get(name)}

    def forget(self) -> None:
        """Show everything as the office knows it, at the next picture."""
        self._wall, self._base = "", {}

    def _value(self, name: str) -> str:
        return self._fields[name].value()
