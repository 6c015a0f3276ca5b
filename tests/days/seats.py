"""The model's desks: who sits where, and which a desk serves by which rule."""

from office.domain.errors import Reason
from tests.days.hall import Hall
from tests.days.people import OFFICERS, Place


class Seats(Hall):
    """The hall with officers at its desks."""

    def open_desk(self, desk: str, officer: str) -> Place:
        place = self._place(desk)
        self._refuse(Reason.UNKNOWN_OFFICER, officer not in OFFICERS)
        if not self.is_stale(place):
            if (place.state, place.officer) == ("open", officer):
                return place
            self._refuse(Reason.DESK_TAKEN, place.state == "open")
        self._not_held_elsewhere(officer, desk)
        if self.is_stale(place):
            self._settle(place)
        self._leave(officer, desk)
        self.write()
        return self._sit(place, officer)

    def take_over(self, desk: str, officer: str) -> Place:
        place = self._place(desk)
        self._refuse(Reason.UNKNOWN_OFFICER, officer not in OFFICERS)
        self._today(desk)
        self._refuse(Reason.DESK_CLOSED, place.state == "closed")
        self._refuse(Reason.DESK_YOURS, place.officer == officer)
        self._not_held_elsewhere(officer, desk)
        self._leave(officer, desk)
        self.write()
        for person in self.at(desk):
            person.officer = officer
        return self._sit(place, officer)

    def pause_desk(self, desk: str) -> Place:
        place = self._place(desk)
        self._today(desk)
        self._refuse(Reason.DESK_BUSY, bool(self.at(desk)))
        self._open(desk)
        self.write()
        place.state, place.streak, place.since = "paused", 0, self.day
        self.last[desk] = None
        return place

    def close_desk(self, desk: str) -> Place:
        place = self._place(desk)
        self._today(desk)
        self._refuse(Reason.DESK_BUSY, bool(self.at(desk)))
        self._refuse(Reason.DESK_CLOSED, place.state == "closed")
        self.write()
        self._shut_and_release(place)
        return place

    def set_desk_profile(
        self, desk: str, services: tuple[str, ...], rule: str, patience: int, ratio: int, auto_call: bool
    ) -> Place:
        place = self._place(desk)
        self.write()
        place.services, place.rule, place.patience = services, rule, patience
        place.ratio, place.auto_call, place.streak = ratio, auto_call, 0
        self.last[desk] = None
        return place

    def _sit(self, place: Place, officer: str) -> Place:
        place.state, place.officer, place.since, self.last[place.number] = "open", officer, self.day, None
        return place

    def _not_held_elsewhere(self, officer: str, but: str) -> None:
        for place in self._others(officer, but):
            held = bool(self.at(place.number)) and not self.is_stale(place)
            self._refuse(Reason.OFFICER_ELSEWHERE, held)

    def _leave(self, officer: str, but: str) -> None:
        for place in self._others(officer, but):
            if self.is_stale(place):
                self._settle(place)
            else:
                self.write()
                self._shut_and_release(place)

    def _others(self, officer: str, but: str) -> list[Place]:
        return [
            place
            for place in self.places.values()
            if place.officer == officer and place.state != "closed" and place.number != but
        ]

    def _shut_and_release(self, place: Place) -> None:
        self._shut(place)
        for person in self.today():
            if person.for_desk == place.number and person.state in {"waiting", "transferred", "parked"}:
                person.for_desk = None
