"""Alembic's entry: run on the connection that `office.storage.schema` hands over."""

from alembic import context

from office.storage.all_tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,
)
context.run_migrations()
