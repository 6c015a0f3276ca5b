"""The rules of one wall in force: as its computer is set, with what was changed while it runs."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import QObject

from office.domain.service_days import zone
from office.domain.wall_calls import Spoken
from office.domain.walls import WallRules, with_rules

_log = logging.getLogger(__name__)


class Ruling(QObject):
    """Says what holds now."""

    def __init__(self, base: WallRules, parent: QObject | None = None, *, has_voice: bool = True) -> None:
        super().__init__(parent)
        self.base = base if has_voice else replace(base, voice=False)
        """As the computer sets it."""
        self._has_voice = has_voice
        self._changes: Mapping[str, str] = {}
        self._rules = self.base

    @property
    def rules(self) -> WallRules:
        """What holds now."""
        return self._rules

    def change(self, changes: Mapping[str, str]) -> None:
        """Lay these over the rules of the computer; what is not in them is as the computer is set."""
        if changes == self._changes:
            return
        self._changes = changes
        try:
            self._rules = with_rules(self.base, changes)
        except (KeyError, ValueError):
            # A newer office may know rules that this wall does not: it goes on by those it has.
            _log.exception("the rules of this wall could not be read")

    def silence(self, now: datetime, time_zone: str) -> Spoken | None:
        """Return why nothing is spoken at an instant, if so."""
        if not (self._has_voice and self._rules.voice) or self._rules.volume == 0:
            return Spoken.SILENT
        return Spoken.QUIET if self._rules.quiet.has(now.astimezone(zone(time_zone)).time()) else None
