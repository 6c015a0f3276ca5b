from tests.office.cli.conftest import CommandLine


def test_services(taicho: CommandLine) -> None:
    services = taicho.json("service", "list")["services"]
    assert services[0] == {
        **{"series": "A", "service": "A", "open": True, "daily_cap": None, "asks_identity": False},
        **{"name_vi": "Doanh nghiệp và Đầu tư", "name_en": "Business and Investment"},
    }
    assert "Doanh nghiệp và Đầu tư" in taicho.said("service", "list").splitlines()[1]


def test_procedures_of_a_series(taicho: CommandLine) -> None:
    procedures = taicho.json("procedure", "list", "--series", "k")["procedures"]
    assert {one["series"] for one in procedures} == {"K"}
    assert set(procedures[0]) == {
        *("procedure", "name", "field", "department", "level", "series", "service"),
        *("time_limit", "time_unit", "time_basis"),
    }
    assert len(taicho.json("procedure", "list")["procedures"]) > len(procedures)
    assert "25 ngày làm việc" in taicho.said("procedure", "list", "--series", "K")
    assert taicho.refused("procedure", "list", "--series", "Q") == "unknown_series"


def test_priorities_and_officers(taicho: CommandLine) -> None:
    priorities = taicho.json("priority", "list")["priorities"]
    assert priorities[0] == {
        **{"priority": "elderly", "name_vi": "Người cao tuổi", "name_en": "Elderly person"},
        "head_start_minutes": 20,
    }
    officers = {one["officer"]: one for one in taicho.json("officer", "list")["officers"]}
    assert officers["lan.nt"] == {
        **{"officer": "lan.nt", "name": "Nguyễn Thị Lan"},
        **{"title": "Chuyên viên tiếp nhận", "roles": ["receiving"], "active": True},
        **{"has_password": False, "has_pin": False, "must_change": False, "locked_until": None},
    }
    assert "Nguyễn Thị Lan" in taicho.said("officer", "list")


def test_presets_need_no_database() -> None:
    nowhere = CommandLine("/nowhere/office.db")
    presets = nowhere.json("preset", "list")["presets"]
    assert [one["preset"] for one in presets] == ["hung-yen-2025", "thai-binh-2019"]
    assert "tỉnh Hưng Yên" in nowhere.said("preset", "list")
