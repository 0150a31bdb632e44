"""The app ends where its window is closed, whatever program it was started from."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

from assistant.ui.hangup import is_gone


def test_a_terminal_is_gone_once_its_other_end_is_closed() -> None:
    ours, theirs = pty.openpty()
    assert not is_gone(theirs)
    os.close(ours)
    assert is_gone(theirs)
    os.close(theirs)


def test_no_app_runs_on_behind_a_closed_window(tmp_path: Path) -> None:
    ours, theirs = pty.openpty()
    command = "trap : HUP; $0 -m assistant; echo ended > $JOINEDUP_HOME/../ended"  # as make, it passes no signal on
    home = {**os.environ, "JOINEDUP_HOME": str(tmp_path / "home"), "TERM": "xterm-256color"}
    shell = subprocess.Popen(
        ["sh", "-c", command, sys.executable], stdin=theirs, stdout=theirs, stderr=theirs, env=home,
        start_new_session=True,
    )  # fmt: skip
    os.close(theirs)
    seen = b""
    while b"\x1b[?1049h" not in seen:  # the app has the screen
        seen += os.read(ours, 65536)
    os.close(ours)
    assert shell.wait(timeout=30) is not None
    assert (tmp_path / "ended").exists()
