"""An officer's window of a rehearsal, signed in by a password that comes on the standard input.

python -m rehearsal.officer_window URL DESK OFFICER
"""

import sys

from counter.app import run

if __name__ == "__main__":
    url, desk, officer = sys.argv[1:]
    raise SystemExit(run(url, desk=desk, officer=officer, password=sys.stdin.readline().rstrip("\n")))
