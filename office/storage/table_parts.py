"""What tables are made of; `office_id` leads every key and every index, so offices can be split by it later."""

import enum
from collections.abc import Iterable
from typing import Any

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Integer, MetaData, PrimaryKeyConstraint, Table

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    }
)


def one_of(column: str, kind: type[enum.StrEnum]) -> CheckConstraint:
    """A CHECK that the column holds a value of the enum."""
    return CheckConstraint(f"{column} IN ({quoted(kind)})", name=column)


def quoted(values: Iterable[enum.StrEnum]) -> str:
    """Return the values as SQL writes a list of them."""
    return ", ".join(f"'{value}'" for value in sorted(member.value for member in values))


def office_table(name: str, *items: Any, key: tuple[str, ...]) -> Table:
    """A table whose primary key is the office and `key`."""
    return Table(
        name,
        metadata,
        Column("office_id", Integer, nullable=False),
        *items,
        PrimaryKeyConstraint("office_id", *key),
    )


def references(table: str, columns: tuple[str, ...], remote: tuple[str, ...]) -> ForeignKeyConstraint:
    """A foreign key to another table of the same office."""
    return ForeignKeyConstraint(["office_id", *columns], [f"{table}.{name}" for name in ("office_id", *remote)])
