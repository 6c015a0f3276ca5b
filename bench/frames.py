"""What a frame of the wall costs the software renderer: one of the gold panel's two states, and the whole wall.

python -m bench.frames [--frames N]
"""

import argparse
import os
import time
from collections.abc import Callable

os.environ.setdefault("QT_QUICK_BACKEND", "software")
if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtGui import QColor
from PySide6.QtQuick import QQuickItem, QQuickView

from bench.figures import machine, percentile, show
from display.app import PAGE
from display.showing.opening import opening_board
from display.showing.parts import Board, Call, Line, Place, Row, Serving
from display.view_model import Wall
from office.qt import shell
from office.qt.theme import load_theme

SIZES = ((1920, 1080), (3840, 2160))
LIMIT_MS = 1000 / 60
"""Of one processor; where the whole wall takes more, nothing may move."""
TOGGLES_A_SECOND = 2
_WARM_UP = 5


def busy_board() -> Board:
    """Return a wall with something in every place."""
    calls = [Call(f"A{number:03}", str(number), "MỜI SỐ", "ĐẾN QUẦY", is_spoken=number == 1) for number in (1, 2)]
    cards = [Place(f"B{number:03}", str(number), "mời đến quầy", is_called=number < 5) for number in range(3, 15)]
    rows = [Row(f"H{number:03}", "hẹn 16:30", number, is_ready=number == 4, is_late=False) for number in range(5)]
    lines = [Line(letter, "12", "~15 phút") for letter in "ABCHKLST"]
    empty = opening_board()
    values = {name: getattr(empty, name) for name in Board.__slots__} | {
        "calls": tuple(calls),
        "cards": tuple(cards),
        "rows": tuple(rows),
        "lines": tuple(lines),
        "serving": Serving("ĐANG PHỤC VỤ", "", is_dense=True, recent="Vừa gọi: A001 → quầy 1"),
    }
    return Board(**values)


def cost(window: QQuickView, change: Callable[[bool], object], count: int) -> list[float]:
    """Return the ms of the processor of each frame that a change asks for."""
    loop = QEventLoop()
    window.frameSwapped.connect(loop.quit)
    taken: list[float] = []
    for turn in range(count + _WARM_UP):
        began = time.thread_time()
        change(turn % 2 == 0)
        loop.exec()
        taken.append((time.thread_time() - began) * 1e3)
    window.frameSwapped.disconnect(loop.quit)
    return taken[_WARM_UP:]


def measure(size: tuple[int, int], count: int) -> list[float]:
    """Print the figures of a size and return those of the whole wall."""
    model = Wall()
    with shell.shown(PAGE, {"theme": load_theme().qml(), "wall": model}, size=size) as window:
        model.show(busy_board())
        _settle()
        root = window.rootObject()
        panel = next(one for one in root.findChildren(QQuickItem) if one.property("isLit") is not None)
        toggles = cost(window, lambda _: panel.setProperty("isLit", not panel.property("isLit")), count)
        colors = QColor("#001e3c"), QColor("#001e3d")
        whole = cost(window, lambda is_even: root.setProperty("color", colors[is_even]), count)
    width, height = size
    show(f"{width} x {height}: the frame of the call toggles", toggles)
    show(f"{width} x {height}: the whole wall", whole)
    load = percentile(toggles, 50) * TOGGLES_A_SECOND / 10
    print(f"  while a call is under way: {load:.1f} % of a core", flush=True)
    return whole


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(300, loop.quit)
    loop.exec()


def main() -> int:
    """Print the figures; nothing moves on the wall, so no limit is broken by them."""
    options = argparse.ArgumentParser(prog="python -m bench.frames", description=__doc__)
    options.add_argument("--frames", type=int, default=200)
    given = options.parse_args()
    running = shell.application("bench")
    print(f"Frames of the wall, in time of one processor ({machine()})", flush=True)
    for size in SIZES:
        whole = measure(size, given.frames)
        fits = percentile(whole, 95) <= LIMIT_MS
        print(f"  sixty whole frames a second (p95 {LIMIT_MS:.1f} ms) would {'be' if fits else 'not be'} reached")
    del running
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
