import re
import string
import unicodedata
from collections.abc import Iterator
from dataclasses import fields
from datetime import date, datetime, time
from pathlib import Path

import polib
import pytest

from assets import FOLDER
from office import actions, texts
from office.domain.applicants import Person
from office.domain.calendars import DayKind
from office.domain.desks import DeskState
from office.domain.dossiers import Channel, DossierState, Outcome, Stage
from office.domain.errors import Reason
from office.domain.hours import Closed
from office.domain.lines import TurnReason
from office.domain.papers import PaperState
from office.domain.ratings import Satisfaction
from office.domain.tickets import TicketState
from office.storage.fact_kinds import KINDS

ACTIONS = Path(actions.__file__).parent
FIELD = re.compile(r'tidy\("(\w+)"')


def sentences(language: str) -> Iterator[tuple[str, str]]:
    for key, forms in texts.catalog(language).items():
        for form in forms:
            yield key, form


def names(sentence: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_sentence_is_there_once_composed_and_fillable(language: str) -> None:
    entries = polib.pofile(str(FOLDER / "i18n" / f"{language}.po"), encoding="utf-8")
    assert entries.metadata["Language"] == language
    assert len({entry.msgid for entry in entries}) == len(entries)
    for key, sentence in sentences(language):
        assert sentence.strip(), key
        assert unicodedata.is_normalized("NFC", sentence), key
        assert all(name.isidentifier() for name in names(sentence)), f"{key}: only plain names can be missing"


def test_both_catalogs_have_the_same_keys_and_names() -> None:
    vietnamese, english = (texts.catalog(language) for language in texts.LANGUAGES)
    assert set(vietnamese) ^ set(english) == set()
    for key, forms in vietnamese.items():
        assert {frozenset(names(form)) for form in forms} == {frozenset(names(form)) for form in english[key]}, key


def test_vietnamese_has_one_form_and_english_one_or_two() -> None:
    assert {len(forms) for forms in texts.catalog("vi").values()} == {1}
    assert {len(forms) for forms in texts.catalog("en").values()} == {1, 2}


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_code_of_the_domain_has_words(language: str) -> None:
    wanted = {
        *(f"reason.{reason}" for reason in Reason),
        *(f"state.{state}" for state in TicketState),
        *(f"desk_state.{state}" for state in DeskState),
        *(f"dossier_state.{state}" for state in DossierState),
        *(f"stage.{stage}" for stage in Stage),
        *(f"stage.short.{stage}" for stage in Stage),
        *(f"paper_state.{state}" for state in PaperState),
        *(f"outcome.{outcome}" for outcome in Outcome),
        *(f"satisfaction.{kind}" for kind in Satisfaction),
        *(f"channel.{channel}" for channel in Channel),
        *(f"why.{reason}" for reason in TurnReason),
        *(f"hours.why.{why}" for why in Closed),
        *(f"day_kind.{kind}" for kind in DayKind),
        *(f"kind.{kind}" for kind in KINDS),
        *(f"national_status.{code}" for code in range(1, 11)),
    }
    assert wanted - set(texts.catalog(language)) == set()


@pytest.mark.parametrize("language", texts.LANGUAGES)
def test_every_field_that_people_fill_in_has_words(language: str) -> None:
    named = {found for file in ACTIONS.glob("*.py") for found in FIELD.findall(file.read_text(encoding="utf-8"))}
    assert {"notice_vi", "receiver"} <= named
    wanted = {*named, *(field.name for field in fields(Person)), "title", "password", "key"}
    assert {f"field.{name}" for name in wanted} - set(texts.catalog(language)) == set()


def test_a_refusal_names_what_and_what_to_do() -> None:
    assert texts.reason_text("desk_busy", {"desk": "3", "ticket": "A012"}) == (
        "Quầy 3 đang phục vụ A012. Hãy hoàn tất, tạm giữ hoặc chuyển số này rồi thử lại."
    )


def test_codes_in_a_refusal_are_put_into_words() -> None:
    told = texts.reason_text("ticket_state", {"ticket": "A012", "state": "done", "wanted": "called"})
    assert "“hoàn tất”" in told
    assert "“đang được mời”" in told
    order = texts.reason_text("stage_order", {"dossier": "H54", "stage": "seal", "expected": "appraise"}, "en")
    assert order == "Dossier H54 is waiting for “Appraise”, so “Seal” cannot be recorded. Record “Appraise” first."


def test_what_is_no_code_stays_as_it_was_typed() -> None:
    assert "“{paint}”" in texts.reason_text("unknown_stage", {"stage": "{paint}"})


@pytest.mark.parametrize("details", [{}, {"desk": "", "ticket": None}])
def test_a_missing_detail_shows_as_an_ellipsis(details: dict[str, object]) -> None:
    assert texts.reason_text("desk_busy", details).startswith("Quầy … đang phục vụ ….")


def test_details_may_have_the_names_of_parameters() -> None:
    assert "“fr”" in texts.reason_text("unknown_language", {"language": "fr"})
    assert "“k1”" in texts.reason_text("request_key_reused", {"key": "k1"})


def test_a_missing_key_names_key_and_file() -> None:
    with pytest.raises(KeyError, match=r"kiosk\.nowhere is not in assets/i18n/en\.po"):
        texts.text("kiosk.nowhere", "en")


def test_a_missing_language_names_those_there_are() -> None:
    with pytest.raises(KeyError, match=r"'fr'.*vi, en"):
        texts.text("stage.seal", "fr")


@pytest.mark.parametrize(
    ("language", "count", "told"),
    [
        ("vi", 1, "1 ngày làm việc"),
        ("vi", 3, "3 ngày làm việc"),
        ("en", 0, "0 working days"),
        ("en", 1, "1 working day"),
        ("en", 3, "3 working days"),
    ],
)
def test_the_count_chooses_the_form(language: str, count: int, told: str) -> None:
    assert texts.text("unit.working_day", language, count=count) == told


@pytest.mark.parametrize(
    ("language", "with_year", "told"),
    [
        ("vi", False, "Thứ Hai, 23/11"),
        ("vi", True, "Thứ Hai, 23/11/2026"),
        ("en", False, "Monday, 23/11"),
        ("en", True, "Monday, 23/11/2026"),
    ],
)
def test_dates(language: str, with_year: bool, told: str) -> None:
    assert texts.date_text(date(2026, 11, 23), language, with_year=with_year) == told


def test_sunday_is_the_lords_day() -> None:
    assert texts.date_text(date(2026, 11, 22)) == "Chủ Nhật, 22/11"


def test_times() -> None:
    assert texts.time_text(time(8, 5)) == "08:05"
    assert texts.spoken_time_text(time(8, 30)) == "08 giờ 30"
    assert texts.spoken_time_text(time(8, 30), "en") == "08:30"
    assert texts.moment_text(datetime(2026, 11, 26, 16, 40)) == "16:40, 26/11/2026"  # noqa: DTZ001
