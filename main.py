"""One door: the command line of the office, and its screens. `taicho` and `python main.py` are the same."""

import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from office.cli import voice
from office.cli.answers import Stopped
from office.cli.asked import Asked
from office.cli.grammar import DATE, option, say
from office.cli.root import cli
from office.cli.voice_taking import VoiceOrder, take
from office.domain.spoken_style import Region
from office.texts import LANGUAGES
from office.voice.verdicts import TakenFolder

if TYPE_CHECKING:
    from office.domain.zones import Zone

full_screen_option = option("--full-screen", is_flag=True)
monitor_option = option("--monitor", metavar="N", type=click.IntRange(1))


@cli.command("kiosk")
@full_screen_option
@option("--locked", is_flag=True)
@click.option("--kept", is_flag=True, hidden=True)
@click.option("--spare", is_flag=True, hidden=True)
@click.pass_obj
def kiosk(asked: Asked, *, full_screen: bool, locked: bool, kept: bool, spare: bool) -> int:
    """Open the ticket machine; locked, by a keeper (`kiosk.keeper`), whose children are `kept` and `spare`."""
    from office.settings import settings

    # A wrong line is told before a window covers the screen.
    settings()
    if locked and not kept:
        from kiosk.keeper import keep

        return keep(_kept_kiosk(asked), asked.url())
    from kiosk.app import run
    from kiosk.leash import told_to_go
    from kiosk.single import KioskRunningError

    if spare and not told_to_go():
        return 0
    try:
        return shown(lambda: run(asked.url(), full_screen=full_screen, locked=locked, kept=kept))
    except KioskRunningError as error:
        raise Stopped("kiosk_running") from error


def _kept_kiosk(asked: Asked) -> list[str]:
    program = [sys.executable] if getattr(sys, "frozen", False) else [sys.executable, str(Path(__file__).resolve())]
    shown_as = [*(["--json"] if asked.as_json else []), "--language", asked.language]
    return [*program, *shown_as, "kiosk", "--locked", "--kept"]


@cli.command("counter")
@option("--desk")
@option("--officer")
@full_screen_option
@click.pass_obj
def counter(asked: Asked, *, desk: str | None, officer: str | None, full_screen: bool) -> int:
    """Open an officer's window; desk and officer are chosen already if they are given."""
    from office.settings import settings

    # A wrong line is told before a window covers the screen.
    chosen = settings()
    from counter.app import run
    from office.devices.scanner import SerialScanner

    print_form = None
    if chosen.form_printer is not None:
        from counter.form_print import at_printer

        print_form = at_printer(chosen.form_printer, chosen.forms_folder)
    return shown(
        lambda: run(
            asked.url(),
            desk=desk,
            officer=officer,
            language=asked.language,
            full_screen=full_screen,
            place=chosen.place,
            idle_minutes=chosen.desk_idle,
            scanner=SerialScanner(chosen.scanner) if chosen.scanner else None,
            print_form=print_form,
        )
    )


def _zone(context: click.Context, param: click.Parameter, given: str | None) -> "Zone | None":
    from office.domain.zones import parse_zone

    try:
        return None if given is None else parse_zone(given)
    except ValueError as error:
        raise click.BadParameter(say(context, "rule.zone"), context, param) from error


@cli.command("display")
@option("--zone", "display_zone", metavar="A,B,1-12", callback=_zone)
@option("--name", "wall_name", metavar="NAME")
@option("--mute", is_flag=True)
@full_screen_option
@monitor_option
@click.pass_obj
def display(
    asked: Asked,
    *,
    display_zone: "Zone | None",
    wall_name: str | None,
    mute: bool,
    full_screen: bool,
    monitor: int | None,
) -> int:
    """Open a wall; what is not given is as this computer sets it."""
    from office.settings import settings
    from office.wall_settings import wall_settings

    # A wrong line is told before a window covers the screen.
    settings()
    chosen = wall_settings()
    from display.app import run
    from display.setup import setup_of

    setup = setup_of(chosen, zone=display_zone, name=wall_name, mute=mute)
    return shown(lambda: run(asked.url(), setup, full_screen=full_screen, on=monitor, language=asked.language))


