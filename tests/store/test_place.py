from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from assistant.store.place import warn_about
from assistant.store.store import Store

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
server:/export /home nfs4 rw 0 0
/dev/sdb1 /home/ada/local ext4 rw 0 0
//server/share /media/big\\040share cifs rw 0 0
tmpfs /run tmpfs rw 0 0
"""


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    (tmp_path / "mounts").write_text(MOUNTS)
    return tmp_path / "mounts"


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("OneDrive - Fernshire Council/plans", "OneDrive"),
        ("Dropbox (Team)/plans", "Dropbox"),
        ("Library/Mobile Documents/com~apple~CloudDocs", "iCloud"),
        ("iCloudDrive", "iCloud"),
        ("Google Drive/My Drive", "Google Drive"),
        ("Library/CloudStorage/GoogleDrive-ada", "a cloud service"),
        ("Nextcloud", "Nextcloud"),
    ],
)
def test_a_folder_that_a_service_keeps_in_step_gets_a_warning(tmp_path: Path, folder: str, service: str) -> None:
    warning = warn_about(tmp_path / folder)
    assert f"is kept in step by {service}." in warning
    assert "--home" in warning
    assert "\n" not in warning


@pytest.mark.parametrize("folder", ["/home/ben/joined-up", "/media/big share/joined-up"])
def test_a_folder_on_a_network_disk_gets_a_warning(mounts: Path, folder: str) -> None:
    assert "stands on a network disk" in warn_about(Path(folder), mounts)


@pytest.mark.parametrize("folder", ["/home/ada/local/joined-up", "/srv/joined-up", "/homely", "/srv/my dropbox notes"])
def test_a_folder_on_this_computer_gets_none(mounts: Path, folder: str) -> None:
    assert warn_about(Path(folder), mounts) == ""


def test_a_system_without_a_list_of_disks_gets_no_warning(tmp_path: Path) -> None:
    assert warn_about(Path("/srv/joined-up"), tmp_path / "none") == ""


def test_the_store_hands_the_warning_on(tmp_path: Path) -> None:
    with Store.open(tmp_path / "Dropbox" / "answers.db", lambda: datetime.now(UTC)) as store:
        assert [warning for warning in store.warnings if "Dropbox" in warning]
