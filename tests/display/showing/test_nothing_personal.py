"""Whatever happens in the hall, the wall shows numbers only."""

from dataclasses import asdict, replace

from hypothesis import given
from hypothesis import strategies as st

from display.showing.parts import ROWS, Board
from office.domain.dossiers import STAGES, Dossier, DossierState
from office.domain.snapshots import HallSnapshot
from office.domain.tickets import Ticket, TicketState
from tests.builders import a_dossier, a_hall, a_record, a_ticket_at, at
from tests.display.looks import board

PERSONAL = "Nguyễn Văn Kín"


def texts_of(value: object) -> list[str]:
    if isinstance(value, dict):
        return [text for part in value.values() for text in texts_of(part)]
    if isinstance(value, list | tuple):
        return [text for part in value for text in texts_of(part)]
    return [value] if isinstance(value, str) else []


def secret_ticket(sequence: int, state: TicketState) -> Ticket:
    return a_ticket_at(
        str(sequence),
        f"A{sequence:03d}",
        state=state,
        officer=PERSONAL,
        note=PERSONAL,
        token=PERSONAL,
        priority=PERSONAL,
        service=PERSONAL,
    )


def secret_dossier(sequence: int, state: DossierState, ticket: str | None) -> Dossier:
    return a_dossier(
        code=f"H54.15-261123-{sequence:04d}",
        state=state,
        ticket=ticket,
        opened_by=PERSONAL,
        procedure=PERSONAL,
        records=tuple(a_record(stage, officer=PERSONAL, note=PERSONAL, desk=PERSONAL) for stage in STAGES),
    )


at_desks = st.lists(
    st.builds(secret_ticket, st.integers(1, 2000), st.sampled_from([TicketState.CALLED, TicketState.SERVING])),
    max_size=30,
    unique_by=lambda ticket: ticket.sequence,
)
dossiers = st.lists(
    st.builds(
        secret_dossier,
        st.integers(1, 99_999),
        st.sampled_from(DossierState),
        st.none() | st.integers(1, 2000).map("A{:03d}".format),
    ),
    max_size=30,
)
halls = st.builds(
    lambda called, moved: a_hall(
        at_desks=tuple(called),
        dossiers=tuple(moved),
        desks=tuple(replace(desk, officer=PERSONAL, note=PERSONAL) for desk in a_hall().desks),
    ),
    at_desks,
    dossiers,
)


def boards(hall: HallSnapshot, language: str) -> list[Board]:
    first = board(hall, at(21), language=language)
    return [board(hall, at(21), turn=turn, language=language) for turn in range(first.pages)]


@given(halls, st.sampled_from(["vi", "en"]))
def test_no_text_of_any_page_is_personal(hall: HallSnapshot, language: str) -> None:
    shown = [text for one in boards(hall, language) for text in texts_of(asdict(one))]
    assert not [text for text in shown if PERSONAL in text]
    assert not [text for text in shown for dossier in hall.dossiers if dossier.code in text]


@given(halls)
def test_the_pages_together_show_everybody_at_a_desk_exactly_as_they_are(hall: HallSnapshot) -> None:
    pages = boards(hall, "vi")
    shown = {card.number for one in pages for card in one.cards} | {pages[0].calm.number}
    assert shown - {""} == {ticket.number for ticket in hall.at_desks}
    assert all(len(one.rows) <= ROWS for one in pages)
