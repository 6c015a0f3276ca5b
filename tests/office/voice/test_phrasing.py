import pytest

from office.domain.announcements import SpokenCall, announcement
from office.domain.spoken_style import Region, Style
from office.voice.phrasing import phrased

CALL = SpokenCall("A025", "12")


@pytest.mark.parametrize(
    ("call", "language", "style", "said"),
    [
        (CALL, "vi", Style.DIGITS, "mời số a, không, hai, năm, đến quầy số mười hai."),
        (CALL, "vi", Style.GROUPED, "mời số a, hai mươi lăm, đến quầy số mười hai."),
        (
            SpokenCall("B2105", "3B", is_recall=True),
            "vi",
            Style.GROUPED,
            "xin nhắc lại, mời số bê, hai nghìn một trăm linh năm, đến quầy số ba, bê.",
        ),
        (CALL, "en", Style.DIGITS, "ticket number eh, zero, two, five, please go to desk twelve."),
        (CALL, "en", Style.GROUPED, "ticket number eh, twenty five, please go to desk twelve."),
        (
            SpokenCall("W105", "3", is_recall=True),
            "en",
            Style.GROUPED,
            "calling again, ticket number double you, one hundred and five, please go to desk three.",
        ),
    ],
)
def test_a_breath_between_figures_and_none_inside_a_number(
    call: SpokenCall, language: str, style: Style, said: str
) -> None:
    assert phrased(announcement(call, language, style=style), language) == said


def test_the_words_of_the_south_are_numbers_too() -> None:
    words = announcement(SpokenCall("C1005", "1"), "vi", style=Style.GROUPED, region=Region.SOUTH)
    assert phrased(words, "vi") == "mời số xê, một ngàn không trăm lẻ năm, đến quầy số một."


def test_a_single_word_is_a_sentence() -> None:
    assert phrased(("một",), "vi") == "một."
