"""What `taicho voice record --from` does and tells; the window of `taicho voice record` is a face of its own."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from office.cli.answers import Stopped
from office.cli.grammar import misused
from office.domain.announcements import every_clip
from office.domain.spoken_style import Region
from office.voice.verdicts import TakenFolder

if TYPE_CHECKING:
    from office.voice.pack_card import PackCard


@dataclass(frozen=True, slots=True, kw_only=True)
class VoiceOrder:
    """Which voice is recorded, where, and on what terms."""

    folder: Path
    language: str
    region: Region | None
    speaker: str | None = None
    licence: str | None = None
    consent: str | None = None
    consented_on: date | None = None

    @property
    def clips(self) -> tuple[str, ...]:
        """All that is read."""
        return every_clip(self.language, self.region)


def take(order: VoiceOrder, source: Path) -> TakenFolder:
    """Take the recordings of a folder into a voice.

    Raises:
        Misused: the voice is new, and its speaker, licence or consent is not given.
        PackError: there is another voice in its folder, or one that cannot be read.
        Stopped: a folder cannot be read or written.
    """
    # 0.1 s of numpy, not to be paid for `--help`.
    from office.voice.taking import take_folder

    if not source.is_dir():
        raise Stopped("no_folder", path=str(source))
    try:
        return take_folder(source, order.folder, _card(order), order.clips)
    except OSError as error:
        raise Stopped("cannot_write", path=str(order.folder), cause=error.strerror or str(error)) from error


def _card(order: VoiceOrder) -> "PackCard":
    from office.voice.pack_card import CARD, PackCard, read_manifest

    # The day of the place where it is recorded, as it is written on paper.
    today = date.today()  # noqa: DTZ011
    if (order.folder / CARD).exists():
        there = read_manifest(order.folder).card
        return replace(
            there,
            language=order.language,
            region=order.region,
            speaker=order.speaker or there.speaker,
            licence=order.licence or there.licence,
            consent=order.consent or there.consent,
            consented_on=order.consented_on or (today if order.consent else there.consented_on),
            recorded_on=today,
        )
    if not (order.speaker and order.licence and order.consent):
        raise misused("cli.usage.voice_terms")
    return PackCard(
        language=order.language,
        region=order.region,
        speaker=order.speaker,
        consent=order.consent,
        consented_on=order.consented_on or today,
        licence=order.licence,
        recorded_on=today,
    )
