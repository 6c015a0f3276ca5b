"""The tables of walls: which there are, how each was told to speak, what is wrong with it; and notices."""

from sqlalchemy import Column, Date, Index, Integer, String, Text, text

from office.domain.walls import ABOUT, NAME, Trouble
from office.storage.table_parts import metadata, office_table, references
from office.storage.types import StrEnumType, UtcDateTime

walls = office_table(
    "walls",
    Column("name", String(NAME), nullable=False),
    Column("started_at", UtcDateTime, nullable=False),
    Column("own_rules", Text, nullable=False),
    references("offices", (), ()),
    key=("name",),
)
"""`own_rules`: JSON, each rule as the computer of the wall sets it."""

wall_rules = office_table(
    "wall_rules",
    Column("wall", String(NAME), nullable=False),
    Column("rule", String(20), nullable=False),
    Column("value", Text, nullable=False),
    references("walls", ("wall",), ("name",)),
    key=("wall", "rule"),
)
"""What was changed while the wall runs."""

wall_troubles = office_table(
    "wall_troubles",
    Column("wall", String(NAME), nullable=False),
    Column("cause", StrEnumType(Trouble), nullable=False),
    Column("about", String(ABOUT), nullable=False),
    Column("since", UtcDateTime, nullable=False),
    references("walls", ("wall",), ("name",)),
    key=("wall", "cause", "about"),
)

notices = office_table(
    "notices",
    Column("id", Integer, nullable=False),
    Column("text_vi", Text, nullable=False),
    Column("text_en", Text, nullable=False),
    Column("first_day", Date, nullable=False),
    Column("last_day", Date, nullable=False),
    Column("removed_at", UtcDateTime),
    references("offices", (), ()),
    key=("id",),
)
"""A removed one keeps its row, so that its number never means another."""

STANDING_ROWS = text("removed_at IS NULL")

Index(
    "ix_notices_last_day",
    notices.c.office_id,
    notices.c.last_day,
    sqlite_where=STANDING_ROWS,
    postgresql_where=STANDING_ROWS,
)
"""However many notices an office has had, a wall reads those of today."""

__all__ = ["STANDING_ROWS", "metadata", "notices", "wall_rules", "wall_troubles", "walls"]
