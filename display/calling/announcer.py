"""What a wall announces, in which order and for how long: pure steps over the calls under way.

How old a call is by the database's clock only counts for calls that were made while the wall could not see the hall.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime

from display.calling.calls import GAP_S, RECENT, SHOWN_S, STALE_S, Acknowledgment, Announcer, Entry
from office.domain.tickets import Ticket, TicketState
from office.domain.wall_calls import CallMade, Spoken


def heard(state: Announcer, calls: Iterable[CallMade], now: float, at: datetime, blind_s: float) -> Announcer:
    """Take up new calls, the oldest first.

    Args:
        state: before.
        calls: since the last look.
        now: seconds.
        at: now by the database's clock.
        blind_s: for how long the wall could not see the hall; no call is older than that.
    """
    for call in calls:
        age = min(max(0.0, (at - call.at).total_seconds()), blind_s)
        state = _taken_up(state, call, now, now - age)
    return state


def _taken_up(state: Announcer, call: CallMade, now: float, came: float) -> Announcer:
    same = next((one for one in state.entries if one.place == (call.number, call.desk)), None)
    if same is None:
        return replace(state, entries=(*state.entries, Entry(call, (call.revision,), came)))
    if same.spoken is None:
        # Not queued twice: it is about to be said, or is being said. What is seen of it counts from now.
        shown = None if same.shown is None else now
        # Nor is it old while it waits: somebody has just asked for it.
        more = replace(same, revisions=(*same.revisions, call.revision), shown=shown, came=max(same.came, came))
        return replace(state, entries=tuple(more if one is same else one for one in state.entries))
    others = tuple(one for one in state.entries if one is not same)
    again = Entry(call, (call.revision,), came)
    return replace(state, entries=(*others, again), told=(*state.told, *_told([same])))


def looked(state: Announcer, at_desks: Sequence[Ticket], now: float) -> Announcer:
    """Drop the calls that ended: cancelled, absent, called elsewhere; who has come need not be called aloud."""
    held = {(one.number, one.desk): one.state for one in at_desks}
    gone = [one for one in state.entries if one.place not in held]
    kept = tuple(_answered(state, one, held[one.place]) for one in state.entries if one.place in held)
    is_cut = any(one.call.revision == state.speaking for one in gone)
    return replace(
        state,
        entries=kept,
        speaking=None if is_cut else state.speaking,
        free_at=now + GAP_S if is_cut else state.free_at,
        told=(*state.told, *_told(replace(one, spoken=one.spoken or Spoken.ENDED) for one in gone)),
    )


def _answered(state: Announcer, entry: Entry, now_is: TicketState) -> Entry:
    has_come = now_is is not TicketState.CALLED
    return replace(entry, spoken=Spoken.ENDED) if has_come and state.is_waiting(entry) else entry


def painted(state: Announcer, now: float) -> Announcer:
    """Keep that what is to be seen is on the screen."""
    seen = {one.call.revision for one in state.shown(now) if one.shown is None}
    if not seen:
        return state
    entries = (replace(one, shown=now) if one.call.revision in seen else one for one in state.entries)
    return replace(state, entries=tuple(entries))


def advanced(state: Announcer, now: float, silence: Spoken | None = None) -> Announcer:
    """Let go of what is over, and begin to speak the next.

    Args:
        state: before.
        now: seconds.
        silence: why nothing is spoken at present, if so.
    """
    entries = tuple(_settled(state, one, now, silence) for one in state.entries)
    over = [one for one in entries if one.is_over(now)]
    left = tuple(one for one in entries if not one.is_over(now))
    recent = (*(one.call for one in reversed(over)), *state.recent)[:RECENT]
    state = replace(state, entries=left, recent=recent, told=(*state.told, *_told(over)))
    if state.speaking is None and now >= state.free_at:
        following = next((one.call.revision for one in left if one.spoken is None), None)
        return replace(state, speaking=following)
    return state


def _settled(state: Announcer, entry: Entry, now: float, silence: Spoken | None) -> Entry:
    if not state.is_waiting(entry):
        return entry
    if silence is not None:
        return replace(entry, spoken=silence)
    return replace(entry, spoken=Spoken.STALE) if now - entry.came > STALE_S else entry


def ended(state: Announcer, outcome: Spoken, now: float) -> Announcer:
    """Keep what came of the sound that was being spoken."""
    entries = (replace(one, spoken=outcome) if one.call.revision == state.speaking else one for one in state.entries)
    return replace(state, entries=tuple(entries), speaking=None, free_at=now + GAP_S)


def forgotten(state: Announcer) -> Announcer:
    """Forget the last calls: they are of yesterday."""
    return replace(state, recent=())


def handed_over(state: Announcer) -> Announcer:
    """Forget what was told: somebody has taken it."""
    return replace(state, told=())


def next_change(state: Announcer, now: float) -> float | None:
    """Return in how many seconds something changes by itself; None if nothing does."""
    ends = [one.shown + SHOWN_S for one in state.entries if one.shown is not None and one.is_young(now)]
    waiting = state.waiting
    begins = [state.free_at] if waiting and state.speaking is None else []
    instants = [*ends, *begins, *(one.came + STALE_S for one in waiting)]
    return max(0.0, min(instants) - now) if instants else None


def _told(entries: Iterable[Entry]) -> list[Acknowledgment]:
    return [
        Acknowledgment(one.revisions, one.shown, one.spoken)
        for one in entries
        if one.shown is not None and one.spoken is not None
    ]
