"""What is to be recorded, and what of it is there already."""

import logging
from dataclasses import dataclass, replace
from pathlib import Path

from office.domain.errors import Refused
from office.domain.spoken_style import Region
from office.voice.pack import Samples, continued, read_clip
from office.voice.pack_card import CARD, Manifest, read_manifest

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be recorded, and into which folder."""

    folder: Path
    language: str
    region: Region | None
    clips: tuple[str, ...]


def there(order: Order) -> Manifest | None:
    """Return what the folder's `voice.toml` says; None where there is none yet.

    Raises:
        PackError: it cannot be read, or it is of another voice.
    """
    if not (order.folder / CARD).exists():
        return None
    card = read_manifest(order.folder).card
    return continued(order.folder, replace(card, language=order.language, region=order.region))


def sounds(order: Order, manifest: Manifest | None) -> dict[str, Samples]:
    """Read what was recorded before; a file that is gone or broken is recorded again."""
    found: dict[str, Samples] = {}
    for clip in order.clips:
        name = manifest.files.get(clip) if manifest else None
        try:
            if name is not None:
                found[clip] = read_clip(order.folder, clip, name)
        except Refused as error:
            _log.warning("%s", error)
    return found
