"""The counter's view model: each verb of the screen, through one lane, with a request key of its own."""

from collections.abc import Callable
from dataclasses import replace
from uuid import uuid4

from counter import deeds
from counter.sight import Connection, Wanted
from counter.signing import SignInModel
from counter.told import told, told_failure
from counter.verbs import ASKING, Detail, Verb, allowed
from office.domain.dossiers import Outcome, Stage, dossier_code
from office.domain.errors import OfficeError, Reason
from office.domain.facts import DeskClosed, DossierOpened, Fact, NobodyWaiting
from office.qt.link import Opener


class CounterModel(SignInModel):
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
            self._swap(officer=officer, wanted=Wanted(desk))

        self._write(lambda office, key: office.open_desk(desk, officer, request_key=key), enter)

    def _take_over(self, officer: str, desk: str) -> None:
        def relieve(_: Fact) -> None:
            self._swap(officer=officer, wanted=Wanted(desk), locked=None)

        self._write(lambda office, key: office.take_over(desk, officer, request_key=key), relieve)

    def press(self, verb: Verb) -> None:
        """Do a verb, or ask for its detail; the office refuses one that is out of place, with a sentence."""
        here = self._sight.here
        if here is None:
            return
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
            self._write(deeds.at_desk(verb, desk, officer, here.ticket, detail), self._follow_desk)

    def leave_ask(self) -> None:
        """Ask no more."""
        self._swap(asking=None)

    def bring_back(self, verb: str, number: str) -> None:
        """Put a ticket that was set aside back into the line; `verb` is `resume` or `bring_back`."""
        self._write(deeds.coming_back(verb, number))

    def begin_dossier(self, *, is_opening: bool) -> None:
        """Show the form for a new dossier, or leave it."""
        self._swap(is_opening=is_opening)

    def open_dossier(self, procedure: str, channel: str, applicant: str) -> None:
        """Open a dossier from the ticket at the desk, or without one."""
        ticket = self._sight.here.ticket if self._sight.here else None
        number, officer = ticket.number if ticket else None, self._sight.officer

        def show(fact: Fact) -> None:
            if isinstance(fact, DossierOpened):
                self.show_dossier(fact.dossier.code)

        self._write(
            lambda office, key: office.open_dossier(
                procedure, ticket=number, officer=officer, channel=channel, applicant=applicant, request_key=key
            ),
            show,
        )

    def record(self, code: str, stage: Stage, officer: str, outcome: Outcome, note: str) -> None:
        """Record the due stage of a dossier, done by an officer."""
        desk = self._sight.wanted.desk
        if desk:
            self._write(deeds.stage_done(code, stage, desk, officer, outcome, note))

    def look_up(self, typed: str) -> None:
        """Show any dossier by its code; digits alone mean a dossier of this office and day."""
        here, code = self._sight.here, typed.strip().upper()
        if here is None or not code:
            return
        if code.isdecimal():
            code = dossier_code(here.profile.agency_code, here.service_day, int(code))
        self._swap(message=None)
        self.link.run(
            lambda office: office.dossier(code), lambda view: self.show_dossier(view.dossier.code), self._tell
        )

    def show_dossier(self, code: str) -> None:
        """Show a dossier that exists."""
        self._swap(wanted=replace(self._sight.wanted, dossier=code), is_opening=False)
        self.refresh()

    def _write(self, deed: deeds.Deed, then: Callable[[Fact], None] | None = None) -> None:
        if self._is_writing or self._sight.connection is not Connection.GOOD:
            return
        self._is_writing, key = True, uuid4().hex
        self._swap(is_running=True)

        def done(answer: Fact | NobodyWaiting) -> None:
            self._is_writing = False
            self._swap(asking=None, message=told(answer, self._sight))
            if then is not None and isinstance(answer, Fact):
                then(answer)
            self.refresh()

        self.link.run(lambda office: deed(office, key), done, self._fail)

    def _fail(self, error: Exception) -> None:
        self._is_writing = False
        if isinstance(error, OfficeError) and error.reason is Reason.DESK_LEFT_OPEN:
            self._leave(told_failure(error, self._sight))
            return
        self._tell(error)
        self.refresh()

    def _tell(self, error: Exception) -> None:
        self._swap(message=told_failure(error, self._sight))

    def _follow_desk(self, fact: Fact) -> None:
        if isinstance(fact, DeskClosed):
            self._leave(self._sight.message)

    def _arrive(self) -> None:
        super()._arrive()
        officer, desk = self.preset
        password, self._password = self._password, None
        if officer and desk and password:
            self.sign_in(officer, desk, password)
