"""Calls as they are said, taken apart."""

import string

from office.domain.announcements import SpokenCall, announcement
from office.domain.spoken_style import Region, Style
from office.texts import LANGUAGES

ALPHABET = string.ascii_uppercase + "Đ"
AROUND = {"vi": ("mời số", "đến quầy số"), "en": ("ticket number", "please go to desk")}
EVERY_SEQUENCE = range(10_000)
MANNERS = [(language, region) for language in LANGUAGES for region in Region]


def said(call: SpokenCall, language: str, style: Style, region: Region) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the clips of the ticket and those of the desk."""
    ticket, desk = AROUND[language]
    clips = announcement(call, language, style=style, region=region)
    assert clips[0] == ticket
    assert clips.count(desk) == 1
    middle = clips.index(desk)
    return clips[1:middle], clips[middle + 1 :]
