"""The table of staff PINs: one an office."""

from sqlalchemy import Column, Integer, String

from office.storage.table_parts import metadata, office_table, references
from office.storage.types import UtcDateTime

staff_pins = office_table(
    "staff_pins",
    Column("hash", String(200), nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("locked_until", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),
    references("offices", (), ()),
    key=(),
)

__all__ = ["metadata", "staff_pins"]
