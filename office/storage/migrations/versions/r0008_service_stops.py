"""Services that stop giving numbers at a time of their own."""

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Make the table; until a row is written every service stops with the office."""
    op.create_table(
        "service_stops",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service", sa.String(length=8), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.CheckConstraint("minutes >= 0", name=op.f("ck_service_stops_minutes")),
        sa.ForeignKeyConstraint(
            ["office_id", "service"],
            ["services.office_id", "services.code"],
            name=op.f("fk_service_stops_office_id_service"),
        ),
        sa.PrimaryKeyConstraint("office_id", "service", name=op.f("pk_service_stops")),
    )
