"""Behaves as Piper does at its standard input and output: text comes in, raw samples go out.

It says each letter as 10 ms of a tone at the model's rate; what it was asked goes into a file beside the model.
"""

import argparse
import json
import math
import struct
import sys
from pathlib import Path
from threading import Event


def main() -> int:
    asked = argparse.ArgumentParser()
    asked.add_argument("--model", type=Path)
    asked.add_argument("--output_raw", action="store_true")
    asked.add_argument("--length_scale", type=float)
    told = asked.parse_args()
    config = json.loads(Path(f"{told.model}.json").read_text(encoding="utf-8"))
    mood = config.get("mood")
    with told.model.with_suffix(".log").open("a", encoding="utf-8") as log:
        log.write(f"start {told.length_scale}\n")
    for line in sys.stdin:
        with told.model.with_suffix(".log").open("a", encoding="utf-8") as log:
            log.write(line)
        if mood == "broken":
            return 3
        if mood == "hung":
            Event().wait()
        rate = config["audio"]["sample_rate"]
        count = round(len(line.strip()) * 0.01 * told.length_scale * rate)
        loud = 0 if mood == "silent" else 8000
        tone = [round(loud * math.sin(2 * math.pi * 440 * at / rate)) for at in range(count)]
        if told.output_raw and mood != "mute":
            sys.stdout.buffer.write(struct.pack(f"<{count}h", *tone))
            sys.stdout.buffer.flush()
    return 0


if __name__ == "__main__":
    sys.exit(main())
