"""The counter's view model: each verb of the screen, through one lane, with a request key of its own."""

from counter import deeds
from counter.sight import Wanted
from counter.verbs import ASKING, Detail, Verb, allowed
from counter.walls.model import HallModel
from counter.work_home import home_stage
from office.domain.facts import DeskClosed, Fact
from office.qt.link import Opener


class CounterModel(HallModel):
    """What an officer can do; one verb at a time."""

    def __init__(
        self,
        url: str,
        *,
        desk: str | None = None,
        officer: str | None = None,
        password: str | None = None,
        language: str = "vi",
        opener: Opener | None = None,
        place: str = "",
        idle_minutes: float = 0,
    ) -> None:
        super().__init__(url, language=language, opener=opener, place=place, idle_minutes=idle_minutes)
        self.preset = (officer, desk)
        """Officer and desk chosen before the program began."""
        self._password = password

    def _sit(self, officer: str, desk: str) -> None:
        def enter(_: Fact) -> None:
            self._swap(officer=officer, wanted=Wanted(desk, stage=home_stage(self._sight, officer, desk)))

        self._write(lambda office, key: office.open_desk(desk, officer, request_key=key), enter)

    def _take_over(self, officer: str, desk: str) -> None:
        def relieve(_: Fact) -> None:
            wanted = Wanted(desk, stage=home_stage(self._sight, officer, desk))
            self._swap(officer=officer, wanted=wanted, locked=None)

        self._write(lambda office, key: office.take_over(desk, officer, request_key=key), relieve)

    def press(self, verb: Verb) -> None:
        """Do a verb, or ask for its detail; the office refuses one that is out of place, with a sentence."""
        here = self._sight.here
        if here is None:
            return
        # A verb leads back to the citizen.
        self.show_hall(None)
        if verb is Verb.TAKE_OVER:
            # Whoever sits down shows who they are where a locked desk asks for it.
            self.lock(is_relief=True)
        elif verb not in ASKING:
            self.answer(verb, Detail())
        elif verb in allowed(here.desk, here.ticket):
            self._swap(asking=None if self._sight.asking is verb else verb, message=None)

    def answer(self, verb: Verb, detail: Detail) -> None:
        """Do a verb with the detail it asked for."""
        desk, officer, here = self._sight.wanted.desk, self._sight.officer, self._sight.here
        if desk and officer and here:
            self._write(deeds.at_desk(verb, desk, officer, here.ticket, detail), self._follow_desk, doing=verb)

    def leave_ask(self) -> None:
        """Ask no more."""
        self._swap(asking=None)

    def bring_back(self, verb: str, number: str) -> None:
        """Put a ticket that was set aside back into the line; `verb` is `resume` or `bring_back`."""
        self._write(deeds.coming_back(verb, number))

    def _follow_desk(self, fact: Fact) -> None:
        if isinstance(fact, DeskClosed):
            self._leave(self._sight.message)

    def _arrive(self) -> None:
        super()._arrive()
        officer, desk = self.preset
        password, self._password = self._password, None
        if officer and desk and password:
            self.sign_in(officer, desk, password)
