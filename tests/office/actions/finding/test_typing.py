"""Finding dossiers by what people type, on both databases."""

import unicodedata

import pytest

from office.bootstrap import Office
from tests.clocks import Clock
from tests.office.actions.finding.people import BINH, HOA, LONG, PROCEDURE, Open, names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("nguyen van bi", [BINH]),
        ("Nguyễn Văn Bình", [BINH]),
        ("bình nguyễn", [BINH]),
        ("VAN", [BINH]),
        ("hòa", [HOA, LONG]),
        ("hoà ", [HOA]),
        ("tran hoa", [HOA]),
        ("hoang long", [LONG]),
        ("36", [LONG]),
        ("nguyen hoa", []),
        ("binhh", []),
        ("nguyen van b ", []),
        ("1234", [BINH]),
        ("034087001234", [BINH]),
        ("0870", []),
        ("0912345678", [BINH]),
        ("345 678", []),
        ("345678", [BINH]),
        ("+84912345678", [BINH]),
        ("0988000111", [HOA]),
        ("0988.000.111", [HOA]),
        ("1000234567-001", [LONG]),
        ("2.001583", [LONG, BINH]),
        ("1.001193.000.00.00.H54", [HOA]),
        ("khai sinh", [HOA]),
        ("dang ky khai si", [HOA]),
        ("hoa khai sinh", [HOA]),
        ("khai sinh hoa", [HOA]),
        ("binh khai sinh", []),
        ("%", []),
        ("_", []),
        ("", []),
        ("\x00", []),
    ],
)
def test_what_people_type(office: Office, three: list[str], text: str, found: list[str]) -> None:
    assert names(office, text) == found


def test_any_part_of_a_code_from_its_end_or_from_its_beginning(office: Office, three: list[str]) -> None:
    agency, day, sequence = three[1].split("-")
    for text in (three[1], three[1].lower(), f"{day}-{sequence}", sequence, f"{agency}-{day}-{sequence}"):
        assert [one.code for one in office.find_dossiers(text)] == [three[1]], text
    for text in (f"{agency}-{day}", f"{agency}-{day}-00", day):
        assert [one.code for one in office.find_dossiers(text)] == three[::-1], text
    assert office.find_dossiers(f"H99.15-{day}-{sequence}") == (), "another agency's"


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_a_decomposed_name_is_found_and_finds(office: Office, opened: Open, form: str) -> None:
    opened(unicodedata.normalize("NFD", "Đặng Thị Thuỷ Hường"))
    assert names(office, unicodedata.normalize(form, "Thuỷ Hường")) == ["Đặng Thị Thuỷ Hường"]  # type: ignore[arg-type]


def test_a_ticket_of_today_finds_what_was_opened_from_it(office: Office, opened: Open) -> None:
    opened(BINH)
    office.open_desk(3, "lan.nt")
    number = office.issue_ticket("A").ticket.number
    office.call_next(3)
    office.start(3)
    code = office.open_dossier(PROCEDURE, ticket=number).dossier.code
    assert [one.code for one in office.find_dossiers(number)] == [code]
    assert [one.ticket for one in office.find_dossiers(number.lower())] == [number]


def test_whole_words_come_first_then_the_open_ones_then_the_newest(
    office: Office, opened: Open, clock: Clock
) -> None:
    longer, closed, first = opened("Lê Lanh"), opened("Trần Lan"), opened("Phạm Lan")
    clock.forward(60 * 24)
    newest = opened("Vũ Lan", officer="huy.bd")
    office.withdraw_dossier(closed, officer="lan.nt")
    assert [one.code for one in office.find_dossiers("lan")] == [newest, first, closed, longer]
    assert [one.code for one in office.find_dossiers("lan", officer="lan.nt")] == [first, newest, closed, longer]
    assert [one.code for one in office.find_dossiers("lan", limit=2)] == [newest, first]


def test_words_in_the_order_of_the_name_come_first(office: Office, opened: Open) -> None:
    meant = opened("Nguyễn Văn Thi")
    other = opened("Nguyễn Thị Vân")
    assert [one.code for one in office.find_dossiers("nguyen van thi")] == [meant, other]


def test_a_hit_shows_no_more_of_a_person_than_it_must(office: Office, three: list[str]) -> None:
    (found,) = office.find_dossiers("binh")
    assert (found.applicant, found.identity, found.stage) == (BINH, "•••••••••234", "receive")
    assert "034087001" not in repr(found)
    assert "0912345678" not in repr(found)


def test_another_office_does_not_see_them(office: Office, three: list[str]) -> None:
    other = Office(office.database, 2, office.time_zone)
    assert other.find_dossiers("binh") == ()
    assert other.find_dossiers(three[0]) == ()
    assert other.find_dossiers("khai sinh") == ()
