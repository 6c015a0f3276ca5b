from tests.office.cli.conftest import CommandLine


def test_the_estimate_now(desk: CommandLine) -> None:
    assert desk.json("estimate", "now") == {"waits": []}
    for _ in range(5):
        desk.json("ticket", "issue", "A")
        desk.json("desk", "next", "1")
        desk.json("desk", "finish", "1")
    (first, *_) = desk.json("estimate", "now")["waits"]
    assert set(first) == {"service", "low_s", "mid_s", "high_s"}
    assert first["service"] == "A"
    assert desk.said("estimate", "now").splitlines()[0].startswith("Dịch vụ")


def test_the_report_of_a_day(taicho: CommandLine) -> None:
    assert taicho.json("estimate", "report", "--day", "2026-11-23") == {"promises": []}
    assert (
        "--day phải là một ngày viết như 2026-12-31"
        in taicho.json("estimate", "report", "--day", "2026-13-01", code=2)["usage"]
    )
