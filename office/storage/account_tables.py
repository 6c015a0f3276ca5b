"""The tables of officers' accounts: what they sign in with, where they did today, and the office's policy on it."""

from sqlalchemy import Boolean, CheckConstraint, Column, Date, Integer, String

from office.storage.table_parts import metadata, office_table, references
from office.storage.types import UtcDateTime

officer_accounts = office_table(
    "officer_accounts",
    Column("officer", String(40), nullable=False),
    Column("password_hash", String(200)),
    Column("pin_hash", String(200)),
    Column("must_change", Boolean, nullable=False),
    Column("wrong", Integer, nullable=False),
    Column("locked_until", UtcDateTime),
    Column("changed_at", UtcDateTime, nullable=False),
    Column("version", Integer, nullable=False),
    references("officers", ("officer",), ("code",)),
    key=("officer",),
)
"""Apart from the officers, who are read by every screen; who has no row has no password yet."""

desk_sign_ins = office_table(
    "desk_sign_ins",
    Column("officer", String(40), nullable=False),
    Column("desk", String(8), nullable=False),
    Column("service_day", Date, nullable=False),
    references("officers", ("officer",), ("code",)),
    references("desks", ("desk",), ("number",)),
    key=("officer", "desk"),
)
"""The last day an officer gave the password at a desk: on that day the PIN opens it too."""

sign_in_policies = office_table(
    "sign_in_policies",
    Column("tries", Integer, nullable=False),
    Column("lock_minutes", Integer, nullable=False),
    Column("stage_roles", Boolean, nullable=False),
    CheckConstraint("tries > 0", name="tries"),
    CheckConstraint("lock_minutes > 0", name="lock_minutes"),
    references("offices", (), ()),
    key=(),
)

__all__ = ["desk_sign_ins", "metadata", "officer_accounts", "sign_in_policies"]
