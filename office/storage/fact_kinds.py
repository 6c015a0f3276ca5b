"""The names under which the journal keeps each kind of fact."""

from office.domain import decisions, facts
from office.domain.facts import Fact

KINDS: dict[str, type[Fact]] = {
    "ticket_issued": facts.TicketIssued,
    "ticket_called": facts.TicketCalled,
    "ticket_recalled": facts.TicketRecalled,
    "ticket_started": facts.TicketStarted,
    "ticket_finished": facts.TicketFinished,
    "ticket_absent": facts.TicketMissed,
    "ticket_brought_back": facts.TicketBroughtBack,
    "ticket_parked": facts.TicketParked,
    "ticket_resumed": facts.TicketResumed,
    "ticket_transferred": facts.TicketTransferred,
    "ticket_cancelled": facts.TicketCancelled,
    "ticket_printed": facts.TicketPrinted,
    "ticket_print_delayed": facts.TicketPrintDelayed,
    "ticket_print_uncertain": facts.TicketPrintUncertain,
    "ticket_print_dropped": facts.TicketPrintDropped,
    "ticket_reprinted": facts.TicketReprinted,
    "desk_opened": facts.DeskOpened,
    "desk_paused": facts.DeskPaused,
    "desk_closed": facts.DeskClosed,
    "service_opened": facts.ServiceOpened,
    "service_closed": facts.ServiceClosed,
    "service_capped": facts.ServiceCapped,
    "service_identity_set": facts.ServiceIdentitySet,
    "service_hours_set": decisions.ServiceHoursSet,
    "service_stop_set": decisions.ServiceStopSet,
    "office_hours_set": decisions.OfficeHoursSet,
    "always_open_set": decisions.AlwaysOpenSet,
    "issue_stop_set": decisions.IssueStopSet,
    "citizen_limit_set": decisions.CitizenLimitSet,
    "retention_set": decisions.RetentionSet,
    "calendar_day_set": decisions.CalendarDaySet,
    "calendar_day_cleared": decisions.CalendarDayCleared,
    "calendar_loaded": facts.CalendarLoaded,
    "citizens_forgotten": facts.CitizensForgotten,
    "dossier_opened": facts.DossierOpened,
    "stage_recorded": facts.StageRecorded,
    "result_returned": facts.ResultReturned,
    "staff_entered": facts.StaffEntered,
    "staff_pin_wrong": facts.StaffPinWrong,
    "staff_pin_renewed": facts.StaffPinRenewed,
}
"""The names kept in the journal; they are never renamed, only added to."""
NAMES = {kind: name for name, kind in KINDS.items()}
