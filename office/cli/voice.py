"""`taicho voice …`: what is said when a number is called, and by which voice."""

import click

from office.cli.asked import Asked
from office.cli.grammar import Family, option
from office.cli.returned import SpokenWords
from office.domain.announcements import announcement, typed_call
from office.domain.spoken_style import Region, Style
from office.texts import LANGUAGES

family = Family("voice")


@family.command("words")
@click.argument("number")
@option("--desk", "called_desk", required=True)
@option("--language", "spoken_language", type=click.Choice(LANGUAGES))
@option("--style", type=click.Choice([style.value for style in Style]), default=Style.DIGITS.value)
@option("--region", type=click.Choice([region.value for region in Region]), default=Region.NORTH.value)
@option("--recall", "is_recall", is_flag=True)
@click.pass_obj
def words(
    asked: Asked,
    number: str,
    called_desk: str,
    spoken_language: str | None,
    style: str,
    region: str,
    *,
    is_recall: bool,
) -> SpokenWords:
    """Say in words what is spoken; it needs no office.

    After the command `--language` is that of the call, as with `ticket issue`; in front of it, that of the answers.
    """
    call = typed_call(number, called_desk, is_recall=is_recall)
    language = spoken_language or asked.language
    clips = announcement(call, language, style=Style(style), region=Region(region))
    return SpokenWords(call.number, call.desk, call.is_recall, language, style, region, clips)
