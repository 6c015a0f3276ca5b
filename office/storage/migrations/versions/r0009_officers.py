"""Officers get roles and accounts; nobody has a password until an administrator gives one."""

import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_ROLES = (
    ("tiếp nhận", "receiving"),
    ("thẩm định", "appraiser"),
    ("ký duyệt", "signer,lead"),
    ("giám đốc", "signer,lead"),
    ("văn thư", "seal"),
    ("trả kết quả", "result"),
    ("thanh tra", "inspector"),
    ("kiểm tra", "inspector"),
    ("quản trị", "administrator"),
)
"""What a title says of its role; the first that fits."""
_OTHER = "receiving"


def upgrade() -> None:
    """Make the tables and give each officer the role that the title tells."""
    op.add_column("officers", sa.Column("roles", sa.Text(), server_default=sa.text("''"), nullable=False))
    op.add_column("officers", sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False))
    _accounts()
    _sign_ins()
    _policies()
    _roles()


def _accounts() -> None:
    op.create_table(
        "officer_accounts",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(length=40), nullable=False),
        sa.Column("password_hash", sa.String(length=200), nullable=True),
        sa.Column("pin_hash", sa.String(length=200), nullable=True),
        sa.Column("must_change", sa.Boolean(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("locked_until", sa.DateTime(timezone=True), nullable=True),
        sa.Column("changed_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "officer"],
            ["officers.office_id", "officers.code"],
            name=op.f("fk_officer_accounts_office_id_officer"),
        ),
        sa.PrimaryKeyConstraint("office_id", "officer", name=op.f("pk_officer_accounts")),
    )


def _sign_ins() -> None:
    op.create_table(
        "desk_sign_ins",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("officer", sa.String(length=40), nullable=False),
        sa.Column("desk", sa.String(length=8), nullable=False),
        sa.Column("service_day", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "officer"],
            ["officers.office_id", "officers.code"],
            name=op.f("fk_desk_sign_ins_office_id_officer"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "desk"],
            ["desks.office_id", "desks.number"],
            name=op.f("fk_desk_sign_ins_office_id_desk"),
        ),
        sa.PrimaryKeyConstraint("office_id", "officer", "desk", name=op.f("pk_desk_sign_ins")),
    )


def _policies() -> None:
    op.create_table(
        "sign_in_policies",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("tries", sa.Integer(), nullable=False),
        sa.Column("lock_minutes", sa.Integer(), nullable=False),
        sa.Column("stage_roles", sa.Boolean(), nullable=False),
        sa.CheckConstraint("tries > 0", name=op.f("ck_sign_in_policies_tries")),
        sa.CheckConstraint("lock_minutes > 0", name=op.f("ck_sign_in_policies_lock_minutes")),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_sign_in_policies_office_id")),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_sign_in_policies")),
    )
    policies = sa.table(
        "sign_in_policies",
        *(sa.column(name, sa.Integer) for name in ("office_id", "tries", "lock_minutes")),
        sa.column("stage_roles", sa.Boolean),
    )
    offices = op.get_bind().execute(sa.text("SELECT office_id FROM offices")).scalars()
    for office in offices.all():
        op.execute(policies.insert().values(office_id=office, tries=5, lock_minutes=15, stage_roles=False))


def _roles() -> None:
    officers = sa.table("officers", *(sa.column(name, sa.Text) for name in ("title", "roles")))
    for title in op.get_bind().execute(sa.select(officers.c.title).distinct()).scalars().all():
        op.execute(officers.update().where(officers.c.title == title).values(roles=_roles_of(title)))


def _roles_of(title: str) -> str:
    told = unicodedata.normalize("NFC", title).lower()
    return next((roles for words, roles in _ROLES if words in told), _OTHER)
