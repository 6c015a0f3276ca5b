"""The simplest hall that could be right: lists in memory. It shares no line with what it is compared to."""

from office.domain.errors import Reason
from tests.days.book import Book, Clock, No
from tests.days.people import CLOSED_SERVICE, HEAD_START, OFFICERS, SERVED, SERVICES, Person, Place


class Hall(Book):
    """Each verb changes the model as the office should change, and returns whom it is about, or raises No."""

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.people: list[Person] = []
        self.places = {number: Place(number) for number in SERVED}

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

    def call_next(self, desk: str) -> Person | None:
        self._free(desk)
        line = self.line(desk)
        return self._call(line[0], desk) if line else None

    def call_number(self, desk: str, number: str) -> Person:
        self._free(desk)
        person = self._find(number)
        self._refuse(Reason.TICKET_ELSEWHERE, person.state in {"called", "serving"})
        self._refuse(Reason.TICKET_STATE, person.state in {"done", "cancelled"})
        return self._call(person, desk)

    def recall(self, desk: str) -> Person:
        person = self._move(self._held(desk), {"called"}, "called")
        person.calls += 1
        return person

    def start(self, desk: str) -> Person:
        return self._move(self._held(desk), {"called"}, "serving")

    def finish(self, desk: str) -> Person:
        return self._move(self._held(desk), {"called", "serving"}, "done")

    def mark_absent(self, desk: str) -> Person:
        return self._move(self._held(desk), {"called"}, "absent")

    def park(self, desk: str) -> Person:
        person = self._move(self._held(desk), {"called", "serving"}, "parked")
        person.for_desk = desk
        return person

    def transfer(self, desk: str, to: str | None = None, to_desk: str | None = None) -> Person:
        person = self._held(desk)
        service = to.upper() if to else person.service
        self._refuse(Reason.UNKNOWN_SERVICE, service not in SERVICES)
        self._refuse(Reason.SERVICE_CLOSED, service == CLOSED_SERVICE)
        if to_desk:
            self._open(to_desk)
        self._move(person, {"called", "serving"}, "transferred")
        person.service, person.for_desk = service, to_desk
        return person

    def bring_back(self, number: str) -> Person:
        person = self._move(self._find(number), {"absent"}, "waiting")
        person.turn_at, person.for_desk, person.came_back = self.clock.now, None, True
        return person

    def resume(self, number: str) -> Person:
        return self._move(self._find(number), {"parked"}, "waiting")

    def cancel(self, number: str) -> Person:
        states = {"waiting", "transferred", "called", "parked", "absent"}
        return self._move(self._find(number), states, "cancelled")

    def open_desk(self, desk: str, officer: str) -> Place:
        place = self._place(desk)
        self._refuse(Reason.UNKNOWN_OFFICER, officer not in OFFICERS)
        if (place.state, place.officer) == ("open", officer):
            return place
        self._refuse(Reason.DESK_TAKEN, place.state == "open")
        self.write()
        place.state, place.officer = "open", officer
        return place

    def pause_desk(self, desk: str) -> Place:
        place = self._place(desk)
        self._refuse(Reason.DESK_BUSY, bool(self.at(desk)))
        self._open(desk)
        self.write()
        place.state = "paused"
        return place

    def close_desk(self, desk: str) -> Place:
        place = self._place(desk)
        self._refuse(Reason.DESK_BUSY, bool(self.at(desk)))
        self._refuse(Reason.DESK_CLOSED, place.state == "closed")
        self.write()
        place.state, place.officer = "closed", None
        for person in self.today():
            if person.for_desk == desk and person.state in {"waiting", "transferred", "parked"}:
                person.for_desk = None
        return place

    def _call(self, person: Person, desk: str) -> Person:
        self.write()
        person.state, person.desk, person.officer = "called", desk, self.places[desk].officer
        person.calls, person.for_desk = 1, None
        return person

    def _move(self, person: Person, states: set[str], state: str) -> Person:
        self._refuse(Reason.TICKET_STATE, person.state not in states)
        self.write()
        person.state = state
        return person

    def _place(self, desk: str) -> Place:
        self._refuse(Reason.UNKNOWN_DESK, desk not in self.places)
        return self.places[desk]

    def _open(self, desk: str) -> None:
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

    def _find(self, number: str) -> Person:
        found = [person for person in self.today() if person.number == number.upper()]
        self._refuse(Reason.UNKNOWN_TICKET, not found)
        return found[0]

    @staticmethod
    def _refuse(reason: Reason, when: bool) -> None:
        if when:
            raise No(reason)
