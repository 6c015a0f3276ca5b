"""Every figure that the README quotes, one after the other: python -m bench [NAME ...]."""

import argparse
import subprocess
import sys

BENCHES = (
    *("race", "cost", "latency", "startup", "restart", "printing", "estimates", "finding", "deadlines"),
    *("forms", "desk", "searching", "plates", "voice", "media"),
    *("speaking", "walls", "full_day", "frames", "months"),
)
"""Each is a module of its own with options of its own: `python -m bench.cost --help`."""


def main() -> int:
    """Run the benches in processes of their own; 1 if any broke its limit."""
    options = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    options.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHES))
    names = options.parse_args().names or BENCHES
    if unknown := set(names) - set(BENCHES):
        options.error(f"there is no bench called {', '.join(sorted(unknown))}")
    broken = [
        name for name in names if subprocess.run([sys.executable, "-m", f"bench.{name}"], check=False).returncode
    ]
    print(f"limits broken: {', '.join(broken)}" if broken else "every limit is kept")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main())
