"""Which files a playlist has: those of a folder, or those that a list names."""

import os
import re
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path
from stat import FILE_ATTRIBUTE_HIDDEN, S_ISREG
from unicodedata import normalize
from urllib.parse import urlsplit

from display.playing.playlist import Item, Kind, Stamp
from office.domain.vietnamese import search_key

PICTURES = frozenset(
    (".jpg", ".jpeg", ".jfif", ".png", ".webp", ".bmp", ".gif", ".tif", ".tiff", ".heic", ".heif", ".avif")
)
"""Also kinds that a computer may not know: then the staff is told, and need not wonder."""
VIDEOS = frozenset(
    (".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".wmv", ".mpg", ".mpeg", ".ts", ".m2ts", ".flv", ".ogv", ".3gp")
)
LISTS = frozenset((".m3u", ".m3u8", ".txt"))
LIST_BYTES = 1_000_000
"""So much of a list is read."""

_DIGITS = re.compile(r"([0-9]+)")
_UTF_16 = (BOM_UTF16_LE, BOM_UTF16_BE)
_DRIVE = re.compile(r"[A-Za-z]:[\\/]")


def name_of(source: Path) -> str:
    """Return the name of a folder or list, as the staff is told it."""
    return normalize("NFC", source.name or str(source))


def files_of(source: Path) -> tuple[Item, ...]:
    """Return the pictures and videos of a folder in natural order, or the files of a list in its own order.

    None where the folder or list is gone or cannot be read. A file that is neither is a playlist of one.
    """
    try:
        if source.is_dir():
            return _in_folder(source)
        if source.suffix.lower() in LISTS:
            return _in_list(source)
        return (_item(source),) if source.exists() else ()
    except OSError:
        return ()


def natural(name: str) -> tuple[list[tuple[bool, int, str]], str]:
    """Return what names are sorted by: `ảnh 2` stands before `Ảnh 10`, and numbers before letters."""
    parts = [part for part in _DIGITS.split(search_key(name)) if part]
    return [(False, int(part), "") if part.isdecimal() else (True, 0, part) for part in parts], name


def _in_folder(folder: Path) -> tuple[Item, ...]:
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            kind = _kind(Path(entry.name))
            if kind is None or entry.name.startswith(".") or not entry.is_file():
                continue
            told = entry.stat()
            if not getattr(told, "st_file_attributes", 0) & FILE_ATTRIBUTE_HIDDEN:
                found.append(Item(Path(entry.path), kind, (told.st_mtime_ns, told.st_size)))
    return tuple(sorted(found, key=lambda item: natural(item.name)))


def _in_list(file: Path) -> tuple[Item, ...]:
    with file.open("rb") as opened:
        told = opened.read(LIST_BYTES)
    # What PowerShell and old editors of Windows write has a mark in front.
    words = told.decode("utf-16" if told.startswith(_UTF_16) else "utf-8-sig", errors="replace")
    lines = (line.strip().strip('"') for line in words.splitlines())
    return tuple(_item(_place(file.parent, line)) for line in lines if line and not line.startswith("#"))


def _place(folder: Path, line: str) -> Path:
    if line.startswith("file:"):
        # Here, for it costs 20 ms and few lists have such lines.
        from urllib.request import url2pathname

        return Path(url2pathname(urlsplit(line).path))
    # A list that was written on Windows, read elsewhere.
    if os.sep == "/" and "\\" in line and not _DRIVE.match(line):
        line = line.replace("\\", "/")
    return folder / line


def _item(path: Path) -> Item:
    # What a list names and no extension tells is tried: its content says what it is.
    return Item(path, _kind(path) or Kind.VIDEO, _stamp(path))


def _kind(path: Path) -> Kind | None:
    suffix = path.suffix.lower()
    if suffix in PICTURES:
        return Kind.PICTURE
    return Kind.VIDEO if suffix in VIDEOS else None


def _stamp(path: Path) -> Stamp | None:
    try:
        told = path.stat()
    except (OSError, ValueError):
        return None
    return (told.st_mtime_ns, told.st_size) if S_ISREG(told.st_mode) else None
