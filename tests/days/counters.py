"""The model's desks: calling, setting aside and taking back."""

from datetime import timedelta

from office.domain.errors import Reason
from tests.days.hall import Step
from tests.days.people import ABSENT_AFTER, CLOSED_SERVICE, SERVICES, UNDO_FOR, Person
from tests.days.seats import Seats


class Counters(Seats):
    """The hall with its desks at work."""

    def call_next(self, desk: str) -> Person | None:
        self._free(desk)
        return self._next(desk)

    def call_number(self, desk: str, number: str, reason: str | None = None) -> Person:
        self._free(desk)
        self._refuse(Reason.UNKNOWN_REASON, reason not in {None, "help"})
        person = self._find(number)
        self._refuse(Reason.TICKET_ELSEWHERE, person.state in {"called", "serving"})
        self._refuse(Reason.TICKET_STATE, person.state in {"done", "cancelled"})
        return self._call(person, desk)

    def recall(self, desk: str) -> Person:
        person = self._at_desk(desk, {"called"}, "called")
        person.calls += 1
        return person

    def start(self, desk: str) -> Person:
        person = self._at_desk(desk, {"called"}, "serving")
        person.was_started = True
        return person

    def finish(self, desk: str) -> Person:
        person = self._finish(desk)
        return (self._next(desk) if self.places[desk].auto_call else None) or person

    def finish_and_call(self, desk: str) -> Person:
        self._refuse(Reason.DESK_BUSY, self._held(desk).state != "serving")
        person = self._finish(desk)
        return self._next(desk) or person

    def mark_absent(self, desk: str) -> Person:
        held = self._held(desk)
        self._refuse(Reason.TOO_FEW_CALLS, held.state == "called" and held.calls < ABSENT_AFTER)
        return self._at_desk(desk, {"called"}, "absent")

    def park(self, desk: str, reason: str | None = None) -> Person:
        self._held(desk)
        self._refuse(Reason.UNKNOWN_REASON, reason not in {None, "papers"})
        person = self._at_desk(desk, {"called", "serving"}, "parked")
        person.for_desk = desk
        return person

    def transfer(
        self, desk: str, to: str | None = None, to_desk: str | None = None, comes_back: bool = False
    ) -> Person:
        person = self._held(desk)
        service = to.upper() if to else person.service
        self._refuse(Reason.UNKNOWN_SERVICE, service not in SERVICES)
        self._refuse(Reason.SERVICE_CLOSED, service == CLOSED_SERVICE)
        if to_desk:
            self._open(to_desk)
        self._at_desk(desk, {"called", "serving"}, "transferred")
        if comes_back:
            person.back_to = (f"{person.officer}:{person.service}", *person.back_to)
        person.service, person.for_desk = service, to_desk
        return person

    def undo_last(self, desk: str) -> Person:
        self._open(desk)
        step = self.last[desk]
        called = step is not None and step.verb in {"call", "called"}
        self._refuse(Reason.NOTHING_TO_UNDO, bool(self.at(desk)) and not called)
        self._refuse(Reason.CALL_NOT_UNDONE, called)
        if step is None or step.person.state != step.left or step.person.desk != desk:
            self._refuse(Reason.NOTHING_TO_UNDO, True)
        assert step is not None
        self._refuse(Reason.UNDO_TOO_LATE, self.clock.now - step.at > UNDO_FOR)
        self.write()
        for name, value in step.before.items():
            setattr(step.person, name, value)
        step.person.officer = self.places[desk].officer
        self.last[desk] = None
        return step.person

    def _finish(self, desk: str) -> Person:
        person = self._held(desk)
        if not person.back_to and not person.to_do:
            return self._at_desk(desk, {"called", "serving"}, "done")
        self._at_desk(desk, {"called", "serving"}, "transferred")
        if person.back_to:
            officer, _, person.service = person.back_to[0].partition(":")
            person.back_to, person.for_desk = person.back_to[1:], self._where(officer)
        else:
            person.service, person.to_do, person.for_desk = person.to_do[0], person.to_do[1:], None
        return person

    def chosen(self, desk: str) -> Person | None:
        """Who is next by the rule of the desk."""
        line, place = self.line(desk), self.places[desk]
        if not line or place.rule == "turn":
            return line[0] if line else None
        overdue = line[0].turn_at + timedelta(minutes=place.patience) <= self.clock.now
        if overdue if place.rule == "preferred" else place.streak >= place.ratio:
            return line[0]
        for service in place.services:
            for person in line:
                if person.for_desk == desk or person.service == service:
                    return person
        raise AssertionError("somebody waits for a service that the desk does not do")

    def _next(self, desk: str) -> Person | None:
        person, place = self.chosen(desk), self.places[desk]
        if person is None:
            return None
        is_first = person is self.line(desk)[0]
        self._call(person, desk)
        if place.rule == "alternate":
            place.streak = 0 if is_first else place.streak + 1
        return person

    def _call(self, person: Person, desk: str) -> Person:
        self.write()
        person.state, person.desk, person.officer = "called", desk, self.places[desk].officer
        person.calls, person.for_desk, person.was_started = 1, None, False
        self.last[desk] = Step("call", person, self.clock.now, "called", {})
        return person

    def _at_desk(self, desk: str, states: set[str], state: str) -> Person:
        person = self._held(desk)
        before = {name: getattr(person, name) for name in ("state", "service", "for_desk", "to_do", "back_to")}
        self._move(person, states, state)
        person.officer = self.places[desk].officer
        known = state in {"done", "absent", "parked", "transferred", "called"}
        self.last[desk] = Step(state, person, self.clock.now, state, before) if known else None
        return person
