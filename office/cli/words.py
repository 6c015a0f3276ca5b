"""What a command returned, in words: a sentence for a fact, a table for a list, a card for one thing."""

from office.cli.autostart import AutostartFile
from office.cli.desk_shapes import DeskView, desk_view_words
from office.cli.due_dates import DueDate, due_words
from office.cli.form_shapes import FormWritten, TemplatesWritten, form_sentence
from office.cli.hours_shapes import OfficeRules, ServiceWeek, YearCalendar
from office.cli.keys import Shape
from office.cli.procedure_shapes import Loaded, ProcedureCard, WouldLoad
from office.cli.procedure_words import card_words, would_load_words
from office.cli.ratings import RatingReport, report_words
from office.cli.returned import (
    Copied,
    Founded,
    Issued,
    Listing,
    PasswordTold,
    PinRenewed,
    Preview,
    PrinterReport,
    Reprinted,
    SpokenWords,
)
from office.cli.rule_words import rules_words, service_week_words
from office.cli.setting_list import SettingList, settings_words
from office.cli.shapes import shape_of
from office.cli.telling import Teller, named, state_named
from office.cli.theme_shapes import ThemeChecked, ThemeWritten, theme_words
from office.cli.voice_answers import SaidCall, check_words, said_words
from office.cli.voice_shapes import taken_words
from office.cli.wall_shapes import CallLog, RulesSet, TroubleList, WallList, wall_words
from office.domain.facts import Fact, NobodyWaiting
from office.domain.journal import ChainReport
from office.domain.snapshots import DossierView
from office.texts import find, text
from office.voice.checking import VoiceCheck
from office.voice.verdicts import TakenFolder


def words_of(value: object, language: str, time_zone: str) -> str:
    """Return what to tell a person about what a command returned, with times in the office's `time_zone`."""
    told = Teller(language, time_zone)
    match value:
        case Fact():
            return told.fact(value)
        case NobodyWaiting():
            return told.sentence("cli.nobody_waiting", shape_of(value))
        case Founded() | PinRenewed() | PasswordTold():
            return _told_once(value, told)
        case ChainReport():
            return told.sentence(f"cli.chain.{value.problem or 'intact'}", shape_of(value))
        case Listing():
            return told.listing(value)
        case YearCalendar():
            return told.year(shape_of(value))
        case DossierView():
            return told.dossier(state_named(shape_of(value), "dossier_state"))
        case _:
            return (
                _of_paper(value, told)
                or _of_voice(value, language)
                or _of_rules(value, told)
                or told.card(state_named(shape_of(value), "ticket_state"))
            )


def _told_once(value: Founded | PinRenewed | PasswordTold, told: "Teller") -> str:
    if isinstance(value, PasswordTold):
        return f"{told.fact(value.fact)} {text('cli.password_told', told.language, password=value.password)}"
    key = "cli.founded" if isinstance(value, Founded) else "cli.pin_renewed"
    return told.sentence(key, named(shape_of(value), told.language))


def _of_rules(value: object, told: "Teller") -> str | None:
    match value:
        case OfficeRules():
            return rules_words(shape_of(value), told)
        case ServiceWeek():
            return service_week_words(shape_of(value), told)
        case DueDate():
            return due_words(value, told.language)
        case Copied():
            return told.sentence("cli.copied", shape_of(value))
        case DeskView():
            return desk_view_words(shape_of(value), told)
        case RatingReport():
            return report_words(value, told.language)
        case SettingList() | ThemeChecked() | ThemeWritten() | AutostartFile():
            return _of_computer(value, told.language)
        case _:
            return _of_procedures(value, told)


def _of_computer(value: SettingList | ThemeChecked | ThemeWritten | AutostartFile, language: str) -> str:
    if isinstance(value, AutostartFile):
        return value.content.rstrip("\n")
    return settings_words(value, language) if isinstance(value, SettingList) else theme_words(value, language)


def _of_procedures(value: object, told: "Teller") -> str | None:
    match value:
        case ProcedureCard():
            return card_words(value, told)
        case Loaded(fact):
            return told.fact(fact)
        case WouldLoad():
            return would_load_words(value, told)
        case WallList() | RulesSet() | CallLog() | TroubleList():
            return wall_words(value, told)
        case _:
            return None


def _of_paper(value: object, told: "Teller") -> str | None:
    match value:
        case Issued(fact, None):
            return told.fact(fact)
        case Issued(fact, printed):
            paper = "queued" if printed == "queued" else "yes" if printed else "no"
            return f"{told.fact(fact)} {text(f'cli.printed.{paper}', told.language)}"
        case Reprinted():
            return told.sentence(f"cli.reprinted.{'yes' if value.printed else 'no'}", _worded(value, told.language))
        case PrinterReport():
            return told.sentence("cli.printer", _worded(value, told.language))
        case Preview():
            return told.sentence("cli.preview", shape_of(value))
        case FormWritten() | TemplatesWritten():
            return told.sentence(*form_sentence(value))
        case _:
            return None


def _of_voice(value: object, language: str) -> str | None:
    match value:
        case SpokenWords():
            return value.words
        case SaidCall():
            return said_words(value, language)
        case VoiceCheck():
            return check_words(value, language)
        case TakenFolder():
            return taken_words(value, language)
        case _:
            return None


def _worded(value: object, language: str) -> Shape:
    """Put the printer's words and the numbers that wait into sentences."""
    shape = shape_of(value)
    word = shape.get("status") or shape.get("cause")
    waiting = ", ".join(shape.get("waiting", ())) or text("cli.none", language)
    return {**shape, "waiting": waiting, "word": find(f"printer.{word}", language) or word}
