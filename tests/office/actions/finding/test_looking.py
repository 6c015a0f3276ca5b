"""The record of who looked at whose data."""

import pytest

from office.bootstrap import Office
from office.domain.errors import Refused
from tests.clocks import Clock


def test_a_look_at_the_list_is_no_fact(office: Office, three: list[str]) -> None:
    before = office.journal()
    office.find_dossiers("binh", officer="lan.nt")
    assert office.journal() == before


def test_who_looked_is_written_down_once_a_day(office: Office, three: list[str], clock: Clock) -> None:
    first = office.see_applicant(three[0], officer="lan.nt")
    again = office.see_applicant(three[0], officer="lan.nt", desk=3)
    assert again == first
    others = [office.see_applicant(three[0], officer="huy.bd"), office.see_applicant(three[1], officer="lan.nt")]
    clock.forward(60 * 24)
    others.append(office.see_applicant(three[0], officer="lan.nt", desk=3))
    seen = [entry for entry in office.journal() if entry.kind == "applicant_seen"]
    assert [entry.revision for entry in seen] == [first.revision, *(one.revision for one in others)]
    assert [(entry.dossier, entry.officer, entry.desk, entry.body) for entry in seen][-1] == (
        *(three[0], "lan.nt", "3"),
        {},
    )
    assert office.verify_journal().intact


def test_only_an_officer_looks_at_a_dossier_that_is_there(office: Office, three: list[str]) -> None:
    for code, officer, desk, reason in (
        ("H54.15-261123-9999", "lan.nt", None, "unknown_dossier"),
        (three[0], "nobody", None, "unknown_officer"),
        (three[0], "lan.nt", 99, "unknown_desk"),
    ):
        with pytest.raises(Refused) as refused:
            office.see_applicant(code, officer=officer, desk=desk)
        assert refused.value.reason == reason
