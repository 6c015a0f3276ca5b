"""What a kept kiosk and its keeper say to each other; each loads nothing of the other's."""

CLOSED = 10
"""The exit code of a kiosk that the staff closed."""
PAINTED = "painted"
"""What it writes when its first frame is painted."""
READY = "ready"
"""What it writes when its welcome page is painted."""
SPARE = "--spare"
"""Makes a kiosk load its program and wait for `go`, without a window."""
GO = "go"
"""What a spare is told when it is to be the kiosk."""
