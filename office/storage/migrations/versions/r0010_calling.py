"""Calling: reasons, visits of several services, tickets that come back, what a desk does and how it mixes."""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"

_REASONS = (
    ("park", "papers", "bổ sung giấy tờ", "papers to be added"),
    ("park", "copies", "đi sao chụp chứng thực", "copying or certifying"),
    ("park", "fee", "đi nộp phí lệ phí", "paying the fee"),
    ("park", "form", "điền lại tờ khai", "filling in the form again"),
    ("park", "companion", "chờ người đi cùng", "waiting for somebody"),
    ("pause", "break", "nghỉ giải lao", "a short break"),
    ("pause", "meeting", "họp", "a meeting"),
    ("pause", "lunch", "nghỉ trưa", "lunch"),
    ("pause", "trouble", "sự cố máy móc", "a broken device"),
    ("pause", "errand", "việc ngoài quầy", "work away from the desk"),
    ("call", "help", "người cần được giúp ngay", "somebody who needs help at once"),
    ("call", "invited", "mời quay lại theo hẹn", "asked to come back"),
    ("call", "late", "vừa đến sau khi đã gọi", "came just after the call"),
    ("call", "result", "chỉ nhận kết quả", "comes for a result only"),
    ("call", "mistake", "lấy nhầm số", "took a wrong number"),
    ("transfer", "wrong_line", "lấy nhầm hàng", "took the wrong line"),
    ("transfer", "next_step", "làm bước tiếp theo", "the next step is done there"),
    ("transfer", "expert", "cần người chuyên môn", "needs an expert"),
)
"""As a new office starts with at this version."""


def upgrade() -> None:
    """Add the columns and the table; an office that is there already goes on as it did."""
    _tickets()
    _desks()
    _policies()
    _reasons()


def _tickets() -> None:
    op.add_column("tickets", sa.Column("reason", sa.String(length=20), nullable=True))
    op.add_column("tickets", sa.Column("to_do", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("tickets", sa.Column("back_to", sa.Text(), server_default=sa.text("''"), nullable=False))


def _desks() -> None:
    op.add_column("desks", sa.Column("reason", sa.String(length=20), nullable=True))
    op.add_column("desks", sa.Column("stages", sa.Text(), server_default=sa.text("''"), nullable=False))
    # In one statement: SQLite adds no CHECK to a table that is there.
    op.execute(
        "ALTER TABLE desks ADD COLUMN rule VARCHAR(20) DEFAULT 'turn' NOT NULL "
        "CONSTRAINT ck_desks_rule CHECK (rule IN ('alternate', 'preferred', 'turn'))"
    )
    op.add_column("desks", sa.Column("patience", sa.Integer(), server_default="15", nullable=False))
    op.add_column("desks", sa.Column("ratio", sa.Integer(), server_default="2", nullable=False))
    op.add_column("desks", sa.Column("auto_call", sa.Boolean(), server_default=sa.false(), nullable=False))
    op.add_column("desks", sa.Column("streak", sa.Integer(), server_default="0", nullable=False))


def _policies() -> None:
    policies = "ticketing_policies"
    op.add_column(policies, sa.Column("absent_after_calls", sa.Integer(), server_default="1", nullable=False))
    op.add_column(
        policies, sa.Column("call_reason_required", sa.Boolean(), server_default=sa.false(), nullable=False)
    )


def _reasons() -> None:
    reasons = op.create_table(
        "usual_reasons",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("about", sa.String(length=20), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("name_vi", sa.Text(), nullable=False),
        sa.Column("name_en", sa.Text(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.CheckConstraint("about IN ('call', 'park', 'pause', 'transfer')", name=op.f("ck_usual_reasons_about")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_usual_reasons_office_id")),
        sa.PrimaryKeyConstraint("office_id", "about", "code", name=op.f("pk_usual_reasons")),
    )
    offices = op.get_bind().execute(sa.text("SELECT office_id FROM offices")).scalars().all()
    names = ("about", "code", "name_vi", "name_en")
    rows = [
        {"office_id": office, **dict(zip(names, reason, strict=True)), "position": place}
        for office in offices
        for place, reason in enumerate(_REASONS, 1)
    ]
    if rows:
        op.bulk_insert(reasons, rows)
