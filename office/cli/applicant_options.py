"""The options that say whose dossier it is, and which papers came with it."""

from collections.abc import Callable, Iterable, Mapping
from functools import reduce
from typing import TypeVar

import click

from office.cli.grammar import misused, option
from office.domain.applicants import Applicant, ApplicantKind, Person, ReceivedPaper
from office.domain.catalogue import PaperKind

F = TypeVar("F", bound=Callable[..., object])
_PARTS = 3

_OPTIONS = (
    option("--applicant", metavar="NAME"),
    option("--applicant-kind", type=click.Choice([kind.value for kind in ApplicantKind]), default="citizen"),
    option("--identity", metavar="NUMBER"),
    option("--address", metavar="WORDS"),
    option("--phone", metavar="NUMBER"),
    option("--email", metavar="ADDRESS"),
    option("--agent", metavar="NAME"),
    option("--agent-identity", metavar="NUMBER"),
    option("--agent-paper", metavar="WORDS"),
    option("--request", metavar="WORDS"),
)


def applicant_options(command: F) -> F:
    """Give a command the options that `applicant_of` reads."""
    return reduce(lambda wrapped, one: one(wrapped), reversed(_OPTIONS), command)


def applicant_of(told: Mapping[str, str | None]) -> Applicant | None:
    """Return whose dossier it is; None where no name was given."""
    if not told["applicant"]:
        return None
    reached = {name: told[name] for name in ("identity", "address", "phone", "email")}
    person = Person(name=told["applicant"], **reached)
    agent = Person(name=told["agent"], identity=told["agent_identity"]) if told["agent"] else None
    return Applicant(
        person=person,
        kind=ApplicantKind(told["applicant_kind"] or ApplicantKind.CITIZEN),
        agent=agent,
        agent_paper=told["agent_paper"],
        request=told["request"],
    )


def papers_of(lines: Iterable[str], *, is_received: bool) -> tuple[ReceivedPaper, ...]:
    """Return papers as they are typed: `Đơn đề nghị|original|1`; kind and copies may be left out.

    Raises:
        Misused: a line is not of that form.
    """
    return tuple(_paper(line, is_received=is_received) for line in lines)


def _paper(line: str, *, is_received: bool) -> ReceivedPaper:
    name, kind, copies = (*(part.strip() for part in line.split("|")), "", "")[:_PARTS]
    try:
        return ReceivedPaper(
            name=name,
            kind=PaperKind(kind or PaperKind.ORIGINAL),
            copies=int(copies or 1),
            is_received=is_received,
        )
    except ValueError:
        raise misused("cli.usage.paper") from None
