"""The root of the command line: it reads, opens, answers and ends with a code."""

import sys
from collections.abc import Sequence
from typing import Any, NoReturn

from office.cli import (
    autostart,
    calendars,
    catalogue,
    dossier_decisions,
    dossier_finding,
    estimates,
    forms,
    founding,
    journal,
    notices,
    officers,
    printing,
    procedures,
    ratings,
    reasons,
    rules,
    serving,
    setting_list,
    staff,
    themes,
    tickets,
    voice,
    voice_sound,
    walls,
)
from office.cli.answers import answered
from office.cli.asked import Asked
from office.cli.grammar import Family


class Root(Family):
    """`taicho` itself."""

    @property
    def help_prefix(self) -> str:
        """What its commands' help keys begin with."""
        return "cli.help."

    def main(  # type: ignore[override]
        self, args: Sequence[str] | None = None, prog_name: str | None = None, **extra: Any
    ) -> NoReturn:
        """Run one command line and end the process: 0 done, 1 bug or bad file, 2 usage, 3 refused, 4 no database."""
        given = [_readable(word) for word in (sys.argv[1:] if args is None else args)]
        asked = Asked()
        run = super().main

        def command() -> object:
            return run(given, prog_name or "taicho", standalone_mode=False, obj=asked, **extra)

        sys.exit(answered(command, asked, given))


def _readable(word: str) -> str:
    """Replace the bytes of a word that are no text: neither a database nor a screen can take them."""
    return word.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


_WITH_MORE_COMMANDS = (voice_sound,)
"""Modules whose commands belong to the family of another one."""

cli = Root("taicho", help="cli.help.taicho")
for family in (
    tickets.ticket,
    serving.family,
    dossier_decisions.family,
    forms.family,
    dossier_finding.family,
    journal.journal,
    printing.family,
    estimates.family,
    ratings.family,
    voice.family,
    walls.family,
    notices.family,
    calendars.calendar,
    staff.family,
    officers.family,
    rules.family,
    procedures.procedure,
    reasons.family,
    themes.family,
    autostart.family,
    *catalogue.FAMILIES,
):
    cli.add_command(family)
for verb in (founding.init, founding.check, founding.backup, setting_list.show_settings):
    cli.add_command(verb)
