"""A wrong office file names its key, text in another form or encoding its line; and what a service may have."""

import unicodedata
from pathlib import Path

import pytest

from office.presets.preset import read_preset
from tests.office.presets.preset_files import FOLDER, Reading, message_of


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ('number = "2"', 'number = "1"', "office.toml: desks[2]: number: '1' is there twice"),
        ('"B5"]', '"B9"]', "office.toml: desks[2]: services: there is no service 'B9'"),
        ('"B5"]', '"B4"]', "office.toml: desks[2]: services: the same text twice"),
        ('code = "A2"', 'code = "A1"', "office.toml: series[1]: services[2]: code: 'A1' is there twice"),
        (
            'code = "A2"',
            'code = "B2"',
            "office.toml: series[1]: services[2]: code: 'B2' does not have the form",
        ),
        ('letter = "B"', 'letter = "A"', "office.toml: series[2]: letter: 'A' is there twice"),
        ('letter = "B"', 'letter = "Đ"', "office.toml: series[2]: "),
        (
            'fields = ["Đầu tư"]',
            'fields = "Đầu tư"',
            "office.toml: series[1]: services[2]: fields: expected a list",
        ),
        (
            'fields = ["Đầu tư"]',
            'fields = ["Doanh nghiệp"]',
            "office.toml: series[1]: services[2]: fields: 'Doanh nghiệp' is already in A1",
        ),
        ('fields = ["Đầu tư"]', "", "office.toml: series[1]: services[2]: fields: expected a list"),
        (
            "gives_results = true",
            'gives_results = "yes"',
            "office.toml: series[8]: gives_results: expected true",
        ),
        ("gives_results", "results", "office.toml: series[8]: results: unknown key"),
        (
            'name_vi = "Thú y"',
            'name_vi = ""',
            "office.toml: series[3]: services[4]: name_vi: missing or blank",
        ),
        ('name_vi = "Thú y"', "name_vi = 4", "office.toml: series[3]: services[4]: name_vi: expected a text"),
        ('name_vi = "Thú y"', 'name_vi = " Thú y"', "office.toml: series[3]: services[4]: name_vi: spaces"),
        ("Asia/Ho_Chi_Minh", "Asia/Thai_Binh", "office.toml: profile: time_zone: 'Asia/Thai_Binh' is not"),
        (
            "head_start_minutes = 20",
            "head_start_minutes = -1",
            "office.toml: priority_groups[1]: head_start_minutes",
        ),
        (
            "head_start_minutes = 20",
            "head_start_minutes = true",
            "office.toml: priority_groups[1]: head_start_minutes",
        ),
        (
            'code = "disabled"',
            'code = "elderly"',
            "office.toml: priority_groups[2]: code: 'elderly' is there twice",
        ),
        (
            'code = "hung.tm"',
            'code = "Hùng"',
            "office.toml: officers[2]: code: 'Hùng' does not have the form",
        ),
        (
            'departments = "former"',
            'departments = "old"',
            "office.toml: departments: 'old' is none of former, current",
        ),
        ("07:00-11:30", "7-11:30", "office.toml: week: monday: '7-11:30' is not of the form 07:00-11:30"),
        ('"07:00-11:30", ', '"13:00-14:00", ', "office.toml: week: monday: 13:30-17:00 does not come after"),
        ('["07:00-11:30", "13:30-17:00"]', '"07:00-11:30"', "office.toml: week: monday: expected a list of texts"),
        ("monday", "someday", "office.toml: week: someday: unknown key"),
        ("[week]", "[weeks]", "office.toml: weeks: unknown key"),
        ("stop_minutes_before_close = 15", "", "office.toml: ticketing: stop_minutes_before_close: expected a whole"),
        (
            "numbers_a_citizen_a_day = 2",
            "numbers_a_citizen_a_day = 0",
            "office.toml: ticketing: numbers_a_citizen_a_day: expected a number above zero",
        ),
        (
            'fields = ["Đầu tư"]',
            'fields = ["Đầu tư"]\ndaily_cap = 0',
            "office.toml: series[1]: services[2]: daily_cap: expected a number above zero",
        ),
        (
            'fields = ["Đầu tư"]',
            'fields = ["Đầu tư"]\nasks_identity = 1',
            "office.toml: series[1]: services[2]: asks_identity: expected true or false",
        ),
        (
            'fields = ["Đầu tư"]',
            'fields = ["Đầu tư"]\nweek = {}',
            "office.toml: series[1]: services[2]: week: no weekday is worked",
        ),
        ("[profile]", "[office]", "office.toml: office: unknown key"),
        ("[[officers]]", "[[desks]]", "office.toml: officers: missing or empty"),
        ("[profile]", "[profile", "office.toml: Expected"),
    ],
)
def test_a_wrong_office_names_its_key(read: Reading, toml: str, csv: str, old: str, new: str, message: str) -> None:
    assert old in toml
    everywhere = old == "[[officers]]"
    assert message_of(read, toml.replace(old, new, -1 if everywhere else 1), csv).startswith(message)


@pytest.mark.parametrize("broken", ["office.toml", "procedures.csv"])
def test_decomposed_text_is_named_by_line(read: Reading, toml: str, csv: str, broken: str) -> None:
    apart = unicodedata.normalize("NFD", "Thái")
    toml_text = toml + f"# {apart}\n" if broken == "office.toml" else toml
    csv_text = csv + f"{apart}\n" if broken == "procedures.csv" else csv
    line = len((toml_text if broken == "office.toml" else csv_text).splitlines())
    assert message_of(read, toml_text, csv_text) == f"{broken}: line {line}: not in Unicode form NFC"


def test_another_encoding_is_named(tmp_path: Path) -> None:
    path = tmp_path / "office.toml"
    path.write_bytes("# tỉnh".encode("utf-16"))
    with pytest.raises(ValueError, match=r"^office\.toml: not UTF-8"):
        read_preset(path, FOLDER / "procedures.csv")


def test_a_service_may_have_hours_a_cap_and_ask_for_cards(read: Reading, toml: str, csv: str) -> None:
    fields = 'fields = ["Đầu tư"]'
    own = f'{fields}\ndaily_cap = 40\nasks_identity = true\nweek = {{ tuesday = ["08:00-10:00"], friday = [] }}'
    series = 'name_en = "Business and Investment"'
    changed = toml.replace(fields, own, 1).replace(series, f"{series}\ndaily_cap = 9", 1)
    preset = read(changed, csv)
    services = {service.code: service for service in preset.services}
    assert (services["A2"].daily_cap, services["A2"].asks_identity) == (40, True)
    assert (services["A"].daily_cap, services["A1"].daily_cap) == (9, None)
    assert [len(day) for day in preset.own_weeks["A2"]] == [0, 1, 0, 0, 0, 0, 0]
