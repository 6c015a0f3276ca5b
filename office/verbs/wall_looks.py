"""What a wall asks of the office."""

from office.domain.wall_snapshots import WallSnapshot
from office.storage.wall_look import look_at_wall
from office.verbs.door import Door


class WallLooks(Door):
    """The reading a wall lives by; one consistent moment of the database."""

    def wall(self, name: str, before: WallSnapshot | None = None) -> WallSnapshot:
        """Return the hall as the wall of that name sees it, with the calls since it looked before.

        What no fact since then can have changed is taken from `before`, so the cost does not grow with the day.
        """
        return self.read(lambda tx: look_at_wall(tx, name, before))
