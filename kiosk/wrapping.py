"""Breaking a short name well."""

_JOINERS = ("và", "and")
_PENALTY = 6
"""How many letters longer a line may be for a break where one would pause in speaking."""


def two_lines(name: str, one_line: int) -> str:
    """Return the name in two lines of much the same length; one of `one_line` letters or fewer as it is."""
    words = name.split()
    if len(name) <= one_line or len(words) < 2:
        return name
    breaks = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
    return "\n".join(min(breaks, key=lambda lines: _badness(*lines)))


def _badness(first: str, second: str) -> int:
    pauses = first.endswith(",") or second.split(maxsplit=1)[0] in _JOINERS
    return max(len(first), len(second)) + (0 if pauses else _PENALTY)
