"""The tables of dossiers; what is personal (the applicant) has a table of its own and can be erased."""

from sqlalchemy import BigInteger, Boolean, Column, Date, Index, Integer, String, Text, false, text

from office.domain.dossier_events import EventKind, Hold
from office.domain.dossiers import UNSEALED, Channel, DossierState, Outcome, ResultPlace, Stage
from office.storage.table_parts import metadata, office_table, one_of, quoted, references
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
    Column("procedure_version", Integer, nullable=False, server_default=text("1")),
    Column("result_place", StrEnumType(ResultPlace), nullable=False, server_default="center"),
    Column("sets", Integer, nullable=False, server_default=text("1")),
    Column("received_at", UtcDateTime),
    Column("due_at", UtcDateTime),
    Column("statutory_due_at", UtcDateTime),
    Column("stage_due_at", UtcDateTime),
    Column("hold", StrEnumType(Hold)),
    Column("supplements", Integer, nullable=False, server_default=text("0")),
    Column("fee", BigInteger),
    Column("fee_paid_at", UtcDateTime),
    Column("finished_at", UtcDateTime),
    Column("version", Integer, nullable=False),
    one_of("channel", Channel),
    one_of("state", DossierState),
    one_of("result_place", ResultPlace),
    one_of("hold", Hold),
    references("procedures", ("procedure",), ("code",)),
    references("procedure_versions", ("procedure", "procedure_version"), ("code", "version")),
    references("officers", ("opened_by",), ("code",)),
    references("tickets", ("service_day", "ticket_series", "ticket_sequence"), ("service_day", "series", "sequence")),
    key=("code",),
)
Index(
    "ix_dossiers_ticket",
    dossiers.c.office_id,
    dossiers.c.service_day,
    dossiers.c.ticket_series,
    dossiers.c.ticket_sequence,
)
"""What was opened from the ticket at a desk: read after each key that is pressed there."""
Index("ix_dossiers_changed", dossiers.c.office_id, dossiers.c.changed_at)
OPEN_ROWS = text(f"state IN ({quoted({*UNSEALED, DossierState.SEALED})})")
"""Literal and not bound: so a planner sees that the partial index has the same condition."""
Index(
    "ix_dossiers_work",
    dossiers.c.office_id,
    dossiers.c.state,
    dossiers.c.stage_due_at,
    dossiers.c.code,
    sqlite_where=OPEN_ROWS,
    postgresql_where=OPEN_ROWS,
)
"""The work lists: of each stage, what is due first."""

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
    Column("is_superseded", Boolean, nullable=False, server_default=false()),
    one_of("stage", Stage),
    one_of("outcome", Outcome),
    references("dossiers", ("dossier",), ("code",)),
    references("officers", ("officer",), ("code",)),
    key=("dossier", "position"),
)

dossier_events = office_table(
    "dossier_events",
    Column("dossier", String(60), nullable=False),
    Column("position", Integer, nullable=False),
    Column("kind", StrEnumType(EventKind), nullable=False),
    Column("at", UtcDateTime, nullable=False),
    Column("officer", String(40), nullable=False),
    Column("desk", String(8)),
    Column("signer", String(40)),
    Column("reason", Text),
    Column("items", Text, nullable=False),
    Column("old_due", UtcDateTime),
    Column("new_due", UtcDateTime),
    one_of("kind", EventKind),
    references("dossiers", ("dossier",), ("code",)),
    references("officers", ("officer",), ("code",)),
    key=("dossier", "position"),
)

handling_policies = office_table(
    "handling_policies",
    Column("signer_differs", Boolean, nullable=False),
    references("offices", (), ()),
    key=(),
)

__all__ = ["dossier_events", "dossiers", "handling_policies", "metadata", "stage_records"]
