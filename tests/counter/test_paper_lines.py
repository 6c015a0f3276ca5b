from counter.applicant_words import applicant_of, fields_of
from counter.paper_lines import (
    MOST_COPIES,
    PaperLine,
    added,
    all_received,
    lines_of,
    missing_count,
    other_copies,
    other_kind,
    papers_of,
    toggled,
    without,
)
from office.domain.applicants import ApplicantKind, Person
from office.domain.catalogue import PaperKind, RequiredPaper
from office.domain.identity import read_card
from tests.dossier_view_builders import a_procedure

LIST = (
    RequiredPaper("Giấy đề nghị", PaperKind.FORM),
    RequiredPaper("Điều lệ", PaperKind.ORIGINAL, copies=2),
    RequiredPaper("Văn bản ủy quyền", PaperKind.COPY, is_required=False),
)
LINES = lines_of(a_procedure(papers=LIST))


def test_nothing_is_ticked_before_the_officer_has_looked() -> None:
    assert [(line.name, line.copies, line.is_received) for line in LINES] == [
        ("Giấy đề nghị", 1, False),
        ("Điều lệ", 2, False),
        ("Văn bản ủy quyền", 1, False),
    ]
    assert missing_count(LINES) == 2


def test_what_is_asked_for_in_some_cases_only_is_never_missing() -> None:
    lines = toggled(LINES, 0)
    assert [(one.name, one.is_received) for one in papers_of(lines)] == [("Giấy đề nghị", True), ("Điều lệ", False)]
    assert [one.name for one in papers_of(toggled(lines, 2))] == ["Giấy đề nghị", "Điều lệ", "Văn bản ủy quyền"]
    assert toggled(lines, 0) == LINES


def test_all_are_ticked_at_once_and_unticked_again() -> None:
    full = all_received(toggled(LINES, 1))
    assert (missing_count(full), all(line.is_received for line in full)) == (0, True)
    assert all_received(full) == LINES


def test_the_kind_goes_round_and_the_copies_stay_in_bounds() -> None:
    lines = LINES
    for _ in PaperKind:
        lines = other_kind(lines, 0)
    assert lines == LINES
    assert other_kind(other_kind(LINES, 0), 0, -1) == LINES
    assert other_copies(LINES, 0, -1)[0].copies == 1
    assert other_copies(LINES, 0, 500)[0].copies == MOST_COPIES


def test_a_line_of_ones_own_is_there_and_can_go() -> None:
    lines = added(LINES, "  Ảnh   4x6 ")
    assert lines[-1] == PaperLine(name="Ảnh 4x6", is_received=True, is_own=True)
    assert without(lines, 3) == LINES
    assert without(LINES, 0) == LINES
    assert added(LINES, "  ") == LINES


def test_nobody_is_written_down_where_nothing_was_typed() -> None:
    assert applicant_of({"name": " ", "agent_name": "", "kind": "citizen"}) is None


def test_who_applies_and_who_hands_in() -> None:
    made = applicant_of(
        {
            "name": " Nguyễn  Văn Bình",
            "identity": "034099000123",
            "kind": "household",
            "agent_name": "Lê Thị Hòa",
            "agent_paper": "Giấy ủy quyền số 12",
            "request": "cấp mới",
        }
    )
    assert made is not None
    assert (made.person, made.kind) == (
        Person(name="Nguyễn Văn Bình", identity="034099000123"),
        ApplicantKind.HOUSEHOLD,
    )
    assert (made.agent, made.agent_paper, made.request) == (
        Person(name="Lê Thị Hòa"),
        "Giấy ủy quyền số 12",
        "cấp mới",
    )


def test_an_address_without_a_name_is_kept_for_the_office_to_refuse() -> None:
    made = applicant_of({"address": "12 Lê Lợi"})
    assert made is not None
    assert made.person == Person(name="", address="12 Lê Lợi")


def test_a_whole_card_fills_three_fields_and_a_garbled_one_the_number() -> None:
    whole = read_card("034099000123|152000111|Nguyễn Văn Bình|01021999|Nam|12 Lê Lợi|03042021")
    assert fields_of(whole) == {"identity": "034099000123", "name": "Nguyễn Văn Bình", "address": "12 Lê Lợi"}
    garbled = read_card("034099000123|152000111|Nguye^n Va(n B2nh|01021999|Nam|12 Le^ Lo7i|03042021")
    assert fields_of(garbled) == {"identity": "034099000123"}
