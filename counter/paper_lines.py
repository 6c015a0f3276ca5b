"""The papers of a dossier that is being opened: each line ticked, with its kind and copies; pure steps."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from office.domain.applicants import ReceivedPaper
from office.domain.catalogue import PaperKind, Procedure

MOST_COPIES = 99


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLine:
    """One paper as it lies on the desk, or does not."""

    name: str
    kind: PaperKind = PaperKind.ORIGINAL
    copies: int = 1
    is_received: bool = False
    is_required: bool = True
    is_own: bool = False
    """Typed by the officer, not of the procedure's list."""


Lines = tuple[PaperLine, ...]


def lines_of(procedure: Procedure) -> Lines:
    """Return the procedure's list, nothing ticked."""
    return tuple(
        PaperLine(name=one.name, kind=one.kind, copies=one.copies, is_required=one.is_required)
        for one in procedure.papers
    )


def toggled(lines: Lines, place: int) -> Lines:
    """Return the lines with one ticked, or not any more."""
    return _with(lines, place, is_received=not lines[place].is_received)


def all_received(lines: Lines) -> Lines:
    """Return the lines with everything ticked; if it is, with nothing ticked."""
    is_full = all(line.is_received for line in lines)
    return tuple(replace(line, is_received=not is_full) for line in lines)


def other_kind(lines: Lines, place: int, step: int = 1) -> Lines:
    """Return the lines with the next or the previous kind for one of them."""
    kinds = list(PaperKind)
    kind = kinds[(kinds.index(lines[place].kind) + step) % len(kinds)]
    return _with(lines, place, kind=kind)


def other_copies(lines: Lines, place: int, step: int = 1) -> Lines:
    """Return the lines with more or fewer copies of one of them."""
    return _with(lines, place, copies=min(MOST_COPIES, max(1, lines[place].copies + step)))


def added(lines: Lines, name: str) -> Lines:
    """Return the lines with one more, which lies on the desk; without a name, as they were."""
    words = " ".join(name.split())
    return (*lines, PaperLine(name=words, is_received=True, is_own=True)) if words else lines


def without(lines: Lines, place: int) -> Lines:
    """Return the lines without one that the officer typed; the procedure's own stay."""
    return (*lines[:place], *lines[place + 1 :]) if lines[place].is_own else lines


def papers_of(lines: Sequence[PaperLine]) -> tuple[ReceivedPaper, ...]:
    """Return what is written down: what was handed in, and what is required and was not.

    What is asked for in some cases only, and was not handed in, is not missing.
    """
    return tuple(
        ReceivedPaper(name=line.name, kind=line.kind, copies=line.copies, is_received=line.is_received)
        for line in lines
        if line.is_received or line.is_required
    )


def missing_count(lines: Sequence[PaperLine]) -> int:
    """Return how many required papers were not handed in."""
    return sum(line.is_required and not line.is_received for line in lines)


def _with(lines: Lines, place: int, **changes: object) -> Lines:
    changed = replace(lines[place], **changes)  # type: ignore[arg-type] # each by its name
    return (*lines[:place], changed, *lines[place + 1 :])
