from collections.abc import Sequence
from contextlib import suppress
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from office.domain.errors import Refused
from office.domain.identity import IdentityCard, Sex, read_card, read_number
from tests.office.domain.test_identity import MAN, NUMBER

SIGNS = st.sampled_from([*"0123456789|| \r\n", *"NamNữđĐạ", "034090001234", "09031990", "|Nam|", "\ufffd", "\x00"])


@given(st.one_of(st.text(), st.lists(SIGNS).map("".join), st.text(alphabet=st.characters(codec=None))))
def test_any_text_is_read_or_refused(text: str) -> None:
    for read in (read_card, read_number):
        with suppress(Refused):
            assert len(read(text).number) == 12


@given(st.data())
def test_a_damaged_card_never_gives_another_number(data: st.DataObject) -> None:
    """Cut, doubled or overwritten anywhere behind the number: the same number or a refusal."""
    start = data.draw(st.integers(13, len(MAN)))
    end = data.draw(st.integers(start, len(MAN)))
    middle = data.draw(st.one_of(st.just(""), st.just(MAN[start:end] * 2), st.text(max_size=5)))
    with suppress(Refused):
        assert read_card(MAN[:start] + middle + MAN[end:]).number == NUMBER


@st.composite
def sound_cards(draw: st.DrawFn) -> Sequence[str]:
    born = draw(st.dates(date(1900, 1, 1), date(2099, 1, 1)))
    sex = draw(st.sampled_from(["Nam", "Nữ"]))
    century = 2 * (born.year // 100 - 19) + (sex == "Nữ")
    serial = draw(st.integers(0, 999_999))
    number = f"{draw(st.sampled_from(['001', '034', '096', '101']))}{century}{born:%y}{serial:06}"
    words = st.lists(st.sampled_from(["Đặng", "Nguyễn", "Thị", "Hằng", "Vĩnh", "Sơn", "Y", "An"]), min_size=1)
    name, address = " ".join(draw(words)), ", ".join(["Đội 5", *draw(words)])
    issued = draw(st.dates(max(born, date(2016, 1, 1)), date(2100, 1, 1)))
    former = draw(st.sampled_from(["", "151234567"]))
    return number, former, name, f"{born:%d%m}{born.year}", sex, address, f"{issued:%d%m%Y}"


@given(sound_cards(), st.lists(st.text(alphabet="Đỗ Hải", max_size=9), max_size=5))
def test_a_sound_card_is_read_whole(card: Sequence[str], appended: list[str]) -> None:
    read = read_card("|".join([*card, *appended]))
    person = read.person
    assert person is not None
    born = "" if person.born is None else f"{person.born:%d%m%Y}"
    issued = "" if person.issued is None else f"{person.issued:%d%m%Y}"
    sex = {Sex.MALE: "Nam", Sex.FEMALE: "Nữ"}[person.sex]
    assert (read.number, person.name, born, sex, person.address, issued) == (card[0], *card[2:])
    assert read_number(read.number) == IdentityCard(read.number)
    assert (read.birth_year, read.sex) == (int(card[3][4:]), person.sex)
