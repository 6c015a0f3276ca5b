"""The table of an office's usual reasons."""

from sqlalchemy import Column, Integer, String, Text

from office.domain.reasons import About
from office.storage.table_parts import metadata, office_table, one_of, references
from office.storage.types import StrEnumType

usual_reasons = office_table(
    "usual_reasons",
    Column("about", StrEnumType(About), nullable=False),
    Column("code", String(20), nullable=False),
    Column("name_vi", Text, nullable=False),
    Column("name_en", Text, nullable=False),
    Column("position", Integer, nullable=False),
    one_of("about", About),
    references("offices", (), ()),
    key=("about", "code"),
)

__all__ = ["metadata", "usual_reasons"]
