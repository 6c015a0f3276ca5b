"""The whole record of a dossier: dates, holds, events, papers, the sealed result, who took it."""

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

_STATES = (
    "state IN ('appraised', 'approved', 'opened', 'received', 'rejected', 'returned', 'sealed', 'stopped', "
    "'withdrawn')"
)
_KINDS = (
    "kind IN ('appointed', 'corrected', 'extended', 'fee', 'fee_paid', 'sent_back', 'stopped', 'supplement', "
    "'supplemented', 'withdrawn')"
)
_PERSON = ("name", "identity", "address", "phone", "email")


def upgrade() -> None:
    """Widen the tables of dossiers; every dossier so far keeps what it has."""
    _dossiers()
    op.add_column(
        "stage_records", sa.Column("is_superseded", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    _events()
    _applicants()
    _papers()
    _results()
    op.create_table(
        "handling_policies",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("signer_differs", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["office_id"], ["offices.office_id"], name=op.f("fk_handling_policies_office_id")),
        sa.PrimaryKeyConstraint("office_id", name=op.f("pk_handling_policies")),
    )


def _dossiers() -> None:
    instants = ("received_at", "due_at", "statutory_due_at", "stage_due_at", "fee_paid_at", "finished_at")
    with op.batch_alter_table("dossiers", copy_from=_dossiers_before()) as table:
        table.drop_constraint(op.f("ck_dossiers_state"), type_="check")
        table.create_check_constraint(op.f("ck_dossiers_state"), _STATES)
        table.add_column(sa.Column("procedure_version", sa.Integer(), server_default=sa.text("1"), nullable=False))
        table.add_column(sa.Column("result_place", sa.String(20), server_default="center", nullable=False))
        table.add_column(sa.Column("sets", sa.Integer(), server_default=sa.text("1"), nullable=False))
        for name in instants:
            table.add_column(sa.Column(name, sa.DateTime(timezone=True)))
        table.add_column(sa.Column("hold", sa.String(20)))
        table.add_column(sa.Column("supplements", sa.Integer(), server_default=sa.text("0"), nullable=False))
        table.add_column(sa.Column("fee", sa.BigInteger()))
        table.create_foreign_key(
            op.f("fk_dossiers_office_id_procedure_procedure_version"),
            "procedure_versions",
            ["office_id", "procedure", "procedure_version"],
            ["office_id", "code", "version"],
        )
        table.create_check_constraint(
            op.f("ck_dossiers_result_place"), "result_place IN ('center', 'here', 'online', 'post')"
        )
        table.create_check_constraint(op.f("ck_dossiers_hold"), "hold IN ('fee', 'supplement')")
    work = sa.text("state IN ('appraised', 'approved', 'opened', 'received', 'sealed')")
    columns = ["office_id", "state", "stage_due_at", "code"]
    op.create_index("ix_dossiers_work", "dossiers", columns, sqlite_where=work, postgresql_where=work)
    op.create_index(
        "ix_dossiers_ticket", "dossiers", ["office_id", "service_day", "ticket_series", "ticket_sequence"]
    )
    # The clock of a dossier that was received before runs from that stage; its dates are not known.
    op.execute(
        "UPDATE dossiers SET received_at = (SELECT min(r.at) FROM stage_records r WHERE r.office_id = "
        "dossiers.office_id AND r.dossier = dossiers.code AND r.stage = 'receive' AND r.outcome = 'passed')"
    )
    op.execute(
        "UPDATE dossiers SET finished_at = (SELECT min(r.at) FROM stage_records r WHERE r.office_id = "
        "dossiers.office_id AND r.dossier = dossiers.code AND (r.stage = 'seal' OR r.outcome = 'refused'))"
    )


def _dossiers_before() -> sa.Table:
    metadata = sa.MetaData()
    names = {"officers": ("code",), "procedures": ("code",), "tickets": ("service_day", "series", "sequence")}
    for name, keys in names.items():
        sa.Table(name, metadata, sa.Column("office_id", sa.Integer()), *(sa.Column(key, sa.String()) for key in keys))
    return sa.Table(
        "dossiers",
        metadata,
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
        sa.CheckConstraint("state IN ('opened')", name=op.f("ck_dossiers_state")),
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
        sa.Index("ix_dossiers_changed", "office_id", "changed_at"),
    )


def _of_dossier(name: str, *columns: sa.Column[object], checks: dict[str, str], key: tuple[str, ...]) -> None:
    op.create_table(
        name,
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(60), nullable=False),
        *columns,
        *(sa.CheckConstraint(check, name=op.f(f"ck_{name}_{column}")) for column, check in checks.items()),
        sa.ForeignKeyConstraint(
            ["office_id", "dossier"],
            ["dossiers.office_id", "dossiers.code"],
            name=op.f(f"fk_{name}_office_id_dossier"),
        ),
        *(
            [
                sa.ForeignKeyConstraint(
                    ["office_id", "officer"],
                    ["officers.office_id", "officers.code"],
                    name=op.f(f"fk_{name}_office_id_officer"),
                )
            ]
            if name == "dossier_events"
            else []
        ),
        sa.PrimaryKeyConstraint("office_id", "dossier", *key, name=op.f(f"pk_{name}")),
    )


def _events() -> None:
    _of_dossier(
        "dossier_events",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("officer", sa.String(40), nullable=False),
        sa.Column("desk", sa.String(8)),
        sa.Column("signer", sa.String(40)),
        sa.Column("reason", sa.Text()),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("old_due", sa.DateTime(timezone=True)),
        sa.Column("new_due", sa.DateTime(timezone=True)),
        checks={"kind": _KINDS},
        key=("position",),
    )


def _applicants() -> None:
    before = sa.Table(
        "applicants",
        sa.MetaData(),
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(length=60), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "dossier", name=op.f("pk_applicants")),
    )
    sa.Table("dossiers", before.metadata, sa.Column("office_id", sa.Integer()), sa.Column("code", sa.String()))
    before.append_constraint(
        sa.ForeignKeyConstraint(
            ["office_id", "dossier"],
            ["dossiers.office_id", "dossiers.code"],
            name=op.f("fk_applicants_office_id_dossier"),
        )
    )
    with op.batch_alter_table("applicants", copy_from=before) as table:
        table.add_column(sa.Column("kind", sa.String(20), server_default="citizen", nullable=False))
        for name in (*_PERSON[1:], *(f"agent_{one}" for one in _PERSON), "agent_paper", "request"):
            table.add_column(sa.Column(name, sa.Text()))
        table.create_check_constraint(
            op.f("ck_applicants_kind"), "kind IN ('agency', 'business', 'citizen', 'household', 'organization')"
        )


def _papers() -> None:
    _of_dossier(
        "dossier_papers",
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("copies", sa.Integer(), nullable=False),
        sa.Column("is_received", sa.Boolean(), nullable=False),
        checks={"kind": "kind IN ('certified', 'copy', 'form', 'original')"},
        key=("position",),
    )


def _results() -> None:
    _of_dossier(
        "sealed_results",
        sa.Column("document_number", sa.Text(), nullable=False),
        sa.Column("document_date", sa.Date(), nullable=False),
        sa.Column("file_hash", sa.String(64)),
        sa.Column("file_name", sa.Text()),
        checks={},
        key=(),
    )
    _of_dossier(
        "handovers",
        sa.Column("receiver", sa.Text()),
        sa.Column("way", sa.String(20), nullable=False),
        sa.Column("proof", sa.String(20)),
        sa.Column("proof_number", sa.Text()),
        sa.Column("is_signed", sa.Boolean(), server_default=sa.false(), nullable=False),
        checks={
            "way": "way IN ('hand', 'online', 'post')",
            "proof": "proof IN ('authorization', 'identity', 'receipt', 'tracking')",
        },
        key=(),
    )
