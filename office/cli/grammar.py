"""Commands and options that speak the languages of the catalogues and take `--db`, `--json`, `--language` anywhere.

The help of the command `ticket issue` is the sentence `cli.help.ticket.issue`, that of the option `--to-desk`
is `cli.option.to_desk`.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import click

from office.cli.asked import asked_in
from office.cli.misuse import Misused
from office.texts import LANGUAGES, text

F = TypeVar("F", bound=Callable[..., object])


def say(context: click.Context | None, key: str, **details: object) -> str:
    """Return the sentence for `key` in the language that was asked for."""
    return text(key, asked_in(context).language, **details)


class WordedOption(click.Option):
    """An option whose help comes from the catalogues."""

    def get_help_record(self, ctx: click.Context) -> tuple[str, str] | None:
        """Return how the option is written, and what it is for."""
        self.help = say(ctx, f"cli.option.{self.name}")
        return super().get_help_record(ctx)


def option(*names: str, **attributes: Any) -> Callable[[F], F]:
    """Like `click.option`, with the help from the catalogues."""
    return click.option(*names, cls=WordedOption, **attributes)


def _remember(context: click.Context, param: click.Parameter, value: object) -> None:
    if value is None or value is False:
        return
    if value == "":
        raise click.BadParameter(say(context, "cli.usage.empty"), context, param)
    setattr(asked_in(context), str(param.name), value)


def _common() -> list[click.Option]:
    shared: dict[str, Any] = {"expose_value": False, "is_eager": True, "callback": _remember}
    return [
        WordedOption(["--db"], metavar="URL", **shared),
        WordedOption(["--json", "as_json"], is_flag=True, **shared),
        WordedOption(["--language"], type=click.Choice(LANGUAGES), **shared),
    ]


class WordedFormatter(click.HelpFormatter):
    """Help with headings from the catalogues."""

    def write_usage(self, prog: str, args: str = "", prefix: str | None = None) -> None:
        """Write how the command is written."""
        started = prefix or say(click.get_current_context(silent=True), "cli.heading.usage") + " "
        super().write_usage(prog, args, started)

    def write_heading(self, heading: str) -> None:
        """Write a heading; click hands over its own English word."""
        super().write_heading(say(click.get_current_context(silent=True), f"cli.heading.{heading.lower()}"))


class WordedContext(click.Context):
    """A context that lays help out in the language asked for."""

    formatter_class = WordedFormatter


class Verb(click.Command):
    """A command whose `help` is a key of the catalogues; it takes the common options wherever they stand."""

    context_class = WordedContext

    def __init__(self, *args: Any, **named: Any) -> None:
        super().__init__(*args, **named)
        own = {written for param in self.params for written in param.opts}
        self.params += [common for common in _common() if own.isdisjoint(common.opts)]

    def get_short_help_str(self, limit: int = 45) -> str:
        """Return the whole sentence, whatever the limit: it is short, and cut off it would say nothing."""
        return say(click.get_current_context(silent=True), str(self.help)) if limit else ""

    def format_help_text(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what the command does."""
        formatter.write_paragraph()
        with formatter.indentation():
            formatter.write_text(say(ctx, str(self.help)))

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """Return `--help`, explained in the language asked for."""
        found = super().get_help_option(ctx)
        if found:
            found.help = say(ctx, "cli.option.help")
        return found


class Family(Verb, click.Group):
    """Commands about one subject; the help keys of its commands begin with its name."""

    command_class = Verb

    def add_command(self, cmd: click.Command, name: str | None = None) -> None:
        """Take a command in, and give it the key of its help."""
        super().add_command(cmd, name)
        cmd.help = f"{self.help_prefix}{name or cmd.name}"

    @property
    def help_prefix(self) -> str:
        """What its commands' help keys begin with."""
        return f"cli.help.{self.name}."


DATE = click.DateTime(["%Y-%m-%d"])
"""A date, as ISO 8601 writes it."""


def weekday_option() -> Callable[[F], F]:
    """Which weekdays, Monday is 1; without it Monday to Friday."""
    days = click.IntRange(1, 7)
    return option("--weekday", "weekdays", metavar="1-7", type=days, multiple=True, default=(1, 2, 3, 4, 5))


def sessions_of(typed: str) -> str:
    """Return sessions as the office takes them; `off` stands for a day that is not worked."""
    return "" if typed.strip().lower() == OFF else typed


OFF = "off"


def misused(key: str) -> Misused:
    """Return the error of a command line that a command finds wrong by itself."""
    context = click.get_current_context()
    return Misused(say(context, key), context)
