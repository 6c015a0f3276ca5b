"""The table of ticket papers."""

from sqlalchemy import Column, Date, Index, Integer, String

from office.domain.papers import PaperState
from office.storage.table_parts import metadata, office_table, one_of, references
from office.storage.types import StrEnumType, UtcDateTime

papers = office_table(
    "papers",
    Column("service_day", Date, nullable=False),
    Column("series", String(2), nullable=False),
    Column("sequence", Integer, nullable=False),
    Column("place", String(60), nullable=False),
    Column("state", StrEnumType(PaperState), nullable=False),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),
    one_of("state", PaperState),
    references("tickets", ("service_day", "series", "sequence"), ("service_day", "series", "sequence")),
    key=("service_day", "series", "sequence"),
)
Index("ix_papers_place", papers.c.office_id, papers.c.service_day, papers.c.place, papers.c.state)

printers = office_table(
    "printers",
    Column("place", String(60), nullable=False),
    Column("word", String(200), nullable=False),
    Column("told_on", Date, nullable=False),
    references("offices", (), ()),
    key=("place",),
)

__all__ = ["metadata", "papers", "printers"]
