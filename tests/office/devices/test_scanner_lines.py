"""What a scanner sends, line by line: any pieces, any length, and only UTF-8."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from office.devices.scanner import LONGEST_LINE, Lines, text_of
from tests.office.devices.pty_scanner import CARD


@pytest.mark.parametrize(
    ("line", "text"),
    [
        (CARD.encode(), CARD),
        (b"\xef\xbb\xbf" + CARD.encode(), CARD),
        (b"0340|Tr\xe2n", "0340|Tr\N{REPLACEMENT CHARACTER}n"),
    ],
)
def test_only_utf_8_is_read(line: bytes, text: str) -> None:
    assert text_of(line) == text


@given(st.lists(st.binary(max_size=20)), st.data())
def test_lines_do_not_depend_on_the_pieces(lines: list[bytes], data: st.DataObject) -> None:
    whole = b"".join(line + data.draw(st.sampled_from([b"\r", b"\n", b"\r\n"])) for line in lines)
    cut, places = Lines(), sorted(data.draw(st.sets(st.integers(0, len(whole)))))
    pieces = [whole[a:b] for a, b in zip([0, *places], [*places, len(whole)], strict=True)]
    found = [line for piece in pieces for line in cut.take(piece)]
    assert found == [line for line in whole.replace(b"\r", b"\n").split(b"\n") if line]
    assert cut.drop() == 0


@pytest.mark.parametrize("piece", [1, 100, 3 * LONGEST_LINE])
def test_a_line_too_long_is_left_out_and_takes_no_memory(piece: int) -> None:
    lines = Lines()
    for _ in range(3 * LONGEST_LINE // piece):
        assert lines.take(b"x" * piece) == []
    assert lines.take(b"x\r\ngood\r\n") == [b"good"]
    assert lines.take(b"x" * LONGEST_LINE + b"\r") == [b"x" * LONGEST_LINE]
    lines.take(b"x" * 10 * LONGEST_LINE)
    assert lines.drop() <= LONGEST_LINE
    assert lines.take(b"good\r") == [b"good"]
