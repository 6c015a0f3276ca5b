"""Whether a number may be given now, and to whom: hours, caps, identity (docs/decisions/0021).

A kiosk keeps the hours, asks for identity where the service does and holds a citizen to the day's limit. Staff do
none of that; but a closed service is closed and a full day is full for everybody.
"""

from datetime import date

from office.domain.catalogue import Service
from office.domain.citizen_marks import CitizenNumber
from office.domain.errors import Reason, Refused
from office.domain.hours import Closed, TicketingPolicy, full, opening
from office.domain.tickets import Ticket
from office.storage.citizens import keep_citizen
from office.storage.hours import numbers_given, read_hours
from office.storage.transaction import Transaction


def admit_at_kiosk(tx: Transaction, service: Service, citizen: CitizenNumber | None) -> TicketingPolicy:
    """Let a citizen at a kiosk pass, and return the policy.

    Raises:
        Refused: `outside_hours`, `issue_stopped`, `identity_required`.
    """
    hours = read_hours(tx)
    found = opening(hours, service.code, tx.at)
    if found.why is Closed.STOPPED:
        minutes = hours.stop_of(service.code)
        raise Refused(Reason.ISSUE_STOPPED, service=service.name_vi, minutes=minutes, opens=found.opens)
    if found.why is not None:
        why = found.why.value
        raise Refused(Reason.OUTSIDE_HOURS, service=service.name_vi, closed=why, opens=found.opens)
    if service.asks_identity and citizen is None:
        raise Refused(Reason.IDENTITY_REQUIRED, service=service.name_vi)
    return hours.policy


def require_room(tx: Transaction, service: Service, day: date) -> None:
    """Raise Refused (`daily_cap`) if no number is left; to be asked after `next_number`, whose lock makes it sure."""
    cap = service.daily_cap
    if cap is None or numbers_given(tx, day, service.series, service.code) < cap:
        return
    later = full(read_hours(tx), service.code, tx.at)
    raise Refused(Reason.DAILY_CAP, service=service.name_vi, cap=cap, opens=later.opens)


def remember_citizen(tx: Transaction, ticket: Ticket, citizen: CitizenNumber, limit: int | None) -> None:
    """Keep whose number it is.

    Args:
        tx: the transaction.
        ticket: already kept.
        citizen: whose it is.
        limit: the most numbers of that citizen's day; None for no limit.

    Raises:
        Refused: `citizen_limit`; the transaction takes the ticket back.
    """
    place = keep_citizen(tx, ticket, citizen)
    if limit is not None and place > limit:
        raise Refused(Reason.CITIZEN_LIMIT, count=limit)
