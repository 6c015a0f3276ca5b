"""The wall's playlist: how fast an item follows another, what a playing video costs, whether memory grows.

python -m bench.media [--items N] [--seconds S]
"""

import argparse
import os
import tempfile
import time
from array import array
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import linear_regression

os.environ.setdefault("QT_QUICK_BACKEND", "software")
if not any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
    os.environ["QT_QPA_PLATFORM"] = "offscreen"

import psutil
from PySide6.QtCore import QEventLoop, QTimer

from bench.clips import clip, picture
from bench.figures import machine, percentile, show
from display.playing.media import Media
from display.playing.video import Video
from office.qt import shell
from office.qt.theme import load_theme

PAGE = Path(__file__).parent / "media.qml"
STAY_S = 0.05
LIMIT_SWITCH_MS = 300.0
LIMIT_GROWTH_KB = 4.0
"""An item, over the second half: what a run of 500 items can tell; one of 4,000 tells a hundredth of it."""


@contextmanager
def playing(folder: Path, seconds: float) -> Iterator[Media]:
    """Show a folder on a panel of 1200 × 675 pixels."""
    media = Media(folder, seconds)
    try:
        with shell.shown(PAGE, {"theme": load_theme().qml(), "media": media}, size=(1280, 755)) as window:
            shell.first_frame(window, media.open)
            yield media
    finally:
        media.close()
        shell.destroy(media)


def items(folder: Path, count: int) -> bool:
    """Print the times of so many changes and what memory became of them; whether both limits are kept."""
    for number in range(4):
        picture(folder / f"{number}a.jpg", size=(1920, 1080))
        picture(folder / f"{number}b.png", size=(640, 480))
        clip(folder / f"{number}c.mp4", 5, (320, 180))
    # Made beforehand: what is noted must not be what grows.
    kinds, times, rss = bytearray(count), array("d", [0.0]) * count, array("q", [0]) * count
    loop, process, place = QEventLoop(), psutil.Process(), 0

    def note(name: str) -> None:
        nonlocal place
        if place < count:
            kinds[place], times[place], rss[place] = (
                ord(name[-1]),
                time.perf_counter() * 1e3,
                process.memory_info().rss,
            )
            place += 1
        else:
            loop.quit()

    with playing(folder, STAY_S) as media:
        media.shown.connect(note)
        loop.exec()
    return _switches(kinds, times) & _growth(rss)


def _switches(kinds: bytearray, times: Sequence[float]) -> bool:
    kept = True
    for what, before, after in (("picture -> picture", "g", "g"), ("picture -> first frame of a video", "g", "4")):
        changes = [
            times[place] - times[place - 1] - STAY_S * 1e3
            for place in range(1, len(kinds))
            if (kinds[place - 1], kinds[place]) == (ord(before), ord(after))
        ]
        show(f"{what} (limit p95 {LIMIT_SWITCH_MS:g} ms)", changes)
        kept = kept and percentile(changes, 95) <= LIMIT_SWITCH_MS
    return kept


def _growth(rss: Sequence[int]) -> bool:
    half = len(rss) // 2
    slope = linear_regression(range(half, len(rss)), rss[half:]).slope / 1024
    whole = " -> ".join(f"{rss[place] / 2**20:.1f}" for place in (0, len(rss) // 4, half, -1))
    print(f"  memory over {len(rss)} items: {whole} MB", flush=True)
    print(f"  growth over the second half: {slope:+.2f} kB an item (limit {LIMIT_GROWTH_KB:g})", flush=True)
    return slope <= LIMIT_GROWTH_KB


def load(folder: Path, seconds: float) -> None:
    """Print what a playing video of 1280 × 720 costs of one core, painted and only decoded."""
    file = clip(folder / "film.mp4", round((seconds + 4) * 25), (1280, 720))
    with playing(folder, 10) as media:
        _wait_for(media)
        print(f"  1280 x 720, 25 frames a second, painted: {_busy(seconds):.1f} % of a core", flush=True)
        media.set_paused(True)
        print(f"  the same, paused: {_busy(seconds / 2):.1f} %", flush=True)
    video = Video(file, 1.0)
    print(f"  the same, decoded and seen by nobody: {_busy(seconds):.1f} %", flush=True)
    video.leave()


def _wait_for(media: Media) -> None:
    loop = QEventLoop()
    media.shown.connect(loop.quit)
    loop.exec()


def _busy(seconds: float) -> float:
    process, loop = psutil.Process(), QEventLoop()
    QTimer.singleShot(round(seconds * 1000), loop.quit)
    process.cpu_percent()
    loop.exec()
    return process.cpu_percent()


def main() -> int:
    """Print the figures; 1 if a limit is broken."""
    options = argparse.ArgumentParser(prog="python -m bench.media", description=__doc__)
    options.add_argument("--items", type=int, default=500, help="pictures and videos in a loop")
    options.add_argument("--seconds", type=float, default=10, help="how long the load of a video is looked at")
    given = options.parse_args()
    running = shell.application("bench")
    print(f"Pictures and videos ({machine()})", flush=True)
    with tempfile.TemporaryDirectory(prefix="taicho-bench-") as folder:
        kept = items(Path(folder), given.items)
    with tempfile.TemporaryDirectory(prefix="taicho-bench-") as folder:
        load(Path(folder), given.seconds)
    del running
    return 0 if kept else 1


if __name__ == "__main__":
    raise SystemExit(main())
