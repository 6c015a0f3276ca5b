"""What is wrong with a command line, in the words of the catalogues; click itself speaks English only."""

import click

from office.texts import text

_TOLD = 1_000_000
"""A larger bound is that of a column, which nobody comes near."""


class Misused(click.UsageError):
    """A wrong command line that a command finds by itself; the message is in the language asked for."""


def usage_words(error: click.UsageError, language: str) -> str:
    """Return one sentence that says what is wrong, and one that says where to read on."""
    if isinstance(error, Misused):
        said = error.message
    else:
        key, details = _case(error)
        said = text(f"cli.usage.{key}", language, **details)
    if error.ctx is None:
        return said
    return f"{said} {text('cli.usage.help', language, command=error.ctx.command_path)}"


def _case(error: click.UsageError) -> tuple[str, dict[str, object]]:
    match error:
        case click.BadParameter():
            return _bad_parameter(error)
        case click.NoSuchOption():
            return "no_such_option", {"name": error.option_name}
        case click.NoSuchCommand():
            return "no_such_command", {"name": error.command_name}
        case click.BadOptionUsage():
            return "no_value", {"name": error.option_name}
        case click.UsageError(ctx=click.Context(command=click.Group())):
            return "no_command", {}
        case _:
            return "other", {"problem": error.format_message().rstrip(".")}


def _bad_parameter(error: click.BadParameter) -> tuple[str, dict[str, object]]:
    param = error.param
    if param is None or isinstance(error, click.MissingParameter):
        return "missing", {"name": _name(error)}
    match param.type:
        case click.Choice() as choice:
            return "choice", {"name": _name(error), "choices": ", ".join(map(str, choice.choices))}
        case click.IntRange(min=least, max=int() as most) if most <= _TOLD:
            return "number.between", {"name": _name(error), "least": least, "most": most}
        case click.IntRange(min=least):
            return "number", {"name": _name(error), "least": least}
        case click.DateTime():
            return "date", {"name": _name(error)}
        case _:
            return "value", {"name": _name(error), "problem": error.message}


def _name(error: click.BadParameter) -> str:
    if error.param is None:
        return str(error.param_hint)
    if isinstance(error.param, click.Argument) and error.ctx:
        return error.param.make_metavar(error.ctx)
    return error.param.opts[0]
