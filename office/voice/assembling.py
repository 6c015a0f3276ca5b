"""An announcement of its sentences: the chime, the gaps, the repeats."""

from collections.abc import Sequence

import numpy as np

from office.domain.walls import WallRules
from office.voice.chime import chime
from office.voice.levels import leveled
from office.voice.pack import Samples
from office.voice.pcm import joined, limited, silence, whole

CHIME_GAP_MS = 120
"""Between the chime and the first word."""
LANGUAGE_GAP_MS = 400
"""Between the sentences of two languages."""
_FULL = 32_768


def assembled(sentences: Sequence[Samples], rules: WallRules) -> Samples:
    """Return the sentences behind a chime, all of them as often as the rules say; without any, the chime alone."""
    if not sentences:
        return chime()
    once = joined(sentences, LANGUAGE_GAP_MS)
    said = joined([once] * rules.repeat, rules.pause)
    if not rules.chime:
        return limited(said)
    return limited(np.concatenate((chime(), silence(CHIME_GAP_MS), said)))


def as_loud_as_all(samples: Samples) -> Samples:
    """Return a sentence as loud as those of the other voices."""
    made = limited(whole(leveled(samples / _FULL) * _FULL))
    made.setflags(write=False)
    return made
