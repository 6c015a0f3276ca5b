"""Alembic's entry: run on the connection that `office.storage.schema` hands over."""

from alembic import context

from office.storage import dossier_tables, hours_tables, paper_table, procedure_table  # noqa: F401 - the tables join the metadata
from office.storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
