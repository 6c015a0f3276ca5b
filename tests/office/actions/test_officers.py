"""What an administrator does with officers, and what binds them afterwards."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from office.bootstrap import Office, create_office, open_office
from office.domain.dossiers import STAGES, Stage
from office.domain.errors import Reason, Refused
from office.domain.officer_facts import OfficerSignedIn
from office.domain.officers import Role
from tests.builders import BY


def refused(act: Callable[[], object]) -> Refused:
    with pytest.raises(Refused) as caught:
        act()
    return caught.value


def roles_of(office: Office, code: str) -> tuple[Role, ...]:
    return next(one.roles for one in office.officers() if one.code == code)


def test_the_founding_makes_an_administrator_who_has_to_change_the_password(tmp_path: Path) -> None:
    url = str(tmp_path / "new.db")
    told = create_office(url)
    with open_office(url) as office:
        assert told.admin == "admin"
        assert roles_of(office, "admin") == (Role.ADMINISTRATOR,)
        fact = office.sign_in(told.admin, told.admin_password)
        assert isinstance(fact, OfficerSignedIn)
        assert fact.must_change
        has_password = [one.officer.code for one in office.accounts() if one.has_password]
        assert has_password == ["admin"]


def test_an_added_officer_can_work(office: Office) -> None:
    fact, password = office.add_officer(
        "bich.nt", "  Nguyễn   Thị Bích ", "Chuyên viên", ["result", "receiving"], officer="admin"
    )
    assert (fact.code, fact.roles, fact.officer) == ("bich.nt", (Role.RECEIVING, Role.RESULT), "admin")
    added = next(one for one in office.officers() if one.code == "bich.nt")
    assert (added.name, added.title, added.is_active) == ("Nguyễn Thị Bích", "Chuyên viên", True)
    assert isinstance(office.sign_in("bich.nt", password, desk=3), OfficerSignedIn)
    assert office.open_desk(3, "bich.nt").after.officer == "bich.nt"


@pytest.mark.parametrize(
    ("code", "name", "title", "roles", "reason"),
    [
        ("lan.nt", "Lan", "Chuyên viên", ["receiving"], Reason.OFFICER_EXISTS),
        ("Bích", "Bích", "Chuyên viên", ["receiving"], Reason.BAD_OFFICER_CODE),
        ("x" * 41, "Bích", "Chuyên viên", ["receiving"], Reason.BAD_OFFICER_CODE),
        ("", "Bích", "Chuyên viên", ["receiving"], Reason.BAD_OFFICER_CODE),
        ("bich.nt", "  ", "Chuyên viên", ["receiving"], Reason.NAME_MISSING),
        ("bich.nt", "Bích", "", ["receiving"], Reason.NAME_MISSING),
        ("bich.nt", "Bích", "Chuyên viên", [], Reason.NO_ROLE),
        ("bich.nt", "Bích", "Chuyên viên", ["boss"], Reason.UNKNOWN_ROLE),
    ],
)
def test_what_is_no_officer(
    office: Office, code: str, name: str, title: str, roles: list[str], reason: Reason
) -> None:
    before = office.officers()
    assert refused(lambda: office.add_officer(code, name, title, roles)).reason is reason
    assert office.officers() == before


@pytest.mark.parametrize("officer", ["admin", "kien.tv"])
def test_who_watches_or_administers_does_not_serve(office: Office, officer: str) -> None:
    assert refused(lambda: office.open_desk(3, officer)).reason is Reason.NOT_AUTHORIZED
    assert refused(lambda: office.open_dossier("2.001583", officer=officer)).reason is Reason.NOT_AUTHORIZED
    code = office.open_dossier("2.001583", officer="lan.nt").dossier.code
    for stage in STAGES:
        error = refused(lambda stage=stage: office.record_stage(code, stage, officer=officer))  # type: ignore[misc]
        assert error.reason is Reason.NOT_AUTHORIZED
        office.record_stage(code, stage, officer=BY[stage])


def test_a_role_taken_away_in_mid_service_stops_the_next_verb(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.set_roles("lan.nt", ["inspector"])
    assert refused(lambda: office.call_next(3)).reason is Reason.NOT_AUTHORIZED


def test_an_officer_disabled_in_mid_service_does_nothing_and_nothing_is_lost(office: Office) -> None:
    office.open_desk(3, "lan.nt")
    office.issue_ticket("A")
    office.call_next(3)
    fact = office.disable_officer("lan.nt", officer="admin")
    assert (fact.code, fact.desks, fact.officer) == ("lan.nt", ("3",), "admin")
    for act in (office.start, office.finish, office.recall, office.mark_absent, office.park):
        error = refused(lambda act=act: act(3))  # type: ignore[misc]
        assert (error.reason, error.details["officer"]) == (Reason.OFFICER_DISABLED, "lan.nt")
    held = office.desk(3).ticket
    assert held is not None
    assert held.number == "A001"
    office.enable_officer("lan.nt")
    assert office.finish(3).ticket.number == "A001"


def test_a_disabled_officer_decides_signs_and_opens_nothing(office: Office) -> None:
    _, password = office.reset_password("son.pt")
    office.disable_officer("son.pt")
    for act in (
        lambda: office.sign_in("son.pt", password),
        lambda: office.open_desk(3, "son.pt"),
        lambda: office.close_service("A", officer="son.pt"),
        lambda: office.open_dossier("2.001583", officer="son.pt"),
        lambda: office.reset_password("son.pt"),
        lambda: office.disable_officer("lan.nt", officer="son.pt"),
    ):
        assert refused(act).reason is Reason.OFFICER_DISABLED
    office.enable_officer("son.pt")
    assert isinstance(office.sign_in("son.pt", password), OfficerSignedIn)


@pytest.mark.parametrize("by", ["lan.nt", "yen.dh", "khoa.nd"])
def test_approving_needs_a_signer(office: Office, by: str) -> None:
    code = office.open_dossier("2.001583", officer="lan.nt").dossier.code
    for stage in STAGES[:2]:
        office.record_stage(code, stage, officer=BY[stage])
    error = refused(lambda: office.record_stage(code, Stage.APPROVE, officer=by))
    assert (error.reason, error.details) == (Reason.NOT_AUTHORIZED, {"officer": by, "right": "sign"})
    office.set_roles(by, ["receiving", "signer"])
    office.record_stage(code, Stage.APPROVE, officer=by)


def test_what_the_head_signs_needs_the_head(office: Office) -> None:
    code = office.open_dossier("2.001583", officer="lan.nt").dossier.code
    office.record_stage(code, Stage.RECEIVE, officer="lan.nt")
    later = datetime(2040, 1, 2, 9, tzinfo=UTC)
    for act in (
        lambda signer: office.extend_due(code, later, officer="lan.nt", signer=signer, reason="xác minh thêm"),
        lambda signer: office.stop_dossier(code, officer="lan.nt", signer=signer, reason="không đủ điều kiện"),
    ):
        error = refused(lambda act=act: act("lan.nt"))  # type: ignore[misc]
        assert (error.reason, error.details["right"]) == (Reason.NOT_AUTHORIZED, "decide_due")
        act("son.pt")


@pytest.mark.parametrize("officer", ["admin", "kien.tv"])
def test_who_does_not_serve_holds_up_no_dossier(office: Office, officer: str) -> None:
    code = office.open_dossier("2.001583", officer="lan.nt").dossier.code
    for act in (
        lambda: office.request_papers(code, ["Đơn đề nghị"], officer=officer),
        lambda: office.ask_fee(code, 50_000, officer=officer),
        lambda: office.withdraw_dossier(code, officer=officer),
    ):
        assert refused(act).reason is Reason.NOT_AUTHORIZED


def test_each_stage_needs_its_role_where_the_office_wants_it(office: Office) -> None:
    code = office.open_dossier("2.001583", officer="lan.nt").dossier.code
    office.record_stage(code, Stage.RECEIVE, officer="khoa.nd")
    assert office.set_stage_roles(each=True, officer="admin").each
    assert office.sign_in_policy().stage_roles
    for stage in STAGES[1:]:
        error = refused(lambda stage=stage: office.record_stage(code, stage, officer="lan.nt"))  # type: ignore[misc]
        assert error.reason is Reason.NOT_AUTHORIZED
        office.record_stage(code, stage, officer=BY[stage])


def test_unknown_officers_are_told_so(office: Office) -> None:
    for act in (
        lambda: office.disable_officer("nobody"),
        lambda: office.enable_officer("nobody"),
        lambda: office.set_roles("nobody", ["seal"]),
        lambda: office.reset_password("nobody"),
        lambda: office.change_password("nobody", "x", "một câu dài"),
        lambda: office.set_pin("nobody", "x", "7391"),
        lambda: office.reset_password("lan.nt", officer="nobody"),
    ):
        assert refused(act).reason is Reason.UNKNOWN_OFFICER
