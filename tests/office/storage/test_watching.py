"""Wake-ups: whoever writes, everybody who follows hears of it."""

import sqlite3
import threading
from contextlib import closing
from pathlib import Path
from queue import Queue
from typing import Any

import psycopg
import pytest

from office.bootstrap import open_office


def test_a_follower_hears_of_each_change_by_another(office_url: str) -> None:
    stop = threading.Event()
    with open_office(office_url) as here, open_office(office_url) as there:
        heard = here.follow(stop)
        assert next(heard) == 0
        for expected in (1, 2, 3):
            there.issue_ticket("A")
            assert next(heard) == expected
        stop.set()
        assert list(heard) == []


def test_a_follower_waits_for_a_file_that_is_away(sqlite_url: str) -> None:
    path = Path(sqlite_url)
    stop = threading.Event()
    with open_office(sqlite_url) as office:
        office.issue_ticket("A")
        office.database.dispose()
        heard = office.follow(stop)
        path.rename(path.with_suffix(".away"))
        assert next(heard) is None
        path.with_suffix(".away").rename(path)
        assert next(heard) == 1
        stop.set()
        assert list(heard) == []


def test_a_follower_survives_a_cut_connection(postgres_office: str) -> None:
    stop = threading.Event()
    with open_office(postgres_office) as here, open_office(postgres_office) as there:
        heard = here.follow(stop)
        assert next(heard) == 0
        with psycopg.connect(postgres_office, autocommit=True) as knife:
            knife.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert next(heard) is None
        there.issue_ticket("A")
        assert next(heard) == 1
        stop.set()
        assert list(heard) == []


def test_a_follower_ends_while_it_waits_for_a_notice(postgres_office: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("office.storage.watching.NET_S", 3600.0)
    stop, heard = threading.Event(), Queue[int | None]()

    def listen() -> None:
        for revision in office.follow(stop):
            heard.put(revision)

    with open_office(postgres_office) as office:
        thread = threading.Thread(target=listen, daemon=True)
        thread.start()
        assert heard.get(timeout=30) == 0
        stop.set()
        thread.join(30)
        assert not thread.is_alive()


def test_no_connection_waits_for_a_cable_that_was_pulled(
    postgres_office: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[dict[str, str]] = []
    connect = psycopg.Connection.connect

    def kept(*words: Any, **named: Any) -> psycopg.Connection[Any]:
        connection = connect(*words, **named)
        made.append(connection.info.get_parameters())
        return connection

    monkeypatch.setattr(psycopg, "connect", kept)
    monkeypatch.setattr(psycopg.Connection, "connect", kept)
    with open_office(postgres_office) as office:
        stop = threading.Event()
        assert next(office.follow(stop)) == 0
        assert office.issue_ticket("A").revision == 1
        stop.set()
    assert len(made) >= 2, "one of the feed, one of the verbs"
    for one in made:
        idle, every, times = (int(one[f"keepalives_{name}"]) for name in ("idle", "interval", "count"))
        assert (idle + every * times, int(one["tcp_user_timeout"])) == (11, 10_000)


def test_a_verb_survives_a_cut_connection(postgres_office: str) -> None:
    with open_office(postgres_office) as office:
        office.issue_ticket("A")
        with psycopg.connect(postgres_office, autocommit=True) as knife:
            knife.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity "
                "WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )
        assert office.issue_ticket("A").ticket.number == "A002"


def test_a_locked_file_is_waited_for(sqlite_url: str) -> None:
    with open_office(sqlite_url) as office, closing(sqlite3.connect(sqlite_url, check_same_thread=False)) as other:
        other.execute("BEGIN IMMEDIATE")
        release = threading.Timer(0.2, other.rollback)
        release.start()
        assert office.issue_ticket("A").ticket.number == "A001"
        release.join()
