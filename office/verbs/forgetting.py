"""Forgetting in time whose number was whose (docs/decisions/0024)."""

import logging

from office.actions.services import citizens_to_forget, forget_citizens
from office.verbs.door import Door

_log = logging.getLogger(__name__)


def forget_old_citizens(door: Door) -> None:
    """Erase what the office keeps no longer; whatever stands against it is logged, and the next day tries again.

    A transaction of its own: the number that was given before stands already.
    """
    try:
        before = door.read(citizens_to_forget)
        if before is not None:
            # The same key for everybody who comes to it today: it is done and written once.
            door.write(forget_citizens, before, request_key=f"forget-before-{before.isoformat()}")
    except Exception:
        _log.exception("what is too old was not forgotten")
