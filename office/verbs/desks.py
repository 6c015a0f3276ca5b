"""The verbs on desks."""

from office.actions import staffing
from office.domain.facts import DeskClosed, DeskOpened, DeskPaused
from office.verbs.door import Door


class DeskVerbs(Door):
    """Open, pause, close."""

    def open_desk(self, desk: str | int, officer: str, *, request_key: str | None = None) -> DeskOpened:
        """Open a desk for an officer (by code), or come back from a pause."""
        return self.write(staffing.open_desk, str(desk), officer, request_key=request_key)

    def pause_desk(self, desk: str | int, note: str | None = None, *, request_key: str | None = None) -> DeskPaused:
        """Take no numbers for a while."""
        return self.write(staffing.pause_desk, str(desk), note, request_key=request_key)

    def close_desk(self, desk: str | int, *, request_key: str | None = None) -> DeskClosed:
        """Close a desk."""
        return self.write(staffing.close_desk, str(desk), request_key=request_key)
