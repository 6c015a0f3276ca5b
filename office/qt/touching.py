"""What every touch face does alike: it hands its picture to QML, and waits a moment after a page has changed."""

import os
from collections.abc import Callable
from dataclasses import asdict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


class Quiet:
    """For a moment after a page changed no touch counts: it was meant for the page that is gone."""

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._seconds, self._clock = seconds, clock
        self._until = clock()

    def begin(self) -> None:
        """Let no touch count for that long from now on."""
        self._until = self._clock() + self._seconds

    @property
    def is_over(self) -> bool:
        """Whether a touch counts."""
        return self._clock() >= self._until


def qml_values(picture: "DataclassInstance") -> dict[str, object]:
    """Return a picture as QML takes it: dicts, and lists for its tuples."""
    return asdict(picture, dict_factory=_listed)


def _listed(items: list[tuple[str, object]]) -> dict[str, object]:
    return {name: list(value) if isinstance(value, tuple) else value for name, value in items}


def new_key() -> str:
    """Return a request key for what a touch asks for."""
    return os.urandom(16).hex()
