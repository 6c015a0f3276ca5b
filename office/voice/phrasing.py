"""Where a synthesizer takes a breath: clips as the text of one sentence."""

from functools import cache
from itertools import pairwise

from office.domain.spoken_letters import LETTERS
from office.domain.spoken_numbers import figures, number_clips
from office.domain.spoken_style import Region

_FIGURES = "0123456789"


def phrased(words: tuple[str, ...], language: str) -> str:
    """Return `xin nhắc lại, mời số a, không, hai, năm, đến quầy số mười hai.`.

    Figures are set off one by one, so that each can be written down; what is one number stays together, as "mười,
    hai" would be heard as two; a phrase leads over to what it announces.
    """
    breaths = [", " if _parted(before, after, language) else " " for before, after in pairwise(words)]
    return "".join(word + breath for word, breath in zip(words, [*breaths, "."], strict=True))


def _parted(before: str, after: str, language: str) -> bool:
    plain, numbers, letters = _known(language)
    if before in numbers and after in numbers:
        return before in plain and after in plain
    is_phrase = before not in numbers | letters
    return not is_phrase or after not in numbers | letters


@cache
def _known(language: str) -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    numbers = {clip for region in Region for clip in number_clips(language, region)}
    return frozenset(figures(_FIGURES, language)), frozenset(numbers), frozenset(LETTERS[language].values())
