"""The table of the procedures' versions; a row is never changed but for its last day."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Integer, String, Text

from office.storage.table_parts import metadata, office_table, references

procedure_versions = office_table(
    "procedure_versions",
    Column("code", String(40), nullable=False),
    Column("version", Integer, nullable=False),
    Column("valid_from", Date),
    Column("valid_to", Date),
    Column("name", Text, nullable=False),
    Column("field", Text, nullable=False),
    Column("department", Text, nullable=False),
    Column("level", String(20), nullable=False),
    Column("series", String(2), nullable=False),
    Column("service", String(8), nullable=False),
    Column("time_limit", Integer),
    Column("time_unit", String(20)),
    Column("time_basis", String(20)),
    Column("committed_limit", Integer),
    Column("budgets", Text, nullable=False),
    Column("papers", Text, nullable=False),
    Column("fee_stops_clock", Boolean, nullable=False),
    Column("fee", Integer),
    Column("legal_basis", Text, nullable=False),
    Column("result_name", Text, nullable=False),
    Column("on_the_spot", Boolean),
    CheckConstraint("version > 0", name="version"),
    references("procedures", ("code",), ("code",)),
    references("services", ("service",), ("code",)),
    key=("code", "version"),
)

__all__ = ["metadata", "procedure_versions"]
