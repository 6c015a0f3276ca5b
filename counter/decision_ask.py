"""What a verb on a dossier asks for, as values."""

from dataclasses import dataclass
from enum import StrEnum

from counter.dossier_verbs import DossierVerb


class FieldKind(StrEnum):
    """How a field is filled."""

    LINE = "line"
    LINES = "lines"
    """Several lines; Enter begins another."""
    PICK = "pick"
    CHOICE = "choice"
    TICK = "tick"
    FILE = "file"
    SECRET = "secret"  # noqa: S105 - a kind of field
    """Hidden while the officer picked is the one at the desk, whose code is its initial value."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskField:
    """One thing that is asked for."""

    name: str
    kind: FieldKind
    label: str
    initial: str = ""
    example: str = ""
    options: tuple[tuple[str, str], ...] = ()
    """Values with their words, of a pick or a choice."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionAsk:
    """What one verb asks for."""

    code: str
    verb: DossierVerb
    title: str
    fields: tuple[AskField, ...]
    warning: str = ""
