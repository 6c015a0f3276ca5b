"""What the commands about forms tell."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class FormWritten:
    """A form as files, on paper, or both."""

    dossier: str | None
    form: str
    """Its number: `01`."""
    edition: str
    size: str
    files: tuple[str, ...]
    standards: tuple[str, ...]
    """What a PDF keeps: `a-2a`, `ua-1`."""
    printed_pages: int | None
    """None where it was not printed."""


@dataclass(frozen=True, slots=True)
class TemplatesWritten:
    """The built-in templates in a folder of the office."""

    folder: str
    written: tuple[str, ...]
    kept: tuple[str, ...]
    """There before, and left alone."""


def form_shape(value: FormWritten | TemplatesWritten) -> dict[str, Any]:
    """Return it as a JSON object."""
    if isinstance(value, FormWritten):
        return {
            "dossier": value.dossier,
            "form": value.form,
            "edition": value.edition,
            "size": value.size,
            "files": list(value.files),
            "standards": list(value.standards),
            "printed_pages": value.printed_pages,
        }
    return {"folder": value.folder, "written": list(value.written), "kept": list(value.kept)}


def form_sentence(value: FormWritten | TemplatesWritten) -> tuple[str, Mapping[str, object]]:
    """Return the key of its sentence, and the details."""
    if isinstance(value, TemplatesWritten):
        key = "cli.form.templates.kept" if value.kept else "cli.form.templates"
        return key, {"folder": value.folder, "count": len(value.written), "kept": ", ".join(value.kept)}
    details = {"form": value.form, "files": ", ".join(value.files), "pages": value.printed_pages}
    if not value.files:
        return "cli.form.printed", details
    return ("cli.form.written" if value.printed_pages is None else "cli.form.both"), details
