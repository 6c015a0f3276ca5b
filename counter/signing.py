"""Signing in, choosing a password, locking and unlocking, as the counter's view model does it."""

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, TypeAlias

from counter.gate import AccountAsk, Chosen, Locked
from counter.gate_told import told_failed, told_saved
from counter.sight import Connection, Message, Tone
from counter.told import told_failure
from counter.vouching import signed_in
from counter.watch import Watch
from office.domain.accounts import require_pin
from office.domain.errors import OfficeError
from office.domain.facts import Fact
from office.domain.officer_facts import DeskUnlocked, OfficerSignedIn, PasswordChanged, SignInFailed
from office.qt.link import Opener

if TYPE_CHECKING:
    from office.bootstrap import Office

Try: TypeAlias = Callable[["Office"], Fact]
"""Done with the office; the secret is inside, so that it stands in no argument and no message."""


class SignInModel(Watch):
    """Lets an officer in, and keeps the desk while nobody is there."""

    def __init__(
        self,
        url: str,
        *,
        language: str = "vi",
        opener: Opener | None = None,
        place: str = "",
        idle_minutes: float = 0,
    ) -> None:
        super().__init__(url, language=language, opener=opener)
        self._place = place
        self._idle = timedelta(minutes=idle_minutes)
        self._touched = self._now
        self._first = ""
        """A first password, kept from the sign-in until it is replaced."""

    def sign_in(self, officer: str, desk: str, password: str, takes_over: bool = False) -> None:  # noqa: FBT001, FBT002 - what a signal carries
        """Show by the password who one is, then go to work at the desk, or take it over from a colleague."""

        def enter(fact: Fact) -> None:
            if isinstance(fact, OfficerSignedIn) and fact.must_change:
                self._first = password
                self._swap(account=AccountAsk(officer=officer, desk=desk, is_first=True, takes_over=takes_over))
            elif takes_over:
                self._take_over(officer, desk)
            else:
                self._sit(officer, desk)

        self._attempt(lambda office: office.sign_in(officer, password, place=self._place, desk=desk), enter)

    def ask_account(self, officer: str) -> None:
        """Show the page on which an officer chooses a password or a PIN."""
        self._swap(account=AccountAsk(officer=officer), message=None)

    def leave_account(self) -> None:
        """Choose nothing; who has a first password stays outside."""
        self._first = ""
        self._swap(account=None, message=None)

    def save_account(self, chosen: Chosen) -> None:
        """Keep the password and the PIN that were chosen, either or both."""
        ask = self._sight.account
        if ask is None:
            return
        wrong = self._mistyped(chosen, ask)
        if wrong is not None:
            self._swap(message=wrong)
            return
        old = self._first if ask.is_first else chosen.old
        self._attempt(lambda office: self._saved(office, ask.officer, old, chosen), lambda _: self._kept(ask, chosen))

    def lock(self, *, is_idle: bool = False, is_relief: bool = False) -> None:
        """Lock the desk's window at once, whatever the database does; that it was locked is a fact."""
        desk = self._sight.wanted.desk
        if desk is None or self._sight.here is None or self._sight.locked is not None:
            return
        self._swap(locked=Locked(at=self._now, is_idle=is_idle, is_relief=is_relief), asking=None, message=None)
        self.link.run(
            lambda office: office.lock_desk(desk, place=self._place, is_idle=is_idle), lambda _: None, lambda _: None
        )

    def unlock(self, officer: str, secret: str) -> None:
        """Go on at a locked desk: its own officer by PIN or password, or another one who takes it over."""
        desk = self._sight.wanted.desk
        if desk is None or self._sight.locked is None:
            return
        is_own = officer == self._sight.officer

        def enter(fact: Fact) -> None:
            if isinstance(fact, DeskUnlocked | OfficerSignedIn) and fact.must_change:
                self._first = secret
                self._swap(account=AccountAsk(officer=officer, desk=desk, is_first=True))
            else:
                self._go_on(officer, desk)

        if is_own:
            self._attempt(lambda office: office.unlock(officer, secret, desk, place=self._place), enter)
        else:
            self._attempt(lambda office: signed_in(office, officer, secret, desk, self._place), enter)

    def touched(self) -> None:
        """Somebody used the keyboard or the mouse."""
        self._touched = self._now

    def _sit(self, officer: str, desk: str) -> None:
        raise NotImplementedError

    def _take_over(self, officer: str, desk: str) -> None:
        raise NotImplementedError

    def _go_on(self, officer: str, desk: str) -> None:
        if officer == self._sight.officer:
            self._swap(locked=None, message=Message(Tone.DONE, self._say("unlocked")))
        else:
            self._take_over(officer, desk)

    def _mistyped(self, chosen: Chosen, ask: AccountAsk) -> Message | None:
        if chosen.new != chosen.again:
            return Message(Tone.REFUSED, self._say("passwords_differ"))
        if chosen.pin != chosen.pin_again:
            return Message(Tone.REFUSED, self._say("pins_differ"))
        if not chosen.new and (ask.is_first or not chosen.pin):
            return Message(Tone.REFUSED, self._say("nothing_chosen"))
        try:
            # Before the password is changed: both or neither.
            if chosen.pin:
                require_pin(chosen.pin)
        except OfficeError as error:
            return told_failure(error, self._sight)
        return None

    def _saved(self, office: "Office", officer: str, old: str, chosen: Chosen) -> Fact:
        fact: Fact | None = None
        if chosen.new:
            fact = office.change_password(officer, old, chosen.new, place=self._place)
            if not isinstance(fact, PasswordChanged):
                return fact
        if chosen.pin:
            fact = office.set_pin(officer, chosen.new or old, chosen.pin, place=self._place)
        assert fact is not None  # noqa: S101 - _mistyped let nothing pass without either
        return fact

    def _kept(self, ask: AccountAsk, chosen: Chosen) -> None:
        self._first = ""
        self._swap(account=None, message=told_saved(chosen, self._sight))
        if ask.desk is None:
            return
        if ask.takes_over:
            self._take_over(ask.officer, ask.desk)
        elif self._sight.locked is None:
            self._sit(ask.officer, ask.desk)
        else:
            self._go_on(ask.officer, ask.desk)

    def _attempt(self, work: Try, done: Callable[[Fact], None]) -> None:
        if self._is_writing or self._sight.connection is not Connection.GOOD:
            return
        self.touched()
        self._is_writing = True
        self._swap(is_running=True, message=None)

        def answered(fact: Fact) -> None:
            self._is_writing = False
            if isinstance(fact, SignInFailed):
                self._swap(is_running=False, message=told_failed(fact, self._sight))
            else:
                self._swap(is_running=False)
                done(fact)
            self.refresh()

        self.link.run(work, answered, self._not_let_in)

    def _not_let_in(self, error: Exception) -> None:
        self._is_writing = False
        self._swap(is_running=False, message=told_failure(error, self._sight))
        self.refresh()

    def _redraw(self) -> None:
        super()._redraw()
        if self._is_left() or self._is_barred():
            self.lock(is_idle=self._is_left())

    def _is_left(self) -> bool:
        return bool(self._idle) and self._now - self._touched >= self._idle

    def _is_barred(self) -> bool:
        here = self._sight.here
        owner = here.officer if here else None
        return owner is not None and owner.code == self._sight.officer and not owner.is_active
