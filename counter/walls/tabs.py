"""The three tabs of walls and notices, each with its key."""

from enum import StrEnum


class HallTab(StrEnum):
    """What is shown of walls and notices."""

    NOTICES = "notices"
    WALLS = "walls"
    CALLS = "calls"


HALL_KEYS: dict[HallTab, str] = {
    HallTab.NOTICES: "Shift+F7",
    HallTab.WALLS: "Shift+F8",
    HallTab.CALLS: "Shift+F9",
}
"""They follow those of the work lists; Shift+F6 leads back to the dossier from either."""
