"""Procedures with versions: what there is becomes version 1 of its code, in force as long as anyone knows."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_KEPT = "office_id, code, name, field, department, level, series, service, time_limit, time_unit, time_basis"


def upgrade() -> None:
    """Make the table, move what the procedures say into it, and leave their codes."""
    op.add_column(
        "offices", sa.Column("catalogue_version", sa.Integer(), nullable=False, server_default=sa.text("1"))
    )
    op.create_table(
        "procedure_versions",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("valid_from", sa.Date(), nullable=True),
        sa.Column("valid_to", sa.Date(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("level", sa.String(length=20), nullable=False),
        sa.Column("series", sa.String(length=2), nullable=False),
        sa.Column("service", sa.String(length=8), nullable=False),
        sa.Column("time_limit", sa.Integer(), nullable=True),
        sa.Column("time_unit", sa.String(length=20), nullable=True),
        sa.Column("time_basis", sa.String(length=20), nullable=True),
        sa.Column("committed_limit", sa.Integer(), nullable=True),
        sa.Column("budgets", sa.Text(), nullable=False),
        sa.Column("papers", sa.Text(), nullable=False),
        sa.Column("fee_stops_clock", sa.Boolean(), nullable=False),
        sa.Column("fee", sa.Integer(), nullable=True),
        sa.Column("legal_basis", sa.Text(), nullable=False),
        sa.Column("result_name", sa.Text(), nullable=False),
        sa.Column("on_the_spot", sa.Boolean(), nullable=True),
        sa.CheckConstraint("version > 0", name=op.f("ck_procedure_versions_version")),
        sa.ForeignKeyConstraint(
            ["office_id", "code"],
            ["procedures.office_id", "procedures.code"],
            name=op.f("fk_procedure_versions_office_id_code"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id", "service"],
            ["services.office_id", "services.code"],
            name=op.f("fk_procedure_versions_office_id_service"),
        ),
        sa.PrimaryKeyConstraint("office_id", "code", "version", name=op.f("pk_procedure_versions")),
    )
    new = "version, budgets, papers, fee_stops_clock, legal_basis, result_name"
    rows = f"SELECT {_KEPT}, 1, '[]', '[]', false, '', '' FROM procedures"  # noqa: S608 - names of columns
    op.execute(f"INSERT INTO procedure_versions ({_KEPT}, {new}) {rows}")
    if op.get_bind().dialect.name == "sqlite":
        _codes_alone()
    else:
        _drop_the_rest()


def _codes_alone() -> None:
    # SQLite drops no column that is part of a foreign key, so the table is made anew. Dossiers point at it:
    # their keys are looked at when the transaction ends, and then every code is there again.
    op.execute("PRAGMA defer_foreign_keys=ON")
    op.drop_table("procedures")
    op.create_table(
        "procedures",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_procedures_office_id")),
        sa.PrimaryKeyConstraint("office_id", "code", name=op.f("pk_procedures")),
    )
    op.execute("INSERT INTO procedures (office_id, code) SELECT office_id, code FROM procedure_versions")


def _drop_the_rest() -> None:
    op.drop_constraint(op.f("fk_procedures_office_id_service"), "procedures", type_="foreignkey")
    for column in _KEPT.split(", ")[2:]:
        op.drop_column("procedures", column)
    op.create_foreign_key(op.f("fk_procedures_office_id"), "procedures", "offices", ["office_id"], ["office_id"])
