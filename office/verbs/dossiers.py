"""The verbs on dossiers: opening them, and the five stages."""

from collections.abc import Sequence
from datetime import date, datetime
from pathlib import Path

from office.actions import dossiers, opening
from office.actions.personal import tidy_handover, tidy_result
from office.domain.applicants import Applicant, Handover, Person, ReceivedPaper, SealedResult
from office.domain.facts import DossierOpened, ResultReturned, StageRecorded
from office.sealing import ResultFile
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
        applicant: Applicant | str | None = None,
        papers: Sequence[ReceivedPaper] = (),
        sets: int = 1,
        result_place: str = "center",
        request_key: str | None = None,
    ) -> DossierOpened:
        """Open a dossier for a procedure, usually from a ticket (number or token); its code is in the answer."""
        name = applicant.strip() if isinstance(applicant, str) else ""
        whose = Applicant(person=Person(name=name)) if name else applicant
        return self.write(
            opening.open_dossier,
            procedure,
            ticket=ticket,
            officer=officer,
            channel=channel,
            applicant=whose if isinstance(whose, Applicant) else None,
            papers=tuple(papers),
            sets=sets,
            result_place=str(result_place),
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
        due: datetime | None = None,
        request_key: str | None = None,
    ) -> StageRecorded:
        """Record the stage that is due: receive, appraise, approve, seal or return."""
        return self.write(
            dossiers.record_stage,
            code,
            str(stage),
            officer=officer,
            outcome=str(outcome),
            desk=place_of(desk),
            note=note,
            due=due,
            request_key=request_key,
        )

    def refuse_dossier(
        self,
        code: str,
        *,
        officer: str,
        reason: str,
        desk: str | int | None = None,
        request_key: str | None = None,
    ) -> StageRecorded:
        """Refuse a dossier at the stage that is due: not received at all (Mẫu 03), or not granted."""
        return self.write(
            dossiers.refuse_dossier,
            code,
            officer=officer,
            reason=reason,
            desk=place_of(desk),
            request_key=request_key,
        )

    def seal_result(
        self,
        code: str,
        *,
        officer: str,
        document_number: str,
        document_date: date,
        file: Path | None = None,
        file_hash: str | None = None,
        desk: str | int | None = None,
        note: str | None = None,
        request_key: str | None = None,
    ) -> StageRecorded:
        """Record the fourth stage with what it leaves behind: number, date, and the hash of the result's file.

        Raises:
            Refused: `result_file_gone` if the file cannot be read, or is another one when the seal is recorded.
        """
        found = ResultFile.of(file) if file else None
        result = tidy_result(
            SealedResult(
                document_number=document_number,
                document_date=document_date,
                file_hash=found.digest if found else file_hash,
                file_name=file.name if file else None,
            )
        )
        return self.write(
            dossiers.record_stage,
            code,
            "seal",
            officer=officer,
            outcome="passed",
            desk=place_of(desk),
            note=note,
            result=result,
            aside={"still_so": found.require_same} if found else None,
            request_key=request_key,
        )

    def return_result(
        self,
        code: str,
        *,
        officer: str,
        desk: str | int | None = None,
        note: str | None = None,
        handover: Handover | None = None,
        request_key: str | None = None,
    ) -> ResultReturned:
        """Hand the result over: the fifth stage, with who took it and against what."""
        fact = self.write(
            dossiers.record_stage,
            code,
            "return",
            officer=officer,
            outcome="passed",
            desk=place_of(desk),
            note=note,
            handover=tidy_handover(handover) if handover else None,
            request_key=request_key,
        )
        assert isinstance(fact, ResultReturned)  # noqa: S101 - record_stage returns it for this stage
        return fact


def place_of(desk: str | int | None) -> str | None:
    """Return a desk's number as it is kept."""
    return None if desk is None else str(desk)
