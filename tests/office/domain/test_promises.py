from office.domain.estimates import Wait
from office.domain.promises import Accuracy, Kept, accuracies


def kept(waited: int, service: str = "A") -> Kept:
    return Kept(service, Wait(300, 600, 900), waited)


def test_nothing_promised_nothing_to_report() -> None:
    assert accuracies([]) == ()


def test_the_range_counts_in_minutes() -> None:
    assert [kept(waited).is_inside for waited in (239, 240, 960, 961)] == [False, True, True, False]


def test_all_first_then_each_service() -> None:
    told = accuracies([kept(600), kept(720), kept(1200), kept(500, "B")])
    assert told == (
        Accuracy("", 4, 110, 205, 0.75),
        Accuracy("A", 3, 120, 240, 0.67),
        Accuracy("B", 1, 100, 100, 1.0),
    )
