"""The verbs on desks."""

from collections.abc import Sequence

from office.actions import profiles, staffing
from office.domain.calling_facts import DeskProfileSet, DeskTakenOver
from office.domain.desks import MixRule
from office.domain.facts import DeskClosed, DeskOpened, DeskPaused
from office.verbs.door import Door


class DeskVerbs(Door):
    """Open, pause, take over, close; what a desk does."""

    def open_desk(self, desk: str | int, officer: str, *, request_key: str | None = None) -> DeskOpened:
        """Open a desk for an officer (by code), or come back from a pause; another idle desk of theirs is closed."""
        return self.write(staffing.open_desk, str(desk), officer, request_key=request_key)

    def take_over(self, desk: str | int, officer: str, *, request_key: str | None = None) -> DeskTakenOver:
        """Let another officer take over an open desk with the ticket at it."""
        return self.write(staffing.take_over, str(desk), officer, request_key=request_key)

    def pause_desk(
        self,
        desk: str | int,
        note: str | None = None,
        *,
        reason: str | None = None,
        request_key: str | None = None,
    ) -> DeskPaused:
        """Take no numbers for a while."""
        return self.write(staffing.pause_desk, str(desk), note, reason=reason, request_key=request_key)

    def close_desk(self, desk: str | int, *, request_key: str | None = None) -> DeskClosed:
        """Close a desk."""
        return self.write(staffing.close_desk, str(desk), request_key=request_key)

    def set_desk_profile(
        self,
        desk: str | int,
        *,
        services: Sequence[str] | None = None,
        stages: Sequence[str] | None = None,
        rule: MixRule | str | None = None,
        patience: int | None = None,
        ratio: int | None = None,
        auto_call: bool | None = None,
        officer: str | None = None,
        request_key: str | None = None,
    ) -> DeskProfileSet:
        """Decide what a desk does and how it mixes its services; what is None stays as it is.

        Args:
            desk: its number.
            services: codes, the most preferred first.
            stages: that it does (`receive` …); none for all.
            rule: `turn`, `preferred` or `alternate`, see `office.domain.mixing`.
            patience: minutes, of the rule `preferred`.
            ratio: calls out of turn for each in turn, of the rule `alternate`.
            auto_call: whether the next is called as soon as one is done.
            officer: who decided.
            request_key: as everywhere.
        """
        return self.write(
            profiles.set_desk_profile,
            str(desk),
            services=None if services is None else tuple(services),
            stages=None if stages is None else tuple(stages),
            rule=None if rule is None else str(rule),
            patience=patience,
            ratio=ratio,
            auto_call=auto_call,
            officer=officer,
            request_key=request_key,
        )
