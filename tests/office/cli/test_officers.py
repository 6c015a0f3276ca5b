"""`taicho officer …`: an administrator at the command line."""

import pytest

from office.bootstrap import open_office
from office.domain.officer_facts import OfficerSignedIn
from tests.office.cli.conftest import CommandLine

ACCOUNT_KEYS = {
    *("officer", "name", "title", "roles", "active", "has_password", "has_pin", "must_change", "locked_until"),
}
NEW = ("officer", "add", "bich.nt", "--name", "Nguyễn Thị Bích", "--title", "Chuyên viên", "--role", "receiving")


def account(taicho: CommandLine, code: str) -> dict[str, object]:
    officers: list[dict[str, object]] = taicho.json("officer", "list")["officers"]
    return next(one for one in officers if one["officer"] == code)


def lets_in(taicho: CommandLine, code: str, password: str) -> bool:
    with open_office(taicho.url) as office:
        return isinstance(office.sign_in(code, password), OfficerSignedIn)


def test_an_officer_is_added_with_a_password_told_once(taicho: CommandLine) -> None:
    told = taicho.json(*NEW, "--role", "result", "--by", "admin")
    assert set(told) == {"desk", "officer", "code", "roles", "at", "revision", "password"}
    assert (told["code"], told["roles"], told["officer"]) == ("bich.nt", ["receiving", "result"], "admin")
    added = account(taicho, "bich.nt")
    assert set(added) == ACCOUNT_KEYS
    assert (added["active"], added["has_password"], added["must_change"]) == (True, True, True)
    assert lets_in(taicho, "bich.nt", told["password"])
    assert told["password"] not in str(taicho.json("journal", "list"))
    assert taicho.refused(*NEW) == "officer_exists"


def test_a_reset_ends_the_password_before_it(taicho: CommandLine) -> None:
    first = taicho.json("officer", "reset", "lan.nt")["password"]
    second = taicho.json("officer", "reset", "lan.nt")["password"]
    assert not lets_in(taicho, "lan.nt", first)
    assert lets_in(taicho, "lan.nt", second)


def test_it_is_said_in_words(taicho: CommandLine) -> None:
    assert taicho.said(*NEW, "--role", "signer").startswith(
        "Đã thêm cán bộ bich.nt, vai trò: Tiếp nhận, Ký duyệt. Mật khẩu: "
    )
    assert taicho.said("officer", "roles", "bich.nt", "--role", "seal") == (
        "bich.nt nay có vai trò: Văn thư; trước đó: Tiếp nhận, Ký duyệt."
    )
    assert taicho.said("officer", "disable", "bich.nt") == "Đã khóa tài khoản bich.nt."
    assert taicho.said("officer", "enable", "bich.nt") == "Đã mở lại tài khoản bich.nt; mật khẩu như cũ."
    assert "Văn thư" in next(line for line in taicho.said("officer", "list").splitlines() if "bich.nt" in line)


def test_who_sits_at_a_desk_is_told_of(taicho: CommandLine) -> None:
    taicho.json("desk", "open", "3", "--officer", "lan.nt")
    assert "quầy 3" in taicho.said("officer", "disable", "lan.nt")
    assert account(taicho, "lan.nt")["active"] is False
    assert taicho.refused("desk", "next", "3") == "officer_disabled"
    assert taicho.refused("desk", "open", "4", "--officer", "lan.nt") == "officer_disabled"
    taicho.json("desk", "close", "3")


def test_a_lock_is_listed_until_it_ends(taicho: CommandLine) -> None:
    taicho.json("officer", "reset", "lan.nt")
    taicho.json("office", "sign-in", "3", "30")
    for _ in range(3):
        assert not lets_in(taicho, "lan.nt", "sai mật khẩu")
    assert account(taicho, "lan.nt")["locked_until"] is not None
    taicho.json("officer", "reset", "lan.nt")
    assert account(taicho, "lan.nt")["locked_until"] is None


def test_the_rules_on_officers_are_shown(taicho: CommandLine) -> None:
    assert taicho.said("office", "sign-in", "4", "20") == "Nhập sai 4 lần liền thì tài khoản khóa 20 phút."
    assert taicho.said("office", "stage-roles", "on") == "Mỗi bước của hồ sơ cần đúng vai trò của bước đó."
    told = taicho.json("office", "show")
    assert (told["sign_in_tries"], told["lock_minutes"], told["stage_roles"]) == (4, 20, True)
    assert "Vai trò theo từng bước" in taicho.said("office", "show")
    assert taicho.said("office", "stage-roles", "off").startswith("Cán bộ phục vụ ghi nhận được mọi bước")
    assert taicho.refused("office", "sign-in", "1", "20") == "out_of_range"


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        (("officer", "reset", "nobody"), "unknown_officer"),
        (("officer", "disable", "nobody"), "unknown_officer"),
        (("officer", "roles", "lan.nt", "--role", "boss"), "unknown_role"),
        (("officer", "add", "Bích", "--name", "B", "--title", "C", "--role", "seal"), "bad_officer_code"),
        (("desk", "open", "3", "--officer", "admin"), "not_authorized"),
    ],
)
def test_refusals_say_what_to_do(taicho: CommandLine, words: tuple[str, ...], reason: str) -> None:
    assert taicho.refused(*words) == reason


def test_the_founding_tells_the_first_administrator(tmp_path: object) -> None:
    new = CommandLine(f"{tmp_path}/new.db")
    told = new.json("init")
    assert told["admin"] == "admin"
    assert lets_in(new, "admin", told["admin_password"])
    assert account(new, "admin")["roles"] == ["administrator"]
