"""The estimate is better than constant minutes x people / desks, on a few simulated mornings."""

from statistics import fmean

from bench.estimates import promises


def test_ours_is_better_on_three_mornings() -> None:
    found = promises(3, seed=5)
    assert len(found) > 300
    ours = fmean(abs(one.ours.mid - one.waited) for one in found)
    constant = fmean(abs(one.constant - one.waited) for one in found)
    assert ours < 0.7 * constant
    assert sum(one.is_inside for one in found) > 0.6 * len(found)
