"""The verbs on dossiers."""

from office.actions import dossiers
from office.domain.facts import DossierOpened, ResultReturned, StageRecorded
from office.verbs.door import Door


class DossierVerbs(Door):
    """Open, record the stages, return the result."""

    def open_dossier(
        self,
        procedure: str,
        *,
        ticket: str | None = None,
        officer: str | None = None,
        channel: str = "direct",
        applicant: str | None = None,
        request_key: str | None = None,
    ) -> DossierOpened:
        """Open a dossier for a procedure, usually from a ticket (number or token); its code is in the answer."""
        return self.write(
            dossiers.open_dossier,
            procedure,
            ticket=ticket,
            officer=officer,
            channel=channel,
            applicant=applicant,
            request_key=request_key,
        )

    def record_stage(
        self,
        code: str,
        stage: str,
        *,
        officer: str,
        outcome: str = "passed",
        desk: str | int | None = None,
        note: str | None = None,
        request_key: str | None = None,
    ) -> StageRecorded:
        """Record the stage that is due: receive, appraise, approve, seal or return."""
        place = None if desk is None else str(desk)
        return self.write(
            dossiers.record_stage,
            code,
            str(stage),
            officer=officer,
            outcome=str(outcome),
            desk=place,
            note=note,
            request_key=request_key,
        )

    def return_result(
        self,
        code: str,
        *,
        officer: str,
        desk: str | int | None = None,
        note: str | None = None,
        request_key: str | None = None,
    ) -> ResultReturned:
        """Hand the result over: the fifth stage."""
        fact = self.record_stage(code, "return", officer=officer, desk=desk, note=note, request_key=request_key)
        assert isinstance(fact, ResultReturned)  # noqa: S101 - record_stage returns it for this stage
        return fact
