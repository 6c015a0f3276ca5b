"""What every command is asked besides its own words: which database, which language, words or JSON."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click

from office.settings import settings

if TYPE_CHECKING:
    from office.bootstrap import Office

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(slots=True)
class Asked:
    """Filled while the command line is read, as the three options may stand anywhere in it."""

    db: str | None = None
    as_json: bool = False
    language: str = "vi"
    time_zone: str = "UTC"
    """The office's, once it is open: times are shown in it."""

    def url(self) -> str:
        """Return where the office is: `--db`, else TAICHO_DB, else the file of this user.

        Raises:
            SettingError: TAICHO_DB is not allowed.
        """
        return settings().database if self.db is None else self.db


def asked_in(context: click.Context | None) -> Asked:
    """Return what was asked in a click context; outside of one, nothing was."""
    found = context.find_object(Asked) if context else None
    return found or Asked()


def with_office(command: "Callable[Concatenate[Office, P], T]") -> Callable[P, T]:
    """Open the office for a command, which gets it first, and close it afterwards."""

    @wraps(command)
    def run(*args: P.args, **named: P.kwargs) -> T:
        # 0.4 s of SQLAlchemy, not to be paid for `--help`.
        from office.bootstrap import open_office

        asked = asked_in(click.get_current_context())
        with open_office(asked.url()) as office:
            asked.time_zone = office.time_zone
            return command(office, *args, **named)

    return run
