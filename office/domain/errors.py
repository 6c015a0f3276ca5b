"""What can go wrong, by whose fault it is: a person's (Refused), nobody's (Conflict), the machine's (Unavailable)."""

from enum import StrEnum


class Reason(StrEnum):
    """Why a verb was refused or failed; each has a sentence in the text catalogues under `reason.<value>`."""

    UNKNOWN_SERIES = "unknown_series"
    UNKNOWN_SERVICE = "unknown_service"
    SERVICE_CLOSED = "service_closed"
    OUTSIDE_HOURS = "outside_hours"
    ISSUE_STOPPED = "issue_stopped"
    DAILY_CAP = "daily_cap"
    BAD_SESSIONS = "bad_sessions"
    BAD_WEEKDAY = "bad_weekday"
    NO_HOURS_LEFT = "no_hours_left"
    OUT_OF_RANGE = "out_of_range"
    UNKNOWN_DAY_KIND = "unknown_day_kind"
    BAD_CALENDAR_DAY = "bad_calendar_day"
    NO_CALENDAR_DAY = "no_calendar_day"
    NO_BASIS = "no_basis"
    BAD_AMOUNT = "bad_amount"
    BAD_STOP = "bad_stop"
    NO_WORKING_TIME = "no_working_time"
    IDENTITY_REQUIRED = "identity_required"
    CITIZEN_LIMIT = "citizen_limit"
    UNKNOWN_PRIORITY = "unknown_priority"
    UNKNOWN_LANGUAGE = "unknown_language"
    UNKNOWN_TICKET = "unknown_ticket"
    BAD_TICKET_NUMBER = "bad_ticket_number"
    BAD_DESK_NUMBER = "bad_desk_number"
    TICKET_STATE = "ticket_state"
    TICKET_ELSEWHERE = "ticket_elsewhere"
    UNKNOWN_DESK = "unknown_desk"
    DESK_CLOSED = "desk_closed"
    DESK_PAUSED = "desk_paused"
    DESK_BUSY = "desk_busy"
    DESK_IDLE = "desk_idle"
    DESK_TAKEN = "desk_taken"
    DESK_YOURS = "desk_yours"
    DESK_LEFT_OPEN = "desk_left_open"
    OFFICER_ELSEWHERE = "officer_elsewhere"
    TOO_FEW_CALLS = "too_few_calls"
    CALL_REASON_REQUIRED = "call_reason_required"
    UNKNOWN_REASON = "unknown_reason"
    BAD_REASON_CODE = "bad_reason_code"
    SERVICE_TO_DO = "service_to_do"
    TOO_MANY_SERVICES = "too_many_services"
    NOTHING_TO_UNDO = "nothing_to_undo"
    CALL_NOT_UNDONE = "call_not_undone"
    UNDO_TOO_LATE = "undo_too_late"
    UNKNOWN_RULE = "unknown_rule"
    NO_SERVICES = "no_services"
    UNKNOWN_OFFICER = "unknown_officer"
    OFFICER_DISABLED = "officer_disabled"
    OFFICER_EXISTS = "officer_exists"
    BAD_OFFICER_CODE = "bad_officer_code"
    NAME_MISSING = "name_missing"
    UNKNOWN_ROLE = "unknown_role"
    NO_ROLE = "no_role"
    NOT_AUTHORIZED = "not_authorized"
    NO_PASSWORD = "no_password"  # noqa: S105 - a word, no secret
    NO_PIN = "no_pin"
    PIN_NOT_HERE = "pin_not_here"
    SECRET_REQUIRED = "secret_required"  # noqa: S105 - a word, no secret
    SECRET_WRONG = "secret_wrong"  # noqa: S105
    ACCOUNT_LOCKED = "account_locked"
    PASSWORD_SHORT = "password_short"  # noqa: S105
    PASSWORD_GUESSABLE = "password_guessable"  # noqa: S105
    PASSWORD_SAME = "password_same"  # noqa: S105
    PIN_FORM = "pin_form"
    PIN_GUESSABLE = "pin_guessable"
    UNKNOWN_PROCEDURE = "unknown_procedure"
    UNKNOWN_PROCEDURE_VERSION = "unknown_procedure_version"
    PROCEDURE_NOT_IN_FORCE = "procedure_not_in_force"
    CATALOGUE_FAULTY = "catalogue_faulty"
    FILE_UNREADABLE = "file_unreadable"
    FILE_IN_USE = "file_in_use"
    FILE_TOO_LARGE = "file_too_large"
    FILE_ENCODING = "file_encoding"
    FILE_BROKEN = "file_broken"
    FILE_OLD_EXCEL = "file_old_excel"
    UNKNOWN_DOSSIER = "unknown_dossier"
    UNKNOWN_STAGE = "unknown_stage"
    STAGE_ORDER = "stage_order"
    SAME_PERSON = "same_person"
    DOSSIER_CLOSED = "dossier_closed"
    OUTCOME_NOT_ALLOWED = "outcome_not_allowed"
    DOSSIER_ON_HOLD = "dossier_on_hold"
    DOSSIER_NOT_ON_HOLD = "dossier_not_on_hold"
    NOT_RECEIVED = "not_received"
    NO_APPOINTMENT = "no_appointment"
    CANNOT_SEND_BACK = "cannot_send_back"
    PAPERS_REQUIRED = "papers_required"
    PAPERS_MISSING = "papers_missing"
    REASON_REQUIRED = "reason_required"
    DUE_UNCHANGED = "due_unchanged"
    NAME_REQUIRED = "name_required"
    DUE_IN_PAST = "due_in_past"
    DUE_NOT_LATER = "due_not_later"
    DUE_TOO_LATE = "due_too_late"
    FEE_UNPAID = "fee_unpaid"
    FEE_ASKED_ALREADY = "fee_asked_already"
    NO_FEE_ASKED = "no_fee_asked"
    BAD_FILE_HASH = "bad_file_hash"
    RESULT_FILE_GONE = "result_file_gone"
    DOCUMENT_NUMBER_REQUIRED = "document_number_required"
    UNKNOWN_FORM = "unknown_form"
    UNKNOWN_FORM_EDITION = "unknown_form_edition"
    NO_FORM_EDITION = "no_form_edition"
    FORM_HAS_NO_CAUSE = "form_has_no_cause"
    FORM_OF_NO_DOSSIER = "form_of_no_dossier"
    NO_FORMS_FOLDER = "no_forms_folder"
    REGISTER_TOO_LONG = "register_too_long"
    BAD_TEMPLATE = "bad_template"
    NO_PAPER = "no_paper"
    PAPER_STATE = "paper_state"
    NOT_SERVED_HERE = "not_served_here"
    NOTHING_TO_RATE = "nothing_to_rate"
    ALREADY_RATED = "already_rated"
    RATING_OVER = "rating_over"
    UNKNOWN_SATISFACTION = "unknown_satisfaction"
    UNKNOWN_COMPLAINT = "unknown_complaint"
    COMPLAINTS_NOT_ASKED = "complaints_not_asked"
    BAD_COMPLAINT = "bad_complaint"
    RATINGS_NOT_YET = "ratings_not_yet"
    BAD_WALL_NAME = "bad_wall_name"
    UNKNOWN_WALL = "unknown_wall"
    UNKNOWN_WALL_RULE = "unknown_wall_rule"
    BAD_WALL_RULE = "bad_wall_rule"
    UNKNOWN_CALL = "unknown_call"
    NOTICE_EMPTY = "notice_empty"
    NOTICE_DAYS = "notice_days"
    NOTICE_OVER = "notice_over"
    UNKNOWN_NOTICE = "unknown_notice"
    VOICE_PACK_MISSING = "voice_pack_missing"
    VOICE_PACK_UNREADABLE = "voice_pack_unreadable"
    VOICE_PACK_NEWER = "voice_pack_newer"
    VOICE_PACK_ENTRY = "voice_pack_entry"
    VOICE_PACK_NO_CONSENT = "voice_pack_no_consent"
    VOICE_PACK_NO_LICENCE = "voice_pack_no_licence"
    VOICE_PACK_OTHER = "voice_pack_other"
    VOICE_CLIP_MISSING = "voice_clip_missing"
    VOICE_CLIP_OUTSIDE = "voice_clip_outside"
    VOICE_CLIP_NOT_WAV = "voice_clip_not_wav"
    VOICE_CLIP_KIND = "voice_clip_kind"
    VOICE_CLIP_LENGTH = "voice_clip_length"
    VOICE_CLIP_SILENT = "voice_clip_silent"
    NO_STAFF_PIN = "no_staff_pin"
    STAFF_PIN_LOCKED = "staff_pin_locked"
    REQUEST_KEY_REUSED = "request_key_reused"
    TEXT_TOO_LONG = "text_too_long"
    CARD_UNREADABLE = "card_unreadable"
    CARD_TRUNCATED = "card_truncated"
    CARD_GARBLED = "card_garbled"
    CARD_NUMBER_WRONG = "card_number_wrong"
    IDENTITY_DIGITS_MISSING = "identity_digits_missing"
    IDENTITY_NUMBER_WRONG = "identity_number_wrong"
    CLOCK_SET_BACK = "clock_set_back"
    LOST_RACE = "lost_race"
    UNKNOWN_PRESET = "unknown_preset"
    ALREADY_INITIALIZED = "already_initialized"
    NOT_INITIALIZED = "not_initialized"
    NETWORK_FILE_SYSTEM = "network_file_system"
    DATABASE_NEWER = "database_newer"
    NOT_A_DATABASE = "not_a_database"
    BAD_DATABASE_URL = "bad_database_url"
    FOLDER_NOT_WRITABLE = "folder_not_writable"
    DISK_FULL = "disk_full"
    DATABASE_BUSY = "database_busy"
    DATABASE_UNREACHABLE = "database_unreachable"


class OfficeError(Exception):
    """An error that a person can be told: its reason and the details its sentence needs."""

    def __init__(self, reason: Reason, **details: str | int) -> None:
        super().__init__(reason, details)
        self.reason = reason
        self.details = details

    def __str__(self) -> str:
        told = ", ".join(f"{name}={value}" for name, value in self.details.items())
        return f"{self.reason} ({told})" if told else str(self.reason)

    def __reduce__(self) -> tuple[object, ...]:
        return _rebuilt, (type(self), self.reason, self.details)


def _rebuilt(kind: type[OfficeError], reason: Reason, details: dict[str, str | int]) -> OfficeError:
    return kind(reason, **details)


class Refused(OfficeError):
    """The request cannot be done as asked; the person who asked can change it."""


class Conflict(OfficeError):
    """Somebody else was faster; asking again with fresh eyes is right."""


class Unavailable(OfficeError):
    """The database cannot be reached, is busy, or cannot be written; nothing was changed."""
