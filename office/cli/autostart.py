"""`taicho autostart show …`: what makes a screen start by itself on this computer."""

import getpass
import os
import re
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from office.autostart import FACES, Start, program_here, systemd_unit, task_xml, words_for
from office.cli.asked import Asked
from office.cli.grammar import Family, option
from office.setting_values import without_password
from office.texts import text

family = Family("autostart")
SYSTEMS = ("linux", "windows")
_PREFIX = "TAICHO_"


@dataclass(frozen=True, slots=True)
class AutostartFile:
    """A file for the system, to be put where its first lines say."""

    system: str
    name: str
    content: str


def _here() -> str:
    return "windows" if sys.platform == "win32" else "linux"


@family.command("show", context_settings={"ignore_unknown_options": True})
@click.argument("screen", type=click.Choice(FACES))
@click.argument("words", nargs=-1, type=click.UNPROCESSED)
@option("--system", "for_system", type=click.Choice(SYSTEMS), default=_here)
@click.pass_obj
def show(asked: Asked, *, screen: str, words: tuple[str, ...], for_system: str) -> AutostartFile:
    """Print the unit or the task that starts a screen with these options."""
    line = words_for(screen, words)
    asks = _read(line)
    desk = str(asks.get(f"{screen}_desk") or "").strip()
    if asked.language != "vi":
        line = (*line, "--language", asked.language)
    told, secret = _set_here(asked, os.environ)
    start = Start(
        name="-".join(["taicho", screen, *_apart(desk, asks.get("monitor"))]),
        title=text(f"autostart.{screen}", asked.language, desk=desk),
        program=program_here(Path(sys.executable), _main(), frozen=getattr(sys, "frozen", False)),
        words=line,
        environment=told,
        secret=secret,
        remark=text("autostart.secret", asked.language, names=", ".join(secret)) if secret else "",
        user=_user() if for_system == "windows" else "",
    )
    content = systemd_unit(start) if for_system == "linux" else task_xml(start)
    return AutostartFile(for_system, start.name, content)


def _apart(desk: str, monitor: int | None) -> list[str]:
    """Return what tells this screen from others of its kind on this computer."""
    asked = [re.sub(r"[^0-9A-Za-z]", "_", desk)] if desk else []
    return [*asked, *([f"monitor{monitor}"] if monitor else [])]


def _read(line: tuple[str, ...]) -> Mapping[str, Any]:
    """Return the options of a screen's command line, which is read as the screen itself reads it.

    Raises:
        click.UsageError: the screen could not be started with it.
    """
    root = click.get_current_context().find_root()
    command = root.command.get_command(root, line[0]) if isinstance(root.command, click.Group) else None
    if command is None:
        raise click.exceptions.NoSuchCommand(line[0], ctx=root)
    with command.make_context(line[0], list(line[1:]), parent=root) as made:
        return dict(made.params)


def _set_here(asked: Asked, environment: Mapping[str, str]) -> tuple[dict[str, str], list[str]]:
    """Return what is set for the program in this shell, and the names of what holds a password."""
    told = {name: value for name, value in sorted(environment.items()) if name.startswith(_PREFIX) and value}
    if asked.db is not None:
        told["TAICHO_DB"] = asked.db
    if "TAICHO_DB" in told:
        told["TAICHO_DB"] = _from_anywhere(told["TAICHO_DB"])
    secret = [name for name, value in told.items() if without_password(value) != value]
    return {name: value for name, value in told.items() if name not in secret}, secret


def _from_anywhere(db: str) -> str:
    # The screen is started in another folder than this shell.
    return db if "://" in db else str(Path(db).expanduser().absolute())


def _main() -> Path:
    # The package's own folder is beside it, installed or not.
    return Path(__file__).resolve().parents[2] / "main.py"


def _user() -> str:
    domain = os.environ.get("USERDOMAIN", "")
    return f"{domain}\\{getpass.getuser()}" if domain else getpass.getuser()


def autostart_shape(value: AutostartFile) -> dict[str, Any]:
    """Return it as a JSON object."""
    return {"system": value.system, "name": value.name, "content": value.content}
