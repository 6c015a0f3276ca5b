"""Where the words of a dossier's forms come from: its record, and what they need of the office."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from office.codes import dossier_link
from office.domain.applicants import Person
from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import OfficeProfile, Officer
from office.domain.dossiers import Dossier
from office.domain.service_days import zone
from office.domain.snapshots import DossierView
from office.forms.parts import Head, Party, Signature
from office.texts import text

WORDS = "vi"
"""The circulars' forms are Vietnamese."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DossierRecord:
    """A dossier's record, and what its forms need of the office."""

    profile: OfficeProfile
    view: DossierView
    officers: Mapping[str, Officer]
    """By code."""
    calendar: WorkingCalendar
    number: str | None = None
    """Số …/…, for a letter."""
    is_electronic: bool = False

    @property
    def dossier(self) -> Dossier:
        """The dossier itself."""
        return self.view.dossier

    def local(self, at: datetime | None) -> datetime | None:
        """Return an instant as the hall's clock shows it."""
        return at.astimezone(zone(self.profile.time_zone)) if at else None

    def signature(self, officer: str | None, *, with_title: bool = False) -> Signature:
        """Return who signs as an officer."""
        if officer is None:
            return Signature()
        found = self.officers.get(officer)
        return Signature(name=self.name(officer), title=found.title if found and with_title else None)

    def name(self, officer: str) -> str:
        """Return an officer's name; the code of one who is no more known."""
        found = self.officers.get(officer)
        return found.name if found else officer

    def head(self, day: datetime | None) -> Head:
        """Return the head of a form of that day."""
        local = self.local(day)
        above = head_of(self.profile, local.date() if local else None)
        code = self.dossier.code
        return replace(
            above, code=code, link=dossier_link(code), number=self.number, is_electronic=self.is_electronic
        )


def head_of(profile: OfficeProfile, day: date | None) -> Head:
    """Return what stands above every form of an office."""
    kind, _, place = profile.place_vi.partition(" ")
    return Head(
        parent=text("form.parent", WORDS, place=profile.place_vi),
        office=profile.name_vi,
        place=place or kind,
        day=day,
    )


def party(person: Person) -> Party:
    """Return somebody as a form names them."""
    return Party(
        name=person.name,
        identity=person.identity,
        address=person.address,
        phone=person.phone,
        email=person.email,
    )
