"""Recorded voices for tests, with defaults."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from office.domain.spoken_style import Region
from office.voice.pack import RATE, Samples, begin_pack, put_clip
from office.voice.pack_card import Manifest, PackCard


def a_card(**changes: Any) -> PackCard:
    card = PackCard(
        language="vi",
        region=Region.NORTH,
        speaker="Giọng nữ 1",
        consent="Tôi đồng ý cho dùng giọng đọc này để mời số trong cơ sở.",
        consented_on=date(2026, 11, 23),
        licence="CC-BY-4.0",
        recorded_on=date(2026, 11, 24),
    )
    return replace(card, **changes)


def a_tone(seconds: float = 0.5, level: float = -12.0, pitch: float = 220.0, rate: int = RATE) -> Samples:
    """A tone whose root mean square is `level` dB below full scale."""
    at = np.arange(round(seconds * rate)) / rate
    wave: npt.NDArray[np.float64] = np.sin(2 * np.pi * pitch * at) * np.sqrt(2) * 10 ** (level / 20)
    return np.round(np.clip(wave, -1, 1) * 32767).astype(np.int16)


def a_pack(folder: Path, clips: tuple[str, ...] = ("mời số", "mười", "mươi"), **changes: Any) -> Manifest:
    manifest = begin_pack(folder, a_card(**changes))
    for place, clip in enumerate(clips):
        manifest = put_clip(folder, manifest, clip, a_tone(pitch=200.0 + 20 * place))
    return manifest
