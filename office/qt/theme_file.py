"""A theme's file: any part of the built-in theme, laid over it; what would not be read in a hall is refused."""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeAlias

from assets import THEMES, shipped_themes
from office.qt.contrast import BOARD_PAIRS, PAIRS, contrast
from office.setting import SettingError

Sections: TypeAlias = Mapping[str, Mapping[str, Any]]

COLORS = ("colors", "contrast", "board")
"""The sections of colors; those of the first count in the others too, unless these have their own."""
LEAST_TYPE = 26
"""The smallest letters of a kiosk or a wall, at the size of screen its section names."""
TYPE = {
    "kiosk": {
        *("number", "figure", "question", "clock", "result", "button", "title", "badge", "lead"),
        *("tile", "detail", "caption"),
    },
    "wall": {"number", "caption_call", "list", "desk", "progress", "title", "note", "footer", "caption"},
    "plate": {"desk", "message", "title", "name", "caption", "also", "note"},
}
_NUMBER_SHARE = 12
"""The number on a wall is at least this part of its height."""
_LARGEST = 10_000
_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")


class _TwiceError(ValueError):
    """A name stands twice in one object, and only one of the values could count."""


def file_of(given: Path) -> Path:
    """Return the file of a theme: a path, or the name of one that comes with the program."""
    is_name = len(given.parts) == 1 and not given.suffix and given.name in shipped_themes()
    return THEMES / f"{given.name}.json" if is_name else given


def laid_over(base: Sections, given: Path) -> Sections:
    """Return the sections of the built-in theme with those of a file over them.

    Raises:
        SettingError: the first thing in the file that is not allowed.
    """
    file = file_of(given)
    own = read_theme(file)
    for fault in faults_in(base, own, file):
        raise fault
    return _merged(base, own)


def read_theme(file: Path) -> dict[str, Any]:
    """Return what stands in a theme's file.

    Raises:
        SettingError: it cannot be read, or is no JSON object.
    """
    try:
        # Windows' own editor begins a file with a mark.
        told = json.loads(file.read_text(encoding="utf-8-sig"), object_pairs_hook=_once)
    except OSError as error:
        names = ", ".join(shipped_themes())
        raise _fault("unreadable", file, cause=error.strerror or str(error), names=names) from None
    except _TwiceError as error:
        raise _fault("twice", file, name=str(error)) from None
    except ValueError as error:
        line = getattr(error, "lineno", 1)
        raise _fault("no_json", file, line=line, column=getattr(error, "colno", 1)) from None
    if not isinstance(told, dict):
        raise _fault("no_json", file, line=1, column=1)
    return told


def faults_in(base: Sections, own: Mapping[str, Any], file: Path) -> Iterator[SettingError]:
    """Yield everything in a theme's file that is not allowed; contrasts are measured once the rest is right."""
    wrong = [*_names(base, own, file)]
    yield from wrong
    if not wrong:
        yield from _faint(_merged(base, own), file)


def changes_in(base: Sections, own: Mapping[str, Any]) -> int:
    """Return how many values of a theme's file differ from the built-in theme."""
    merged, before = _merged(base, own), _merged(base, {})
    return sum(value != before[section].get(name) for section in merged for name, value in merged[section].items())


def _names(base: Sections, own: Mapping[str, Any], file: Path) -> Iterator[SettingError]:
    for section, values in own.items():
        if section not in base:
            yield _fault("unknown", file, section, allowed=", ".join(base))
        elif not isinstance(values, dict):
            yield _fault("no_section", file, section, values)
        else:
            yield from _values(base, section, values, file)


def _values(base: Sections, section: str, values: Mapping[str, Any], file: Path) -> Iterator[SettingError]:
    is_color = section in COLORS
    known = base["colors"] if is_color else base[section]
    for name, value in values.items():
        where = f"{section}.{name}"
        if name not in known:
            yield _fault("unknown", file, where, allowed=", ".join(known))
        elif is_color:
            if not (isinstance(value, str) and _COLOR.fullmatch(value)):
                yield _fault("no_color", file, where, value)
        else:
            least, most = _bounds({**base[section], **values}, section, name)
            if type(value) is not int or not least <= value <= most:
                yield _fault("no_size", file, where, value, least=least, most=most)


def _bounds(sizes: Mapping[str, Any], section: str, name: str) -> tuple[int, int]:
    """Return the least and the most pixels of a size."""
    if name in {"width", "height"}:
        return 1, _LARGEST
    screen = [size for size in (sizes["width"], sizes["height"]) if type(size) is int]
    most = max(screen, default=_LARGEST)
    if (section, name) == ("wall", "number") and type(sizes["height"]) is int:
        return -(-sizes["height"] // _NUMBER_SHARE), most
    return (LEAST_TYPE if name in TYPE.get(section, ()) else 1), most


def _faint(sections: Sections, file: Path) -> Iterator[SettingError]:
    for kind in COLORS:
        colors = {**sections["colors"], **sections[kind]}
        for pair in BOARD_PAIRS if kind == "board" else PAIRS:
            text, ground = colors[pair.text], colors[pair.ground]
            found = contrast(text, ground)
            if found < pair.least:
                told = {"text": pair.text, "text_color": text, "ground": pair.ground, "ground_color": ground}
                ratios = {**_tenths("", found), **_tenths("least_", pair.least)}
                yield _fault("faint", file, f"{kind}.{pair.text}", **told, **ratios)


def _tenths(name: str, ratio: float) -> dict[str, int]:
    """Return a ratio in two parts, for a comma or a point between them; cut, not rounded: 6.96 is not 7."""
    return {f"{name}whole": int(ratio), f"{name}tenth": int(ratio * 10) % 10}


def _merged(base: Sections, own: Mapping[str, Any]) -> dict[str, dict[str, Any]]:
    return {section: {**values, **own.get(section, {})} for section, values in base.items()}


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, value in pairs:
        if name in told:
            raise _TwiceError(name)
        told[name] = value
    return told


def _fault(fault: str, file: Path, key: str = "", value: object = "", **details: object) -> SettingError:
    where = f"{key} ({file})" if key else str(file)
    shown = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return SettingError("theme", "bad_theme", shown[:60], where, fault=fault, details=details)
