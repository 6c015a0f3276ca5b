"""What each printer said last, so that every desk can see that one needs paper."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    """Make the table."""
    op.create_table(
        "printers",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=False),
        sa.Column("word", sa.String(length=200), nullable=False),
        sa.Column("told_on", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_printers_office_id")),
        sa.PrimaryKeyConstraint("office_id", "place", name=op.f("pk_printers")),
    )
