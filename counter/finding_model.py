"""Which dossier, or which list of them, is on the screen: found, scanned, listed or chosen."""

from dataclasses import replace

from counter.dossier_picture import shown_dossier
from counter.sight import Message, Tone
from counter.work_scan import scanned_code
from counter.writing import Writing
from office.domain.dossiers import Stage, dossier_code
from office.domain.found import FoundDossier
from office.domain.snapshots import DossierView
from office.texts import text

HITS = 50
"""Dossiers that a search shows at the most."""
_SHORT = 6
"""So few digits are a number of the day; more are of an identity or a telephone."""


class FindingModel(Writing):
    """Finds dossiers; who looks at one that is not of the number at the desk leaves a fact."""

    def look_up(self, typed: str) -> None:
        """Show a dossier by its code, or what a name or a number finds; few digits mean a dossier of this day."""
        here, words = self._sight.here, typed.strip()
        if here is None or not words:
            return
        code = scanned_code(words)
        if words.isdecimal() and len(words) <= _SHORT:
            code = dossier_code(here.profile.agency_code, here.service_day, int(words))
        self._swap(message=None)
        if code is not None:
            self._look_at(code)
            return
        officer = self._sight.officer
        self.link.run(
            lambda office: office.find_dossiers(words, limit=HITS, officer=officer),
            lambda hits: self._found(words, hits),
            self._tell,
        )

    def _look_at(self, code: str) -> None:
        self.link.run(
            lambda office: office.dossier(code), lambda view: self.show_dossier(view.dossier.code), self._tell
        )

    def _found(self, typed: str, hits: tuple[FoundDossier, ...]) -> None:
        if len(hits) == 1:
            self.show_dossier(hits[0].code)
        elif hits:
            wanted = replace(self._sight.wanted, stage=None, hall=None)
            self._swap(hits=hits, wanted=wanted, deciding=None, is_opening=False)
        else:
            words = text("counter.told.nothing_found", self._sight.language, typed=typed)
            self._swap(message=Message(Tone.REFUSED, words))

    def show_dossier(self, code: str) -> None:
        """Show a dossier that exists, after it is written down who looks at whose."""
        here, officer, desk = self._sight.here, self._sight.officer, self._sight.wanted.desk
        own = [one.dossier.code for one in here.dossiers] if here else []
        if officer is None or code in own or code == self._sight.wanted.dossier:
            self.show_own(code)
            return
        self.link.run(
            lambda office: office.see_applicant(code, officer=officer, desk=desk),
            lambda _: self.show_own(code),
            self._tell,
        )

    def show_own(self, code: str) -> None:
        """Show a dossier whose applicant sits at the desk."""
        wanted = replace(self._sight.wanted, dossier=code, stage=None, hall=None)
        self._swap(wanted=wanted, is_opening=False, hits=None)
        self.refresh()

    def show_list(self, stage: Stage | None) -> None:
        """Show the work list of a stage, or the dossier again."""
        self._swap(deciding=None, is_opening=False, hits=None)
        self._list(stage)

    def _list(self, stage: Stage | None) -> None:
        if self._sight.wanted.stage is not stage:
            self._swap(wanted=replace(self._sight.wanted, stage=stage))
            self.refresh()

    @property
    def shown(self) -> DossierView | None:
        """The dossier on the screen."""
        here = self._sight.here
        return shown_dossier(self._sight, here) if here else None
