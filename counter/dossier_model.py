"""What an officer can do with dossiers: find, list, open, record and decide."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from counter.decision_deeds import Place, Values, decided
from counter.decision_picture import needs_nothing
from counter.decision_readings import Unclear
from counter.dossier_verbs import DossierVerb, lawful
from counter.finding_model import FindingModel
from counter.sight import Message, Tone
from counter.stage_picture import local_time
from counter.vouching import vouched
from office.domain.applicants import Applicant, ReceivedPaper
from office.domain.dossiers import Channel, ResultPlace
from office.domain.facts import DossierOpened, Fact
from office.texts import text


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDossier:
    """What the form for a new dossier says."""

    procedure: str
    channel: Channel = Channel.DIRECT
    applicant: Applicant | None = None
    papers: Sequence[ReceivedPaper] = ()
    sets: int = 1
    result_place: ResultPlace = ResultPlace.CENTER


class DossierModel(FindingModel):
    """Opens dossiers, records their stages, and decides."""

    def begin_dossier(self, *, is_opening: bool) -> None:
        """Show the form for a new dossier, or leave it."""
        self._swap(is_opening=is_opening, deciding=None, hits=None)
        self._list(None)

    def open_dossier(self, new: NewDossier) -> None:
        """Open a dossier from the ticket at the desk, or without one."""
        ticket = self._sight.here.ticket if self._sight.here else None
        number, officer = ticket.number if ticket else None, self._sight.officer

        def show(fact: Fact) -> None:
            if isinstance(fact, DossierOpened):
                self.show_own(fact.dossier.code)

        self._write(
            lambda office, key: office.open_dossier(
                new.procedure,
                ticket=number,
                officer=officer,
                channel=new.channel,
                applicant=new.applicant,
                papers=new.papers,
                sets=new.sets,
                result_place=new.result_place,
                request_key=key,
            ),
            show,
        )

    def press_dossier(self, verb: DossierVerb) -> None:
        """Do a verb on the dossier that is shown, or ask for its detail, or leave the question."""
        view = self.shown
        if view is None or verb not in lawful(view, self._now):
            return
        asked = (view.dossier.code, verb)
        if needs_nothing(view, verb):
            self.decide(verb, {})
        else:
            self._swap(deciding=None if self._sight.deciding == asked else asked, hashed=None, message=None)

    def leave_decision(self) -> None:
        """Ask no more."""
        self._swap(deciding=None)

    def decide(self, verb: DossierVerb, values: Values) -> None:
        """Do a verb on the dossier that is shown with what it asked for."""
        view, desk, officer = self.shown, self._sight.wanted.desk, self._sight.officer
        if view is None or desk is None or officer is None:
            return
        place = Place(desk, officer, local_time(self._sight, self._now))
        path, digest = self._sight.hashed or ("", "")
        shown = {"file_hash": digest} if path == values.get("file", "").strip() else {}
        try:
            deed = vouched(decided(verb, view.dossier, {**values, **shown}, place), values, place)
        except Unclear as unclear:
            words = text(f"counter.decide.unclear.{unclear.key}", self._sight.language, typed=unclear.typed)
            self._swap(message=Message(Tone.REFUSED, words))
            return
        self._write(deed, self._decided)

    def _decided(self, _fact: Fact) -> None:
        # The dossier stays on the screen, and is read again because it is wanted by its code.
        code = self.shown.dossier.code if self.shown else None
        self._sight = replace(self._sight, deciding=None, wanted=replace(self._sight.wanted, dossier=code))
