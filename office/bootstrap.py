"""The composition root: the only place that builds an engine and opens an office."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from office.actions.founding import ADMIN, found_office
from office.domain.accounts import new_password
from office.domain.catalogue import OfficeProfile
from office.domain.errors import OfficeError
from office.domain.staff_pins import new_pin
from office.presets.preset import load
from office.presets.public_days import FIRST_YEAR, LAST_YEAR, public_days
from office.secrecy import hash_of
from office.storage import catalogue
from office.storage.engine import Database, open_database
from office.storage.faults import guarded
from office.storage.schema import check_schema, migrate, prepare_file
from office.storage.transaction import retried, transaction
from office.verbs.calling import CallingVerbs
from office.verbs.calling_policies import CallingPolicyVerbs
from office.verbs.catalogue import CatalogueVerbs
from office.verbs.desks import DeskVerbs
from office.verbs.dossier_finding import FindingVerbs
from office.verbs.dossiers import DossierVerbs
from office.verbs.handling import HandlingVerbs
from office.verbs.looks import Looks
from office.verbs.officers import OfficerVerbs
from office.verbs.papers import PaperVerbs
from office.verbs.policies import PolicyVerbs
from office.verbs.rating import RatingVerbs
from office.verbs.services import ServiceVerbs
from office.verbs.signing_in import SignInVerbs
from office.verbs.staff import StaffVerbs
from office.verbs.tickets import TicketVerbs
from office.verbs.wall_looks import WallLooks
from office.verbs.walls import WallVerbs

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class FirstSecrets:
    """What founding an office tells once; none of it can be read again, only renewed."""

    staff_pin: str
    admin: str
    """The code of the first administrator."""
    admin_password: str


class Office(
    TicketVerbs,
    CallingVerbs,
    DeskVerbs,
    DossierVerbs,
    HandlingVerbs,
    FindingVerbs,
    PaperVerbs,
    ServiceVerbs,
    CatalogueVerbs,
    PolicyVerbs,
    CallingPolicyVerbs,
    StaffVerbs,
    OfficerVerbs,
    SignInVerbs,
    RatingVerbs,
    WallLooks,
    WallVerbs,
    Looks,
):
    """An open office: its methods are the verbs. Safe in any thread; each process opens its own."""


@contextmanager
def open_office(url: str, *, office_id: int = 1, clock: Clock | None = None) -> Iterator[Office]:
    """Open the office in the database at `url` (a URL, or the path of a SQLite file), and close it at the end.

    Args:
        url: of the database.
        office_id: which office of the database.
        clock: stands in for the database's clock in simulated days; leave it out in a hall.

    Raises:
        Refused: `not_initialized`, `database_newer`, `network_file_system`, `not_a_database`, `bad_database_url`.
        Unavailable: `database_unreachable`, `database_busy`, `disk_full`, `folder_not_writable`.
    """
    database = open_database(url, clock=clock)
    try:
        retried(lambda: check_schema(database))
        yield Office(database, office_id, _profile(database, office_id).time_zone)
    finally:
        database.dispose()


def create_office(
    url: str,
    preset: str = "thai-binh-2019",
    *,
    office_id: int = 1,
    clock: Clock | None = None,
    always_open: bool = False,
) -> "FirstSecrets":
    """Make the tables in an empty database and found the preset's office there.

    Args:
        url: of the database.
        preset: its name.
        office_id: which office of the database.
        clock: stands in for the database's clock in simulated days.
        always_open: whether its kiosks give numbers at any hour, as a demonstration needs.

    Returns:
        What is told this once: the PIN of the kiosk's staff page and the first administrator's password.

    Raises:
        Refused: `already_initialized`, `unknown_preset`, `network_file_system`, `bad_database_url`.
        Unavailable: `folder_not_writable`, `disk_full`, `database_unreachable`.
    """
    wanted, told = load(preset), FirstSecrets(new_pin(), ADMIN, new_password())
    hashes = hash_of(told.staff_pin), hash_of(told.admin_password)
    days = public_days(FIRST_YEAR, LAST_YEAR)
    database = open_database(url, create=True, clock=clock)
    with guarded(database):
        is_new = database.path is not None and not database.path.exists()
    try:
        prepare_file(database)
        migrate(database)
        with transaction(database, office_id, wanted.profile.time_zone, write=True) as tx:
            found_office(tx, wanted, days, *hashes, always_open=always_open)
    except OfficeError:
        database.dispose()
        if is_new and database.path is not None:
            _remove(database.path)
        raise
    finally:
        database.dispose()
    return told


def _profile(database: Database, office_id: int) -> OfficeProfile:
    def look() -> OfficeProfile:
        with transaction(database, office_id, "UTC", write=False) as tx:
            return catalogue.profile(tx)

    return retried(look)


def _remove(path: Path) -> None:
    for name in (path.name, f"{path.name}-wal", f"{path.name}-shm"):
        path.with_name(name).unlink(missing_ok=True)
