"""Calling as often as an office wants before somebody is absent."""

from office.bootstrap import Office
from office.domain.facts import TicketMissed

ABSENT_AFTER = 3
"""Calls, in a new office."""


def miss(office: Office, desk: str | int) -> TicketMissed:
    """Call the number at the desk again until it may be marked absent, and mark it."""
    for _ in range(ABSENT_AFTER - 1):
        office.recall(desk)
    return office.mark_absent(desk)
