from itertools import pairwise

from office.codes import QUIET, Bar, code_of, ticket_link


def test_the_link_carries_the_token_alone() -> None:
    assert ticket_link("Zk3_x-9") == "taicho:t/Zk3_x-9"
    assert ticket_link("Zk3_x-9", "https://x.vn/t/") == "https://x.vn/t/Zk3_x-9"


def test_a_code_has_its_quiet_zone_and_bars_that_do_not_touch() -> None:
    code = code_of(ticket_link("Zk3_x-9"))
    assert Bar(QUIET, QUIET, 7) in code.bars, "the upper edge of the first corner mark"
    rows: dict[int, list[Bar]] = {}
    for bar in code.bars:
        rows.setdefault(bar.y, []).append(bar)
    assert min(rows) == QUIET
    assert max(rows) == code.size - QUIET - 1
    for bars in rows.values():
        assert min(bar.x for bar in bars) >= QUIET
        assert max(bar.x + bar.width for bar in bars) <= code.size - QUIET
        assert all(left.x + left.width < right.x for left, right in pairwise(bars))
