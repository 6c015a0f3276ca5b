"""Each verb of the screen as one call of the office; what is read after it."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from statistics import median
from typing import TYPE_CHECKING, TypeAlias

from counter.sight import Reading, Wanted
from counter.verbs import Detail, Verb
from counter.walls.reading import read_hall
from office.domain.estimates import paces_of
from office.domain.facts import Fact, NobodyWaiting
from office.domain.service_days import zone
from office.domain.snapshots import DossierView
from office.domain.tickets import Ticket, TicketState

if TYPE_CHECKING:
    from office.bootstrap import Office

LISTED = 200
"""Lines of a work list: what is due first; nobody reads further down."""
Deed: TypeAlias = Callable[["Office", str], Fact | NobodyWaiting]
"""Done with the office and a request key."""


def at_desk(verb: Verb, desk: str, officer: str, ticket: Ticket | None, detail: Detail) -> Deed:
    """Return the call for a verb at a desk with that officer and that ticket."""
    note, reason = detail.note, detail.reason
    is_serving = ticket is not None and ticket.state is TicketState.SERVING
    number = ticket.number if ticket else ""
    deeds: dict[Verb, Deed] = {
        Verb.CALL_NEXT: lambda office, key: (office.finish_and_call if is_serving else office.call_next)(
            desk, request_key=key
        ),
        Verb.RECALL: lambda office, key: office.recall(desk, request_key=key),
        Verb.START: lambda office, key: office.start(desk, request_key=key),
        Verb.FINISH: lambda office, key: office.finish(desk, request_key=key),
        Verb.MARK_ABSENT: lambda office, key: office.mark_absent(desk, request_key=key),
        Verb.CALL_NUMBER: lambda office, key: office.call_number(
            desk, detail.number, note, reason=reason, request_key=key
        ),
        Verb.PARK: lambda office, key: office.park(desk, note, reason=reason, request_key=key),
        Verb.PAUSE: lambda office, key: office.pause_desk(desk, note, reason=reason, request_key=key),
        Verb.ADD_SERVICE: lambda office, key: office.add_service(number, detail.to_service or "", request_key=key),
        Verb.UNDO: lambda office, key: office.undo_last(desk, request_key=key),
        Verb.REOPEN: lambda office, key: office.open_desk(desk, officer, request_key=key),
        Verb.CLOSE: lambda office, key: office.close_desk(desk, request_key=key),
        Verb.TRANSFER: lambda office, key: office.transfer(
            desk,
            detail.to_service,
            to_desk=detail.to_desk,
            note=note,
            reason=reason,
            comes_back=detail.comes_back,
            request_key=key,
        ),
    }
    return deeds[verb]


def coming_back(verb: str, number: str) -> Deed:
    """Return the call that brings a ticket back: `resume` or `bring_back`."""
    if verb == "resume":
        return lambda office, key: office.resume(number, request_key=key)
    return lambda office, key: office.bring_back(number, request_key=key)


def read(office: "Office", wanted: Wanted, known: Reading | None = None) -> Reading:
    """Read what a page needs.

    Args:
        office: the office.
        wanted: by the page.
        known: what stays as it is if walls alone have written since: each of them answers for each call, and no desk
            shows that.

    Raises:
        Refused: `unknown_desk` or `unknown_dossier`.
    """
    moved = office.only_announced(known.revision) if known else None
    if known and moved:
        return replace(known, revision=moved[0], at=moved[1])
    if wanted.desk is None:
        hall = office.hall()
        return Reading(
            wanted=wanted,
            revision=hall.revision,
            at=hall.at,
            profile=hall.profile,
            desks=hall.desks,
            officers=tuple(office.officers()),
            procedures=tuple(office.procedures()),
            reasons=tuple(office.reasons()),
            hall=read_hall(office, wanted.hall),
        )
    here = office.desk(wanted.desk)
    return Reading(
        wanted=wanted,
        revision=here.revision,
        at=here.at,
        profile=here.profile,
        desks=tuple(office.desks()),
        officers=(),
        procedures=tuple(office.procedures()),
        here=here,
        dossier=_dossier(office, wanted.dossier),
        calendar=office.hours().calendar,
        work=office.work(wanted.stage, limit=LISTED) if wanted.stage else (),
        work_counts=office.work_counts(),
        hall=read_hall(office, wanted.hall),
    )


def _dossier(office: "Office", code: str | None) -> DossierView | None:
    return office.dossier(code) if code else None


def usual(office: "Office") -> Mapping[str, int]:
    """Return how many minutes each service usually takes at this hour, from the times measured lately."""
    series = {one.code: one.series for one in office.services()}
    profile = office.profile()
    hour = datetime.now(zone(profile.time_zone)).hour
    paces = paces_of(office.measured(), series, hour)
    return {code: max(1, round(median(pace) / 60)) for code, pace in paces.items()}
