"""Everything a counter knows at one moment; its picture is derived from this and the time."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from counter.dossier_verbs import DossierVerb
from counter.gate import AccountAsk, Locked
from counter.verbs import Verb
from counter.walls.reading import HallReading
from counter.walls.tabs import HallTab
from office.domain.calendars import WorkingCalendar
from office.domain.catalogue import OfficeProfile, Officer, Procedure
from office.domain.desks import Desk
from office.domain.dossiers import Stage
from office.domain.found import FoundDossier
from office.domain.reasons import About, UsualReason
from office.domain.snapshots import DeskSnapshot, DossierView
from office.domain.work import WorkItem


class Connection(StrEnum):
    """How the database is reached."""

    OPENING = "opening"
    GOOD = "good"
    LOST = "lost"


class Tone(StrEnum):
    """What kind of thing a message tells."""

    DONE = "done"
    REFUSED = "refused"
    """A person can act on it."""
    TROUBLE = "trouble"
    """The machine's fault."""


@dataclass(frozen=True, slots=True)
class Message:
    """One sentence about what just happened."""

    tone: Tone
    words: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What to read from the office."""

    desk: str | None = None
    """The desk that is worked at; None on the sign-in page."""
    dossier: str | None = None
    """The code of a dossier that was looked up or chosen."""
    stage: Stage | None = None
    """The stage whose work list is shown; None for a dossier."""
    hall: HallTab | None = None
    """The tab of walls and notices that is shown; None for the work."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What was read in answer to `wanted`."""

    wanted: Wanted
    revision: int
    at: datetime
    profile: OfficeProfile
    desks: tuple[Desk, ...]
    officers: tuple[Officer, ...]
    procedures: tuple[Procedure, ...]
    reasons: tuple[UsualReason, ...] = ()
    here: DeskSnapshot | None = None
    dossier: DossierView | None = None
    calendar: WorkingCalendar | None = None
    """For what is left until a dossier is due."""
    work: tuple[WorkItem, ...] = ()
    """The work list of the stage that is wanted."""
    work_counts: Mapping[Stage, int] = field(default_factory=dict)
    """Open dossiers by the stage that is due."""
    hall: HallReading | None = None
    """What the tab of walls and notices shows."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sight:
    """What is known, and what the officer is about to do."""

    language: str = "vi"
    connection: Connection = Connection.OPENING
    reading: Reading | None = None
    wanted: Wanted = Wanted()
    officer: str | None = None
    """The code of the officer who signed in."""
    asking: Verb | None = None
    """The verb whose detail is asked for."""
    deciding: tuple[str, DossierVerb] | None = None
    """The dossier and the verb on it whose detail is asked for."""
    hits: tuple[FoundDossier, ...] | None = None
    """What a search found, to choose from."""
    hashed: tuple[str, str] | None = None
    """The path of a result's file and its SHA-256; empty while it is reckoned."""
    can_print: bool = False
    """Whether forms can be printed from here."""
    is_opening: bool = False
    """Whether a new dossier was asked for although there is another to show."""
    is_running: bool = False
    """Whether a verb is under way."""
    doing: Verb | None = None
    """The verb of a button that is under way: the button stays pressed."""
    is_slow: bool = False
    """Whether it takes long enough for an officer to wonder."""
    message: Message | None = None
    account: AccountAsk | None = None
    """Whose password or PIN is being chosen."""
    locked: Locked | None = None
    usual: Mapping[str, int] = field(default_factory=dict)
    """The minutes each service usually takes; one that was not measured is missing."""

    @property
    def here(self) -> DeskSnapshot | None:
        """The desk worked at; None on the sign-in page."""
        return self.reading.here if self.reading and self.wanted.desk else None

    @property
    def revision(self) -> int:
        """The office's revision that is shown; 0 before the first reading."""
        return self.reading.revision if self.reading else 0

    @property
    def is_live(self) -> bool:
        """Whether a verb can be done now."""
        return self.connection is Connection.GOOD and not self.is_running

    @property
    def is_gated(self) -> bool:
        """Whether the work is hidden until somebody shows who they are."""
        return self.locked is not None or self.account is not None

    @property
    def is_ready(self) -> bool:
        """Whether the verbs look as if they could be done: a quick one does not gray them all and back again."""
        return self.connection is Connection.GOOD and not self.is_slow

    def reasons_for(self, about: About) -> tuple[tuple[str, str], ...]:
        """Return code and words of the usual reasons for something."""
        english = self.language == "en"
        reasons = self.reading.reasons if self.reading else ()
        return tuple((one.code, one.name_en if english else one.name_vi) for one in reasons if one.about is about)

    def reason_words(self, about: About, code: str | None, note: str | None) -> str:
        """Return a reason in words: of the list, of the officer, or both."""
        listed = dict(self.reasons_for(about)).get(code or "", code or "")
        return ": ".join(filter(None, (listed, note)))

    def name_of(self, officer: str) -> str:
        """Return an officer's name, or the code where there is no such officer."""
        officers = self.reading.officers if self.reading else ()
        return next((one.name for one in officers if one.code == officer), officer)
