"""No page of the kiosk is given what QML can mistake for something else."""

from PySide6.QtCore import QObject, QTimer

from kiosk.face import Face
from kiosk.staff_model import StaffModel
from tests.metaobjects import with_one_of_their_own


def test_nothing_in_a_kiosk_has_a_metaobject_of_its_own(kiosk: Face) -> None:
    assert kiosk.staff is not None
    assert with_one_of_their_own("kiosk", "office") == set()


def test_a_method_that_is_no_slot_makes_one(qapp: QObject) -> None:
    model, timer = StaffModel(), QTimer()
    timer.timeout.connect(model.touch)
    assert with_one_of_their_own("kiosk") == set()
    timer.timeout.connect(model._show)
    assert with_one_of_their_own("kiosk") == {"kiosk.staff_model.StaffModel"}
