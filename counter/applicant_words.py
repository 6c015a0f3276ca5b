"""Who applies, from what was typed or scanned into the form; nothing is kept that is not written down."""

from collections.abc import Mapping

from office.domain.applicants import Applicant, ApplicantKind, Person
from office.domain.identity import IdentityCard

PERSON = ("name", "identity", "phone", "address", "email")
"""Fields of a person, in the order of the Tab key; an agent's begin with `agent_`."""


def applicant_of(values: Mapping[str, str]) -> Applicant | None:
    """Return the applicant that the form names; None if nothing was typed."""
    told = {name: " ".join(words.split()) for name, words in values.items()}
    person, agent = _person(told, ""), _person(told, "agent_")
    request, paper = told.get("request") or None, told.get("agent_paper") or None
    if not any((person, agent, request, paper)):
        return None
    return Applicant(
        person=person or Person(name=""),
        kind=ApplicantKind(told.get("kind") or ApplicantKind.CITIZEN),
        agent=agent,
        agent_paper=paper,
        request=request,
    )


def _person(told: Mapping[str, str], start: str) -> Person | None:
    words = {name: told.get(f"{start}{name}") or None for name in PERSON}
    if not any(words.values()):
        return None
    return Person(
        name=words["name"] or "",
        identity=words["identity"],
        address=words["address"],
        phone=words["phone"],
        email=words["email"],
    )


def fields_of(card: IdentityCard) -> dict[str, str]:
    """Return what a card fills into the form: its number, and name and address where they could be read."""
    person = card.person
    return {"identity": card.number} | ({"name": person.name, "address": person.address} if person else {})
