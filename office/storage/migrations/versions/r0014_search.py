"""Finding dossiers: their words in tables of their own, made for every dossier there is."""

from collections.abc import Iterator
from itertools import islice
from typing import Any

import sqlalchemy as sa
from alembic import op

from office.domain.applicants import Applicant, Person
from office.domain.search_words import kept_words

revision = "0014"
down_revision = "0013"

_AT_ONCE = 2_000
_ENTRY = sa.text(
    "INSERT INTO dossier_entries (office_id, serial, dossier, words) VALUES (:office_id, :serial, :dossier, :words)"
)
_WORD = sa.text("INSERT INTO dossier_words (office_id, word, serial) VALUES (:office_id, :word, :serial)")


def upgrade() -> None:
    """Make the tables, and index what is there, the oldest first."""
    op.create_table(
        "dossier_entries",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.Column("dossier", sa.String(60), nullable=False),
        sa.Column("words", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["office_id", "dossier"],
            ["dossiers.office_id", "dossiers.code"],
            name=op.f("fk_dossier_entries_office_id_dossier"),
        ),
        sa.PrimaryKeyConstraint("office_id", "serial", name=op.f("pk_dossier_entries")),
        sa.UniqueConstraint("office_id", "dossier", name=op.f("uq_dossier_entries_office_id_dossier")),
    )
    op.create_table(
        "dossier_words",
        sa.Column("office_id", sa.Integer(), nullable=False),
        sa.Column("word", sa.Text().with_variant(sa.Text(collation="C"), "postgresql"), nullable=False),
        sa.Column("serial", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "word", "serial", name=op.f("pk_dossier_words")),
        sqlite_with_rowid=False,
    )
    rows = _rows(op.get_bind())
    while some := list(islice(rows, _AT_ONCE)):
        _write(some)


def _write(rows: list[dict[str, Any]]) -> None:
    op.get_bind().execute(_ENTRY, rows)
    words = [
        {"office_id": row["office_id"], "serial": row["serial"], "word": word} for row in rows for word in row["keys"]
    ]
    op.get_bind().execute(_WORD, sorted(words, key=lambda row: (row["office_id"], row["word"])))


def _rows(connection: sa.Connection) -> Iterator[dict[str, Any]]:
    found = connection.execute(
        sa.text(
            "SELECT d.office_id, d.code, d.procedure, a.name, a.identity, a.phone, a.agent_name, a.agent_identity, "
            "a.agent_phone FROM dossiers d "
            "LEFT JOIN applicants a ON a.office_id = d.office_id AND a.dossier = d.code "
            "ORDER BY d.office_id, d.opened_at, d.code"
        )
    )
    office, serial = None, 0
    for row in found.mappings():
        office, serial = row["office_id"], serial + 1 if row["office_id"] == office else 1
        kept = kept_words(row["code"], row["procedure"], _applicant(row))
        yield {
            "office_id": office,
            "serial": serial,
            "dossier": row["code"],
            "words": kept.text,
            "keys": kept.keys,
        }


def _applicant(row: sa.RowMapping) -> Applicant | None:
    if not row["name"]:
        return None
    agent = Person(name=row["agent_name"], identity=row["agent_identity"], phone=row["agent_phone"])
    return Applicant(
        person=Person(name=row["name"], identity=row["identity"], phone=row["phone"]),
        agent=agent if row["agent_name"] else None,
    )
