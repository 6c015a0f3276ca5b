"""A stage in another officer's name is recorded only when that officer has given the own password or PIN."""

import pytest

from counter.sight import Tone
from office.bootstrap import Office
from tests.accounts import PASSWORD, PIN
from tests.counter.hands import CONTROL, ENTER, Hands
from tests.counter.officer_steps import CODE, open_dossier, record, serve


@pytest.fixture
def received(hands: Hands, office: Office) -> Hands:
    """A dossier at the desk of lan.nt that waits for its appraisal."""
    serve(hands, office)
    open_dossier(hands)
    record(hands, "lan.nt")
    hands.press(ENTER, CONTROL)
    return hands


def stages(office: Office) -> list[tuple[str, str]]:
    return [(one.stage.value, one.officer) for one in office.dossier(CODE).dossier.records]


def test_nobody_is_asked_for_a_secret_in_the_own_name(received: Hands, office: Office) -> None:
    received.pick("decision_officer", "lan.nt")
    assert not received.sees("decision_secret")
    received.press(ENTER, CONTROL)
    assert stages(office) == [("receive", "lan.nt"), ("appraise", "lan.nt")]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("", "Việc này ghi tên Bùi Đức Huy. Mời Bùi Đức Huy nhập mật khẩu hoặc mã PIN của mình."),
        (
            "mật khẩu đoán mò",
            "Mật khẩu hoặc mã PIN của Bùi Đức Huy không đúng, còn 4 lần thử. Chưa ghi nhận gì.",
        ),
    ],
)
def test_without_the_secret_of_the_other_nothing_is_recorded(
    received: Hands, office: Office, typed: str, told: str
) -> None:
    received.pick("decision_officer", "huy.bd")
    assert received.sees("decision_secret")
    if typed:
        received.write("decision_secret", typed)
    received.press(ENTER, CONTROL)
    assert received.told == (Tone.REFUSED, told)
    assert stages(office) == [("receive", "lan.nt")]


def test_the_other_signs_by_password_and_later_that_day_by_pin(received: Hands, office: Office) -> None:
    received.pick("decision_officer", "huy.bd")
    received.write("decision_secret", PASSWORD)
    received.press(ENTER, CONTROL)
    assert stages(office)[-1] == ("appraise", "huy.bd")
    office.send_back(CODE, "appraise", officer="lan.nt", reason="xem lại")
    received.face.settle()
    received.press(ENTER, CONTROL)
    received.pick("decision_officer", "huy.bd")
    received.write("decision_secret", PIN)
    received.press(ENTER, CONTROL)
    assert received.told[0] is Tone.DONE
    assert len(stages(office)) == 3
    kinds = [entry.kind for entry in office.journal() if entry.officer == "huy.bd"]
    assert kinds == ["officer_signed_in", "stage_recorded", "officer_signed_in", "stage_recorded"]
