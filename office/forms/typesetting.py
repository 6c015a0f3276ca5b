"""Sets a form on pages: PDF for the file and the citizen, pictures for a printer."""

import logging
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from office.domain.errors import Reason, Refused
from office.forms.catalog import FormEntry
from office.forms.content import Form
from office.forms.plain import plain_text
from office.forms.sources import FOLDER, Templates

if TYPE_CHECKING:
    import typst

Standard = Literal["a-2a", "a-2u", "ua-1"]

PRINT_DPI = 300
_SERIF = "fontpkg_source_serif_4"
_STANDARDS: tuple[tuple[Standard, ...], ...] = (("a-2a", "ua-1"), ("a-2u",), ())
"""From the strictest to none: what a template or a rare letter makes impossible must not stop a citizen's paper."""
_PLACE = re.compile(r"┌─ (.+?):(\d+):\d+")
_log = logging.getLogger(__name__)


class PageSize(StrEnum):
    """The paper of an office printer."""

    A4 = "a4"
    A5 = "a5"


@dataclass(frozen=True, slots=True)
class Pdf:
    """A form as a PDF file."""

    content: bytes
    standards: tuple[Standard, ...]
    """What it claims to be: PDF/A-2a and PDF/UA-1, PDF/A-2u, or neither."""


def pdf_of(
    form: Form, entry: FormEntry, size: PageSize, templates: Templates, *, made_at: datetime | None = None
) -> Pdf:
    """Return a form as PDF, for archives if it can be.

    Args:
        form: what it says.
        entry: the form of the circular in force.
        size: of its pages.
        templates: of this computer.
        made_at: the time in its metadata, with a fixed offset; now, if left out.

    Raises:
        Refused: `bad_template`, with its file and line.
    """
    faults = []
    for standards in _STANDARDS:
        try:
            pages = _set(form, entry, size, templates, format="pdf", pdf_standards=list(standards), timestamp=made_at)
        except Refused as error:
            faults.append(error)
            continue
        if not standards:
            _log.warning("%s is no PDF/A: %s", entry.template, faults[0])
        return Pdf(pages[0], standards)
    raise faults[-1]


def pictures_of(
    form: Form, entry: FormEntry, size: PageSize, templates: Templates, dpi: int = PRINT_DPI
) -> tuple[bytes, ...]:
    """Return a form's pages as PNG pictures.

    Raises:
        Refused: `bad_template`, with its file and line.
    """
    return tuple(_set(form, entry, size, templates, format="png", ppi=float(dpi)))


def _set(form: Form, entry: FormEntry, size: PageSize, templates: Templates, **wanted: Any) -> Sequence[bytes]:
    # Late: 80 MB of engine, only for who sets a page.
    import typst

    files: Any = {"main.typ": f'#include "{entry.template}"'.encode(), **templates.files}
    inputs = {"form": plain_text(form), "size": size.value}
    made: Any
    try:
        # Files in memory, which the stub does not know, and a list for more than one picture.
        made, warnings = typst.compile_with_warnings(
            files,
            root=templates.folder or FOLDER,
            font_paths=_fonts(templates.folder),
            ignore_system_fonts=True,
            sys_inputs=inputs,
            **wanted,
        )
    except typst.TypstError as error:
        raise _bad_template(error.diagnostic, error.message, entry, templates) from None
    for warning in warnings:
        _log.warning("%s: %s", entry.template, warning.message)
    return made if isinstance(made, list) else [made]


def _bad_template(diagnostic: str, message: str, entry: FormEntry, templates: Templates) -> Refused:
    found = _PLACE.search(diagnostic)
    name, line = (_inside(found[1], templates), int(found[2])) if found else (entry.template, 1)
    return Refused(Reason.BAD_TEMPLATE, file=templates.shown(name), line=line, cause=message)


def _inside(named: str, templates: Templates) -> str:
    """Return a file's path inside the folder; the engine tells it from where the program runs."""
    path = Path(named).resolve()
    root = (templates.folder or FOLDER).resolve()
    return path.relative_to(root).as_posix() if path.is_relative_to(root) else named


@cache
def _fonts(folder: Path | None) -> "typst.Fonts":
    import typst

    spec = find_spec(_SERIF)
    packaged = [Path(place) / "files" for place in (spec.submodule_search_locations or ())] if spec else []
    own = [folder] if folder else []
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[*own, *packaged])
