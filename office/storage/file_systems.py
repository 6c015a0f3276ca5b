"""SQLite's write-ahead log does not work over a network: such a file is refused before it is harmed."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from office.domain.errors import Reason, Refused

NETWORK = frozenset(
    {
        "9p",
        "afs",
        "afpfs",
        "ceph",
        "cifs",
        "davfs",
        "glusterfs",
        "lustre",
        "ncpfs",
        "nfs",
        "nfs4",
        "smb3",
        "smbfs",
    }
    | {"fuse.ceph", "fuse.davfs2", "fuse.glusterfs", "fuse.rclone", "fuse.s3fs", "fuse.sshfs", "webdav"}
)
"""File system names (Linux, macOS) that reach over a network."""


class Mount(Protocol):
    """What psutil tells of one mounted file system."""

    @property
    def mountpoint(self) -> str:
        """Where it hangs in the tree."""

    @property
    def fstype(self) -> str:
        """Its kind."""

    @property
    def opts(self) -> str:
        """Its options, by commas."""


def network_system(path: Path, mounts: Iterable[Mount]) -> str | None:
    """Return the name of the network file system that holds `path`, or None if it is local."""
    if str(path).startswith("\\\\"):
        return "UNC"
    holding = [mount for mount in mounts if path.is_relative_to(mount.mountpoint)]
    if not holding:
        return None
    # Of two mounts on one point the later hides the earlier.
    nearest = max(enumerate(holding), key=lambda item: (len(Path(item[1].mountpoint).parts), item[0]))[1]
    if "remote" in nearest.opts.split(","):
        return nearest.fstype or "remote"
    return nearest.fstype if nearest.fstype.lower() in NETWORK else None


def refuse_network(path: Path) -> None:
    """Raise Refused (`network_file_system`, naming PostgreSQL) if a database at `path` would be on a network."""
    import psutil

    found = network_system(path.resolve(), psutil.disk_partitions(all=True))
    if found:
        raise Refused(Reason.NETWORK_FILE_SYSTEM, path=str(path), system=found)
