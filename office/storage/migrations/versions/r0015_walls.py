"""Walls: which there are, how each was told to speak, what is wrong with it; and notices."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the tables; walls make themselves known when they start."""
    op.create_table(
        "walls",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("own_rules", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_walls_office_id")),
        sa.PrimaryKeyConstraint("office_id", "name", name=op.f("pk_walls")),
    )
    op.create_table(
        "wall_rules",
        *_wall("wall_rules"),
        sa.Column("rule", sa.String(length=20), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "wall", "rule", name=op.f("pk_wall_rules")),
    )
    op.create_table(
        "wall_troubles",
        *_wall("wall_troubles"),
        sa.Column("cause", sa.String(length=20), nullable=False),
        sa.Column("about", sa.String(length=200), nullable=False),
        sa.Column("since", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "wall", "cause", "about", name=op.f("pk_wall_troubles")),
    )
    _notices()


def _wall(table: str) -> tuple[sa.Column[object] | sa.ForeignKeyConstraint, ...]:
    return (
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("wall", sa.String(length=60), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "wall"], ["walls.office_id", "walls.name"], name=op.f(f"fk_{table}_office_id_wall")
        ),
    )


def _notices() -> None:
    op.create_table(
        "notices",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("text_vi", sa.Text(), nullable=False),
        sa.Column("text_en", sa.Text(), nullable=False),
        sa.Column("first_day", sa.Date(), nullable=False),
        sa.Column("last_day", sa.Date(), nullable=False),
        sa.Column("removed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_notices_office_id")),
        sa.PrimaryKeyConstraint("office_id", "id", name=op.f("pk_notices")),
    )
    op.create_index(
        "ix_notices_last_day",
        "notices",
        ["office_id", "last_day"],
        unique=False,
        sqlite_where=sa.text("removed_at IS NULL"),
        postgresql_where=sa.text("removed_at IS NULL"),
    )
