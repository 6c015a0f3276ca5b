"""What an officer does again and again, in a few keys: serve, open a dossier, record its stages."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from office.bootstrap import Office
from office.domain.tickets import TicketState
from tests.accounts import PASSWORD
from tests.counter.hands import CONTROL, ENTER, Hands

CODE = "H54.15-261123-0001"
"""What the first dossier of these days is called."""


def issue(office: Office, *series: str) -> None:
    """Give out a number for each series or service; `!` after it means elderly."""
    for code in series:
        office.issue_ticket(code.rstrip("!"), priority="elderly" if code.endswith("!") else None)


def state_of(office: Office, number: str) -> TicketState:
    return office.ticket(number)[0].state


def serve(hands: Hands, office: Office) -> None:
    """Call the next number and start."""
    issue(office, "A1")
    hands.face.settle()
    hands.press(Qt.Key.Key_F2)
    hands.press(Qt.Key.Key_F5)


def open_dossier(hands: Hands, words: str = "cong ty tnhh mot") -> None:
    hands.write("procedure_search", words)
    hands.write("applicant", "Công ty TNHH Thiên Nam")
    hands.press(ENTER, CONTROL)


def vouch(hands: Hands) -> None:
    """Type the password of somebody else in whose name it is done."""
    if hands.sees("decision_secret"):
        hands.write("decision_secret", PASSWORD)


def record(hands: Hands, officer: str) -> None:
    """Record the stage that is due, done by an officer."""
    hands.press(ENTER, CONTROL)
    if hands.sees("decision_panel"):
        hands.pick("decision_officer", officer)
        vouch(hands)
        if hands.sees("decision_number"):
            hands.write("decision_number", "123/QĐ-SKHĐT")
        hands.press(ENTER, CONTROL)


def told_on_lock(hands: Hands) -> str:
    """What the lock page says."""
    label = hands.find("locked_told")
    assert isinstance(label, QLabel)
    return label.text()


def kinds(office: Office) -> list[str]:
    """What the journal says of sign-ins and locks."""
    return [entry.kind for entry in office.journal() if "lock" in entry.kind or "sign" in entry.kind]
