"""What citizens type, and what they mean, on the real catalogue of both presets."""

import pytest

from office.domain.catalogue import Procedure
from office.finding.closeness import words_of
from office.finding.index import Index, find
from office.finding.offers import Offer, everyday_language, index_offers, service_of
from office.presets.preset import load

PRESETS = ("hung-yen-2025", "thai-binh-2019")
FIRST = 3
"""How far down what was meant may stand: what a kiosk shows without a scroll."""


@pytest.fixture(scope="module", params=PRESETS)
def offers(request: pytest.FixtureRequest) -> Index[Offer]:
    preset = load(request.param)
    return index_offers(preset.procedures, preset.services, preset.series)


def code(offer: Offer) -> str:
    return offer.code if isinstance(offer, Procedure) else service_of(offer)


def found(offers: Index[Offer], typed: str, limit: int = FIRST) -> list[str]:
    return [code(match.found) for match in find(offers, typed, limit)]


OFFICIAL = [
    ("Đăng ký khai sinh", "1.001193"),
    ("khai sinh", "1.001193"),
    ("KHAI SINH", "1.001193"),
    ("khai  si", "1.001193"),
    ("dang ky khai tu", "1.000656"),
    ("ket hon", "1.000894"),
    ("xac nhan tinh trang hon nhan", "1.004873"),
    ("dang ky lai khai sinh", "1.004884"),
    ("cai chinh ho tich", "1.004859"),
    ("trich luc", "2.000635"),
    ("giam ho", "1.004837"),
    ("nuoi con nuoi", "2.001263"),
    ("chung thuc ban sao", "2.000815"),
    ("chung thuc chu ky", "2.000884"),
    ("ban sao tu so goc", "2.000908"),
    ("cong ty tnhh mot thanh vien", "2.001583"),
    ("cong ty tnhh hai thanh vien", "2.001199"),
    ("cong ty co phan", "2.002043"),
    ("ho kinh doanh", "A3"),
    ("thanh lap ho kinh doanh", "1.001612"),
    ("tam ngung kinh doanh", "1.001570"),
    ("cap lai giay phep lao dong", "1.014200"),
    ("thuong tru", "1.004222"),
    ("tam tru", "1.004194"),
    ("tach ho", "1.010038"),
    ("khuyet tat", "1.001699"),
    ("tro cap huu tri xa hoi", "1.014027"),
    ("ban le xang dau", "2.000648"),
    ("c/o mau d", "1.000665"),
    ("co mau rcep", "1.010762"),
    ("khoan nuoc duoi dat", "1.004122"),
    ("xoa dang ky bien phap bao dam", "1.011443"),
    ("phu hieu xe", "2.002288"),
    ("hoà bình thú y", "C4"),
    ("dat dai", "C"),
    ("cu tru", "H3"),
    ("nhan ket qua", "T"),
    ("civil status", "H"),
]
SAID_AT_HOME = [
    ("làm giấy khai sinh cho cháu", "1.001193"),
    ("toi muon lam giay khai sinh cho con", "1.001193"),
    ("mất giấy khai sinh", "2.000635"),
    ("sửa ngày sinh", "1.004859"),
    ("doi ten", "1.004859"),
    ("cưới", "1.000894"),
    ("lay vo", "1.000894"),
    ("giay doc than", "1.004873"),
    ("giay chung tu nguoi chet", "1.000656"),
    ("sổ đỏ", "1.011441"),
    ("làm sổ đỏ", "1.011443"),
    ("the chap so do", "1.011441"),
    ("giai chap", "1.011443"),
    ("sang ten nha dat", "2.001035"),
    ("mở công ty", "2.001583"),
    ("mo quan ban hang", "1.001612"),
    ("giay phep kinh doanh", "1.001612"),
    ("nghi ban", "1.001570"),
    ("ho khau", "1.004222"),
    ("chuyen khau", "1.004222"),
    ("tach khau", "1.010038"),
    ("thue tro", "1.004194"),
    ("bảo hiểm thất nghiệp", "K1"),
    ("cong chung", "H2"),
    ("sao y ban chinh", "2.000815"),
    ("giay uy quyen", "2.000884"),
    ("xin phep xay nha", "1.013225"),
    ("tien nguoi gia", "1.014027"),
    ("nguoi tan tat", "1.001699"),
    ("so ho ngheo", "1.011607"),
    ("mở quán ăn", "2.000591"),
    ("cay xang", "2.000648"),
    ("khoan gieng", "1.004122"),
    ("lam ho chieu", "1.001456"),
    ("mo phong kham", "1.012278"),
    ("tra ket qua", "T"),
    ("birth certificate", "1.001193"),
    ("marriage", "1.000894"),
    ("passport", "1.001456"),
    ("work permit", "1.014199"),
    ("start a company", "2.001583"),
    ("certificate of origin form e", "1.000695"),
]
SLIPPED = [
    ("khai sih", "1.001193"),
    ("kahi sinh", "1.001193"),
    ("khsi sinh", "1.001193"),
    ("khaii sinh", "1.001193"),
    ("hkai sinh", "1.001193"),
    ("khaisinh", "1.001193"),
    ("dangkykethon", "1.000894"),
    ("kết hôm", "1.000894"),
    ("ket hpn", "1.000894"),
    ("tam tri", "1.004194"),
    ("thuong tur", "1.004222"),
    ("ho chiue", "1.001456"),
    ("chung thuwc ban sao", "2.000815"),
    ("khai sinhh", "1.001193"),
    ("khai simh", "1.001193"),
    ("ddawng kys keets hoon", "1.000894"),
    ("hooj khaaur", "1.004222"),
    ("hooj chieeus", "1.001456"),
    ("khai tuwr", "1.000656"),
    ("ddaats ddai", "C"),
    ("thuwowngf trus", "1.004222"),
    ("ho65 khau3", "1.004222"),
    ("d9a61t d9ai", "C"),
    ("birht certifcate", "1.001193"),
]
CODES = [
    ("1.001193", "1.001193"),
    ("001193", "1.001193"),
    ("1.0011", "1.001193"),
    ("1.001193.000.00.00.H54", "1.001193"),
    ("1.014199.H05", "1.014199"),
    ("1.001192", "1.001193"),
    ("H3", "H3"),
    ("c4", "C4"),
]


