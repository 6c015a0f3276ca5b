"""Lets QML's `qsTr("kiosk.welcome")` and Widgets' `tr` find the words of the current language."""

from PySide6.QtCore import QCoreApplication, QEvent, QTranslator

from office.texts import LANGUAGES, find


class KeyTranslator(QTranslator):
    """Looks texts up by key; what is no key of ours stays as it is."""

    def __init__(self, language: str = "vi") -> None:
        super().__init__()
        self._language = language

    def language(self) -> str:
        """`vi` or `en`."""
        return self._language

    def speak(self, language: str) -> None:
        """Change the language and tell the windows; afterwards call `retranslate()` of each QML engine.

        Raises:
            KeyError: there are no texts in the language.
        """
        if language not in LANGUAGES:
            raise KeyError(f"no texts for language {language!r}")
        self._language = language
        application = QCoreApplication.instance()
        if application is not None:
            QCoreApplication.sendEvent(application, QEvent(QEvent.Type.LanguageChange))

    def translate(
        self,
        context: str,  # noqa: ARG002 - Qt's signature
        sourceText: str,  # noqa: N803
        disambiguation: str | None = None,  # noqa: ARG002
        n: int = -1,
    ) -> str:
        """Return the words for the key with its `{names}` left in, except `{count}` when n is given.

        An unknown text comes back as it is, because Qt would show an empty answer as a blank.
        """
        found = find(sourceText, self._language, n)
        if found is None:
            return sourceText
        return found.replace("{count}", str(n)) if n >= 0 else found

    def isEmpty(self) -> bool:  # noqa: N802 - Qt's name; without it Qt announces no change of language
        """Return False: the words are in the catalogues, not in Qt's own file format."""
        return False
