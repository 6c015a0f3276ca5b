"""The models of printers that python-escpos knows, and whether a setting names one that is wide enough."""

from dataclasses import dataclass

from office.devices.printer import PrinterError


@dataclass(frozen=True, slots=True)
class PrinterModel:
    """A model, as `printer_profile` names it."""

    profile: str
    name: str
    dots: int | None
    """Of its head; None where nobody has written it down."""

    def is_as_wide_as(self, width: int) -> bool:
        """Whether paper of so many dots fits; where its head is unknown, it may."""
        return self.dots is None or self.dots >= width


class ProfileError(PrinterError):
    """The setting names no model, or one whose head is narrower than the paper is set to."""

    def __init__(self, profile: str, width: int, dots: int | None, allowed: tuple[str, ...]) -> None:
        super().__init__(profile, "no such model" if dots is None else f"prints {dots} dots, not {width}")
        self.profile = profile
        self.width = width
        self.dots = dots
        """Of the model that was named; None if there is no such model."""
        self.allowed = allowed
        """The models that are as wide as the paper."""

    @property
    def fault(self) -> str:
        """`unknown` or `narrow`: the end of the key of its sentences."""
        return "unknown" if self.dots is None else "narrow"

    @property
    def details(self) -> dict[str, object]:
        """What its sentences need."""
        fitting = None if self.dots is None else self.dots // 8 * 8
        return {
            "value": self.profile,
            "width": self.width,
            "dots": self.dots,
            "fitting": fitting,
            "allowed": ", ".join(self.allowed),
        }


def models() -> tuple[PrinterModel, ...]:
    """Return every model, by its profile."""
    # Late: python-escpos costs 0.2 s and more.
    from escpos.capabilities import CAPABILITIES

    found = CAPABILITIES["profiles"].items()
    return tuple(PrinterModel(key, str(model["name"]), _dots(model["media"])) for key, model in sorted(found))


def require_profile(profile: str | None, width: int) -> None:
    """Raise ProfileError if a model is named that does not exist or prints fewer dots than `width`."""
    if profile is None:
        return
    known = models()
    named = next((model for model in known if model.profile == profile), None)
    if named is None or not named.is_as_wide_as(width):
        allowed = tuple(model.profile for model in known if model.is_as_wide_as(width))
        raise ProfileError(profile, width, named.dots if named else None, allowed)


def _dots(media: dict[str, dict[str, object]]) -> int | None:
    dots = media["width"].get("pixels")
    return dots if isinstance(dots, int) else None
