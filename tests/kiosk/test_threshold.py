"""What is seen before the kiosk's parts are imported is what they show first."""

import subprocess
import sys
from dataclasses import asdict

from kiosk.flow import Flow
from kiosk.picture import picture_of
from kiosk.threshold import Threshold
from kiosk.words import words_of

SHOWN = {"page", "head", "foot", "message"}
HEAVY = ("kiosk.events", "kiosk.view_model", "kiosk.wire", "office.domain.facts", "sqlalchemy")


def test_the_first_frame_is_the_first_picture() -> None:
    first = asdict(picture_of(Flow()))
    first["foot"]["total"] = 1  # nothing is counted down yet
    threshold = Threshold()
    assert threshold.property("shown") == {part: first[part] for part in SHOWN}
    assert threshold.property("words") == words_of("vi")


def test_nothing_heavy_is_imported_before_the_first_frame() -> None:
    told = f"import sys, kiosk.app; print([name for name in {HEAVY} if name in sys.modules])"
    ended = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"
