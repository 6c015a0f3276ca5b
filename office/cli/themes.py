"""`taicho theme …`: the file of a theme is checked, or written to be edited; no screen is needed."""

from pathlib import Path

import click

from assets import THEMES, shipped_themes
from office.cli.answers import Stopped
from office.cli.asked import Asked
from office.cli.grammar import Family, option
from office.cli.theme_shapes import ThemeChecked, ThemeWritten
from office.setting import SettingError
from office.texts import text

family = Family("theme")
_FILE = click.Path(dir_okay=False, path_type=Path)


@family.command("check")
@click.argument("file", type=_FILE)
@click.pass_obj
def check(asked: Asked, *, file: Path) -> ThemeChecked:
    """Check everything in the file of a theme."""
    from office.qt.theme import built_in
    from office.qt.theme_file import changes_in, faults_in, file_of, read_theme

    base, found = built_in(), file_of(file)
    own = read_theme(found)
    _refuse([*faults_in(base, own, found)], found, asked.language)
    # As it may stand in a settings file, which is read from any folder.
    told = file if found != file else file.absolute()
    return ThemeChecked(str(told), changes_in(base, own))


@family.command("write")
@click.argument("file", type=_FILE)
@option("--from", "shipped_theme", type=click.Choice(shipped_themes()))
def write(*, file: Path, shipped_theme: str | None) -> ThemeWritten:
    """Write a theme into a file that is not there yet."""
    from office.qt.theme import BUILT_IN

    source = THEMES / f"{shipped_theme}.json" if shipped_theme else BUILT_IN
    try:
        told = source.read_text(encoding="utf-8")
        with file.open("x", encoding="utf-8") as out:
            out.write(told)
    except FileExistsError:
        raise Stopped("file_exists", path=str(file)) from None
    except OSError as error:
        raise Stopped("cannot_write", path=str(file), cause=error.strerror or str(error)) from error
    return ThemeWritten(str(file), shipped_theme)


def _refuse(faults: list[SettingError], file: Path, language: str) -> None:
    if len(faults) == 1:
        raise faults[0]
    if faults:
        told = "\n".join(f"– {text(one.words, language, **one.details)}" for one in faults)
        raise Stopped("theme", file=str(file), count=str(len(faults)), faults=told)
