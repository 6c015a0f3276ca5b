"""Dates with a time of day, as people type them: on the clock of the hall."""

from datetime import datetime
from typing import TYPE_CHECKING

import click

from office.domain.service_days import zone

if TYPE_CHECKING:
    from office.bootstrap import Office

MOMENT = click.DateTime(["%Y-%m-%dT%H:%M", "%Y-%m-%d %H:%M", "%Y-%m-%dT%H:%M:%S"])
"""A date and a time on the hall's clock, as ISO 8601 writes them."""


def moment_in(office: "Office", typed: datetime | None) -> datetime | None:
    """Return the instant that the hall's clock shows so."""
    return typed.replace(tzinfo=zone(office.time_zone)) if typed else None
