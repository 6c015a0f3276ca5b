"""The simplest hall that could be right: lists in memory. It shares no line with what it is compared to."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from office.domain.errors import Reason
from tests.days.book import Book, Clock, No
from tests.days.people import CLOSED_SERVICE, HEAD_START, SERVED, SERVICES, Person, Place


@dataclass
class Step:
    """What a desk did last to a ticket: how it left it, and how it was before."""

    verb: str
    person: Person
    at: datetime
    left: str
    before: dict[str, Any]


class Hall(Book):
    """Each verb changes the model as the office should change, and returns whom it is about, or raises No."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.people: list[Person] = []
        self.places = {number: Place(number) for number in SERVED}
        self.last: dict[str, Step | None] = dict.fromkeys(SERVED)
        """What was done last at each desk, if it was done to a ticket."""

    def today(self) -> list[Person]:
        return [person for person in self.people if person.service_day == self.day]

    def in_line(self) -> list[Person]:
        return [person for person in self.today() if person.state in {"waiting", "transferred"}]

    def line(self, desk: str) -> list[Person]:
        waiting = [p for p in self.in_line() if (p.for_desk == desk if p.for_desk else p.service in SERVED[desk])]
        return sorted(waiting, key=lambda person: person.place)

    def at(self, desk: str) -> list[Person]:
        return [person for person in self.people if person.desk == desk and person.state in {"called", "serving"}]

    def issue_ticket(self, series: str, priority: str | None = None, language: str = "vi") -> Person:
        code = series.upper()
        self._refuse(Reason.UNKNOWN_LANGUAGE, language not in {"vi", "en"})
        self._refuse(Reason.UNKNOWN_SERIES, code not in SERVICES)
        self._refuse(Reason.SERVICE_CLOSED, code == CLOSED_SERVICE)
        self._refuse(Reason.UNKNOWN_PRIORITY, priority not in {None, "elderly"})
        self.write()
        now = self.clock.now
        turn = now - HEAD_START if priority else now
        person = Person(self.day, code[0], self.count(code[0]), code, priority, language, now, turn)
        person.ahead = sum(p.series == person.series and p.place < person.place for p in self.in_line())
        self.people.append(person)
        return person

    def bring_back(self, number: str) -> Person:
        person = self._move(self._find(number), {"absent"}, "waiting")
        person.turn_at, person.for_desk, person.came_back = self.clock.now, None, True
        return person

    def resume(self, number: str) -> Person:
        person = self._move(self._find(number), {"parked"}, "waiting")
        person.for_desk = self._where(person.officer)
        if person.for_desk:
            self.last[person.for_desk] = None
        return person

    def add_service(self, number: str, service: str) -> Person:
        person, code = self._find(number), service.upper()
        self._refuse(Reason.UNKNOWN_SERVICE, code not in SERVICES)
        self._refuse(Reason.SERVICE_CLOSED, code == CLOSED_SERVICE)
        self._refuse(Reason.TICKET_STATE, person.state in {"done", "absent", "cancelled"})
        self._refuse(Reason.SERVICE_TO_DO, code in {person.service, *person.to_do})
        self._refuse(Reason.TOO_MANY_SERVICES, len(person.to_do) >= 6)
        self.write()
        person.to_do += (code,)
        if person.state in {"called", "serving"}:
            self.last[person.desk or ""] = None
        return person

    def cancel(self, number: str) -> Person:
        states = {"waiting", "transferred", "called", "parked", "absent"}
        return self._move(self._find(number), states, "cancelled")

    def _place(self, desk: str) -> Place:
        self._refuse(Reason.UNKNOWN_DESK, desk not in self.places)
        return self.places[desk]

    def _open(self, desk: str) -> None:
        self._today(desk)
        state = self._place(desk).state
        self._refuse(Reason.DESK_CLOSED, state == "closed")
        self._refuse(Reason.DESK_PAUSED, state == "paused")

    def _free(self, desk: str) -> None:
        self._open(desk)
        self._refuse(Reason.DESK_BUSY, bool(self.at(desk)))

    def _held(self, desk: str) -> Person:
        self._open(desk)
        self._refuse(Reason.DESK_IDLE, not self.at(desk))
        return self.at(desk)[0]

    def _today(self, desk: str) -> None:
        """A desk left open on an earlier day is closed by whoever is refused there, unless the clock forbids it."""
        place = self._place(desk)
        if self.is_stale(place):
            with suppress(No):
                self._settle(place)
            raise No(Reason.DESK_LEFT_OPEN)

    def is_stale(self, place: Place) -> bool:
        return place.state != "closed" and place.since is not None and place.since < self.day

    def _settle(self, place: Place) -> None:
        for person in self.at(place.number):
            self.write()
            person.state = "cancelled"
        self.write()
        self._shut(place)

    def _shut(self, place: Place) -> None:
        place.state, place.officer, place.streak = "closed", None, 0
        self.last[place.number] = None

    def _where(self, officer: str | None) -> str | None:
        places = self.places.values()
        there = [p.number for p in places if p.state != "closed" and p.officer == officer and not self.is_stale(p)]
        assert len(there) <= 1, f"{officer} sits at {there}"
        return there[0] if there else None

    def _move(self, person: Person, states: set[str], state: str) -> Person:
        self._refuse(Reason.TICKET_STATE, person.state not in states)
        self.write()
        person.state = state
        return person

    def _find(self, number: str) -> Person:
        found = [person for person in self.today() if person.number == number.upper()]
        self._refuse(Reason.UNKNOWN_TICKET, not found)
        return found[0]

    @staticmethod
    def _refuse(reason: Reason, when: bool) -> None:
        if when:
            raise No(reason)
