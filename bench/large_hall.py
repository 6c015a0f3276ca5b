"""A provincial hall for measures: 70 desks with somebody at each, and people waiting for all of them."""

import sqlite3
from itertools import cycle, islice

import psycopg

from office import Office, create_office, open_office

DESKS = 70
GROUPS = "ABHCLKST"
OFFICER = "o{desk}"


def make_hall(url: str) -> None:
    """Found an office of 70 desks; whoever is at one is called `o` and its number, as in `o25`."""
    create_office(url, always_open=True)
    if url.startswith("postgresql"):
        with psycopg.connect(url, autocommit=True) as postgres:
            for statement in _ROWS:
                postgres.execute(statement)
        return
    with sqlite3.connect(url) as sqlite:
        for statement in _ROWS:
            sqlite.execute(statement)
    sqlite.close()


def open_desks(office: Office) -> None:
    """Seat somebody at each desk."""
    for desk in range(1, DESKS + 1):
        office.open_desk(desk, OFFICER.format(desk=desk))


def issue(office: Office, count: int) -> None:
    """Give out as many numbers, the groups taking turns."""
    for series in islice(cycle(GROUPS), count):
        office.issue_ticket(series)


def hall_with_people(url: str, count: int) -> None:
    """Make a hall with all desks open and so many people waiting."""
    make_hall(url)
    with open_office(url) as office:
        open_desks(office)
        issue(office, count)


_MANY = f"WITH RECURSIVE many(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM many WHERE i < {DESKS}) INSERT INTO "
_ROWS = (
    _MANY + "officers (office_id, code, name, title, roles, is_active) "
    "SELECT 1, 'o' || i, 'Cán bộ ' || i, o.title, o.roles, o.is_active FROM many, officers o WHERE o.code = 'lan.nt'",
    # There are twelve already: the others do the same, in the same order.
    _MANY + "desks (office_id, number, name_vi, name_en, services, position, state, version) "
    "SELECT 1, CAST(i AS VARCHAR(8)), d.name_vi, d.name_en, d.services, i, d.state, 1 FROM many, desks d "
    "WHERE i > 12 AND d.number = CAST((i - 1) % 12 + 1 AS VARCHAR(8))",
)
