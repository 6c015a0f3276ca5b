"""What a citizen was told of the wait, and an index of the times measured lately."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_ENDED = sa.text("state IN ('absent', 'done')")


def upgrade() -> None:
    """Add the columns and the index."""
    for name in ("promised_low", "promised_mid", "promised_high"):
        op.add_column("tickets", sa.Column(name, sa.Integer(), nullable=True))
    op.create_index(
        "ix_tickets_ended",
        "tickets",
        ["office_id", "service", "closed_at"],
        unique=False,
        sqlite_where=_ENDED,
        postgresql_where=_ENDED,
    )
