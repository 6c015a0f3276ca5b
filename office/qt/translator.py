"""Lets QML's `qsTr("kiosk.welcome")` and Widgets' `tr` find the words of the current language.

The catalogue is handed to Qt in Qt's own format, made in memory. A translator written in Python would be
asked by the QML loader's thread while the GUI thread waits for that thread and holds the interpreter: a deadlock.
"""

from struct import pack

from PySide6.QtCore import QTranslator

from office.texts import catalog

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES, _PLURAL_RULES, _LANGUAGE = 0x42, 0x69, 0x88, 0xA7
_END, _TRANSLATION, _SOURCE = 1, 3, 6
_ONE_OR_MANY = b"\x01\x01"
"""Qt's rule for two forms: the first if n equals 1."""


class KeyTranslator(QTranslator):
    """Finds texts by key, whatever the context; what is no key of ours stays as it is.

    `{names}` stay in the text. A count goes in as the n of `qsTr(key, "", n)`.
    """

    def __init__(self, language: str = "vi") -> None:
        super().__init__()
        self._data = b""
        self.speak(language)

    def speak(self, language: str) -> None:
        """Change the language; Widgets get a LanguageChange event, a QML engine needs `retranslate()`.

        Raises:
            KeyError: there are no texts in the language.
        """
        data = compiled(language)
        self.load(data)
        # Qt reads the words from these bytes as long as it uses them.
        self._data = data


def compiled(language: str) -> bytes:
    """Return the catalogue of a language as Qt's .qm: hash table, messages, plural rule, name of the language.

    Raises:
        KeyError: there are no texts in the language.
    """
    forms_by_key = catalog(language)
    has_plurals = any(len(forms) > 1 for forms in forms_by_key.values())
    messages, places = b"", []
    for key, forms in forms_by_key.items():
        places.append((_hash(key.encode()), len(messages)))
        messages += _message(key, (forms[0], forms[-1]) if has_plurals else forms)
    return _MAGIC + b"".join(
        pack(">BL", tag, len(part)) + part
        for tag, part in (
            (_LANGUAGE, language.encode()),
            (_HASHES, b"".join(pack(">LL", *place) for place in sorted(places))),
            (_MESSAGES, messages),
            (_PLURAL_RULES, _ONE_OR_MANY if has_plurals else b""),
        )
    )


def _message(key: str, forms: tuple[str, ...]) -> bytes:
    words = (form.replace("{count}", "%n").encode("utf-16-be") for form in forms)
    texts = b"".join(pack(">BL", _TRANSLATION, len(word)) + word for word in words)
    return texts + pack(">BL", _SOURCE, len(key.encode())) + key.encode() + bytes([_END])


def _hash(source: bytes) -> int:
    """The ELF hash by which Qt looks a message up."""
    value = 0
    for byte in source:
        value = (value << 4) + byte
        top = value & 0xF0000000
        value = (value ^ top >> 24) & ~top
    return value or 1
