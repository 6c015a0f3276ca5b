"""The line: office, catalogue, desks, tickets and journal."""

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "offices",
        sa.Column("office_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("place_vi", sa.Text(), nullable=False),
        sa.Column("agency_code", sa.String(length=40), nullable=False),
        sa.Column("time_zone", sa.String(length=60), nullable=False),
        sa.Column("preset", sa.String(length=60), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("head", sa.String(length=64), nullable=False),
        sa.Column("last_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_offices")),
    )
    op.create_table(
        "journal",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("revision", sa.BigInteger(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("kind", sa.String(length=40), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=True),
        sa.Column("ticket", sa.String(length=16), nullable=True),
        sa.Column("dossier", sa.String(length=60), nullable=True),
        sa.Column("desk", sa.String(length=8), nullable=True),
        sa.Column("officer", sa.String(length=40), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("request_key", sa.String(length=64), nullable=False),
        sa.Column("request_print", sa.String(length=64), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_journal_office_id")),
        sa.PrimaryKeyConstraint("office_id", "revision", name=op.f("pk_journal")),
        sa.UniqueConstraint("office_id", "request_key", name=op.f("uq_journal_office_id_request_key")),
    )
    op.create_table(
        "number_counters",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("series", sa.String(length=40), nullable=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_number_counters_office_id")),
        sa.PrimaryKeyConstraint("office_id", "service_day", "series", name=op.f("pk_number_counters")),
    )
    op.create_table(
        "officers",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_officers_office_id")),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_officers")),
    )
    op.create_table(
        "priority_groups",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("head_start_minutes", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_priority_groups_office_id")),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_priority_groups")),
    )
    op.create_table(
        "series",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("letter", sa.String(length=2), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("gives_results", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_series_office_id")),
        sa.PrimaryKeyConstraint("office_id", "letter", name=op.f("pk_series")),
    )
    op.create_table(
        "desks",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("number", sa.String(length=8), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("services", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("officer", sa.String(length=40), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("since", sa.DateTime(timezone=True), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("state IN ('closed', 'open', 'paused')", name=op.f("ck_desks_state")),
        sa.ForeignKeyConstraint(
            ["office_id", "officer"],
            ["officers.office_id", "officers.code"],
            name=op.f("fk_desks_office_id_officer"),
        ),
        sa.PrimaryKeyConstraint("office_id", "number", name=op.f("pk_desks")),
    )
    op.create_table(
        "services",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=8), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "series"],
            ["series.office_id", "series.letter"],
            name=op.f("fk_services_office_id_series"),
        ),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_services")),
    )
    op.create_table(
        "procedures",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("service", sa.String(length=8), nullable=False),
        sa.Column("time_limit", sa.Integer(), nullable=True),
        sa.Column("time_unit", sa.String(length=20), nullable=True),
        sa.Column("time_basis", sa.String(length=20), nullable=True),
        sa.ForeignKeyConstraint(
            ["office_id", "service"],
            ["services.office_id", "services.code"],
            name=op.f("fk_procedures_office_id_service"),
        ),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_procedures")),
    )
    op.create_table(
        "tickets",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("token", sa.String(length=32), nullable=False),
        sa.Column("service", sa.String(length=8), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("language", sa.String(length=2), nullable=False),
        sa.Column("priority", sa.String(length=20), nullable=True),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("turn_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("desk", sa.String(length=8), nullable=True),
        sa.Column("officer", sa.String(length=40), nullable=True),
        sa.Column("for_desk", sa.String(length=8), nullable=True),
        sa.Column("calls", sa.Integer(), nullable=False),
        sa.Column("called_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("note", sa.Text(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('absent', 'called', 'cancelled', 'done', 'parked', 'serving', 'transferred', 'waiting')",
            name=op.f("ck_tickets_state"),
        ),
        sa.CheckConstraint("sequence > 0", name=op.f("ck_tickets_sequence")),
        sa.ForeignKeyConstraint(
            ["office_id", "service"],
            ["services.office_id", "services.code"],
            name=op.f("fk_tickets_office_id_service"),
        ),
        sa.PrimaryKeyConstraint("office_id", "service_day", "series", "sequence", name=op.f("pk_tickets")),
        sa.UniqueConstraint("office_id", "token", name=op.f("uq_tickets_office_id_token")),
    )
    op.create_index(
        "ix_tickets_line",
        "tickets",
        ["office_id", "service_day", "turn_at", "series", "sequence"],
        unique=False,
        sqlite_where=sa.text("state IN ('transferred', 'waiting')"),
        postgresql_where=sa.text("state IN ('transferred', 'waiting')"),
    )
    op.create_index(
        "uq_tickets_active_desk",
        "tickets",
        ["office_id", "desk"],
        unique=True,
        sqlite_where=sa.text("state IN ('called', 'serving')"),
        postgresql_where=sa.text("state IN ('called', 'serving')"),
    )
