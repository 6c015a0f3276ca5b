"""Any WAV file that a telephone, a studio or an editor writes, as one channel.

The standard library reads whole numbers only, and before Python 3.12 none of the files that say so at more length.
"""

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import numpy as np

from office.voice.resampling import Wave

LARGEST = 64 * 1024 * 1024
"""Bytes of a file that is looked at; a clip has a few seconds."""

_AT_LENGTH = 0xFFFE
"""Says that the kind of numbers stands further behind: 1 for whole ones, 3 for broken ones, as usual."""


class NoWavError(ValueError):
    """The file has no sound that can be read."""


class _Kind(NamedTuple):
    numbers: int
    channels: int
    rate: int
    bits: int


def read_wav(file: Path) -> tuple[Wave, int]:
    """Return the loudest channel of a WAV file, and its samples a second.

    Not the mean of the channels: it would hide that one of them is cut off at full scale.

    Raises:
        NoWavError: it is none, it is damaged, far too large, or of numbers that nobody writes.
        OSError: it cannot be read.
    """
    if file.stat().st_size > LARGEST:
        raise NoWavError(f"{file} has more than {LARGEST} bytes")
    told = file.read_bytes()
    if told[:4] != b"RIFF" or told[8:12] != b"WAVE":
        raise NoWavError(f"{file} does not begin as a WAV file")
    chunks = dict(_chunks(told))
    try:
        kind = _kind(chunks[b"fmt "])
        return _loudest(_numbers(chunks[b"data"], kind), kind.channels), kind.rate
    except (KeyError, struct.error) as error:
        raise NoWavError(f"{file} is damaged") from error


def _chunks(told: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 12
    while at + 8 <= len(told):
        name, size = struct.unpack_from("<4sL", told, at)
        # A recorder that was switched off says a size that never came.
        yield name, told[at + 8 : at + 8 + size]
        at += 8 + size + size % 2


def _kind(told: bytes) -> _Kind:
    numbers, channels, rate, _, _, bits = struct.unpack_from("<HHLLHH", told)
    if numbers == _AT_LENGTH:
        (numbers,) = struct.unpack_from("<H", told, 24)
    if not (1 <= channels <= 32 and 1_000 <= rate <= 768_000):
        raise NoWavError(f"{channels} channels at {rate} Hz")
    return _Kind(numbers, channels, rate, bits)


def _numbers(data: bytes, kind: _Kind) -> Wave:
    match kind.numbers, kind.bits:
        case (1, 8):
            return np.asarray(np.frombuffer(data, np.uint8).astype(np.float64) / 128 - 1)
        case (1, 24):
            return _of_24_bits(data)
        case (1, 16 | 32 as bits):
            return np.asarray(np.frombuffer(_even(data, bits // 8), f"<i{bits // 8}") / np.float64(2 ** (bits - 1)))
        case (3, 32 | 64 as bits):
            found = np.frombuffer(_even(data, bits // 8), f"<f{bits // 8}").astype(np.float64)
            return np.nan_to_num(found, nan=0.0, posinf=1.0, neginf=-1.0)
        case _:
            raise NoWavError(f"numbers of kind {kind.numbers} with {kind.bits} bits")


def _of_24_bits(data: bytes) -> Wave:
    thirds = np.frombuffer(_even(data, 3), np.uint8).reshape(-1, 3)
    whole = np.zeros((len(thirds), 4), np.uint8)
    whole[:, 1:] = thirds
    return np.asarray(whole.view("<i4").reshape(-1).astype(np.float64) / 2**31)


def _even(data: bytes, width: int) -> bytes:
    return data[: len(data) // width * width]


def _loudest(numbers: Wave, channels: int) -> Wave:
    frames = numbers[: numbers.size // channels * channels].reshape(-1, channels)
    if frames.size == 0:
        return np.empty(0)
    return np.ascontiguousarray(frames[:, int(np.argmax(np.sum(frames**2, axis=0)))])
