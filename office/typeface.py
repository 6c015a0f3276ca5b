"""Where the files of Be Vietnam Pro are, for screens and for paper."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path

PACKAGE = "fontpkg_be_vietnam_pro"


@cache
def typeface_folder() -> Path | None:
    """Return the folder of the typeface's files, or None if it is not installed."""
    # Not through `fontpkg`, which costs more to import than the fonts cost to load.
    spec = find_spec(PACKAGE)
    places = list(spec.submodule_search_locations or ()) if spec else []
    return Path(places[0]) / "files" if places else None


def typeface_file(folder: Path, weight: str) -> Path:
    """Return the file of a weight, such as `Regular` or `SemiBold`."""
    return folder / f"BeVietnamPro-{weight}.ttf"


def needed_typeface_file(weight: str) -> Path:
    """Return the file of a weight, for what cannot do without.

    Raises:
        FileNotFoundError: the typeface is not installed.
    """
    folder = typeface_folder()
    if folder is None:
        raise FileNotFoundError(f"the package {PACKAGE} is not installed: a ticket cannot be drawn")
    return typeface_file(folder, weight)