@pytest.mark.parametrize(("typed", "meant"), [*OFFICIAL, *SAID_AT_HOME, *SLIPPED, *CODES])
def test_what_was_typed_finds_what_was_meant(offers: Index[Offer], typed: str, meant: str) -> None:
    assert meant in found(offers, typed)


@pytest.mark.parametrize(("typed", "meant"), [OFFICIAL[1], OFFICIAL[5], *SLIPPED[:4], *CODES[:5]])
def test_what_is_clear_stands_first(offers: Index[Offer], typed: str, meant: str) -> None:
    assert found(offers, typed)[0] == meant


@pytest.mark.parametrize("typed", ["xyzzy", "qwfp", "asdf", "9.999999", "😀", "!?", "\x00"])
def test_rubbish_finds_nothing_or_everything(offers: Index[Offer], typed: str) -> None:
    assert found(offers, typed) in ([], found(offers, ""))


def test_every_name_finds_itself_first(offers: Index[Offer]) -> None:
    for entry in offers.entries:
        name = entry.thing.name if isinstance(entry.thing, Procedure) else entry.thing.name_vi
        assert found(offers, name)[0] == code(entry.thing), name


def test_every_everyday_word_means_something(offers: Index[Offer]) -> None:
    for everyday in everyday_language().everyday:
        for meant in everyday.means:
            assert words_of(meant)
        for said in everyday.said:
            assert found(offers, said), said


def test_a_series_stands_for_its_general_service(offers: Index[Offer]) -> None:
    codes = [code(entry.thing) for entry in offers.entries]
    assert len(set(codes)) == len(codes)


def test_each_offer_leads_to_a_service(offers: Index[Offer]) -> None:
    by_code = {code(entry.thing): service_of(entry.thing) for entry in offers.entries}
    assert (by_code["1.001193"], by_code["H3"], by_code["C"]) == ("H1", "H3", "C")
