import unicodedata
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from office.domain.catalogue import Procedure, TimeUnit
from office.domain.errors import Reason, Refused
from office.domain.officers import Role
from office.presets.preset import DeskSeed, Preset, load, names

LETTERS = ["A", "B", "C", "H", "K", "L", "S", "T"]


@pytest.fixture(params=["thai-binh-2019", "hung-yen-2025"])
def preset(request: pytest.FixtureRequest) -> Preset:
    return load(request.param)


def texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from texts_in(item)
    elif is_dataclass(value):
        for field in fields(value):
            yield from texts_in(getattr(value, field.name))


def procedure(preset: Preset, code: str) -> Procedure:
    return next(item for item in preset.procedures if item.code == code)


def desk(preset: Preset, number: str) -> DeskSeed:
    return next(item for item in preset.desks if item.number == number)


def test_the_two_presets_are_named() -> None:
    assert names() == ("hung-yen-2025", "thai-binh-2019")


@pytest.mark.parametrize("name", ["ha-noi", "", "../presets/thai-binh-2019", "THAI-BINH-2019"])
def test_an_unknown_preset_is_refused_and_told_the_known_ones(name: str) -> None:
    with pytest.raises(Refused) as caught:
        load(name)
    assert caught.value.reason is Reason.UNKNOWN_PRESET
    assert caught.value.details == {"preset": name, "presets": "hung-yen-2025, thai-binh-2019"}


def test_each_preset_knows_its_own_office() -> None:
    thai_binh, hung_yen = load("thai-binh-2019").profile, load("hung-yen-2025").profile
    assert (thai_binh.preset, thai_binh.place_vi, thai_binh.agency_code) == (
        "thai-binh-2019",
        "tỉnh Thái Bình",
        "H54.15",
    )
    assert (hung_yen.preset, hung_yen.place_vi) == ("hung-yen-2025", "tỉnh Hưng Yên")
    assert {thai_binh.time_zone, hung_yen.time_zone} == {"Asia/Ho_Chi_Minh"}


def test_series_stand_in_order_and_one_gives_results(preset: Preset) -> None:
    assert [series.letter for series in preset.series] == LETTERS
    assert [series.position for series in preset.series] == list(range(1, 9))
    assert [series.letter for series in preset.series if series.gives_results] == ["T"]


def test_each_series_has_its_general_service_under_its_own_name(preset: Preset) -> None:
    general = {service.code: service for service in preset.services if service.is_general}
    assert sorted(general) == LETTERS
    for series in preset.series:
        service = general[series.letter]
        assert (service.name_vi, service.name_en, service.position) == (series.name_vi, series.name_en, 0)


def test_each_series_but_results_has_two_to_five_finer_services(preset: Preset) -> None:
    finer = Counter(service.series for service in preset.services if not service.is_general)
    assert set(finer) == set(LETTERS) - {"T"}
    assert all(2 <= count <= 5 for count in finer.values())


def test_every_service_is_served_by_a_desk(preset: Preset) -> None:
    served = {code for desk in preset.desks for code in desk.services}
    assert served == {service.code for service in preset.services}


def test_every_service_but_the_general_ones_has_a_procedure(preset: Preset) -> None:
    finer = {service.code for service in preset.services if not service.is_general}
    assert {item.service for item in preset.procedures} == finer


def test_every_procedure_belongs_to_a_service_of_its_series(preset: Preset) -> None:
    series_of = {service.code: service.series for service in preset.services}
    assert len(preset.procedures) == 75
    assert [item.code for item in preset.procedures if series_of[item.service] != item.series] == []


def test_one_field_in_two_series_goes_to_each_series_own_service(preset: Preset) -> None:
    education = {item.series: item.service for item in preset.procedures if item.field == "Giáo dục"}
    assert education == {"K": "K2", "S": "S3"}


def test_desks_match_the_wall(preset: Preset) -> None:
    assert [desk.number for desk in preset.desks] == [str(number) for number in range(1, 13)]
    assert desk(preset, "3").name_vi == "Doanh nghiệp và Đầu tư"
    assert desk(preset, "11").services == desk(preset, "12").services == ("T",)


