"""The tables of dossiers; what is personal (the applicant) has a table of its own and can be erased."""

from sqlalchemy import Column, Date, Index, Integer, String, Text

from office.domain.dossiers import Channel, DossierState, Outcome, Stage
from office.storage.tables import metadata, office_table, one_of, references
from office.storage.types import StrEnumType, UtcDateTime

dossiers = office_table(
    "dossiers",
    Column("code", String(60), nullable=False),
    Column("procedure", String(40), nullable=False),
    Column("channel", StrEnumType(Channel), nullable=False),
    Column("state", StrEnumType(DossierState), nullable=False),
    Column("opened_at", UtcDateTime, nullable=False),
    Column("opened_by", String(40), nullable=False),
    Column("service_day", Date, nullable=False),
    Column("ticket_series", String(2)),
    Column("ticket_sequence", Integer),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),
    one_of("channel", Channel),
    one_of("state", DossierState),
    references("procedures", ("procedure",), ("code",)),
    references("officers", ("opened_by",), ("code",)),
    references("tickets", ("service_day", "ticket_series", "ticket_sequence"), ("service_day", "series", "sequence")),
    key=("code",),
)
Index("ix_dossiers_changed", dossiers.c.office_id, dossiers.c.changed_at)

stage_records = office_table(
    "stage_records",
    Column("dossier", String(60), nullable=False),
    Column("position", Integer, nullable=False),
    Column("stage", StrEnumType(Stage), nullable=False),
    Column("outcome", StrEnumType(Outcome), nullable=False),
    Column("officer", String(40), nullable=False),
    Column("desk", String(8)),
    Column("at", UtcDateTime, nullable=False),
    Column("note", Text),
    one_of("stage", Stage),
    one_of("outcome", Outcome),
    references("dossiers", ("dossier",), ("code",)),
    references("officers", ("officer",), ("code",)),
    key=("dossier", "position"),
)

applicants = office_table(
    "applicants",
    Column("dossier", String(60), nullable=False),
    Column("name", Text, nullable=False),
    references("dossiers", ("dossier",), ("code",)),
    key=("dossier",),
)

__all__ = ["applicants", "dossiers", "metadata", "stage_records"]
