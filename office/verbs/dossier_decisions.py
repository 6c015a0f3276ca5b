"""The verbs on dossiers beside the stages: papers, fees, dates, an early end."""

from collections.abc import Sequence
from datetime import datetime

from office.actions import dossier_decisions, dossier_holds
from office.domain.applicants import ReceivedPaper
from office.domain.dossier_facts import (
    DossierExtended,
    DossierSentBack,
    DossierStopped,
    DossierWithdrawn,
    DueCorrected,
    FeeAsked,
    FeePaid,
    PapersRecorded,
    SupplementCompleted,
    SupplementRequested,
)
from office.verbs.door import Door
from office.verbs.dossiers import place_of

Desk = str | int | None


class DossierDecisionVerbs(Door):
    """Ask for papers or a fee, send back, extend, stop, withdraw."""

    def record_papers(
        self,
        code: str,
        papers: Sequence[ReceivedPaper],
        *,
        officer: str,
        desk: Desk = None,
        request_key: str | None = None,
    ) -> PapersRecorded:
        """Write which papers came and which did not, instead of what was written before."""
        place = place_of(desk)
        return self.write(
            dossier_holds.record_papers, code, tuple(papers), officer=officer, desk=place, request_key=request_key
        )

    def request_papers(
        self,
        code: str,
        papers: Sequence[str],
        *,
        officer: str,
        reason: str | None = None,
        desk: Desk = None,
        request_key: str | None = None,
    ) -> SupplementRequested:
        """Ask for papers, all at once (Mẫu 02); the clock stands."""
        return self.write(
            dossier_holds.request_papers,
            code,
            tuple(papers),
            officer=officer,
            desk=place_of(desk),
            reason=reason,
            request_key=request_key,
        )

    def complete_papers(
        self, code: str, *, officer: str, note: str | None = None, desk: Desk = None, request_key: str | None = None
    ) -> SupplementCompleted:
        """The papers are complete; the due date moves by the time the clock stood."""
        place = place_of(desk)
        return self.write(
            dossier_holds.complete_papers, code, officer=officer, desk=place, note=note, request_key=request_key
        )

    def ask_fee(
        self,
        code: str,
        amount: int | None = None,
        *,
        officer: str,
        note: str | None = None,
        desk: Desk = None,
        request_key: str | None = None,
    ) -> FeeAsked:
        """Ask for the procedure's fee, or another amount, in đồng."""
        place = place_of(desk)
        return self.write(
            dossier_holds.ask_fee, code, amount, officer=officer, desk=place, note=note, request_key=request_key
        )

    def pay_fee(
        self, code: str, *, officer: str, note: str | None = None, desk: Desk = None, request_key: str | None = None
    ) -> FeePaid:
        """The fee is paid."""
        place = place_of(desk)
        return self.write(
            dossier_holds.pay_fee, code, officer=officer, desk=place, note=note, request_key=request_key
        )

    def send_back(
        self, code: str, to: str, *, officer: str, reason: str, desk: Desk = None, request_key: str | None = None
    ) -> DossierSentBack:
        """Make an earlier stage due again."""
        place = place_of(desk)
        return self.write(
            dossier_decisions.send_back,
            code,
            str(to),
            officer=officer,
            desk=place,
            reason=reason,
            request_key=request_key,
        )

    def extend_due(
        self,
        code: str,
        new_due: datetime,
        *,
        officer: str,
        reason: str,
        signer: str | None = None,
        desk: Desk = None,
        request_key: str | None = None,
    ) -> DossierExtended:
        """Apologize and set a later due date (Mẫu 04), signed by the head: `signer`, else the officer."""
        return self.write(
            dossier_decisions.extend_due,
            code,
            new_due,
            officer=officer,
            signer=signer or officer,
            desk=place_of(desk),
            reason=reason,
            request_key=request_key,
        )

    def stop_dossier(
        self,
        code: str,
        *,
        officer: str,
        reason: str,
        signer: str | None = None,
        desk: Desk = None,
        request_key: str | None = None,
    ) -> DossierStopped:
        """Stop the handling (Mẫu 05), signed by the head: `signer`, else the officer."""
        return self.write(
            dossier_decisions.stop_dossier,
            code,
            officer=officer,
            signer=signer or officer,
            desk=place_of(desk),
            reason=reason,
            request_key=request_key,
        )

    def withdraw_dossier(
        self, code: str, *, officer: str, reason: str | None = None, desk: Desk = None, request_key: str | None = None
    ) -> DossierWithdrawn:
        """The applicant takes the dossier back."""
        place = place_of(desk)
        return self.write(
            dossier_decisions.withdraw_dossier,
            code,
            officer=officer,
            desk=place,
            reason=reason,
            request_key=request_key,
        )

    def correct_due(self, code: str, *, officer: str, reason: str, request_key: str | None = None) -> DueCorrected:
        """Reckon a due date anew after the calendar was corrected."""
        return self.write(
            dossier_decisions.correct_due, code, officer=officer, reason=reason, request_key=request_key
        )