@cli.command("plate")
@option("--desk", "plate_desk", metavar="DESK", required=True)
@full_screen_option
@monitor_option
@click.pass_obj
def plate(asked: Asked, *, plate_desk: str, full_screen: bool, monitor: int | None) -> int:
    """Open the plate of a desk."""
    from display.plates.app import run
    from office.settings import settings
    from office.wall_settings import wall_settings

    # A wrong line is told before a window covers the screen.
    settings()
    theme, desk = wall_settings().theme, plate_desk.strip()
    return shown(
        lambda: run(asked.url(), desk, full_screen=full_screen, on=monitor, language=asked.language, theme=theme)
    )


@cli.command("hearing", hidden=True)
def hearing() -> int:
    """Listen once: what `studio.microphone_process` starts where the program is frozen into one file."""
    from studio.hearing import main as listen

    listen()
    return 0


@cli.command("sounding", hidden=True)
def sounding() -> int:
    """Play one sound: what `office.devices.loudspeaker` starts where the program is frozen into one file."""
    from office.qt.sounding import main as play

    play()
    return 0


@cli.command("rating")
@option("--desk", "rating_desk", metavar="DESK", required=True)
@full_screen_option
@monitor_option
@click.pass_obj
def rating(asked: Asked, *, rating_desk: str, full_screen: bool, monitor: int | None) -> int:
    """Open the window in which citizens rate a desk."""
    from office.settings import settings
    from rating.app import run

    # A wrong line is told before a window covers the screen.
    settings()
    return shown(lambda: run(asked.url(), rating_desk.strip(), full_screen=full_screen, on=monitor))


@voice.family.command("record")
@click.argument("folder", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
@option("--language", "recorded_language", type=click.Choice(LANGUAGES), default="vi")
@option("--region", type=click.Choice([region.value for region in Region]), default=Region.NORTH.value)
@option("--from", "recordings", metavar="FOLDER", type=click.Path(file_okay=False, path_type=Path))
@option("--speaker", "voice_speaker", metavar="TEXT")
@option("--licence", "voice_licence", metavar="TEXT")
@option("--consent", "voice_consent", metavar="TEXT")
@option("--consented-on", "consented_on", metavar="YYYY-MM-DD", type=DATE)
@full_screen_option
@click.pass_obj
def record(
    asked: Asked,
    *,
    folder: Path,
    recorded_language: str,
    region: str,
    recordings: Path | None,
    voice_speaker: str | None,
    voice_licence: str | None,
    voice_consent: str | None,
    consented_on: datetime | None,
    full_screen: bool,
) -> int | TakenFolder:
    """Record a voice in a window, or take recordings that were made elsewhere.

    After the command `--language` is that of the voice, as with `voice words`; in front of it, that of the answers.
    """
    order = VoiceOrder(
        # As it is told: whoever copies it into the settings of a wall has it in full.
        folder=folder.absolute(),
        language=recorded_language,
        region=Region(region) if recorded_language == "vi" else None,
        speaker=voice_speaker,
        licence=voice_licence,
        consent=voice_consent,
        consented_on=consented_on.date() if consented_on else None,
    )
    if recordings is not None:
        return take(order, recordings)
    from studio.app import run
    from studio.order import Order

    wanted = Order(folder=folder, language=order.language, region=order.region, clips=order.clips)
    return shown(lambda: run(wanted, language=asked.language, full_screen=full_screen))


@cli.command("demo")
def demo() -> int:
    """Open every screen on an office of its own."""
    from rehearsal.app import run

    return run()


def shown(screen: Callable[[], int]) -> int:
    """Run a screen; without a place to show it, that is what the caller is told."""
    from office.qt.monitors import NoSuchMonitorError
    from office.qt.shell import NoScreenError

    try:
        return screen()
    except NoSuchMonitorError as error:
        raise Stopped("no_monitor", number=str(error.number), monitors="; ".join(error.there)) from error
    except NoScreenError as error:
        raise Stopped("no_screen") from error


def main() -> None:
    """Run the command line in UTF-8, whatever the terminal's code page: our words are Vietnamese."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    cli.main()


if __name__ == "__main__":
    main()
