"""Dossiers, their stage records and applicants."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Make the tables."""
    op.create_table(
        "dossiers",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=60), nullable=False),
        sa.Column("procedure", sa.String(length=40), nullable=False),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("opened_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("opened_by", sa.String(length=40), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("ticket_series", sa.String(length=2), nullable=True),
        sa.Column("ticket_sequence", sa.Integer(), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("channel IN ('direct', 'online', 'post')", name=op.f("ck_dossiers_channel")),
        sa.CheckConstraint(
            "state IN ('appraised', 'approved', 'opened', 'received', 'rejected', 'returned', 'sealed', 'stopped')",
            name=op.f("ck_dossiers_state"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "opened_by"],
            ["officers.office_id", "officers.code"],
            name=op.f("fk_dossiers_office_id_opened_by"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "procedure"],
            ["procedures.office_id", "procedures.code"],
            name=op.f("fk_dossiers_office_id_procedure"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "service_day", "ticket_series", "ticket_sequence"],
            ["tickets.office_id", "tickets.service_day", "tickets.series", "tickets.sequence"],
            name=op.f("fk_dossiers_office_id_service_day_ticket_series_ticket_sequence"),
        ),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_dossiers")),
    )
    op.create_index("ix_dossiers_changed", "dossiers", ["office_id", "changed_at"], unique=False)
    op.create_table(
        "applicants",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(length=60), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "dossier"],
            ["dossiers.office_id", "dossiers.code"],
            name=op.f("fk_applicants_office_id_dossier"),
        ),
        sa.PrimaryKeyConstraint("office_id", "dossier", name=op.f("pk_applicants")),
    )
    op.create_table(
        "stage_records",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(length=60), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(length=20), nullable=False),
        sa.Column("outcome", sa.String(length=20), nullable=False),
        sa.Column("officer", sa.String(length=40), nullable=False),
        sa.Column("desk", sa.String(length=8), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("note", sa.Text(), nullable=True),
        sa.CheckConstraint("outcome IN ('passed', 'refused')", name=op.f("ck_stage_records_outcome")),
        sa.CheckConstraint(
            "stage IN ('appraise', 'approve', 'receive', 'return', 'seal')",
            name=op.f("ck_stage_records_stage"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "dossier"],
            ["dossiers.office_id", "dossiers.code"],
            name=op.f("fk_stage_records_office_id_dossier"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "officer"],
            ["officers.office_id", "officers.code"],
            name=op.f("fk_stage_records_office_id_officer"),
        ),
        sa.PrimaryKeyConstraint("office_id", "dossier", "position", name=op.f("pk_stage_records")),
    )
