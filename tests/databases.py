"""A database that is away for a while."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg


@contextmanager
def shut(server: str, url: str) -> Iterator[None]:
    """A database that throws everybody out and lets nobody in."""
    name = url.partition("?")[0].rsplit("/", 1)[1]
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        connection.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = %s", (name,))
        yield
        connection.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
