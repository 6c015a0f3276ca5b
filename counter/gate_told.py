"""What is said after somebody tried to get in, or chose a password."""

from counter.gate import Chosen
from counter.sight import Message, Sight, Tone
from office.domain.errors import Reason
from office.domain.officer_facts import SignInFailed
from office.texts import reason_text, text


def told_failed(fact: SignInFailed, sight: Sight) -> Message:
    """Say that it was the wrong one, and how many tries are left."""
    if fact.locked_until is not None:
        minutes = round((fact.locked_until - fact.at).total_seconds() / 60)
        officer = sight.name_of(fact.officer or "")
        words = reason_text(Reason.ACCOUNT_LOCKED, {"officer": officer, "count": minutes}, sight.language)
        return Message(Tone.REFUSED, words)
    return Message(Tone.REFUSED, text(f"counter.told.wrong_{fact.how}", sight.language, count=fact.left))


def told_saved(chosen: Chosen, sight: Sight) -> Message:
    """Say what was kept."""
    kept = "both" if chosen.new and chosen.pin else "password" if chosen.new else "pin"
    return Message(Tone.DONE, text(f"counter.told.saved_{kept}", sight.language))
