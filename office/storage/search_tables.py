"""The tables that dossiers are found by: ordinary ones, alike on both databases, whose rows can be erased."""

from sqlalchemy import Column, Integer, PrimaryKeyConstraint, String, Table, Text, UniqueConstraint

from office.storage.table_parts import metadata, office_table, references

_ORDERED = Text().with_variant(Text(collation="C"), "postgresql")
"""Ordered by its bytes, so that what begins alike stands together; SQLite's own order."""

dossier_entries = office_table(
    "dossier_entries",
    Column("serial", Integer, nullable=False),
    Column("dossier", String(60), nullable=False),
    Column("words", Text, nullable=False),
    UniqueConstraint("office_id", "dossier"),
    references("dossiers", ("dossier",), ("code",)),
    key=("serial",),
)
"""Each dossier by the order of opening, with all its words: what is left to check where one word was looked up."""

dossier_words = Table(
    "dossier_words",
    metadata,
    Column("office_id", Integer, nullable=False),
    Column("word", _ORDERED, nullable=False),
    Column("serial", Integer, nullable=False),
    PrimaryKeyConstraint("office_id", "word", "serial"),
    sqlite_with_rowid=False,
)
"""Word by word, the dossiers that have it. No foreign key: a dozen rows a dossier, each written by the same hand."""
