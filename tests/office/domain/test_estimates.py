"""How long somebody would wait: rules that hold for any line, and cases counted by hand."""

from hypothesis import given, settings
from hypothesis import strategies as st

from office.domain.estimates import ENOUGH, DeskLoad, Measured, Wait, paces_of, waits_of

SERVICES = {"A": "A", "A1": "A", "B": "B"}


def times(service: str, seconds: float, hour: int = 8, count: int = ENOUGH) -> list[Measured]:
    return [Measured(service, hour, seconds)] * count


def desk(*services: str, busy_with: str | None = None, busy_for: float = 0.0) -> DeskLoad:
    return DeskLoad(frozenset(services), busy_with, busy_for)


def test_nothing_measured_no_estimate() -> None:
    assert paces_of([], SERVICES, 8) == {}
    assert waits_of(["A"], [desk("A")], {}) == {}
    assert paces_of(times("A", 60, count=ENOUGH - 1), SERVICES, 8) == {}


def test_no_open_desk_no_estimate() -> None:
    assert waits_of([], [desk("B")], paces_of(times("A", 300), SERVICES, 8)).get("A") is None


def test_nobody_ahead_and_a_free_desk() -> None:
    assert waits_of([], [desk("A")], {"A": (300.0,)}) == {"A": Wait(0, 0, 0)}


def test_people_ahead_share_the_desks() -> None:
    line = ["A"] * 4
    assert waits_of(line, [desk("A")], {"A": (300.0,)})["A"] == Wait(1200, 1200, 1200)
    assert waits_of(line, [desk("A"), desk("A")], {"A": (300.0,)})["A"] == Wait(600, 600, 600)


def test_who_needs_another_desk_does_not_count() -> None:
    paces = {"A": (300.0,), "B": (600.0,)}
    assert waits_of(["B"] * 5, [desk("A"), desk("B")], paces)["A"].mid == 0
    assert waits_of(["B"] * 5, [desk("A", "B")], paces)["A"].mid == 3000


def test_a_busy_desk_is_free_after_the_rest_of_its_service() -> None:
    paces = {"A": (300.0,)}
    assert waits_of([], [desk("A", busy_with="A", busy_for=100)], paces)["A"] == Wait(200, 200, 200)
    late = waits_of([], [desk("A", busy_with="A", busy_for=400)], paces)["A"]
    assert 0 <= late.low <= late.mid <= late.high <= 400


def test_a_service_learns_from_its_hour_itself_its_series_and_the_office() -> None:
    own = times("A1", 100, 9)
    assert paces_of([*own, *times("A1", 400, 10)], SERVICES, 9)["A1"] == (100.0,) * ENOUGH
    assert len(paces_of([*own, *times("A1", 400, 10)], SERVICES, 11)["A1"]) == 2 * ENOUGH
    series = paces_of(times("A", 200), SERVICES, 8)
    assert series["A1"] == series["A"] == (200.0,) * ENOUGH
    assert series["B"] == (200.0,) * ENOUGH, "everybody's, for want of better"


LINES = st.lists(st.sampled_from(["A", "A1", "B"]), max_size=30)
DESKS = st.lists(
    st.builds(
        DeskLoad,
        st.frozensets(st.sampled_from(["A", "A1", "B"]), min_size=1),
        st.sampled_from([None, "A", "B"]),
        st.floats(0, 2000),
    ),
    min_size=1,
    max_size=6,
)
PACES = st.fixed_dictionaries(
    {
        code: st.lists(st.floats(10, 3000), min_size=1, max_size=20).map(lambda found: tuple(sorted(found)))
        for code in SERVICES
    }
)


@given(line=LINES, desks=DESKS, paces=PACES)
@settings(max_examples=100, deadline=None)
def test_the_range_holds_the_estimate_and_asking_again_changes_nothing(
    line: list[str], desks: list[DeskLoad], paces: dict[str, tuple[float, ...]]
) -> None:
    waits = waits_of(line, desks, paces)
    assert waits == waits_of(line, desks, paces)
    assert set(waits) == {code for desk in desks for code in desk.services}
    for wait in waits.values():
        assert 0 <= wait.low <= wait.mid <= wait.high


@given(line=LINES, more=LINES, desks=DESKS, paces=PACES)
@settings(max_examples=100, deadline=None)
def test_more_people_never_wait_less(
    line: list[str], more: list[str], desks: list[DeskLoad], paces: dict[str, tuple[float, ...]]
) -> None:
    before, after = waits_of(line, desks, paces), waits_of([*line, *more], desks, paces)
    assert all(after[code].mid >= wait.mid for code, wait in before.items())


@given(people=st.integers(0, 40), desks=st.integers(1, 6), seconds=st.integers(10, 2000))
@settings(max_examples=60, deadline=None)
def test_more_desks_never_wait_longer(people: int, desks: int, seconds: int) -> None:
    paces = {"A": (float(seconds),)}
    fewer = waits_of(["A"] * people, [desk("A")] * desks, paces)["A"]
    assert waits_of(["A"] * people, [desk("A")] * (desks + 1), paces)["A"].mid <= fewer.mid
    assert fewer.mid == people // desks * seconds, "equal times: so many rounds"


@given(
    people=st.integers(0, 30),
    busy=st.lists(st.floats(1, 2000), min_size=1, max_size=5),
    times=st.lists(st.floats(10, 3000), min_size=1, max_size=20),
)
@settings(max_examples=100, deadline=None)
def test_a_desk_that_opens_for_the_same_service_never_makes_a_wait_longer(
    people: int, busy: list[float], times: list[float]
) -> None:
    paces = {"A": tuple(sorted(times))}
    desks = [desk("A", busy_with="A", busy_for=since) for since in busy]
    before = waits_of(["A"] * people, desks, paces)["A"]
    for more in ([desk("A"), *desks], [*desks, desk("A")]):
        assert waits_of(["A"] * people, more, paces)["A"].mid <= before.mid


@given(line=LINES, paces=PACES)
@settings(max_examples=100, deadline=None)
def test_a_desk_that_shares_nobody_changes_nothing(line: list[str], paces: dict[str, tuple[float, ...]]) -> None:
    desks = [desk("A", busy_with="A", busy_for=60), desk("A", "A1", busy_with="A1", busy_for=30)]
    before = waits_of(line, desks, paces)
    after = waits_of(line, [desk("B"), *desks], paces)
    assert {code: after[code] for code in before} == before


def test_the_order_of_what_was_measured_does_not_matter() -> None:
    found = [*times("A", 300), *times("A", 200), *times("A1", 100)]
    assert paces_of(found, SERVICES, 8) == paces_of(found[::-1], SERVICES, 8)
