"""The right side of the form for a new dossier: who applies, who hands in, and where the result goes."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QWidget

from counter.applicant_words import PERSON
from counter.ask_panel import captioned
from counter.pick_box import PickBox
from office.domain.applicants import ApplicantKind
from office.domain.dossiers import Channel, ResultPlace
from office.qt.buttons import ChoiceRow
from office.qt.styling import Say, label, spaced

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_MOST_SETS = 99
_ACROSS = 2
_WIDE = frozenset({"name", "address", "request", "agent_name", "agent_address"})


class ApplicantFields(QWidget):
    """Enter goes on to the next field, as Tab does; only the procedure is needed."""

    def __init__(self, say: Say) -> None:
        super().__init__()
        self._say = say
        self._lines = {name: self._line(name) for name in (*PERSON, "request")}
        self._lines |= {name: self._line(name) for name in (*(f"agent_{one}" for one in PERSON), "agent_paper")}
        self.name = self._lines["name"]
        self.kind = _pick(
            "applicant_kind",
            say("counter.form.kind"),
            [(one.value, say(f"applicant_kind.{one}")) for one in ApplicantKind],
        )
        self.place = _pick(
            "result_place",
            say("counter.form.place"),
            [(one.value, say(f"result_place.{one}")) for one in ResultPlace],
        )
        self.channel = ChoiceRow("channel", [(one.value, say(f"channel.{one}")) for one in Channel])
        self.sets = QSpinBox()
        self.sets.setObjectName("sets")
        self.sets.setAccessibleName(say("counter.form.sets"))
        self.sets.setRange(1, _MOST_SETS)
        self._grid = QGridLayout(self)
        self._next = 0
        self._arrange()
        self.reset()

    def _line(self, name: str) -> QLineEdit:
        field = QLineEdit()
        field.setObjectName("applicant" if name == "name" else f"applicant_{name}")
        field.setAccessibleName(self._say(f"counter.form.{name}"))
        if name == "name":
            field.setPlaceholderText(self._say("counter.dossier.applicant_example"))
        return field

    def _arrange(self) -> None:
        spaced(self._grid, 0, 8)
        self._grid.setHorizontalSpacing(12)
        for name in ("name", "identity", "phone", "address"):
            self._place(f"counter.form.{name}", self._lines[name], is_wide=name in _WIDE)
        self._place("counter.form.kind", self.kind)
        self._place("counter.form.email", self._lines["email"])
        self._place("counter.dossier.channel", self.channel, is_wide=True)
        self._place("counter.form.place", self.place)
        self._place("counter.form.sets", self.sets)
        self._place("counter.form.request", self._lines["request"], is_wide=True)
        self._title("counter.form.agent")
        for name in ("agent_name", "agent_identity", "agent_phone", "agent_address", "agent_email", "agent_paper"):
            self._place(f"counter.form.{name}", self._lines[name], is_wide=name in _WIDE)
        self._grid.setRowStretch(self._grid.rowCount(), 1)

    def _place(self, key: str, widget: QWidget, *, is_wide: bool = False) -> None:
        row, column = divmod(self._next, _ACROSS)
        self._grid.addLayout(captioned(self._say(key), widget), row, column, 1, _ACROSS if is_wide else 1)
        self._next += _ACROSS if is_wide else 1

    def _title(self, key: str) -> None:
        self._grid.addWidget(label("lead", self._say(key)), self._next // _ACROSS, 0, 1, _ACROSS)
        self._next += _ACROSS

    def values(self) -> dict[str, str]:
        """Return what was typed, by field."""
        return {name: field.text() for name, field in self._lines.items()} | {"kind": self.kind.value()}

    def fill(self, words: Mapping[str, str]) -> None:
        """Put words into fields, and the cursor into the first that is still empty."""
        for name, told in words.items():
            self._lines[name].setText(told)
        first = next((field for field in self._lines.values() if not field.text()), self.name)
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def reset(self) -> None:
        """Empty every field."""
        for field in self._lines.values():
            field.clear()
        self.kind.choose(ApplicantKind.CITIZEN.value)
        self.place.choose(ResultPlace.CENTER.value)
        self.channel.reset()
        self.sets.setValue(1)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go on at Enter, as at Tab."""
        if event.key() in _ENTER:
            self.focusNextChild()
        else:
            super().keyPressEvent(event)


def _pick(name: str, accessible: str, entries: list[tuple[str, str]]) -> PickBox:
    box = PickBox(name, accessible)
    box.show_entries(tuple(entries))
    return box
