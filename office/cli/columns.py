"""Which columns a list has, and what kind of thing stands in each."""

COLUMNS = {
    "tickets": ("number", "ticket_state", "service", "desk", "officer", "issued_at", "called_at"),
    "desks": ("desk", "desk_state", "officer", "name", "services"),
    "services": ("service", "name", "open", "daily_cap", "asks_identity"),
    "hours": ("service", "name", "hours", "now"),
    "reasons": ("about", "reason", "name"),
    "own_rules": ("service", "own_hours", "stop_minutes"),
    "week": ("weekday", "sessions"),
    "days": ("day", "day_kind", "name", "sessions", "basis"),
    "procedures": ("procedure", "service", "name", "time"),
    "versions": ("version", "valid_from", "last_day", "name", "time"),
    "changes": ("procedure", "change", "version", "valid_from", "differs", "name"),
    "priorities": ("priority", "name", "head_start_minutes"),
    "waits": ("service", "low_s", "mid_s", "high_s"),
    "promises": ("service", "count", "median_error_s", "mean_error_s", "inside"),
    "officers": ("officer", "name", "title", "roles", "active", "has_password", "locked_until"),
    "printers": ("place", "status", "waiting"),
    "notices": ("notice", "first_day", "last_day", "words"),
    "profiles": ("profile", "name", "dots"),
    "presets": ("preset", "name", "place_vi"),
    "entries": ("revision", "at", "kind", "ticket", "dossier", "desk", "officer"),
    "records": ("stage", "outcome", "officer", "desk", "at", "note"),
    "dossiers": ("code", "stage", "stage_due_at", "due_at", "hold", "procedure_name", "ticket"),
    "found": ("code", "dossier_state", "applicant", "identity", "procedure_name", "stage", "due_at"),
    "corrected": ("code", "old_due", "new_due"),
    "events": ("event", "at", "officer", "signer", "why", "asked", "new_due"),
    "papers": ("paper", "paper_kind", "copies", "received"),
}
"""What a list shows; `name` is the name in the language of the reader."""

GROUPS = {
    "ticket_state": "state",
    "desk_state": "desk_state",
    "dossier_state": "dossier_state",
    "stage": "stage",
    "due_stage": "stage",
    "outcome": "outcome",
    "from_stage": "stage",
    "to_stage": "stage",
    "hold": "hold",
    "result_place": "result_place",
    "applicant_kind": "applicant_kind",
    "timeliness": "timeliness",
    "event": "dossier_event",
    "paper_kind": "paper_kind",
    "way": "return_way",
    "proof": "return_proof",
    "channel": "channel",
    "national_status": "national_status",
    "kind": "kind",
    "day_kind": "day_kind",
    "status": "printer",
    "roles": "role",
    "roles_before": "role",
    "about": "about",
    "rule": "rule",
    "undone": "kind",
}
"""Columns that hold a code, and the group of keys with the words for it."""


TABLES: dict[str, dict[str, str]] = {
    "papers": {"name": "paper", "kind": "paper_kind"},
    "records": {},
    "events": {"kind": "event", "reason": "why", "items": "asked"},
}
"""What stands under a dossier's card, and columns that mean something else elsewhere."""
ONE_OF = {"stages": "stage", "asked": "stage", "roles": "roles", "roles_before": "roles"}
"""Columns of several codes, and the column of one of them."""


DAYS = frozenset({"service_day", "day", "before", "document_date", "settled", "valid_from", "valid_to"})
