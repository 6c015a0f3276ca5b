from office.bootstrap import open_office
from office.domain.facts import StaffEntered
from tests.office.cli.conftest import CommandLine


def test_a_renewal_tells_the_pin_once_and_the_journal_does_not(taicho: CommandLine) -> None:
    told = taicho.json("staff-pin", "renew")
    assert set(told) == {"staff_pin", "at", "revision"}
    with open_office(taicho.url) as office:
        assert isinstance(office.enter_staff(told["staff_pin"]), StaffEntered)
    entries = taicho.json("journal", "list")["entries"]
    assert [entry["kind"] for entry in entries] == ["staff_pin_renewed", "staff_entered"]
    assert told["staff_pin"] not in str([entry["body"] for entry in entries])


def test_it_is_said_in_words(taicho: CommandLine) -> None:
    assert taicho.said("staff-pin", "renew").startswith("Mã PIN mới của cán bộ: ")


def test_the_pin_of_the_founding_opens(tmp_path: object) -> None:
    new = CommandLine(f"{tmp_path}/new.db")
    pin = new.json("init")["staff_pin"]
    with open_office(new.url) as office:
        assert isinstance(office.enter_staff(pin), StaffEntered)
