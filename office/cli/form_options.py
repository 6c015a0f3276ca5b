"""The options that every form takes, and what they ask for."""

from collections.abc import Callable, Mapping
from functools import reduce
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from office.cli.grammar import option, say
from office.settings import settings

if TYPE_CHECKING:
    from office.form_making import Wish

F = TypeVar("F", bound=Callable[..., object])
SIZES = ("a4", "a5")
KINDS = frozenset({".pdf", ".png"})


def _form_file(context: click.Context, param: click.Parameter, out: Path | None) -> Path | None:
    if out is not None and out.suffix.lower() not in KINDS:
        raise click.BadParameter(say(context, "cli.usage.pdf_or_png"), context, param)
    return out


_OPTIONS = (
    option(
        "--out",
        "form_file",
        metavar="FILE.pdf|FILE.png",
        type=click.Path(dir_okay=False, path_type=Path),
        callback=_form_file,
    ),
    option("--print", "is_printed", is_flag=True),
    option("--size", type=click.Choice(SIZES)),
    option("--edition", metavar="KEY"),
    option("--letter", metavar="NUMBER"),
    option("--electronic", "is_electronic", is_flag=True),
    option("--built-in", "is_built_in", is_flag=True),
)


def form_options(command: F) -> F:
    """Give a command the options that `wish_of` reads."""
    return reduce(lambda wrapped, one: one(wrapped), reversed(_OPTIONS), command)


def wish_of(told: Mapping[str, Any]) -> "Wish":
    """Return how a form is asked for; its size is the printer's where none is named.

    Raises:
        SettingError: a setting is not allowed.
        Refused: `no_forms_folder`, `bad_template`.
    """
    from office.form_making import Wish
    from office.forms.sources import templates_of
    from office.forms.typesetting import PageSize

    chosen = settings()
    usual = chosen.form_printer.page.lower() if chosen.form_printer else SIZES[0]
    return Wish(
        templates=templates_of(None if told["is_built_in"] else chosen.forms_folder),
        size=PageSize(told["size"] or usual),
        edition=told["edition"],
        number=told["letter"],
        is_electronic=told["is_electronic"],
    )
