"""What people said about themselves and their papers, tidied: NFC, no stray blanks, not too long."""

from collections.abc import Sequence
from dataclasses import fields, replace
from typing import Any

from office.actions.typed import tidy
from office.domain.applicants import Applicant, Handover, Person, ReceivedPaper, SealedResult
from office.domain.errors import Reason, Refused

_HASH_LENGTH = 64


def tidy_applicant(applicant: Applicant) -> Applicant:
    """Return the applicant as it is kept.

    Raises:
        Refused: `text_too_long`, `name_required`.
    """
    return replace(
        applicant,
        person=_person(applicant.person),
        agent=_person(applicant.agent) if applicant.agent else None,
        agent_paper=tidy("agent_paper", applicant.agent_paper),
        request=tidy("request", applicant.request),
    )


def _person(person: Person) -> Person:
    told: dict[str, Any] = {one.name: tidy(one.name, getattr(person, one.name)) for one in fields(Person)}
    if not told["name"]:
        raise Refused(Reason.NAME_REQUIRED)
    return Person(**told)


def tidy_papers(papers: Sequence[ReceivedPaper]) -> tuple[ReceivedPaper, ...]:
    """Return the papers as they are kept, without lines that have no name."""
    named = ((paper, tidy("paper", paper.name)) for paper in papers)
    return tuple(replace(paper, name=name) for paper, name in named if name)


def tidy_result(result: SealedResult) -> SealedResult:
    """Return what was sealed as it is kept.

    Raises:
        Refused: `document_number_required`, `bad_file_hash`, `text_too_long`.
    """
    number = tidy("document_number", result.document_number)
    if not number:
        raise Refused(Reason.DOCUMENT_NUMBER_REQUIRED)
    digest = result.file_hash.lower() if result.file_hash else None
    if digest and not (len(digest) == _HASH_LENGTH and set(digest) <= set("0123456789abcdef")):
        raise Refused(Reason.BAD_FILE_HASH, hash=digest[:_HASH_LENGTH])
    return replace(result, document_number=number, file_hash=digest, file_name=tidy("file_name", result.file_name))


def tidy_handover(handover: Handover) -> Handover:
    """Return who took the result as it is kept.

    Raises:
        Refused: `text_too_long`.
    """
    return replace(
        handover,
        receiver=tidy("receiver", handover.receiver),
        proof_number=tidy("proof_number", handover.proof_number),
    )
