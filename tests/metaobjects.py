"""Which objects have a Qt metaobject of their own, that a page must not see."""

import gc
from typing import Any

import shiboken6
from PySide6.QtCore import QObject


def with_one_of_their_own(*packages: str) -> set[str]:
    """Return the classes in `packages` whose instances have another metaobject than their class.

    PySide makes one where a method that is no `Slot` is connected to a signal. QML remembers what a metaobject
    has by its address and past the object's end, and the next one at that address passes for it.
    """
    return {
        f"{type(found).__module__}.{type(found).__qualname__}"
        for found in gc.get_objects()
        if isinstance(found, QObject) and type(found).__module__.partition(".")[0] in packages and _has_own(found)
    }


def _has_own(found: Any) -> bool:
    # The stubs know neither attribute.
    return shiboken6.isValid(found) and _address(found.metaObject()) != _address(type(found).staticMetaObject)


def _address(metaobject: Any) -> int:
    return int(shiboken6.getCppPointer(metaobject)[0])
