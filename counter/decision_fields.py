"""The fields that a verb on a dossier asks for, as widgets made for one question."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QLineEdit, QPlainTextEdit, QPushButton, QWidget

from counter.decision_ask import AskField, FieldKind
from counter.pick_box import PickBox
from office.qt.buttons import ChoiceRow
from office.qt.styling import Say, spaced

_LINES_SHOWN = 4


class FileField(QWidget):
    """A path, typed or chosen in a window that leaves the counter free."""

    chosen = Signal(str)

    def __init__(self, field: AskField, say: Say) -> None:
        super().__init__()
        self.path = QLineEdit()
        self.path.setObjectName(f"decision_{field.name}")
        self.path.setAccessibleName(field.label)
        self.path.setPlaceholderText(field.example)
        self.path.editingFinished.connect(lambda: self.chosen.emit(self.path.text().strip()))
        browse = QPushButton(say("counter.decide.browse"))
        browse.setObjectName("decision_browse")
        browse.setAccessibleName(browse.text())
        browse.setProperty("kind", "beside")
        browse.clicked.connect(self._browse)
        self._title = field.label
        across = QHBoxLayout(self)
        spaced(across, 0, 8)
        across.addWidget(self.path, 1)
        across.addWidget(browse)

    def _browse(self) -> None:
        dialog = QFileDialog(self, self._title)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._take)
        # Shown, not executed: the next number can be called meanwhile.
        dialog.show()

    def _take(self, path: str) -> None:
        self.path.setText(path)
        self.path.setFocus()
        self.chosen.emit(path)


class DecisionField(QWidget):
    """One field of any kind; its value is text."""

    file_chosen = Signal(str)
    picked = Signal(str)
    """Another entry of a pick."""

    def __init__(self, field: AskField, say: Say) -> None:
        super().__init__()
        self.field = field
        self._widget = _MAKERS[field.kind](field, say)
        self._widget.setAccessibleName(field.label)
        if isinstance(self._widget, FileField):
            self._widget.chosen.connect(self.file_chosen)
            self.setFocusProxy(self._widget.path)
        elif isinstance(self._widget, PickBox):
            self._widget.currentIndexChanged.connect(lambda _: self.picked.emit(self.value()))
            self.setFocusProxy(self._widget)
        elif isinstance(self._widget, ChoiceRow):
            self.setFocusProxy(self._widget.findChildren(QPushButton)[0])
        else:
            self.setFocusProxy(self._widget)
        column = QHBoxLayout(self)
        spaced(column, 0, 0)
        column.addWidget(self._widget)

    def value(self) -> str:
        """Return what stands in it; a tick is `yes` or nothing."""
        match self._widget:
            case QLineEdit():
                return self._widget.text()
            case QPlainTextEdit():
                return self._widget.toPlainText()
            case QCheckBox():
                return "yes" if self._widget.isChecked() else ""
            case FileField():
                return self._widget.path.text()
            case PickBox() | ChoiceRow():
                return self._widget.value()
        raise TypeError(self._widget)


def _line(field: AskField, _say: Say) -> QWidget:
    made = QLineEdit(field.initial)
    made.setObjectName(f"decision_{field.name}")
    made.setPlaceholderText(field.example)
    return made


def _secret(field: AskField, _say: Say) -> QWidget:
    made = QLineEdit()
    made.setObjectName(f"decision_{field.name}")
    made.setEchoMode(QLineEdit.EchoMode.Password)
    return made


def _lines(field: AskField, _say: Say) -> QWidget:
    made = QPlainTextEdit(field.initial)
    made.setObjectName(f"decision_{field.name}")
    made.setPlaceholderText(field.example)
    made.setTabChangesFocus(True)
    made.setFixedHeight(made.fontMetrics().lineSpacing() * _LINES_SHOWN + 24)
    return made


def _pick(field: AskField, _say: Say) -> QWidget:
    made = PickBox(f"decision_{field.name}", field.label)
    made.show_entries(field.options)
    made.choose(field.initial)
    return made


def _choice(field: AskField, _say: Say) -> QWidget:
    return ChoiceRow(f"decision_{field.name}", field.options)


def _tick(field: AskField, _say: Say) -> QWidget:
    made = QCheckBox(field.label)
    made.setObjectName(f"decision_{field.name}")
    return made


_MAKERS = {
    FieldKind.LINE: _line,
    FieldKind.LINES: _lines,
    FieldKind.PICK: _pick,
    FieldKind.CHOICE: _choice,
    FieldKind.TICK: _tick,
    FieldKind.FILE: FileField,
    FieldKind.SECRET: _secret,
}
