"""Databases that cannot be used: said clearly, nothing made, nothing harmed."""

import os
import subprocess
import sys
import tempfile
from collections import namedtuple
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from office import OfficeError, Refused, Unavailable
from office.bootstrap import create_office, open_office
from office.storage.engine import parse_url
from office.storage.file_systems import network_system

Mounted = namedtuple("Mounted", "mountpoint fstype opts")


def _reason(work: Callable[[], object]) -> str:
    with pytest.raises(OfficeError) as error:
        work()
    return str(error.value.reason)


def _open(url: str) -> None:
    with open_office(url) as office:
        office.issue_ticket("A")


def test_a_text_file_is_no_database_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "office.db"
    path.write_text("xin chào, tôi không phải là cơ sở dữ liệu\n" * 40, encoding="utf-8")
    before = path.read_bytes()
    assert _reason(lambda: _open(str(path))) == "not_a_database"
    assert _reason(lambda: create_office(str(path))) == "not_a_database"
    assert path.read_bytes() == before
    assert [found.name for found in tmp_path.iterdir()] == ["office.db"]


def test_a_missing_file_is_not_made_by_opening(tmp_path: Path) -> None:
    assert _reason(lambda: _open(str(tmp_path / "none.db"))) == "not_initialized"
    assert list(tmp_path.iterdir()) == []


def test_an_empty_postgres_is_not_initialized(postgres_url: str) -> None:
    assert _reason(lambda: _open(postgres_url)) == "not_initialized"


def test_no_postgres_there_is_unreachable_and_the_password_is_in_no_message() -> None:
    with pytest.raises(Unavailable) as error:
        _open("postgresql://nobody:s3cret@127.0.0.1:9/none")
    assert error.value.reason == "database_unreachable"
    assert "s3cret" not in str(error.value)
    assert "s3cret" not in str(error.value.details)


@pytest.mark.parametrize("url", ["mysql://x/y", "postgresql+asyncpg://x/y", "://"])
def test_other_addresses_are_refused(url: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_url(url)
    assert refused.value.reason == "bad_database_url"


@contextmanager
def _not_as_root() -> Iterator[None]:
    """Act as nobody: root may write anywhere."""
    if os.name == "nt" or os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(os.name == "nt", reason="folders have no write bit on Windows")
def test_a_folder_that_cannot_be_written(founded_file: Path) -> None:
    # Not in pytest's own folder, which is closed to other users.
    with tempfile.TemporaryDirectory(prefix="taicho-locked-") as name:
        folder, office = Path(name), Path(name) / "office.db"
        office.write_bytes(founded_file.read_bytes())
        office.chmod(0o444)
        folder.chmod(0o555)
        with _not_as_root():
            assert _reason(lambda: create_office(str(folder / "new.db"))) == "folder_not_writable"
            assert _reason(lambda: _open(str(office))) == "folder_not_writable"
        assert [found.name for found in folder.iterdir()] == ["office.db"]
        folder.chmod(0o755)
        office.chmod(0o644)
        with open_office(str(office)) as opened:
            assert opened.issue_ticket("A").ticket.number == "A001"


def test_a_full_database_keeps_what_was_acknowledged(sqlite_url: str) -> None:
    """The page limit gives SQLITE_FULL as a full disk does; this runs everywhere."""
    with open_office(sqlite_url) as office:
        numbers = [office.issue_ticket("A").ticket.number]
        with closing(office.database.engine.raw_connection()) as raw:
            cursor = raw.cursor()
            (pages,) = cursor.execute("PRAGMA page_count").fetchone()
            cursor.execute(f"PRAGMA max_page_count = {pages + 2}")
            cursor.close()
        reason = ""
        for _ in range(200):
            try:
                numbers.append(office.issue_ticket("A").ticket.number)
            except Unavailable as error:
                reason = str(error.reason)
                break
        assert reason == "disk_full"
    with open_office(sqlite_url) as office:
        assert [ticket.number for ticket in office.tickets()] == numbers
        assert office.verify_journal().intact
        assert office.issue_ticket("A").ticket.number == f"A{len(numbers) + 1:03d}"


_ON_TMPFS = """
import json, subprocess, sys
subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1500k", "tmpfs", sys.argv[1]], check=True)
from office import OfficeError
from office.bootstrap import create_office, open_office
path, numbers, reason = sys.argv[1] + "/office.db", [], None
create_office(path)
with open_office(path) as office:
    try:
        while True:
            numbers.append(office.issue_ticket("A").ticket.number)
    except OfficeError as error:
        reason = str(error.reason)
    kept = [ticket.number for ticket in office.tickets()]
    print(json.dumps([reason, len(numbers) > 10, kept == numbers, office.verify_journal().intact]))
"""


def test_a_full_disk_keeps_what_was_acknowledged(tmp_path: Path) -> None:
    """A real file system of 1.5 MB, mounted in a name space of our own."""
    command = ["unshare", "--mount", "--map-root-user", sys.executable, "-c", _ON_TMPFS, str(tmp_path)]
    try:
        ended = subprocess.run(command, capture_output=True, text=True, check=False, cwd=Path.cwd())
    except FileNotFoundError:
        pytest.skip("no unshare command here: a small tmpfs cannot be mounted")
    if "unshare:" in ended.stderr or "mount:" in ended.stderr:
        pytest.skip(f"no small tmpfs can be mounted here: {ended.stderr.splitlines()[0]}")
    assert ended.stdout.strip() == '["disk_full", true, true, true]', ended.stderr


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/home/lan/office.db", None),
        ("/mnt/share/office.db", "nfs4"),
        ("/mnt/share/local/office.db", None),
        ("/mnt/samba/deep/office.db", "cifs"),
        ("/mnt/ssh/office.db", "fuse.sshfs"),
        ("/media/z/office.db", "ntfs"),
        ("\\\\server\\share\\office.db", "UNC"),
    ],
)
def test_network_file_systems_are_known(path: str, expected: str | None) -> None:
    mounts = [
        Mounted("/", "ext4", "rw"),
        Mounted("/mnt/share", "nfs4", "rw"),
        Mounted("/mnt/share/local", "ext4", "rw"),
        Mounted("/mnt/samba", "cifs", "rw"),
        Mounted("/mnt/ssh", "fuse.sshfs", "rw"),
        Mounted("/media/z", "ntfs", "rw,remote"),
    ]
    assert network_system(Path(path), mounts) == expected


def test_a_file_on_a_network_is_refused_and_not_made(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("psutil.disk_partitions", lambda **_: [Mounted(str(tmp_path), "nfs4", "rw")])
    with pytest.raises(Refused) as refused:
        create_office(str(tmp_path / "office.db"))
    assert refused.value.reason == "network_file_system"
    assert refused.value.details["system"] == "nfs4"
    assert list(tmp_path.iterdir()) == []
