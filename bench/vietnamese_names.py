"""Invented people of Vietnam: their names are as common as they are there."""

import random
from functools import cache
from itertools import accumulate

from office.domain.applicants import Person

FAMILIES = (
    *(("Nguyễn", 38.4), ("Trần", 12.1), ("Lê", 9.5), ("Phạm", 7.0), ("Hoàng", 5.1), ("Phan", 4.5), ("Vũ", 3.9)),
    *(("Đặng", 2.1), ("Bùi", 2.0), ("Đỗ", 1.4), ("Hồ", 1.3), ("Ngô", 1.3), ("Dương", 1.0), ("Lý", 0.5)),
    *(("Đinh", 0.9), ("Trịnh", 0.7), ("Đoàn", 0.7), ("Lương", 0.6), ("Mai", 0.5), ("Tô", 0.3), ("Quách", 0.15)),
    *(("Nhữ", 0.05), ("Khiếu", 0.03), ("Ma", 0.1), ("Vi", 0.1), ("Cao", 0.6), ("Hà", 0.6), ("Tạ", 0.4)),
)
WOMEN, MEN = ("Thị", 80.0), ("Văn", 45.0)
MIDDLES_F = (WOMEN, ("Thu", 4), ("Ngọc", 5), ("Thanh", 4), ("Minh", 2), ("Bích", 2), ("Thị Ngọc", 3))
MIDDLES_M = (
    MEN,
    ("Đức", 10),
    ("Hữu", 8),
    ("Quang", 7),
    ("Đình", 6),
    ("Xuân", 5),
    ("Minh", 5),
    ("Công", 4),
    ("Bá", 3),
)
GIVEN_F = (
    *("Lan", "Hương", "Hoa", "Hà", "Thảo", "Trang", "Linh", "Mai", "Nga", "Hằng", "Phương", "Thủy", "Yến", "Nhung"),
    *(
        "Huyền",
        "Vân",
        "Loan",
        "Liên",
        "Dung",
        "Hạnh",
        "Hiền",
        "Bích",
        "Ngân",
        "Oanh",
        "Thơm",
        "Lụa",
        "Tuyết",
        "Xuyến",
    ),
)
GIVEN_M = (
    *("Hùng", "Dũng", "Tuấn", "Minh", "Nam", "Bình", "Sơn", "Hải", "Long", "Quân", "Thắng", "Cường", "Hoàng", "Đức"),
    *("Khánh", "Trung", "Kiên", "Phúc", "Thành", "Tùng", "Việt", "Thịnh", "Toàn", "Khoa", "Bách", "Thi", "Lượng"),
)
TRADES = ("Thương mại", "Xây dựng", "Dịch vụ", "Sản xuất", "Vận tải", "Công nghệ")


def a_person(chance: random.Random) -> Person:
    """Return a citizen, or now and then a company, with invented numbers of identity and telephone."""
    phone = f"09{chance.randrange(10**8):08d}"
    if chance.random() < 0.07:
        words = " và ".join(chance.sample(TRADES, 2))
        name = f"Công ty TNHH {words} {chance.choice(GIVEN_M)} {chance.choice(GIVEN_F)}"
        return Person(name=name, identity=f"10{chance.randrange(10**8):08d}", phone=phone)
    is_woman = chance.random() < 0.5
    identity = f"034{1 if is_woman else 0}{chance.randrange(100):02d}{chance.randrange(10**6):06d}"
    return Person(name=name_of(chance, is_woman=is_woman), identity=identity, phone=phone)


def name_of(chance: random.Random, *, is_woman: bool) -> str:
    """Return a name as common as its parts are."""
    middles, given = (MIDDLES_F, GIVEN_F) if is_woman else (MIDDLES_M, GIVEN_M)
    # The first given names are the commoner ones.
    place = min(int(chance.expovariate(3 / len(given))), len(given) - 1)
    return f"{_one_of(chance, FAMILIES)} {_one_of(chance, middles)} {given[place]}"


def _one_of(chance: random.Random, among: tuple[tuple[str, float], ...]) -> str:
    names, weights = _weights(among)
    return chance.choices(names, cum_weights=weights)[0]


@cache
def _weights(among: tuple[tuple[str, float], ...]) -> tuple[list[str], list[float]]:
    return [one for one, _ in among], list(accumulate(weight for _, weight in among))
