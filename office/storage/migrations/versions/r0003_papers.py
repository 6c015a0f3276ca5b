"""Ticket papers."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "papers",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "state IN ('dropped', 'printed', 'printing', 'uncertain', 'waiting')", name=op.f("ck_papers_state")
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "service_day", "series", "sequence"],
            ["tickets.office_id", "tickets.service_day", "tickets.series", "tickets.sequence"],
            name=op.f("fk_papers_office_id_service_day_series_sequence"),
        ),
        sa.PrimaryKeyConstraint("office_id", "service_day", "series", "sequence", name=op.f("pk_papers")),
    )
    op.create_index("ix_papers_place", "papers", ["office_id", "service_day", "place", "state"], unique=False)
