"""Notices a folder that a cloud service or a network keeps, where a database can be spoilt."""

from __future__ import annotations

from pathlib import Path

_SYNCED = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "cloudstorage": "a cloud service",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "box sync": "Box",
}

_NETWORKS = {
    "9p",
    "afs",
    "afpfs",
    "ceph",
    "cifs",
    "davfs",
    "glusterfs",
    "ncpfs",
    "nfs",
    "nfs4",
    "smb3",
    "smbfs",
    "vboxsf",
}
_NETWORKS |= {"fuse.davfs", "fuse.gvfsd-fuse", "fuse.rclone", "fuse.sshfs"}

_MOUNTS = Path("/proc/self/mounts")


def warn_about(folder: Path, mounts: Path = _MOUNTS) -> str:
    """Words of warning where a folder is synced or stands on a network, or nothing.

    Args:
        folder: The folder where everything is kept.
        mounts: The list of mounted disks, where the system has one.
    """
    whole = folder.resolve()
    service = next((_SYNCED[name] for part in whole.parts for name in _SYNCED if part.lower().startswith(name)), "")
    if service:
        return _words(folder, f"is kept in step by {service}")
    if whole.drive.startswith("\\\\") or _disk(whole, mounts) in _NETWORKS:
        return _words(folder, "stands on a network disk")
    return ""


def _words(folder: Path, what: str) -> str:
    return (
        f"{folder} {what}. A file in use can be spoilt there. Nothing is wrong yet."
        " Choose a folder on this computer with --home, and put backups there instead."
    )


def _disk(folder: Path, mounts: Path) -> str:
    """The kind of disk that a folder stands on: that of the longest mount above it."""
    try:
        lines = mounts.read_text("utf-8", "replace").splitlines()
    except OSError:
        return ""  # this system has no such list
    best, kind = -1, ""
    for line in lines:
        _, point, disk, *_ = line.split(" ")
        at = Path(point.replace("\\040", " "))
        if folder.is_relative_to(at) and len(at.parts) >= best:
            best, kind = len(at.parts), disk
    return kind
