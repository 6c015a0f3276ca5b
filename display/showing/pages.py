"""Lists that are longer than the wall has room for: their pages turn."""

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")


def page(items: Sequence[T], size: int, turn: int) -> Sequence[T]:
    """Return what is shown of a list after so many turns."""
    start = turn % pages_of(len(items), size) * size
    return items[start : start + size]


def pages_of(count: int, size: int) -> int:
    """Return how many pages a list has; an empty one has one."""
    return max(1, -(-count // size))
