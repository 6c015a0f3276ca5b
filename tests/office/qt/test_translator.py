from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from office.qt.translator import KeyTranslator
from office.texts import LANGUAGES, catalog


@pytest.fixture
def translator(qapp: QApplication) -> Iterator[KeyTranslator]:
    made = KeyTranslator()
    qapp.installTranslator(made)
    yield made
    qapp.removeTranslator(made)


def told(key: str, n: int = -1) -> str:
    return QCoreApplication.translate("Page", key, None, n)


def test_a_key_becomes_words_and_the_rest_stays(translator: KeyTranslator) -> None:
    assert told("stage.return") == "Trả kết quả"
    assert told("OK") == "OK"
    assert told("") == ""


@pytest.mark.parametrize("language", LANGUAGES)
def test_qt_finds_every_key_in_any_context(translator: KeyTranslator, language: str) -> None:
    translator.speak(language)
    assert translator.language() == language
    for key, forms in catalog(language).items():
        for n, form in ((1, forms[0]), (5, forms[-1])):
            assert told(key, n) == form.replace("{count}", str(n))


def test_names_are_left_in_but_the_count(translator: KeyTranslator) -> None:
    translator.speak("en")
    assert told("why.priority") == "priority: counted as {minutes} min earlier"
    assert told("unit.minute", 1) == "1 minute"
    assert told("unit.minute", 12) == "12 minutes"


def test_a_language_without_texts_is_refused(translator: KeyTranslator) -> None:
    with pytest.raises(KeyError, match="fr"):
        translator.speak("fr")
    assert translator.language() == "vi"


def test_qml_changes_its_language_live(translator: KeyTranslator) -> None:
    engine = QQmlEngine()
    page = QQmlComponent(engine)
    page.setData(b'import QtQml\nQtObject { property string words: qsTr("stage.seal") }', QUrl())
    root = page.create()
    assert root is not None
    before = root.property("words")
    translator.speak("en")
    engine.retranslate()
    assert (before, root.property("words")) == ("Đóng dấu", "Seal")


def test_widgets_hear_of_the_change(translator: KeyTranslator, qtbot: QtBot) -> None:
    class Window(QWidget):
        changes = 0

        def changeEvent(self, event: QEvent) -> None:  # noqa: N802
            self.changes += event.type() == QEvent.Type.LanguageChange

    window = Window()
    qtbot.addWidget(window)
    translator.speak("en")
    qtbot.waitUntil(lambda: window.changes == 1)
