"""Everything that is open in a scripted morning, and a picture of each."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from counter.app import Face as Counter
from display.app import Face as Wall
from display.plates.app import PlateFace as Plate
from kiosk.face import Face as Kiosk
from office.bootstrap import Office
from rehearsal.speaking import Hearing


@dataclass(frozen=True, slots=True)
class Hall:
    """Everything that is open that morning."""

    office: Office
    kiosk: Kiosk
    counters: tuple[Counter, Counter]
    lead: Counter
    """The window of who runs the hall."""
    wall: Wall
    hearing: Hearing
    """What the wall speaks with."""
    plate: Plate
    """Over a desk that calls."""
    folder: Path
    passwords: Mapping[str, str]
    """Of the officers of the five stages."""

    def shot(self, name: str, face: Kiosk | Counter | Wall | Plate) -> Path:
        """Keep a picture of a face as it is once nothing is under way."""
        face.settle()
        path = self.folder / f"{name}.png"
        picture = face.window.grab() if isinstance(face, Counter) else face.window.grabWindow()
        picture.save(str(path))
        return path
