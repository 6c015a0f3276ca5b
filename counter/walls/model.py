"""What an officer can do with walls and notices."""

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from counter.device_model import DeviceModel
from counter.gate import AccountAsk
from counter.sight import Wanted
from counter.told import told_failure
from counter.walls.notice_form import NewNotice
from counter.walls.tabs import HallTab
from office.domain.errors import Reason, Refused
from office.domain.facts import Fact
from office.domain.officer_facts import OfficerSignedIn
from office.domain.officers import Right, may
from office.domain.wall_facts import NoticePosted
from office.domain.wall_rules import rule_told

if TYPE_CHECKING:
    from office.bootstrap import Office


class HallModel(DeviceModel):
    """Opens a tab, and writes in the name of whoever sits at the desk, or was let in without one."""

    notice_posted = Signal(int)
    """The notice that was typed is kept, by its number."""
    rules_kept = Signal()
    """The rules that were edited are kept."""

    def show_hall(self, tab: HallTab | None) -> None:
        """Show a tab of walls and notices, or the work again."""
        if self._sight.wanted.hall is not tab:
            self._swap(wanted=replace(self._sight.wanted, hall=tab), asking=None, message=None)
            self.refresh()

    def enter_hall(self, officer: str, password: str) -> None:
        """Let somebody in who runs the hall and sits at no desk."""
        self._attempt(
            lambda office: office.sign_in(officer, password, place=self._place), partial(self._enter, password)
        )

    def _enter(self, password: str, fact: Fact) -> None:
        if not isinstance(fact, OfficerSignedIn) or fact.officer is None:
            return
        officer, reading = fact.officer, self._sight.reading
        person = next((one for one in (reading.officers if reading else ()) if one.code == officer), None)
        if fact.must_change:
            self._first = password
            self._swap(account=AccountAsk(officer=officer, is_first=True))
        elif person is not None and may(person, Right.RUN_HALL):
            self._swap(officer=officer, wanted=Wanted(hall=HallTab.NOTICES), message=None)
        else:
            refusal = Refused(Reason.NOT_AUTHORIZED, officer=officer, right=Right.RUN_HALL.value)
            self._swap(message=told_failure(refusal, self._sight))

    def leave_hall(self) -> None:
        """Go back to the desk, or outside from no desk."""
        if self._sight.wanted.desk is None:
            self._leave()
        else:
            self.show_hall(None)

    def lock(self, *, is_idle: bool = False, is_relief: bool = False) -> None:
        """Lock the desk's window; without a desk, let nobody stay in."""
        if self._sight.wanted.desk is None and self._sight.wanted.hall is not None:
            self._leave()
        else:
            super().lock(is_idle=is_idle, is_relief=is_relief)

    def post_notice(self, new: NewNotice) -> None:
        """Show a notice on the walls."""
        officer = self._sight.officer

        def kept(fact: Fact) -> None:
            if isinstance(fact, NoticePosted):
                self.notice_posted.emit(fact.notice)

        self._write(
            lambda office, key: office.post_notice(
                new.text_vi, new.text_en, new.first_day, new.last_day, officer=officer, request_key=key
            ),
            kept,
        )

    def remove_notice(self, notice: int) -> None:
        """Show a notice no more."""
        officer = self._sight.officer
        self._write(lambda office, key: office.remove_notice(notice, officer=officer, request_key=key))

    def set_wall_rules(self, wall: str, changes: Mapping[str, str | None]) -> None:
        """Change how a wall shows or speaks; None lets a rule be as its computer sets it."""
        officer = self._sight.officer
        if not changes:
            return

        def deed(office: "Office", key: str) -> Fact:
            # All are looked at before any is changed.
            told = {rule: rule_told(rule, value) for rule, value in changes.items()}
            facts = [
                office.set_wall_rule(wall, rule, value, officer=officer, request_key=f"{key}:{rule}")
                for rule, value in told.items()
            ]
            return facts[-1]

        self._write(deed, lambda _: self.rules_kept.emit())

    def forget_wall(self, wall: str) -> None:
        """Expect nothing of a wall any more."""
        officer = self._sight.officer
        self._write(lambda office, key: office.forget_wall(wall, officer=officer, request_key=key))
