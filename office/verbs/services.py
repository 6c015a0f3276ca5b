"""The verbs on services, on the calendar and on what is remembered of citizens."""

from datetime import date

from office.actions import services
from office.domain.facts import (
    CalendarLoaded,
    CitizensForgotten,
    ServiceCapped,
    ServiceClosed,
    ServiceIdentitySet,
    ServiceOpened,
)
from office.presets.public_days import public_days
from office.verbs.door import Door


class ServiceVerbs(Door):
    """Open, close, cap. `service` is a code: `A2`."""

    def open_service(
        self, service: str, *, officer: str | None = None, request_key: str | None = None
    ) -> ServiceOpened:
        """Let a service give numbers again, within its hours."""
        return self.write(services.open_service, service, officer=officer, request_key=request_key)

    def close_service(
        self, service: str, *, officer: str | None = None, request_key: str | None = None
    ) -> ServiceClosed:
        """Let a service give no numbers until it is opened again."""
        return self.write(services.close_service, service, officer=officer, request_key=request_key)

    def cap_service(
        self, service: str, cap: int | None, *, officer: str | None = None, request_key: str | None = None
    ) -> ServiceCapped:
        """Set the most numbers a day, one or more, or lift it with None."""
        return self.write(services.cap_service, service, cap, officer=officer, request_key=request_key)

    def ask_identity(
        self, service: str, *, asks: bool, officer: str | None = None, request_key: str | None = None
    ) -> ServiceIdentitySet:
        """Let kiosks ask for a card before they give a number of the service, or do so no more."""
        return self.write(services.ask_identity, service, asks, officer=officer, request_key=request_key)

    def load_calendar(
        self, year: int, *, officer: str | None = None, request_key: str | None = None
    ) -> CalendarLoaded:
        """Write the public days off of a year, and the days worked for them; the office's own other days stay."""
        return self.write(
            services.load_calendar, year, public_days(year, year), officer=officer, request_key=request_key
        )

    def forget_citizens(self, before: date, *, request_key: str | None = None) -> CitizensForgotten:
        """Erase whose numbers were whose on the service days before a date; the numbers themselves stay."""
        return self.write(services.forget_citizens, before, request_key=request_key)