def test_priority_is_twenty_minutes_for_five_groups(preset: Preset) -> None:
    assert [(group.code, group.head_start_minutes, group.position) for group in preset.priority_groups] == [
        ("elderly", 20, 1),
        ("disabled", 20, 2),
        ("pregnant", 20, 3),
        ("small_child", 20, 4),
        ("merit", 20, 5),
    ]


def test_officers_can_do_all_five_stages_by_different_people(preset: Preset) -> None:
    titles = Counter(officer.title for officer in preset.officers)
    assert set(titles) == {
        "Chuyên viên tiếp nhận",
        "Chuyên viên thẩm định",
        "Phó Giám đốc (ký duyệt)",
        "Văn thư",
        "Chuyên viên trả kết quả",
        "Thanh tra viên",
    }
    assert {officer.code: officer.name for officer in preset.officers}["lan.nt"] == "Nguyễn Thị Lan"


def test_each_title_has_its_roles(preset: Preset) -> None:
    assert {officer.title: officer.roles for officer in preset.officers} == {
        "Chuyên viên tiếp nhận": (Role.RECEIVING,),
        "Chuyên viên thẩm định": (Role.APPRAISER,),
        "Phó Giám đốc (ký duyệt)": (Role.SIGNER, Role.LEAD),
        "Văn thư": (Role.SEAL,),
        "Chuyên viên trả kết quả": (Role.RESULT,),
        "Thanh tra viên": (Role.INSPECTOR,),
    }


def test_officer_codes_are_given_name_and_initials(preset: Preset) -> None:
    for officer in preset.officers:
        *before, given = (plain(word) for word in officer.name.split())
        assert officer.code == f"{given}.{''.join(word[0] for word in before)}"


def plain(word: str) -> str:
    letters = unicodedata.normalize("NFD", word.lower().replace("đ", "d"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


def test_departments_carry_the_names_of_their_time() -> None:
    before, after = load("thai-binh-2019"), load("hung-yen-2025")
    assert procedure(before, "2.001583").department == "Sở Kế hoạch và Đầu tư"
    assert procedure(after, "2.001583").department == "Sở Tài chính"
    assert procedure(before, "1.000603").department == procedure(after, "1.000603").department == "Sở Công Thương"


@pytest.mark.parametrize(
    ("code", "time"),
    [
        ("2.001583", (3, TimeUnit.WORKING_DAY, "practice")),
        ("1.000603", (8, TimeUnit.WORKING_HOUR, "decision")),
        ("1.001193", (None, TimeUnit.SAME_DAY, "practice")),
        ("1.009645", (None, None, None)),
    ],
)
def test_times_are_those_of_the_catalogue(
    preset: Preset, code: str, time: tuple[int | None, TimeUnit | None, str | None]
) -> None:
    item = procedure(preset, code)
    assert (item.time_limit, item.time_unit, item.time_basis) == time


def test_every_text_is_composed_and_tidy(preset: Preset) -> None:
    texts = list(texts_in(preset))
    assert len(texts) > 500
    assert [text for text in texts if not unicodedata.is_normalized("NFC", text)] == []
    # Only what a procedure's papers and law are may be unknown.
    assert texts.count("") == 2 * len(preset.procedures)
    assert [text for text in texts if " ".join(text.split()) != text] == []


def test_names_read_as_proofread(preset: Preset) -> None:
    assert [series.name_vi for series in preset.series] == [
        "Doanh nghiệp và Đầu tư",
        "Công Thương, Xuất xứ hàng hóa",
        "Đất đai, Môi trường",
        "Hộ tịch, Chứng thực",
        "Lao động, Xã hội, Y tế",
        "Xây dựng, Giao thông",
        "Văn hóa, Giáo dục, Khoa học, An ninh",
        "Nhận kết quả",
    ]
    assert [group.name_vi for group in preset.priority_groups] == [
        "Người cao tuổi",
        "Người khuyết tật",
        "Phụ nữ mang thai",
        "Người nuôi con nhỏ",
        "Người có công",
    ]
