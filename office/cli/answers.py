"""How a command line ends: what is told, where, and the exit code."""

import json
import logging
import os
import sys
from collections.abc import Callable, Sequence

import click

from office.cli.asked import Asked
from office.cli.keys import Shape
from office.cli.misuse import usage_words
from office.cli.procedure_shapes import faults_shape
from office.cli.procedure_words import faults_words, problem_words
from office.cli.shapes import shape_of
from office.cli.words import words_of
from office.domain.errors import OfficeError, Unavailable
from office.domain.journal import ChainReport
from office.domain.procedure_sheets import CatalogueFaulty
from office.setting import SettingError
from office.texts import reason_text, text
from office.voice.checking import VoiceCheck

DONE, BUG, MISUSED, REFUSED, UNAVAILABLE, INTERRUPTED = 0, 1, 2, 3, 4, 130
_log = logging.getLogger(__name__)


class Stopped(Exception):
    """Something outside of the office stops a command; `cli.stopped.<reason>` is what people are told."""

    def __init__(self, reason: str, **details: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.details = details


def answered(command: Callable[[], object], asked: Asked, words: Sequence[str]) -> int:
    """Run the command, tell what came of it, and return the exit code.

    Args:
        command: returns what to show, or an exit code when everything is shown already.
        asked: filled while the command runs.
        words: of the command line; a line that could not be read may still have asked for JSON.
    """
    try:
        return _told(command(), asked)
    except BrokenPipeError:
        # Whoever read us has gone (`| head`); Python must not find that out again while it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BUG
    except click.Abort:
        return INTERRUPTED
    except Exception as error:
        asked.as_json = asked.as_json or "--json" in words
        return _failed(error, asked)


def _told(value: object, asked: Asked) -> int:
    if isinstance(value, int):
        return value
    if isinstance(value, ChainReport) and not value.intact:
        said = words_of(value, asked.language, asked.time_zone)
        return _refused("journal_broken", said, REFUSED, asked, shape_of(value))
    if isinstance(value, VoiceCheck) and value.lacks:
        said = words_of(value, asked.language, asked.time_zone)
        return _refused("voice_incomplete", said, REFUSED, asked, shape_of(value))
    if asked.as_json:
        _say_json(shape_of(value))
    else:
        click.echo(words_of(value, asked.language, asked.time_zone))
    return DONE


def _failed(error: Exception, asked: Asked) -> int:
    match error:
        case click.UsageError():
            return _misused(error, asked)
        case CatalogueFaulty():
            return _faulty(error, asked)
        case OfficeError():
            code = UNAVAILABLE if isinstance(error, Unavailable) else REFUSED
            return _refused(error.reason, reason_text(error.reason, error.details, asked.language), code, asked)
        case Stopped():
            return _refused(
                error.reason, text(f"cli.stopped.{error.reason}", asked.language, **error.details), REFUSED, asked
            )
        case SettingError():
            said = text(error.words, asked.language, **error.details)
            return _refused(error.reason, said, REFUSED, asked)
        case _:
            return _bug(error, asked)


def _faulty(error: CatalogueFaulty, asked: Asked) -> int:
    said = text("cli.faults", asked.language, file=error.details["file"], count=len(error.faults))
    if not asked.as_json:
        said = f"{said}\n{faults_words(error.faults, asked.language)}"
    found = faults_shape(error.faults, lambda fault: problem_words(fault, asked.language))
    return _refused(error.reason, said, REFUSED, asked, found)


def _misused(error: click.UsageError, asked: Asked) -> int:
    said = usage_words(error, asked.language)
    if asked.as_json:
        _say_json({"usage": said})
    elif isinstance(error, click.exceptions.NoArgsIsHelpError):
        click.echo(error.format_message(), err=True)
    else:
        if error.ctx:
            click.echo(error.ctx.get_usage(), err=True)
        click.echo(said, err=True)
    return MISUSED


def _refused(reason: str, said: str, code: int, asked: Asked, found: Shape | None = None) -> int:
    if asked.as_json:
        _say_json({**(found or {}), "refused": str(reason), "message": said})
    else:
        click.echo(said, err=True)
    return code


def _bug(error: Exception, asked: Asked) -> int:
    _log.error("this is a bug", exc_info=error)
    if asked.as_json:
        _say_json({"bug": f"{type(error).__name__}: {error}"})
    else:
        click.echo(text("cli.bug", asked.language), err=True)
    return BUG


def _say_json(shape: Shape) -> None:
    click.echo(json.dumps(shape, ensure_ascii=False))
