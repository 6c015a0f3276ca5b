"""Figures: what was measured, as p50, p95, p99 and the count."""

import math
import platform
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import linear_regression


def percentile(samples: Sequence[float], percent: float) -> float:
    """Return the smallest sample that `percent` of all samples do not exceed."""
    ordered = sorted(samples)
    return ordered[max(0, math.ceil(percent / 100 * len(ordered)) - 1)]


def show(what: str, samples: Sequence[float], unit: str = "ms") -> None:
    """Print one line of figures."""
    p50, p95, p99 = (percentile(samples, percent) for percent in (50, 95, 99))
    print(f"  {what:<52} p50 {p50:8.3f}  p95 {p95:8.3f}  p99 {p99:8.3f} {unit}  n={len(samples)}", flush=True)


def show_ratio(what: str, ours: Sequence[float], other: Sequence[float], limit: float) -> bool:
    """Print the ratio of two medians beside its limit and return whether it is kept."""
    ratio = percentile(ours, 50) / percentile(other, 50)
    kept = ratio <= limit
    print(f"  {what:<52} {ratio:.2f}x (limit {limit:g}x) {'kept' if kept else 'NOT KEPT'}", flush=True)
    return kept


def slope(points: Sequence[tuple[float, float]]) -> float:
    """Return how much the second figure grows for each unit of the first, by the line with the least squares."""
    return linear_regression(*zip(*points, strict=True)).slope


def timed(work: Callable[[], object]) -> float:
    """Run the work and return the milliseconds it took."""
    began = time.perf_counter()
    work()
    return (time.perf_counter() - began) * 1e3


def machine() -> str:
    """Return what the figures were measured on, and how busy it was."""
    load = Path("/proc/loadavg")
    busy = f", load {load.read_text().split()[0]}" if load.exists() else ""
    return f"{platform.system()} {platform.machine()}, Python {platform.python_version()}{busy}"
