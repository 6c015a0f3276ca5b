"""SQLAlchemy writes the statement once; the driver runs it every time.

Executing through SQLAlchemy costs about 0.1 ms a statement, more than the statement itself on SQLite
(docs/decisions/0006). Types still convert on the way in and out, as SQLAlchemy defines them.
"""

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import Dialect
from sqlalchemy.sql import ClauseElement
from sqlalchemy.sql.dml import UpdateBase
from sqlalchemy.sql.selectable import ReturnsRows
from sqlalchemy.types import TypeEngine

Record = dict[str, Any]
"""One row, by column name."""
Convert = Callable[[Any], Any] | None


class Prepared:
    """A statement as the driver takes it, and how its values convert."""

    def __init__(self, statement: ClauseElement, dialect: Dialect, columns: tuple[str, ...] | None) -> None:
        compiled: Any = statement.compile(dialect=dialect, column_keys=list(columns) if columns is not None else None)
        self.sql = str(compiled)
        self._defaults: Record = dict(compiled.params)
        types = {name: bind.type for bind, name in compiled.bind_names.items()}
        order = compiled.positiontup or list(types)
        self._values = [(name, _into(types[name], dialect)) for name in order]
        self._is_positional = bool(compiled.positiontup)
        self._row = _outcomes(statement, dialect)

    def values(self, given: Mapping[str, Any]) -> Any:
        """Return the driver's parameters: a tuple where they go by place, else a dict."""
        told = {**self._defaults, **given}
        if self._is_positional:
            return tuple([convert(told[name]) if convert else told[name] for name, convert in self._values])
        return {name: convert(told[name]) if convert else told[name] for name, convert in self._values}

    def record(self, row: Any) -> Record:
        """Return a row of the driver by name, converted."""
        return {
            name: convert(value) if convert else value for (name, convert), value in zip(self._row, row, strict=True)
        }


@cache
def prepare(statement: ClauseElement, dialect: Dialect, columns: tuple[str, ...] | None = None) -> Prepared:
    """Return the statement for a dialect; `columns` are those an INSERT or UPDATE sets from its values."""
    return Prepared(statement, dialect, columns)


def set_columns(statement: ClauseElement, values: Mapping[str, Any]) -> tuple[str, ...] | None:
    """Return the columns a change sets from its values; None for anything else."""
    return tuple(values) if isinstance(statement, UpdateBase) else None


def _into(kind: TypeEngine[Any], dialect: Dialect) -> Convert:
    return kind.dialect_impl(dialect).bind_processor(dialect)


def _outcomes(statement: ClauseElement, dialect: Dialect) -> list[tuple[str, Convert]]:
    columns = statement.exported_columns if isinstance(statement, ReturnsRows) else ()
    return [(str(one.key), one.type.dialect_impl(dialect).result_processor(dialect, None)) for one in columns]
