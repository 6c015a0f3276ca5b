"""Talks as the process that plays does, without a sound: `stand_in_sounding.py MOOD LOG`."""

import sys
from pathlib import Path
from threading import Event


def tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def main(mood: str, log: Path) -> int:
    with log.open("a") as lines:
        lines.write("started\n")
    is_first = log.read_text().count("started") == 1
    if mood == "hung":
        Event().wait()
    has_device = mood != "none" and not (mood == "none_first" and is_first)
    tell("device Loa sảnh" if has_device else "device")
    order = sys.stdin.buffer.readline().split()
    if not order:
        return 0
    samples = sys.stdin.buffer.read(int(order[3]))
    with log.open("a") as lines:
        lines.write(f"{b' '.join(order).decode()} {sum(samples)}\n")
    if mood == "dies" or (mood == "dies_first" and is_first):
        return 1
    if not has_device:
        tell("ended no_device")
        return 0
    tell("playing")
    if mood == "dies_playing":
        return 1
    if mood == "mute":
        Event().wait()
    tell("ended cut" if mood == "cut" else "ended spoken")
    return 0


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
