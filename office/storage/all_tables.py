"""Every table, gathered: importing a module of tables joins them to the metadata."""

from office.storage import (  # noqa: F401
    account_tables,
    applicant_tables,
    dossier_tables,
    hours_tables,
    paper_table,
    procedure_table,
    rating_tables,
    reason_table,
    search_tables,
    staff_pin_table,
    tables,
    ticket_tables,
    wall_tables,
)
from office.storage.table_parts import metadata

__all__ = ["metadata"]
