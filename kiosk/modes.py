"""How a citizen wants to read the kiosk: the language, the size, the contrast."""

from dataclasses import dataclass, replace

from kiosk.events import Contrasted, Enlarged, Spoke, Touch

FIRST_LANGUAGE = "vi"


@dataclass(frozen=True, slots=True)
class Modes:
    """How the citizen wants to read; forgotten with everything else."""

    language: str = FIRST_LANGUAGE
    is_large: bool = False
    """Text at twice its size."""
    is_contrast: bool = False


PLAIN = Modes()
"""As the kiosk stands for everybody."""


def switched(modes: Modes, touch: Touch) -> Modes:
    """Return the modes after a touch; most touches leave them as they are."""
    match touch:
        case Spoke(language):
            return replace(modes, language=language)
        case Enlarged():
            return replace(modes, is_large=not modes.is_large)
        case Contrasted():
            return replace(modes, is_contrast=not modes.is_contrast)
        case _:
            return modes
