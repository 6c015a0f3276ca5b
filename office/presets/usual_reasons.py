"""The usual reasons that a new office starts with, from reasons.csv; each office may change its own."""

from pathlib import Path

from office.domain.reasons import About, UsualReason
from office.presets.entries import csv_entries

_FILE = Path(__file__).parent / "reasons.csv"
COLUMNS = ("about", "code", "name_vi", "name_en")


def usual_reasons() -> tuple[UsualReason, ...]:
    """Return the reasons in the order they are offered.

    Raises:
        ValueError: the file is wrong; the message names the line.
    """
    return tuple(
        UsualReason(
            about=About(entry.choice("about", tuple(About))),
            code=entry.text("code"),
            name_vi=entry.text("name_vi"),
            name_en=entry.text("name_en"),
            position=place,
        )
        for place, entry in enumerate(csv_entries(_FILE, COLUMNS), 1)
    )
