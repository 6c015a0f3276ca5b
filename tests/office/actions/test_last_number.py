"""Races for the last number of a service and of a citizen, on both databases."""

import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from office import Refused
from office.bootstrap import Office, open_office
from tests.office.actions.kiosks import BINH, Clock, at_kiosk, marks_in


def _race(*asks: Callable[[], object]) -> list[str]:
    """Ask all at once, and return the reasons of those that were refused."""
    refused: list[str] = []
    start = threading.Barrier(len(asks))

    def ask(one: Callable[[], object]) -> None:
        start.wait()
        try:
            one()
        except Refused as error:
            refused.append(error.reason)

    threads = [threading.Thread(target=ask, args=(one,)) for one in asks]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


def test_threads_never_exceed_the_cap(bound: Office) -> None:
    bound.cap_service("A2", 5)
    refused = _race(*[lambda: at_kiosk(bound)] * 12)
    assert refused == ["daily_cap"] * 7
    assert [ticket.number for ticket in bound.tickets()] == [f"A00{place}" for place in range(1, 6)]


def test_one_citizen_at_two_kiosks_at_once(bound: Office) -> None:
    """In different series, whose counters do not keep them apart."""
    codes = ("A", "B", "C", "H", "K", "L")
    for code in codes:
        bound.ask_identity(code, asks=True)
    refused = _race(*[lambda code=code: at_kiosk(bound, code, citizen=BINH) for code in codes])
    assert refused == ["citizen_limit"] * 4
    assert len(bound.tickets()) == len(marks_in(bound)) == 2


def test_kiosks_in_processes_of_their_own_never_exceed_the_cap(bound: Office, bound_url: str) -> None:
    bound.cap_service("A2", 7)
    with ProcessPoolExecutor(3, mp_context=get_context("spawn")) as kiosks:
        given = list(kiosks.map(_take_until_full, [bound_url] * 3))
    assert sum(given) == 7
    assert len(bound.tickets()) == 7
    assert bound.verify_journal().intact


def _take_until_full(url: str) -> int:
    clock, taken = Clock(), 0
    clock.set(9)
    with open_office(url, clock=clock) as office:
        while _got_one(office):
            taken += 1
    return taken


def _got_one(office: Office) -> bool:
    try:
        at_kiosk(office)
    except Refused as error:
        if error.reason != "daily_cap":
            raise
        return False
    return True
