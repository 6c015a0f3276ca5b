"""Ratings: which tickets were rated, and the votes, counted apart from them."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_COMPLAINTS = (
    ("waited", "Phải chờ lâu", "I waited long"),
    ("come_again", "Phải đi lại nhiều lần", "I have to come again"),
    ("attitude", "Thái độ phục vụ chưa tốt", "I was not treated well"),
    ("guidance", "Hướng dẫn chưa rõ", "I was not told clearly what to do"),
    ("papers", "Bị yêu cầu thêm giấy tờ ngoài quy định", "I was asked for papers that are not on the list"),
    ("costs", "Bị yêu cầu trả thêm tiền ngoài quy định", "I was asked for money that is not on the list"),
)
"""What every preset offers at this version."""


def upgrade() -> None:
    """Make the tables; an office that is there already gets what a new one would."""
    _rules()
    _votes()
    op.create_index(
        "ix_tickets_done_desk",
        "tickets",
        ["office_id", "desk", "closed_at"],
        unique=False,
        sqlite_where=sa.text("state IN ('done')"),
        postgresql_where=sa.text("state IN ('done')"),
    )
    op.execute("INSERT INTO rating_rules (office_id, minutes, least_votes) SELECT office_id, 3, 5 FROM offices")
    add = sa.text(
        "INSERT INTO complaints (office_id, code, name_vi, name_en, position, is_offered) "
        "SELECT office_id, :code, :name_vi, :name_en, :position, TRUE FROM offices"
    ).bindparams(sa.bindparam("position", type_=sa.Integer()))
    for position, (code, name_vi, name_en) in enumerate(_COMPLAINTS, 1):
        op.execute(add.bindparams(code=code, name_vi=name_vi, name_en=name_en, position=position))


def _rules() -> None:
    op.create_table(
        "rating_rules",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("least_votes", sa.Integer(), nullable=False),
        sa.CheckConstraint("minutes > 0 AND least_votes > 0", name=op.f("ck_rating_rules_positive")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_rating_rules_office_id")),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_rating_rules")),
    )
    op.create_table(
        "complaints",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("is_offered", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_complaints_office_id")),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_complaints")),
    )


def _votes() -> None:
    op.create_table(
        "rated_tickets",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("sequence", sa.Integer(), nullable=False),
        sa.Column("is_skipped", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "service_day", "series", "sequence"],
            ["tickets.office_id", "tickets.service_day", "tickets.series", "tickets.sequence"],
            name=op.f("fk_rated_tickets_office_id_service_day_series_sequence"),
        ),
        sa.PrimaryKeyConstraint("office_id", "service_day", "series", "sequence", name=op.f("pk_rated_tickets")),
    )
    op.create_table(
        "rating_tallies",
        *_place("rating_tallies"),
        sa.Column("satisfaction", sa.String(length=20), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.CheckConstraint(
            "satisfaction IN ('satisfied', 'unsatisfied', 'very_satisfied')",
            name=op.f("ck_rating_tallies_satisfaction"),
        ),
        sa.CheckConstraint("votes > 0", name=op.f("ck_rating_tallies_votes")),
        sa.PrimaryKeyConstraint(
            "office_id", "service_day", "desk", "service", "satisfaction", name=op.f("pk_rating_tallies")
        ),
    )
    op.create_table(
        "complaint_tallies",
        *_place("complaint_tallies"),
        sa.Column("complaint", sa.String(length=20), nullable=False),
        sa.Column("votes", sa.Integer(), nullable=False),
        sa.CheckConstraint("votes > 0", name=op.f("ck_complaint_tallies_votes")),
        sa.ForeignKeyConstraint(
            ["office_id", "complaint"],
            ["complaints.office_id", "complaints.code"],
            name=op.f("fk_complaint_tallies_office_id_complaint"),
        ),
        sa.PrimaryKeyConstraint(
            "office_id", "service_day", "desk", "service", "complaint", name=op.f("pk_complaint_tallies")
        ),
    )


def _place(table: str) -> tuple[sa.Column[object] | sa.ForeignKeyConstraint, ...]:
    return (
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.Column("desk", sa.String(length=8), nullable=False),
        sa.Column("service", sa.String(length=8), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "desk"], ["desks.office_id", "desks.number"], name=op.f(f"fk_{table}_office_id_desk")
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "service"],
            ["services.office_id", "services.code"],
            name=op.f(f"fk_{table}_office_id_service"),
        ),
    )
