"""Kiosks of an office that keeps its hours, on a Monday before a holiday."""

from datetime import UTC, datetime, timedelta
from typing import Any

from office.bootstrap import Office

MONDAY = datetime(2026, 11, 23, tzinfo=UTC) - timedelta(hours=7)
"""Midnight of Monday 23/11/2026 in the hall; the Tuesday is a holiday."""
BINH, MAI = "034080000123", "034185000456"


class Clock:
    """Hours and minutes of that Monday in the hall."""

    now = MONDAY

    def __call__(self) -> datetime:
        return self.now

    def set(self, hour: int, minute: int = 0, *, days: int = 0) -> None:
        self.now = MONDAY + timedelta(days=days, hours=hour, minutes=minute)


def at_kiosk(office: Office, code: str = "A2", **named: Any) -> str:
    return office.issue_ticket(code, at_kiosk=True, **named).ticket.number


def marks_in(office: Office) -> list[str]:
    with office.database.engine.connect() as connection:
        return [row[0] for row in connection.exec_driver_sql("SELECT mark FROM citizen_numbers").all()]
