"""Which keys of a value a script may rely on, declared in one place."""

from collections.abc import Mapping
from typing import Any

from office.cli.json_values import json_value
from office.cli.returned import Copied, Preview, PrinterReport, Reprinted, SpokenWords
from office.devices.profiles import PrinterModel
from office.domain.accounts import OfficerAccount
from office.domain.applicants import Handover, ReceivedPaper, SealedResult
from office.domain.catalogue import OfficeProfile, Officer, PriorityGroup, Procedure, Service
from office.domain.desks import Desk
from office.domain.dossier_events import DossierEvent
from office.domain.dossiers import Dossier, StageRecord
from office.domain.found import FoundDossier
from office.domain.health import DatabaseHealth
from office.domain.journal import ChainReport, JournalEntry
from office.domain.notices import Notice
from office.domain.papers import PrinterTrouble
from office.domain.promises import Accuracy
from office.domain.reasons import UsualReason
from office.domain.tickets import Ticket
from office.domain.work import WorkItem

Shape = dict[str, Any]


def _keys(*same: str, **renamed: str) -> dict[str, str]:
    return {name: name for name in same} | renamed


KEYS: dict[type, Mapping[str, str]] = {
    Ticket: _keys(
        *("number", "token", "service_day", "series", "service", "state", "language", "desk", "officer"),
        *("for_desk", "calls", "issued_at", "turn_at", "called_at", "started_at", "closed_at", "note"),
        *("reason", "to_do", "back_to"),
    ),
    Desk: _keys(desk="number")
    | _keys("state", "officer", "services", "name_vi", "name_en", "note", "reason", "since")
    | _keys("stages", "rule", "patience", "ratio", "auto_call"),
    UsualReason: _keys("about", "name_vi", "name_en", reason="code"),
    Dossier: _keys(
        *("code", "procedure", "channel", "state", "due_stage", "national_status", "ticket", "service_day"),
        *("opened_at", "opened_by", "procedure_version", "result_place", "sets", "received_at", "due_at"),
        *("statutory_due_at", "stage_due_at", "hold", "supplements", "fee", "fee_paid_at", "finished_at"),
    ),
    StageRecord: _keys("stage", "outcome", "officer", "desk", "at", "note", superseded="is_superseded"),
    DossierEvent: _keys("kind", "at", "officer", "desk", "signer", "reason", "items", "old_due", "new_due"),
    ReceivedPaper: _keys("name", "kind", "copies", received="is_received"),
    SealedResult: _keys("document_number", "document_date", "file_hash", "file_name"),
    Handover: _keys("receiver", "way", "proof", "proof_number", signed="is_signed"),
    WorkItem: _keys(
        *("code", "procedure", "procedure_name", "applicant", "state", "stage", "received_at", "due_at"),
        *("stage_due_at", "hold", "supplements", "ticket", "service_day"),
    ),
    FoundDossier: _keys(
        *("code", "procedure", "procedure_name", "applicant", "identity", "state", "stage", "opened_at", "opened_by"),
        *("due_at", "stage_due_at", "hold", "ticket", "service_day"),
    ),
    Service: _keys("series", service="code")
    | _keys("name_vi", "name_en", "daily_cap", "asks_identity", open="is_open"),
    Procedure: _keys(procedure="code")
    | _keys("name", "field", "department", "level", "series", "service", "time_limit", "time_unit", "time_basis"),
    PriorityGroup: _keys(priority="code") | _keys("name_vi", "name_en", "head_start_minutes"),
    Officer: _keys(officer="code") | _keys("name", "title", "roles", active="is_active"),
    OfficerAccount: _keys("has_password", "has_pin", "must_change", "locked_until"),
    OfficeProfile: _keys("name_vi", "name_en", "place_vi", "agency_code", "time_zone", "preset"),
    JournalEntry: _keys(
        "revision", "at", "kind", "service_day", "ticket", "dossier", "desk", "officer", "body", "hash"
    ),
    ChainReport: _keys("intact", "entries", "broken_at", "problem"),
    Accuracy: _keys("service", "count", "median_error_s", "mean_error_s", "inside"),
    Reprinted: _keys("number", "printed", "cause"),
    PrinterReport: _keys("printer", "place", "status", "waiting"),
    PrinterTrouble: _keys("place", "waiting", status="word"),
    PrinterModel: _keys("profile", "name", "dots"),
    Notice: _keys("text_vi", "text_en", "first_day", "last_day", notice="id"),
    Copied: _keys("file"),
    Preview: _keys("file", "width", "height"),
    SpokenWords: _keys("number", "desk", "language", "style", "region", "words", "clips", recall="is_recall"),
    DatabaseHealth: _keys(database="kind")
    | _keys("address", "schema", "revision", "last_at", "clock_difference_s", "synchronous", "log"),
}


def plain(value: object) -> Shape:
    """Return the keys of a value that stands for itself.

    Raises:
        TypeError: there are none for it, which is a bug.
    """
    if type(value) not in KEYS:
        raise TypeError(f"no shape for {type(value).__name__}")
    return {key: json_value(getattr(value, name)) for key, name in KEYS[type(value)].items()}
