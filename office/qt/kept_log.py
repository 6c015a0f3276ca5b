"""The log of a screen, kept from its first frame on."""

import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager

Hook = Callable[[], None]


@contextmanager
def log_kept(name: str, painted: Hook | None = None) -> Iterator[Hook]:
    """Yield what to call after the first frame: it calls `painted` and begins the screen's log.

    The log ends with the block. What is not a letter, a digit or a hyphen in the name becomes `_`.
    """
    with ExitStack() as kept:

        def begin() -> None:
            if painted is not None:
                painted()
            # What a log needs is not imported before there is something to see.
            from office.logs import logged

            kept.enter_context(logged(re.sub(r"[^\w-]", "_", name)))

        yield begin
