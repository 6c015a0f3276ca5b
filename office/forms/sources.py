"""The files of the templates: the built-in ones, and an office's own where it has any of the same name."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from office.domain.errors import Reason, Refused
from office.forms.catalog import Catalog, read_catalog

FOLDER = Path(__file__).parent / "templates"
CATALOG = "catalog.toml"
SUFFIXES = frozenset({".typ", ".toml", ".png", ".jpg", ".jpeg", ".svg"})
"""What a template may use; typefaces are found by the engine itself."""
_PACKAGE = re.compile(r'\bimport\s+"@')


@dataclass(frozen=True, slots=True)
class Templates:
    """The templates in force on this computer."""

    files: dict[str, bytes]
    """By their path inside the folder, with `/`."""
    own: frozenset[str] = frozenset()
    """Which of them are the office's."""
    folder: Path | None = None

    def catalog(self) -> Catalog:
        """Return which forms there are.

        Raises:
            Refused: `bad_template`; the catalog cannot be read.
        """
        try:
            return read_catalog(self.files[CATALOG].decode("utf-8"))
        except (ValueError, KeyError, TypeError, AttributeError) as error:
            raise Refused(
                Reason.BAD_TEMPLATE, file=self.shown(CATALOG), line=_line_in(str(error)), cause=str(error)
            ) from None

    def shown(self, name: str) -> str:
        """Return where a file is, as a person can open it."""
        return str((self.folder if self.folder and name in self.own else FOLDER) / name)


def templates_of(folder: Path | None) -> Templates:
    """Return the built-in templates, with those of the folder in the place of the same name.

    Raises:
        Refused: `no_forms_folder`; `bad_template`, if one of its files asks for a package from the network.
    """
    if folder is None:
        return Templates(_built_in())
    try:
        own = _read(folder)
    except OSError as error:
        raise Refused(Reason.NO_FORMS_FOLDER, folder=str(folder), cause=error.strerror or str(error)) from error
    for name, content in own.items():
        _check_offline(folder / name, content)
    return Templates({**_built_in(), **own}, frozenset(own), folder)


def copy_templates(folder: Path) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Write the built-in templates into a folder, for an office to edit.

    Returns:
        The files written, and those left alone because they are there already.

    Raises:
        OSError: one cannot be written.
    """
    written, kept = [], []
    for name, content in sorted(_built_in().items()):
        target = folder / name
        if target.exists():
            kept.append(name)
            continue
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
        written.append(name)
    return tuple(written), tuple(kept)


@cache
def _built_in() -> dict[str, bytes]:
    return _read(FOLDER)


def _read(folder: Path) -> dict[str, bytes]:
    if not folder.is_dir():
        raise NotADirectoryError(20, "not a folder", str(folder))
    found = sorted(path for path in folder.rglob("*") if path.suffix.lower() in SUFFIXES and path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in found}


def _check_offline(path: Path, content: bytes) -> None:
    if path.suffix != ".typ":
        return
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), start=1):
        if _PACKAGE.search(line):
            # The engine would fetch it from the network, in the middle of serving somebody.
            raise Refused(Reason.BAD_TEMPLATE, file=str(path), line=number, cause=f"no packages: {line.strip()}")


def _line_in(message: str) -> int:
    found = re.search(r"line (\d+)", message)
    return int(found[1]) if found else 1
