"""How long somebody would wait who takes a number now (ước tính thời gian chờ), and what most people come for."""

from collections.abc import Mapping, Sequence

from office.domain.demand import days_before, often_chosen
from office.domain.estimates import Measured, Wait, paces_of, waits_of
from office.domain.lines import first_turn
from office.domain.service_days import service_day, zone
from office.storage import measuring
from office.storage.catalogue import list_services
from office.storage.transaction import Transaction


def waits_now(
    tx: Transaction, measured: Sequence[Measured] | None, head_start_minutes: int = 0
) -> Mapping[str, Wait]:
    """Return the wait for each service that can be estimated at this moment, with so much head start."""
    day = service_day(tx.at, tx.time_zone)
    services = {one.code: one.series for one in list_services(tx)}
    known = measuring.measured(tx) if measured is None else measured
    paces = paces_of(known, services, tx.at.astimezone(zone(tx.time_zone)).hour)
    return waits_of(
        measuring.line_now(tx, day, first_turn(tx.at, head_start_minutes)), measuring.desks_now(tx, day), paces
    )


def often_now(tx: Transaction) -> tuple[str, ...]:
    """Return the services that were often chosen on the days before this one, the most chosen first."""
    since, until = days_before(service_day(tx.at, tx.time_zone), tx.time_zone)
    return often_chosen(measuring.ended_between(tx, since, until))
